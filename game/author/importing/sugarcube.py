"""Passages in SugarCube: macros in << >>, some of them closed by <</name>>."""

import re
from collections.abc import Iterator

from game.author.importing.harlowe import link_with
from game.author.importing.nodes import Branch, Fork, Jump, Node, Words
from game.author.importing.scanning import MAX_DEPTH, Reader
from game.author.importing.written import (
    assignments,
    enclosed,
    parts_of_link,
    quoted,
    shown,
)

_MACRO = re.compile(r"<<\s*(/?[A-Za-z][\w-]*|=|-)\s*")
_ARGUMENT = re.compile(r"""\[\[([^\[\]]*)\]\]|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|(\S+)""")
_VARIABLE = re.compile(r"[$_]\w+")
_LINKS = ("link", "button", "click")
_BRANCHES = ("elseif", "else", "/if", "endif")
_SILENT = frozenset(("nobr", "silently", "script", "type", "timed", "span", "center"))


class SugarCube(Reader):
    """Reads a passage in SugarCube."""

    def __init__(self, text: str, line: int = 1) -> None:
        super().__init__(text, line)
        self._until: tuple[str, ...] = ()
        self._stop = ("", "")  # the macro that closed the part we were in, and what it was given

    def is_over(self) -> bool:
        """Return whether the end, or a macro that closes this part, was reached."""
        return bool(self._stop[0]) or super().is_over()

    def marked(self) -> Iterator[Node]:
        """Read a macro, and all up to where it is closed."""
        start, line = self.at, self.line
        macro = _MACRO.match(self.text, start)
        end = enclosed(self.text, macro.end(), "", ">>") if macro else -1
        if macro is None or end < 0:
            yield from self.plain("<<")
            return
        self.at = end + 2
        name, given = macro[1].lower(), self.text[macro.end() : end].strip()
        if name in self._until:
            self._stop = (name, given)
        elif name == "if" and self.depth < MAX_DEPTH:
            yield self._fork(given, line)
        elif name in _LINKS and self.depth < MAX_DEPTH:
            yield from self._linked(name, given, line)
        else:
            yield from self._simple(name, given, start, line)

    def _simple(self, name: str, given: str, start: int, line: int) -> Iterator[Node]:
        if name in ("set", "run") and (sets := assignments(given, line)):
            yield from sets
        elif name in ("goto", "include", "display") and (target := _target(given)):
            yield Jump(target, line, comes_back=name != "goto")
        elif name in ("print", "=", "-") and _VARIABLE.fullmatch(given):
            yield Words(shown(given))
        elif name in ("print", "=", "-") and (text := quoted(given)) is not None:
            yield Words(text)
        elif not name.startswith("/") and name not in _SILENT:
            yield from self.foreign(start)

    def _part(self, *until: str) -> tuple[Node, ...]:
        """Return what stands before one of the macros named; `_stop` says which it was."""
        outer, self._until = self._until, (*self._until, *until)
        self.depth += 1
        nodes = self.nodes()
        self.depth -= 1
        self._until = outer
        return nodes

    def _closed(self, *by: str) -> tuple[str, str]:
        """Return what closed the part; nothing if that belongs to a part further out."""
        if self._stop[0] not in by:
            return "", ""
        stop, self._stop = self._stop, ("", "")
        return stop

    def _fork(self, given: str, line: int) -> Fork:
        branches = []
        condition, more = given, True
        while more:
            branches.append(Branch(condition, self._part(*_BRANCHES)))
            name, words = self._closed(*_BRANCHES)
            more = name in ("elseif", "else")
            condition = re.sub(r"^if\b", "", words).strip()  # "<<else if …>>" is written, too
        return Fork(tuple(branches), line)

    def _linked(self, name: str, given: str, line: int) -> Iterator[Node]:
        text, target = _text_and_target(given)
        closing = (f"/{name}", f"end{name}")
        inner = self._part(*closing)
        self._closed(*closing)
        yield from link_with(text, target, inner, line)


def _arguments(given: str) -> list[str]:
    return [next((part for part in one.groups() if part is not None), "")
            for one in _ARGUMENT.finditer(given)]  # fmt: skip


def _target(given: str) -> str:
    if given.startswith("[["):
        return parts_of_link(given.strip("[]"))[1]
    words = _arguments(given)
    return "" if not words or words[0].startswith("$") else words[0].strip()


def _text_and_target(given: str) -> tuple[str, str | None]:
    if given.startswith("[["):
        return parts_of_link(given.strip("[]"))
    text, *rest = _arguments(given) or [""]
    return text, rest[0] if rest else None
