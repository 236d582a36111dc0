"""Reading the text of a passage, sign by sign: what all dialects of Twine have in common.

Whatever is in the text, reading it ends, and in time that grows with its length:
how far a closing sign is looked for has a limit.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from game.author.importing.nodes import Break, Foreign, Image, Link, Node, Set, Words

PRINT = ("\ue000", "\ue001")  # stand around the name of a fact whose value is shown there
MAX_DEPTH = 4  # conditions in each other
MAX_SPAN = 1_000  # signs in one link or macro
MAX_BRACKETS = 30  # in each other

_TOKEN = re.compile(
    r"\[[<>]?img\[|\[\[|<<|<(?=[a-zA-Z/])|[(\[\]{}\n]|\$[A-Za-z_]\w*|''|\*\*|__|(?<!:)//"
)
_COMMENTS = (("<!--", "-->"), ("/*", "*/"), ("/%", "%/"))
_ARROW = re.compile(r"(?P<text>.*)->(?P<target>.*)|(?P<goal>.*?)<-(?P<words>.*)", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
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
        name, given = tag[2].lower(), _attributes(tag[3])
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


def shown(variable: str) -> str:
    """Return the mark for a place where a fact's value is shown."""
    return f"{PRINT[0]}{variable.lstrip('$_')}{PRINT[1]}"


def without_comments(text: str) -> str:
    """Return the text without its comments; lines keep their numbers."""
    for opening, closing in _COMMENTS:
        done, at = [], 0
        while (start := text.find(opening, at)) >= 0:
            end = text.find(closing, start + len(opening))
            if end < 0:
                break
            done.append(text[at:start] + "\n" * text.count("\n", start, end))
            at = end + len(closing)
        text = "".join(done) + text[at:]
    return text


def enclosed(text: str, start: int, opening: str, closing: str) -> int:
    """Return where what is open at `start` is closed, -1 if never. Quotes and inner ones count."""
    signs = re.compile(
        f"[\"']|{re.escape(closing)}" + (f"|{re.escape(opening)}" if opening else "")
    )
    at, depth, limit = start, 0, min(len(text), start + MAX_SPAN)
    while (sign := signs.search(text, at, limit)) is not None:
        at = sign.end()
        if sign[0] in "\"'":
            at = _after_quote(text, at, sign[0], limit)
        elif sign[0] == closing:
            if not depth:
                return sign.start()
            depth -= 1
        elif depth == MAX_BRACKETS:
            return -1
        else:
            depth += 1
    return -1


def _after_quote(text: str, at: int, quote: str, limit: int) -> int:
    end = text.find(quote, at, limit)
    while end > 0 and text[end - 1] == "\\":
        end = text.find(quote, end + 1, limit)
    return at if end < 0 else end + 1


def split_outside(text: str, signs: str) -> list[str]:
    """Split at any of `signs` that stands outside of quotes and brackets."""
    parts, begin, at, depth = [], 0, 0, 0
    while at < len(text):
        sign = text[at]
        at += 1
        if sign in "\"'":
            at = _after_quote(text, at, sign, len(text))
        elif sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign in signs and depth <= 0:
            parts.append(text[begin : at - 1])
            begin = at
    return [part.strip() for part in (*parts, text[begin:]) if part.strip()]


_SETTING = re.compile(r"[$_](\w+)\s*(to\b|=(?!=)|\+=|-=|\*=|/=)\s*(.+)", re.DOTALL)
_STEP = re.compile(r"[$_](\w+)\s*(\+\+|--)")
_PUTTING = re.compile(r"(.+?)\s+into\s+[$_](\w+)", re.DOTALL)


def assignments(written: str, line: int) -> tuple[Set, ...]:
    """Return what a macro sets; () if any of it is not understood."""
    found = [_assignment(part, line) for part in split_outside(written, ",;")]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len(found) else ()


def _assignment(part: str, line: int) -> Set | None:
    if put := _PUTTING.fullmatch(part):
        return Set(put[2], put[1], line)
    if step := _STEP.fullmatch(part):
        return Set(step[1], f"${step[1]} {step[2][0]} 1", line)
    setting = _SETTING.fullmatch(part)
    if setting is None:
        return None
    fact, sign, value = setting.groups()
    if sign in ("to", "="):
        return Set(fact, re.sub(r"\bit\b", f"${fact}", value), line)
    single = re.fullmatch(r"\$?\w+", value)
    return Set(fact, f"${fact} {sign[0]} {value if single else f'({value})'}", line)


def parts_of_link(body: str) -> tuple[str, str]:
    """Return the text and the target of what stands between [[ and ]]."""
    if arrow := _ARROW.fullmatch(body):
        text, target = (arrow["text"], arrow["target"])
        if target is None:
            text, target = arrow["words"], arrow["goal"]
    elif "|" in body:
        text, _, target = body.rpartition("|")
    else:
        text = target = body
    return plain_text(text or target), target.strip()


def plain_text(text: str) -> str:
    """Return a text without elements and signs for bold and italics."""
    return " ".join(re.sub(r"<[^<>]{0,500}>|''|\*\*|__|(?<!:)//", "", text).split())


def quoted(written: str) -> str | None:
    """Return the text of a literal in quotes, None if it is something else."""
    text = written.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'`":
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return None


def _attributes(written: str) -> dict[str, str]:
    return {one[1].lower(): one[2] or one[3] or "" for one in _ATTRIBUTE.finditer(written)}
