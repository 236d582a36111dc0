"""A small world for the stories in tests/stories."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.reading.build import Reading, read_story
from game.reading.world import World
from game.story.model import Skill, Tactic, Text

STORIES = Path(__file__).parent.parent / "stories"


def include_from(folder: Path) -> Callable[[str], bytes | None]:
    def include(name: str) -> bytes | None:
        path = folder / "shared" / f"{name}.yaml"
        return path.read_bytes() if path.is_file() else None

    return include


def small_world(folder: Path) -> World:
    text = Text(source="-")
    return World(
        skills={name: Skill(name, text) for name in ("notice", "evidence", "tell")},
        tactics={name: Tactic(name, text, text) for name in ("flattery", "secrecy", "too-good")},
        avatars=frozenset({"girl", "shadow", "mum", "group"}),
        places=frozenset({"bedroom-evening", "kitchen-night"}),
        sounds=frozenset({"message", "door"}),
        music=frozenset({"calm", "night"}),
        pictures=frozenset({"dance", "ticket"}),
        covers=frozenset({"chat", "lock"}),
        include=include_from(folder),
    )


@pytest.fixture
def stories() -> Path:
    return STORIES


@pytest.fixture
def read() -> Callable[[Path], Reading]:
    def reading(path: Path) -> Reading:
        world = small_world(path.parent)
        return read_story(path.read_bytes(), path=path.name, story_id=path.stem, world=world)

    return reading


@pytest.fixture
def read_text() -> Callable[[str | bytes], Reading]:
    def reading(content: str | bytes) -> Reading:
        world = small_world(STORIES / "good")
        return read_story(content, path="story.yaml", story_id="story", world=world)

    return reading
