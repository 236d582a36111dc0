"""The made-up language as a translation file, to try translators' tools and other programs with."""

from dataclasses import replace

from game.language.locales import PSEUDO, SOURCE, pseudo
from game.language.merging import Merged
from game.language.pool import Translation
from game.language.writing import header, po_text

_PLURAL = "nplurals=2; plural=(n != 1);"  # as English has it


def pseudo_po(english: Merged, language: str) -> str:
    """Return a translation file in which every text is longer, accented and in brackets.

    Args:
        english: the texts, with their translations into English.
        language: the language they are written in.
    """
    done = tuple(_strange(one, language) for one in english.current)
    return po_text(Merged(done), header(PSEUDO, _PLURAL))


def _strange(one: Translation, language: str) -> Translation:
    """Return a text in the made-up language; what has no English text stays as it is written."""
    own = language == SOURCE or not all(one.forms) or one.fuzzy
    forms = one.entry.ids if own else one.forms[: len(one.entry.ids)]
    return replace(one, forms=tuple(map(_longer, forms)), fuzzy=False, previous=(), remarks=())


def _longer(text: str) -> str:
    end = "\n" * text.endswith("\n")  # a line end at the end stays there
    return pseudo(text.removesuffix("\n")) + end
