"""The fifteen minutes: whose turn it is, the clock, the parking lot, the record."""
