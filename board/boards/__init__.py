"""Boards and their columns: limits, policies, where work starts and finishes."""
