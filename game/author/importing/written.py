"""Pieces of a passage's text: brackets that match, settings, links, quotes."""

import re

from game.author.importing.nodes import Set

PRINT = ("\ue000", "\ue001")  # stand around the name of a fact whose value is shown there
MAX_SPAN = 1_000  # signs in one link or macro
MAX_BRACKETS = 30  # in each other

_COMMENTS = (("<!--", "-->"), ("/*", "*/"), ("/%", "%/"))
_ARROW = re.compile(r"(?P<text>.*)->(?P<target>.*)|(?P<goal>.*?)<-(?P<words>.*)", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


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


def attributes(written: str) -> dict[str, str]:
    """Return the attributes of an element."""
    return {one[1].lower(): one[2] or one[3] or "" for one in _ATTRIBUTE.finditer(written)}
