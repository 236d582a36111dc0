"""Bold words inside a text: `**so**`.

Asterisks that do not enclose words, such as `****` for a hidden password, stay as they are.
"""

import re
from typing import TypeAlias

Spans: TypeAlias = tuple[tuple[int, int], ...]  # from and to, in letters of the plain text

MARK = "**"
_BOLD = r"(?<!\*)\*\*(?![\s*])([^*\n]+)(?<!\s)\*\*(?!\*)"


def parted(text: str) -> tuple[str, Spans]:
    """Return a text without its marks, and where it is bold."""
    if MARK not in text:
        return text, ()
    plain, spans, last = "", [], 0
    for match in re.finditer(_BOLD, text):
        plain += text[last : match.start()]
        spans.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        last = match.end()
    return plain + text[last:], tuple(spans)


def plain(text: str) -> str:
    """Return a text without the marks of bold words."""
    return parted(text)[0]
