"""check: say what is wrong with stories, and where.

Exit codes: 0 no error, 1 an error (with --strict, a warning too), 2 a wrong command line.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import Path

from game.author.catalogue import CATALOGUE
from game.author.check import check_each, count_checks, has_errors, summary
from game.author.handbook import explained
from game.author.looking import Checked
from game.author.sarif import sarif
from game.author.story_tests import Tested, check_tests, count_tests
from game.author.waiting import line, told_one_by_one, waiting
from game.commands import here
from game.diagnostic import Diagnostic
from game.errors import GameError, UnknownName
from game.phrase import Phrase
from game.reading.report import report_all
from game.refusal import why
from game.terminal.output import has_colours, with_progress

STANDARD_OUTPUT = "-"


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help=Phrase("story files or folders; all without any")
    )
    parser.add_argument("--tests", action="store_true", help=Phrase("play the story tests, too"))
    parser.add_argument(
        "--lang", default="", metavar="CODE", help=Phrase("the language to say it in")
    )
    parser.add_argument(
        "--strict", action="store_true", help=Phrase("let warnings count like errors")
    )
    parser.add_argument("--json", action="store_true", help=Phrase("as data"))
    parser.add_argument(
        "--sarif", default="", metavar="FILE", help=Phrase("as SARIF 2.1.0 too; - for nothing else")
    )
    parser.add_argument("--explain", metavar="NA000", help=Phrase("what a code means"))


def run(arguments: Namespace) -> int:
    """Print every problem; 1 if one of them is an error."""
    at = here.find(arguments.lang)
    here.refuse_to_replace_a_story(Path(arguments.sarif))
    if arguments.explain is not None:
        print(_explanation(arguments.explain, at.words.said))
        return 0
    paths = tuple(path for one in arguments.paths for path in here.story_files(at.root, one))
    found = tuple(_found(paths, here.near(at.root), with_tests=arguments.tests))
    problems = [problem for one in found for problem in one.diagnostics]
    if arguments.sarif:
        allowed = dict.fromkeys(each for one in found for each in one.allowed)
        answered = [(problem, why.reason) for problem, why in allowed]
        log = sarif(problems, language=at.language, said=at.words.said, answered=answered)
        _write(arguments.sarif, json.dumps(log, indent=2, ensure_ascii=False))
    if arguments.json:
        print(json.dumps([_as_values(one, at.words.said) for one in problems], indent=2))
    elif arguments.sarif != STANDARD_OUTPUT:
        _tell(found, at, is_strict=arguments.strict)
    return int(has_errors(problems) or (arguments.strict and bool(problems)))


def _found(paths: tuple[Path, ...], root: Path, *, with_tests: bool) -> Iterator[Checked]:
    """Yield what is found, file by file, with a bar that grows."""
    results: Iterator[Checked] = check_each(paths, root, today=date.today())
    count = count_checks(paths, root)
    if with_tests:
        results = chain(results, check_tests(paths, root))
        count += count_tests(paths, root)
    return with_progress(results, count, sys.stderr)


def _explanation(code: str, said: Callable[[str], str]) -> str:
    problem = CATALOGUE.get(code.upper())
    if problem is None:
        raise UnknownName(
            Phrase(
                "there is no code '{code}'; a code is NA and three digits, as in NA305", code=code
            )
        )
    return explained(problem, said)


def _write(name: str, text: str) -> None:
    if name == STANDARD_OUTPUT:
        print(text)
    else:
        try:
            Path(name).write_text(f"{text}\n", encoding="utf-8", newline="\n")
        except OSError as error:
            raise GameError(
                Phrase("'{name}' cannot be written: {reason}", name=name, reason=why(error))
            ) from None


def _tell(found: Sequence[Checked], at: here.Here, *, is_strict: bool) -> None:
    """Print paragraphs for people, how many there are, and how many texts wait."""
    sources = {path: text for one in found for path, text in one.sources.items()}
    problems = [problem for one in found for problem in one.diagnostics]
    shown = told_one_by_one(problems)
    if shown:
        colour = has_colours(sys.stdout)
        print(report_all(shown, sources, colour=colour, said=at.words.said), end="\n\n")
    played = sum(one.tests for one in found if isinstance(one, Tested))
    if played:
        print(at.words.uin("{n} story test was played.", "{n} story tests were played.", played))
    print(summary(problems if is_strict else shown, at.words))
    for one in waiting(found):
        print(line(one, at.words))


def _as_values(problem: Diagnostic, said: Callable[[str], str]) -> dict[str, object]:
    """Return a problem as plain values; `end` is the column after its last character."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.at.path,
        "line": problem.at.line,
        "column": problem.at.column,
        "end": problem.at.column + problem.at.length,
        "message": said(problem.message),
        "hint": said(problem.hint),
        "message_en": str(problem.message),
    }
