"""The row types of the browser (static/src/model/rows.ts), from the tables and from the value
classes inside their rows."""

import json
from collections.abc import Iterator
from typing import Any

import board.app  # noqa: F401 - so that every table is known
from board.core.row_schema import IN_FULL, components_of
from board.core.sparse_rows import defaults_of
from board.core.synced import Synced

_ABOUT_DEFAULTS = """\
/**
 * What a column holds that a row of a snapshot does not have. Written by `make types`: do not edit.
 */

export const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
"""
_PRIMITIVES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}


def row_types() -> str:
    """TypeScript: an interface for every synced table and value class, as the team gets them (walls
    and guests get fewer columns); and `Tables`, by table name."""
    models = sorted(Synced.__subclasses__(), key=lambda model: str(model.__tablename__))
    rows = {model.__name__ + more for model in models for more in ("", IN_FULL)}
    parts = ["/** Written by `make types` from the models of each slice: not by hand. */\n"]
    parts += [
        _interface(name, schema, is_row=name in rows)
        for name, schema in components_of(models).items()
    ]
    tables = "".join(f"  {model.__tablename__}: {model.__name__};\n" for model in models)
    parts.append(
        f"/** The rows of each table, by its name. */\nexport interface Tables {{\n{tables}}}\n"
    )
    return "\n".join(parts)


def row_defaults() -> str:
    """TypeScript: what the columns of each table hold that a snapshot leaves out."""
    models = sorted(Synced.__subclasses__(), key=lambda model: str(model.__tablename__))
    tables = {str(model.__tablename__): defaults_of(model) for model in models}
    written = "".join(
        f"  {table}: {{\n{_columns(columns)}  }},\n" for table, columns in tables.items() if columns
    )
    return f"{_ABOUT_DEFAULTS}{written}}};\n"


def _columns(columns: dict[str, Any]) -> str:
    return "".join(f"    {name}: {_frozen(value)},\n" for name, value in columns.items())


def _frozen(value: object) -> str:
    """Rows share it, so nobody changes it."""
    written = json.dumps(value, ensure_ascii=False)
    return f"Object.freeze({written})" if isinstance(value, list | dict) else written


def _interface(name: str, schema: dict[str, Any], *, is_row: bool) -> str:
    """A row has every column: those that a snapshot leaves out are filled in (defaults.ts)."""
    required = set(schema.get("properties" if is_row else "required", ()))
    columns = "".join(
        f"  {column}{'' if column in required else '?'}: {_type(column_schema)};\n"
        for column, column_schema in schema.get("properties", {}).items()
    )
    said = "".join(f" * {line}".rstrip() + "\n" for line in _lines(schema))
    opened = f"/**\n{said} */\n" if said else ""
    if not columns:
        return f"{opened}export type {name} = Record<string, never>;\n"
    return f"{opened}export interface {name} {{\n{columns}}}\n"


def _lines(schema: dict[str, Any]) -> Iterator[str]:
    for line in schema.get("description", "").replace("*/", "* /").splitlines():
        yield line.strip()


def _type(schema: dict[str, Any]) -> str:
    """What TypeScript calls a JSON schema."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(_type(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        item = _type(schema["items"])
        return f"({item})[]" if " | " in item else f"{item}[]"
    if schema.get("type") == "object":
        values = schema.get("additionalProperties")
        return f"Record<string, {_type(values) if isinstance(values, dict) else 'unknown'}>"
    return _PRIMITIVES.get(schema.get("type", ""), "unknown")
