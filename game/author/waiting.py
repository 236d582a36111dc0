"""Texts that wait for a translation: often very many, so a line tells of all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from game.author.looking import Checked
from game.calling import command
from game.diagnostic import Diagnostic
from game.language.extract import SHARED
from game.language.locales import name_in
from game.language.problems import WAITING
from game.language.words import Words

PO = ".po"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How many texts wait for one language, and what they are.

    `codes` are the kinds of problems they are, `domains` the stories or other files they belong
    to; `is_in_file` says whether the translation files have all of them already.
    """

    language: str
    count: int
    codes: tuple[str, ...]
    domains: tuple[str, ...]
    is_in_file: bool


def told_one_by_one(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the problems without those of texts that only wait."""
    return [one for one in found if one.code not in WAITING]


def waiting(found: Iterable[Checked]) -> tuple[Waiting, ...]:
    """Return which texts wait, by language."""
    parts = {one.language: _texts(one.diagnostics) for one in found if one.language}
    return tuple(_waiting(language, texts) for language, texts in parts.items() if texts)


def _texts(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [one for one in found if one.code in WAITING]


def _waiting(language: str, texts: list[Diagnostic]) -> Waiting:
    paths = tuple(dict.fromkeys(one.at.path for one in texts))
    return Waiting(
        language=language,
        count=len(texts),
        codes=tuple(sorted({one.code for one in texts})),
        domains=tuple(dict.fromkeys(map(_domain, paths))),
        is_in_file=all(path.endswith(PO) for path in paths),
    )


def _domain(path: str) -> str:
    """Return what `translate` calls the texts of a file: of a story, or of its translation."""
    where = PurePath(path)
    is_shared = where.suffix != PO and where.parent.name == "shared"
    return f"{SHARED}{where.stem}" if is_shared else where.stem


def line(one: Waiting, words: Words) -> str:
    """Return a line that counts what waits, and says what to do next."""
    count = words.uin(
        "{n} text waits for {language} ({codes}).",
        "{n} texts wait for {language} ({codes}).",
        one.count,
        language=name_in(one.language, words.language),
        codes=", ".join(one.codes),
    )
    return f"{count} {words.ui('Next: {command}', command=command('translate', *_what(one)))}"


def _what(one: Waiting) -> tuple[str, ...]:
    """Return what `translate` has to be told: first to make the file, then to make a table."""
    if len(one.domains) > 1:
        return (*["--status"] * one.is_in_file, "--lang", one.language)
    (domain,) = one.domains
    table = ("--export", f"{domain}-{one.language}.xlsx") if one.is_in_file else ()
    return (domain, "--lang", one.language, *table)
