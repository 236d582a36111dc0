"""Finding all texts of a project: those of the program and those of every scenario file."""

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from game.diagnostic import Diagnostic, Location
from game.language.extract import SHARED, shared_beside, sources_of
from game.language.locales import INTERFACE, SOURCE
from game.language.sources import Entry, Source

KEYWORDS = {"ui": 1, "_ui": 1, "uin": 2, "N_": 1}  # function -> how many texts it begins with
COMMENT = "# Translators: "  # begins a line of advice above a text


@dataclass(frozen=True, slots=True)
class Gathered:
    """The texts that could be read, and why some files could not."""

    sources: tuple[Source, ...]
    problems: tuple[Diagnostic, ...] = ()


def gather(root: Path, only: Collection[str] = ()) -> Gathered:
    """Return the sources of a project's folder: the interface first, then files by name.

    `only` names domains; () means all. A story brings the shared files it includes.
    """
    found: dict[str, Source] = {}
    problems: list[Diagnostic] = []
    if not only or INTERFACE in only:
        found[INTERFACE] = Source(INTERFACE, SOURCE, interface(root))
    for path in sorted((root / "scenarios").glob("*.yaml")):
        if _is_wanted(path.stem, only):
            shown = path.relative_to(root).as_posix()
            sources, faults = sources_of(path.read_bytes(), shown, shared_beside(path))
            problems += faults
            found = {source.domain: source for source in sources} | found
    order = sorted(found, key=lambda domain: (domain != INTERFACE, domain))
    return Gathered(tuple(found[domain] for domain in order), tuple(problems))


def _is_wanted(domain: str, only: Collection[str]) -> bool:
    """Say whether a file may hold what is asked for; shared texts come with any story."""
    return not only or domain in only or any(name.startswith(SHARED) for name in only)


def interface(root: Path) -> tuple[Entry, ...]:
    """Return the texts in the program's code, by file and line."""
    found: dict[tuple[str, ...], Entry] = {}
    for path in sorted((root / "game").rglob("*.py")):
        for entry in _in_code(path, path.relative_to(root).as_posix()):
            before = found.get(entry.ids)
            found[entry.ids] = _joined(before, entry) if before else entry
    return tuple(found.values())


def _in_code(path: Path, shown: str) -> Iterator[Entry]:
    """Yield the texts in a Python file by line.

    The tree is read, not the tokens as Babel does: texts inside f-strings are
    found too, the same on every Python.
    """
    code = path.read_text(encoding="utf-8")
    lines = code.splitlines()
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        source, *plural = _literals(call)
        if source:
            before = lines[call.lineno - 2].strip() if call.lineno > 1 else ""
            yield Entry(
                source=source,
                plural="".join(plural),
                comments=(before.removeprefix(COMMENT),) if before.startswith(COMMENT) else (),
                places=(Location(shown, call.lineno, call.col_offset + 1),),
            )


def _literals(call: ast.Call) -> tuple[str, ...]:
    """Return the texts a call marks for translation, ("",) if it marks none."""
    function = call.func
    name = getattr(function, "attr", "") or getattr(function, "id", "")
    arguments = call.args[: KEYWORDS.get(name, 0)]
    texts = [
        one.value
        for one in arguments
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]
    return tuple(texts) if texts and len(texts) == KEYWORDS[name] else ("",)


def _joined(one: Entry, other: Entry) -> Entry:
    comments = dict.fromkeys((*one.comments, *other.comments))
    places = dict.fromkeys((*one.places, *other.places))
    return replace(one, comments=tuple(comments), places=tuple(places))
