"""What an answer does until the next stop, and what of the past it depends on.

The engine plays it once. Any other past that is the same in what was asked
goes the same way: what is written then is written again, all else stays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from game.author.exploring.fields import HEARD, SEED, Fields, Key
from game.author.exploring.needs import Outlook
from game.errors import EndlessLoop
from game.story.answers import Answer, Offer, Picked, Told
from game.story.expression import Uses
from game.story.model import (
    App,
    Assign,
    Choose,
    Decision,
    Draw,
    If,
    Option,
    Rate,
    SetFacts,
    Spot,
    Story,
    Tell,
)
from game.story.scoring import mark
from game.story.state import SHOWN, State, Turn
from game.story.walk import Walk


@dataclass(frozen=True, slots=True)
class Gain:
    """What an answer earns: `points` 0-2 in a skill, None where it is not counted."""

    skill: str = ""
    points: int | None = None
    unsafe: bool = False  # counted or not


class Trace(Walk):
    """A turn that remembers what was played, and what was asked for it."""

    def __init__(
        self, story: Story, seed: int, state: State, outlook: Outlook, fields: Fields
    ) -> None:
        super().__init__(story, seed, state, (), seen=False)
        self._outlook = outlook
        self._fields = fields
        self.asked = 0  # the fields that the way depends on
        self.written: dict[Key, int] = {}  # what may be new -> the fields it follows from
        self.played: list[object] = []
        self.scenes: list[str] = []
        self.loop = ""  # the scene in which the story goes round for ever

    @property
    def shown(self) -> tuple[int, ...]:
        """What the player sees on the way, by identity."""
        return tuple(id(beat) for beat in self.played if isinstance(beat, SHOWN))

    def begin(self) -> Turn | None:
        """Play from the start to the first stop; None if there is none."""
        self.enter(self._story.start, call=True)
        return self.go_on()

    def go_on(self) -> Turn | None:
        """Play from an answer to the next stop; None if there is none."""
        try:
            return self.to_next_stop()
        except EndlessLoop as loop:
            self.loop = loop.scene
            return None

    def here(self) -> State:
        """Return the state now."""
        return self._state()

    def offer(self, decision: Decision) -> Offer:
        """Return the decision the story waits at, as it stands now."""
        found = self._offer(decision)
        assert found is not None  # the story stopped here, so something is open
        return found

    def reply(self, offer: Offer, answer: Answer) -> Gain:
        """Do what an answer does at once."""
        decision, known = offer.decision, len(self._marks)
        self.asked |= asked_for_marks(decision, self._fields)
        self.answer(offer, answer)
        earned = mark(offer, answer)
        counts = len(self._marks) > known
        if earned is not None and counts:
            self.written["answered", decision.id] = 0
            self._add_to("score", earned.skill)
        self.written.update((("chosen", one), 0) for one in _chosen(decision, answer))
        self._set(_sets(decision, answer))
        if isinstance(decision, Rate):
            self.written["fact", decision.fact] = 0
        if earned is None:
            return Gain()
        unsafe = not earned.points
        return Gain(earned.skill, earned.points, unsafe) if counts else Gain(unsafe=unsafe)

    # -- what is asked on the way

    def _play(self, beat: object) -> Offer | None:
        self.played.append(beat)
        match beat:
            case If(condition=condition):
                self.asked |= self._sources(condition.uses)
            case SetFacts(assigns):
                self._set(assigns)
            case Draw(id=drawn):
                self.asked |= self._fields.mask(SEED) | self._source(("drawn", drawn))
                self._add_to("drawn", drawn)
            case _:
                pass
        offer = super()._play(beat)
        if isinstance(beat, Choose):
            self._ask_if_open(beat, offer.open if offer is not None else ())
        return offer

    def _ask_if_open(self, choose: Choose, opened: tuple[str, ...]) -> None:
        """Note what decides whether the story waits here: one open option is enough."""
        if any(one.when is None and not one.once for one in choose.options):
            return
        for one in choose.options:
            self.asked |= self._sources(asked_by(choose, one))
            if one.id in opened:
                return

    def enter(self, scene: str, *, call: bool) -> None:
        """Begin a scene."""
        self.scenes.append(scene)
        self._add_to("visits", scene)
        super().enter(scene, call=call)

    def _set(self, assigns: Iterable[Assign]) -> None:
        """Note that facts change, all at once: each expression sees those from before."""
        new = {
            ("fact", one.fact): self._sources(one.expression.uses)
            for one in assigns
            if self._outlook.matters(one.fact)
        }
        self.written.update(new)

    def _add_to(self, kind: str, about: str) -> None:
        self.written[kind, about] = self._source((kind, about))

    def _sources(self, uses: Uses) -> int:
        return reduce(or_, map(self._source, _keys(uses)), 0)

    def _source(self, key: Key) -> int:
        found = self.written.get(key)
        return self._fields.mask(key) if found is None else found


def asked_for_marks(decision: Decision, fields: Fields) -> int:
    """Return the fields that decide what an answer earns."""
    return fields.mask(("answered", decision.id)) | asked_to_offer(decision, fields)


def asked_to_offer(decision: Decision, fields: Fields) -> int:
    """Return the fields that decide what can be answered, but for the options of a `Choose`."""
    is_about_chat = isinstance(decision, Spot) and decision.app is App.CHAT
    return fields.mask(HEARD) if is_about_chat else 0


def asked_by(choose: Choose, option: Option) -> Uses:
    """Return what decides whether an option is open."""
    once = frozenset({(choose.id, option.id)} if option.once else ())
    found = Uses(choices=once)
    return found if option.when is None else found | option.when.uses


def fields_of(uses: Uses, fields: Fields) -> int:
    """Return the fields that hold what is asked."""
    return reduce(or_, map(fields.mask, _keys(uses)), 0)


def _keys(uses: Uses) -> Iterator[Key]:
    yield from (("fact", name) for name in uses.facts)
    yield from (("visits", name) for name in uses.scenes)
    yield from (("chosen", one) for one in uses.choices)
    yield from (("score", name) for name in uses.skills)


def _sets(decision: Decision, answer: Answer) -> tuple[Assign, ...]:
    match decision, answer:
        case Choose(options=options), Picked(option):
            return next(one for one in options if one.id == option).sets
        case Tell(whom=whom), Told(person, words):
            told = next(one for one in whom if one.person == person)
            return next(one for one in told.words if one.id == words).sets
        case _:
            return ()


def _chosen(decision: Decision, answer: Answer) -> tuple[tuple[str, str], ...]:
    match answer:
        case Picked(option):
            return ((decision.id, option),)
        case Told(whom, words):
            return (decision.id, words), (decision.id, whom)
        case _:
            return ()
