"""Taking an old queue's file in: it is kept, read through once, and its columns are proposed."""

import codecs
from collections.abc import Iterable
from typing import Any

from sqlmodel import Session, select

from board.core import clock, database
from board.core.actor import Actor
from board.core.thread_pool import run_in_thread, write_in_thread
from board.files import uploads
from board.files.uploads import Stored
from board.people.audit_log import note
from board.people.permissions import check_administers

from .headings import proposed
from .models import QueueImport
from .reading_files import look_at
from .rules import MEGABYTE, MOST_BYTES, QueueFileTooLarge

MOST_WIDE = 64 * MEGABYTE
"""Of a file of two bytes a letter, which is written anew."""
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def take_file(actor: Actor, chunks: Iterable[bytes], *, name: str) -> int:
    """The id of its import. Nothing else has happened yet. Raises what rules.py has for a file."""
    check_administers(actor)
    stored = _in_bytes(uploads.current().take_large(chunks, most_bytes=MOST_BYTES))
    found = look_at(stored.digest)
    mapping = proposed(found.get("headings", []))
    otherwise = "resolved" if found["kind"] == "mbox" else "new"
    values = {"file": stored.digest, "size": stored.size, "mapping": mapping, **found}
    values["begins"] = values.pop("position")
    with database.current().writing() as session:
        one = QueueImport(
            name=name, otherwise=otherwise, at=clock.now(), by_id=actor.member_id, **values
        )
        session.add(one)
        session.flush()
        note_of(session, "taken", one, by=actor)
    return one.id


def note_of(session: Session, what: str, one: QueueImport, *, by: Actor, **facts: Any) -> None:
    """Whoever takes in tickets in others' names leaves a line."""
    note(session, f"import.{what}", by=by, subject=("import", one.id), name=one.name, **facts)


def _in_bytes(stored: Stored) -> Stored:
    """As UTF-8, where spreadsheets wrote two bytes a letter."""
    place = uploads.current().path_of(stored.digest)
    with place.open("rb") as file:
        if file.read(2) not in _WIDE:
            return stored
    if stored.size > MOST_WIDE:
        raise QueueFileTooLarge(limit=MOST_WIDE // MEGABYTE)
    wide = write_in_thread(place.read_bytes)
    content = run_in_thread(lambda: wide.decode("utf-16", "replace").encode())
    return Stored(uploads.current().put(content), len(content))


def is_an_old_queue(digest: str) -> bool:
    """Whether this file is to be imported, or was: its rows are read from it."""
    with database.current().reading() as session:
        found = session.exec(select(QueueImport.id).where(QueueImport.file == digest))
        return found.first() is not None
