"""Signs that nobody sees and that do harm: control signs, and those that turn what is read.

A terminal obeys a control sign, and a sign that turns the direction of reading shows a text
otherwise than it stands there.
"""

import re

_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"  # but for tab and line end
_TURNING = "\u202a-\u202e\u2066-\u2069"
_HALVES = "\ud800-\udfff"  # of characters, which a file's name may have
_UNSEEN = re.compile(f"[{_CONTROL}{_TURNING}{_HALVES}]")
_PICTURES, _DELETE = 0x2400, "\x7f"  # Unicode has a picture of each control sign of ASCII


def first_unseen(text: str) -> str:
    """Return the number of the first such sign as Unicode writes it, "U+202E"; "" for none."""
    found = _UNSEEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def visible(text: str) -> str:
    """Return a text with a picture in place of each such sign, safe for a terminal."""
    return _UNSEEN.sub(lambda found: _picture(found[0]), text)


def _picture(sign: str) -> str:
    if sign == _DELETE:
        return "\u2421"
    return chr(_PICTURES + ord(sign)) if sign < " " else "\ufffd"
