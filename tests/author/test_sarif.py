"""A log can be read by what reads SARIF 2.1.0: the parts we write, described from the standard."""

import json
from typing import Any

import jsonschema

from game.author.catalogue import CATALOGUE
from game.author.sarif import sarif
from game.diagnostic import NOWHERE, Diagnostic, Location
from game.language.catalogue import EMPTY
from game.language.words import Words
from game.reading.problems import complain
from game.reading.report import as_written

TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
NUMBER = {"type": "integer", "minimum": 1}
RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string", "pattern": "^NA[0-9]{3}$"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "helpUri": {"type": "string", "pattern": "^docs/problems/NA[0-9]{3}[.]md$"},
        "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}},
    },
    "additionalProperties": False,
}
PLACE = {
    "type": "object",
    "properties": {
        "artifactLocation": {
            "type": "object",
            "properties": {"uri": {"type": "string", "pattern": r"^[\w./:%~-]+$"}},
            "additionalProperties": False,
        },
        "region": {
            "type": "object",
            "properties": {"startLine": NUMBER, "startColumn": NUMBER, "endColumn": NUMBER},
            "required": ["startLine"],
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": TEXT,
        "locations": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"physicalLocation": PLACE},
                "additionalProperties": False,
            },
        },
        "suppressions": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["kind"],
                "properties": {
                    "kind": {"enum": ["inSource", "external"]},
                    "justification": {"type": "string"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
LOG = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "items": RULE,
                                        "uniqueItems": True,
                                    },
                                },
                                "additionalProperties": False,
                            }
                        },
                        "additionalProperties": False,
                    },
                    "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
AT = Location("scenarios/my story.yaml", 4, 13, 3)
PROBLEM = complain("NA202", AT, "did you mean 'hall'?", name="hal")
WARNING = complain("NA308", Location("/home/lan/a.yaml", 2, 1), fact="worry")


def run_of(*problems: Diagnostic, language: str = "en") -> dict[str, Any]:
    log = sarif(problems, language=language, said=as_written)
    jsonschema.validate(log, LOG)
    json.dumps(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_every_kind_of_problem_makes_a_valid_log() -> None:
    found = [Diagnostic(code, "said", AT) for code in CATALOGUE]

    rules = run_of(*found)["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == sorted(CATALOGUE)


def test_a_log_in_the_pseudo_language_is_valid_too() -> None:
    assert run_of(PROBLEM, language="en_XA")["language"] == "en-XA"


def test_a_result_says_what_where_and_what_to_do() -> None:
    (result,) = run_of(PROBLEM)["results"]

    assert result == {
        "ruleId": "NA202",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "'hal' is no scene of this story\ndid you mean 'hall'?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "scenarios/my%20story.yaml"},
                    "region": {"startLine": 4, "startColumn": 13, "endColumn": 16},
                }
            }
        ],
    }


def test_a_result_finds_its_rule_by_number() -> None:
    run = run_of(WARNING, PROBLEM)
    rules = run["tool"]["driver"]["rules"]

    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == ["NA308", "NA202"]
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning"]


def test_a_file_far_away_has_a_whole_address() -> None:
    (result,) = run_of(WARNING)["results"]
    place = result["locations"][0]["physicalLocation"]

    assert place["artifactLocation"]["uri"] == "file:///home/lan/a.yaml"


def test_a_problem_of_no_file_has_no_place() -> None:
    (result,) = run_of(Diagnostic("NA308", "said", NOWHERE))["results"]

    assert "locations" not in result


def test_an_answered_warning_is_suppressed_with_its_reason() -> None:
    log = sarif([PROBLEM], language="en", said=as_written, answered=[(WARNING, "kept for later")])
    jsonschema.validate(log, LOG)
    first, second = log["runs"][0]["results"]

    assert "suppressions" not in first
    assert second["suppressions"] == [{"kind": "inSource", "justification": "kept for later"}]


def test_a_log_speaks_the_language_it_is_asked_for() -> None:
    strange = Words("en_XA", lambda _: EMPTY)
    log = sarif([PROBLEM], language="en", said=strange.said)
    rule, text = log["runs"][0]["tool"]["driver"]["rules"][0], log["runs"][0]["results"][0]

    assert text["message"]["text"].startswith("['hal' ")
    assert rule["fullDescription"]["text"].startswith("[Á šçééñéé")
