"""A story on paper: everything in it, for somebody who reads and signs it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from game.author.explore import explore
from game.author.mapping.drawing import draw
from game.author.mapping.planning import plan
from game.author.mapping.shapes import Box, Drawing, Group
from game.author.storyboard.board import Board, Leap, Line, Names, Question, letter_of
from game.author.storyboard.html import as_html
from game.author.storyboard.making import make_board, rules
from game.author.storyboard.map import READABLE, pieces
from game.author.storyboard.paper import HEIGHT, WIDTH, Cell, Paper, Row
from game.author.storyboard.pdf import as_pdf
from game.language.catalogues import Catalogues
from game.language.words import Words
from game.resources import data_root
from game.shelf import load_story, read_world
from game.story.model import EndingKind, Safety, Story, every_beat
from game.view.geometry import Rect

ROOT = data_root()
FONTS = ROOT / "assets" / "fonts"
WORLD = read_world(ROOT)
CATALOGUES = Catalogues(ROOT / "locales")


def names_of(story: Story, language: str = "en") -> Names:
    return Names(story, CATALOGUES.words(language), WORLD.skills, WORLD.tactics)


def board_of(story: Story, language: str = "en", today: str = "2026-01-31") -> Board:
    return make_board(names_of(story, language), explore(story), today)


def words(language: str = "en") -> Words:
    return CATALOGUES.words(language)


@pytest.fixture(scope="module")
def shipped() -> Story:
    story = load_story(ROOT / "scenarios" / "friend-request.yaml", WORLD).story
    assert story is not None
    return story


@pytest.fixture(scope="module")
def board(shipped: Story) -> Board:
    return board_of(shipped)


class Text(HTMLParser):
    """Collects ids, links, tags left open and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.text = ""
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._hidden = tag in ("style", "script")
        self.ids += [one for one in [given.get("id")] if one]
        self.links += [one for one in [given.get("href")] if one]
        self.sources += [one for one in [given.get("src")] if one]

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._hidden else f"{data} "


def page_of(board: Board, language: str = "en") -> Text:
    page = Text()
    page.feed(as_html(board, words(language), FONTS))
    page.text = " ".join(page.text.split())
    return page


# ---------------------------------------------------------------- the content


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_text_of_the_story_is_on_the_page(language: str, shipped: Story) -> None:
    names = names_of(shipped, language)
    text = page_of(board_of(shipped, language), language).text

    for scene in shipped.scenes.values():
        for beat in every_beat(scene.body):
            for one in (getattr(beat, "text", None), getattr(beat, "prompt", None),
                        getattr(beat, "why", None), getattr(beat, "alt", None)):  # fmt: skip
                assert " ".join(names.say(one).split()) in text
            for option in getattr(beat, "options", ()):
                for one in (option.text, option.why, option.result, option.say):
                    assert " ".join(names.say(one).split()) in text
    for ending in shipped.endings.values():
        for one in (ending.title, ending.text, ending.talk, *ending.remember):
            assert " ".join(names.say(one).split()) in text


def test_one_of_everything_can_be_printed(everything: Story) -> None:
    board = board_of(everything)

    assert len(board.scenes) == len(everything.scenes)
    assert page_of(board).text
    assert as_pdf(board, words(), FONTS).startswith(b"%PDF")


def test_scenes_are_numbered_and_say_where_they_go(board: Board) -> None:
    anchors = {block.anchor for block in (*board.scenes, *board.endings)}
    leaps = [part for block in board.scenes for part in block.parts if isinstance(part, Leap)]
    answers = [
        answer
        for block in board.scenes
        for part in block.parts
        if isinstance(part, Question)
        for answer in part.answers
    ]

    assert [block.number for block in board.scenes] == [
        str(number) for number in range(1, len(board.scenes) + 1)
    ]
    assert {leap.target.anchor for leap in leaps} <= anchors
    assert {answer.target.anchor for answer in answers if answer.target} <= anchors
    assert all(answer.word and answer.grade for answer in answers)


def test_messages_carry_the_name_of_their_trick(board: Board) -> None:
    marks = {mark for block in board.scenes for part in block.parts
             if isinstance(part, Line) for mark in part.marks}  # fmt: skip

    assert "sweet words" in marks


def test_a_condition_names_decisions_and_scenes_by_their_numbers(board: Board) -> None:
    conditions = [part.text for block in board.scenes for part in block.parts
                  if isinstance(part, Line) and part.is_note]  # fmt: skip

    assert any("[at decision" in one for one in conditions)
    assert not any("chose(" in one or "visits(" in one for one in conditions)


def test_the_ways_are_the_safest_the_shortest_and_the_riskiest_that_comes_back(
    board: Board, shipped: Story
) -> None:
    recovering = sum(one.kind is EndingKind.RECOVERING for one in shipped.endings.values())
    assert recovering

    safest, *others, riskiest = board.ways
    assert all(grade is not Safety.NO for _, grade in safest.steps)
    assert any(grade is Safety.NO for _, grade in riskiest.steps)
    together = " ".join(way.name for way in board.ways)
    for ending in shipped.endings.values():
        assert names_of(shipped).say(ending.title) in together
    assert others


def test_an_ending_that_no_way_reaches_says_so(everything: Story) -> None:
    spare = replace(next(iter(everything.endings.values())), id="spare")
    story = replace(everything, endings={**everything.endings, "spare": spare})

    assert board_of(story).endings[-1].remark == "no way leads here"


def test_the_fingerprint_is_of_the_words_and_not_of_the_day(shipped: Story) -> None:
    board = board_of(shipped)
    ending = next(iter(shipped.endings))
    text = replace(shipped.endings[ending].text, source="Something else.", domain="")
    other = replace(
        shipped, endings={**shipped.endings, ending: replace(shipped.endings[ending], text=text)}
    )

    assert board_of(shipped, today="2027-02-01").fingerprint == board.fingerprint
    assert board_of(other).fingerprint != board.fingerprint
    assert board_of(shipped, "vi").fingerprint != board.fingerprint


def test_a_reviewer_is_asked_about_each_rule_and_for_no_name(board: Board) -> None:
    page = page_of(board)

    assert all(rule in page.text for rule in rules(words()))
    assert "Signature" in page.text
    assert "Your name" not in page.text


def test_endings_are_called_by_letters() -> None:
    assert [letter_of(index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


# ------------------------------------------------------------------- the page


def test_the_page_needs_no_other_file(board: Board) -> None:
    page = page_of(board)
    html = as_html(board, words(), FONTS)

    assert all(link.startswith("#") for link in page.links)
    assert page.sources == []
    assert "url(http" not in html
    assert len(re.findall("data:font/ttf;base64,", html)) == 2


def test_each_link_leads_to_a_block_and_no_id_is_given_twice(board: Board, shipped: Story) -> None:
    found = explore(shipped)
    drawing = draw(
        plan(shipped, words(), found), words(), lambda text, _, size: len(text) * size / 2
    )
    page = page_of(replace(board, map=drawing.drawing))

    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_what_a_teacher_wrote_is_text_and_never_markup(everything: Story) -> None:
    title = replace(everything.title, source='</style><script>alert("1")</script>', domain="")
    html = as_html(board_of(replace(everything, title=title)), words(), FONTS)

    assert "<script" not in html
    assert html.count("</style>") == 1


# -------------------------------------------------------------------- the map


def boxed(*rows: float, width: float = 1000, height: float = 5000) -> Drawing:
    boxes = tuple(Box(Rect(0, top, 100, 150), "#ffffff") for top in rows)
    return Drawing(
        width=width, height=height, title="", description="", language="en", ground="#ffffff",
        groups=(Group("", boxes),),
    )  # fmt: skip


def test_the_map_is_cut_between_cards() -> None:
    drawing = boxed(*range(0, 5000, 170))
    found = pieces(drawing)

    assert (found[0].top, found[-1].bottom) == (0, 5000)
    assert all(one.bottom == two.top for one, two in zip(found, found[1:], strict=False))
    assert all(one.scale >= min(READABLE) for one in found)
    for one in found[:-1]:
        assert not any(top < one.bottom < top + 150 for top in range(0, 5000, 170))


def test_a_small_map_is_one_piece() -> None:
    assert len(pieces(boxed(0, height=300))) == 1


def test_a_narrow_map_stands_upright_and_fills_its_sheets() -> None:
    found = pieces(boxed(*range(0, 5000, 170), width=4000))

    assert all(one.sheet.is_upright for one in found)
    assert all(one.right - one.left < 150 for one in found)


def test_a_map_that_is_too_wide_to_be_read_is_on_paper_all_the_same() -> None:
    row = tuple(Box(Rect(left, 0, 100, 150), "#ffffff") for left in range(0, 9000, 120))
    drawing = replace(boxed(height=150, width=9000), groups=(Group("", row),))
    (piece,) = pieces(drawing)

    assert not piece.sheet.is_upright
    assert piece.scale * (piece.right - piece.left) <= piece.sheet.width + 0.1


def test_no_card_of_a_map_is_left_out(shipped: Story) -> None:
    shown = plan(shipped, words(), explore(shipped))
    placed = draw(shown, words(), lambda text, _, size: len(text) * size / 2)

    for card in placed.cards.values():
        on = [one for one in pieces(placed.drawing) if one.top <= card.y < one.bottom]
        assert [one for one in on if one.left < card.x and card.right < one.right]


@pytest.mark.parametrize(
    ("language", "place", "phone"),
    [
        ("en", "In the bedroom, evening", "The phone opens: chat with Linh"),
        ("vi", "Trong phòng ngủ, buổi tối", "Linh"),
    ],
)
def test_places_and_apps_are_named_as_people_call_them(
    language: str, place: str, phone: str, shipped: Story
) -> None:
    text = page_of(board_of(shipped, language), language).text

    assert place in text
    assert phone in text
    assert "bedroom-evening" not in text


# -------------------------------------------------------------------- the PDF


@pytest.fixture
def sheet() -> Iterator[Paper]:
    with Paper(FONTS, "foot", {}) as paper:
        paper.add_page()
        yield paper


def row(height: float, *, glued: bool = False, anchor: str = "") -> Row:
    return Row(cells=(Cell(0, WIDTH, "Chữ"),), least=height, gap=0, glued=glued, anchor=anchor)


def test_a_group_that_fits_on_a_page_stays_together(sheet: Paper) -> None:
    sheet.put([row(HEIGHT - 40, anchor="first")])
    sheet.put([row(30, anchor="second"), row(30, anchor="third")])

    assert sheet.found == {"first": 1, "second": 2, "third": 2}


def test_of_a_group_that_fits_on_no_page_glued_rows_stay_together(sheet: Paper) -> None:
    rows = [row(HEIGHT - 40), row(30, glued=True, anchor="question"), row(30, anchor="answer")]
    sheet.put(rows)

    assert sheet.found == {"question": 2, "answer": 2}


def test_the_pdf_names_pages_and_has_a_bookmark_for_each_chapter(board: Board) -> None:
    data = as_pdf(board, words(), FONTS)

    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") > 10
    assert b"/Outlines" in data
    assert len(data) < 1_000_000


def test_the_map_stands_in_the_pdf_on_pages_of_its_own(board: Board, shipped: Story) -> None:
    shown = plan(shipped, words(), explore(shipped))
    placed = draw(shown, words(), lambda text, _, size: len(text) * size / 2)
    without = as_pdf(board, words(), FONTS)
    with_map = as_pdf(replace(board, map=placed.drawing), words(), FONTS)

    added = with_map.count(b"/Type /Page\n") - without.count(b"/Type /Page\n")
    assert added == len(pieces(placed.drawing))


def test_the_same_story_makes_the_same_page_each_time(board: Board) -> None:
    assert as_html(board, words(), FONTS) == as_html(board, words(), FONTS)
