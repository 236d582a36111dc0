"""Who speaks: lines such as "Mai: hello", and what a name tells about a person."""

import re
from collections import Counter
from collections.abc import Iterable

from game.author.importing.naming import folded

_LINE = re.compile(
    r"[\"“*_]{0,2}([^\W\d_][^:：\"“”?!,;()\[\]{}<>|/]{0,28}?)[*_]{0,2}\s*[:：]\s*(\S.*)"
)
_MOST_WORDS = 3
_NO_NAMES = frozenset(
    (
        *("note", "notes", "warning", "attention", "chapter", "scene", "question", "answer"),
        *("tip", "hint", "option", "choice", "title", "todo"),
        *("chú ý", "lưu ý", "cảnh báo", "chương", "cảnh", "câu hỏi", "trả lời", "mẹo", "gợi ý"),
        *("lựa chọn", "tiêu đề"),
    )
)
_YOU = frozenset(("you", "me", "i", "player", "bạn", "tôi", "mình", "người chơi"))
_KNOWN = {
    "mum family": ("mum", "mom", "mommy", "mother", "mẹ", "má"),
    "dad family": ("dad", "daddy", "father", "bố", "ba", "cha"),
    "grandma family": ("grandma", "grandmother", "bà", "bà nội", "bà ngoại"),
    "grandpa family": ("grandpa", "grandfather", "ông", "ông nội", "ông ngoại"),
    "aunt family": ("aunt", "auntie", "dì"),
    "uncle family": ("uncle", "chú", "cậu"),
    "teacher-woman adult": ("teacher", "cô", "cô giáo"),
    "teacher-man adult": ("thầy", "thầy giáo"),
    "counsellor adult": ("counsellor", "counselor"),
    "officer adult": ("police", "officer", "công an"),
    "driver adult": ("driver", "tài xế"),
    "guard adult": ("guard", "bảo vệ"),
    "shadow stranger": ("stranger", "unknown", "người lạ"),
}
_PORTRAITS = {word: kind for kind, words in _KNOWN.items() for word in words}


def parts(line: str) -> tuple[str, str] | None:
    """Return who speaks and what, if the line may be of that kind."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    name, text = found[1].strip(), found[2].strip().strip("*_").strip()
    words = name.split()
    if len(words) > _MOST_WORDS or not name[:1].isupper() or name.lower() in _NO_NAMES:
        return None
    return name, text or found[2]


def speakers(lines: Iterable[str]) -> dict[str, str]:
    """Return those who speak more than once: their names, by the folded name."""
    found = [part[0] for line in lines if (part := parts(line))]
    names = {folded(name): name for name in reversed(found)}
    counts = Counter(folded(name) for name in found)
    return {key: names[key] for key in counts if key and (counts[key] > 1 or is_you(names[key]))}


def is_you(name: str) -> bool:
    """Return whether a name means the player's person."""
    return name.lower() in _YOU


def portrait(name: str) -> tuple[str, str] | None:
    """Return the avatar and the circle that a name tells of, such as those of "Mum"."""
    whole = name.lower()
    for word in (whole, whole.partition(" ")[0]):
        if word in _PORTRAITS:
            avatar, _, circle = _PORTRAITS[word].partition(" ")
            return avatar, circle
    return None
