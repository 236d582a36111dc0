"""Lines out and lines in, for any terminal: narrow, without colours, of any encoding."""

import textwrap
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO

# What stands in for a sign that an old console cannot show.
PLAIN = str.maketrans(
    {
        "✓": "+",
        "◐": "~",
        "⚑": "!",
        "✗": "x",
        "★": "*",
        "☆": "-",
        "·": "-",
        "…": "...",
        "“": '"',
        "”": '"',
        "’": "'",
        "‘": "'",
        "–": "-",
        "—": "-",
        "đ": "d",
        "Đ": "D",
    }  # fmt: skip
)
RESET = "\x1b[0m"


class Tone(StrEnum):
    """How a line is coloured, where there are colours."""

    PLAIN = ""
    BOLD = "\x1b[1m"
    QUIET = "\x1b[2m"
    SAFE = "\x1b[1;32m"
    PARTLY = "\x1b[1;33m"
    RISK = "\x1b[1;31m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """Where to write and from where to read. `width` counts characters."""

    read: TextIO
    write: TextIO
    color: bool = False
    width: int = 80

    def say(self, text: str = "", *, indent: str = "", tone: Tone = Tone.PLAIN) -> None:
        """Write a text, wrapped between words; lines after the first are indented."""
        for line in text.split("\n"):
            for part in textwrap.wrap(
                line,
                max(20, self.width),
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            ) or [""]:
                self._put(part, tone)

    def ask(self) -> str | None:
        """Return the next line without spaces around it; None at the end of input."""
        self.write.write("> ")
        self.write.flush()
        line = self.read.readline()
        if not line:
            self.write.write("\n")
            return None
        return unicodedata.normalize("NFC", line).strip()

    def _put(self, line: str, tone: Tone) -> None:
        shown = showable(line, self.write.encoding or "utf-8")
        self.write.write(f"{tone}{shown}{RESET}\n" if self.color and tone else f"{shown}\n")


def showable(text: str, encoding: str) -> str:
    """Return the text as near as an encoding can show it: "ế" as "ê" or "e", "★" as "*"."""
    return "".join(_near(sign, encoding) for sign in text)


def _near(sign: str, encoding: str) -> str:
    plain = sign.translate(PLAIN)
    decomposed = unicodedata.normalize("NFD", plain)
    tries = (sign, plain, unicodedata.normalize("NFC", decomposed[:2]), decomposed[:1])
    return next((one for one in tries if _fits(one, encoding)), "?")


def _fits(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeError:
        return False
    return True
