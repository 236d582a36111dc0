"""The guide for teachers: what its pages show is what comes of it, in both languages."""

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest

from docs.run_pages import Astray, copy_game, pages, played
from game.commands import preview

DOCS = Path(__file__).parents[2] / "docs"
NOT_TRANSLATED = {"screens.md", "look.md"}  # pictures of both languages


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_page_shows_what_its_commands_print(page: Path, tmp_path: Path) -> None:
    copy_game(tmp_path)

    text = played(page, tmp_path)

    assert text == page.read_text(encoding="utf-8"), "bring it up to date: docs/run_pages.py"


def test_every_page_for_readers_is_there_in_both_languages() -> None:
    english = {one.name for one in DOCS.glob("*.md") if not one.name.endswith(".vi.md")}
    vietnamese = {one.name.replace(".vi.md", ".md") for one in DOCS.glob("*.vi.md")}

    assert english - NOT_TRANSLATED == vietnamese


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.vi.md")), ids=lambda page: page.name)
def test_a_page_says_the_same_commands_in_both_languages(page: Path) -> None:
    other = page.with_name(page.name.replace(".vi.md", ".md"))

    assert _verbs(page) == _verbs(other)


def _verbs(page: Path) -> list[str]:
    lines = page.read_text(encoding="utf-8").split("\n")
    return [line.split(" ")[3] for line in lines if line.startswith("$ python3 main.py ")]


@pytest.mark.parametrize("name", ["safe-content.md", "safe-content.vi.md"])
def test_the_help_lines_on_the_page_are_those_of_the_game(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    lines = (DOCS.parent / "scenarios" / "help.yaml").read_text(encoding="utf-8")
    numbers = [one.strip('"') for one in re.findall(r"number: (.+)", lines)]

    assert re.findall(r"^\| [^|]+ \| ([^|]+) \|.*\.\w+(?:/\w*)? \|$", page, re.M) == numbers


@pytest.mark.parametrize(
    ("name", "story"), [("format.md", "first-story.yaml"), ("format.vi.md", "first-story-vi.yaml")]
)
def test_the_story_test_of_the_format_page_passes(name: str, story: str, tmp_path: Path) -> None:
    copy_game(tmp_path)
    shown = re.search(
        r"```yaml\n(format: 1\ntests:.*?)```", (DOCS / name).read_text(encoding="utf-8"), re.DOTALL
    )
    assert shown
    (tmp_path / "scenarios" / "six.yaml").write_bytes((DOCS / story).read_bytes())
    (tmp_path / "scenarios" / "tests" / "six.yaml").write_text(shown[1], encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text("```console\n$ python3 main.py check six --tests\n```\n", encoding="utf-8")
    said = played(page, tmp_path)

    assert re.findall(r"NA\d+", said) == ["NA814", "NA601"]  # one ending untested, no translation


@pytest.mark.parametrize("name", ["trying-out.md", "trying-out.vi.md"])
def test_the_keys_on_the_page_are_those_that_preview_names(name: str) -> None:
    parser = ArgumentParser(prog="preview")
    preview.add_arguments(parser)
    on_page = re.findall(r"^\| (F\d) \|", (DOCS / name).read_text(encoding="utf-8"), re.MULTILINE)
    in_help = set(re.findall(r"F\d", parser.format_help())) - {"F1"}  # as everywhere in the game

    assert on_page == sorted(in_help)


# -- how pages are played


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.md"


def test_a_wrong_output_is_put_right(page: Path, tmp_path: Path) -> None:
    copy_game(tmp_path)
    page.write_text("```console\n$ python3 main.py check\nNo.\n```\n", encoding="utf-8")

    assert played(page, tmp_path) == "```console\n$ python3 main.py check\nAll is well.\n```\n"


def test_lines_left_out_stay_left_out(page: Path, tmp_path: Path) -> None:
    copy_game(tmp_path)
    shown = "```console\n$ python3 main.py check --explain NA305\n…\nMore, with an example: docs/pr"
    page.write_text(f"{shown}oblems/NA305.md\n```\n", encoding="utf-8")
    assert played(page, tmp_path) == page.read_text(encoding="utf-8")

    page.write_text(f"{shown}.\n```\n", encoding="utf-8")
    assert "…\nMore, with an example: docs/problems/NA305.md\n" in played(page, tmp_path)


def test_what_is_typed_stands_behind_the_question(page: Path, tmp_path: Path) -> None:
    copy_game(tmp_path)
    new, play = "$ python3 main.py new one --yes", "$ python3 main.py play one --text"
    page.write_text(f"```console\n{new}\n{play}\n> 3\n> q\n```\n", encoding="utf-8")
    text = played(page, tmp_path)

    assert "\n  3. Send the list\n> 3\nLan: Here it is!\n" in text
    assert "\n> q\n" in text


def test_a_change_to_a_file_is_made(page: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("a\nb\n", encoding="utf-8")
    before, now = '```yaml title="one.txt, so far"\nb\n```', '```yaml title="one.txt, now"\nc\n```'
    page.write_text(f"{before}\n{now}\n", encoding="utf-8")
    played(page, tmp_path)

    assert (tmp_path / "one.txt").read_text(encoding="utf-8") == "a\nc\n"


def test_a_part_that_is_not_in_its_file_is_refused(page: Path, tmp_path: Path) -> None:
    page.write_text('```yaml title="one.txt"\nb\n```\n', encoding="utf-8")

    with pytest.raises(Astray, match=r"one\.txt has no such part"):
        played(page, tmp_path)


def test_only_commands_of_the_game_are_run(page: Path, tmp_path: Path) -> None:
    page.write_text("```console\n$ rm one.txt\n```\n", encoding="utf-8")

    with pytest.raises(Astray, match="only commands of the game"):
        played(page, tmp_path)
