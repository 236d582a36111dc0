"""convert: make a story file of a Twine story or of a table of decisions."""

import json
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from datetime import date
from pathlib import Path

from game.author.check import check
from game.author.importing.converting import KINDS, MAX_FILE, Converted, Speaking, convert
from game.author.importing.template import write_template
from game.calling import command
from game.commands import here
from game.diagnostic import Diagnostic, Severity
from game.errors import GameError, UnknownName
from game.language.catalogues import Catalogues
from game.language.words import Words
from game.phrase import Phrase
from game.reading.report import report_all
from game.refusal import why

SHOWN = 20  # of what was not understood; the file holds all of it


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    kinds = " ".join(KINDS)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "file", nargs="?", metavar="FILE", help=Phrase("what to convert: {kinds}", kinds=kinds)
    )
    what.add_argument(
        "--template", metavar="FILE", help=Phrase("write a table to fill in: .csv or .xlsx")
    )
    parser.add_argument("-o", "--output", metavar="FILE", help=Phrase("where to write the story"))
    parser.add_argument(
        "--lang",
        "--language",
        default="",
        metavar="CODE",
        help=Phrase("the story's language: en, vi"),
    )
    parser.add_argument("--force", action="store_true", help=Phrase("replace a file that is there"))
    parser.add_argument("--json", action="store_true", help=Phrase("as data"))


def run(arguments: Namespace) -> int:
    """Write the stories, say what is left to do; 1 if there is an error in one."""
    at = here.find()
    if arguments.template:
        language = arguments.lang or at.language
        return _template(Path(arguments.template), language, at.words, arguments.force)
    if not arguments.file:
        raise UnknownName(_how_to_use())
    given = Path(arguments.file)
    stories = convert(_content(given), given.name, _speaking(at, arguments.lang))
    targets = _targets(stories, given, arguments.output)
    for target in targets:
        _refuse_to_replace(target, arguments.force)
    found = [_write(one, target, at) for one, target in zip(stories, targets, strict=True)]
    if arguments.json:
        values = [_as_values(one, target, errors)
                  for one, target, errors in zip(stories, targets, found, strict=True)]  # fmt: skip
        print(json.dumps(values, indent=2, ensure_ascii=False))
    else:
        for one, target, errors in zip(stories, targets, found, strict=True):
            _tell(one, target, errors, at.words)
    return int(any(found))


def _how_to_use() -> Phrase:
    return Phrase(
        "This makes a story of a Twine file or of a table of decisions. Name the file, as in: "
        "{command} - or let a table to fill in be written first: {template}",
        command=command("convert", "my-story.twee"),
        template=command("convert", "--template", "my-story.csv"),
    )


def _template(target: Path, language: str, words: Words, force: bool) -> int:
    _refuse_to_replace(target, force)
    try:
        write_template(target, language)
    except OSError as error:
        raise _not_written(target, error) from None
    print(
        words.ui(
            "{file} is a table to fill in. Then type: {command}",
            file=str(target),
            command=command("convert", target),
        )
    )
    return 0


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except OSError as error:
        raise GameError(
            Phrase("'{path}' cannot be opened: {reason}", path=path, reason=why(error))
        ) from error


def _speaking(at: here.Here, language: str) -> Speaking:
    catalogues = Catalogues(at.root / "locales", at.home / "cache")
    stories = {code: catalogues.words(code) for code in catalogues.languages}
    return Speaking(teacher=at.words, stories=stories, language=language)


def _targets(stories: tuple[Converted, ...], given: Path, output: str | None) -> list[Path]:
    if output is None:
        return [given.parent / f"{name}.yaml" for name in _different(stories)]
    if len(stories) > 1:
        names = ", ".join(f"'{one.title}'" for one in stories)
        raise GameError(
            Phrase(
                "the file holds {len_stories} stories ({names}); leave -o away, and each is "
                "written to a file of its own",
                len_stories=len(stories),
                names=names,
            )
        )
    if Path(output).suffix != ".yaml":  # it may be the very file that is converted
        raise GameError(
            Phrase(
                "a story's file ends in .yaml, unlike '{output}'; choose such a name with -o",
                output=output,
            )
        )
    return [Path(output)]


def _different(stories: tuple[Converted, ...]) -> list[str]:
    names: list[str] = []
    for one in stories:
        name, number = one.id, 1
        while name in names:
            number += 1
            name = f"{one.id}-{number}"
        names.append(name)
    return names


def _refuse_to_replace(target: Path, force: bool) -> None:
    with suppress(OSError):  # then it cannot be written either, which is told where it is tried
        if force or not target.exists():
            return
        raise GameError(
            Phrase(
                "'{target}' is there already; write --force to replace it, or choose another name "
                "with -o",
                target=target,
            )
        )


def _not_written(target: Path, error: OSError) -> GameError:
    name = target.as_posix()
    return GameError(Phrase("'{name}' cannot be written: {reason}", name=name, reason=why(error)))


def _write(one: Converted, target: Path, at: here.Here) -> list[Diagnostic]:
    """Write a story and check it; return the errors, those that `check` finds in it."""
    try:
        target.write_text(one.text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise _not_written(target, error) from None
    path = here.near(target)
    found = check((path,), here.near(at.root), today=date.today())
    return [one for one in found if one.severity is Severity.ERROR]


def _tell(one: Converted, target: Path, errors: list[Diagnostic], words: Words) -> None:
    path = here.near(target).as_posix()
    counts = (
        words.uin("{n} scene", "{n} scenes", one.scenes),
        words.uin("{n} decision", "{n} decisions", one.decisions),
        words.uin("{n} ending", "{n} endings", one.endings),
    )
    print(words.ui("{file}: {counts}", file=path, counts=", ".join(counts)))
    if one.left:
        print(words.ui("Not understood, and kept as remarks:"))
        for left in one.left[:SHOWN]:
            print("  " + words.ui("line {line}: {text}", line=left.line, text=left.source))
        if len(one.left) > SHOWN:
            more = len(one.left) - SHOWN
            print("  " + words.uin("… and {n} more", "… and {n} more", more))
    print(
        words.uin(
            "{n} thing is left for you to decide; it is marked with TODO.",
            "{n} things are left for you to decide; each is marked with TODO.",
            one.todos,
        )
    )
    line = command("check", path)
    print(words.ui("To see them one by one, type: {command}", command=line))
    if errors:
        print(
            "\n"
            + words.uin(
                "{n} thing has to be mended before the story is as it should be:",
                "{n} things have to be mended before the story is as it should be:",
                len(errors),
            )
        )
        print(report_all(errors, {path: one.text}, said=words.said))


def _as_values(one: Converted, target: Path, errors: list[Diagnostic]) -> dict[str, object]:
    return {
        "file": target.as_posix(),
        "story": one.id,
        "title": one.title,
        "scenes": one.scenes,
        "decisions": one.decisions,
        "endings": one.endings,
        "todos": one.todos,
        "not_understood": [{"line": left.line, "text": left.source} for left in one.left],
        "errors": [f"{error.at.line}: {error.code} {error.message}" for error in errors],
    }
