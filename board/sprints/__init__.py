"""Sprints: a goal and two dates, what was promised and what came of it."""
