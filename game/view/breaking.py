"""Where a line of text may end, in any script.

Words are whole, so a Vietnamese syllable never breaks. Scripts without spaces (Chinese,
Japanese, Thai, Lao, Khmer, Burmese) break between words if the library budoux is installed
and knows the language, otherwise between letters, after the simplest rules of each.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby

_HOLDING = "\u00a0\u2007\u202f"  # spaces that hold words together
_INNER = r"(?<=[^\W_]{2}[-\u2010\u2013\u2014/])(?=[^\W\d_]{2})|(?<=\u200b)(?=.)"
_DASHES = frozenset("-\u2010\u2013\u2014/\u200b")
_DENSE = (  # scripts without spaces: first and last letter
    ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u2e80", "\u30ff"),
    ("\u31f0", "\u31ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"),
    ("\uff00", "\uff9f"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip
_IDEOGRAPHS = "\u2e80"  # and what follows: such a sign is a word by itself
_SEAMS = "/-._?&=:,;@#%+~"
_SEAM = rf"(?<=[{re.escape(_SEAMS)}])(?=[^{re.escape(_SEAMS)}])"
_JOINERS = "\u200d\u2060\ufe0e\ufe0f"

NEVER_FIRST = frozenset(
    "、。，．・：；？！ー）］｝〉》」』】〕〗ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々ゝゞヽヾ～"
    "!?.,:;%)]}…‥”’»›·"
    "ะาำๅๆฯ"
)
NEVER_LAST = frozenset("（［｛〈《「『【〔〖“‘«‹([{¿¡$€£¥เแโใไ")


def tidy(text: str) -> str:
    """Return a text with one plain space where it has any, and none at its ends."""
    if any(space in text for space in _HOLDING):
        return re.sub(rf"[^\S{_HOLDING}]+", " ", text).strip(" ")
    return " ".join(text.split())


@lru_cache(maxsize=1024)
def breaks(text: str) -> tuple[tuple[int, int], ...]:
    """Return where lines may end: (where it ends, where the next begins), in order.

    `text` is tidy. At a space the next line begins behind it.
    """
    held = set(_held(text))
    found = {(at, at + 1) for at, letter in enumerate(text) if letter == " " and at not in held}
    if not _DASHES.isdisjoint(text):
        found |= {(match.start(), match.start()) for match in re.finditer(_INNER, text)}
    if not text.isascii() and max(text) >= _DENSE[0][0]:
        found |= {(at, at) for at in _dense_breaks(text)}
    return tuple(sorted(found))


def _held(text: str) -> Iterator[int]:
    """Yield the spaces at which no line may end: a mark or an emoji alone stays with its word."""
    at = 0
    for word in text.split(" "):
        end = at + len(word)
        if word and all(map(_is_mark, word)):
            opens = word[-1] in NEVER_LAST or unicodedata.category(word[-1]) in ("Ps", "Pi")
            yield end if opens else at - 1
        at = end + 1


def _is_mark(sign: str) -> bool:
    """Whether a sign is no letter: punctuation, or a part of an emoji."""
    kind = unicodedata.category(sign)
    return kind[0] == "P" or kind in ("So", "Sk", "Cf", "Mn")


def _dense_breaks(text: str) -> Iterator[int]:
    at = 0
    for is_dense, row in groupby(text, _is_dense):
        letters = "".join(row)
        if is_dense:
            yield from (place for place in _places(letters, at) if may_part(text, place))
        at += len(letters)


def _is_dense(letter: str) -> bool:
    return any(first <= letter <= last for first, last in _DENSE)


def _places(letters: str, at: int) -> Iterator[int]:
    """Yield where the words of a stretch part, its ends too where signs are words."""
    end = at + len(letters)
    if letters[0] >= _IDEOGRAPHS:
        yield at
    for word in _words(letters):
        at += len(word)
        if at < end or letters[-1] >= _IDEOGRAPHS:
            yield at


def may_part(text: str, at: int) -> bool:
    """Whether a line may end here without a mark on the wrong side of the break."""
    if not 0 < at < len(text) or " " in text[at - 1 : at + 1]:
        return False
    is_mark = unicodedata.category(text[at])[0] == "M" or text[at] in _JOINERS
    return not is_mark and text[at] not in NEVER_FIRST and text[at - 1] not in NEVER_LAST


def _words(text: str) -> Iterable[str]:
    has_kana = any("\u3040" <= letter <= "\u30ff" for letter in text)
    kind = "th" if min(text) <= "\u0e7f" else "ja" if has_kana else "zh"
    parse = _parser(kind)
    return parse(text) if parse is not None else text


@cache
def _parser(kind: str) -> Callable[[str], list[str]] | None:
    """Return what finds the words of a language; None without the library."""
    try:
        import budoux
    except ImportError:
        return None
    load = {
        "th": budoux.load_default_thai_parser,
        "ja": budoux.load_default_japanese_parser,
        "zh": budoux.load_default_simplified_chinese_parser,
    }[kind]
    parse: Callable[[str], list[str]] = load().parse
    return parse


def seams(text: str) -> tuple[int, ...]:
    """Return where a word that is too long for a line, a link say, breaks best."""
    return tuple(match.start() for match in re.finditer(_SEAM, text))
