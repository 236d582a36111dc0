"""Twee 3: a story of Twine as plain text, each passage below a line that begins with `::`."""

import json
import re
from collections.abc import Iterator

from game.author.importing.passages import MAX_PASSAGES, NotReadable, Passage, Twine
from game.phrase import Phrase

_HEADER = re.compile(r"^::[ \t]*(.*)$", re.MULTILINE)
_PARTS = re.compile(
    r"""(?P<name>(?:\\.|[^\[\]{}\\])*)      # a backslash saves a bracket
        \s*(?:\[(?P<tags>[^\[\]]*)\])?
        \s*(?:\{.*\})?\s*$""",
    re.VERBOSE,
)


def read_twee(text: str) -> Twine:
    """Return the story in a text.

    Raises:
        NotReadable: there is no passage in it, or far too many.
    """
    passages = tuple(_passages(text))
    if not passages:
        raise NotReadable(
            Phrase("no passage was found; in Twee each begins with a line such as ':: Start'")
        )
    data = _data(passages)
    return Twine(
        title=_text_of(passages, "storytitle"),
        start=_start(passages, data.get("start")),
        style=str(data.get("format") or ""),
        passages=passages,
    )


def _passages(text: str) -> Iterator[Passage]:
    heads = list(_HEADER.finditer(text))
    if len(heads) > MAX_PASSAGES:
        raise too_many()
    line, counted = 1, 0
    for number, head in enumerate(heads):
        line += text.count("\n", counted, head.end())
        counted = head.end()
        end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        name, tags = _head(head[1])
        yield Passage(name, text[head.end() + 1 : end].rstrip(), line + 1, tags)


def too_many() -> NotReadable:
    """Return the complaint about a story that is too large."""
    return NotReadable(
        Phrase(
            "there are more than {most} passages; split the story into smaller ones",
            most=MAX_PASSAGES,
        )
    )


def _head(written: str) -> tuple[str, tuple[str, ...]]:
    parts = _PARTS.match(written)
    name = parts["name"] if parts else written
    tags = (parts["tags"] or "").split() if parts else ()
    return re.sub(r"\\(.)", r"\1", name).strip(), tuple(tags)


def _text_of(passages: tuple[Passage, ...], name: str) -> str:
    return next((one.text.strip() for one in passages if one.name.lower() == name), "")


def _data(passages: tuple[Passage, ...]) -> dict[str, object]:
    try:
        data = json.loads(_text_of(passages, "storydata") or "{}")
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _start(passages: tuple[Passage, ...], wanted: object) -> str:
    told = [one.name for one in passages if one.is_told]
    for name in (wanted, "Start"):
        if name in told:
            return str(name)
    return told[0] if told else passages[0].name
