"""The base of every event: a frozen class per kind, with its facts, the rows it is about and its
sentence.

    class CardMoved(BoardEvent, kind="card.moved"):
        \"""To a column and place; `came_from`, `to`.\"""

        card: About[Card]
        title: str
        to: str
        came_from: str
        sentence = N_("{who} moved it to {to}")

Facts are checked when an event is made: unknown, missing or wrongly shaped ones raise a
ValidationError. The docstring is what docs/events.md says of the kind.
"""

from collections.abc import Callable
from dataclasses import fields
from typing import (
    Annotated,
    Any,
    ClassVar,
    Literal,
    TypeVar,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

import orjson
from pydantic import ConfigDict, GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass
from pydantic_core import CoreSchema, core_schema

from .errors import N_
from .synced import Synced, json_value

Notified = Literal["", "watchers", "absent"]
"""Who is told of an event besides those it speaks to: who watches its cards, or who was away."""

_CHECKED = ConfigDict(extra="forbid", strict=True)
_kinds: dict[str, type["Event"]] = {}


class _IdOf:
    """A row stands for its id; only the id is kept."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda value: value.id if isinstance(value, Synced) else value,
            core_schema.int_schema(strict=True),
        )


Row = TypeVar("Row", bound=Synced)
About = Annotated[int | Row, _IdOf()]
"""The id of a row that an event is about (given as the row or as its id): what happened to a row is
found by it (core/event_log.py, EventSubject)."""


@dataclass_transform(kw_only_default=True, frozen_default=True)
@dataclass(frozen=True, kw_only=True, config=_CHECKED)
class Event:
    """Something that has happened. `streams` are the kinds of stream it may be recorded on, none:
    any. `short_sentence` is for readers who may know that it happened and not with which facts."""

    kind: ClassVar[str]
    streams: ClassVar[tuple[str, ...]] = ()
    subject_tables: ClassVar[dict[str, str]] = {}
    sentence: ClassVar[str] = N_("{who} changed it")
    short_sentence: ClassVar[str] = N_("{who} changed it")
    notifies: ClassVar[Notified] = ""
    takes_cards_away: ClassVar[bool] = False
    """The cards in `gone` are no part of this board's figures any more (an archived one is)."""

    def __init_subclass__(cls, kind: str = "", on: tuple[str, ...] = ()) -> None:
        cls.streams = on or cls.streams
        dataclass(cls, frozen=True, kw_only=True, config=_CHECKED)
        cls.subject_tables = _subject_tables(cls)
        if kind:
            cls.kind = kind
            _kinds[kind] = cls

    def facts(self) -> dict[str, object]:
        """As they are stored and sent; what was left at its default is left out."""
        given = ((one, getattr(self, one.name)) for one in fields(self))
        return {one.name: json_value(value) for one, value in given if value != one.default}

    def subjects(self) -> set[tuple[str, int]]:
        """{(table, id)} of the rows it is about."""
        return {
            (table, id_)
            for name, table in self.subject_tables.items()
            for id_ in _ids(getattr(self, name))
        }

    def in_words(self, translate: Callable[[str], str], *, who: str) -> str:
        """Its sentence in a language."""
        return translate(self.sentence).format_map({"who": who, **self.words(translate)})

    @classmethod
    def in_short(cls, translate: Callable[[str], str], *, who: str) -> str:
        """What happened, without the facts."""
        return translate(cls.short_sentence).format(who=who)

    def words(self, translate: Callable[[str], str]) -> dict[str, object]:
        """What fills the sentence: its facts, unless a kind says them better."""
        return self.facts()


def kinds() -> list[type[Event]]:
    """Every kind of event that has been imported, by its name."""
    return [_kinds[kind] for kind in sorted(_kinds)]


def class_of(kind: str) -> type[Event]:
    """The class of a stored kind; Event itself for one that is not used any more."""
    return _kinds.get(kind, Event)


def event_of(kind: str, facts: dict[str, object]) -> Event:
    """A stored event as its class. One whose kind or facts are not used any more is only an Event:
    something was changed."""
    if kind not in _kinds:
        return Event()
    try:
        return TypeAdapter(_kinds[kind]).validate_json(orjson.dumps(facts))
    except ValidationError:
        return Event()


def _subject_tables(kind: type[Event]) -> dict[str, str]:
    """{fact: table} of the facts that are ids of rows which the event is about."""
    hints = get_type_hints(kind, include_extras=True)
    tables = {name: _table_in(hint) for name, hint in hints.items()}
    return {name: table for name, table in tables.items() if table}


def _table_in(hint: Any) -> str:
    """ "card" for About[Card] and for a list of them."""
    if get_origin(hint) is Annotated and any(isinstance(one, _IdOf) for one in hint.__metadata__):
        return str(get_args(get_args(hint)[0])[1].__tablename__)
    return next((table for one in get_args(hint) if (table := _table_in(one))), "")


def _ids(value: Any) -> list[int]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
