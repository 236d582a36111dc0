"""check: say what is wrong with stories, and where."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import date

from game.author.check import as_values, check_each, count_checks, has_errors, summary
from game.commands import here
from game.reading.report import report_all
from game.terminal.output import has_colours, with_progress


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="story files; all without any")
    parser.add_argument("--json", action="store_true", help="as data")


def run(arguments: Namespace) -> int:
    """Print every problem; 1 if one of them is an error."""
    at = here.find()
    paths = tuple(here.story_path(at.root, one) for one in arguments.paths)
    results = check_each(paths, here.near(at.root), today=date.today())
    found = tuple(with_progress(results, count_checks(paths, at.root), sys.stderr))
    problems = [problem for one in found for problem in one.diagnostics]
    if arguments.json:
        print(json.dumps([as_values(one) for one in problems], indent=2))
    else:
        sources = {path: text for one in found for path, text in one.sources.items()}
        if problems:
            print(report_all(problems, sources, colour=has_colours(sys.stdout)), end="\n\n")
        print(summary(problems, at.words))
    return int(has_errors(problems))
