"""A card becomes several smaller ones."""

from tests.support.world import Persona, World


def test_a_split_keeps_the_card_and_one_undo_takes_it_all_back(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    d = cards["D"]
    ann.post(f"/cards/{d}/items", {"texts": ["one", "two", "three"]})
    parts = [{"title": "First"}, {"title": "Second", "items": [2, 3]}, {"title": "Third"}]
    split = ann.post(f"/cards/{d}/split", {"parts": parts})
    assert world.titles_in("Doing") == ["First"]
    assert world.titles_in("Ready") == ["A", "B", "C", "Second", "Third"]
    assert [item.text for item in world.card("Second").checklist] == ["two", "three"]
    assert {role for role, _ in world.links_of(d)} == {"split_into"}
    assert ann.undoes(split).status == 200
    assert world.titles_in("Doing") == ["D"]
    assert [item.text for item in world.card("D").checklist] == ["one", "two", "three"]
    assert world.titles_in("Ready") == ["A", "B", "C"]


def test_an_item_becomes_a_card_and_is_ticked_when_that_is_done(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    ann.post(f"/cards/{cards['D']}/items", {"texts": ["Order parts"]})
    ann.post(f"/cards/{cards['D']}/items/1/card")
    assert world.card("D").checklist[0].is_done is False
    ann.moves("Order parts", to="Done")
    assert world.card("D").checklist[0].is_done is True


def test_a_split_does_not_write_over_a_newer_title(
    world: World, ann: Persona, cy: Persona, cards: dict[str, int]
) -> None:
    version = world.card("D").version
    cy.post(f"/cards/{cards['D']}/edit", {"title": "Newer"})
    body = {"parts": [{"title": "D"}, {"title": "Two"}], "based_on": version}
    assert ann.post(f"/cards/{cards['D']}/split", body).error == "text_changed_meanwhile"
