"""What a teacher can read about a kind of problem: every code there is, and its paragraph.

The pages in docs/problems and `check --explain` say the same, from the same definitions.
"""

import pkgutil
import string
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module

import game.author
from game.author.catalogue import CATALOGUE
from game.phrase import Phrase
from game.problem import Problem, by_code
from game.reading.report import SEVERITIES

PAGES = "docs/problems"
_TOPIC = "_problems"  # ends the name of a module that has a tuple PROBLEMS
_GAP = "…"


@cache
def every_problem() -> Mapping[str, Problem]:
    """Return every kind of problem by its code, in the order of the codes."""
    found = (*CATALOGUE.values(), *_of_topics())
    return by_code(sorted(found, key=lambda one: one.code))


def _of_topics() -> Iterator[Problem]:
    for module in pkgutil.iter_modules(game.author.__path__, f"{game.author.__name__}."):
        if module.name.endswith(_TOPIC):
            yield from import_module(module.name).PROBLEMS


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
