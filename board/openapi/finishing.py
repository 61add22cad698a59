"""The last touches to the document: the rows of events by table, examples, patterns that every
language reads, and a description for every field that has none of its own."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from board.core.row_schema import IN_FULL
from board.core.synced import Synced

from .field_names import MEANINGS
from .fields_of_schemas import MEANINGS_IN

OF_SMOREST = ("Error", "PaginationMetadata")
"""What the library brings and none of our operations answers."""
AS_IN_ROW = (("HeldStandup", "Standup", "record"), ("RequestOfCard", "TicketInFull", "messages"))
"""Fields of answers that are what a row of this table has under the same name."""
EXAMPLES = Path(__file__).with_name("examples.json")
"""`{operationId: body}`, written by tests/openapi/test_examples.py from commands that are tried."""

WHOLE = "Rows by table and id. Walls and guests get fewer columns."
CHANGED = (
    "The columns that changed, by table and id: to be laid over the row that is known, if there is "
    "one. A row that is new has all of them."
)


def finished(document: dict[str, Any]) -> dict[str, Any]:
    schemas = document["components"]["schemas"]
    for name in OF_SMOREST:
        schemas.pop(name, None)
    _give_rows(schemas)
    for operation in operations_of(document):
        _give_example(operation)
        operation["responses"] = dict(sorted(operation["responses"].items()))
    _give_meanings(document)
    for schema in all_dicts(document):
        if isinstance(schema.get("pattern"), str):
            schema["pattern"] = portable(schema["pattern"])
    return document


def _give_rows(schemas: dict[str, Any]) -> None:
    schemas["Rows"] = rows_by_table()
    schemas |= changed_rows(schemas)
    schemas["Event"]["properties"]["put"] = {"$ref": "#/components/schemas/ChangedRows"}
    schemas["Snapshot"]["properties"]["rows"] = {"$ref": "#/components/schemas/Rows"}
    for answer, row, name in AS_IN_ROW:
        schemas[answer]["properties"][name] = schemas[row]["properties"][name]


def _give_meanings(document: dict[str, Any]) -> None:
    """What a field says itself, else what it means in its shape, else what its name means."""
    for schema, fields in document["components"]["schemas"].items():
        meant = schema.removesuffix(IN_FULL)
        for name, field in fields.get("properties", {}).items():
            if "description" not in field and f"{meant}.{name}" in MEANINGS_IN:
                field["description"] = MEANINGS_IN[f"{meant}.{name}"]
    for name, field in undescribed(document):
        if name in MEANINGS:
            field["description"] = MEANINGS[name]


def operations_of(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in document["paths"].values():
        yield from (part for part in path.values() if isinstance(part, dict))


def portable(pattern: str) -> str:
    """Python matches from the start and ends with `\\Z`; JSON schema searches, and says `$`."""
    whole = pattern.replace("\\Z", "$")
    return whole if whole.startswith("^") else f"^(?:{whole})"


def rows_by_table(prefix: str = "", description: str = WHOLE) -> dict[str, Any]:
    """`{table: {id: row}}`, as it stands in snapshots; each row is a `prefix` + its class."""
    tables = {str(model.__tablename__): model.__name__ for model in Synced.__subclasses__()}
    return {
        "type": "object",
        "description": description,
        "properties": {
            table: {
                "type": "object",
                "description": f"Rows of `{table}`, by id",
                "additionalProperties": {"$ref": f"#/components/schemas/{prefix}{model}"},
            }
            for table, model in sorted(tables.items())
        },
    }


def changed_rows(schemas: dict[str, Any]) -> dict[str, Any]:
    """`{name: schema}` of what an event carries of a row: any of its columns."""
    names = [model.__name__ for model in Synced.__subclasses__()]
    rows = {
        f"Changed{name}": {**schemas[name], "title": f"Changed{name}", "required": ["id"]}
        for name in names
    }
    return rows | {"ChangedRows": rows_by_table("Changed", CHANGED)}


def undescribed(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """`(name, field)` of each field of a schema and each parameter that has no description."""
    for schema in document["components"]["schemas"].values():
        for name, field in schema.get("properties", {}).items():
            if "description" not in field and "$ref" not in field:
                yield name, field
    for place in (*document["paths"].values(), *operations_of(document)):
        for parameter in place.get("parameters", []):
            if "description" not in parameter:
                yield parameter["name"], parameter


def all_dicts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value, the outermost first."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, (dict, list)):
            yield from all_dicts(inner)


def _give_example(operation: dict[str, Any]) -> None:
    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
    example = _examples().get(operation["operationId"])
    if body is not None and example is not None:
        body["example"] = example


@cache
def _examples() -> dict[str, Any]:
    return json.loads(EXAMPLES.read_text("utf-8"))
