"""First contact resolution: what the desk solved at once and what stayed solved, of all that came.
Closing quickly is easy, so how much came back stands beside it (docs/numbers.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .arrivals import Arrival
from .targets import Targets

COMES_BACK_WITHIN = timedelta(days=7)
AN_HOUR = 60
WRITTEN = ("mail", "web")


@dataclass(frozen=True)
class FirstContact:
    """Of the requests that `arrived`, how many were `solved` at first contact and did not come back
    within a week; of the `written` ones, how many `within_hour` (a business hour). Of all that were
    `resolved`, how many were `reopened` within a week. It `is_final` a week after its last day."""

    arrived: int
    solved: int
    written: int
    within_hour: int
    resolved: int
    reopened: int
    is_final: bool


def first_contact(
    arrivals: Sequence[Arrival], targets: Targets, *, last: date, today: date
) -> FirstContact:
    requests = [one for one in arrivals if one.is_request]
    written = [one for one in requests if one.channel in WRITTEN]
    resolved = [one for one in requests if one.first_resolved_at]
    return FirstContact(
        arrived=len(requests),
        solved=sum(_stayed_solved(one) for one in requests),
        written=len(written),
        within_hour=sum(_stayed_solved(one) and _is_within_hour(one, targets) for one in written),
        resolved=len(resolved),
        reopened=sum(_came_back(one) for one in resolved),
        is_final=last + COMES_BACK_WITHIN < today,
    )


def together(weeks: Sequence[FirstContact], *, is_final: bool) -> FirstContact:
    """The counts of several weeks."""
    return FirstContact(
        arrived=sum(one.arrived for one in weeks),
        solved=sum(one.solved for one in weeks),
        written=sum(one.written for one in weeks),
        within_hour=sum(one.within_hour for one in weeks),
        resolved=sum(one.resolved for one in weeks),
        reopened=sum(one.reopened for one in weeks),
        is_final=is_final,
    )


def _stayed_solved(one: Arrival) -> bool:
    return one.first_contact_at is not None and not _came_back(one)


def _came_back(one: Arrival) -> bool:
    if one.first_resolved_at is None or one.reopened_at is None:
        return False
    return one.reopened_at - one.first_resolved_at <= COMES_BACK_WITHIN


def _is_within_hour(one: Arrival, targets: Targets) -> bool:
    hours = targets.hours_of(one.customer_id)
    solved_at = one.first_contact_at
    return solved_at is not None and hours.minutes_between(one.created_at, solved_at) <= AN_HOUR
