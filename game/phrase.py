"""Sentences for teachers: made in English, said in the reader's language when they are shown."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Translate = Callable[[str], str]  # an English template to one in another language
Write = Callable[[int], str]  # a whole number as a language writes it
PLACES = frozenset({"line", "row"})  # gaps for where to look: editors write 1234, not 1,234
_NOTHING: Mapping[str, object] = MappingProxyType({})


class Phrase(str):
    """A text in English that remembers its template, and what fills the gaps of it.

    It is that text wherever text is wanted. A gap may hold a phrase again; what
    is plain text, such as a teacher's own word, is the same in every language.
    """

    template: str
    gaps: Mapping[str, object]

    def __new__(cls, template: str, /, **gaps: object) -> "Phrase":
        """Fill the `{gaps}` of a template."""
        phrase = super().__new__(cls, template.format(**gaps))
        phrase.template = template
        phrase.gaps = gaps or _NOTHING
        return phrase

    def __reduce__(self) -> tuple[Any, ...]:
        return _phrase, (self.template, dict(self.gaps))


def _phrase(template: str, gaps: dict[str, object]) -> Phrase:
    return Phrase(template, **gaps)


def said(text: str, translate: Translate, write: Write = str) -> str:
    """Return a phrase in another language; plain text as it is.

    Its whole numbers are written with `write`, but for those that say where to look.
    A translation whose gaps are not those of the template is not used.
    """
    if not isinstance(text, Phrase):
        return text
    gaps = {name: _gap(name, gap, translate, write) for name, gap in text.gaps.items()}
    try:
        return translate(text.template).format(**gaps)
    except (KeyError, IndexError, ValueError):
        return text.template.format(**gaps)


def _gap(name: str, gap: object, translate: Translate, write: Write) -> object:
    if isinstance(gap, str):
        return said(gap, translate, write)
    if isinstance(gap, int) and not isinstance(gap, bool) and name not in PLACES:
        return write(gap)
    return gap
