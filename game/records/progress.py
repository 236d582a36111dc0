"""What a player has reached: counts only, no answers and no times."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.records.files import StorageProblem, read_json, set_aside, write_json

FILE = "progress.json"
VERSION = 1
MOST_STARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Best stars and endings seen for each story id; how often each tactic was met."""

    stars: Mapping[str, int] = field(default_factory=dict)  # 0-3
    endings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tactics: Mapping[str, int] = field(default_factory=dict)  # 1 or more


def with_ending(
    progress: Progress, story: str, *, stars: int, ending: str, tactics: Iterable[str]
) -> Progress:
    """Return the progress after a story came to an end; stars never get fewer."""
    met = dict(progress.tactics)
    for tactic in tactics:
        met[tactic] = met.get(tactic, 0) + 1
    seen = progress.endings.get(story, frozenset()) | {ending}
    return Progress(
        stars={**progress.stars, story: max(stars, progress.stars.get(story, 0))},
        endings={**progress.endings, story: seen},
        tactics=met,
    )


def read_progress(folder: Path) -> tuple[Progress, StorageProblem | None]:
    """Return the progress kept in a folder, and what could not be used of it."""
    read = read_json(folder / FILE)
    if not read.data:
        return Progress(), read.problem
    if read.data.get("progress") != VERSION:
        return Progress(), set_aside(folder / FILE, "not a progress file of this version")
    return progress_of(read.data), read.problem


def progress_of(data: Mapping[str, object]) -> Progress:
    """Return progress from plain values; an entry that makes no sense is left out."""
    return Progress(
        stars=_counts(data.get("stars"), 0, MOST_STARS),
        endings={story: _words(ids) for story, ids in _entries(data.get("endings"))},
        tactics=_counts(data.get("tactics"), 1, 10**9),
    )


def _entries(value: object) -> Iterable[tuple[str, object]]:
    return value.items() if isinstance(value, dict) else ()


def _counts(value: object, least: int, most: int) -> dict[str, int]:
    return {
        name: count
        for name, count in _entries(value)
        if isinstance(count, int) and not isinstance(count, bool) and least <= count <= most
    }


def _words(value: object) -> frozenset[str]:
    words = value if isinstance(value, list) else ()
    return frozenset(word for word in words if isinstance(word, str))


def write_progress(folder: Path, progress: Progress) -> StorageProblem | None:
    """Keep the progress; return what kept us from it."""
    data = {
        "progress": VERSION,
        "stars": dict(progress.stars),
        "endings": {story: sorted(ids) for story, ids in progress.endings.items()},
        "tactics": dict(progress.tactics),
    }
    return write_json(folder / FILE, data)
