"""Warnings that are answered in the file, and answers that answer nothing."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.author.quality.problems import PROBLEMS
from game.diagnostic import Diagnostic, Location, Severity
from game.language.problems import FUZZY, MISSING
from game.phrase import Phrase
from game.problem import Problem, by_code
from game.reading.allowing import Allowance
from game.reading.suggest import did_you_mean

_KINDS = by_code(PROBLEMS)
# who lets texts be without a translation does not mind one that is to be looked at again
_WIDER = {FUZZY.code: MISSING.code}
_NOWHERE: Mapping[Diagnostic, Location] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answered:
    """Problems that stand, and those that the author has answered with a reason."""

    problems: tuple[Diagnostic, ...]
    allowed: tuple[tuple[Diagnostic, Allowance], ...]


def answer(
    found: Collection[Diagnostic],
    allowances: Iterable[Allowance],
    known: Mapping[str, Problem],
    origins: Mapping[Diagnostic, Location] = _NOWHERE,
) -> Answered:
    """Take out the warnings that are allowed, and complain of allowances that allow nothing.

    `known` are all kinds of problems. An error is never taken out. `origins` are the places in
    the story of problems that its translations have: what is allowed there is allowed here.
    """
    given = tuple(dict.fromkeys(allowances))  # an alias brings the same one twice
    standing: list[Diagnostic] = []
    allowed: list[tuple[Diagnostic, Allowance]] = []
    for problem in found:
        reason = _reason(problem, given, origins)
        if reason is None or problem.severity is Severity.ERROR:
            standing.append(problem)
        else:
            allowed.append((problem, reason))
    used = {one for _, one in allowed}
    standing += (problem for one in given if one not in used for problem in _useless(one, known))
    return Answered(tuple(standing), tuple(allowed))


def _reason(
    problem: Diagnostic, given: Iterable[Allowance], origins: Mapping[Diagnostic, Location]
) -> Allowance | None:
    """Return what answers a problem: what names its code comes first."""
    there = [one for one in given if any(map(one.holds_at, _places(problem, origins)))]
    codes = (problem.code, _WIDER.get(problem.code))
    return next((one for code in codes for one in there if one.code == code), None)


def _places(problem: Diagnostic, origins: Mapping[Diagnostic, Location]) -> tuple[Location, ...]:
    return (problem.at, origins[problem]) if problem in origins else (problem.at,)


def _useless(one: Allowance, known: Mapping[str, Problem]) -> Iterator[Diagnostic]:
    if one.code not in known:
        yield _KINDS["NA841"].at(one.at, _code_hint(one.code, known), code=one.code)
    elif known[one.code].severity is Severity.ERROR:
        yield _KINDS["NA840"].at(one.at, code=one.code)
    else:
        yield _KINDS["NA842"].at(one.at, _what_to_delete(one), code=one.code)


def _code_hint(code: str, known: Mapping[str, Problem]) -> str:
    """Return which code was probably meant, of those that can be allowed, or where all are."""
    warnings = [one for one in known if known[one].severity is not Severity.ERROR]
    return did_you_mean(code, warnings) or Phrase("docs/problems/index.md lists all codes")


def _what_to_delete(one: Allowance) -> Phrase:
    if one.is_alone:
        return Phrase("delete 'allow' here, with all that is in it")
    return Phrase("from 'allow' delete only '{code}' and its reason; the rest stays", code=one.code)
