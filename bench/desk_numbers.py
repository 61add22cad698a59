"""The desk's numbers over four weeks with 10,000 tickets, each with a thread of four messages."""

import random
import tempfile
from datetime import datetime, timedelta
from typing import Any

from flask.testing import FlaskClient

from board.app import create_app
from board.core import clock, database
from board.core.changes import changing
from board.people.adding import add_customer, add_team
from board.people.events import MemberJoined
from board.people.inviting import add_member
from board.people.signing_in import sign_in
from board.settings import load
from board.triage.models import Ticket
from board.triage.values import Deal, Message

from .large_boards import BENCH, cpu_ms

TICKETS, CUSTOMERS, ROUNDS = 10_000, 8, 5
FOUR_WEEKS = 28 * 24 * 60


def run() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(load({"TAVLA_DATA_DIR": folder}))
        _add_tickets(random.Random(7))  # noqa: S311 - the same tickets each time
        client = app.test_client()
        client.set_cookie("sid", sign_in(_an_administrator(), agent="bench"))
        row = {
            "tickets": TICKETS,
            "page, CPU ms": _best(client, "/desk/numbers"),
            "one table as a file, CPU ms": _best(client, "/desk/numbers/times.csv"),
        }
        database.current().close()
    return {"the desk in numbers": row}


def _add_tickets(dice: random.Random) -> None:
    customers = [add_customer(BENCH, name=f"C{n}").result["customer"] for n in range(CUSTOMERS)]
    team = add_team(BENCH, name="Team").result["team"]
    now = clock.now()
    with database.current().writing() as session:
        for number in range(TICKETS):
            came_at = now - timedelta(minutes=dice.randrange(FOUR_WEEKS))
            decided_at = came_at + timedelta(minutes=dice.randrange(600))
            ticket = _a_ticket(dice.choice(customers), came_at, decided_at)
            if number % 2:
                ticket.state = "resolved"
                ticket.first_contact_at = ticket.first_resolved_at = decided_at
            else:
                ticket.state, ticket.team_id = "distributed", team
                ticket.why = Deal(mode="auto", team=team, reason="", before={})
            session.add(ticket)


def _a_ticket(customer_id: int, came_at: datetime, decided_at: datetime) -> Ticket:
    return Ticket(  # type: ignore[call-arg] # `said` follows from its messages
        subject="A printer that does not print",
        channel="mail",
        customer_id=customer_id,
        created_at=came_at,
        queued_at=came_at,
        triaged_at=decided_at,
        decided_at=decided_at,
        messages=tuple(
            Message(
                id=n, way="out" if n == 2 else "in", who="Eva", text="Lorem ipsum. " * 40, at=at
            )
            for n, at in enumerate([clock.text_of(came_at)] * 4, start=1)
        ),
    )


def _best(client: FlaskClient, path: str) -> float:
    return min(cpu_ms(lambda: client.get(path)) for _ in range(ROUNDS))


def _an_administrator() -> int:
    with changing("people", by=BENCH) as change:
        member = add_member(change, name="Siv", email="siv@example.org", role="admin", team_id=None)
        change.record(MemberJoined(member=member, name=member.name))
    return member.id
