"""What holds at the desk, and the even deal."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from board.core.errors import N_, Refused

from .values import Message, Return

MOST_IN_A_ROW = 3
MOST_PARTICIPANTS = 50
MOST_RETURNS = 2
MOST_BY_A_MACHINE, MOST_BY_A_DOMAIN, MOST_BY_A_PERSON = 10, 20, 30
"""Tickets by mail within an hour."""
MOST_ACKNOWLEDGED_IN_AN_HOUR, MOST_ACKNOWLEDGED_IN_A_DAY = 1, 3
MOST_LINKS_IN_AN_HOUR, MOST_LINKS_IN_A_DAY = 1, 3
"""Per address."""
MOST_ON_THE_PAGE = 30
"""Messages of one requester within a day."""


class TicketAlreadyDecided(Refused):
    sentence = N_(
        "{who} has just decided this ticket. Your decision was not recorded; nothing was sent "
        "twice."
    )


class TicketStillOpen(Refused):
    sentence = N_("This ticket is open already, at the desk or with a team. Nothing was changed.")


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


class NobodyToDealTo(Refused):
    field = "team_id"
    sentence = N_("No team takes tickets right now. Open a team for dealing, or name a team.")


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
    """Whether nobody has been asked anything, and nobody has written twice."""
    return sum(message.way != "note" for message in messages) == 1


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


@dataclass(frozen=True)
class Load:
    """A team's part so far: `dealt` tickets, `weight` in full-time equivalents, `in_a_row` the
    newest deals in one go."""

    team_id: int
    dealt: int
    weight: float
    last_dealt_at: datetime | None
    in_a_row: int = 0


def next_team(loads: Sequence[Load]) -> Load:
    """Whose turn it is: the smallest (dealt + 1) / weight; then who waited longest; then the lowest
    id.

    With fixed weights and automatic deals only, the loads dealt / weight of two teams never differ
    by more than 1 / the smaller weight. After overrides the debt is repaid at most `MOST_IN_A_ROW`
    at a time (more where the weights alone ask for it). Source: weighted fair queueing by a deficit
    counter; docs/desk.md.
    """
    if not loads:
        raise NobodyToDealTo()
    rested = [load for load in loads if load.in_a_row < longest_run(load, loads)] or list(loads)
    return min(
        rested, key=lambda load: ((load.dealt + 1) / load.weight, _waited(load), load.team_id)
    )


def team_for(loads: Sequence[Load], returns: Sequence[Return]) -> Load:
    """Whom the team that gave it back last has named; else whose turn it is among those that have
    not given it back."""
    named = [load for load in loads if returns and load.team_id == returns[-1].suggests]
    had = {one.team for one in returns}
    return named[0] if named else next_team([load for load in loads if load.team_id not in had])


def longest_run(load: Load, loads: Sequence[Load]) -> int:
    others = sum(other.weight for other in loads if other.team_id != load.team_id)
    return max(MOST_IN_A_ROW, math.ceil(load.weight / others) + 1) if others else 10**9


def gap(loads: Sequence[Load]) -> float:
    """Largest minus smallest dealt / weight, in tickets per full-time equivalent."""
    each = [load.dealt / load.weight for load in loads]
    return max(each) - min(each) if each else 0.0


def _waited(load: Load) -> float:
    return load.last_dealt_at.timestamp() if load.last_dealt_at else 0.0
