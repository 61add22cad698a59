"""What the address of the desk's numbers asks for: which days, and which weights are tried."""

from datetime import date

from flask import request

from board.letters.house import current as house
from board.triage.capacities import today
from board.triage.periods import USUAL, Period, period_of

LEAST_WEIGHT, MOST_WEIGHT = 0.1, 100.0


def period_asked() -> Period:
    first, last = (_day_asked(name) for name in ("from", "to"))
    name = request.args.get("period", USUAL)
    return period_of(name, first=first, last=last, today=today(), zone=house().zone)


def _day_asked(name: str) -> date | None:
    try:
        return date.fromisoformat(request.args.get(name, ""))
    except ValueError:
        return None


def weights_asked(teams: list[int]) -> dict[int, float]:
    """By team, from the address; what is no weight is left out."""
    asked = {id_: request.args.get(f"weight_{id_}", type=float) for id_ in teams}
    return {
        id_: weight
        for id_, weight in asked.items()
        if weight is not None and LEAST_WEIGHT <= weight <= MOST_WEIGHT
    }
