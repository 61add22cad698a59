"""The desk's eight weeks: mails, forms and calls come in, the coordinator on duty decides, cards
get done."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import formataddr
from functools import partial
from random import Random
from typing import Any

from sqlmodel import col, select

from board.cards import archiving
from board.cards.models import Card
from board.core import clock, database
from board.core.actor import Actor, system
from board.rota.arranging import set_rotation
from board.rota.handing_over import accept_duty
from board.triage import creating_tickets, dealing, deciding
from board.triage.receiving import receive_mail

from .agenda import Agenda
from .cast import Cast
from .work import ARCHIVED_AFTER, DOING, DONE, REVIEW, move, take

LEFT_OVER = 7
"""The newest distributed tickets whose cards are still on the boards."""
StoryTicket = dict[str, Any]
"""A ticket in the story's file."""


def plan_desk(agenda: Agenda, cast: Cast, dice: Random) -> None:
    tickets = cast.story["tickets"]
    decided = [ticket for ticket in tickets if ticket["fate"] != "open"]
    waiting = [ticket for ticket in tickets if ticket["fate"] == "open"]
    dealt = [i for i, ticket in enumerate(decided) if ticket["fate"] == "distribute"]
    left_over = {number: reach for reach, number in enumerate(dealt[-LEFT_OVER:])}
    desk = _Desk(agenda, cast, dice)
    _plan_rota(desk)
    for number, (ticket, came) in enumerate(_arrivals(agenda, dice, decided)):
        _plan_ticket(desk, ticket, number, came, left_over.get(number))
    for number, ticket in enumerate(waiting):
        came = agenda.now - timedelta(minutes=6 + number * 17 + dice.randint(0, 9))
        agenda.plan(came, partial(_arrive, ticket, cast, came))


def _plan_rota(desk: "_Desk") -> None:
    """A week each, from Monday at eight; whoever has it says so at five past."""
    agenda, duty = desk.agenda, desk.cast.coordinators()
    first = agenda.days[0].isocalendar().week % len(duty)
    people = [*duty[first:], *duty[:first]]
    ids, begins = [one.id or 0 for one in people], agenda.days[0]
    agenda.plan(
        agenda.start,
        lambda: set_rotation(system("demo"), people=ids, starts_on=begins, country=""),
    )
    mondays = [day for day in agenda.days if day.weekday() == 0]
    for number, monday in enumerate(mondays):
        on_duty = people[number % len(people)]
        agenda.plan(agenda.at(monday, 8, 5), partial(accept_duty, on_duty))


@dataclass(frozen=True)
class _Desk:
    """`ids` are those of the tickets that have come, by their number in the story."""

    agenda: Agenda
    cast: Cast
    dice: Random
    ids: dict[int, int] = field(default_factory=dict)


def _arrivals(
    agenda: Agenda, dice: Random, tickets: list[StoryTicket]
) -> Iterator[tuple[StoryTicket, datetime]]:
    """Evenly over the weeks, but for a duplicate: it comes a minute after the other."""
    arrivals: list[datetime] = []
    for number, ticket in enumerate(tickets):
        day = agenda.days[1 + number * (len(agenda.days) - 2) // len(tickets)]
        came = agenda.at(day, dice.randint(7, 15), dice.randint(0, 59))
        if ticket["fate"] == "duplicate":
            came = arrivals[ticket["of"]] + timedelta(minutes=1)
        arrivals.append(came)
        yield ticket, came


def _plan_ticket(
    desk: _Desk, ticket: StoryTicket, number: int, came: datetime, reach: int | None
) -> None:
    arrive = partial(_arrive, ticket, desk.cast, came)
    desk.agenda.plan(came, lambda: desk.ids.__setitem__(number, arrive()))
    duty = desk.cast.coordinators()
    coordinator = duty[came.isocalendar().week % len(duty)]
    minutes = 0.5 if ticket["fate"] == "duplicate" else desk.dice.randint(2, 45)
    decide = partial(_decide, desk, coordinator, ticket, number, reach)
    desk.agenda.plan(came + timedelta(minutes=minutes), decide)


def _decide(
    desk: _Desk, coordinator: Actor, ticket: StoryTicket, number: int, reach: int | None
) -> None:
    id_ = desk.ids[number]
    fate = ticket["fate"]
    if fate == "solve":
        deciding.solve_ticket(coordinator, id_, text=ticket["answer"])
    elif fate == "decline":
        deciding.decline_ticket(coordinator, id_, reason=ticket["answer"])
    elif fate == "duplicate":
        deciding.mark_duplicate(coordinator, id_, of=desk.ids[ticket["of"]])
    else:
        change = dealing.distribute_ticket(coordinator, id_, wall_title=ticket["title"])
        _plan_dealt(desk, change.result, reach)


def _arrive(ticket: dict[str, Any], cast: Cast, came: datetime) -> int:
    if ticket["channel"] == "mail":
        receipt = receive_mail(bytes(_mail(ticket, came)))
        return receipt.ticket_id or 0
    change = creating_tickets.open_ticket(
        system("demo"),
        subject=ticket["subject"],
        text=ticket["body"],
        name=ticket["name"],
        email=ticket["email"],
        channel=ticket["channel"],
        customer_id=cast.customers[ticket["customer"]],
    )
    return change.result["ticket"]


def _mail(ticket: dict[str, Any], came: datetime) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = formataddr((ticket["name"], ticket["email"]))
    mail["To"] = "it@fyrasjoar.example"
    mail["Subject"] = ticket["subject"]
    mail["Date"] = came
    mail["Message-ID"] = (
        f"<{came.timestamp():.0f}.{len(ticket['body'])}@{ticket['email'].partition('@')[2]}>"
    )
    mail.set_content(ticket["body"])
    return mail


def _plan_dealt(desk: _Desk, result: dict[str, Any], reach: int | None) -> None:
    """The card's own life: the newest are still in the first columns, older ones are done in some
    days."""
    cast, dice, plan, now = desk.cast, desk.dice, desk.agenda.plan, clock.now()
    team = next(key for key, id_ in cast.teams.items() if id_ == result["team"])
    by, columns, id_ = dice.choice(cast.of_team(team)), cast.columns[team], result["card"]
    if reach is None or reach < 3:
        taken_at = now + timedelta(hours=dice.randint(2, 26))
        plan(taken_at, lambda: take(by, id_, columns[DOING]))
    if reach is None:
        finished = now + timedelta(hours=dice.randint(28, 120))
        plan(finished, lambda: _finish(by, id_, columns))
        plan(finished + ARCHIVED_AFTER, lambda: _archive_done(by, id_))


def _finish(by: Actor, id_: int, columns: list[int]) -> None:
    for column in (REVIEW, DONE):
        move(by, id_, columns[column])


def _archive_done(by: Actor, id_: int) -> None:
    with database.current().reading() as session:
        is_done = session.exec(
            select(Card.id).where(Card.id == id_, col(Card.finished_at).is_not(None))
        ).first()
    if is_done:
        archiving.archive_card(by, id_)
