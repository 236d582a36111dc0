"""The names in braces inside a text.

`{name}` stands for a value; `{{` is a plain brace. Anything else in braces is
left as it is written, so that no text can ever fail to be shown.
"""

import re
from collections.abc import Callable

_MARK = re.compile(r"\{\{|\{([^\W\d][\w-]*)\}")


def names(text: str) -> frozenset[str]:
    """Return the names a text has in braces."""
    return frozenset(match[1] for match in _MARK.finditer(text) if match[1])


def fill(text: str, value_of: Callable[[str], str | None]) -> str:
    """Put values in place of names. A name without a value (None) stays as written."""
    if "{" not in text:
        return text

    def put(match: re.Match[str]) -> str:
        if not match[1]:
            return "{"
        value = value_of(match[1])
        return match[0] if value is None else value

    return _MARK.sub(put, text)


def outside(text: str, change: Callable[[str], str]) -> str:
    """Change only what lies outside the braces; names and `{{` stay."""
    done, last = [], 0
    for match in _MARK.finditer(text):
        done += [change(text[last : match.start()]), match[0]]
        last = match.end()
    return "".join([*done, change(text[last:])])
