"""When a calendar rule is due: RFC 5545 rules in local days (dateutil), one local clock time, made
an instant."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from board.core import clock
from board.core.errors import N_, Invalid, Refused
from board.core.thread_pool import run_in_thread

DAY = "(MO|TU|WE|TH|FR|SA|SU)"
NUMBER = "(-?([1-9]|[12][0-9]|3[01]))"
PARTS = {
    "INTERVAL": "[1-9][0-9]?",
    "COUNT": "[1-9][0-9]{0,2}",
    "UNTIL": "[12][0-9]{3}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(T[0-9]{6}Z?)?",
    "WKST": DAY,
    "BYDAY": f"(-?[1-5])?{DAY}(,(-?[1-5])?{DAY})*",
    "BYMONTHDAY": f"{NUMBER}(,{NUMBER})*",
    "BYMONTH": "([1-9]|1[0-2])(,([1-9]|1[0-2]))*",
}
ALLOWED = {
    "DAILY": ("INTERVAL", "COUNT", "UNTIL"),
    "WEEKLY": ("INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY"),
    "MONTHLY": ("INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY"),
    "YEARLY": ("INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH"),
}
"""What is understood with each frequency. dateutil looks for a day that never comes until the year
9999: with a day's step that takes seconds, so nothing may filter days."""
OFTEN = ("SECONDLY", "MINUTELY", "HOURLY")
LONGEST_DAYS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
HORIZON = timedelta(days=5 * 366)
"""A rule that does not fire within this long never does, as far as a team is concerned."""


class RuleNotUnderstood(Refused):
    status = 422
    field = "rule"
    sentence = N_("This is no calendar rule that is understood here: {rule}. Nothing was changed.")


class RuleTooOften(Refused):
    status = 422
    field = "rule"
    sentence = N_("A card comes at most once a day. Choose days, weeks, months or years.")


class RuleNeverFires(Refused):
    status = 422
    field = "rule"
    sentence = N_("By this rule no card would come in the next five years. Nothing was changed.")


def check_rule(rule: str, *, starts_on: date, at_time: str, zone: ZoneInfo) -> None:
    """Raises RuleNotUnderstood, RuleTooOften, RuleNeverFires, or Invalid for a start that is years
    away."""
    given = _parts(rule)
    _check_parts(rule, given)
    if abs(starts_on - clock.now().date()) > HORIZON:
        raise Invalid(reason=N_("the start is more than five years away"))
    begin = datetime.combine(starts_on, time.min, UTC) - timedelta(days=1)
    when: dict[str, Any] = {"starts_on": starts_on, "at_time": at_time, "zone": zone}
    if _never_comes(given) or run_in_thread(lambda: due_after(begin, rule, **when)) is None:
        raise RuleNeverFires()


def _check_parts(rule: str, given: dict[str, str]) -> None:
    frequency = given.get("FREQ", "")
    if frequency in OFTEN or any(name.startswith("BYHOUR") for name in given):
        raise RuleTooOften()
    allowed = ALLOWED.get(frequency, ())
    rest = [(name, said) for name, said in given.items() if name != "FREQ"]
    if not allowed or any(
        name not in allowed or not re.fullmatch(PARTS[name], said) for name, said in rest
    ):
        raise RuleNotUnderstood(rule=rule[:80])


def _parts(rule: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in rule.upper().split(";"))


def _never_comes(given: dict[str, str]) -> bool:
    """The 30th of February and its like."""
    months = [int(month) for month in given.get("BYMONTH", "").split(",") if month]
    days = [abs(int(day)) for day in given.get("BYMONTHDAY", "").split(",") if day]
    return bool(months and days) and all(
        day > LONGEST_DAYS.get(month, 31) for month in months for day in days
    )


def due_after(
    after: datetime, rule: str, *, starts_on: date, at_time: str, zone: ZoneInfo
) -> datetime | None:
    """The first due instant strictly after `after` (UTC), None when there is none within five years
    of it. A clock time that a change to summer time skips is taken an hour later; one that comes
    twice, the first time."""
    hour, minute = (int(part) for part in at_time.split(":"))
    first = datetime.combine(starts_on, time(hour, minute))
    local = max(first, after.astimezone(zone).replace(tzinfo=None) - timedelta(days=1))
    try:
        for day in _days_from(rule, first, local):
            instant = day.replace(tzinfo=zone).astimezone(UTC)
            if instant > after:
                return instant
    except (ValueError, TypeError, AttributeError, OverflowError, IndexError) as error:
        raise RuleNotUnderstood(rule=rule[:80]) from error
    return None


def _days_from(rule: str, first: datetime, local: datetime) -> Any:
    """Local due times from `local` on, within the horizon; dateutil stops at it by itself."""
    days: Any = rrulestr(rule, dtstart=first)
    return days.replace(until=_until(rule, local)).xafter(local, inc=True)


def _until(rule: str, local: datetime) -> datetime:
    horizon = local + HORIZON
    given = _parts(rule).get("UNTIL")
    if not given:
        return horizon
    last_day = datetime.strptime(given[:8], "%Y%m%d")  # noqa: DTZ007 - local, as the rule is
    return min(horizon, last_day.replace(hour=23, minute=59))
