"""Sizes and colours as a player wants them."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.resources import data_root
from game.view.theme import (
    FILE,
    SIZES,
    THEMES,
    Color,
    Look,
    Palette,
    color,
    faded,
    make_look,
    palette_of,
)
from tests.view.contrasts import Pair

scales = st.floats(1, 2)


@given(scales, st.sampled_from(SIZES))
def test_no_text_gets_smaller_by_making_it_larger(scale: float, size: int) -> None:
    assert size <= Look(text_scale=scale).size(size) <= size * scale


@given(scales)
def test_a_heading_is_never_smaller_than_what_stands_below_it(scale: float) -> None:
    sizes = [Look(text_scale=scale).size(size) for size in SIZES]

    assert sizes == sorted(sizes)


@pytest.mark.parametrize("size", [13, 16, 18, 21, 26])
def test_texts_to_read_are_twice_as_large_at_200_percent(size: int) -> None:
    assert Look(text_scale=2.0).size(size) == 2 * size


def test_a_text_size_out_of_range_becomes_the_nearest() -> None:
    small = make_look(text_scale=0.2, contrast=False, reduced_motion=False)
    large = make_look(text_scale=9.0, contrast=False, reduced_motion=False)

    assert (small.text_scale, large.text_scale) == (1.0, 2.0)


def test_lines_leave_room_for_accents_and_more_with_wider_spacing() -> None:
    plain = make_look(text_scale=1.0, contrast=False, reduced_motion=False)
    wide = make_look(text_scale=1.0, contrast=False, reduced_motion=False, spacing=True)

    assert 1.35 <= plain.line_height < wide.line_height


def test_each_theme_has_a_palette_and_high_contrast_another() -> None:
    palettes = {palette_of(theme, contrast=high) for theme in THEMES for high in (False, True)}

    assert len(palettes) == 4
    assert Look().palette is palette_of("light")


def test_the_file_of_colours_is_toml_and_is_read_as_such() -> None:
    tables = tomllib.loads((data_root() / "assets" / FILE).read_text(encoding="utf-8"))

    shown = palette_of("light")
    assert {name: getattr(shown, name) for name in tables["light"]} == {
        name: color(code) for name, code in tables["light"].items()
    }
    assert set(tables) == {f"{theme}{kind}" for theme in THEMES for kind in ("", "_high")}


def test_the_look_follows_the_settings() -> None:
    dark = make_look(text_scale=1.0, contrast=True, reduced_motion=False, theme="dark")
    light = make_look(text_scale=1.0, contrast=True, reduced_motion=False)

    assert dark.palette.ink == color("#FFFFFF")
    assert light.palette.ink == color("#000000")


def test_a_theme_that_is_not_known_is_the_light_one() -> None:
    assert palette_of("sepia").paper == palette_of("light").paper


@pytest.mark.parametrize("high", [False, True], ids=["normal", "high"])
@pytest.mark.parametrize("theme", THEMES)
def test_signs_stand_out_from_what_they_lie_on(theme: str, high: bool) -> None:
    palette = palette_of(theme, contrast=high)

    assert min(_contrasts(palette)) >= 3.0


def _contrasts(palette: Palette) -> list[float]:
    """Return the contrast of each sign on its ground, and of the ring around what has focus."""
    grades = (palette.safe, palette.partly, palette.risk)
    pages = (palette.paper, palette.sheet, palette.card)
    return [
        *(_ratio(palette.on_grade, one) for one in grades),
        *(_ratio(palette.focus, one) for one in pages),
        *(_ratio(palette.link, one) for one in pages),
        *(_ratio(palette.on_light, one) for one in (palette.sun, palette.safe_glow, palette.dawn)),
        _ratio(palette.on_dark, palette.hang_up),
    ]


def _ratio(one: Color, other: Color) -> float:
    return Pair("", one[:3], other[:3]).ratio


def test_a_colour_is_read_from_its_code() -> None:
    assert color("#3563E9") == (0x35, 0x63, 0xE9, 255)
    assert faded(color("#3563E9"), 60) == (0x35, 0x63, 0xE9, 60)
    assert color("#3563E93C") == (0x35, 0x63, 0xE9, 60)
