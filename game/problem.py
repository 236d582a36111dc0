"""A kind of problem a file can have: its code, its sentence and what a handbook says of it.

A code is a promise: it keeps its meaning for ever and is never used again.
NA0 the file itself and its YAML, NA1 structure, NA2 names that lead nowhere,
NA3 the way through the story, NA4 expressions, NA5 people, decisions, pictures
and endings, NA6 translations, NA7 what takes playing every way and what is good
for children, NA8 what stands around a story: tests, imports, answers to warnings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.diagnostic import Diagnostic, Location, Severity
from game.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem: its sentence with `{gaps}`, and a paragraph for a teacher."""

    code: str
    sentence: str
    explanation: str
    severity: Severity = Severity.ERROR

    def at(self, place: Location, hint: str = "", **gaps: object) -> Diagnostic:
        """Return this problem at a place, the gaps of its sentence filled."""
        return Diagnostic(self.code, Phrase(self.sentence, **gaps), place, hint, self.severity)


def warning(code: str, sentence: str, explanation: str) -> Problem:
    """Return a kind of problem that does not keep a story from playing."""
    return Problem(code, sentence, explanation, Severity.WARNING)


def by_code(problems: Iterable[Problem]) -> Mapping[str, Problem]:
    """Return kinds of problems by their code."""
    return {problem.code: problem for problem in problems}
