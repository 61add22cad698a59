"""Boards to start others from: given by config/boards, or saved from a board."""

import re
import tomllib
from typing import Any, cast

from sqlmodel import Session, select

from board import ASSETS
from board.core import database, streams
from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.holding import StreamOf
from board.core.signals import Signal

from .events import BoardTemplateRemoved, BoardTemplateSaved
from .models import Board, BoardTemplate
from .queries import columns_of
from .values import BoardBody

FIELDS = (
    "kind",
    "lanes",
    "lane_limits",
    "label_hues",
    "expedite_limit",
    "is_expedite_limit_hard",
    "done_leaves_days",
)
OF_COLUMNS = (
    "name",
    "policy",
    "wip_limit",
    "is_wip_limit_hard",
    "is_started",
    "is_finished",
    "is_backlog",
)

board_kept: Signal[[Change, Board, dict[str, Any]]] = Signal()
"""A template's body is being made of a board. Who puts more into it: board/wiring.py."""


def templates_in_config(language: str) -> dict[str, dict[str, Any]]:
    """`{file name: {name, kind, columns: […]}}`; English where the language has no file."""
    folder = ASSETS / "config" / "boards"
    names = sorted({path.name.partition(".")[0] for path in folder.glob("*.toml")})
    return {name: _read(name, language) for name in names}


def columns_of_template(name: str, language: str) -> list[dict[str, Any]]:
    """`[{name, policy, wip_limit, is_started, is_finished}]`."""
    return _read(name, language)["columns"]


def template_body(actor: Actor, key: str, language: str) -> BoardBody:
    """What a new board starts with: `key` is a file of config/boards, or `saved/<id>`. Raises
    NotFound, also for one that the actor may not see."""
    if re.fullmatch(r"saved/[0-9]{1,9}", key):
        with database.current().reading() as session:
            found = session.get(BoardTemplate, int(key[6:]))
            if found is not None and _may_see(session, actor, found):
                return found.body
    elif key in templates_in_config(language):
        given = _read(key, language)
        return cast(BoardBody, {name: given[name] for name in given if name != "name"})
    raise NotFound(kind="template", id=key)


def save_board_as_template(actor: Actor, board_id: int, *, name: str) -> Change:
    """Keep a board's columns, limits, policies, lanes and card templates as a template for new
    boards; no cards. `result.template` has its id."""
    with changing(f"board/{board_id}", by=actor, also=["people"]) as change:
        board = change.find(Board, board_id)
        body = _body_of(change, board)
        whose = None if board.is_open else board_id
        template = change.add(BoardTemplate(name=name, body=body, board_id=whose))
        change.record(BoardTemplateSaved(template=template, name=name), on=template.home())
        change.result["template"] = template.id
    return change


def _body_of(change: Change, board: Board) -> BoardBody:
    columns = columns_of(change.session, board.id)
    body: dict[str, object] = {name: getattr(board, name) for name in FIELDS}
    body["columns"] = [{name: getattr(one, name) for name in OF_COLUMNS} for one in columns]
    board_kept.send(change, board, body)
    return cast(BoardBody, body)


def remove_board_template(actor: Actor, template_id: int) -> Change:
    """Remove a saved board template. Boards that were made from it stay. Administrators only."""
    with changing(StreamOf(BoardTemplate, template_id), by=actor) as change:
        template = change.find(BoardTemplate, template_id)
        change.remove(template)
        change.record(BoardTemplateRemoved(template=template, name=template.name))
    return change


def saved_templates(actor: Actor) -> list[BoardTemplate]:
    """Those that the actor may see, by name."""
    with database.current().reading() as session:
        saved = session.exec(select(BoardTemplate).order_by(BoardTemplate.name)).all()
        return [template for template in saved if _may_see(session, actor, template)]


def _may_see(session: Session, actor: Actor, template: BoardTemplate) -> bool:
    return streams.audience_or_none(session, actor, template.home()) == "team"


def _read(name: str, language: str) -> dict[str, Any]:
    folder = ASSETS / "config" / "boards"
    path = folder / f"{name}.{language}.toml"
    return tomllib.loads((path if path.exists() else folder / f"{name}.en.toml").read_text("utf-8"))
