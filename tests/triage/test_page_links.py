"""Private links of requesters: whose they are, until when, and new ones."""

from datetime import timedelta

import pytest

from board.core import clock
from board.core.errors import NotFound
from board.triage.creating_tickets import open_ticket
from board.triage.letter_facts import link_to
from board.triage.models import Ticket
from board.triage.page_links import LASTS, LinkEnded, send_links, ticket_by_link
from tests.support.mails import outbox
from tests.support.world import SYSTEM, Persona, World

EVA = {"subject": "Printer", "text": "x", "name": "Eva", "email": "eva@almvik.example"}


def asked(**values: str) -> int:
    return open_ticket(SYSTEM, channel="web", **(EVA | values)).result["ticket"]


def mailed_link(world: World, ticket: int) -> str:
    return link_to(world.row(Ticket, ticket)).partition("/t/")[2]


def test_a_requester_finds_their_ticket_by_their_link_and_nobody_by_its_hash(world: World) -> None:
    ticket = asked(follow_token="the link")
    found = ticket_by_link("the link")
    assert found.id == ticket
    for wrong in ("", "the lin", found.follow_hash, "\ud800", "x" * 5000, f"{ticket}-1-{'0' * 32}"):
        with pytest.raises(NotFound):
            ticket_by_link(wrong)


def test_a_ticket_without_a_link_is_found_by_none(world: World) -> None:
    world.a_ticket()
    with pytest.raises(NotFound):
        ticket_by_link("")


def test_both_kinds_of_link_end_some_time_after_the_ticket_and_a_new_one_opens_it(
    world: World, cy: Persona
) -> None:
    ticket = asked(follow_token="the link")
    mailed = mailed_link(world, ticket)
    cy.post(f"/tickets/{ticket}/solve", {"text": "New toner is in."})
    with clock.moved_to(clock.now() + LASTS + timedelta(days=1)):
        for link in ("the link", mailed):
            with pytest.raises(LinkEnded):
                ticket_by_link(link)
        assert ticket_by_link(mailed_link(world, ticket)).id == ticket


def test_new_links_go_to_the_address_of_the_tickets_and_not_more_than_once_an_hour(
    world: World,
) -> None:
    first, second = asked(), asked(subject="Phone")
    asked(email="ulf@almvik.example", subject="Not hers")
    send_links("EVA@almvik.example")
    send_links("eva@almvik.example")
    send_links("nobody@almvik.example")
    (mail,) = [one for one in outbox() if one.kind == "links"]
    assert mail.to == "eva@almvik.example" and mail.is_automatic
    assert f"/t/{mailed_link(world, first)}" in mail.text
    assert f"/t/{mailed_link(world, second)}" in mail.text
    assert "Not hers" not in mail.text
