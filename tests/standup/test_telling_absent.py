"""Who is away is asked before a standup (standup/who_is_asked.py, standup/asking_letter.py) and
told after it (standup/who_is_told.py, standup/record_letter.py); each once (standup/letters.py,
standup/letter_parts.py)."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from board.core import clock, database
from board.mail.models import OutgoingMail
from board.standup.telling_absent import tell_absent
from tests.support.standups import MONDAY, begun, ends, kept_at, plans, presence, standups
from tests.support.world import Persona, World

BEFORE = MONDAY - timedelta(hours=12)
BEGINS_AT = BEFORE


@pytest.fixture(autouse=True)
def planned(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Invoices"]})
    with clock.moved_to(BEFORE):
        plans(world, ann, video_url="https://video.example/room")


def told() -> int:
    return tell_absent(lambda sentence, language: sentence)


def mails() -> list[OutgoingMail]:
    with database.current().reading() as session:
        return list(session.exec(select(OutgoingMail).order_by(OutgoingMail.id)))  # type: ignore[arg-type]


def away(who: Persona, *, days: int = 1) -> None:
    first = date(2026, 11, 23)
    until = first + timedelta(days=days - 1)
    body = {"member_id": who.actor.id, "from_on": str(first), "until_on": str(until)}
    assert who.post("/absences", body).status == 200


def test_who_is_away_for_a_day_is_asked_once_with_a_link_that_works(
    world: World, ann: Persona, cy: Persona
) -> None:
    away(cy)
    with clock.moved_to(BEFORE):
        assert (told(), told()) == (1, 0)
        (mail,) = mails()
        assert mail.to == "cy@example.org" and "https://video.example/room" in mail.text
        path = "/say/" + mail.text.partition("/say/")[2].split()[0]
        assert world.app.test_client().get(path).status_code == 200


def test_who_is_on_holiday_has_said_something_or_wants_no_mail_is_left_alone(
    world: World, ann: Persona, cy: Persona, siv: Persona
) -> None:
    away(cy, days=14)
    away(ann)
    with clock.moved_to(BEFORE):
        ann.post(f"/teams/{world.team_id}/standup/lines", {"text": "All is well"})
        assert told() == 0
    body = {"ways": {"standup": "never"}}
    lars = world.person("Lars", team="user")
    away(lars)
    lars.post("/me/notices/ways", body)
    with clock.moved_to(BEFORE):
        assert told() == 0


def test_who_was_remote_the_last_time_is_asked(world: World, ann: Persona, cy: Persona) -> None:
    with clock.moved_to(BEFORE):
        lars = world.person("Lars", team="user")
        standup = begun(world, ann)
        presence(ann, standup, lars, "remote")
        ends(ann, standup)
        assert told() == 1
        assert [mail.to for mail in mails()] == ["lars@example.org"]


def test_who_is_away_by_their_calendar_is_away_when_it_opens_and_speaks_by_what_they_wrote(
    world: World, ann: Persona, cy: Persona
) -> None:
    """Two of the user team are away; one has written."""
    lars, eva = world.person("Lars", team="user"), world.person("Eva", team="user")
    for one in (lars, eva):
        away(one)
    with clock.moved_to(BEFORE):
        lars.post(f"/teams/{world.team_id}/standup/lines", {"text": "On a course"})
    kept_at(minutes=-1)
    (standup,) = standups(world)
    assert {one: said.state for one, said in standup.presence.items()} == {
        str(lars.actor.id): "away",
        str(eva.actor.id): "away",
    }
    with clock.moved_to(MONDAY + timedelta(hours=1, minutes=30)):
        ann.post(f"/standups/{standup.id}/start")
    (standup,) = standups(world)
    assert lars.actor.id in standup.people and eva.actor.id not in standup.people


def test_after_it_they_are_told_what_was_parked_for_them_and_what_was_finished(
    world: World, ann: Persona
) -> None:
    lars = world.person("Lars", team="user")
    lars.post("/me/notices/ways", {"ways": {"standup": "at_once"}})
    standup = begun(world, ann)
    ann.moves("Invoices", to="Done")
    presence(ann, standup, lars, "away")
    ann.post(f"/standups/{standup}/park", {"text": "the lift", "people": [lars.actor.id]})
    ann.post(f"/standups/{standup}/park", {"text": "the roof"})
    ends(ann, standup)
    assert (told(), told()) == (1, 0)
    (mail,) = mails()
    assert mail.to == "lars@example.org" and mail.not_before <= clock.now()
    assert "Parked for you:\n- the lift\n" in mail.text
    assert "Finished:\n- Invoices" in mail.text and "Parked:\n- the roof" in mail.text
    assert f"/standups/{standup}" in mail.text


def test_in_the_morning_where_they_have_not_chosen(world: World, ann: Persona) -> None:
    lars = world.person("Lars", team="user")
    standup = begun(world, ann)
    presence(ann, standup, lars, "away")
    ends(ann, standup)
    assert told() == 1
    assert clock.now() < mails()[0].not_before <= clock.now() + timedelta(days=1)
    assert "Nothing was finished" in mails()[0].text
