"""Whatever is in a file, reading it ends, and ends in a story or in problems with places."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.errors import StoryError
from game.reading.build import build_story, read_story
from game.reading.report import report_all
from game.reading.world import World

GOOD = (Path(__file__).parent.parent / "stories" / "good" / "every-beat.yaml").read_bytes()
LINES = GOOD.split(b"\n")
SOME = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
BITS = [
    b":", b": ", b"- ", b"  ", b"\t", b"{", b"}", b"[", b"]", b"&a ", b"*a", b"!x ", b"'", b'"',
    b"#", b"|", b">", b"? ", b"---", b"<<: ", b"~", b"\xff", b"\0", b"\xe1\xba\xbf", b"true",
    b"scenes:", b"goto: hall", b"then:", b"1e999", b".nan", b"-1", b"{mai", b"{{",
    b"\xc2\xa0", b"\xe2\x80\x8b", b"\xe2\x80\x93 ", b"* ", b"\xe2\x80\x9c", b" #b", b"\r",
    b"\xc2\x85",
]  # fmt: skip


def read(content: bytes) -> None:
    reading = read_story(content, path="s.yaml", story_id="s", world=World())
    report = report_all(reading.diagnostics, reading.sources)

    assert (reading.story is None) or not any(": error " in one for one in report.splitlines())
    assert all(one.at.line >= 1 and one.at.column >= 1 for one in reading.diagnostics)
    assert reading.story or reading.diagnostics


@SOME
@given(st.binary(max_size=200))
def test_any_bytes_are_answered(content: bytes) -> None:
    read(content)


@SOME
@given(st.text(max_size=200))
def test_any_text_is_answered(content: str) -> None:
    read(content.encode("utf-8", errors="surrogatepass"))


@SOME
@given(st.integers(0, len(GOOD)), st.integers(0, 12), st.lists(st.sampled_from(BITS), max_size=3))
def test_a_good_story_with_something_else_in_it_is_answered(
    at: int, cut: int, bits: list[bytes]
) -> None:
    read(GOOD[:at] + b"".join(bits) + GOOD[at + cut :])


@SOME
@given(st.lists(st.integers(0, len(LINES) - 1), min_size=1, max_size=4), st.sampled_from(BITS))
def test_a_good_story_without_some_lines_is_answered(numbers: list[int], bit: bytes) -> None:
    lines = [line for number, line in enumerate(LINES) if number not in numbers]
    lines[numbers[0] % len(lines)] += bit
    read(b"\n".join(lines))


@SOME
@given(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1))
def test_a_good_story_with_lines_changed_over_is_answered(one: int, other: int) -> None:
    lines = [*LINES]
    lines[one], lines[other] = lines[other], lines[one]
    read(b"\n".join(lines))


def test_problems_are_raised_together_and_in_file_order() -> None:
    with pytest.raises(StoryError) as caught:
        build_story(GOOD, path="s.yaml", story_id="s", world=World())
    lines = [one.at.line for one in caught.value.diagnostics]

    assert len(lines) > 5
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    "piece",
    [
        b"- ",
        b"? ",
        b"[",
        b"{",
        b"a: ",
        b"&a ",
        b"'",
        b"x\n",
        b"- x: 1\n",
        b'"a\n',
        b"\xc2\xa0",
        b"* ",
    ],
)
def test_a_file_full_of_one_piece_is_answered(piece: bytes) -> None:
    read(piece * (60_000 // len(piece)))
