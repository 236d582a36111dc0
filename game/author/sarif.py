"""Problems as SARIF 2.1.0, the form in which editors and code reviews take what checkers find.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, TypeAlias
from urllib.parse import quote

from game import __version__
from game.author.catalogue import CATALOGUE
from game.author.handbook import page, title
from game.diagnostic import Diagnostic, Location
from game.phrase import Phrase
from game.problem import Problem

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
Json: TypeAlias = dict[str, Any]
Said: TypeAlias = Callable[[str], str]  # turns a phrase into the reader's language


def sarif(
    problems: Sequence[Diagnostic],
    *,
    language: str,
    said: Said,
    answered: Iterable[tuple[Diagnostic, str]] = (),
) -> Json:
    """Return a log with one run.

    Args:
        problems: what was found.
        language: the code of the language that `said` speaks.
        said: turns a phrase into that language.
        answered: warnings that the author lets stand, each with the reason.
    """
    reasons = dict(answered)
    found = (*problems, *(one for one in reasons if one not in problems))
    codes = sorted({one.code for one in found})
    rules = {code: number for number, code in enumerate(codes)}
    return {
        "$schema": SCHEMA,
        "version": VERSION,
        "runs": [
            {
                "tool": {"driver": _driver(codes, said)},
                "language": language.replace("_", "-"),
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, rules, said, reasons.get(one)) for one in found],
            }
        ],
    }


def _driver(codes: Iterable[str], said: Said) -> Json:
    known = CATALOGUE
    return {
        "name": "notalone",
        "version": __version__,
        "rules": [_rule(known[code], said) for code in codes],
    }


def _rule(problem: Problem, said: Said) -> Json:
    explanation = {"text": said(Phrase(problem.explanation))}
    return {
        "id": problem.code,
        "shortDescription": {"text": said(title(problem))},
        "fullDescription": explanation,
        "help": explanation,
        "helpUri": page(problem.code),
        "defaultConfiguration": {"level": problem.severity.value},
    }


def _result(problem: Diagnostic, rules: Mapping[str, int], said: Said, reason: str | None) -> Json:
    texts = [said(text) for text in (problem.message, problem.hint) if text]
    found: Json = {
        "ruleId": problem.code,
        "ruleIndex": rules[problem.code],
        "level": problem.severity.value,
        "message": {"text": "\n".join(texts)},
    }
    if problem.at.path:
        found["locations"] = [{"physicalLocation": _place(problem.at)}]
    if reason is not None:
        found["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return found


def _place(at: Location) -> Json:
    region = {
        "startLine": at.line,
        "startColumn": at.column,
        "endColumn": at.column + max(1, at.length),
    }
    return {"artifactLocation": {"uri": _address(at.path)}, "region": region}


def _address(path: str) -> str:
    """Return a file's address: relative to where the check was run, unless it lies elsewhere."""
    if PureWindowsPath(path).drive:
        return PureWindowsPath(path).as_uri()
    return PurePosixPath(path).as_uri() if path.startswith("/") else quote(path)
