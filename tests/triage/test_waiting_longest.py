"""What waits for the desk, as a wall shows it."""

from datetime import UTC, datetime, timedelta

from board.core import clock, database
from board.triage.waiting_longest import Queue, queue_now
from tests.support.world import Persona, World

OFFICE = ["08:00-17:00"] * 5 + ["", ""]
BEGINS_AT = datetime(2026, 11, 23, 7, tzinfo=UTC)


def at(world: World, day: int, clock_time: str) -> datetime:
    hour, minute = map(int, clock_time.split(":"))
    zone = world.app.extensions["settings"].zone
    return datetime(2026, 11, day, hour, minute, tzinfo=zone).astimezone(UTC)


def queue() -> Queue:
    with database.current().reading() as session:
        return queue_now(session)


def test_the_oldest_waits_in_open_time_and_stands_still_while_it_is_closed(
    world: World, siv: Persona
) -> None:
    siv.post("/targets", {"hours": OFFICE, "country": ""})
    with clock.moved_to(at(world, 20, "16:30")):
        world.a_ticket()
    for day, clock_time in ((20, "17:00"), (21, "12:00"), (23, "07:59")):
        with clock.moved_to(at(world, day, clock_time)):
            assert queue() == Queue(1, 0, oldest_minutes=30)
    for clock_time in ("08:00", "09:15", "16:59"):
        with clock.moved_to(at(world, 23, clock_time)):
            assert queue().oldest_at == at(world, 23, "08:00") - timedelta(minutes=30)


def test_late_is_what_is_not_decided_or_not_answered_in_time(
    world: World, siv: Persona, cy: Persona
) -> None:
    world.a_board()
    said = {"hours": OFFICE, "country": "", "triage_minutes": 30, "answer_minutes": 60}
    siv.post("/targets", said)
    with clock.moved_to(at(world, 23, "09:00")):
        here, dealt, asked = (world.a_ticket(f"T{n}") for n in range(3))
        cy.post(f"/tickets/{dealt}/distribute")
        cy.post(f"/tickets/{asked}/ask", {"text": "Which room?"})
    with clock.moved_to(at(world, 23, "09:30")):
        assert queue().late == 0, "by half past nine is in time"
    with clock.moved_to(at(world, 23, "09:31")):
        assert queue().late == 1
    with clock.moved_to(at(world, 23, "10:01")):
        assert queue().late == 2, "the team has not answered either"
        cy.post(f"/tickets/{here}/decline", {"reason": "Not ours."})
        assert queue() == Queue(0, 1)
