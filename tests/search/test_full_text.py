"""Finding words in cards, comments and tickets: as they are written here, and only where one may
look."""

import pytest

from tests.support.world import Persona, World


def found(who: Persona, words: str) -> list[tuple[str, str]]:
    answer = who.get(f"/search?q={words}")
    assert answer.status == 200, answer
    return [(one["kind"], one["title"]) for one in answer.body]


def test_every_word_must_begin_as_typed(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Skrivare till rådhuset", "Skriv ett brev"]})
    assert {title for _, title in found(ann, "skriv")} == {
        "Skrivare till rådhuset",
        "Skriv ett brev",
    }
    assert found(ann, "skriv råd") == [("card", "Skrivare till rådhuset")]
    assert found(ann, "krivare") == []


@pytest.mark.parametrize(
    ("title", "hit", "miss"),
    [
        ("Åtgärda ÖSTRA skolan", "åtgärda östra", "atgarda"),
        ("Rødgrød på Ærø", "rødgrød ærø", "rodgrod"),
        ("Häst", "hä", "ha"),
    ],
)
def test_swedish_and_danish_letters_are_letters_of_their_own(
    world: World, ann: Persona, title: str, hit: str, miss: str
) -> None:
    world.a_board(cards={"Ready": [title]})
    assert found(ann, hit) == [("card", title)]
    assert found(ann, miss) == []


def test_changed_archived_and_deleted_cards(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Alpha", "Beta"]})
    alpha, beta = world.card("Alpha").id, world.card("Beta").id
    ann.post(f"/cards/{alpha}/edit", {"title": "Gamma", "description": "delta epsilon"})
    assert found(ann, "alpha") == []
    assert found(ann, "epsilon") == [("card", "Gamma")]
    ann.post(f"/cards/{alpha}/archive")
    assert ann.get("/search?q=gamma").body[0]["is_archived"] is True
    ann.post(f"/cards/{beta}/delete")
    assert found(ann, "beta") == []


def test_comments_lead_to_their_card_and_removed_ones_are_gone(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    said = ann.post(f"/cards/{world.card('A').id}/comments", {"text": "The Zanzibar cable"}).result[
        "comment"
    ]
    hit = ann.get("/search?q=zanzibar").body[0]
    assert (hit["kind"], hit["card_id"], hit["excerpt"]) == (
        "comment",
        world.card("A").id,
        "The Zanzibar cable",
    )
    ann.post(f"/comments/{said}/remove")
    assert found(ann, "zanzibar") == []


def test_tickets_are_found_by_those_who_triage_and_no_one_else(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    world.a_ticket("Skärmen är svart", name="Åsa Öberg")
    assert found(cy, "skärmen") == [("ticket", "Skärmen är svart")]
    assert found(cy, "öberg") == [("ticket", "Skärmen är svart")]
    assert found(ann, "skärmen") == []


def test_boards_that_are_not_ones_own_stay_closed(
    world: World, ann: Persona, bo: Persona, tv: Persona
) -> None:
    world.a_board(cards={"Ready": ["Secret plan"]}, is_open=False)
    assert found(ann, "secret") == [("card", "Secret plan")]
    assert found(bo, "secret") == []
    assert tv.get("/search?q=secret").status == 404


@pytest.mark.parametrize(
    "odd",
    ["", "%20", "%22", "*", "a%22%20OR%20b", "NEAR(", "-", "title:", "'; DROP TABLE card", "&|!"],
)
def test_odd_queries_find_nothing_and_break_nothing(world: World, ann: Persona, odd: str) -> None:
    world.a_board(cards={"Ready": ["Plain"]})
    assert ann.get(f"/search?q={odd}").status == 200
    assert found(ann, "plain") == [("card", "Plain")]
