"""A tree of plain values as YAML, the way a person would write it.

Quotes stand only where they are needed. What is read back is what was written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from game.author.importing.tree import MARK, Decide, Remark, Scalar, Short, Tree
from game.reading.plain_values import resolve

LONGEST = 100  # signs in a line that holds several values

_NEEDS_QUOTES = re.compile(
    r"""^[\s\-?:,\[\]{}\#&*!|>'"%@`~=<]   # begins with a sign that has a meaning
      | :(\s|$) | \s\#                    # holds a key or a remark
      | ^\s | \s$ | [^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]
      | ^(---|\.\.\.)
    """,
    re.VERBOSE,
)
_NEEDS_QUOTES_INSIDE = re.compile(r"[,\[\]{}]|:$")
_CLOCK = re.compile(r"[\d:]+")  # other readers take 20:14 for a number
_APART = frozenset(("people", "facts", "start", "scenes", "endings"))
_OLD_WORDS = frozenset(("off", "on", "y", "n"))  # and these for true and false


def to_yaml(tree: Mapping[str, Tree]) -> str:
    """Return a file's text, with empty lines between its large parts."""
    lines: list[str] = []
    for key, value in tree.items():
        if lines and key in _APART:
            lines.append("")
        lines += _entry(key, value, 0, apart=key == "scenes")
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Tree, depth: int, *, apart: bool = False) -> Iterator[str]:
    """Yield the lines of a key and what belongs to it. `apart`: empty lines between its keys."""
    margin, name = "  " * depth, scalar(key)
    if isinstance(value, Mapping):
        yield f"{margin}{name}:"
        for number, (inner, one) in enumerate(value.items()):
            if apart and number:
                yield ""
            yield from _entry(inner, one, depth + 1)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield f"{margin}{name}:"
        for item in value:
            yield from _item(item, depth + 1)
    elif isinstance(value, Short) and not _fits(line := f"{margin}{name}: {_short(value)}"):
        yield from _entry(key, value.value, depth)
    elif isinstance(value, Short):
        yield line
    else:
        yield f"{margin}{name}: {_single(value)}"


def _item(item: Tree, depth: int) -> Iterator[str]:
    margin = "  " * depth
    if isinstance(item, Remark):
        yield f"{margin}# {_one_line(item.text)}"
    elif isinstance(item, Mapping):
        lines = [line for key, one in item.items() for line in _entry(key, one, depth + 1)]
        yield f"{margin}- {lines[0].lstrip()}"
        yield from lines[1:]
    elif isinstance(item, Short):
        yield f"{margin}- {_short(item)}"
    else:
        yield f"{margin}- {_single(item)}"


def _single(value: Tree) -> str:
    if isinstance(value, Decide):
        inside = value.value
        written = _short(inside) if isinstance(inside, Short) else scalar(inside)
        return f"{written}  # {MARK}: {_one_line(value.what)}"
    if isinstance(value, str | int | float):
        return scalar(value)
    raise TypeError(f"{value!r} is not a single value")


def _short(value: Short) -> str:
    inside = value.value
    if isinstance(inside, Mapping):
        return f"{{{', '.join(f'{scalar(k)}: {scalar(v, True)}' for k, v in inside.items())}}}"
    return f"[{', '.join(scalar(one, True) for one in inside)}]"


def _fits(line: str) -> bool:
    return len(line) <= LONGEST


def scalar(value: Scalar, inside: bool = False) -> str:
    """Return a single value as YAML; `inside` brackets more signs have a meaning."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return repr(value)
    return f'"{_escaped(value)}"' if _needs_quotes(value, inside) else value


def _needs_quotes(text: str, inside: bool) -> bool:
    return (
        not isinstance(resolve(text), str)
        or bool(_NEEDS_QUOTES.search(text))
        or bool(inside and _NEEDS_QUOTES_INSIDE.search(text))
        or bool(_CLOCK.fullmatch(text))
        or text.lower() in _OLD_WORDS
    )


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(sign if sign.isprintable() else _escape(sign) for sign in text)


def _escape(sign: str) -> str:
    number = ord(sign)
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"  # noqa: PLR2004


def _one_line(text: str) -> str:
    return " ".join(text.split())
