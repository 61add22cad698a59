"""Links between cards: each end stands on the board of those who may write there."""

import pytest
from sqlmodel import select

from board.cards.models import CardLink
from board.core import database
from board.core.event_log import Stream
from tests.support.world import Persona, World


@pytest.fixture
def two_cards(world: World) -> tuple[int, int]:
    """A card on the user team's board, and one on the system team's."""
    world.a_board(cards={"Doing": ["Theirs"]})
    world.a_board(team="system", cards={"Doing": ["Ours"]})
    return world.card("Theirs").id, world.card("Ours").id


def number(world: World, board_id: int) -> int:
    return world.row(Stream, f"board/{board_id}").seq


def ends(world: World) -> list[tuple[int, str]]:
    with database.current().reading() as session:
        return sorted((end.card_id, end.role) for end in session.exec(select(CardLink)))


def test_a_link_to_another_teams_card_writes_nothing_on_their_board(
    world: World, ann: Persona, bo: Persona, two_cards: tuple[int, int]
) -> None:
    theirs, ours = two_cards
    their_board = world.card("Theirs").board_id
    before = number(world, their_board)
    linked = bo.post(f"/cards/{ours}/links", {"other_id": theirs, "role": "blocked_by"})
    assert linked.status == 200
    assert ends(world) == [(ours, "blocked_by")]
    link = next(iter(linked.events[0]["put"]["card_link"]))
    assert ann.post(f"/links/{link}/remove").error == "forbidden"
    assert bo.undoes(linked).status == 200
    assert (ends(world), number(world, their_board)) == ([], before)


def test_each_team_takes_its_own_end_away(
    world: World, ann: Persona, bo: Persona, siv: Persona, two_cards: tuple[int, int]
) -> None:
    theirs, ours = two_cards
    linked = siv.post(f"/cards/{ours}/links", {"other_id": theirs, "role": "relates"})
    assert ends(world) == [(theirs, "relates"), (ours, "relates")], (
        "an administrator may write on both"
    )
    link = next(iter(linked.events[0]["put"]["card_link"]))
    assert bo.post(f"/links/{link}/remove").status == 200
    assert ends(world) == [(theirs, "relates")]


def test_ones_own_end_can_be_taken_away_when_the_other_is_out_of_sight(
    world: World, bo: Persona, two_cards: tuple[int, int]
) -> None:
    theirs, ours = two_cards
    linked = bo.post(f"/cards/{ours}/links", {"other_id": theirs, "role": "relates"})
    world.close_board(world.card("Theirs").board_id)
    assert (
        bo.post(f"/cards/{ours}/links", {"other_id": theirs, "role": "blocks"}).error == "not_found"
    )
    link = next(iter(linked.events[0]["put"]["card_link"]))
    assert bo.post(f"/links/{link}/remove").status == 200
    assert ends(world) == []


def test_a_circle_is_seen_by_one_end_alone(
    world: World, ann: Persona, bo: Persona, two_cards: tuple[int, int]
) -> None:
    """Bo's card waits for Ann's; then Ann's cannot wait for his, though his end is all there is."""
    theirs, ours = two_cards
    bo.post(f"/cards/{ours}/links", {"other_id": theirs, "role": "blocked_by"})
    assert (
        ann.post(f"/cards/{theirs}/links", {"other_id": ours, "role": "blocked_by"}).error
        == "links_in_circle"
    )
    assert ann.post(f"/cards/{theirs}/links", {"other_id": ours, "role": "blocks"}).status == 200


def test_a_link_to_a_card_that_was_put_away_is_refused(
    world: World, ann: Persona, bo: Persona, two_cards: tuple[int, int]
) -> None:
    theirs, ours = two_cards
    ann.post(f"/cards/{theirs}/archive")
    assert (
        bo.post(f"/cards/{ours}/links", {"other_id": theirs, "role": "relates"}).error
        == "card_archived"
    )
    ann.post(f"/cards/{theirs}/delete")
    assert (
        bo.post(f"/cards/{ours}/links", {"other_id": theirs, "role": "relates"}).error
        == "not_found"
    )


def test_a_link_is_told_on_both_ends_and_goes_from_both(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    made = ann.post(f"/cards/{cards['A']}/links", {"other_id": cards["B"], "role": "blocks"})
    assert world.links_of(cards["A"]) == {("blocks", cards["B"])}
    assert world.links_of(cards["B"]) == {("blocked_by", cards["A"])}
    end = next(
        row["id"]
        for row in made.events[0]["put"]["card_link"].values()
        if row["card_id"] == cards["B"]
    )
    assert ann.post(f"/links/{end}/remove").status == 200
    assert world.links_of(cards["A"]) == world.links_of(cards["B"]) == set()


def test_cards_do_not_wait_for_each_other_in_a_circle(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    a, b, c = cards["A"], cards["B"], cards["C"]
    ann.post(f"/cards/{a}/links", {"other_id": b, "role": "blocks"})
    ann.post(f"/cards/{b}/links", {"other_id": c, "role": "blocks"})
    refused = ann.post(f"/cards/{a}/links", {"other_id": c, "role": "blocked_by"})
    assert refused.error == "links_in_circle"
    assert (refused.body["facts"], "→" in refused.body["title"]) == ({}, False)
    assert world.links_of(c) == {("blocked_by", b)}
    assert (
        ann.post(f"/cards/{a}/links", {"other_id": a, "role": "relates"}).error
        == "linked_to_itself"
    )


def test_a_card_on_a_board_that_is_not_ones_own_to_see_cannot_be_linked(
    world: World, ann: Persona, cards: dict[str, int]
) -> None:
    board, columns = world.board_id, world.columns
    world.a_board(cards={"Ready": ["Secret"]}, team="system", is_open=False)
    secret = world.card("Secret").id
    world.board_id, world.columns = board, columns
    assert (
        ann.post(f"/cards/{cards['A']}/links", {"other_id": secret, "role": "relates"}).error
        == "not_found"
    )
    assert ann.get(f"/cards/by-id?ids={secret},{cards['A']}").body == [
        {
            "id": cards["A"],
            "title": "A",
            "board_id": board,
            "board": "Board",
            "is_finished": False,
            "is_archived": False,
        }
    ]


def test_undo_does_not_make_a_link_twice(
    world: World, ann: Persona, cy: Persona, cards: dict[str, int]
) -> None:
    linked = ann.post(f"/cards/{cards['A']}/links", {"other_id": cards["B"], "role": "relates"})
    end = next(iter(linked.events[0]["put"]["card_link"]))
    gone = ann.post(f"/links/{end}/remove")
    cy.post(f"/cards/{cards['A']}/links", {"other_id": cards["B"], "role": "relates"})
    assert ann.undoes(gone).error == "cannot_be_undone"
