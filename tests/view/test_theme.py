"""Sizes and colours as a player wants them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.theme import HIGH, PLAIN, SIZES, Look, color, faded, make_look

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


def test_high_contrast_has_a_palette_of_its_own() -> None:
    high = make_look(text_scale=1.0, contrast=True, reduced_motion=False)

    assert (high.palette, Look().palette) == (HIGH, PLAIN)
    assert high.palette.ink == color("#000000")


def test_a_colour_is_read_from_its_code() -> None:
    assert color("#3563E9") == (0x35, 0x63, 0xE9, 255)
    assert faded(color("#3563E9"), 60) == (0x35, 0x63, 0xE9, 60)
