"""Opening a ticket: from the form, a mail, a call or the API."""

from typing import Any

import pytest

from board.core import clock
from board.people.adding import add_customer
from board.triage.creating_tickets import append_message, open_ticket
from board.triage.models import Ticket
from board.triage.tokens import hash_of_link
from tests.support.world import SYSTEM, World

NOON = clock.instant_of("2026-11-21T12:00:00.000Z")


def opened(world: World, **values: Any) -> Ticket:
    given = {"subject": "Printer", "text": "No ink.", "name": "Eva", "channel": "phone"}
    given["email"] = "eva@almvik.example"
    return world.row(Ticket, open_ticket(SYSTEM, **(given | values)).result["ticket"])


def test_what_was_asked_is_the_first_message_of_its_thread(world: World) -> None:
    with clock.moved_to(NOON):
        ticket = opened(world)
    (message,) = ticket.messages
    assert (message.id, message.way, message.who, message.text) == (1, "in", "Eva", "No ink.")
    assert clock.instant_of(message.at) == ticket.created_at == NOON
    assert (ticket.state, ticket.channel, ticket.follow_hash) == ("new", "phone", "")


def test_of_a_link_only_the_hash_is_kept(world: World) -> None:
    assert opened(world, follow_token="secret").follow_hash == hash_of_link("secret")


def test_who_gives_no_name_is_called_by_their_address(world: World) -> None:
    assert opened(world, name="").messages[0].who == "eva@almvik.example"


@pytest.mark.parametrize("email", ["eva@almvik.example", "EVA@ALMVIK.EXAMPLE"])
def test_the_customer_is_known_by_the_domain_however_it_is_written(
    world: World, email: str
) -> None:
    almvik = add_customer(SYSTEM, name="Almvik", domain="almvik.example").result["customer"]
    ticket = opened(world, email=email)
    assert (ticket.customer_id, ticket.requester_email) == (almvik, "eva@almvik.example")


@pytest.mark.parametrize("email", ["", "eva", "eva@", "eva@sub.almvik.example", "@"])
def test_another_domain_or_none_is_no_customers(world: World, email: str) -> None:
    add_customer(SYSTEM, name="Without a domain")
    add_customer(SYSTEM, name="Almvik", domain="almvik.example")
    assert opened(world, email=email).customer_id is None


def test_a_customer_who_was_named_goes_before_the_domain(world: World) -> None:
    add_customer(SYSTEM, name="Almvik", domain="almvik.example")
    bjuras = add_customer(SYSTEM, name="Bjuras").result["customer"]
    assert opened(world, customer_id=bjuras).customer_id == bjuras


def test_what_is_too_long_is_cut_to_what_a_row_holds(world: World) -> None:
    ticket = opened(world, subject="s" * 500, name="n" * 500, email=f"{'e' * 500}@x.se")
    lengths = [len(ticket.subject), len(ticket.requester_name), len(ticket.requester_email)]
    assert lengths == [200, 120, 254]


def test_messages_are_numbered_on_and_none_is_changed() -> None:
    ticket = Ticket(subject="Printer", channel="web")
    append_message(ticket, "in", who="Eva", text="one", at=NOON)
    first = ticket.messages
    append_message(ticket, "note", who="Cy", text="two", at=NOON, mentions=7)
    assert [(one.id, one.way, one.mentions) for one in ticket.messages] == [
        (1, "in", None),
        (2, "note", 7),
    ]
    assert len(first) == 1
