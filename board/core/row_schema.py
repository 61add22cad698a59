"""The JSON schema of a table's row, as it goes over the wire: for the OpenAPI document and for the
browser's row types."""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, create_model
from pydantic.json_schema import GenerateJsonSchema

from .sparse_rows import defaults_of
from .synced import Synced, column_names

COMPONENTS = "#/components/schemas/{model}"
"""Where an OpenAPI document keeps its schemas."""


IN_FULL = "InFull"
"""What a row's class is called with the columns that are fetched with it alone."""


def schema_of(
    model: type[Synced], *, refs: str = "#/$defs/{model}", in_full: bool = False
) -> dict[str, Any]:
    """JSON schema (draft 2020-12) of what the team gets of a row: every column that is not HIDDEN.
    Those that are not required may be left out (sparse_rows.py) and then hold their `default`; of
    lists and objects that is nothing, and not said: programs that make clients do not read it.
    Value classes inside it are under `$defs`; `refs` says how they are pointed at."""
    schema = _row_class(model, model.FETCHED if in_full else ()).model_json_schema(
        ref_template=refs, schema_generator=_WithoutTitles, mode="serialization"
    )
    usual = defaults_of(model)
    columns = {
        name: {**column, "default": usual[name]} if _is_said(usual.get(name, [])) else column
        for name, column in schema["properties"].items()
    }
    required = [name for name in columns if name not in usual]
    title = f"{model.__name__}{IN_FULL if in_full else ''}"
    return {**schema, "title": title, "properties": columns, "required": required}


def _is_said(default: Any) -> bool:
    return not isinstance(default, list | dict)


def components_of(models: Iterable[type[Synced]]) -> dict[str, dict[str, Any]]:
    """`{class name: schema}` of the rows and of the value classes inside them, pointing at each
    other as an OpenAPI document's components do."""
    found: dict[str, dict[str, Any]] = {}
    for model in models:
        for in_full in (False, True) if model.FETCHED else (False,):
            schema = schema_of(model, refs=COMPONENTS, in_full=in_full)
            found |= schema.pop("$defs", {})
            found[schema["title"]] = schema
    return dict(sorted(found.items()))


def _row_class(model: type[Synced], fetched: Iterable[str]) -> type[BaseModel]:
    """A class of the columns that are sent; the tables' own do not know which these are."""
    shown: dict[str, Any] = {
        name: (model.model_fields[name].annotation, ...)
        for name in (*column_names(model), *sorted(fetched))
    }
    return create_model(model.__name__, __doc__=model.__doc__, **shown)


class _WithoutTitles(GenerateJsonSchema):
    """A column's name says as much as its title would."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False
