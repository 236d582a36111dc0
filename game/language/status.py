"""How far the translations are, by story and language."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game.diagnostic import Diagnostic
from game.language.locales import path_of
from game.language.merging import Merged
from game.language.po import BrokenFile, keeps_names
from game.language.pool import Translation
from game.language.sources import Source
from game.language.translate import old_text, shown, targets, update
from game.language.words import Words

WIDTH = 80  # columns of a plain terminal
_GAP = "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far one translation file is. What is neither done nor missing is to be checked."""

    domain: str
    language: str
    path: str
    total: int = 0
    done: int = 0
    fuzzy: int = 0
    missing: int = 0
    problem: Diagnostic | None = None

    @property
    def percent(self) -> int:
        """How much is done, rounded down: 100 is all of it."""
        return self.done * 100 // self.total if self.total else 100


def standings(
    root: Path, sources: Iterable[Source], languages: Iterable[str] = ()
) -> Iterator[Standing]:
    """Yield how far each file is, as the next update would find it. Writes nothing.

    `languages` () means all that have a folder in `locales`.
    """
    wanted = tuple(languages) or targets(root)
    for source in sources:
        for language in wanted:
            if language != source.language and source.entries:
                yield _standing(root, source, language)


def as_values(one: Standing) -> dict[str, Any]:
    """Return a standing for JSON."""
    return {
        "domain": one.domain,
        "language": one.language,
        "path": one.path,
        "total": one.total,
        "done": one.done,
        "fuzzy": one.fuzzy,
        "missing": one.missing,
        "percent": one.percent,
        "problem": str(one.problem.message) if one.problem else None,
    }


def as_table(found: Sequence[Standing], words: Words) -> Iterator[str]:
    """Yield the lines of a table that fits a plain terminal, with a sum for each language."""
    titles = (
        words.ui("texts of"),
        words.ui("into"),
        words.ui("texts"),
        words.ui("done"),
        words.ui("to check"),
        words.ui("missing"),
        "%",
    )
    rows = [_row(one, words) for one in (*found, *_sums(found, words))]
    widths = [max(len(row[column]) for row in (titles, *rows)) for column in range(len(titles))]
    rest = sum(widths[1:]) + len(_GAP) * (len(titles) - 1)
    widths[0] = min(widths[0], WIDTH - rest)
    for row in (titles, *rows):
        yield _line(row, widths)


def _standing(root: Path, source: Source, language: str) -> Standing:
    path = shown(root, path_of(root / "locales", language, source.domain))
    start = Standing(
        domain=source.domain,
        language=language,
        path=path,
        total=len(source.entries),
        missing=len(source.entries),
    )
    try:
        _, merged = update(source, language, old_text(root, language, source.domain), path)
    except BrokenFile as broken:
        return replace(start, problem=broken.problem)
    missing, done = sum(not any(one.forms) for one in merged.current), _done(merged)
    return replace(start, done=done, fuzzy=start.total - done - missing, missing=missing)


def _done(merged: Merged) -> int:
    return sum(map(_is_shown, merged.current))


def _is_shown(one: Translation) -> bool:
    """Say whether the game shows a translation: complete, checked, with its names in braces."""
    whole = all(one.forms) and not one.fuzzy
    return whole and all(keeps_names(one.entry.ids, form) for form in one.forms)


def _sums(found: Sequence[Standing], words: Words) -> Iterator[Standing]:
    """Yield a sum for each language with several files."""
    for language in dict.fromkeys(one.language for one in found):
        its = [one for one in found if one.language == language]
        if len(its) > 1:
            yield Standing(
                domain=words.ui("all together"),
                language=language,
                path="",
                total=sum(one.total for one in its),
                done=sum(one.done for one in its),
                fuzzy=sum(one.fuzzy for one in its),
                missing=sum(one.missing for one in its),
            )


def _row(one: Standing, words: Words) -> tuple[str, ...]:
    numbers = (one.total, one.done, one.fuzzy, one.missing, one.percent)
    if one.problem is not None:
        return (one.domain, one.language, *["?"] * len(numbers))
    return (one.domain, one.language, *map(words.number, numbers))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name = row[0] if len(row[0]) <= widths[0] else row[0][: widths[0] - 1] + "…"
    texts = [name.ljust(widths[0]), row[1].ljust(widths[1])]
    numbers = [one.rjust(width) for one, width in zip(row[2:], widths[2:], strict=True)]
    return _GAP.join([*texts, *numbers]).rstrip()
