"""What holds at the desk. (The even deal is in even_deal.py.)"""

import re
from collections.abc import Sequence
from datetime import datetime

from board.core.errors import N_, Refused
from board.letters.rules import UnknownVariable

from .values import Message, Return

MOST_PARTICIPANTS = 50
MOST_RETURNS = 2
MOST_BY_A_MACHINE, MOST_BY_A_DOMAIN, MOST_BY_A_PERSON = 10, 20, 30
"""Tickets by mail within an hour."""
MOST_ACKNOWLEDGED_IN_AN_HOUR, MOST_ACKNOWLEDGED_IN_A_DAY = 1, 3
MOST_LINKS_IN_AN_HOUR, MOST_LINKS_IN_A_DAY = 1, 3
"""Per address."""
TEMPLATE_VARIABLES = ("name", "number", "subject", "customer", "me")
"""As static/src/model/reply_templates.ts fills them."""
MOST_ON_THE_PAGE = 30
"""Messages of one requester within a day."""


class TicketAlreadyDecided(Refused):
    sentence = N_(
        "{who} has just decided this ticket. Your decision was not recorded; nothing was sent "
        "twice."
    )


class TicketStillOpen(Refused):
    sentence = N_("This ticket is open already, at the desk or with a team. Nothing was changed.")


class TemplateIsEmpty(Refused):
    status = 422
    sentence = N_("A template says something in at least one language. Nothing was changed.")


class TicketIsOver(Refused):
    sentence = N_("This ticket is over already. Nothing was changed.")


class TicketIsNotOver(Refused):
    sentence = N_("We are not done with this ticket yet. Say how it was when we are.")


class TooManyOnThePage(Refused):
    status = 429
    sentence = N_(
        "That is more than {most} messages within a day. What you wrote is still here; go on "
        "tomorrow, or call us."
    )


class DuplicateOfItself(Refused):
    field = "of"
    sentence = N_(
        "A ticket cannot be a duplicate of itself or of another duplicate. Choose the original."
    )


class OriginalIsClosed(Refused):
    field = "of"
    sentence = N_(
        "That ticket has been answered already, so this reporter would hear nothing. Solve this "
        "one instead."
    )


class TooManyParticipants(Refused):
    sentence = N_("At most {most} people can have part in a ticket. Nothing was changed.")


class NotWithThisTeam(Refused):
    sentence = N_(
        "This ticket is not with this team any more, or is closed. Nothing was changed and nobody "
        "was told anything."
    )


class ReturnedTwice(Refused):
    sentence = N_(
        "Two times a team has given this ticket back. Choose a team yourself this time, and say "
        "why."
    )


class ClaimedByAnother(Refused):
    sentence = N_("{who} has this ticket in hand. Nothing was changed; take it over first (Y).")


class MomentHasPassed(Refused):
    status = 422
    sentence = N_("That moment has passed. Choose a later one; nothing was changed.")


class DomainKnownAlready(Refused):
    sentence = N_(
        "{customer} is known by {domain}. Nothing was changed; an administrator can change that."
    )


class HoursRunBackwards(Refused):
    status = 422
    field = "hours"
    sentence = N_("{hours} ends before it begins. Nothing was changed.")


class NeverOpen(Refused):
    status = 422
    field = "hours"
    sentence = N_("A desk is open on at least one day. Nothing was changed.")


def check_hours(hours: Sequence[str]) -> None:
    """Of each weekday `08:00-16:30`, or empty."""
    if not any(hours):
        raise NeverOpen()
    for one in hours:
        opens, _, closes = one.partition("-")
        if one and opens >= closes:
            raise HoursRunBackwards(hours=one)


def check_undecided(*, state: str, who: str) -> None:
    if state != "new":
        raise TicketAlreadyDecided(who=who, state=state)


def check_unclaimed(*, by: int | None, me: int | None, who: str) -> None:
    if by is not None and by != me:
        raise ClaimedByAnother(who=who)


def check_later(*, until: datetime, now: datetime) -> None:
    if until <= now:
        raise MomentHasPassed()


def is_first_contact(messages: Sequence[Message]) -> bool:
    """Whether nobody has been asked anything, nobody has written twice, and no team has had it."""
    had_by_team = any(message.returned for message in messages)
    return not had_by_team and sum(message.way != "note" for message in messages) == 1


def check_decided(*, state: str) -> None:
    if state in ("new", "distributed"):
        raise TicketStillOpen()


def check_original(*, of: int, ticket_id: int, is_duplicate: bool, state: str) -> None:
    """The original of a duplicate is another ticket, no duplicate itself, and not answered yet."""
    if of == ticket_id or is_duplicate:
        raise DuplicateOfItself()
    if state not in ("new", "distributed"):
        raise OriginalIsClosed()


def check_with_team(*, ticket_board_id: int | None, board_id: int, state: str) -> None:
    """A team's cards speak for a ticket while it works on it, and once it is resolved."""
    if ticket_board_id != board_id or state not in ("distributed", "resolved"):
        raise NotWithThisTeam()


def check_is_worked_on(*, state: str) -> None:
    if state != "distributed":
        raise NotWithThisTeam()


def returns_in(messages: Sequence[Message]) -> list[Return]:
    """Who has given a ticket back, the first one first."""
    return [message.returned for message in messages if message.returned]


def check_may_be_dealt(returns: Sequence[Return]) -> None:
    """After the second return a person decides."""
    if len(returns) >= MOST_RETURNS:
        raise ReturnedTwice()


def check_template(*, text_sv: str, text_en: str) -> None:
    """Something in one language, and in braces only what there is."""
    if not (text_sv.strip() or text_en.strip()):
        raise TemplateIsEmpty()
    for name in re.findall(r"\{(\w*)\}", text_sv + text_en):
        if name not in TEMPLATE_VARIABLES:
            known = ", ".join(f"{{{one}}}" for one in TEMPLATE_VARIABLES)
            raise UnknownVariable(name=f"{{{name}}}", known=known)


def check_on_the_page(*, within_day: int) -> None:
    if within_day >= MOST_ON_THE_PAGE:
        raise TooManyOnThePage(most=MOST_ON_THE_PAGE)


def check_participant(*, others: int) -> None:
    if others >= MOST_PARTICIPANTS:
        raise TooManyParticipants(most=MOST_PARTICIPANTS)


def is_correction(messages: Sequence[Message]) -> bool:
    """Whether the next answer corrects one that had left before it was undone."""
    for message in reversed(messages):
        if message.way == "out":
            return False
        if message.answer_left_at:
            return True
    return False


def may_acknowledge(*, within_hour: int, within_day: int, by_domain: int) -> bool:
    """Whether one more "we have it" goes to this address: how many it got within the hour and the
    day, and its domain within the hour. Two programs that answer each other end here."""
    return (
        within_hour < MOST_ACKNOWLEDGED_IN_AN_HOUR
        and within_day < MOST_ACKNOWLEDGED_IN_A_DAY
        and by_domain < MOST_BY_A_DOMAIN
    )


def may_send_links(*, within_hour: int, within_day: int) -> bool:
    """Whether one more mail with links goes to this address: whoever asks need not be its
    owner."""
    return within_hour < MOST_LINKS_IN_AN_HOUR and within_day < MOST_LINKS_IN_A_DAY


def is_too_much(*, by_sender: int, by_domain: int, is_machine: bool) -> bool:
    """Whether another ticket by mail would be one too many: tickets that were opened within the
    hour, by this sender and by everybody of its domain. Of people only the sender counts."""
    if is_machine:
        return by_sender >= MOST_BY_A_MACHINE or by_domain >= MOST_BY_A_DOMAIN
    return by_sender >= MOST_BY_A_PERSON
