"""What a teacher can read about a kind of problem: its sentence and its paragraph.

The pages in docs/problems and `check --explain` say the same, from the same definitions.
"""

import string
from collections.abc import Callable

from game.phrase import Phrase
from game.problem import Problem
from game.reading.report import SEVERITIES

PAGES = "docs/problems"
_GAP = "…"


def title(problem: Problem) -> str:
    """Return a phrase for the kind of problem: its sentence with what differs left out."""
    gaps = {name for _, name, _, _ in string.Formatter().parse(problem.sentence) if name}
    if problem.sentence == f"{{{''.join(gaps)}}}":
        return Phrase("this cannot be read")
    return Phrase(problem.sentence, **dict.fromkeys(gaps, _GAP))


def page(code: str) -> str:
    """Return where the documentation says more about a code."""
    return f"{PAGES}/{code}.md"


def explained(problem: Problem, said: Callable[[str], str]) -> str:
    """Return what a kind of problem means and where to read on, in the reader's language."""
    severity = said(SEVERITIES[problem.severity])
    more = said(Phrase("More, with an example: {page}", page=page(problem.code)))
    first = f"{problem.code} ({severity}): {said(title(problem))}"
    return f"{first}\n\n{said(Phrase(problem.explanation))}\n\n{more}"
