"""Measures: where a number was, where it is to be by when, and what was read meanwhile."""
