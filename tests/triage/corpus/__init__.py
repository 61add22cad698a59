"""Mails as people and programs really send them, each for one rule: tables, and what the desk is
to make of each row."""

from collections.abc import Iterator

from . import bodies, charsets, files, machines, replies, senders
from .building import Case


def cases() -> Iterator[Case]:
    for table in (senders, charsets, bodies, files, replies, machines):
        yield from table.CASES
