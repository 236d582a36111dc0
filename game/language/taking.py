"""Taking over what a translator has written in a table.

A row that cannot be taken over is named and left; the others are taken.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from game.language.grid import Grid, Odd
from game.language.merging import Merged, merge
from game.language.placeholders import names
from game.language.po import keeps_names, listed, needed, quoted
from game.language.pool import Translation
from game.language.sheet import digest, key_of, plain, state_of
from game.language.sheet_words import CHECK, DONE, MISSING
from game.language.sources import Entry
from game.language.table_lines import Line, Place, RowProblem
from game.language.table_rows import rows_of
from game.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a table's rows: how many were new, changed, set to done, or left."""

    merged: Merged
    new: int = 0
    changed: int = 0
    confirmed: int = 0
    doubted: int = 0
    problems: tuple[RowProblem, ...] = ()


@dataclass(slots=True)
class _Result:
    """What is counted and complained about while rows are taken."""

    problems: list[RowProblem] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def leave(self, row: int, reason: Phrase) -> None:
        self.problems.append(RowProblem(row, reason))

    def count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1


def take(grid: Grid, merged: Merged) -> Taken:
    """Return the translations with what the table says.

    Raises:
        BadTable: the table cannot be trusted; nothing is taken.
    """
    rows = rows_of(grid, {_place(one): one for one in merged.current})
    result = _Result([*rows.problems])
    by_place: dict[Place, list[Line]] = {}
    for line in rows.fitting:
        by_place.setdefault(line.place, []).append(line)
    current = (_with_rows(one, by_place.get(_place(one), ()), result) for one in merged.current)
    taken = _with_lost(replace(merged, current=tuple(current)), rows.lost)
    found = tuple(sorted(result.problems, key=lambda one: one.row))
    return Taken(merged=taken, problems=found, **result.counts)


def _with_lost(merged: Merged, lost: Collection[Line]) -> Merged:
    """Return the translations with those of texts that have changed since the table was made.

    They are treated as if the file had held them before the text changed.
    """
    if not lost:
        return merged
    old = [
        Translation(
            entry=Entry(source=line.source, context=line.key.context), forms=(plain(line.text),)
        )
        for line in lost
        if isinstance(line.text, str)
    ]
    entries = [one.entry for one in merged.current]
    plurals = max(len(one.forms) for one in merged.current)
    return merge([*merged.current, *merged.obsolete, *old], entries, plurals)


def _place(one: Translation) -> Place:
    key = key_of(one, 0)
    return (key.context, key.text)


def _with_rows(one: Translation, lines: Collection[Line], result: _Result) -> Translation:
    """Return a translation with what its rows say."""
    forms, states = [*one.forms], set()
    for line in lines:
        text = _new_text(one, line, result)
        if text:
            result.count("changed" if one.forms[line.key.form] else "new")
            forms[line.key.form] = text
        if line.state != line.key.state or (text and digest(text) == line.key.was):
            states.add(line.state)
    taken = replace(one, forms=tuple(forms))
    if taken.forms != one.forms:
        _complain_incomplete(taken, lines, result)
    return _in_state(one, taken, states, result)


def _complain_incomplete(taken: Translation, lines: Iterable[Line], result: _Result) -> None:
    for line in lines:
        if not taken.forms[line.key.form]:
            reason = Phrase("this form for counting is still empty, so the text is not shown yet")
            result.leave(line.row, reason)


def _in_state(
    one: Translation, taken: Translation, states: set[str], result: _Result
) -> Translation:
    if CHECK in states and any(taken.forms):
        if not one.fuzzy:
            result.count("doubted")
        return replace(taken, fuzzy=True)
    if taken.forms != one.forms:
        return replace(taken, fuzzy=one.fuzzy and not all(taken.forms))
    if DONE in states and one.fuzzy and all(one.forms):
        result.count("confirmed")
        return replace(taken, fuzzy=False)
    return taken


def _new_text(one: Translation, line: Line, result: _Result) -> str:
    """Return what a row changes a form into, "" if it changes nothing or cannot be taken."""
    if isinstance(line.text, Odd):
        result.leave(line.row, line.text.reason)
        return ""
    now, was = digest(one.forms[line.key.form]), line.key.was
    text = _ended_like(one.entry.source, plain(line.text))
    # What was exported and not changed says nothing, unless the file has lost it since.
    said = digest(line.text) not in (was, now) or state_of(one, line.key.form) == MISSING
    if not text.strip() or not said:
        return ""
    if now != was and state_of(one, line.key.form) != MISSING:
        reason = Phrase(
            "somebody else has translated this meanwhile: '{text}'. Export again to see it",
            text=quoted(one.forms[line.key.form]),
        )
    elif not keeps_names(one.entry.ids, text):
        reason = _about_names(one, text)
    else:
        return text
    result.leave(line.row, reason)
    return ""


def _about_names(one: Translation, text: str) -> Phrase:
    lost = needed(one.entry.ids) - names(text)
    if lost:
        return Phrase("the translation lacks {names}, which the game fills in", names=listed(lost))
    known = frozenset.union(*map(names, one.entry.ids))
    return Phrase(
        "the original has no {names}; take it out of the translation",
        names=listed(names(text) - known),
    )


def _ended_like(source: str, text: str) -> str:
    """Return a translation with a line end at its end exactly if the original has one."""
    return text.rstrip("\n") + "\n" * source.endswith("\n")
