"""The command explore, as a teacher runs it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game import cli
from game.author.explore import explore
from game.resources import data_root
from game.shelf import load_story, read_world
from game.story.answers import Spotted
from game.story.model import Say, Story, every_beat
from game.story.run import replay
from game.story.saved import load, load_log, resume

ROOT = data_root()
CIRCLE = """\
    - choose:
        id: again
        prompt: And now?
        options:
          - {id: round, text: Go round, safe: yes, why: It turns., then: turning}
          - {id: on, text: Go on, safe: yes, why: It ends.}
    - end: good
  turning:
    - if: turns < 0
      then:
        - end: good
    - goto: turning
"""


@pytest.fixture
def story() -> Story:
    found = load_story(ROOT / "scenarios" / "sextortion.yaml", read_world(ROOT)).story
    assert found is not None
    return found


@pytest.fixture
def circling(small: Path) -> Path:
    """Return a story in which one answer leads to a round without a decision."""
    text = small.read_text(encoding="utf-8").replace("    - end: good\n", CIRCLE)
    text = text.replace("start: one\n", "facts: {turns: 0}\nstart: one\n")
    small.write_text(text, encoding="utf-8")
    return small


def messages_of(story: Story) -> Iterator[Say]:
    for scene in story.scenes.values():
        yield from (one for one in every_beat(scene.body) if isinstance(one, Say))


def as_json(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_the_table_names_every_ending_and_option(
    home: Path, story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explore", "sextortion"]) == 0
    out = capsys.readouterr().out

    assert "Every way through the story was looked at." in out
    for name in story.endings:
        assert f"\n{name}" in out
    for one in explore(story).options:
        assert any(one.decision in line and one.option in line for line in out.splitlines())


def test_the_data_says_the_same_as_exploring_and_its_witnesses_replay(
    home: Path, story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explore", "sextortion", "--json"]) == 0
    data = as_json(capsys)
    found = explore(story)

    assert (data["states"], data["complete"]) == (found.states, True)
    for name, ending in data["endings"].items():
        assert ending["paths"] == found.endings[name].ways
        for witness in (ending["witness"], *(ending[one]["witness"] for one in
                        ("lowest", "highest", "safest"))):  # fmt: skip
            replayed = replay(story, witness["seed"], load_log(witness["log"]))
            assert (replayed.misfit, replayed.run.turn.ending) == (None, name)


def test_the_keys_of_the_data_stay(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["explore", "sextortion", "--json"])
    data = as_json(capsys)

    assert set(data) == {
        "story", "complete", "reason", "states", "moves", "unmerged", "seconds", "endings",
        "skills", "safest", "best", "full_but_unsafe", "options", "beats_unplayed",
        "scenes_unvisited", "options_unreached", "returns", "loops",
    }  # fmt: skip
    assert set(data["endings"]["found_words"]) == {
        "reachable", "paths", "shortest", "witness", "lowest", "highest", "safest",
        "min_score", "max_score", "skills",
    }  # fmt: skip
    assert set(data["safest"]) == {"ending", "earned", "possible", "safe", "scored", "witness"}
    assert set(data["options"][0]) == {
        "decision", "option", "file", "line", "text", "states", "paths", "endings", "effect",
    }  # fmt: skip


@pytest.mark.parametrize("way", ["safest", "shortest", "highest", "lowest"])
def test_a_way_to_an_ending_is_written_as_a_save(
    way: str, home: Path, story: Story, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "way.json"
    command = ["explore", "sextortion", "--witness", "three_chairs", "--way", way, "-o", str(file)]
    assert cli.main(command) == 0

    saved = load(json.loads(file.read_text(encoding="utf-8")))
    found = resume(story, saved)
    assert (found.misfit, found.changed, found.run.turn.ending) == (None, False, "three_chairs")
    expected = getattr(explore(story).endings["three_chairs"], way)
    assert saved.log == expected.log
    assert f"--replay {file.as_posix()}" in capsys.readouterr().out


def test_a_way_without_a_file_goes_to_the_screen(
    home: Path, story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explore", "sextortion", "--witness", "found_words"]) == 0

    assert resume(story, load(as_json(capsys))).run.turn.ending == "found_words"


def test_an_unknown_ending_comes_with_a_near_one(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explore", "sextortion", "--witness", "found_word"]) == 2
    assert "did you mean 'found_words'?" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_said(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nowhere" / "way.json"
    assert cli.main(["explore", "sextortion", "--witness", "found_words", "-o", str(file)]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_no_way_is_denied_where_not_every_way_was_looked_at(
    home: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = small.read_text(encoding="utf-8")
    cards = [f"card{number}" for number in range(12)]
    text = text.replace("- narrate: It rains.", f"- draw: {{from: [{', '.join(cards)}], count: 6}}")
    text = text.replace(
        "endings:", "".join(f"  {one}: [narrate: So.]\n" for one in cards) + "endings:"
    )
    text += text[text.index("  good:") :].replace("good", "other")
    small.write_text(text, encoding="utf-8")

    assert cli.main(["explore", str(small), "--witness", "other"]) == 1
    told = capsys.readouterr().err
    assert "Not every way was looked at" in told
    assert "No way leads" not in told


def test_a_way_never_takes_the_place_of_a_story(
    home: Path, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = small.read_bytes()

    assert cli.main(["explore", str(small), "--witness", "good", "-o", str(small)]) == 1

    assert "a story there would be lost" in capsys.readouterr().err
    assert small.read_bytes() == before


def test_a_way_is_shown_from_its_file(
    home: Path, story: Story, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "way.json"
    cli.main(["explore", "sextortion", "--witness", "three_chairs", "-o", str(file)])
    capsys.readouterr()

    assert cli.main(["explore", "sextortion", "--replay", str(file), "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "> Ask Phúc if Quân is on the team" in out
    assert f"== {story.endings['three_chairs'].title.source} ==" in out


def test_a_way_that_no_longer_fits_is_shown_as_far_as_it_does(
    small: Path, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "way.json"
    cli.main(["explore", str(small), "--witness", "good", "-o", str(file)])
    small.write_text(small.read_text(encoding="utf-8").replace("{id: a,", "{id: x,"), "utf-8")
    capsys.readouterr()

    assert cli.main(["explore", str(small), "--replay", str(file)]) == 1
    told = "at 'ask': a. The reason: this answer is no longer open here."
    assert told in " ".join(capsys.readouterr().out.split())


def test_messages_that_were_tapped_are_shown_as_they_are_written(
    home: Path, story: Story, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "way.json"
    cli.main(["explore", "sextortion", "--witness", "three_chairs", "-o", str(file)])
    capsys.readouterr()

    cli.main(["explore", "sextortion", "--replay", str(file), "--lang", "en"])
    out = capsys.readouterr().out
    messages = {say.id: say.text.source for say in messages_of(story)}
    tapped = next(
        one for one in load(json.loads(file.read_text("utf-8"))).log if one.decision == "signs"
    )
    assert isinstance(tapped.answer, Spotted)
    assert tapped.answer.ids
    for id in tapped.answer.ids:
        assert f"“{messages[id][:20]}" in out
        assert id not in out


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"story": "other", "seed": 0, "log": []}'])
def test_a_file_that_holds_no_way_is_said(
    content: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "way.json"
    file.write_text(content, encoding="utf-8")

    assert cli.main(["explore", "sextortion", "--replay", str(file)]) == 1
    assert file.as_posix() in capsys.readouterr().err


def test_a_round_without_a_decision_is_told_with_the_way_there(
    circling: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explore", str(circling)]) == 1
    out = capsys.readouterr().out

    assert "round for ever in scene 'turning'" in out
    assert "ask: a > again: round" in out
    assert "Lines that no way shows" in out


def test_by_chance_every_line_is_told_with_its_count(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explore", str(small), "--random", "50"]) == 0
    out = capsys.readouterr().out

    line = 1 + small.read_text(encoding="utf-8").splitlines().index("    - narrate: It rains.")
    assert f"\n  {line}     50            narrate: It rains.\n" in out
    assert "Every line was reached." in out


def test_by_chance_the_same_seed_says_the_same(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["explore", "sextortion", "--random", "20", "--json"]
    said = []
    for seed in ("5", "5", "6"):
        cli.main([*command, "--seed", seed])
        said.append(as_json(capsys))

    assert said[0] == said[1]
    assert said[0]["lines"] != said[2]["lines"]
    assert sum(said[0]["endings"].values()) == 20


def test_what_goes_wrong_by_chance_is_written_as_a_save(
    circling: Path, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "wrong.json"
    assert cli.main(["explore", str(circling), "--random", "20", "-o", str(file)]) == 1
    assert "round for ever in scene 'turning'" in capsys.readouterr().out

    assert cli.main(["explore", str(circling), "--replay", str(file)]) == 1
    told = "at 'again': round. The reason: the story now goes round in circles after this."
    assert told in " ".join(capsys.readouterr().out.split())


def test_the_seed_is_told_as_it_is_typed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["explore", "sextortion", "--random", "1", "--seed", "1234567", "--lang", "en"])

    assert "(seed 1234567);" in capsys.readouterr().out


def test_numbers_are_written_as_the_language_has_them(
    small: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["explore", str(small), "--random", "1200", "--lang", "vi"])

    assert "1.200" in capsys.readouterr().out


@pytest.mark.parametrize("count", ["0", "-3", "x", "1.5"])
def test_how_often_to_play_is_a_whole_number_from_1_up(count: str) -> None:
    assert cli.main(["explore", "sextortion", f"--random={count}"]) == 2
