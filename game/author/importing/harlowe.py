"""Passages in Harlowe: macros in round brackets, what they are about in square ones."""

import re
from collections.abc import Iterator

from game.author.importing.nodes import Branch, Foreign, Fork, Jump, Link, Node, Set, Words
from game.author.importing.scanning import MAX_DEPTH, Reader
from game.author.importing.written import (
    assignments,
    enclosed,
    plain_text,
    quoted,
    shown,
    split_outside,
)

_MACRO = re.compile(r"\(([A-Za-z][\w-]*):")
_HOOK = re.compile(r"\s*\[(?!\[)")
_NAMED = re.compile(r"\|[\w-]*[>)]\s*\[")
_VARIABLE = re.compile(r"[$_]\w+")
_STYLES = frozenset(
    (
        *("textstyle", "textcolour", "textcolor", "colour", "color", "textrotatez", "background"),
        *("align", "css", "font", "t8n", "transition", "transitiontime", "textindent", "hook"),
        *("hidden", "nobr", "box", "float", "linestyle", "bg", "columns", "hoverstyle"),
        *("charstyle", "border", "opacity"),
    )
)
_LINKS = frozenset(
    ("link", "linkreplace", "linkreveal", "linkrepeat", "linkgoto", "linkrevealgoto")
)


class Harlowe(Reader):
    """Reads a passage in Harlowe."""

    has_hooks = True

    def called(self) -> Iterator[Node]:
        """Read a macro, and the hook behind it."""
        start, line = self.at, self.line
        macro = _MACRO.match(self.text, start)
        end = enclosed(self.text, macro.end(), "(", ")") if macro else -1
        if macro is None or end < 0 or self.depth >= MAX_DEPTH:
            yield from self.plain("(")
            return
        self.at = end + 1
        name, given = _plain_name(macro[1]), self.text[macro.end() : end].strip()
        if name in ("if", "unless"):
            yield self._fork(name, given, line)
        elif name in _LINKS:
            yield from self._linked(name, given, line)
        else:
            yield from self._simple(name, given, start, line)

    def _simple(self, name: str, given: str, start: int, line: int) -> Iterator[Node]:
        if name in ("set", "put"):
            sets = assignments(given, line)
            yield from sets or self.foreign(start)
        elif name in ("goto", "display") and (target := quoted(given)) is not None:
            yield Jump(target.strip(), line, comes_back=name == "display")
        elif name == "print" and _VARIABLE.fullmatch(given):
            yield Words(shown(given))
        elif name == "print" and (text := quoted(given)) is not None:
            yield Words(text)
        else:
            if name not in _STYLES:
                yield from self.foreign(start)
            yield from self._hook()

    def _hook(self) -> tuple[Node, ...]:
        """Return what stands in the square brackets that follow, () if there are none."""
        hook = _HOOK.match(self.text, self.at)
        if hook is None:
            return ()
        self.at = hook.end()
        self.depth += 1
        nodes = self.nodes(in_hook=True)
        self.depth -= 1
        return nodes

    def _fork(self, name: str, given: str, line: int) -> Fork:
        condition = f"not ({given})" if name == "unless" else given
        branches = [Branch(condition, self._hook())]
        while more := re.compile(r"\s*\((else-?_?if|else):", re.I).match(self.text, self.at):
            end = enclosed(self.text, more.end(), "(", ")")
            if end < 0:
                break
            self.at = end + 1
            branches.append(Branch(self.text[more.end() : end].strip(), self._hook()))
        return Fork(tuple(branches), line)

    def _linked(self, name: str, given: str, line: int) -> Iterator[Node]:
        words = [quoted(part) for part in split_outside(given, ",")]
        text = plain_text(words[0] or "") if words else ""
        inner = self._hook() if name != "linkgoto" else ()
        if name.endswith("goto"):
            yield from link_with(text, words[-1] if words else None, inner, line)
        else:
            yield from link_with(text, None, inner, line)


def link_with(text: str, target: str | None, inner: tuple[Node, ...], line: int) -> Iterator[Node]:
    """Yield a link and, before it, what it would only have revealed."""
    jumps = [one for one in inner if isinstance(one, Jump) and not one.comes_back]
    goal = target if target is not None else (jumps[0].target if jumps else "")
    sets = tuple(one for one in inner if isinstance(one, Set))
    if not goal:
        yield Foreign(f"a link without a passage to go to: {text}", line)
    yield from (one for one in inner if one not in jumps and one not in sets)
    if goal:
        yield Link(text or goal.strip(), goal.strip(), line, sets)
    else:
        yield from sets


def _plain_name(name: str) -> str:
    return re.sub("[-_]", "", name).lower()
