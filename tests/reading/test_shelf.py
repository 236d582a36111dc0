"""Files and folders: what is missing, closed, huge or outside."""

import os
from pathlib import Path

import pytest

from game.errors import StoryError
from game.reading.world import World
from game.shelf import load_help, load_story, misnamed, read_file, read_world, story_paths

ROOT = Path(__file__).parent.parent.parent
GOOD = ROOT / "tests" / "stories" / "good"


def codes(path: Path) -> list[str]:
    return [one.code for one in load_story(path, World()).diagnostics]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="NA001 there is no file 'lost.yaml'"):
        read_file(tmp_path / "lost.yaml")
    assert codes(tmp_path / "lost.yaml") == ["NA001"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="NA002 .*: it is a folder"):
        read_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_we_may_not_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "closed.yaml"
    path.touch(mode=0o000)

    with pytest.raises(StoryError, match="NA002 .*: the computer does not allow it"):
        read_file(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_in_a_folder_that_is_closed_to_us_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o000)

    with pytest.raises(StoryError, match="NA002 .*: the computer does not allow it"):
        read_file(folder / "story.yaml")


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)  # takes no room on the disk

    assert codes(path) == ["NA003"]


@pytest.mark.parametrize("name", ["My story.yaml", "UPPER.yaml", "1st.yaml", "truyện.yaml"])
def test_a_file_name_that_is_no_id_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("format: 1\n", encoding="utf-8")

    assert codes(tmp_path / name) == ["NA016"]


def test_a_story_with_another_ending_is_named(tmp_path: Path) -> None:
    names = ["one.yml", "two.yaml.txt", "three.YAML", "four.yaml.yaml", "five.yaml", "six.txt"]
    for name in names:
        (tmp_path / name).touch()
    (tmp_path / "seven.yml").mkdir()

    warnings = misnamed(tmp_path.glob("*"))
    found = {Path(one.at.path).name: one.message.rpartition(" ")[2] for one in warnings}

    assert {one.code for one in warnings} == {"NA020"}
    assert found == {"one.yml": "one.yaml", "two.yaml.txt": "two.yaml", "three.YAML": "three.yaml"}


def test_stories_stand_in_their_order_and_others_by_name(tmp_path: Path) -> None:
    names = ["zebra", "grown-ups", "skills", "help", "boosters", "tactics", "apple",
             "sextortion", "friend-request"]  # fmt: skip
    for name in names:
        (tmp_path / f"{name}.yaml").touch()

    found = [path.stem for path in story_paths(tmp_path)]

    assert found == ["friend-request", "sextortion", "grown-ups", "apple", "zebra"]


def test_a_folder_that_is_not_there_holds_no_stories(tmp_path: Path) -> None:
    assert story_paths(tmp_path / "nowhere") == ()


def test_an_empty_root_is_an_empty_world(tmp_path: Path) -> None:
    world = read_world(tmp_path)

    assert (world.skills, world.avatars, world.include("any")) == ({}, frozenset(), None)


def test_names_of_pictures_and_sounds_come_from_their_files(tmp_path: Path) -> None:
    for name in ("people/girl-bob-calm.svg", "people/girl-bob-sad.svg", "places/cafe-day.svg",
                 "sounds/door.ogg", "music/calm.ogg", "covers/chat.svg", "covers/notes.txt",
                 "pictures/dance.png"):  # fmt: skip
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    world = read_world(tmp_path)

    assert world.avatars == {"girl-bob"}
    assert world.places == {"cafe-day"}
    assert world.sounds == {"door"}
    assert world.music == {"calm"}
    assert world.covers == {"chat"}
    assert world.pictures == {"dance"}


def test_a_story_may_show_the_pictures_of_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "ticket.svg").touch()
    (tmp_path / "other.svg").touch()
    text = (GOOD / "every-beat.yaml").read_text(encoding="utf-8")
    (tmp_path / "story.yaml").write_text(text, encoding="utf-8")
    wrong = text.replace("picture: ticket", "picture: ../other")
    (tmp_path / "wrong.yaml").write_text(wrong, encoding="utf-8")

    assert "NA211" not in codes(tmp_path / "story.yaml")
    assert "NA211" in codes(tmp_path / "wrong.yaml")


def test_a_picture_of_another_story_is_to_be_copied(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "ticket.svg").touch()
    text = (GOOD / "every-beat.yaml").read_text(encoding="utf-8")
    (tmp_path / "new.yaml").write_text(text, encoding="utf-8")
    folder = tmp_path.name

    found = load_story(tmp_path / "new.yaml", World()).diagnostics
    hints = {one.hint for one in found if one.message == "'ticket' is no picture"}

    assert hints == {f"copy ticket.svg from {folder}/old/ to {folder}/new/"}


@pytest.mark.parametrize("name", ["../secret", "*", "[a-z]*", "**/secret"])
def test_a_picture_is_looked_for_by_its_plain_name_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "secret.svg").touch()
    text = (GOOD / "every-beat.yaml").read_text(encoding="utf-8")
    wrong = text.replace("picture: ticket", f"picture: '{name}'")
    (tmp_path / "new.yaml").write_text(wrong, encoding="utf-8")

    found = load_story(tmp_path / "new.yaml", World()).diagnostics

    assert not [one.hint for one in found if one.hint.startswith("copy secret")]


def test_a_link_out_of_the_folder_brings_no_picture(tmp_path: Path) -> None:
    (tmp_path / "assets" / "pictures").mkdir(parents=True)
    (tmp_path / "secret.png").touch()
    try:
        (tmp_path / "assets" / "pictures" / "secret.png").symlink_to(tmp_path / "secret.png")
    except OSError:
        pytest.skip("this system has no links for everybody")

    assert read_world(tmp_path).pictures == frozenset()


def test_a_shared_file_is_found_by_its_name_alone(tmp_path: Path) -> None:
    (tmp_path / "scenarios" / "shared").mkdir(parents=True)
    (tmp_path / "scenarios" / "shared" / "night.yaml").write_bytes(b"format: 1\n")
    include = read_world(tmp_path).include

    assert include("night") == b"format: 1\n"
    assert include("../shared/night") is None


def test_the_catalogues_of_the_game_can_be_read() -> None:
    world = read_world(ROOT)

    assert {"notice", "refuse", "evidence", "tell", "support"} <= world.skills.keys()
    assert world.tactics["secrecy"].name.context == "secrecy/name"
    assert world.tactics["secrecy"].name.domain == "tactics"
    assert all(line.country and line.number for line in load_help(ROOT))


def test_a_wrong_help_file_names_its_lines(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    text = "format: 1\nlanguage: en\nlines:\n  - {country: Vietnam, kind: child}\n"
    (tmp_path / "scenarios" / "help.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(StoryError) as caught:
        load_help(tmp_path)

    assert "NA116" in [one.code for one in caught.value.diagnostics]
