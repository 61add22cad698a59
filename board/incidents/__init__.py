"""Incidents: what does not work just now, on every wall and page until it is over."""
