"""Notes among those who triage, and who is named in them (notifications/mentioning.py)."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from board.core import clock
from board.notifications.mailing import mail_notifications
from board.triage.models import Ticket
from tests.support.mails import outbox
from tests.support.world import Persona, World


def test_a_note_names_a_colleague_and_is_never_sent(
    world: World, cy: Persona, ann: Persona
) -> None:
    dag = world.person("Dag", team="system", role="coordinator")
    ticket = world.a_ticket()
    assert (
        cy.post(f"/tickets/{ticket}/notes", {"text": "@Dag, and @Ann: whose is it?"}).status == 200
    )
    note = world.row(Ticket, ticket).messages[-1]
    assert (note.way, note.who, note.mentions_people) == ("note", "Cy", (dag.actor.id,))
    assert outbox() == []
    assert ann.post(f"/tickets/{ticket}/notes", {"text": "Mine"}).status == 404


def test_who_is_named_hears_of_it_at_once_and_who_never_wants_to_does_not(
    world: World, cy: Persona
) -> None:
    dag, eli = (world.person(name, role="coordinator") for name in ("Dag", "Eli"))
    eli.post("/me/notices/ways", {"ways": {"mention": "never"}})
    ticket = world.a_ticket()
    written = cy.post(f"/tickets/{ticket}/notes", {"text": "@Dag @Eli @Cy whose is it?"})
    (notice,) = notices_of(dag)
    assert (notice["kind"], notice["ticket_id"], notice["title"]) == ("mention", ticket, "Printer")
    assert notices_of(eli) == notices_of(cy) == []
    cy.undoes(written)
    assert notices_of(dag) == []


def notices_of(person: Persona) -> list[dict[str, object]]:
    return list(person.snapshot(f"me/{person.actor.id}")["rows"].get("notice", {}).values())


def test_it_is_mailed_with_the_way_to_the_ticket_while_they_triage(
    world: World, cy: Persona, siv: Persona
) -> None:
    dag, eli = (world.person(name, role="coordinator") for name in ("Dag", "Eli"))
    ticket = world.a_ticket()
    cy.post(f"/tickets/{ticket}/notes", {"text": "@Dag @Eli whose is it?"})
    siv.post(f"/members/{eli.actor.id}/change", {"role": "member"})
    with clock.moved_to(clock.now() + timedelta(minutes=3)):
        mail_notifications(
            ZoneInfo("UTC"), base="https://x", translate=lambda text, _: text, language="en"
        )
    (mail,) = outbox()
    assert mail.to == "dag@example.org"
    assert f"https://x/desk?ticket={ticket}" in mail.text
