"""Note which characters the fonts can draw: assets/fonts/coverage.txt.

`check` reads it and names the characters of a story that would come out as empty boxes.
    python assets/make/coverage.py
Needs fonttools, which the game itself does not.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "fonts"
TARGET = FONTS / "coverage.txt"
HEAD = """\
# The characters that the fonts beside this file can draw, as ranges of code points.
# Made by assets/make/coverage.py; run it again when a font changes.
"""


def coverage() -> str:
    """Return what the file should hold: what all weights of the text font have, then the emoji."""
    weights = [_characters(path) for path in sorted(FONTS.glob("BeVietnamPro-*.ttf"))]
    text = set.intersection(*weights)
    emoji = _characters(FONTS / "NotoColorEmoji-subset.ttf")
    parts = (HEAD, "text", *_ranges(text), "emoji", *_ranges(emoji))
    return "\n".join(parts) + "\n"


def _characters(path: Path) -> set[int]:
    with TTFont(path) as font:
        return {code for code in font.getBestCmap() if code >= ord(" ")}


def _ranges(codes: Iterable[int]) -> Iterator[str]:
    """Yield "0041-005A" for neighbours and "20AB" for a code point alone."""
    first = last = -1
    for code in (*sorted(codes), -1):
        if code == last + 1 and last >= 0:
            last = code
            continue
        if last >= 0:
            yield f"{first:04X}" if first == last else f"{first:04X}-{last:04X}"
        first = last = code


if __name__ == "__main__":
    TARGET.write_text(coverage(), encoding="utf-8", newline="\n")
