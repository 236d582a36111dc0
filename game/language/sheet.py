"""One table per story for translators who use a spreadsheet: what is in it.

Each row is one text, or one form for counting of it. The last column holds a
key: which text it is, and what its translation was when the table was made.
So rows may be sorted, moved or left out, and what the teacher has changed can
be told from what somebody else has changed meanwhile.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias
from urllib.parse import parse_qsl, urlencode

from game.language.catalogue import Catalogue
from game.language.merging import Merged
from game.language.pool import Translation
from game.language.sheet_words import CHECK, DONE, MISSING, STATES, guide, state_words, title_words
from game.language.words import Words

COLUMNS = ("where", "speaker", "note", "source", "translation", "state", "key")

_HEAD = re.compile(r"notalone-1\?([\w%.~+=&-]*)")
_KEY = re.compile(
    r"(?P<context>.*)\|(?P<text>\w{10})\|(?P<form>\d)\|(?P<state>[mcd])(?P<was>\w{10})",
    re.DOTALL,
)
_DIGEST_BYTES = 5
_TRIED = 1000  # numbers looked at to say what a form for counting is for
_EXAMPLES = 4

Cells: TypeAlias = tuple[str, ...]  # in the order of COLUMNS


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write: its titles, its rows, and the states a row can have, in words."""

    titles: Cells
    rows: tuple[Cells, ...]
    states: Mapping[str, str]
    guide: tuple[str, ...]  # how to fill it in, one line each


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a row is about. `text` and `was` are digests; `state` is what it was."""

    context: str
    text: str
    form: int
    state: str
    was: str

    def __str__(self) -> str:
        return f"{self.context}|{self.text}|{self.form}|{self.state[0]}{self.was}"


def table_of(story: str, language: str, merged: Merged, plural: str, words: Words) -> Table:
    """Return the table of a story's translations into a language.

    `plural` is the language's rule for counting; `words` are the teacher's.
    """
    states = state_words(words)
    titles = title_words(words)
    head = {"story": story, "lang": language, **titles, **states}
    rows = (cells for one in merged.current for cells in _rows(one, plural, states, words))
    return Table(
        (*titles.values(), f"notalone-1?{urlencode(head)}"),
        tuple(rows),
        states,
        guide(story, language, words),
    )


def read_head(cell: str) -> Mapping[str, str]:
    """Return what the first row's key cell says, {} if it is no such cell."""
    found = _HEAD.fullmatch(cell.strip())
    return dict(parse_qsl(found[1])) if found else {}


def read_key(cell: str) -> Key | None:
    """Return a row's key, None if it is none."""
    found = _KEY.fullmatch(cell)
    if found is None:
        return None
    state = next(one for one in STATES if one.startswith(found["state"]))
    return Key(
        context=found["context"],
        text=found["text"],
        form=int(found["form"]),
        state=state,
        was=found["was"],
    )


def key_of(one: Translation, form: int) -> Key:
    """Return the key of a translation's form."""
    return Key(
        context=one.entry.context,
        text=digest("\x04".join(one.entry.ids)),
        form=form,
        state=state_of(one, form),
        was=digest(one.forms[form]),
    )


def state_of(one: Translation, form: int) -> str:
    """Return the state of a translation's form."""
    if not one.forms[form]:
        return MISSING
    return CHECK if one.fuzzy else DONE


def digest(text: str) -> str:
    """Return a short mark of a text; texts that look the same have the same."""
    return hashlib.blake2b(plain(text).encode(), digest_size=_DIGEST_BYTES).hexdigest()


def plain(text: str) -> str:
    """Return a text in composed characters and with plain line ends, whoever has saved it."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _rows(
    one: Translation, plural: str, states: Mapping[str, str], words: Words
) -> Iterator[Cells]:
    where = one.entry.where
    place = words.said(where.phrase) or " ".join(at.path for at in one.entry.places[:1])
    spoken = " → ".join(filter(None, (where.speaker, where.listener)))
    numbers = _numbers(plural, len(one.forms)) if one.entry.plural else ("",)
    for form, text in enumerate(one.forms):
        yield (
            place,
            spoken,
            "\n".join(_notes(one, numbers[form], words)),
            one.entry.source if "1" in numbers[form].split(", ") else one.entry.ids[-1],
            text,
            states[state_of(one, form)],
            str(key_of(one, form)),
        )


def _notes(one: Translation, numbers: str, words: Words) -> Iterator[str]:
    where = one.entry.where
    yield from (str(c) for c in one.entry.comments if c not in (where.phrase, where.spoken))
    if where.tactic:
        yield words.ui("trick: {tactic}", tactic=where.tactic)
    if numbers:
        yield words.ui("form for these numbers: {numbers}", numbers=numbers)
    if one.previous:
        yield words.ui("the original was: {text}", text=one.previous[0])


@cache
def _numbers(plural: str, forms: int) -> Sequence[str]:
    """Return which numbers each form is for, such as "1, 21, 31, 41, …"."""
    rule = Catalogue(plural=plural).rule()
    found: list[list[str]] = [[] for _ in range(forms)]
    for number in range(_TRIED):
        index = min(rule(number), forms - 1)
        if len(found[index]) <= _EXAMPLES:
            found[index].append(str(number))
    return [", ".join([*one[:_EXAMPLES], *["…"] * (len(one) > _EXAMPLES)]) for one in found]
