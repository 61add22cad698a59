"""The document as a page reads it out: sections of operations, tables of fields, types in words."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

METHODS = ("get", "post")
NO_LIMIT = 2**31 - 1
"""What every id and number keeps to, said nowhere."""
LIMITS = (
    ("minimum", "maximum", ""),
    ("minLength", "maxLength", " characters"),
    ("minItems", "maxItems", " of them"),
)


@dataclass(frozen=True)
class Field:
    """A row of a table: a parameter, a header, or a field of a body."""

    name: str
    type: Markup
    limits: str
    is_required: bool
    description: Markup


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    summary: Markup
    description: Markup
    callers: tuple[str, ...]
    parameters: tuple[Field, ...]
    body: tuple[Field, ...]
    sends: str
    example: str
    answer: Markup


@dataclass(frozen=True)
class Section:
    name: str
    description: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True)
class Shape:
    """A schema that others point at."""

    name: str
    description: Markup
    fields: tuple[Field, ...]


def sections_of(document: Mapping[str, Any]) -> list[Section]:
    """By slice, in the order in which the slices stand on each other."""
    found: dict[str, list[Operation]] = {tag["name"]: [] for tag in document["tags"]}
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                one = _operation(document, path, method, item)
                found[item[method]["tags"][0]].append(one)
    said = {tag["name"]: tag.get("description", "") for tag in document["tags"]}
    return [Section(name, said[name], tuple(operations)) for name, operations in found.items()]


def shapes_of(document: Mapping[str, Any]) -> list[Shape]:
    """What operations answer and rows are made of, by name; bodies stand at their operations."""
    bodies = set(_bodies(document))
    return [
        Shape(
            name, spans(" ".join(schema.get("description", "").split())), _fields(document, schema)
        )
        for name, schema in sorted(document["components"]["schemas"].items())
        if name not in bodies
    ]


def spans(text: str) -> Markup:
    """A text with its `names` as code."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if place % 2 else escape(part)
        for place, part in enumerate(parts)
    )


def type_in_words(schema: Mapping[str, Any]) -> Markup:
    """`text or null`, `list of Card`, `open, done`; a shape is a link to where it is explained."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return Markup('<a href="#shape-{0}">{0}</a>').format(name)
    if "enum" in schema:
        return Markup(", ").join(
            Markup("<code>{}</code>").format(json.dumps(one)) for one in schema["enum"]
        )
    for way in ("anyOf", "oneOf", "allOf"):
        if way in schema:
            return Markup(" or ").join(type_in_words(one) for one in schema[way])
    kinds = schema.get("type", "anything")
    named = [kinds] if isinstance(kinds, str) else kinds
    return Markup(" or ").join(_kind_in_words(kind, schema) for kind in named)


def _kind_in_words(kind: str, schema: Mapping[str, Any]) -> Markup:
    if kind == "array":
        return Markup("list of {}").format(type_in_words(schema.get("items", {})))
    if kind == "object" and isinstance(schema.get("additionalProperties"), Mapping):
        return Markup("by key: {}").format(type_in_words(schema["additionalProperties"]))
    if kind == "string":
        return escape({"date": "day", "date-time": "instant"}.get(schema.get("format", ""), "text"))
    return escape(kind)


def limits_in_words(schema: Mapping[str, Any]) -> str:
    """`1 to 200 characters`, `usually 55`; empty where there are none."""
    said = [
        f"{schema.get(least, 0)} to {schema[most]}{unit}"
        for least, most, unit in LIMITS
        if schema.get(most, NO_LIMIT) < NO_LIMIT
    ]
    if schema.get("default") is not None:
        said.append(f"usually {json.dumps(schema['default'], ensure_ascii=False)}")
    return "; ".join(said)


def _operation(
    document: Mapping[str, Any], path: str, method: str, item: Mapping[str, Any]
) -> Operation:
    given = item[method]
    parameters = [*item.get("parameters", []), *given.get("parameters", [])]
    media, content = next(iter(given.get("requestBody", {}).get("content", {"": {}}).items()))
    example = content.get("example")
    return Operation(
        id=given["operationId"],
        method=method.upper(),
        path=path,
        summary=spans(given["summary"]),
        description=spans(given["description"]),
        callers=tuple(name for scheme in given["security"] for name in scheme),
        parameters=tuple(_parameter(one) for one in parameters),
        body=_fields(document, content.get("schema", {})),
        sends=media,
        example=json.dumps(example, indent=2, ensure_ascii=False) if example else "",
        answer=_answer(given["responses"]["200"]),
    )


def _parameter(given: Mapping[str, Any]) -> Field:
    schema = given["schema"]
    return Field(
        given["name"],
        type_in_words(schema),
        limits_in_words(schema),
        given.get("required", False),
        spans(given["description"]),
    )


def _fields(document: Mapping[str, Any], schema: Mapping[str, Any]) -> tuple[Field, ...]:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    required = schema.get("required", ())
    return tuple(
        Field(
            name,
            type_in_words(field),
            limits_in_words(field),
            name in required,
            spans(field.get("description", "")),
        )
        for name, field in schema.get("properties", {}).items()
    )


def _answer(response: Mapping[str, Any]) -> Markup:
    media, content = next(iter(response["content"].items()))
    if media != "application/json":
        return Markup("the bytes, as <code>{}</code>").format(media)
    return type_in_words(content["schema"])


def _bodies(document: Mapping[str, Any]) -> Iterator[str]:
    for item in document["paths"].values():
        for method in METHODS:
            content = item.get(method, {}).get("requestBody", {}).get("content", {})
            reference = content.get("application/json", {}).get("schema", {}).get("$ref", "")
            if reference:
                yield reference.rpartition("/")[2]


def paragraphs_joined(markdown: str) -> str:
    """Without the line ends inside its paragraphs, which a page would show."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", markdown.strip()))
