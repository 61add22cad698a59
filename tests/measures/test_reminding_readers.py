"""Reminding whoever reads a measure."""

from datetime import timedelta

from sqlmodel import select

from board.core import clock, database
from board.mail.models import OutgoingMail
from board.measures.reminding_readers import remind_readers
from tests.measures.conftest import calls, day
from tests.support.world import Persona, World


def said(text: str, _language: str) -> str:
    return text


def remind_after(days: int) -> int:
    noon = clock.now().replace(hour=11) + timedelta(days=days)
    with clock.moved_to(noon):
        return remind_readers(said)


def test_after_its_rhythm_the_reader_is_reminded_once(world: World, ann: Persona) -> None:
    body = calls(reader_id=ann.actor.id, rhythm_days=7)
    measure = ann.post("/measures", body).result["measure"]
    assert [remind_after(days) for days in (6, 7, 8, 13, 14)] == [0, 1, 0, 0, 1]
    with database.current().reading() as session:
        mail = session.exec(select(OutgoingMail)).all()[0]
    assert f"/measures/{measure}" in mail.text
    assert "“Calls” is to be read" in mail.subject


def test_who_has_read_it_is_left_alone(world: World, ann: Persona) -> None:
    body = calls(reader_id=ann.actor.id, rhythm_days=7)
    measure = ann.post("/measures", body).result["measure"]
    with clock.moved_to(clock.now() + timedelta(days=1)):
        ann.post(f"/measures/{measure}/readings", {"value": 90})
    assert [remind_after(days) for days in (7, 8)] == [0, 1]


def test_nobody_is_woken_and_nobody_who_is_not_named(world: World, ann: Persona) -> None:
    ann.post("/measures", calls())
    ann.post("/measures", calls(reader_id=ann.actor.id, rhythm_days=7))
    with clock.moved_to(clock.now().replace(hour=1) + timedelta(days=9)):
        assert remind_readers(said) == 0
    assert remind_after(9) == 1
    assert day()
