"""What importers are tried with: words in English, and a reading of what they write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.author.importing.converting import Converted, Speaking, convert
from game.language.catalogues import Catalogues
from game.reading.build import Reading, read_story
from game.reading.world import World
from game.resources import data_root
from game.shelf import read_world
from game.story.model import Story

ROOT = data_root()
Convert = Callable[..., Converted]
Read = Callable[[Converted], Story]


@pytest.fixture(scope="session")
def speaking() -> Speaking:
    catalogues = Catalogues(ROOT / "locales")
    words = catalogues.words("en")
    return Speaking(teacher=words, stories={"en": words, "vi": catalogues.words("vi")})


@pytest.fixture(scope="session")
def world() -> World:
    return read_world(ROOT)


@pytest.fixture
def converted(speaking: Speaking) -> Convert:
    """Return a function that converts one story; what it is given may be text."""

    def one(content: str | bytes, name: str = "story.twee") -> Converted:
        data = content.encode() if isinstance(content, str) else content
        (found,) = convert(data, name, speaking)
        return found

    return one


def reading(one: Converted, world: World) -> Reading:
    return read_story(one.text, path=f"{one.id}.yaml", story_id=one.id, world=world)


@pytest.fixture
def story(world: World) -> Read:
    """Return a function that reads what was written; there must be no error in it."""

    def read(one: Converted) -> Story:
        found = reading(one, world)
        assert found.story is not None, (found.diagnostics, one.text)
        return found.story

    return read


def table(*rows: str) -> str:
    return "\n".join(("scene,who,text,option,safe,why,next", *rows))


def example(name: str) -> bytes:
    return Path(__file__).with_name("examples").joinpath(name).read_bytes()
