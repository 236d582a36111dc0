"""Finding all texts of a project: those of the program and those of every scenario file."""

import ast
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from game.diagnostic import Diagnostic, Location
from game.language.extract import SHARED, shared_beside, sources_of
from game.language.locales import AUTHOR, INTERFACE, PROGRAM, SOURCE
from game.language.sources import Entry, Source
from game.ordinary import read_at_most
from game.reading.document import MAX_BYTES

# function -> the texts among its arguments: where each stands, and its plural
Calls: TypeAlias = Mapping[str, tuple[tuple[int, ...], ...]]
INTERFACE_CALLS: Calls = {"ui": ((0,),), "_ui": ((0,),), "uin": ((0, 1),), "N_": ((0,),)}
AUTHOR_CALLS: Calls = {
    "Phrase": ((0,),),
    "Problem": ((1,), (2,)),
    "warning": ((1,), (2,)),
    "Field": ((2,),),  # of the description of the format
    "_beat": ((2,),),
}
FOR_AUTHORS = (  # code that only authors of stories meet
    *("game/author/", "game/commands/", "game/language/", "game/reading/"),
    *("game/cli.py", "game/shelf.py", "game/view/preview", "game/window/preview"),
)
COMMENT = "# Translators: "  # begins a line of advice above a text


@dataclass(frozen=True, slots=True)
class Gathered:
    """The texts that could be read, and why some files could not."""

    sources: tuple[Source, ...]
    problems: tuple[Diagnostic, ...] = ()


def gather(root: Path, only: Collection[str] = ()) -> Gathered:
    """Return the sources of a project's folder: the program first, then files by name.

    `only` names domains; () means all. A story brings the shared files it includes.
    """
    found: dict[str, Source] = {}
    problems: list[Diagnostic] = []
    if not only or not set(only).isdisjoint(PROGRAM):
        found |= {one.domain: one for one in program(root) if not only or one.domain in only}
    for path in sorted((root / "scenarios").glob("*.yaml")):
        content = _content(path) if _is_wanted(path.stem, only) else None
        if content is not None:
            shown = path.relative_to(root).as_posix()
            sources, faults = sources_of(content, shown, shared_beside(path))
            problems += faults
            found = {source.domain: source for source in sources} | found
    order = sorted(found, key=lambda domain: (domain not in PROGRAM, domain != INTERFACE, domain))
    return Gathered(tuple(found[domain] for domain in order), tuple(problems))


def _content(path: Path) -> bytes | None:
    """Return what is in a file; None for a folder, or what is closed to us: `check` tells of it."""
    try:
        return read_at_most(path, MAX_BYTES + 1)
    except OSError:
        return None


def _is_wanted(domain: str, only: Collection[str]) -> bool:
    """Say whether a file may hold what is asked for; shared texts come with any story."""
    return not only or domain in only or any(name.startswith(SHARED) for name in only)


def program(root: Path) -> tuple[Source, ...]:
    """Return the texts in the program's code: those players read, then those only authors do."""
    found: dict[str, dict[tuple[str, ...], Entry]] = {INTERFACE: {}, AUTHOR: {}}
    for path in sorted((root / "game").rglob("*.py")):
        for domain, entry in _in_code(path, path.relative_to(root).as_posix()):
            before = found[domain].get(entry.ids)
            found[domain][entry.ids] = _joined(before, entry) if before else entry
    return tuple(
        Source(domain, SOURCE, tuple(entries.values()))
        for domain, entries in found.items()
        if entries or domain == INTERFACE
    )


def _in_code(path: Path, shown: str) -> Iterator[tuple[str, Entry]]:
    """Yield the texts in a Python file by line, each with its domain.

    The tree is read, not the tokens as Babel does: texts inside f-strings are
    found too, the same on every Python.
    """
    code = path.read_text(encoding="utf-8")
    lines = code.splitlines()
    home = AUTHOR if shown.startswith(FOR_AUTHORS) else INTERFACE
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = getattr(call.func, "attr", "") or getattr(call.func, "id", "")
        before = lines[call.lineno - 2].strip() if call.lineno > 1 else ""
        for places in INTERFACE_CALLS.get(name) or AUTHOR_CALLS.get(name, ()):
            source, *plural = _literals(call, places)
            if source:
                yield (
                    AUTHOR if name in AUTHOR_CALLS else home,
                    Entry(
                        source=source,
                        plural="".join(plural),
                        comments=_comments(before, call, name),
                        places=(Location(shown, call.lineno, call.col_offset + 1),),
                    ),
                )


def _comments(before: str, call: ast.Call, name: str) -> tuple[str, ...]:
    """Return what helps a translator: a remark above the text, the code of a problem."""
    remark = (before.removeprefix(COMMENT),) if before.startswith(COMMENT) else ()
    return (*remark, *_literals(call, (0,))) if name in ("Problem", "warning") else remark


def _literals(call: ast.Call, places: tuple[int, ...]) -> tuple[str, ...]:
    """Return the texts that stand at these places of a call, ("",) if one is none."""
    found = [call.args[place] for place in places if place < len(call.args)]
    texts = [
        one.value for one in found if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]
    return tuple(texts) if len(texts) == len(places) else ("",)


def _joined(one: Entry, other: Entry) -> Entry:
    comments = dict.fromkeys((*one.comments, *other.comments))
    places = dict.fromkeys((*one.places, *other.places))
    return replace(one, comments=tuple(comments), places=tuple(places))
