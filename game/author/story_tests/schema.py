"""Story tests as a JSON Schema, so that an editor can help while a teacher types.

`python -m game.author.story_tests.schema` writes scenarios/tests/schema.json (or the file named).
"""

import json
import sys
from pathlib import Path
from typing import Any, TypeAlias

from game.author.story_tests.reading import LARGEST_SEED, STEPS, TEST, TESTS
from game.reading.allowing import ALLOW
from game.reading.schema import schema as story_schema
from game.reading.shape import FACT, FORMAT, ID, LANGUAGE, Record
from game.story.expression import BOUND
from game.story.scoring import Band

Json: TypeAlias = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
WHERE = "scenarios/tests/schema.json"
_TEXT: Json = {"type": ["string", "number"], "pattern": r"\S"}
_TEXTS: Json = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_FACT: Json = {
    "type": ["string", "number", "boolean"],
    "pattern": r"\S",
    "minimum": -BOUND,
    "maximum": BOUND,
}
_SEES: Json = {
    "see": ("these words were shown since the last answer", _TEXTS),
    "not see": ("these words were not shown since the last answer", _TEXTS),
    "open": ("options that can be picked now", _TEXTS),
    "closed": ("options that cannot be picked now", _TEXTS),
    "fact": (
        "what the story remembers now",
        {
            "type": "object",
            "minProperties": 1,
            "patternProperties": {f"^{FACT}$": _FACT},
            "additionalProperties": False,
        },
    ),
}
_ANSWER: Json = {
    "description": "the answer: an option, a list, {person: words}, or a number from 1 to 5",
    "anyOf": [
        _FACT,
        {"type": "array", "items": _TEXT},
        {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": _TEXT},
    ],
}
_STEPS: Json = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "minProperties": 1,
        "properties": {
            "pick": {**_ANSWER, "description": "answers whatever is asked now"},
            **{key: {"description": doc, **shape} for key, (doc, shape) in _SEES.items()},
        },
        "additionalProperties": _ANSWER,
    },
}
_VALUES: Json = {
    "name": _TEXT,
    "language": {"type": "string", "pattern": f"^(?:{LANGUAGE.pattern})$"},
    "seed": {"type": "integer", "minimum": 0, "maximum": LARGEST_SEED},
    STEPS: _STEPS,
    "ending": {"type": "string", "pattern": f"^{ID}$"},
    "bands": {
        "type": "object",
        "patternProperties": {f"^{ID}$": {"enum": [str(band) for band in Band]}},
        "additionalProperties": False,
    },
    "stars": {"enum": [1, 2, 3]},
    "safe": {"type": "string", "pattern": "^[0-9]+ ?(of|/) ?[0-9]+$"},
    "note": _TEXT,
}


def schema() -> Json:
    """Return the schema of a file of tests."""
    test = _record(TEST, _VALUES)
    tests: Json = {"type": "array", "minItems": 1, "items": test}
    allow = story_schema()["properties"][ALLOW]
    whole = _record(TESTS, {"format": {"const": FORMAT}, "tests": tests, ALLOW: allow})
    return {"$schema": DRAFT, "title": "Story tests for Not Alone", **whole}


def _record(record: Record, values: Json) -> Json:
    """Return the schema of a record; `values` are those of its keys."""
    return {
        "type": "object",
        "properties": {
            one.key: {"description": one.doc, **values[one.key]} for one in record.fields
        },
        "required": [one.key for one in record.fields if one.required],
        "additionalProperties": False,
    }


def written() -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def main(arguments: list[str]) -> None:
    """Write the schema to the file named, or to its usual place."""
    path = arguments[0] if arguments else WHERE
    Path(path).write_text(written(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
