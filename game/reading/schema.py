"""Format 1 as a JSON Schema, so that an editor can help while a teacher types.

`python -m game.reading.schema` writes scenarios/schema.json (or the file named).
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from game.reading.shape import (
    BEATS,
    MESSAGE,
    RESERVED,
    STORY,
    Beats,
    Field,
    Flag,
    Formula,
    Id,
    Listing,
    Number,
    OneOf,
    Record,
    Shape,
    Start,
    Table,
    Word,
    Words,
)
from game.story.expression import BOUND

Json: TypeAlias = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
WHERE = "scenarios/schema.json"
_TEXT = r"\S"


def schema() -> Json:
    """Return the schema of a story."""
    return {
        "$schema": DRAFT,
        "title": "A story for Not Alone, format 1",
        **_record(STORY),
        "$defs": {"beats": {"type": "array", "items": _any_beat()}},
    }


def written() -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _any_beat() -> Json:
    """Return one of the kinds of beat, told apart by their first key."""
    kinds = [_record(record) for record in BEATS.values()]
    return {"type": "object", "anyOf": [*kinds, _message()]}


def _message() -> Json:
    """Return a message: besides the fixed keys, one that is a person's id."""
    words = "|".join(sorted(RESERVED))
    return {
        "properties": {one.key: _field(one) for one in MESSAGE.fields},
        "patternProperties": {f"^(?!(?:{words})$){Id('a person').pattern}$": _text()},
        "additionalProperties": False,
        "not": {"propertyNames": {"enum": sorted(MESSAGE.known)}},
    }


def _field(field: Field) -> Json:
    return {"description": field.doc, **_shape(field.shape)}


def _text() -> Json:
    return {"type": ["string", "number"], "pattern": _TEXT}


def _shape(shape: Shape) -> Json:
    match shape:
        case Record():
            return _record(shape)
        case Table():
            return _table(shape)
        case Listing():
            return {"type": "array", "items": _shape(shape.of), **_bounds(shape, "Items")}
        case Beats():
            return {"$ref": "#/$defs/beats"}
        case Number():
            kind = "integer" if shape.whole else "number"
            return {"type": kind, "minimum": shape.low, "maximum": shape.high}
        case _:
            return _single(shape)


def _single(shape: Shape) -> Json:
    match shape:
        case Words():
            return _text()
        case Id(pattern=pattern) | Word(pattern=pattern):
            return {"type": "string", "pattern": f"^(?:{pattern})$"}
        case OneOf(allowed):
            return {"enum": [str(word) for word in allowed]}
        case Flag():
            return {"type": "boolean"}
        case Formula():
            return {"type": ["string", "number", "boolean"], "pattern": _TEXT}
        case Start():
            limits = {"minimum": -BOUND, "maximum": BOUND}
            return {"type": ["string", "number", "boolean"], "pattern": _TEXT, **limits}
        case _:
            raise TypeError(f"{shape!r} has no schema")


def _record(shape: Record) -> Json:
    found: Json = {
        "type": "object",
        "properties": {one.key: _field(one) for one in shape.fields},
        "required": [one.key for one in shape.fields if one.required],
        "additionalProperties": False,
    }
    if shape.one_of:
        found["oneOf"] = [{"required": [key]} for key in shape.one_of]
    return found


def _table(shape: Table) -> Json:
    return {
        "type": "object",
        "patternProperties": {f"^{shape.name.pattern}$": _shape(shape.of)},
        "additionalProperties": False,
        **_bounds(shape, "Properties"),
    }


def _bounds(shape: Listing | Table, what: str) -> Mapping[str, int]:
    found = {f"min{what}": shape.least} if shape.least else {}
    return {**found, f"max{what}": shape.most} if shape.most is not None else found


def main(arguments: list[str]) -> None:
    """Write the schema to the file named, or to its usual place."""
    path = arguments[0] if arguments else WHERE
    Path(path).write_text(written(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
