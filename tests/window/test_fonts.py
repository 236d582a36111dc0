"""Letters of all scripts: the game's own font first, the computer's for what it lacks."""

from pathlib import Path

import pygame
import pytest

from game.window.fonts import OTHERS, UNSEEN, Fonts, Part

FOLDER = Path(__file__).parent.parent.parent / "assets" / "fonts"
INK = (0, 0, 0, 255)
SAMPLES = {"Hebrew": "שלום", "Arabic": "مرحبا", "Thai": "สวัสดี", "Chinese": "你好", "Korean": "안녕"}


@pytest.fixture
def fonts() -> Fonts:
    pygame.font.init()
    return Fonts(FOLDER)


def drawn(fonts: Fonts, text: str, size_px: int = 40) -> pygame.Surface:
    return fonts.render((text, ()), "regular", size_px, INK)


def known(fonts: Fonts, text: str) -> list[Part]:
    """Return the parts of a text, or skip where no font of this computer has its letters."""
    parts = fonts.parts(text, "regular")
    if any(part.font == "regular" for part in parts):
        pytest.skip(f"no font on this computer has the letters of {text}")
    return parts


def test_vietnamese_is_one_stretch_in_the_own_font(fonts: Fonts) -> None:
    assert fonts.parts("Ẩn mình, Ễnh ương", "bold") == [Part("Ẩn mình, Ễnh ương", "bold")]


@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES)
def test_letters_the_own_font_lacks_come_from_one_that_has_them(fonts: Fonts, text: str) -> None:
    parts = known(fonts, text)

    assert all(part.font in OTHERS for part in parts)
    assert pygame.mask.from_surface(drawn(fonts, text)).count() > 100


def test_a_letter_no_font_has_is_drawn_as_the_own_font_draws_it(fonts: Fonts) -> None:
    assert fonts.parts("\U0010fffd", "medium") == [Part("\U0010fffd", "medium")]


def test_arabic_letters_are_joined(fonts: Fonts) -> None:
    known(fonts, "سلام")
    apart = sum(fonts.width(letter, "regular", 40) for letter in "سلام")

    assert fonts.width("سلام", "regular", 40) < 0.8 * apart


def test_words_that_run_to_the_left_stand_in_their_order(fonts: Fonts) -> None:
    known(fonts, "שלום")

    assert [part.text for part in fonts.parts("אב גד 12", "regular")] == [
        "12",
        " ",
        "גד",
        " ",
        "אב",
    ]


def test_bold_words_are_in_the_bold_font(fonts: Fonts) -> None:
    parts = fonts.parts("Tell mum now", "regular", ((5, 8),))

    assert parts == [Part("Tell ", "regular"), Part("mum", "bold"), Part(" now", "regular")]


def test_a_bold_line_is_as_wide_as_its_parts(fonts: Fonts) -> None:
    line = fonts.render(("Tell mum", ((5, 8),)), "regular", 40, INK)

    wide = fonts.width("Tell ", "regular", 40) + fonts.width("mum", "bold", 40)
    assert line.get_width() == wide


def test_letters_of_another_font_stand_on_the_same_line(fonts: Fonts) -> None:
    """What lies below the last row of ours never moves the words beside it."""
    known(fonts, "שלום")
    own, beside = drawn(fonts, "mm"), drawn(fonts, "mm ש")

    def foot(image: pygame.Surface) -> int:
        part = image.subsurface((0, 0, own.get_width(), image.get_height()))
        box = pygame.mask.from_surface(part).get_bounding_rects()
        return image.get_height() - max(one.bottom for one in box)

    assert foot(own) == foot(beside)


@pytest.mark.parametrize("sign", list(map(chr, UNSEEN)))
def test_signs_that_only_guide_the_text_are_not_drawn(fonts: Fonts, sign: str) -> None:
    shown = [part for part in fonts.parts(f"ab{sign}c", "regular") if part.text]

    assert "".join(part.text for part in shown) == "abc"
