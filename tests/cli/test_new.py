"""new, as a teacher types it."""

import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from game import cli
from game.author.check import check
from game.resources import data_root

ROOT = data_root()
Type = Callable[..., int]


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a game with no stories yet, translated into Vietnamese."""
    (tmp_path / "scenarios").mkdir()
    for name in ("skills", "tactics", "help"):
        copy = tmp_path / "scenarios" / f"{name}.yaml"
        copy.write_bytes((ROOT / "scenarios" / copy.name).read_bytes())
    folder = tmp_path / "locales" / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    for name in ("game", "author", "skills", "tactics", "help"):
        file = ROOT / "locales" / "vi" / "LC_MESSAGES" / f"{name}.po"
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    monkeypatch.setattr("game.commands.here.data_root", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def new(shelf: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Return a function that runs `new`, with lines to be typed."""

    def command(*arguments: str, typed: str = "") -> int:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return cli.main(["new", *arguments])

    return command


def problems(shelf: Path, name: str) -> list[str]:
    found = check([shelf / "scenarios" / f"{name}.yaml"], shelf, today=date(2026, 1, 1))
    return [f"{one.code} {one.message}" for one in found]


def waiting(shelf: Path, name: str) -> list[str]:
    """Return the texts that wait for a translation, if nothing else is to be said."""
    told = [one.split("'") for one in problems(shelf, name)]

    assert {one[0] for one in told} == {"NA601 "}
    return [one[1] for one in told]


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("kind", ["chat", "bystander", "call", "quiz"])
def test_with_yes_a_whole_story_stands_on_the_shelf_translated(
    kind: str, language: str, new: Type, shelf: Path
) -> None:
    assert new("mine", "--yes", "--template", kind, "--lang", language) == 0
    assert problems(shelf, "mine") == []


def test_six_answers_make_a_story(
    new: Type, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("--lang", "vi", typed="1\nTin nhắn lạ\nBảo\n8\nmây_trắng\n11-13\n") == 0
    story = (shelf / "scenarios" / "tin-nhan-la.yaml").read_text(encoding="utf-8")
    out = capsys.readouterr().out

    assert "title: Tin nhắn lạ\n" in story
    assert "    name: Bảo\n    you: true\n    avatar: boy-glasses\n" in story
    assert "name: mây_trắng" in story
    assert "ages: 11-13\n" in story
    assert waiting(shelf, "tin-nhan-la") == ["Bảo", "mây_trắng"]  # the title is the usual one
    assert "6/6" in out
    assert "preview" in out and "check" in out and "explore" in out


def test_enter_is_an_answer_to_everything(new: Type, shelf: Path) -> None:
    assert new(typed="\n" * 6) == 0
    assert problems(shelf, "a-new-message") == []


def test_a_wrong_answer_is_explained_and_asked_again(
    new: Type, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(typed="7\n\n\n\n\n\nsoon\n9-12\n") == 0
    out = capsys.readouterr().out

    assert "'7' does not fit: take a number from 1 to 4 or one of: chat, " in out
    assert "'soon' does not fit: write two numbers, the smaller one first" in out


def test_a_teachers_own_words_wait_for_their_translation(new: Type, shelf: Path) -> None:
    assert new("--yes", "--title", "Rainy night", "--name", "Tí", "--other", "Tèo") == 0

    assert waiting(shelf, "rainy-night") == ["Rainy night", "Tí", "Tèo"]


def test_what_a_flag_says_is_not_asked(
    new: Type, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flags = ("--template", "quiz", "--title", "Cases", "--name", "Tí", "--face", "boy-cap")
    assert new(*flags, "--other", "Tèo", "--ages", "8-10", "--place", "cafe") == 0

    assert "1/" not in capsys.readouterr().out
    assert "place: cafe-day" in (shelf / "scenarios" / "cases.yaml").read_text(encoding="utf-8")


def test_a_story_that_is_there_stays_as_it_is(
    new: Type, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = shelf / "scenarios" / "mine.yaml"
    old.write_text("my work", encoding="utf-8")

    assert new("mine", "--yes") == 2
    assert "there is a story 'mine' already" in capsys.readouterr().err
    assert old.read_text(encoding="utf-8") == "my work"
    assert new("--yes", "--title", "Mine") == 0
    assert waiting(shelf, "mine-2") == ["Mine"]


def test_a_translation_that_is_there_stays_as_it_is(new: Type, shelf: Path) -> None:
    old = shelf / "locales" / "vi" / "LC_MESSAGES" / "mine.po"
    old.write_text("# somebody's work\n", encoding="utf-8")
    new("mine", "--yes")

    assert old.read_text(encoding="utf-8") == "# somebody's work\n"


def test_the_end_of_the_input_writes_nothing(
    new: Type, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("mine", typed="1\n") == 1
    assert capsys.readouterr().out.endswith("Nothing was written.\n")
    assert not (shelf / "scenarios" / "mine.yaml").exists()


def test_a_story_can_go_into_a_folder_of_its_own(new: Type, shelf: Path, tmp_path: Path) -> None:
    assert new("mine", "--yes", "--folder", str(tmp_path / "desk")) == 0
    assert (tmp_path / "desk" / "mine.yaml").is_file()
    assert not (shelf / "locales" / "vi" / "LC_MESSAGES" / "mine.po").exists()


def test_a_folder_that_cannot_be_written_is_told(
    new: Type, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")

    assert new("mine", "--yes", "--folder", str(blocked / "desk")) == 1
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("flags", "why"),
    [
        (("--template", "caht"), "--template 'caht' does not fit: did you mean 'chat'?"),
        (("--face", "dragon"), "--face 'dragon' does not fit: take a number from 1 to 10 or one"),
        (("--name", "Mai", "--ages", "old"), "--ages 'old' does not fit: write two numbers"),
        (("--lang", "fr"), "new stories are not written in 'fr'; there is: en, vi"),
        (("--name", "!"), "--name '!' does not fit: at least one letter"),
        (("--title", "a" * 99), "does not fit: it is too long; there is room for 36 letters"),
        (("Bad Name",), "'Bad Name' cannot be the name of a file here"),
    ],
)
def test_a_wrong_flag_is_2_and_says_what_fits(
    flags: tuple[str, ...], why: str, new: Type, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("--yes", *flags) == 2
    assert why in capsys.readouterr().err
