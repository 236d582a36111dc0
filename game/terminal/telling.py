"""What a run shows, as lines: messages, thoughts, and what came of a decision."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from game.story.answers import Candidate, Ordered, Spotted
from game.story.emphasis import plain
from game.story.expression import Value
from game.story.model import (
    Clock,
    Learn,
    Narrate,
    Notify,
    Open,
    Order,
    Place,
    Safety,
    Say,
    Show,
    ShowKind,
    Sound,
    Story,
    Tactic,
    Text,
    Think,
)
from game.story.state import Feedback, Moment
from game.terminal.console import Console, Tone
from game.view.setting import opened_told, place_told, sound_told
from game.view.verdict import shade_of, word_for
from game.view.words import Words

MARKS = {Safety.YES: "✓", Safety.PARTLY: "◐", Safety.NO: "⚑"}
TONES = {Safety.YES: Tone.SAFE, Safety.PARTLY: Tone.PARTLY, Safety.NO: Tone.RISK}


class Names(Protocol):
    """Tactics and the like, by id."""

    @property
    def tactics(self) -> Mapping[str, Tactic]:
        """The tricks that have a name."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Writes what a run shows, in one language.

    A tactic is explained the first time; after that its name is enough.
    """

    story: Story
    words: Words
    names: Names
    console: Console
    _explained: set[str] = field(default_factory=set, init=False, repr=False)

    def text(self, text: Text, facts: Mapping[str, Value] | None = None) -> str:
        """Return a text of the story with its names filled in."""
        return plain(self.words.text(text, facts or {}, self.story.people))

    def name(self, person: str) -> str:
        """Return a person's name."""
        return self.text(self.story.people[person].name)

    def tell(self, moment: Moment) -> None:
        """Write one moment; some (music, say) have nothing to write."""
        if isinstance(moment.beat, Feedback):
            self._feedback(moment.beat, moment.facts)
            return
        line = self._line(moment)
        if line:
            quiet = isinstance(moment.beat, Place | Clock | Open | Sound | Think)
            self.console.say(line, indent="  ", tone=Tone.QUIET if quiet else Tone.PLAIN)

    def _line(self, moment: Moment) -> str:  # noqa: C901 - one line a kind
        beat, facts = moment.beat, moment.facts
        match beat:
            case Say():
                return self._said(beat, facts)
            case Narrate(text):
                return f"* {self.text(text, facts)}"
            case Think(text=text):
                return f"({self.text(text, facts)})"
            case Place(name):
                return f"[{place_told(name, self.words)}]"
            case Clock(time):
                return f"[{time}]"
            case Open(app, person):
                name = self.name(person) if person else ""
                return f"[{opened_told(app, name, self.words)}]"
            case Notify():
                sender = self.text(beat.app) if beat.app else self.name(beat.person)
                note = self.text(beat.text, facts)
                ui = self.words.ui
                return f"[{ui('Notification from {name}: {text}', name=sender, text=note)}]"
            case Show():
                return self._shown(beat, facts)
            case Sound(name):
                caption = sound_told(name, self.words)
                return f"[♪ {caption}]" if caption else ""
            case Learn(title, text):
                return f"» {self.text(title, facts)}: {self.text(text, facts)}"
            case _:
                return ""

    def _said(self, say: Say, facts: Mapping[str, Value]) -> str:
        speaker = self.name(say.person)
        if say.to and say.to != say.person:
            ui = self.words.ui
            speaker = ui("{name} to {other}", name=speaker, other=self.name(say.to))
        return f"{speaker}: {self.text(say.text, facts)}"

    def _shown(self, show: Show, facts: Mapping[str, Value]) -> str:
        alt = self.text(show.alt, facts)
        if show.kind is ShowKind.PICTURE or show.text is None:
            return f"[{self.words.ui('Picture: {alt}', alt=alt)}]"
        title = f"{self.text(show.title, facts)}: " if show.title else ""
        return f"[{alt}]\n  {title}{self.text(show.text, facts)}"

    # -- what came of a decision

    def _feedback(self, feedback: Feedback, facts: Mapping[str, Value]) -> None:
        say, shade = self.console.say, shade_of(feedback.decision, feedback.safety)
        word = word_for(feedback.decision, feedback.safety)
        say()
        say(f"{MARKS[shade]} {self.words.ui(word)}", tone=TONES[shade])
        if feedback.headline is not None:
            say(f"  {self.text(feedback.headline, facts)}", indent="  ", tone=Tone.BOLD)
        for line in self._details(feedback, facts):
            say(f"  {line}", indent="    ")
        why = self.text(feedback.why, facts)
        say(f"  {self.words.ui('Why?')} {why}", indent="  ")
        for tactic in feedback.tactics:
            self._tactic(tactic)
        say()

    def _tactic(self, id: str) -> None:
        tactic = self.names.tactics.get(id)
        if tactic is None:
            return
        title = self.words.ui("Tactic: {name}", name=self.words.text(tactic.name))
        card = "" if id in self._explained else f". {self.words.text(tactic.card)}"
        self._explained.add(id)
        self.console.say(f"  ⚑ {title}{card}", indent="    ")

    def _details(self, feedback: Feedback, facts: Mapping[str, Value]) -> Iterator[str]:
        match feedback.answer, feedback.decision:
            case Spotted(ids), _:
                for one in feedback.candidates:
                    if one.sign or one.id in ids:
                        yield self._candidate(one, facts, tapped=one.id in ids)
            case Ordered(), Order(steps=steps):
                yield self.words.ui("This order helps most") + ":"
                for number, step in enumerate(steps, 1):
                    yield f"{number}. {self.text(step.text, facts)}"
            case _:
                pass

    def _candidate(self, one: Candidate, facts: Mapping[str, Value], *, tapped: bool) -> str:
        ui = self.words.ui
        if one.sign:
            mark, state = ("✓", ui("found")) if tapped else ("⚑", ui("not found"))
        else:
            mark, state = "◐", ui("harmless")
        explanation = f" {self.text(one.explanation, facts)}" if one.explanation else ""
        return f"{mark} {self.text(one.text, facts)} ({state}){explanation}"
