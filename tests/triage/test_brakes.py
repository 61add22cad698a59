"""A loop, or a machine gone wild, ends at a few tickets; nothing is lost and it is counted."""

from datetime import timedelta

from board.core import clock
from board.triage.models import Ticket
from board.triage.receiving import Receipt, receive_mail
from board.triage.rules import MOST_BY_A_DOMAIN, MOST_BY_A_MACHINE, MOST_BY_A_PERSON
from tests.support.mails import a_mail, received
from tests.support.world import World

ALARM = "alarm@almvik.example"


def comes(number: int, *, sender: str = ALARM, is_machine: bool = True) -> Receipt:
    marks = {"Auto_Submitted": "auto-generated"} if is_machine else {}
    return receive_mail(a_mail(message_id=f"<{number}@x>", sender=sender, **marks))


def test_a_machine_gone_wild_opens_a_few_and_the_rest_is_counted(world: World) -> None:
    receipts = [comes(number) for number in range(MOST_BY_A_MACHINE + 5)]
    newest = receipts[MOST_BY_A_MACHINE - 1].ticket_id
    assert [one.outcome for one in receipts].count("opened") == MOST_BY_A_MACHINE
    assert receipts[-1] == Receipt("set_aside", newest)
    messages = world.row(Ticket, newest or 0).messages
    assert [message.set_aside for message in messages] == [None, 5]
    assert [one.why for one in received()].count("flood") == 5
    assert all(one.raw for one in received())


def test_after_an_hour_it_is_heard_again(world: World) -> None:
    for number in range(MOST_BY_A_MACHINE + 1):
        receipt = comes(number)
    assert receipt.outcome == "set_aside"
    with clock.moved_to(clock.now() + timedelta(minutes=61)):
        assert comes(99).outcome == "opened"


def test_machines_of_one_domain_are_counted_together(world: World) -> None:
    receipts = [
        comes(number, sender=f"host{number}@almvik.example")
        for number in range(MOST_BY_A_DOMAIN + 1)
    ]
    assert [one.outcome for one in receipts] == ["opened"] * MOST_BY_A_DOMAIN + ["set_aside"]
    assert comes(98, sender="host@nordvik.example").outcome == "opened"
    assert comes(99, sender="eva@almvik.example", is_machine=False).outcome == "opened"


def test_a_person_may_write_more_and_not_without_end(world: World) -> None:
    receipts = [
        comes(number, sender="eva@almvik.example", is_machine=False)
        for number in range(MOST_BY_A_PERSON + 1)
    ]
    assert [one.outcome for one in receipts] == ["opened"] * MOST_BY_A_PERSON + ["set_aside"]


def test_a_reply_is_never_braked(world: World) -> None:
    for number in range(MOST_BY_A_MACHINE + 1):
        comes(number)
    reply = a_mail(message_id="<r@x>", sender=ALARM, References="<0@x>", Precedence="bulk")
    assert receive_mail(reply).outcome == "replied"
