"""What holds in the end, when all is healed and nothing moves: everybody shows what the server has,
and the log tells one story without holes."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import orjson
from sqlmodel import Session, select

from board.cards.models import Card
from board.conversations.models import Comment
from board.core.event_log import LoggedEvent, Stream
from board.core.synced import model_of, whole_row_of
from tests.simulation.judge import Judge, Wrong
from tests.simulation.page import Copy, Page
from tests.simulation.product import copied

Json = dict[str, Any]


def judge_all(judge: Judge, pages: Iterable[Page]) -> None:
    """Raises Wrong."""
    judge.rights_changed()
    for page in pages:
        _check_page(judge, page)
    with judge.product.database.reading() as session:
        log = list(session.exec(select(LoggedEvent).order_by(LoggedEvent.stream, LoggedEvent.seq)))
        _check_numbers(log, {one.name: one for one in session.exec(select(Stream))})
        _check_commands(judge, log)
        _check_words(session, judge)
        _check_prior_values(session, judge, log)
        cards = list(session.exec(select(Card.id).where(Card.deleted_at.is_(None))))  # type: ignore
    for id_ in cards if judge.is_upgraded else ():
        judge.product.told(id_)


def _check_page(judge: Judge, page: Page) -> None:
    if page.outbox and not page.is_signed_out:
        raise Wrong(f"{page.name} never got an answer to {page.outbox[0].key}")
    if page.is_signed_out:
        if page.person.key not in judge.were_out:
            raise Wrong(f"{page.name} was signed out for nothing")
        return
    if page.hopes:
        raise Wrong(f"{page.name} goes on hoping for {sorted(page.hopes)}")
    for stream in page.streams:
        audience = judge.rights.get((page.person.key, stream))
        copy = page.copies.get(stream)
        if copy and not audience:
            raise Wrong(f"{page.name} still shows {stream}")
        if copy and audience:
            _check_copy(judge, page, stream, audience)
        if audience and not copy and stream not in page.lost | page.absent:
            raise Wrong(f"{page.name} does not show {stream}")


def _check_copy(judge: Judge, page: Page, stream: str, audience: str) -> None:
    truth, copy = judge.truth(stream, audience), page.copies[stream]
    mine, its = copy.head, {name: truth[name] for name in ("epoch", "seq", "mark")}
    if mine != its or copy.is_doubted:
        raise Wrong(f"{page.name} has {stream} at {mine}, the server has {its}")
    shown = Copy(truth).shown()
    if copy.shown() != shown:
        raise Wrong(f"{page.name} shows {stream} wrongly: {_difference(copy.shown(), shown)}")


def _difference(mine: Json, its: Json) -> str:
    told = []
    for table in sorted({*mine, *its}):
        left, right = mine.get(table, {}), its.get(table, {})
        for id_ in sorted({*left, *right}):
            if left.get(id_) != right.get(id_):
                told.append(f"{table} {id_}: {left.get(id_)} and not {right.get(id_)}")
    return "; ".join(told)[:600]


def _check_numbers(log: list[LoggedEvent], heads: dict[str, Stream]) -> None:
    """1, 2, 3 …, each after the one before it, up to the stream's own."""
    last: dict[str, tuple[int, int]] = {}
    for one in log:
        seq, mark = last.get(one.stream, (0, 0))
        if one.seq != seq + 1 or one.after != mark:
            raise Wrong(f"{one.stream}:{one.seq} does not follow {seq}")
        last[one.stream] = (one.seq, one.mark)
    for name, head in heads.items():
        if (head.seq, head.mark) != last.get(name, (0, 0)):
            raise Wrong(f"{name} is at {head.seq} and its log at {last.get(name)}")


def _check_commands(judge: Judge, log: list[LoggedEvent]) -> None:
    """What was answered is in the log, what was refused is not, and nothing is twice."""
    found: dict[str, list[LoggedEvent]] = {}
    for one in log:
        found.setdefault(f"{one.client}:{one.command}", []).append(one)
    for key, story in judge.stories.items():
        done = found.get(key, [])
        if max(Counter(one.stream for one in done).values(), default=0) > 1:
            raise Wrong(f"{key} was done twice")
        marks = {one.mark for one in done}
        lost = [one for one in story.events if one["mark"] not in marks | judge.gone]
        if lost:
            raise Wrong(f"{key} was answered, and {lost[0]['stream']} does not have it")
        if story.refused and done and not story.came_after:
            raise Wrong(f"{key} was refused ({story.refused}) and done")


def _check_words(session: Session, judge: Judge) -> None:
    """Nothing that somebody wrote once is there twice."""
    texts = list(session.exec(select(Comment.text)))
    titles = list(session.exec(select(Card.title)))
    words = Counter(word for text in texts for word in text.split() if word.startswith("w"))
    twice = [one for one, count in (words + Counter(titles)).items() if count > 1]
    known = [one for one in twice if one.startswith("w") and one.endswith("w")]
    if known:
        raise Wrong(f"{known[0]} is there twice")


def _check_prior_values(session: Session, judge: Judge, log: list[LoggedEvent]) -> None:
    """Walking back from the rows as they are, each event's `after` is what is found."""
    floors = {one.name: one.floor for one in session.exec(select(Stream))}
    kept = {one.mark: one for one in log}
    state: dict[tuple[str, str], Json | None] = {}
    for one in reversed(judge.commits):
        event = kept[one["mark"]]
        if event.seq <= floors[event.stream]:
            break
        for table, by_id in orjson.loads(event.prior).items():
            for id_, (before, after) in by_id.items():
                place = (table, id_)
                if place not in state:
                    row = session.get(model_of(table), int(id_))
                    state[place] = copied(whole_row_of(row)) if row else None
                state[place] = _before(state[place], before, after, f"{table} {id_} at {one}")


def _before(row: Json | None, before: Json | None, after: Json | None, where: str) -> Json | None:
    if (row is None) != (after is None):
        raise Wrong(f"the log says {after} of {where}, and there is {row}")
    if row is not None and after is not None:
        other = {name: (row[name], value) for name, value in after.items() if row[name] != value}
        if other:
            raise Wrong(f"the log says otherwise of {where}: {other}")
    if before is None:
        return None
    return {**(row or {}), **before}
