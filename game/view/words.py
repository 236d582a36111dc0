"""What the view needs of a language. `game.language` implements it."""

from collections.abc import Mapping
from typing import Protocol

from game.story.expression import Value
from game.story.model import Person, Text


class Words(Protocol):
    """Texts in one language."""

    @property
    def language(self) -> str:
        """The language's code, such as "vi"."""

    def ui(self, message: str, /, **values: Value) -> str:
        """Return a text of the interface."""

    def uin(self, one: str, many: str, n: float, /, **values: Value) -> str:
        """Return a text of the interface that counts `n` things."""

    def text(
        self, text: Text, facts: Mapping[str, Value] = ..., people: Mapping[str, Person] = ...
    ) -> str:
        """Return a text of a story."""


def N_(message: str) -> str:  # noqa: N802 - the name translators' tools look for
    """Mark a text for translation where it is written; `Words.ui` translates it later."""
    return message
