"""Kept runs in files: saves of the game, logs one a file, or one a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.errors import SaveError
from game.phrase import Phrase
from game.story.saved import Saved, load_log

ENDINGS = (".json", ".jsonl", ".ndjson")
LINES = (".jsonl", ".ndjson")
MAX_BYTES = 64 * 1024 * 1024  # a file longer than this holds no logs of ours


@dataclass(frozen=True, slots=True)
class Gathered:
    """The runs found, in order of their files' names, and the files that held none."""

    runs: tuple[Saved, ...]
    unread: tuple[Path, ...]


def gather(paths: Iterable[Path]) -> Gathered:
    """Return the runs in files, and in all such files below folders."""
    runs: list[Saved] = []
    unread: list[Path] = []
    for path in _files(paths):
        try:
            runs += _runs(path)
        except (OSError, ValueError, RecursionError, SaveError):
            unread.append(path)
    return Gathered(tuple(runs), tuple(unread))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.suffix in ENDINGS)
        else:
            yield path


def _runs(path: Path) -> list[Saved]:
    if path.stat().st_size > MAX_BYTES:
        raise ValueError("the file is too long")
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix in LINES:
        return [_run(json.loads(line)) for line in text.splitlines() if line.strip()]
    try:
        data = json.loads(text)
    except ValueError:  # lines under another name
        return [_run(json.loads(line)) for line in text.splitlines() if line.strip()]
    return [_run(one) for one in data] if _is_many(data) else [_run(data)]


def _is_many(data: object) -> bool:
    """Return whether this is a list of runs; a list of decisions is one."""
    return isinstance(data, list) and all(
        isinstance(one, list) or (isinstance(one, dict) and "log" in one) for one in data
    )


def _run(data: object) -> Saved:
    """Read a save, a log with its seed, or a log alone, which is played with seed 0."""
    match data:
        case {"log": list(log), **rest}:
            story, seed, left = rest.get("story"), rest.get("seed"), rest.get("abandoned")
            return Saved(
                story=story if isinstance(story, str) else "",
                fingerprint="",
                seed=seed if isinstance(seed, int) else 0,
                log=load_log(log),
                abandoned=tuple(load_log(one) for one in left) if isinstance(left, list) else (),
            )
        case list():
            return Saved(story="", fingerprint="", seed=0, log=load_log(data))
        case _:
            raise SaveError(Phrase("this is no log"))
