"""Rights have a since: nobody reads what happened before they had the right; walls and guests read
no history at all."""

from typing import Any

import pytest

from board.core import database
from board.core.event_log import LoggedEvent, Stream
from tests.support.world import Answer, Persona, World

SECRET = "Dismissal of NN"


def head(stream: str) -> tuple[int, int]:
    with database.current().reading() as session:
        found = session.get_one(Stream, stream)
        return found.epoch, found.seq


def missed(person: Persona, stream: str, since: int) -> Any:
    """What somebody is told who asks for what came after a number: over HTTP and over the socket,
    which agree."""
    epoch, _ = head(stream)
    asked = person.get(f"/streams/{stream}/events?since={since}&epoch={epoch}").body
    assert person.watches(stream, epoch=epoch, seq=since) == asked
    return asked


def a_board_with_a_past(world: World, ann: Persona, *, is_open: bool) -> str:
    """A card was renamed, hidden from walls, deleted; a comment was taken back."""
    world.a_board(cards={"Doing": [SECRET, "Eva's sick leave", "Rent"]}, is_open=is_open)
    stays, renamed = world.card("Rent").id, world.card("Eva's sick leave").id
    ann.post(f"/cards/{world.card(SECRET).id}/delete")
    ann.post(f"/cards/{renamed}/edit", {"title": "Planning", "is_title_on_wall": False})
    said = ann.post(f"/cards/{stays}/comments", {"text": f"{SECRET}, I hear"}).result["comment"]
    ann.post(f"/comments/{said}/remove")
    ann.post(f"/cards/{stays}/block", {"reason": SECRET})
    ann.post(f"/cards/{stays}/unblock")
    return f"board/{world.board_id}"


def guest_of(world: World, ann: Persona) -> Persona:
    token = ann.post(f"/boards/{world.board_id}/links", {"kind": "board"}).result["token"]
    return world.guest(token)


@pytest.mark.parametrize("kind", ["guest", "wall"])
def test_walls_and_guests_get_snapshots_and_never_history(
    world: World, ann: Persona, kind: str
) -> None:
    stream = a_board_with_a_past(world, ann, is_open=True)
    visitor = guest_of(world, ann) if kind == "guest" else world.wall("Stairs", team="user")
    epoch, seq = head(stream)
    for since in (0, 1, seq - 1):
        assert missed(visitor, stream, since) == {"reset": True}
    assert missed(visitor, stream, seq) == {"events": []}
    seen = str(visitor.snapshot(stream))
    assert "Rent" in seen
    assert not {SECRET, "Eva's sick leave"} & set(seen.split('"'))
    ann.moves("Rent", to="Done")
    assert visitor.heard()[-1]["put"]["card"], "what happens from now on they hear at once"


def test_opening_a_closed_board_gives_nothing_of_its_past(
    world: World, ann: Persona, bo: Persona
) -> None:
    stream = a_board_with_a_past(world, ann, is_open=False)
    _, closed_at = head(stream)
    assert bo.get(f"/streams/{stream}/events?since=0&epoch=0").status == 404
    assert ann.post(f"/boards/{world.board_id}/change", {"is_open": True}).status == 200
    ann.moves("Rent", to="Done")
    for since in (0, closed_at):
        assert missed(bo, stream, since) == {"reset": True}
    assert [event["kind"] for event in missed(bo, stream, closed_at + 1)["events"]] == [
        "card.moved"
    ]
    assert len(missed(ann, stream, 0)["events"]) == closed_at + 2, "her team saw it all along"


def test_undoing_that_a_board_was_closed_opens_it(world: World, ann: Persona, bo: Persona) -> None:
    stream = f"board/{world.a_board(cards={'Doing': [SECRET]})}"
    closed = ann.post(f"/boards/{world.board_id}/change", {"is_open": False})
    _, since = head(stream)
    ann.post(f"/cards/{world.card(SECRET).id}/delete")
    assert ann.undoes(closed).status == 200
    assert missed(bo, stream, since) == {"reset": True}
    assert missed(bo, stream, head(stream)[1]) == {"events": []}


def test_of_the_closed_time_activity_tells_what_was_done_and_not_what_was_written(
    world: World, ann: Persona, bo: Persona
) -> None:
    a_board_with_a_past(world, ann, is_open=False)
    card, gone = world.card("Rent").id, world.card(SECRET).id
    world.open_board(world.board_id)
    ann.post(f"/cards/{card}/block", {"reason": "the bank"})
    lines = bo.get(f"/cards/{card}/activity").body
    assert lines[0]["facts"]["reason"] == "the bank"
    assert [(line["kind"], line["facts"]) for line in lines[1:3]] == [
        ("card.unblocked", {}),
        ("card.blocked", {}),
    ]
    assert SECRET not in str(lines)
    assert bo.get(f"/cards/{gone}/activity").status == 404
    assert SECRET in str(ann.get(f"/cards/{card}/activity").body)
    assert ann.get(f"/cards/{gone}/activity").status == 200


def change(siv: Persona, person: Persona, **values: Any) -> Answer:
    answer = siv.post(f"/members/{person.actor.id}/change", values)
    assert answer.status == 200, answer
    return answer


def test_who_becomes_a_coordinator_begins_with_the_desk_as_it_is(
    world: World, ann: Persona, siv: Persona
) -> None:
    board = f"board/{world.a_board(cards={'Doing': ['A']})}"
    world.a_ticket(SECRET)
    since = head("desk")[1]
    change(siv, ann, role="coordinator")
    assert missed(ann, "desk", 0) == {"reset": True}
    world.a_ticket("Phone")
    assert [event["kind"] for event in missed(ann, "desk", since)["events"]] == ["ticket.opened"]
    assert missed(ann, board, 0) != {"reset": True}, "what she could see already goes on"


def test_who_loses_a_right_and_gets_it_back_has_a_gap(
    world: World, cy: Persona, siv: Persona
) -> None:
    world.a_ticket("Printer")
    since = head("desk")[1]
    demoted = change(siv, cy, role="member")
    world.a_ticket(SECRET)
    assert siv.undoes(demoted).status == 200
    assert missed(cy, "desk", since) == {"reset": True}
    assert missed(cy, "desk", since + 1) == {"events": []}


def test_who_joins_a_team_or_comes_back_begins_there(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    stream = a_board_with_a_past(world, ann, is_open=False)
    since = head(stream)[1]
    change(siv, bo, team_id=world.teams["user"])
    assert missed(bo, stream, 0) == {"reset": True}
    assert missed(bo, stream, since) == {"events": []}
    change(siv, ann, is_active=False)
    world.add("While she was away", to="Doing")
    change(siv, ann, is_active=True)
    ann.signs_in()
    assert missed(ann, stream, since) == {"reset": True}


def test_who_is_new_begins_with_today(world: World, ann: Persona) -> None:
    stream = a_board_with_a_past(world, ann, is_open=True)
    before = head(stream)[1]
    nils = world.person("Nils", team="user")
    assert missed(nils, stream, 0) == {"reset": True}
    assert missed(nils, "people", 0) == {"reset": True}
    assert missed(nils, stream, before) == {"events": []}
    assert SECRET not in str(nils.get(f"/cards/{world.card('Rent').id}/activity").body)


def test_ones_own_older_deeds_can_still_be_undone(world: World, ann: Persona, siv: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]}, is_open=False)
    moved = ann.moves("A", to="Done")
    change(siv, ann, team_id=world.teams["system"])
    change(siv, ann, team_id=world.teams["user"])
    assert ann.undoes(moved).status == 200
    with database.current().reading() as session:
        assert session.get(LoggedEvent, (moved.events[0]["stream"], moved.events[0]["seq"] + 1))
