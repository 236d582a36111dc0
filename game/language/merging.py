"""Bringing a translation up to date with its source, without losing anybody's work.

In this order: an unchanged text keeps its translation; a text that only moved
takes it along; a changed text keeps the old translation, marked fuzzy; what no
longer has a text is kept as obsolete and comes back if the text does.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import unescape

from game.language.po import forms, ids, messages
from game.language.sources import Entry

_NEAR = 0.75  # how alike two texts are for one to be a new version of the other


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A text and its translation. `remarks` are the translator's own."""

    entry: Entry
    forms: tuple[str, ...] = ()
    fuzzy: bool = False
    previous: tuple[str, ...] = ()  # the text that was translated, if it has changed
    remarks: tuple[str, ...] = ()

    @property
    def is_worth_keeping(self) -> bool:
        """Whether somebody has put work into it."""
        return any(self.forms)


@dataclass(frozen=True, slots=True)
class Merged:
    """All translations in the order of the source, then those that have lost their text."""

    current: tuple[Translation, ...]
    obsolete: tuple[Translation, ...] = ()


def kept_in(catalog: Catalog) -> tuple[Translation, ...]:
    """Return what a translation file holds, obsolete ones last."""
    everything = [*messages(catalog), *catalog.obsolete.values()]
    return tuple(map(_translation, everything))


def merge(old: Sequence[Translation], entries: Sequence[Entry], plurals: int) -> Merged:
    """Return the translations for `entries`, each with one or `plurals` forms."""
    left = {(one.entry.context, one.entry.ids): one for one in reversed(old)}
    found: dict[Entry, Translation] = {}
    for entry in entries:
        same = left.pop((entry.context, entry.ids), None)
        if same is not None:
            found[entry] = replace(same, entry=entry)
    pool = [one for one in reversed(list(left.values())) if one.is_worth_keeping]
    for near in (_same_text, _same_place, _alike):
        for entry in entries:
            if entry not in found and (other := near(entry, pool)):
                pool.remove(other)
                found[entry] = _adopted(entry, other)
    current = (found.get(entry, Translation(entry=entry)) for entry in entries)
    return Merged(tuple(_sized(one, plurals) for one in current), tuple(pool))


_Near = Callable[[Entry, Sequence[Translation]], Translation | None]


def _same_text(entry: Entry, pool: Sequence[Translation]) -> Translation | None:
    return _first(one for one in pool if one.entry.ids == entry.ids)


def _same_place(entry: Entry, pool: Sequence[Translation]) -> Translation | None:
    if not entry.context:
        return None
    return _first(one for one in pool if one.entry.context == entry.context)


def _alike(entry: Entry, pool: Sequence[Translation]) -> Translation | None:
    texts = [one.entry.source for one in pool]
    near = difflib.get_close_matches(entry.source, texts, 1, _NEAR)
    return _first(one for one in pool if near and one.entry.source == near[0])


def _first(found: Iterable[Translation]) -> Translation | None:
    return next(iter(found), None)


def _adopted(entry: Entry, other: Translation) -> Translation:
    if other.entry.ids == entry.ids:
        return replace(other, entry=entry)
    previous = other.previous or other.entry.ids
    return replace(other, entry=entry, fuzzy=True, previous=previous)


def _sized(one: Translation, plurals: int) -> Translation:
    """Give a translation as many forms as its text needs."""
    wanted = plurals if one.entry.plural else 1
    padded = (*one.forms, *[""] * wanted)[:wanted]
    previous = one.previous if one.fuzzy else ()
    return replace(one, forms=padded, previous=previous)


def _translation(message: Message) -> Translation:
    source, *plural = ids(message)
    previous = [line for line in message.user_comments if line.startswith("|")]
    return Translation(
        entry=Entry(source=source, plural="".join(plural), context=message.context or ""),
        forms=forms(message),
        fuzzy=message.fuzzy,
        previous=_previous(previous),
        remarks=tuple(line for line in message.user_comments if line not in previous),
    )


def _previous(lines: Sequence[str]) -> tuple[str, ...]:
    """Read the lines `| msgid "…"` and their continuations `| "…"`."""
    found: list[str] = []
    for line in lines:
        keyword, _, rest = line.lstrip("| ").partition('"')
        if re.match(r"msgid", keyword):
            found.append("")
        if found and not keyword.startswith("msgctxt"):
            found[-1] += unescape(f'"{rest}')
    return tuple(found)
