"""The command line, from arguments to exit code."""

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import game
from game import cli
from game.author.explore import explore
from game.calling import called
from game.commands import journal, play
from game.errors import NoDisplay
from game.language.catalogues import Catalogues
from game.records.progress import read_progress
from game.records.saves import read_save, saved_stories
from game.resources import data_root
from game.shelf import load_story, read_world, story_paths
from game.story.answers import Answer, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Story, Tell
from game.story.run import decide, replay, start
from game.story.saved import load_log
from tests.cli.conftest import RunCommand

ROOT = data_root()
STORIES = [path.stem for path in story_paths(ROOT / "scenarios")]
COMMANDS = ["play", "check", "explore", "translate"]

Typing = Callable[[str], None]


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch, home: Path) -> Typing:
    """Return a function that says what will be typed."""
    return lambda text: monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def story(name: str) -> Story:
    found = load_story(ROOT / "scenarios" / f"{name}.yaml", read_world(ROOT)).story
    assert found is not None
    return found


def typed(offer: Offer, answer: Answer) -> list[str]:
    """Return the lines that give an answer."""
    match answer:
        case Picked(option):
            return [str(offer.open.index(option) + 1)]
        case Spotted(ids):
            numbers = [n for n, one in enumerate(offer.candidates, 1) if one.id in ids]
            return [" ".join(map(str, numbers))]
        case Ordered(steps):
            return [" ".join(str(offer.steps.index(step) + 1) for step in steps)]
        case Told(whom, words):
            assert isinstance(offer.decision, Tell)
            people = [one.person for one in offer.decision.whom]
            listener = offer.decision.whom[people.index(whom)]
            ways = [one.id for one in listener.words]
            return [str(people.index(whom) + 1), str(ways.index(words) + 1)]
        case Rated(value):
            return [str(value)]


def lines_to_the_safest_end(tale: Story) -> tuple[int, str, list[str]]:
    """Return a seed, an ending and what to type to reach it."""
    safest = explore(tale).safest
    assert safest is not None
    run, lines = start(tale, safest.seed), []
    for entry in safest.log:
        assert run.offer is not None
        lines += typed(run.offer, entry.answer)
        run = decide(run, entry.answer)
    return safest.seed, safest.ending, lines


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("name", STORIES)
def test_each_story_can_be_played_as_text_in_each_language(
    name: str, language: str, typing: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    tale = story(name)
    seed, ending, lines = lines_to_the_safest_end(tale)
    typing("\n".join([*lines, ""]))
    code = cli.main(["play", name, "--text", "--lang", language, "--seed", str(seed)])
    out = capsys.readouterr().out
    words = Catalogues(ROOT / "locales").words(language)

    assert code == 0
    assert f"== {words.text(tale.endings[ending].title)} ==" in out
    assert "★★★" in out


def test_the_input_may_end_anywhere(typing: Typing, capsys: pytest.CaptureFixture[str]) -> None:
    seed, _, lines = lines_to_the_safest_end(story(STORIES[0]))
    for count in range(len(lines)):
        typing("".join(f"{line}\n" for line in lines[:count]))
        assert cli.main(["play", STORIES[0], "--text", "--seed", str(seed)]) == 0
        assert capsys.readouterr().out.endswith("Take care, and see you soon.\n")


def test_a_story_is_played_in_a_process_of_its_own(run: RunCommand) -> None:
    done = run("play", STORIES[0], "--text", "--lang", "vi", typed="x\nh\nq\n")

    assert (done.returncode, done.stderr) == (0, "")


def test_an_old_console_is_no_trouble(run: RunCommand) -> None:
    done = run("play", STORIES[0], "--text", "--lang", "vi", typed="h\n1\n1\n",
               encoding="cp1252")  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")


def test_without_an_id_the_shelf_is_offered(
    typing: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    typing("0\n1\nq\n")

    assert cli.main(["play", "--text"]) == 0
    assert "Choose a story" in capsys.readouterr().out


def test_a_story_file_can_be_played_wherever_it_is(
    small: Path, typing: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    typing("1\n")

    assert cli.main(["play", str(small), "--text"]) == 0
    assert "== The end ==" in capsys.readouterr().out


def test_an_unknown_story_comes_with_a_near_name(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["play", "frend-request"], ["explore", "frend-request"]):
        assert cli.main(command) == 2
        assert "did you mean 'friend-request'?" in capsys.readouterr().err


def test_an_unknown_language_comes_with_those_there_are(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["play", "--text", "--lang", "xx"]) == 2
    error = capsys.readouterr().err
    assert "there is no language 'xx'; there is: en, " in error
    assert "en_XA" not in error


def test_the_language_for_tests_of_the_layout_can_be_asked_for(
    typing: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    typing("")

    assert cli.main(["play", STORIES[0], "--text", "--lang", "en_XA"]) == 0


def test_a_mistyped_command_comes_with_a_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["chekc"]) == 2
    assert capsys.readouterr().err == "there is no command 'chekc'; did you mean 'check'?\n"


def test_a_story_alone_is_no_command_but_can_be_played(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main([STORIES[0]]) == 2
    assert f"to play it: {called()} play {STORIES[0]}\n" in capsys.readouterr().err


def test_from_a_checkout_the_help_names_main_py_and_the_tests(run: RunCommand) -> None:
    out = run("--help").stdout
    name = "py main.py" if os.name == "nt" else "python3 main.py"

    assert out.startswith(f"usage: {name} ")
    assert f"'{name} test' runs the tests" in out
    assert "did you mean 'test'?" in run("tset").stderr


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_is_everywhere(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 0
    assert f"usage: {called()} " in capsys.readouterr().out


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    assert capsys.readouterr().out == f"notalone {game.__version__}\n"


@pytest.mark.parametrize("arguments", [["play", "--sead", "1"], ["explore"], ["--xyz"]])
def test_a_wrong_command_line_is_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2


# -- check and explore


def test_the_shipped_stories_have_no_error(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)

    assert [one for one in found if one["severity"] == "error"] == []


def test_an_error_is_shown_with_its_line_and_a_mark(
    broken: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(broken)]) == 1
    out = capsys.readouterr().out

    assert f"{broken.as_posix()}:" in out
    assert "error NA202: 'oen' is no scene of this story" in out
    assert "start: oen\n" in out
    assert "^^^\n" in out
    assert "1 error, 0 warnings\n" in out


def test_json_has_code_severity_file_line_column_and_message(
    broken: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(broken), "--json"]) == 1
    (error,) = [one for one in json.loads(capsys.readouterr().out) if one["severity"] == "error"]

    assert (error["code"], error["file"], error["column"]) == ("NA202", broken.as_posix(), 8)
    assert {"line", "message"} <= set(error)


@pytest.mark.parametrize("command", ["play", "explore"])
def test_a_story_with_an_error_is_not_played_but_explained(
    command: str, broken: Path, typing: Typing, capsys: pytest.CaptureFixture[str]
) -> None:
    typing("")
    more = ["--text"] if command == "play" else []

    assert cli.main([command, str(broken), *more]) == 1
    assert "NA202" in capsys.readouterr().err


@pytest.mark.parametrize("name", STORIES)
def test_every_way_through_a_shipped_story_is_looked_at_and_each_ending_reached(
    name: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explore", name, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)

    assert (found["complete"], found["scenes_unvisited"], found["options_unreached"]) == (
        True,
        [],
        [],
    )
    for ending, one in found["endings"].items():
        for witness in (one["witness"], one["lowest"]["witness"], one["highest"]["witness"]):
            replayed = replay(story(name), witness["seed"], load_log(witness["log"]))
            assert (replayed.misfit, replayed.run.turn.ending) == (None, ending)
        lowest, highest = (one[way] for way in ("lowest", "highest"))
        assert one["min_score"] == round(100 * lowest["earned"] / lowest["possible"], 1)
        assert one["max_score"] == round(100 * highest["earned"] / highest["possible"], 1)


def test_a_sound_story_is_told_to_be_well(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(small)]) == 0
    assert capsys.readouterr().out == "All is well.\n"


def test_exploring_shows_a_table(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["explore", STORIES[0]])
    out = capsys.readouterr().out

    assert "Every way through the story was looked at." in out
    for ending in story(STORIES[0]).endings:
        assert f"\n{ending} " in out


# -- keeping the player's place


class Terminal(io.StringIO):
    """Input typed by somebody at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch, home: Path) -> Typing:
    """Return a function that says what somebody will type at a terminal."""
    return lambda text: monkeypatch.setattr(sys, "stdin", Terminal(text))


HALFWAY = "You stopped in the middle of this story."


def play_small(text: str, at_terminal: Typing, capsys: pytest.CaptureFixture[str],
               *more: str) -> str:  # fmt: skip
    """Return what is shown when the first story is played so far."""
    at_terminal(text)
    assert cli.main(["play", STORIES[0], "--text", *more]) == 0
    return capsys.readouterr().out


def test_the_place_is_kept_where_the_input_ends(
    at_terminal: Typing, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert HALFWAY not in play_small("1\n", at_terminal, capsys)
    assert read_save(home, STORIES[0]).data["log"]
    assert HALFWAY in play_small("1\n", at_terminal, capsys)


def test_the_end_of_a_story_is_kept_as_progress_and_its_place_forgotten(
    at_terminal: Typing, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "".join(f"{line}\n" for line in a_way_for_every_chance())
    play_small(lines, at_terminal, capsys)
    progress, _ = read_progress(home)

    assert progress.stars[STORIES[0]] in (1, 2, 3)
    assert len(progress.endings[STORIES[0]]) == 1
    assert saved_stories(home) == ()


def a_way_for_every_chance() -> list[str]:
    """Return lines to the end that fit decisions of any kind: wrong ones are asked again."""
    return ["1", "1 2", "1 2 3", "1 2 3 4", "1 2 3 4 5"] * 30


def test_a_run_with_a_seed_leaves_the_place_alone(
    at_terminal: Typing, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    play_small("1\n", at_terminal, capsys)
    before = read_save(home, STORIES[0])
    out = play_small("2\n2\n", at_terminal, capsys, "--seed", "3")

    assert HALFWAY not in out
    assert read_save(home, STORIES[0]) == before


def test_a_script_keeps_nothing_and_sees_the_same_each_time(
    typing: Typing, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = set()
    for _ in range(2):
        typing("1\n" * 40)
        assert cli.main(["play", STORIES[0], "--text"]) == 0
        shown.add(capsys.readouterr().out)

    assert len(shown) == 1
    assert saved_stories(home) == ()


def test_a_story_file_of_a_teacher_keeps_nothing(
    small: Path, at_terminal: Typing, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at_terminal("1\n")

    assert cli.main(["play", str(small), "--text"]) == 0
    assert read_progress(home)[0].stars == {}


def test_a_home_that_cannot_be_used_is_told_once(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    at_terminal: Typing,
    capsys: pytest.CaptureFixture[str],
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("NOTALONE_HOME", str(blocked / "home"))
    out = play_small("1\n1\n1\nq\n", at_terminal, capsys)

    assert out.count("This computer does not let us save.") == 1
    assert out.endswith("see you soon.\n")


# -- when something is in the way


def test_without_a_screen_one_message_says_so(run: RunCommand, home: Path) -> None:
    done = run("play", STORIES[0], SDL_VIDEODRIVER="nonsense", typed="q\n")

    assert done.returncode == 1
    assert done.stderr.startswith("No window can be opened on this computer")
    assert "Traceback" not in done.stderr
    assert "Traceback" in (home / journal.LOG).read_text(encoding="utf-8")


def raising(error: BaseException) -> Callable[..., int]:
    def window(*_: object) -> int:
        raise error

    return window


def test_without_a_screen_the_story_goes_on_as_text(
    monkeypatch: pytest.MonkeyPatch, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(play, "_play_window", raising(NoDisplay("none")))
    monkeypatch.setattr(sys, "stdin", Terminal("q\n"))

    assert cli.main(["play", STORIES[0]]) == 0
    shown = capsys.readouterr()
    assert shown.err.endswith("It goes on here as text.\n")
    assert shown.out.endswith("see you soon.\n")


def test_a_mistake_of_ours_goes_to_the_log_and_is_told_in_one_paragraph(
    monkeypatch: pytest.MonkeyPatch, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(play, "_play_window", raising(ZeroDivisionError("oh")))

    assert cli.main([]) == 1
    error = capsys.readouterr().err
    assert "Traceback" not in error
    assert str(home / journal.LOG) in error
    assert "ZeroDivisionError: oh" in (home / journal.LOG).read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("NOTALONE_HOME", str(blocked / "home"))
    monkeypatch.setattr(play, "_play_window", raising(ZeroDivisionError("oh")))

    assert cli.main([]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_ctrl_c_is_quiet(
    monkeypatch: pytest.MonkeyPatch, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(play, "_play_window", raising(KeyboardInterrupt()))

    assert cli.main([]) == 130
    assert capsys.readouterr() == ("", "")


def test_translate_says_what_is_missing_and_leaves_a_whole_file_alone(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("scenarios", "locales/vi", "game"):
        (tmp_path / folder).mkdir(parents=True)
    copy = tmp_path / "scenarios" / f"{STORIES[0]}.yaml"
    copy.write_bytes((ROOT / "scenarios" / copy.name).read_bytes())
    monkeypatch.setattr("game.commands.here.data_root", lambda: tmp_path)

    assert cli.main(["translate", STORIES[0], "--lang", "vi"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"locales/vi/LC_MESSAGES/{STORIES[0]}.po: ")
    assert (tmp_path / "locales" / "vi" / "LC_MESSAGES" / f"{STORIES[0]}.po").is_file()


def test_a_file_from_another_folder_is_told_how_it_can_be_seen(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["play", str(small)]) == 2

    said = capsys.readouterr().err
    assert "--text" in said
    assert "shown with preview" in said
