"""Full-text search: every word must begin as typed, å is not a, the newest first among those with
it in the title."""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, text
from sqlmodel import Session

from board.boards.models import Board
from board.boards.queries import all_boards_for
from board.core import database
from board.core.actor import Actor
from board.people.permissions import may_triage

MOST = 20
MOST_WORDS = 8


@dataclass(frozen=True)
class Found:
    """`kind` is card, comment or ticket; `card_id` and `board_id` say where it opens; `excerpt` is
    plain text."""

    kind: str
    id: int
    title: str
    excerpt: str
    card_id: int | None
    board_id: int | None
    is_archived: bool


def find(actor: Actor, query: str) -> list[Found]:
    """What the actor may see of cards and comments on their boards, and of tickets if they triage.
    Empty for a query without a letter or digit."""
    words = words_in(query)
    if not words:
        return []
    boards = {board.id: board for board in all_boards_for(actor)}
    with database.current().reading() as session:
        engine = _sqlite if database.current().is_sqlite else _postgres
        found = engine(session, words, list(boards), may_triage(actor))
    found = [_marked(one, boards.get(one.board_id or 0)) for one in found]
    return sorted(found, key=lambda one: (one.is_archived, not _is_in(words, one.title)))[:MOST]


def tickets_with(session: Session, query: str, most: int = 200) -> list[int]:
    """Ids of tickets that have every word somewhere in their thread, the newest first; whether they
    may be seen is for the asker's slice to say."""
    words = words_in(query)
    if not words:
        return []
    if database.current().is_sqlite:
        sql = """SELECT rowid FROM words_of_ticket WHERE words_of_ticket MATCH :words
 ORDER BY rowid DESC LIMIT :most"""
        asked = " ".join(f'"{word}"*' for word in words)
    else:
        sql = f"""SELECT id FROM ticket WHERE {WORDS["ticket"]} @@ to_tsquery('simple', :words)
 ORDER BY id DESC LIMIT :most"""
        asked = " & ".join(f"{word}:*" for word in words)
    return [row[0] for row in session.execute(text(sql), {"words": asked, "most": most})]


def _marked(one: Found, board: Board | None) -> Found:
    """What is on a board in the archive is as good as in the archive itself."""
    return replace(one, is_archived=True) if board is not None and board.archived_at else one


def words_in(query: str) -> list[str]:
    """At most eight words, lower case, in the form in which they are kept (NFC)."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", query).lower())[:MOST_WORDS]


def _is_in(words: list[str], title: str) -> bool:
    there = words_in(title)
    return all(any(one.startswith(word) for one in there) for word in words)


_CARD = """SELECT 'card', card.id, card.title, card.description, card.id, card.board_id,
 card.archived_at IS NOT NULL
 FROM {source} WHERE {match} AND card.deleted_at IS NULL AND card.board_id IN :boards
 ORDER BY {order} LIMIT :most"""
_COMMENT = """SELECT 'comment', comment.id, card.title, comment.text, card.id, card.board_id,
 card.archived_at IS NOT NULL
 FROM {source} JOIN card ON card.id = comment.card_id
 WHERE {match} AND card.deleted_at IS NULL AND card.board_id IN :boards
 ORDER BY {order} LIMIT :most"""
_TICKET = """SELECT 'ticket', ticket.id, ticket.subject, '', ticket.card_id, ticket.board_id,
 ticket.state NOT IN ('new', 'distributed')
 FROM {source} WHERE {match} ORDER BY {order} LIMIT :most"""


def _sqlite(session: Session, words: list[str], boards: list[int], has_desk: bool) -> list[Found]:
    """FTS5; rowids are ids, so the newest come first without ranking everything that matches."""
    asked = " ".join(f'"{word}"*' for word in words)
    found = []
    for kind, statement in _statements(has_desk):
        words_of = f"words_of_{kind}"
        source = f"{words_of} JOIN {kind} ON {kind}.id = {words_of}.rowid"
        sql = statement.format(
            source=source, match=f"{words_of} MATCH :words", order=f"{words_of}.rowid DESC"
        )
        found += _run(session, sql, boards, kind, words=asked)
    return found


WORDS = {
    kind: f"""to_tsvector('simple', lower(({texts}) COLLATE "und-x-icu"))"""
    for kind, texts in {
        "card": "card.title || ' ' || card.description",
        "comment": "comment.text",
        "ticket": "ticket.subject || ' ' || CAST(jsonb_path_query_array("
        "CAST(ticket.messages AS jsonb), '$[*].*') AS text)",
    }.items()
}
"""What PostgreSQL's indexes are made of (migration 0003): the words as they are, folded by ICU."""


def _postgres(session: Session, words: list[str], boards: list[int], has_desk: bool) -> list[Found]:
    asked = " & ".join(f"{word}:*" for word in words)
    found = []
    for kind, statement in _statements(has_desk):
        match = f"{WORDS[kind]} @@ to_tsquery('simple', :words)"
        sql = statement.format(source=kind, match=match, order=f"{kind}.id DESC")
        found += _run(session, sql, boards, kind, words=asked)
    return found


def _statements(has_desk: bool) -> list[tuple[str, str]]:
    return [("card", _CARD), ("comment", _COMMENT), *([("ticket", _TICKET)] if has_desk else [])]


def _run(session: Session, sql: str, boards: list[int], kind: str, **values: Any) -> list[Found]:
    statement = text(sql)
    if kind != "ticket":
        statement = statement.bindparams(bindparam("boards", expanding=True))
        values["boards"] = boards
    rows = session.execute(statement, {**values, "most": MOST * 2})
    first = values["words"].split("*")[0].strip('" :')
    return [_found(kind, first, *row[1:7]) for row in rows]


def _found(
    kind: str, word: str, id_: int, title: str, whole: str, card: int, board: int, archived: Any
) -> Found:
    excerpt = _excerpt(whole, word)
    return Found(
        kind, id_, title, excerpt, card_id=card, board_id=board, is_archived=bool(archived)
    )


def _excerpt(whole: str, word: str, around: int = 60) -> str:
    """The words around the first match, on one line."""
    line = " ".join(whole.split())
    at = max(line.lower().find(word), 0)
    begin = max(0, at - around)
    return (
        ("…" if begin else "")
        + line[begin : at + around].strip()
        + ("…" if at + around < len(line) else "")
    )
