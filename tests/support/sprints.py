"""Where the sprints that tests plan stand in the calendar."""

from datetime import UTC, datetime

MONDAY = datetime(2026, 11, 16, 8, tzinfo=UTC)
DATES = {"starts_on": "2026-11-16", "ends_on": "2026-11-27"}
"""Two weeks from MONDAY on."""
