"""Writing in hiding: a note sent twice, changed, taken away, empty, too many, hostile."""

import pytest

from board.core import database
from board.retrospectives.models import HasWritten, HiddenNote, Retrospective
from board.retrospectives.rules import MOST_NOTES_EACH
from tests.support.retrospectives import notes_in, step_to, write
from tests.support.world import Answer, Persona, World

NAME = "mine-0123456789abcdef"


def writes(who: Persona, retrospective: int, text: str, *, name: str = NAME) -> Answer:
    body = {"name": name, "column_id": 1, "text": text}
    return who.post(f"/retrospectives/{retrospective}/notes", body)


def hidden(retrospective: int, name: str = NAME) -> HiddenNote | None:
    with database.current().reading() as session:
        return session.get(HiddenNote, (retrospective, name))


def test_a_signed_note_is_changed_and_taken_away_by_who_wrote_it(
    world: World, team: list[Persona], signed: int
) -> None:
    ann, ida, _ = team
    writes(ann, signed, "Firts")
    writes(ann, signed, "First")
    assert ann.get(f"/retrospectives/{signed}/own").body["notes"] == [
        {"name": NAME, "column_id": 1, "text": "First"}
    ]
    assert writes(ida, signed, "Mine now").error == "not_found"
    writes(ann, signed, "")
    row = world.row(Retrospective, signed)
    assert (hidden(signed), row.written, row.writers) == (None, 0, [ann.actor.id])


def test_an_anonymous_note_sent_again_is_the_same_and_stays(
    world: World, team: list[Persona], anonymous: int
) -> None:
    ann, ida, _ = team
    writes(ann, anonymous, "Said once")
    for who in (ann, ida):
        assert writes(who, anonymous, "Another").events == []
    assert hidden(anonymous).text == "Said once"  # type: ignore[union-attr]
    assert ann.get(f"/retrospectives/{anonymous}/own").body["notes"] == []
    assert world.row(Retrospective, anonymous).writers == [ann.actor.id]


def test_who_wrote_how_many_is_forgotten_at_the_reveal(
    world: World, team: list[Persona], signed: int
) -> None:
    write(team[0].actor, signed, "One", "Two")
    assert world.row(HasWritten, (signed, team[0].actor.id)).notes == 2  # type: ignore[arg-type]
    step_to(signed, "grouping")
    assert world.row(HasWritten, (signed, team[0].actor.id)) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("empty", ["", "   ", "\u200f\n\t"])
def test_an_empty_note_is_refused(team: list[Persona], signed: int, empty: str) -> None:
    assert writes(team[0], signed, empty).error == "note_is_empty"


def test_a_thousand_notes_are_too_many(world: World, team: list[Persona], signed: int) -> None:
    write(team[0].actor, signed, *(f"Note {n}" for n in range(MOST_NOTES_EACH)))
    assert writes(team[0], signed, "One more").error == "too_many_notes"
    assert world.row(Retrospective, signed).written == MOST_NOTES_EACH
    assert writes(team[1], signed, "Room for others", name="i" * 16).status == 200


def test_markup_is_kept_as_words_and_what_is_too_long_is_refused(
    team: list[Persona], signed: int
) -> None:
    markup = "<svg onload=alert(1)><script>alert(2)</script>"
    assert writes(team[0], signed, markup).status == 200
    assert writes(team[0], signed, "x" * 301, name="l" * 16).status == 422
    assert writes(team[0], signed, "No such name", name="short").status == 422
    step_to(signed, "grouping")
    assert notes_in(signed)[0].text == markup
    page = team[0].client.get(f"/retrospectives/{signed}").text
    assert "<svg onload" not in page
    assert "<script>alert" not in page


def test_there_is_no_writing_after_the_reveal(team: list[Persona], signed: int) -> None:
    writes(team[0], signed, "In time")
    step_to(signed, "grouping")
    assert writes(team[0], signed, "Late", name="l" * 16).error == "retrospective_moved_on"
    step_to(signed, "closed")
    assert writes(team[0], signed, "Later", name="l" * 16).error == "retrospective_closed"


def test_a_column_that_there_is_not(team: list[Persona], signed: int) -> None:
    body = {"name": NAME, "column_id": 5, "text": "Where?"}
    assert team[0].post(f"/retrospectives/{signed}/notes", body).error == "not_found"
