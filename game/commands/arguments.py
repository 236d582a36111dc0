"""Reading the command line: argparse, with all it says in the reader's language."""

import argparse
import re
from argparse import Action, ArgumentParser, HelpFormatter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from game.errors import UnknownName
from game.language.words import Words
from game.phrase import Phrase
from game.view.words import N_

ARGPARSE = frozenset(  # what argparse says, in all Pythons that play the game
    {
        N_("usage: "),
        N_("options"),
        N_("positional arguments"),
        N_("show this help message and exit"),
        N_("%(prog)s: error: %(message)s\n"),
        N_("argument %(argument_name)s: %(message)s"),
        N_("the following arguments are required: %s"),
        N_("one of the arguments %s is required"),
        N_("not allowed with argument %s"),
        N_("unrecognized arguments: %s"),
        N_("ignored explicit argument %r"),
        N_("expected one argument"),
        N_("expected at most one argument"),
        N_("expected at least one argument"),
        N_("invalid choice: %(value)r (choose from %(choices)s)"),
        N_("ambiguous option: %(option)s could match %(matches)s"),
    }
)
_GAP = re.compile(r"%(?:\(\w+\))?[sr]")


class Unsaid(Exception):  # noqa: N818 - a signal to the command line
    """argparse has something to say, for which it needs the reader's language."""


class QuietParser(ArgumentParser):
    """Reads arguments without a word, so that no translation has to be loaded."""

    def error(self, message: str) -> NoReturn:
        """Say nothing yet."""
        raise Unsaid

    def print_help(self, file: Any = None) -> NoReturn:
        """Say nothing yet."""
        raise Unsaid


def formatter(words: Words) -> type[HelpFormatter]:
    """Return a writer of help that says our own phrases in a language."""

    class Spoken(HelpFormatter):
        def add_text(self, text: str | None) -> None:
            super().add_text(words.said(text) if text else text)

        def start_section(self, heading: str | None) -> None:
            super().start_section(words.said(heading) if heading else heading)

        def _get_help_string(self, action: Action) -> str | None:
            return words.said(action.help) if action.help else action.help

        def _fill_text(self, text: str, width: int, indent: str) -> str:
            """Leave the lines of a table as they are."""
            return text if "\n" in text else super()._fill_text(text, width, indent)

    return Spoken


@contextmanager
def spoken(words: Words) -> Iterator[None]:
    """Let argparse speak a language, too. It looks up all it says under the name `_`."""
    names = vars(argparse)
    before = names.get("_")
    names["_"] = lambda text: _translated(text, words)
    try:
        yield
    finally:
        names["_"] = before


def _translated(text: str, words: Words) -> str:
    """Return a text of argparse in a language; as it is, if the translation has other gaps."""
    if text not in ARGPARSE:
        return text
    found = words.ui(text)
    return found if sorted(_GAP.findall(found)) == sorted(_GAP.findall(text)) else text


def whole_number(text: str) -> int:
    """Return a number of the command line.

    Raises:
        UnknownName: it is none.
    """
    try:
        return int(text)
    except ValueError:
        raise UnknownName(
            Phrase("write a whole number such as 7, not '{text}'", text=text)
        ) from None
