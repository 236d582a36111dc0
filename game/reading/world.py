"""What a story may name that lies outside its own file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.story.model import Skill, Tactic


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The skills and tactics there are, and the names of pictures and sounds.

    `pictures` are names without ending (the story's own and those of all stories);
    `include` returns the content of a shared file, None where there is none; it may
    raise StoryError for one that cannot be read.
    `elsewhere` is a hint about a picture that lies where this story cannot use it, or "".
    """

    skills: Mapping[str, Skill] = field(default_factory=dict)
    tactics: Mapping[str, Tactic] = field(default_factory=dict)
    avatars: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    sounds: frozenset[str] = frozenset()
    music: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()
    covers: frozenset[str] = frozenset()
    include: Callable[[str], bytes | str | None] = lambda _: None
    elsewhere: Callable[[str], str] = lambda _: ""
