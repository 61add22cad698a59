"""Rows as snapshots have them: a column that holds its usual value (null, "", [], 0 …) is left out,
and whoever reads the row fills it in. Half of a board's rows were names of empty columns."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic_core import PydanticUndefined

from .synced import Synced, column_names, json_value, model_of

Row = dict[str, Any]


@cache
def defaults_of(model: type[Synced]) -> Row:
    """`{column: its JSON value in a row that does not have it}`. A column that somebody must say,
    or that begins with something in a list, is in every row."""
    return {
        name: json_value(value)
        for name in column_names(model)
        if name != "id" and (value := _default(model, name)) is not PydanticUndefined
    }


def sparse(table: str, row: Mapping[str, object]) -> Row:
    """The row without what `completed` would fill in."""
    usual = defaults_of(model_of(table))
    return {name: value for name, value in row.items() if name not in usual or value != usual[name]}


def completed(table: str, row: Mapping[str, object]) -> Row:
    """The row with every column; walls and guests, who get fewer, have the usual values there."""
    return {**defaults_of(model_of(table)), **row}


def _default(model: type[Synced], name: str) -> object:
    field = model.model_fields[name]
    if field.default_factory not in (None, list, dict):
        return PydanticUndefined
    value = field.get_default(call_default_factory=True)
    is_empty = value is PydanticUndefined and model.__table__.c[name].nullable  # type: ignore[attr-defined]
    return None if is_empty else value
