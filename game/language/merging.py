"""Bringing a translation up to date with its source, without losing anybody's work.

In this order: an unchanged text keeps its translation; a text that only moved
takes it along; a changed text keeps the old translation, marked fuzzy; a new
one is offered what the same text is called elsewhere, marked fuzzy too. What no
longer has a text is kept as obsolete and comes back if the text does: a teacher
who takes a scene out for one lesson must not lose its translation.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeAlias

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import unescape

from game.language.po import forms, ids, messages
from game.language.pool import Pool, Translation
from game.language.sources import Entry

Memory: TypeAlias = Mapping[tuple[str, ...], tuple[str, ...]]  # ids of a text -> its translation
_NO_MEMORY: Memory = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Merged:
    """All translations in the order of the source, then those that have lost their text."""

    current: tuple[Translation, ...]
    obsolete: tuple[Translation, ...] = ()


def kept_in(catalog: Catalog) -> tuple[Translation, ...]:
    """Return what a translation file holds, obsolete ones last."""
    everything = [*messages(catalog), *catalog.obsolete.values()]
    return tuple(map(_translation, everything))


def merge(
    old: Sequence[Translation],
    entries: Sequence[Entry],
    plurals: int,
    memory: Memory = _NO_MEMORY,
) -> Merged:
    """Return the translations for `entries`, each with one or `plurals` forms.

    `memory` offers what the same text is called elsewhere, marked fuzzy.
    """
    left = {(one.entry.context, one.entry.ids): one for one in reversed(old)}
    there = {entry: left.pop((entry.context, entry.ids), None) for entry in entries}
    exact = {entry: replace(one, entry=entry) for entry, one in there.items() if one}
    found = {entry: one for entry, one in exact.items() if one.is_worth_keeping}
    pool = Pool([one for one in reversed(list(left.values())) if one.is_worth_keeping])
    for near in (pool.same_text, pool.same_place, pool.alike):
        for entry in entries:
            if entry not in found and (other := near(entry)):
                found[entry] = _adopted(entry, other)
    best = exact | found
    current = (best.get(entry, Translation(entry=entry)) for entry in entries)
    known = {**memory, **_memory(old, plurals)}
    return Merged(tuple(_sized(_remembering(one, known), plurals) for one in current), pool.left)


def memory_of(catalog: Catalog) -> Memory:
    """Return what a translation file can offer for the same texts elsewhere."""
    return _memory(kept_in(catalog), catalog.num_plurals)


def _memory(translations: Iterable[Translation], plurals: int) -> Memory:
    """Return complete translations by their text; the first one counts."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for one in translations:
        wanted = plurals if one.entry.plural else 1
        if not one.fuzzy and len(one.forms) == wanted and all(one.forms):
            found.setdefault(one.entry.ids, one.forms)
    return found


def _remembering(one: Translation, known: Memory) -> Translation:
    offered = known.get(one.entry.ids, ())
    if one.is_worth_keeping or not offered:
        return one
    return replace(one, forms=offered, fuzzy=True)


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
        flags=tuple(sorted(message.flags)),
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
