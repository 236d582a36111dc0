"""A map as SVG, as Mermaid and as DOT."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.mapping import look
from game.author.mapping.dot import as_dot
from game.author.mapping.drawing import draw
from game.author.mapping.mermaid import as_mermaid
from game.author.mapping.plan import StoryMap, Taken
from game.author.mapping.shapes import Drawing, Group, Label, Point, Stroke
from game.author.mapping.signs import sign
from game.author.mapping.svg import as_svg, number, path
from game.language.catalogues import Catalogues
from game.resources import data_root
from game.shelf import story_paths
from game.story.model import Safety
from tests.author.test_map_layout import measure
from tests.author.test_map_plan import mapped

ROOT = data_root()
SHIPPED = story_paths(ROOT / "scenarios")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def story() -> StoryMap:
    return mapped(SHIPPED[0], "vi", explored=False)


@pytest.fixture(scope="module")
def svg(story: StoryMap, tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(story, tmp_path_factory.mktemp("cache"))


def written(story: StoryMap, folder: Path, taken: Taken | None = None) -> str:
    words = Catalogues(ROOT / "locales", folder).words(story.language)
    return as_svg(draw(story, words, measure, taken).drawing)


def test_a_picture_says_what_it_is(svg: str, story: StoryMap) -> None:
    root = Xml.fromstring(svg)

    title, about = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert about is not None
    assert story.title in (title.text or "")
    assert "24" in (about.text or "")
    assert root.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert root.get("lang") == "vi"


def test_a_picture_needs_no_other_file(svg: str) -> None:
    root = Xml.fromstring(svg)

    links = [one.get("href") or "" for one in root.iter(f"{SVG}a")]
    ids = {f"#{one.get('id')}" for one in root.iter() if one.get("id")}
    assert links
    assert set(links) <= ids
    assert "url(" not in svg
    assert svg.count("http") == 1  # the name of the format itself
    assert {one.tag.removeprefix(SVG) for one in root.iter()} == {
        "svg", "title", "desc", "g", "a", "rect", "circle", "polygon", "path", "text",
    }  # fmt: skip


def test_every_scene_and_ending_can_be_found_by_its_name(svg: str, story: StoryMap) -> None:
    texts = {one.text for one in Xml.fromstring(svg).iter(f"{SVG}text")}

    assert {one.id for one in story.stops} <= texts


def test_pointing_at_an_answer_tells_all_of_it_and_its_line(svg: str, story: StoryMap) -> None:
    titles = {one.text for one in Xml.fromstring(svg).iter(f"{SVG}title")}

    assert {row.whole for card in story.cards for row in card.rows} <= titles
    assert sum("friend-request.yaml" in (one or "") for one in titles) > 60


def test_the_same_bytes_each_time(svg: str, story: StoryMap, tmp_path: Path) -> None:
    assert written(story, tmp_path) == svg


def test_results_thicken_arrows_and_are_counted(story: StoryMap, tmp_path: Path) -> None:
    answer = next(row for card in story.cards for row in card.rows if row.safety and row.target)
    decision = answer.id.partition(".")[0]
    taken = Taken(runs=4, rows={answer.id: 3}, questions={decision: 4})

    found = written(story, tmp_path, taken)
    texts = {one.text for one in Xml.fromstring(found).iter(f"{SVG}text")}
    assert "3× · 75 %" in texts
    assert "3" in texts
    assert 'stroke-width="9"' in found  # the most travelled
    assert 'stroke-width="1.2"' in found  # those that nobody took


@given(st.text(max_size=40))
@settings(max_examples=60)
def test_any_text_can_stand_in_a_picture(text: str) -> None:
    label = Label(Point(1, 2), text, "regular", 13, "#000000", 50)
    drawing = Drawing(
        width=100, height=50, title=text, description=text, language="en", ground="#ffffff",
        groups=(Group(text, (label,)),),
    )  # fmt: skip

    found = Xml.fromstring(as_svg(drawing).encode("utf-8"))
    kept = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
    shown = next(found.iter(f"{SVG}text")).text or ""
    assert shown.replace("\r", "\n") == kept.replace("\r\n", "\n").replace("\r", "\n")


def test_corners_of_lines_are_rounded_and_never_more_than_there_is_room() -> None:
    line = Stroke((Point(0, 0), Point(0, 6), Point(40, 6)), "#000000", 2, radius=8)

    assert path(line) == "M0 0L0 3Q0 6 3 6L40 6"


@pytest.mark.parametrize(
    ("value", "told"), [(-0.04, "0"), (2.0, "2"), (2.25, "2.2"), (-1.5, "-1.5")]
)
def test_numbers_are_short(value: float, told: str) -> None:
    assert number(value) == told


def test_signs_differ_in_shape_and_not_in_colour_alone() -> None:
    shapes = [[type(shape).__name__ for shape in sign(safety, Point(0, 0), 8)] for safety in Safety]

    assert shapes == [["Disc", "Stroke"], ["Disc", "Poly"], ["Disc", "Stroke", "Poly"]]


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        (look.INK, look.CARD),
        (look.INK, look.BAND),
        (look.INK, look.SUN),
        (look.INK, look.DAWN),
        (look.SOFT, look.CARD),
        (look.SOFT, look.GROUND),
        (look.CALM, look.BAND),
        (look.GREY_INK, look.GREY_CARD),
        *((look.TONES[one], look.TINTS[one]) for one in Safety),
        *((look.INK, look.TINTS[one]) for one in Safety),
    ],
)
def test_every_text_stands_out_from_its_ground(ink: str, ground: str) -> None:
    light, dark = sorted((brightness(ink), brightness(ground)), reverse=True)

    assert (light + 0.05) / (dark + 0.05) >= 4.5


def brightness(code: str) -> float:
    parts = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


# ------------------------------------------------------------------ text


def test_mermaid_has_a_box_for_each_scene_and_a_line_for_each_arrow(story: StoryMap) -> None:
    lines = as_mermaid(story).splitlines()

    assert "flowchart TD" in lines
    assert sum(bool(re.match(r"  n\d+[\[(]", line)) for line in lines) == len(story.stops)
    assert sum("-->" in line or "-.->" in line for line in lines) == len(story.links)
    assert sum("⚑" in line for line in lines) > 3


def test_mermaid_quotes_what_it_would_read_as_its_own(story: StoryMap) -> None:
    found = as_mermaid(story)

    for line in found.splitlines():
        if line.startswith("  n") and "|" in line:
            assert line.count('"') == 2


@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is not on this computer")
def test_graphviz_reads_the_dot(story: StoryMap) -> None:
    found = subprocess.run(
        ["dot", "-Tplain"], input=as_dot(story), capture_output=True, encoding="utf-8", check=True
    )

    assert found.stderr == ""
    assert found.stdout.count("\nedge ") == len(story.links)


def test_dot_marks_each_answer_and_each_arrow(story: StoryMap) -> None:
    found = as_dot(story)

    assert found.count(" -> ") == len(story.links)
    assert found.count("⚑") > 6
    assert "style=dotted" in found
