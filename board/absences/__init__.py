"""When people are away: days that they say, and calendars of theirs that are read."""
