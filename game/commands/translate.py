"""translate: bring translation files up to date, and exchange them with spreadsheets."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from game.calling import command
from game.commands import here
from game.diagnostic import Diagnostic
from game.errors import GameError, StoryError, UnknownName
from game.language import locales
from game.language.catalogues import Catalogues
from game.language.exchange import CSV, XLSX, export_table, import_table
from game.language.gathering import gather
from game.language.grid import BadTable
from game.language.po import BrokenFile, known
from game.language.pseudo_po import pseudo_po
from game.language.sources import Source
from game.language.status import as_table, as_values, standings
from game.language.translate import old_text, targets, update, update_sources
from game.language.words import Words
from game.phrase import Phrase
from game.unseen import visible

PO = ".po"


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", nargs="?", default="", metavar="ID", help=Phrase("one story only"))
    parser.add_argument("--lang", default="", metavar="CODE", help=Phrase("one language only"))
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--status",
        action="store_true",
        help=Phrase("a table of what is translated; nothing is changed"),
    )
    ways.add_argument(
        "--export",
        metavar="FILE",
        help=Phrase("write a story's texts to a table for a spreadsheet (.xlsx or .csv)"),
    )
    ways.add_argument(
        "--import",
        dest="table",
        metavar="FILE",
        help=Phrase("take over what was written in such a table"),
    )
    parser.add_argument("--json", action="store_true", help=Phrase("with --status: as data"))


def run(arguments: Namespace) -> int:
    """Do one of four things; 1 if a file could not be read or a row not be taken over."""
    at = here.find()
    language = _language(arguments.lang, at.root)
    try:
        if arguments.table:
            return _import(at, Path(arguments.table), arguments.id, language)
        if arguments.export:
            return _export(at, Path(arguments.export), arguments.id, language)
        sources, problems = _sources(at, arguments.id)
        languages = (language,) if language else ()
        if arguments.status:
            return _status(at, sources, languages, as_data=arguments.json)
        return _update(at, sources, languages, problems)
    except BrokenFile as broken:
        _complain(broken.problem, at.words)
        return 1


# ---------------------------------------------------------------- arguments


def _language(wanted: str, root: Path) -> str:
    """Return a language's code as folders have it.

    Raises:
        UnknownName: there is no such language.
    """
    if wanted in ("", locales.PSEUDO):
        return wanted
    code = locales.code_in(wanted)
    if code and (known(code) or code in targets(root)):
        return code
    raise UnknownName(
        Phrase(
            "there is no language '{wanted}'; a language has a code such as vi, fr or pt_BR",
            wanted=wanted,
        )
    )


def _sources(at: here.Here, name: str) -> tuple[Sequence[Source], Sequence[Diagnostic]]:
    """Return the texts of a story, "" is all, and why some could not be read.

    Raises:
        UnknownName: there is no such story.
        GameError: it is a story of another folder.
    """
    domain = _domain(name)
    found = gather(at.root, frozenset({domain}) if domain else ())
    if name and not found.problems and domain not in [one.domain for one in found.sources]:
        path = here.story_path(at.root, name)
        folder = here.near(at.root) / "scenarios"
        raise GameError(
            Phrase(
                "{path} is not in {folder}; only what lies there is translated. Move it there "
                "first.",
                path=path,
                folder=folder,
            )
        )
    return found.sources, found.problems


def _domain(name: str) -> str:
    return Path(name).stem if name.endswith((".yaml", ".yml")) else name


def _named(sources: Iterable[Source], name: str) -> Source | None:
    return next((one for one in sources if one.domain == _domain(name)), None)


def _one(at: here.Here, name: str, language: str) -> tuple[Source, str]:
    """Return the story and the language of a table to write.

    Raises:
        GameError: they have to be named.
        StoryError: the story cannot be read.
    """
    if not name:
        raise UnknownName(
            Phrase(
                "name a story too: {command}",
                command=command("translate", "ID", "--lang", "vi", "--export", "FILE.xlsx"),
            )
        )
    sources, problems = _sources(at, name)
    source = next(
        (one for one in sources if one.domain == Path(name).stem or one.domain == name), None
    )
    if source is None:
        raise StoryError(problems)
    others = [code for code in targets(at.root) if code != source.language]
    if not language and len(others) != 1:
        raise UnknownName(
            Phrase(
                "name a language too: {command}",
                command=command("translate", name, "--lang", "CODE", "--export", "FILE.xlsx"),
            )
        )
    language = language or others[0]
    if language == source.language:
        raise UnknownName(Phrase("'{name}' is written in that language already", name=name))
    return source, language


# ------------------------------------------------------------------- update


def _update(
    at: here.Here,
    sources: Iterable[Source],
    languages: Sequence[str],
    problems: Sequence[Diagnostic],
) -> int:
    if locales.PSEUDO in languages:
        raise UnknownName(
            Phrase(
                "{PSEUDO} is made up while the game runs and has no files of its own; to write "
                "one: translate ID --lang {PSEUDO} --export FILE.po",
                PSEUDO=locales.PSEUDO,
            )
        )
    well = not problems
    for problem in problems:
        _complain(problem, at.words)
    for one in update_sources(at.root, sources, languages):
        if one.problem is not None:
            well = False
            _complain(one.problem, at.words)
            continue
        print(
            at.words.ui(
                "{path}: {total} texts, {missing} missing, {fuzzy} to look at again",
                path=one.path,
                total=one.total,
                missing=one.missing,
                fuzzy=one.fuzzy,
            )
        )
    return int(not well)


def _complain(problem: Diagnostic, words: Words) -> None:
    print(visible(f"{problem.at}: {words.said(problem.message)}"), file=sys.stderr)


# ------------------------------------------------------------------- status


def _status(
    at: here.Here, sources: Iterable[Source], languages: Sequence[str], *, as_data: bool
) -> int:
    found = tuple(standings(at.root, sources, languages))
    if as_data:
        print(json.dumps([as_values(one) for one in found], indent=2))
    else:
        print("\n".join(as_table(found, at.words)))
        for one in found:
            if one.problem is not None:
                _complain(one.problem, at.words)
    return int(any(one.problem for one in found))


# ------------------------------------------------------------------- tables


def _export(at: here.Here, file: Path, name: str, language: str) -> int:
    ending = file.suffix.lower()
    if language == locales.PSEUDO:
        return _export_pseudo(at, file, name)
    if ending not in (XLSX, CSV):
        raise UnknownName(
            Phrase("'{name}' should end in {XLSX} or {CSV}", name=file.name, XLSX=XLSX, CSV=CSV)
        )
    _refuse_written(file, at.words)
    source, language = _one(at, name, language)
    rows = export_table(at.root, source, language, file, _words_for(at, language))
    print(at.words.uin("{file}: {n} row", "{file}: {n} rows", rows, file=str(file)))
    print(
        at.words.ui(
            "When it is filled in: {command}", command=command("translate", "--import", file)
        )
    )
    return 0


def _export_pseudo(at: here.Here, file: Path, name: str) -> int:
    if file.suffix.lower() != PO:
        raise UnknownName(Phrase("'{name}' should end in {PO}", name=file.name, PO=PO))
    _refuse_written(file, at.words)
    sources, problems = _sources(at, name)
    source = _named(sources, name)
    if source is None:
        raise StoryError(problems) if problems else UnknownName("name a story too")
    english = old_text(at.root, locales.SOURCE, source.domain)
    _, merged = update(source, locales.SOURCE, english, file.name)
    file.write_text(pseudo_po(merged, source.language), encoding="utf-8", newline="\n")
    print(f"{file}")
    return 0


def _refuse_written(file: Path, words: Words) -> None:
    if file.exists():
        raise GameError(
            words.ui(
                "{file} is there already, and what is written in it would be lost. "
                "Take it over with --import, or give another name.",
                file=str(file),
            )
        )


def _words_for(at: here.Here, language: str) -> Words:
    """Return the words of whoever will fill a table in: in the target language, if we have it."""
    catalogues = Catalogues(at.root / "locales", at.home / "cache")
    return catalogues.words(language) if language in catalogues.languages else at.words


def _import(at: here.Here, file: Path, name: str, language: str) -> int:
    try:
        done = import_table(at.root, file, name, language)
    except BadTable as bad:
        print(visible(f"{file}: {at.words.said(bad.reason)}."), file=sys.stderr)
        print(at.words.ui("Nothing was taken over."), file=sys.stderr)
        return 1
    for problem in done.taken.problems:
        row = at.words.ui(
            "row {row}: {reason}", row=problem.row, reason=at.words.said(problem.reason)
        )
        print(visible(f"{file}, {row}"), file=sys.stderr)
    taken = done.taken
    print(
        at.words.ui(
            "{path}: {new} new, {changed} changed, {confirmed} checked, {doubted} to check again, "
            "{left} not taken over",
            path=done.path,
            new=taken.new,
            changed=taken.changed,
            confirmed=taken.confirmed,
            doubted=taken.doubted,
            left=len(taken.problems),
        )
    )
    return int(bool(taken.problems))
