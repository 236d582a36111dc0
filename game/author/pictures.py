"""How large a picture is, from the first bytes of its file: nothing is decoded.

A file that the game must not open is refused here, before it costs memory.
"""

import re
import struct
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import ParseError, iterparse

from game.ordinary import read_at_most
from game.phrase import Phrase
from game.refusal import why

MAX_BYTES = 8 * 1024 * 1024
MAX_PIXELS = 16_000_000
ENDINGS = {".svg": "SVG", ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP"}

_STARTS = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF", b"BM": "BMP"}
_PROLOG = 65_536  # bytes in which the first tag of an SVG is found
_LENGTH = re.compile(r"\s*(\d+\.?\d*|\.\d+)\s*(px|pt|pc|mm|cm|in|)\s*")
_PER_UNIT = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})  # JPEG markers among those of frames that are none
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # JPEG markers without a length


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int


class PictureRefused(Exception):  # noqa: N818 - it is a fact about a file, not our fault
    """A picture cannot be shown; carries the code, the hint and the words of the problem."""

    def __init__(self, code: str, hint: str = "", **words: object) -> None:
        self.code = code
        self.hint = hint
        self.words: Mapping[str, object] = words
        super().__init__(f"{code}: {', '.join(map(str, words.values()))}")


def size_of_file(path: Path) -> Size:
    """Return the size of the picture in a file.

    Raises:
        PictureRefused: it is too large, cut off, closed to us, or no picture of its kind.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise PictureRefused("NA714", name=path.name, limit="8 MiB")
        content = read_at_most(path, MAX_BYTES)
    except OSError as error:
        raise PictureRefused("NA715", name=path.name, reason=why(error)) from None
    size = size_of(content, path.name)
    if size.width * size.height > MAX_PIXELS:
        raise PictureRefused("NA713", name=path.name, width=size.width, height=size.height)
    return size


def size_of(content: bytes, name: str) -> Size:
    """Return the size of a picture; the ending of `name` says of which kind it is.

    Raises:
        PictureRefused: it is no picture of that kind, or does not say how large it is.
    """
    wanted = ENDINGS[Path(name).suffix.lower()]
    kind = kind_of(content)
    if kind != wanted:
        raise PictureRefused(
            "NA715",
            _way_out(kind, wanted, name),
            name=name,
            reason=Phrase("it is no {kind} picture", kind=wanted),
        )
    try:
        width, height = _SIZES[kind](content)
    except (struct.error, IndexError):
        raise PictureRefused("NA715", name=name, reason=Phrase("it is cut off")) from None
    except (ParseError, ValueError, LookupError):
        raise PictureRefused("NA715", name=name, reason=Phrase("it is damaged")) from None
    if width < 1 or height < 1:
        reason = Phrase("it does not say how wide and high it is")
        raise PictureRefused("NA715", name=name, reason=reason)
    return Size(width, height)


def kind_of(content: bytes) -> str:
    """Return SVG, PNG, JPEG, WebP, GIF or BMP; "" if it is none of them."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WebP"
    if b"<svg" in content[:_PROLOG]:
        return "SVG"
    return next((kind for start, kind in _STARTS.items() if content.startswith(start)), "")


def _way_out(kind: str, wanted: str, name: str) -> str:
    """Return a hint for a picture of another kind than the ending of its name says."""
    if not kind:
        return ""
    ending = next((ending for ending, known in ENDINGS.items() if known == kind), "")
    if not ending:
        return Phrase(
            "it holds a picture of the kind {kind}; save it as {wanted}", kind=kind, wanted=wanted
        )
    return Phrase(
        "it holds a picture of the kind {kind}; name it '{name}', or save it as {wanted}",
        kind=kind,
        name=f"{Path(name).stem}{ending}",
        wanted=wanted,
    )


def _png(content: bytes) -> tuple[int, int]:
    if b"IEND" not in content:
        raise IndexError  # it is cut off
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


def _jpeg(content: bytes) -> tuple[int, int]:
    """Go from marker to marker up to the one that begins the frame."""
    place = 2
    while True:
        while content[place] == 0xFF and content[place + 1] == 0xFF:  # filling
            place += 1
        lead, marker = content[place], content[place + 1]
        if lead != 0xFF:
            raise ValueError("no marker here")
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return width, height
        place += 2
        if marker not in _ALONE:
            place += struct.unpack_from(">H", content, place)[0]


def _webp(content: bytes) -> tuple[int, int]:
    if len(content) < 8 + struct.unpack_from("<I", content, 4)[0]:
        raise IndexError  # it is cut off
    match content[12:16]:
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", content, 26)
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", content, 21)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            width, height = (int.from_bytes(content[at : at + 3], "little") for at in (24, 27))
            return width + 1, height + 1
        case _:
            raise ValueError("no kind of WebP")


def _svg(content: bytes) -> tuple[int, int]:
    """Return what the first tag says: width and height, else those of the view box."""
    if not content.rstrip().endswith(b">"):
        raise IndexError  # it is cut off
    _, root = next(iter(iterparse(BytesIO(content), events=("start",))))
    if root.tag.rpartition("}")[2] != "svg":
        raise ValueError("another kind of XML")
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    width, height = box[2:] if len(box) == 4 else ("", "")  # noqa: PLR2004 - x, y, width, height
    return (
        _pixels(root.get("width", "")) or _pixels(width),
        _pixels(root.get("height", "")) or _pixels(height),
    )


def _pixels(length: str) -> int:
    """Return a length of an SVG in whole pixels; 0 for none and for shares such as 100%."""
    found = _LENGTH.fullmatch(length[:40])
    return max(1, int(float(found[1]) * _PER_UNIT[found[2]])) if found else 0


_SIZES: Mapping[str, Callable[[bytes], tuple[int, int]]] = {
    "PNG": _png,
    "JPEG": _jpeg,
    "WebP": _webp,
    "SVG": _svg,
}
