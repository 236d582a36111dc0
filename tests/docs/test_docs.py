"""What the documentation shows and lists is so."""

import re
from datetime import date
from pathlib import Path

import pytest

from game import cli
from game.author.check import check
from game.reading.build import read_story
from game.reading.document import read_document
from game.reading.names import word
from game.reading.report import report_all
from game.reading.shape import MOODS
from game.reading.world import World
from game.resources import data_root
from game.shelf import read_world

ROOT = data_root()
DOCS = ROOT / "docs"
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted(DOCS.glob("*.md")),
]
COMMANDS = {*cli.COMMANDS, cli.TESTS}


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(ROOT)


def blocks(page: Path, language: str) -> list[str]:
    """Return the examples of a page in a language."""
    found = re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [str(one) for one in found]


EXAMPLES = [
    pytest.param(text, id=f"{page.name}-{number}")
    for page in PAGES
    for number, text in enumerate(blocks(page, "yaml"), 1)
]


def complaints(text: str, world: World, codes: str = "") -> str:
    reading = read_story(text, path="example.yaml", story_id="example", world=world)
    found = [one for one in reading.diagnostics if one.code.startswith(codes)]
    return report_all(found, reading.sources)


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_example_can_be_read(text: str, world: World) -> None:
    if "format: 1" in text and "tests:" not in text:
        assert complaints(text, world) == ""
    assert read_document(text, "example.yaml").diagnostics == ()


PEOPLE = """\
  mai: {name: Mai, you: true, avatar: girl-braid}
  linh: {name: Linh, avatar: girl-bob, circle: friend}
  hanh: {name: Hạnh, avatar: girl-bob, circle: friend}
  mum: {name: Mum, avatar: mum, circle: family}
"""
BEATS = [text for page in PAGES for text in blocks(page, "yaml") if re.match(r" *- \w+:", text)]


@pytest.mark.parametrize("text", [one for one in BEATS if "- id:" not in one.split("\n")[0]])
def test_beats_in_examples_have_the_keys_they_need_and_no_others(text: str, world: World) -> None:
    frame = f"format: 1\npeople:\n{PEOPLE}scenes:\n  one:\n"
    indented = "\n".join(f"    {line}" for line in text.split("\n"))
    of_top = "a story needs"
    found = complaints(frame + indented, world, "NA1")

    assert [line for line in found.split("\n") if "error" in line and of_top not in line] == []


@pytest.mark.parametrize(
    "text",
    ["Listen: wait!", "She said:", "Class #1", '"Hi", says Mum.', "'Hi', says Mum.", "{linh} no",
     "[1] no", "- no", "? no", ", no", "!no", "&no no", "*no", "%no", "@no", "|no", ">no", "`no"],
)  # fmt: skip
def test_the_texts_named_need_quotes_and_are_whole_in_them(text: str) -> None:
    quoted = '"' + text.replace('"', '\\"') + '"'

    assert read_as(text) != text
    assert read_as(quoted) == text


@pytest.mark.parametrize(
    "text", ["20:14", "yes", "-no", "?no", "Nam's", "“Hi”, says Mum.", "Hi, no"]
)
def test_other_texts_need_none(text: str) -> None:
    assert read_as(text) == text


def read_as(text: str) -> str | None:
    """Return how a text is read; None if it cannot be."""
    document = read_document(f"text: {text}\n", "example.yaml")
    if document.root is None or any(one.code != "NA017" for one in document.diagnostics):
        return None
    return word(document.root, "text")


# -- lists


FORMATS = [("format.md", "first-story.yaml"), ("format.vi.md", "first-story-vi.yaml")]


def listed(page: str, heading: str) -> set[str]:
    """Return the names under a heading of a format page: lines of names, or a table."""
    text = (DOCS / page).read_text(encoding="utf-8")
    at = f"{{#{heading.lower()}}}" if page.endswith(".vi.md") else f"### {heading}"
    section = text.split(f"{at}\n")[1].split("\n#")[0]
    lines = [line for line in section.split("\n") if line.startswith(("`", "|"))]
    return {name for line in lines for name in re.findall(r"`([a-z0-9-]+)`", line)}


@pytest.mark.parametrize("page", [page for page, _ in FORMATS])
def test_the_lists_of_the_format_page_are_those_of_the_folders(page: str, world: World) -> None:
    def of(heading: str) -> set[str]:
        return listed(page, heading)

    assert of("Avatars") == world.avatars
    assert of("Moods") == set(MOODS)
    assert {f"{one}-{time}" for one in of("Places") for time in of("Times")} == world.places
    assert of("Covers") == world.covers
    assert of("Pictures") == world.pictures
    assert of("Sounds") == world.sounds
    assert of("Music") == world.music
    assert of("Skills") == set(world.skills)
    assert of("Tactics") == set(world.tactics)


@pytest.mark.parametrize("page", [page for page, _ in FORMATS])
def test_the_topics_of_all_stories_are_on_the_format_page(page: str) -> None:
    templates = ROOT / "game" / "author" / "beginning" / "templates"
    stories = [*DOCS.glob("first-story*.yaml"), *templates.glob("*.yaml")]
    stories += (ROOT / "scenarios").glob("*.yaml")
    texts = "\n".join(one.read_text(encoding="utf-8") for one in stories)
    used = re.findall(r"^topics: \[(.*)\]", texts, re.MULTILINE)

    assert {topic for line in used for topic in line.split(", ")} <= listed(page, "Topics")


@pytest.mark.parametrize(("page", "story"), FORMATS)
def test_the_whole_story_of_the_format_page_is_the_one_to_copy(page: str, story: str) -> None:
    assert (DOCS / story).read_text(encoding="utf-8") in blocks(DOCS / page, "yaml")


# -- the stories to copy


@pytest.mark.parametrize("name", ["first-story.yaml", "first-story-vi.yaml"])
def test_the_story_to_copy_is_as_stories_should_be(name: str, tmp_path: Path) -> None:
    copy = tmp_path / "my-story.yaml"
    copy.write_bytes((DOCS / name).read_bytes())

    assert check([copy], ROOT, today=date(2026, 12, 1)) == ()


# -- commands and links


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_only_commands_that_there_are(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:main\.py|notalone) ([a-z]+)\b(?!/)", text))

    assert named <= COMMANDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_links_to_what_is_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        path, _, part = target.partition("#")
        if path.startswith("http"):
            continue
        aim = page.parent / path if path else page
        assert aim.exists(), target
        assert not part or part in anchors(aim), target


def anchors(page: Path) -> set[str]:
    """Return the names that headings of a page can be linked by, as on GitHub and in the site."""
    titles = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    named = {match[1] for title in titles if (match := re.search(r"\{#([\w-]+)\}$", title))}
    made = {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in titles}
    return named | made
