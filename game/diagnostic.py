"""A problem in a teacher's file, as data: code, sentence, place and, if known, a way out."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error keeps a story from playing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Location:
    """A span on one line of a file. Line and column count from 1, as editors do."""

    path: str
    line: int
    column: int
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


NOWHERE = Location("", 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. `code` ("NA" and three digits) is for ever and never used again."""

    code: str
    message: str
    at: Location
    hint: str = ""
    severity: Severity = Severity.ERROR
