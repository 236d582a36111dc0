"""A Twine story as both its file formats hold it: passages by name, with links in their text."""

from dataclasses import dataclass, field

from game.errors import GameError

MAX_PASSAGES = 2_000

_NOT_TOLD = frozenset({"script", "stylesheet", "style", "widget"})  # tags of code
_SPECIAL = frozenset(
    {
        "storytitle",
        "storydata",
        "storyinit",
        "storycaption",
        "storymenu",
        "storybanner",
        "storysubtitle",
        "storyauthor",
        "storyinterface",
        "storyshare",
        "storydisplaytitle",
        "storysettings",
        "passageheader",
        "passagefooter",
        "passageready",
        "passagedone",
    }
)


class NotReadable(GameError):  # noqa: N818 - the word says it
    """A file cannot be made into a story. The message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage: `line` is that of its first line of text."""

    name: str
    text: str
    line: int = 1
    tags: tuple[str, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether players read it; scripts, styles and the like are not for them."""
        return not (_NOT_TOLD & {tag.lower() for tag in self.tags} or self.is_special)

    @property
    def is_special(self) -> bool:
        """Whether its name has a meaning for Twine."""
        return self.name.lower() in _SPECIAL

    @property
    def is_setup(self) -> bool:
        """Whether it only sets facts before the story begins."""
        tags = {tag.lower() for tag in self.tags}
        return self.name.lower() == "storyinit" or "startup" in tags


@dataclass(frozen=True, slots=True)
class Twine:
    """A story of Twine. `style` is the dialect of its passages ("Harlowe 3.3.8"), "" if unknown."""

    title: str
    start: str
    style: str
    passages: tuple[Passage, ...] = field(repr=False)

    @property
    def is_harlowe(self) -> bool:
        """Whether passages are written in Harlowe; guessed if the file doesn't say."""
        if self.style:
            return self.style.lower().startswith("harlowe")
        return not any("<<" in one.text for one in self.passages)
