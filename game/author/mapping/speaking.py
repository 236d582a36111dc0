"""What the parts of a map are called, and how a story's own texts are put on it."""

from dataclasses import dataclass
from pathlib import PurePath

from game.author.explore import Exploration
from game.author.mapping.plan import Kind
from game.diagnostic import Location
from game.story.emphasis import plain
from game.story.model import EndingKind, Safety, Story, Text
from game.view.words import N_, Words

KINDS: dict[Kind, str] = {
    Kind.CHOOSE: N_("Choose"),
    Kind.SPOT: N_("Spot"),
    Kind.ORDER: N_("Put in order"),
    Kind.TELL: N_("Tell someone"),
    Kind.RATE: N_("Rate"),
}
ENDINGS: dict[EndingKind, str] = {
    EndingKind.SAFE: N_("safe ending"),
    EndingKind.RECOVERING: N_("on the way back to safe"),
}
SAFETIES: dict[Safety, str] = {
    Safety.YES: N_("safe"),
    Safety.PARTLY: N_("partly safe"),
    Safety.NO: N_("not safe"),
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says the texts of a story in one language. `found` tells what is never reached."""

    story: Story
    words: Words
    found: Exploration | None

    def is_reached(self, option: str) -> bool:
        """Return whether an option is ever open, as far as is known."""
        return self.found is None or option not in self.found.options_unreached

    def say(self, text: Text) -> str:
        """Return a text on one line."""
        said = self.words.text(text, self.story.facts, self.story.people)
        return " ".join(plain(said).split())

    def name(self, person: str) -> str:
        """Return what a person is called."""
        return self.say(self.story.people[person].name)

    def line(self, at: Location) -> str:
        """Return a place in a file, in words; the folder is another on each computer."""
        if not at.path:
            return ""
        return self.words.ui("{file}, line {line}", file=PurePath(at.path).name, line=at.line)


def told_to(name: str, text: str, words: Words) -> str:
    """Return an answer that is said to somebody, so that nobody takes it for theirs."""
    return words.ui("Tell {name}: “{text}”", name=name, text=text)


def whole(*parts: str) -> str:
    """Return the parts that are there, one a line."""
    return "\n".join(part for part in parts if part)


def joined(text: str, condition: str) -> str:
    """Return a text with what it depends on."""
    return f"{text} · {condition}" if condition else text
