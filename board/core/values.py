"""Values inside a row: a JSON column that holds frozen dataclasses, and their JSON.

    checklist: tuple[ChecklistItem, ...] = Field(
        default=(), sa_column=Column(JsonOf(tuple[ChecklistItem, ...]), nullable=False)
    )

A value is never changed: the column is given a new one (`replace`), so that the unit of work sees
it. A field that defaults to None is left out of the JSON while it is None; all others are in it.
What an older version wrote besides is passed over.
"""

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any, ClassVar

from pydantic import ConfigDict, TypeAdapter
from sqlalchemy import JSON, TypeDecorator
from sqlalchemy.types import TypeEngine


@dataclass(frozen=True)
class Empty:
    """`{}`: what a column holds until there is something to say."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")


class JsonOf(TypeDecorator[Any]):
    """A JSON column whose values have a type; what is read and does not fit raises pydantic's
    ValidationError."""

    impl = JSON
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: object, dialect: object) -> object:
        return plain(value)

    def process_result_value(self, value: object, dialect: object) -> object:
        return self.read(value)

    def read(self, value: object) -> object:
        """The value that JSON (dicts and lists) says."""
        return _adapter(self.kind).validate_python(value)


def is_json(kind: TypeEngine[Any]) -> bool:
    """Whether a column holds JSON, with a type or without."""
    return isinstance(kind, JSON | JsonOf)


def plain(value: object) -> object:
    """Values as dicts and lists; what is in neither stays as it is."""
    if is_dataclass(value) and not isinstance(value, type):
        written = _adapter(type(value)).dump_python
        return written(value, mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    return value


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
