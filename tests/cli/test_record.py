"""`record`: what is played becomes a test."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.calling import called
from tests.cli.conftest import ROOT, RunCommand


@pytest.fixture
def tests(small: Path) -> Path:
    return small.parent / "tests" / "small.yaml"


def test_what_is_played_becomes_a_test(run: RunCommand, small: Path, tests: Path) -> None:
    result = run("record", str(small), "--name", "Mai asks Mum", typed="1\n\n")

    assert result.returncode == 0
    assert "added: Mai asks Mum" in result.stdout
    assert tests.read_text(encoding="utf-8") == (
        "# Ways through the story, written by 'record'. "
        f"To play them: {called()} check small.yaml --tests\n"
        "format: 1\n"
        "\n"
        "tests:\n"
        "  - name: Mai asks Mum\n"
        "    steps:\n"
        "      - ask: a  # Ask Mum\n"
        '      - see: "She helps."\n'
        "    ending: good\n"
        "    bands: {}\n"
        "    stars: 3\n"
        "    safe: 1 of 1\n"
    )


def test_each_way_to_an_end_is_written_and_the_file_only_grows(
    run: RunCommand, small: Path, tests: Path
) -> None:
    run("record", str(small), typed="1\n\n")
    before = tests.read_text(encoding="utf-8") + "# mine\n"
    tests.write_text(before, encoding="utf-8")

    run("record", str(small), typed="1\nb\n2\n\n")

    after = tests.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.count("- name: ") == 3
    assert "It ends with “The end” (3)" in after


def test_who_stops_in_the_middle_has_a_test_without_an_ending(
    run: RunCommand, tmp_path: Path
) -> None:
    output = tmp_path / "half.yaml"

    result = run("record", "friend-request", "-o", str(output), typed="1\n2\nq\n")

    assert result.returncode == 0
    text = output.read_text(encoding="utf-8")
    assert "- name: The first 2 decisions" in text
    assert "ending:" not in text
    assert "No ending was reached: the test holds the 2 decisions" in result.stdout


def test_where_nothing_can_be_written_is_told_before_anybody_plays(
    run: RunCommand, small: Path, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("where a folder is needed", encoding="utf-8")

    result = run("record", str(small), "-o", str(file / "tests.yaml"), typed="1\n\n")

    assert result.returncode == 1
    assert result.stdout == ""
    assert "tests.yaml' cannot be written: " in result.stderr


def test_who_decides_nothing_leaves_no_file(run: RunCommand, small: Path, tests: Path) -> None:
    result = run("record", str(small), typed="q\n")

    assert result.returncode == 1
    assert "nothing to write" in result.stdout
    assert not tests.exists()


def test_in_vietnamese_the_words_are_vietnamese(run: RunCommand, tmp_path: Path) -> None:
    output = tmp_path / "vi.yaml"

    run("record", "friend-request", "--lang", "vi", "-o", str(output), typed="1\n2\nq\n")

    text = output.read_text(encoding="utf-8")
    assert "    language: vi\n" in text
    assert "# Hỏi Linh về người này" in text


def test_each_ending_without_a_test_gets_one(run: RunCommand, tmp_path: Path) -> None:
    output = tmp_path / "endings.yaml"
    arguments = ("record", "friend-request", "--endings", "-o", str(output))

    first, again = run(*arguments), run(*arguments)

    assert first.stdout.count("added: ") == 4
    assert again.returncode == 0
    assert "has a test already" in again.stdout
    text = output.read_text(encoding="utf-8")
    for ending in ("two_friends", "linh_not_alone", "dancing_again", "way_home"):
        assert text.count(f"    ending: {ending}\n") == 1


def test_an_ending_is_not_called_out_of_reach_where_not_every_way_was_looked_at(
    run: RunCommand, small: Path, tests: Path
) -> None:
    text = small.read_text(encoding="utf-8")
    cards = [f"card{number}" for number in range(12)]
    text = text.replace("- narrate: It rains.", f"- draw: {{from: [{', '.join(cards)}], count: 6}}")
    text = text.replace(
        "endings:", "".join(f"  {one}: [narrate: So.]\n" for one in cards) + "endings:"
    )
    text += text[text.index("  good:") :].replace("good", "other")
    small.write_text(text, encoding="utf-8")

    first, again = (run("record", str(small), "--endings") for _ in range(2))

    assert (first.returncode, again.returncode) == (0, 1)
    assert "Not every way was looked at" in first.stdout
    assert "Not every way was looked at" in again.stderr
    assert "No way leads" not in first.stdout + again.stdout
    assert tests.read_text(encoding="utf-8").count("ending: good") == 1


def test_a_log_becomes_a_test(run: RunCommand, small: Path, tests: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.json"
    log.write_text(json.dumps({"seed": 0, "log": [{"decision": "ask", "pick": "b"}]}))

    result = run("record", str(small), "--log", str(log), "--name", "Mai waits")

    assert result.returncode == 0
    assert "- ask: b  # Wait" in tests.read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", ["7", 7.5, None, True])
def test_a_log_with_an_odd_seed_is_refused(
    run: RunCommand, small: Path, tests: Path, tmp_path: Path, seed: object
) -> None:
    log = tmp_path / "log.json"
    log.write_text(json.dumps({"seed": seed, "log": [{"decision": "ask", "pick": "b"}]}))

    result = run("record", str(small), "--log", str(log))

    assert result.returncode == 1
    assert f"the 'seed' of this log is {json.dumps(seed)}, where a whole number" in result.stderr
    assert not tests.exists()


@pytest.mark.skipif(os.name == "nt", reason="there, another signal ends a program")
def test_who_stops_it_from_outside_hears_that_nothing_was_written(
    small: Path, tests: Path, home: Path
) -> None:
    arguments = [sys.executable, "-m", "game", "record", str(small)]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as game:
        assert game.stdout is not None
        while b"What now?" not in game.stdout.readline():
            pass
        game.send_signal(signal.SIGINT)
        _, said = game.communicate()

    assert game.returncode == 130
    assert b"no test was added" in said
    assert not tests.exists()


def test_what_explore_has_found_becomes_a_test(
    run: RunCommand, small: Path, tests: Path, tmp_path: Path
) -> None:
    log = tmp_path / "found.json"
    log.write_text(run("explore", str(small), "--json").stdout, encoding="utf-8")

    run("record", str(small), "--log", str(log))

    assert "    ending: good\n" in tests.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["not json", '"a text"', '{"log": [{"decision": "ask"}]}'])
def test_a_file_that_is_no_log_is_told_in_a_sentence(
    run: RunCommand, small: Path, tests: Path, tmp_path: Path, content: str
) -> None:
    log = tmp_path / "log.json"
    log.write_text(content)

    result = run("record", str(small), "--log", str(log))

    assert result.returncode == 1
    assert "log" in result.stderr
    assert "Traceback" not in result.stderr
    assert not tests.exists()


def test_a_log_without_an_answer_leaves_the_tests_as_they_are(
    run: RunCommand, small: Path, tests: Path, tmp_path: Path
) -> None:
    log = tmp_path / "log.json"
    log.write_text('{"seed": 0, "log": []}')

    result = run("record", str(small), "--log", str(log))

    assert result.returncode == 1
    assert "nothing to write" in result.stdout
    assert not tests.exists()


def test_a_story_that_asks_nothing_has_nothing_to_test(
    run: RunCommand, small: Path, tests: Path
) -> None:
    text = small.read_text(encoding="utf-8")
    beats = text[text.index("    - choose:") : text.index("    - end: good")]
    small.write_text(text.replace(beats, ""), encoding="utf-8")

    for given in (["--endings"], []):
        result = run("record", str(small), *given, typed="\n")
        assert "nothing to write" in result.stdout
        assert not tests.exists()


def test_a_file_of_tests_with_a_mistake_is_told_before_playing(
    run: RunCommand, small: Path, tests: Path
) -> None:
    tests.parent.mkdir()
    tests.write_text("format: 1\ntests:\n  - nam: Old\n", encoding="utf-8")

    result = run("record", str(small), typed="1\n\n")

    assert result.returncode == 1
    assert "did you mean 'name'?" in result.stderr
    assert "What now?" not in result.stdout
    assert tests.read_text(encoding="utf-8") == "format: 1\ntests:\n  - nam: Old\n"


def test_a_place_that_cannot_be_written_is_told(run: RunCommand, small: Path) -> None:
    result = run("record", str(small), "-o", str(small / "tests.yaml"), typed="1\n\n")

    assert result.returncode == 1
    assert "cannot be written" in result.stderr


def test_an_unknown_story_is_a_wrong_command_line(run: RunCommand) -> None:
    assert run("record", "freind-request").returncode == 2


def test_nothing_is_kept_of_what_was_recorded(run: RunCommand, home: Path, tmp_path: Path) -> None:
    run("record", "friend-request", "-o", str(tmp_path / "a.yaml"), typed="1\n2\nq\n")

    assert not (home / "saves").exists()
    assert (ROOT / "scenarios" / "tests" / "friend-request.yaml").exists()
