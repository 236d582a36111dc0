"""Conditions and values in Twine's dialects, written as expressions of ours."""

import re
from collections.abc import Mapping

_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
      | (?P<number>\d+(?:\.\d+)?)
      | (?P<fact>[$_][A-Za-z_]\w*)
      | (?P<asked>\(?\s*(?:visited|hasVisited)\s*[:(]\s*(?:"[^"]*"|'[^']*')\s*\))
      | (?P<word>is\s+not\b|[A-Za-z]+)
      | (?P<sign>===|!==|==|!=|<=|>=|&&|\|\||[-+*/%()<>!])""",
    re.VERBOSE,
)
_WORDS = {
    "is": "==", "eq": "==", "isnot": "!=", "neq": "!=", "ne": "!=", "isnt": "!=",
    "gt": ">", "gte": ">=", "lt": "<", "lte": "<=",
    "and": "and", "or": "or", "not": "not", "true": "true", "false": "false",
}  # fmt: skip
_SIGNS = {"===": "==", "!==": "!=", "&&": "and", "||": "or", "!": "not"}


class Unknown(Exception):  # noqa: N818 - a signal between modules
    """An expression that has no like in ours."""


def translated(written: str, facts: Mapping[str, str], scenes: Mapping[str, str]) -> str:
    """Return an expression of ours.

    Facts and scenes are found by the names they had.

    Raises:
        Unknown: part of it cannot be said in ours.
    """
    parts: list[str] = []
    at = 0
    while at < len(written):
        token = _TOKEN.match(written, at)
        if token is None:
            raise Unknown(written)
        at = token.end()
        parts.append(_part(token, facts, scenes))
    return re.sub(r"\( | \)", lambda found: found[0].strip(), " ".join(filter(None, parts)))


def _part(token: re.Match[str], facts: Mapping[str, str], scenes: Mapping[str, str]) -> str:
    word = token[0]
    match token.lastgroup:
        case "space":
            return ""
        case "text":
            return repr(re.sub(r"\\(.)", r"\1", word[1:-1]))
        case "number":
            return word.lstrip("0") if word.lstrip("0")[:1].isdigit() else f"0{word.lstrip('0')}"
        case "fact":
            return _known(word[1:], facts)
        case "asked":
            name = re.findall("[\"'](.*)[\"']", word)[0]
            return f"visits('{_known(name.strip(), scenes)}')"
        case "word":
            return _known("".join(word.lower().split()), _WORDS)
        case _:
            return _SIGNS.get(word, word)


def _known(name: str, names: Mapping[str, str]) -> str:
    if name not in names:
        raise Unknown(name)
    return names[name]
