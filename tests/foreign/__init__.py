"""Mails that other projects keep to try their own readers: `python -m tests.foreign`."""
