"""Reading the text of a passage, sign by sign: what all dialects of Twine have in common.

Whatever is in the text, reading it ends, and in time that grows with its length:
how far a closing sign is looked for has a limit.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from game.author.importing.nodes import Break, Foreign, Image, Link, Node, Words
from game.author.importing.written import (
    MAX_SPAN,
    PRINT,
    assignments,
    attributes,
    parts_of_link,
    plain_text,
    shown,
    without_comments,
)

MAX_DEPTH = 4  # conditions in each other

_TOKEN = re.compile(
    r"\[[<>]?img\[|\[\[|<<|<(?=[a-zA-Z/])|[(\[\]{}\n]|\$[A-Za-z_]\w*|''|\*\*|__|(?<!:)//"
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^<>]{0,1000})>")


class Reader:
    """Reads a passage into nodes. A dialect adds its macros."""

    has_hooks = False  # whether [ ] hold what a macro is about, and braces have a meaning

    def __init__(self, text: str, line: int = 1) -> None:
        self.text = without_comments(text.translate({ord(sign): None for sign in PRINT}))
        self.at = 0
        self.depth = 0
        self._first, self._line, self._counted = line, line, 0
        self._see: Mapping[str, Callable[[], Iterator[Node]]] = {
            "[[": self._link,
            "<<": self.marked,
            "<": self._element,
            "(": self.called,
            "\n": self._break,
        }

    def nodes(self, in_hook: bool = False) -> tuple[Node, ...]:
        """Read on to the end, or to what closes the part we are in."""
        found: list[Node] = []
        brackets = 0
        while not self.is_over():
            token = _TOKEN.search(self.text, self.at)
            if token is None:
                found += self._words(len(self.text))
                break
            found += self._words(token.start())
            if in_hook and token[0] == "]" and not brackets:
                self.at = token.end()
                break
            brackets += {"[": 1, "]": -1}.get(token[0], 0)
            found += self._node(token[0])
        return tuple(found)

    def is_over(self) -> bool:
        """Return whether the part we are in is read."""
        return self.at >= len(self.text)

    @property
    def line(self) -> int:
        """The line of the file we are at."""
        if self.at < self._counted:
            self._line, self._counted = self._first, 0
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    # -- what a dialect knows better

    def marked(self) -> Iterator[Node]:
        """Read what begins with `<<`."""
        return self.plain("<<")

    def called(self) -> Iterator[Node]:
        """Read what begins with `(`."""
        return self.plain("(")

    # -- parts

    def plain(self, signs: str) -> Iterator[Node]:
        """Take signs as they are."""
        self.at += len(signs)
        yield Words(signs)

    def foreign(self, start: int) -> Iterator[Node]:
        """Keep what was read since `start` as not understood."""
        source = " ".join(self.text[start : self.at].split())
        yield Foreign(source, self.line)

    def _words(self, end: int) -> Iterator[Node]:
        text, self.at = self.text[self.at : end], end
        if text:
            yield Words(text)

    def _node(self, token: str) -> Iterator[Node]:
        if token in self._see:
            return self._see[token]()
        if "img" in token:
            return self._image(token)
        if token[0] == "$":
            return self._shown(token)
        if token in "[]" or (token in "{}" and not self.has_hooks):
            return self.plain(token)
        self.at += len(token)  # bold, italics and the like
        return iter(())

    def _break(self) -> Iterator[Node]:
        self.at += 1
        yield Break()

    def _shown(self, token: str) -> Iterator[Node]:
        self.at += len(token)
        yield Words(shown(token))

    def _link(self) -> Iterator[Node]:
        start, line = self.at, self.line
        end = self.text.find("]]", start, start + MAX_SPAN)
        body = self.text[start + 2 : end]
        if end < 0 or "\n" in body or not body.strip():
            yield from self.plain("[[")
            return
        self.at = end + 2
        body, _, setter = body.partition("][")
        sets = assignments(setter, line)
        yield Link(*parts_of_link(body), line, sets)
        if setter.strip() and not sets:
            yield Foreign(setter.strip(), line)

    def _image(self, token: str) -> Iterator[Node]:
        start, line = self.at, self.line
        end = self.text.find("]", start + len(token), start + MAX_SPAN)
        if end < 0:
            yield from self.plain(token)
            return
        alt, _, source = self.text[start + len(token) : end].rpartition("|")
        self.at = end + 1
        if self.text.startswith("[", self.at):  # [img[picture][target]]
            self.at = max(self.at, self.text.find("]", self.at, self.at + MAX_SPAN) + 1)
        if self.text.startswith("]", self.at):
            self.at += 1
        yield Image(source.strip(), alt.strip(), line)

    def _element(self) -> Iterator[Node]:
        tag = _TAG.match(self.text, self.at)
        if tag is None:
            yield from self.plain("<")
            return
        start, line = self.at, self.line
        self.at = tag.end()
        name, given = tag[2].lower(), attributes(tag[3])
        if tag[1]:
            return
        if name == "img":
            yield Image(given.get("src", ""), given.get("alt", ""), line)
        elif name in ("br", "p", "div", "li"):
            yield Break()
        elif name in ("script", "style"):
            self.at = self._after(f"</{name}>")
            yield from self.foreign(start)
        elif name == "a" and "data-passage" in given:
            text = self.text[self.at : (end := self._after("</a>"))].removesuffix("</a>")
            self.at = end
            yield Link(plain_text(text), given["data-passage"], line)

    def _after(self, closing: str) -> int:
        end = self.text.find(closing, self.at)
        return len(self.text) if end < 0 else end + len(closing)
