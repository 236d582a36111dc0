"""Problems that only say again, or less well, what another one says."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from game.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class _Echo:
    """A kind of problem that is not worth telling beside another kind."""

    code: str
    beside: str
    of_same: bool = False  # only where both name the same scene or ending


# advice about a whole story, which is for later while there is still something to decide
_LATER = ("NA708", "NA709", "NA728", "NA729", "NA730", "NA731", "NA734", "NA736", "NA740")
_ECHOES = (
    _Echo("NA701", "NA307", of_same=True),
    _Echo("NA702", "NA306", of_same=True),
    _Echo("NA304", "NA704"),
    _Echo("NA709", "NA705"),
    _Echo("NA709", "NA734"),
    *(_Echo(code, "NA820") for code in _LATER),
)


def without_echoes(
    problems: Iterable[Diagnostic], found: Collection[Diagnostic]
) -> list[Diagnostic]:
    """Return problems of one story without those that another one says better.

    `found` is all that was found in it, what its author has answered too.
    """
    named = {(one.code, _named(one)) for one in found}
    codes = {one.code for one in found}
    return [one for one in problems if not any(_is(one, echo, named, codes) for echo in _ECHOES)]


def _is(problem: Diagnostic, echo: _Echo, named: set[tuple[str, str]], codes: set[str]) -> bool:
    if problem.code != echo.code:
        return False
    return (echo.beside, _named(problem)) in named if echo.of_same else echo.beside in codes


def _named(problem: Diagnostic) -> str:
    """Return the name that a message quotes last."""
    return problem.message.rpartition("'")[0].rpartition("'")[2]
