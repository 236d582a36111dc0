"""Help, and what is said of a mistyped command line, are in the reader's language."""

import argparse
import ast
import inspect
from pathlib import Path

import pytest

from game import cli
from game.cli import COMMANDS
from game.commands.arguments import ARGPARSE, QuietParser, spoken
from game.language.catalogue import Catalogue, key
from game.language.locales import PSEUDO, pseudo
from game.language.words import Words
from game.phrase import Phrase
from tests.cli.conftest import RunCommand


def words_with(**texts: str) -> Words:
    catalogue = Catalogue(messages={key("", text): (found,) for text, found in texts.items()})
    return Words("vi", lambda domain: catalogue)


@pytest.mark.parametrize("command", COMMANDS)
def test_all_that_a_command_says_of_itself_can_be_translated(command: str) -> None:
    parser = QuietParser()
    cli._module(command).add_arguments(parser)

    plain = [one.dest for one in parser._actions[1:] if not isinstance(one.help, Phrase)]
    assert plain == []
    assert isinstance(COMMANDS[command], Phrase)


def test_help_is_said_in_the_language_that_is_asked_for(run: RunCommand) -> None:
    out = run("record", "--help", "--lang", PSEUDO).stdout

    assert pseudo("options") in out
    assert pseudo("show this help message and exit") in " ".join(out.split())
    assert pseudo("a story, or a story's file") in out
    assert pseudo(COMMANDS["record"]) in out
    assert "options:" not in out


def test_a_mistyped_line_is_told_in_the_readers_language(run: RunCommand) -> None:
    assert pseudo("options") in run("--help", LANGUAGE=PSEUDO).stdout
    assert run("record", "--lang", PSEUDO).returncode == 2


def test_a_number_that_is_none_is_told_in_a_sentence(run: RunCommand, small: Path) -> None:
    for command in ("play", "record", "explore", "preview"):
        result = run(command, str(small), "--seed", "seven")

        assert result.returncode == 2
        assert result.stderr == "write a whole number such as 7, not 'seven'\n"


def test_the_words_of_argparse_are_those_of_this_python() -> None:
    tree = ast.walk(ast.parse(inspect.getsource(argparse)))
    texts = {node.value for node in tree if isinstance(node, ast.Constant)}

    assert ARGPARSE - texts == frozenset()


def test_a_translation_with_another_gap_is_not_used(capsys: pytest.CaptureFixture[str]) -> None:
    texts = {
        "unrecognized arguments: %s": "không hiểu: %s",
        "%(prog)s: error: %(message)s\n": "%(prog)s: lỗi %(sai)s\n",
    }
    with spoken(words_with(**texts)), pytest.raises(SystemExit):
        argparse.ArgumentParser(prog="game").parse_args(["--frob"])

    assert capsys.readouterr().err.endswith("game: error: không hiểu: --frob\n")
