"""By when tickets are to be decided and answered, by what their customers were promised."""

from datetime import UTC, datetime, timedelta

from board.core import clock
from board.core.changes import changing
from board.triage.due import follow_targets
from board.triage.events import TargetsFollowed
from board.triage.models import Ticket
from tests.support.world import SYSTEM, Persona, World

OFFICE = ["08:00-17:00"] * 5 + ["", ""]
NINE_ON_MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
BEGINS_AT = NINE_ON_MONDAY - timedelta(hours=9)


def promise(siv: Persona, **values: object) -> dict:
    return siv.post("/targets", {"hours": OFFICE, "country": "", **values}).result


def dues(world: World, id_: int) -> list[str | None]:
    ticket = world.row(Ticket, id_)
    zone = world.app.extensions["settings"].zone
    found = (ticket.triage_soon_at, ticket.triage_due_at, ticket.answer_due_at)
    return [at and f"{at.astimezone(zone):%a %H:%M}" for at in found]


def on_monday(world: World, clock_time: str) -> datetime:
    hour, minute = map(int, clock_time.split(":"))
    zone = world.app.extensions["settings"].zone
    return NINE_ON_MONDAY.astimezone(zone).replace(hour=hour, minute=minute).astimezone(UTC)


def test_a_ticket_is_warned_of_at_seven_tenths_and_due_in_open_minutes(
    world: World, siv: Persona
) -> None:
    with clock.moved_to(on_monday(world, "16:00")):
        promise(siv, triage_minutes=100, answer_minutes=None)
        assert dues(world, world.a_ticket()) == ["Tue 08:10", "Tue 08:40", None]
    with clock.moved_to(on_monday(world, "05:00")):
        assert dues(world, world.a_ticket()) == ["Mon 09:10", "Mon 09:40", None]


def test_targets_that_change_are_followed_by_what_is_open_and_by_nothing_else(
    world: World, siv: Persona, cy: Persona
) -> None:
    with clock.moved_to(on_monday(world, "09:00")):
        here, done = world.a_ticket(), world.a_ticket("Printer")
        cy.post(f"/tickets/{done}/solve", {"text": "It was off."})
        promise(siv, triage_minutes=60)
        assert dues(world, here)[1] == "Mon 10:00"
        assert dues(world, done)[1] is None
        promise(siv, triage_minutes=30, answer_minutes=120)
        assert dues(world, here)[1:] == ["Mon 09:30", "Mon 11:00"]
        assert follow_targets() == 0


def test_they_follow_an_undone_target_too(world: World, siv: Persona) -> None:
    with clock.moved_to(on_monday(world, "09:00")):
        said = siv.post("/targets", {"hours": OFFICE, "country": "", "triage_minutes": 60})
        here = world.a_ticket()
        assert siv.undoes(said).status == 200
        assert dues(world, here)[1] == "Mon 10:00"
        assert follow_targets() == 1
        assert dues(world, here)[1] is None


def test_a_ticket_that_gets_another_customer_gets_its_targets(
    world: World, siv: Persona, cy: Persona
) -> None:
    with clock.moved_to(on_monday(world, "09:00")):
        almvik = siv.post("/customers", {"name": "Almvik"}).result["customer"]
        promise(siv, customer_id=almvik, triage_minutes=15)
        here = world.a_ticket()
        assert dues(world, here)[1] is None
        said = cy.post(f"/tickets/{here}/correct", {"customer_id": almvik})
        assert dues(world, here)[1] == "Mon 09:15"
        assert cy.undoes(said).status == 200
        assert dues(world, here)[1] is None


def test_a_decision_is_undone_although_the_targets_have_changed_meanwhile(
    world: World, siv: Persona, cy: Persona
) -> None:
    here = world.a_ticket()
    said = cy.post(f"/tickets/{here}/correct", {"subject": "Printer, again"})
    promise(siv, triage_minutes=15)
    assert cy.undoes(said).status == 200


def test_what_was_imported_was_promised_nothing_here(world: World, siv: Persona) -> None:
    promise(siv, triage_minutes=15)
    here = world.a_ticket()
    with changing("desk", by=SYSTEM) as change:
        change.look_up(Ticket, here).channel = "import"
        change.record(TargetsFollowed(tickets=[here]))
    assert follow_targets() == 1
    assert dues(world, here) == [None, None, None]
