"""A measure to begin with: calls to the desk, to come from 100 a week to 60."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from board.core import clock
from tests.support.world import Answer, Persona, World

Reads = Callable[..., Answer]


def day(ago: int = 0) -> str:
    """So many days before today."""
    return (today() - timedelta(days=ago)).isoformat()


def today() -> date:
    return clock.now().date()


def calls(**values: object) -> dict[str, object]:
    """What is sent to add the measure."""
    line = {"baseline": 100, "target": 60, "begins_on": day(100), "due_on": day(-100)}
    return {"name": "Calls", "unit": "a week", "direction": "down", **line, **values}


@pytest.fixture
def measure(world: World, ann: Persona) -> int:
    return ann.post("/measures", calls()).result["measure"]


@pytest.fixture
def reads(ann: Persona, measure: int) -> Reads:
    """Ann says what it was so many days ago."""

    def put(value: object, ago: int = 0, **more: object) -> Answer:
        body = {"value": value, "day": day(ago), **more}
        return ann.post(f"/measures/{measure}/readings", body)

    return put
