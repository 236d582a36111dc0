"""A story that has one of everything."""

import pytest

from game.story.model import Story
from tests.story.building import everything_story


@pytest.fixture
def everything() -> Story:
    return everything_story()
