"""What a turn shows, as lines in one language, and how to look for words in them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from game.language.words import Words
from game.story.answers import Offer
from game.story.expression import Value
from game.story.model import (
    Choose,
    Clock,
    Decision,
    Ending,
    Learn,
    Narrate,
    Notify,
    Order,
    Rate,
    Say,
    Show,
    Spot,
    Story,
    Tell,
    Text,
    Think,
    every_beat,
)
from game.story.state import Feedback, Shown, Turn

ALIKE = 0.6  # of 1: so near, words are shown beside each other
_QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
_Reader = Callable[[Text | None], str]


@dataclass(frozen=True, slots=True)
class Screen:
    """Puts the texts of a story into words, as one language shows them."""

    story: Story
    words: Words
    decisions: tuple[Decision, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        found = tuple(
            beat
            for scene in self.story.scenes.values()
            for beat in every_beat(scene.body)
            if isinstance(beat, Choose | Spot | Order | Tell | Rate)
        )
        object.__setattr__(self, "decisions", found)

    def text(self, text: Text | None, facts: Mapping[str, Value]) -> str:
        """Return a text; "" where there is none."""
        return self.words.text(text, facts, self.story.people) if text else ""

    def name(self, person: str) -> str:
        """Return what a person is called."""
        return self.text(self.story.people[person].name, {})

    def lines(self, turn: Turn) -> tuple[str, ...]:
        """Return all that can be read in a turn, to the next question or in the ending."""

        def read(facts: Mapping[str, Value]) -> _Reader:
            return lambda text: self.text(text, facts)

        found = [one for each in turn.moments for one in self._shown(each.beat, read(each.facts))]
        now = read(turn.state.facts)
        if turn.offer is not None:
            found += self._asked(turn.offer, now)
        elif turn.ending:
            found += _ended(self.story.endings[turn.ending], now)
        return tuple(line for one in found if (line := " ".join(one.split())))

    def message(self, beat: Shown, facts: Mapping[str, Value]) -> str:
        """Return what is said, told or thought in a beat; "" in any other, or one's own words."""
        match beat:
            case Say(person=person, text=text) if person != self.story.you.id:
                return self.text(text, facts)
            case Narrate(text) | Think(text=text) | Notify(text=text):
                return self.text(text, facts)
            case _:
                return ""

    def _shown(self, beat: Shown, read: _Reader) -> Iterator[str]:
        match beat:
            case Say():
                yield f"{self.name(beat.person)}: {read(beat.text)}"
            case Narrate(text) | Think(text=text):
                yield read(text)
            case Notify():
                sender = self.name(beat.person) if beat.person else read(beat.app)
                yield f"{sender}: {read(beat.text)}"
            case Show():
                yield from map(read, (beat.title, beat.text, beat.alt))
            case Learn(title, text):
                yield from (read(title), read(text))
            case Feedback():
                yield from (read(beat.headline), read(beat.why))
            case Clock(time):
                yield time
            case _:
                pass

    def _asked(self, offer: Offer, read: _Reader) -> Iterator[str]:
        decision = offer.decision
        yield read(decision.prompt)
        match decision:
            case Choose():
                for option in decision.options:
                    if option.id in offer.shown:
                        yield read(option.text)
                        yield read(option.else_show) if option.id not in offer.open else ""
            case Tell():
                for listener in decision.whom:
                    yield self.name(listener.person)
                    yield from (read(way.text) for way in listener.words)
            case Rate():
                yield from (read(decision.low), read(decision.high))
            case _:
                yield from (read(step.text) for step in getattr(decision, "steps", ()))
                yield from (read(one.text) for one in offer.candidates)


def _ended(ending: Ending, read: _Reader) -> Iterator[str]:
    yield from map(read, (ending.title, ending.text, *ending.remember, ending.talk))


# --------------------------------------------------------------- looking


def fold(text: str) -> str:
    """Return a text as it is compared: one space between words, small letters, plain quotes."""
    return " ".join(text.translate(_QUOTES).casefold().split())


def holding(lines: Sequence[str], words: str) -> str:
    """Return the first line that holds the words, "" if none does."""
    wanted = fold(words)
    return next((line for line in lines if wanted in fold(line)), "")


def nearest(lines: Sequence[str], words: str) -> str:
    """Return the part of a line that is most like the words, "" if nothing is."""
    wanted = words.split()
    parts = [part for line in lines for part in _parts(line, len(wanted))]
    alike = [_likeness(part, words) for part in parts]
    best = max(alike, default=0.0)
    return parts[alike.index(best)] if best >= ALIKE else ""


def _parts(line: str, count: int) -> Iterator[str]:
    """Yield all runs of so many words."""
    words = [match.span() for match in re.finditer(r"\S+", line)]
    for first in range(max(1, len(words) - count + 1)):
        run = words[first : first + count]
        if run:
            yield line[run[0][0] : run[-1][1]]


def _likeness(part: str, words: str) -> float:
    matcher = SequenceMatcher(None, fold(part), fold(words), autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def marks(wanted: str, shown: str) -> str:
    """Return a line of ^ below the words of `shown` that are others in `wanted`."""
    words = shown.split()
    before = [fold(word) for word in wanted.split()]
    matcher = SequenceMatcher(None, before, [fold(word) for word in words], autojunk=False)
    same = {
        place
        for block in matcher.get_matching_blocks()
        for place in range(block.b, block.b + block.size)
    }
    below = (" " * len(word) if place in same else "^" * len(word)
             for place, word in enumerate(words))  # fmt: skip
    return " ".join(below).rstrip()
