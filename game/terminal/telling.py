"""What a run shows, as lines: messages, thoughts, and what came of a decision."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from game.story.answers import Candidate, Ordered, Spotted
from game.story.expression import Value
from game.story.model import (
    App,
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
from game.view.verdict import shade_of, word_for
from game.view.words import N_, Words

MARKS = {Safety.YES: "✓", Safety.PARTLY: "◐", Safety.NO: "⚑"}
TONES = {Safety.YES: Tone.SAFE, Safety.PARTLY: Tone.PARTLY, Safety.NO: Tone.RISK}
OPENED = {
    App.CHAT: N_("The phone opens: chat with {person}"),
    App.CALL: N_("The phone opens: call with {person}"),
    App.VIDEO: N_("The phone opens: video call with {person}"),
    App.PROFILE: N_("The phone opens: profile of {person}"),
    App.FEED: N_("The phone opens: what others have posted"),
    App.SETTINGS: N_("The phone opens: settings"),
    App.BROWSER: N_("The phone opens: browser"),
    App.STORE: N_("The phone opens: app store"),
    App.GAME: N_("The phone opens: a game"),
    App.LOCK: N_("The phone is locked"),
    App.OFF: N_("The phone is put away"),
}
PLACES = {
    "bedroom": N_("In the bedroom"),
    "kitchen": N_("In the kitchen"),
    "living-room": N_("In the living room"),
    "school-gate": N_("At the school gate"),
    "classroom": N_("In the classroom"),
    "cafe": N_("In a café"),
    "street": N_("In the street"),
    "river-bank": N_("At the river"),
    "taxi": N_("In a taxi"),
    "bus": N_("On the bus"),
    "game-room": N_("In a games room"),
    "house-gate": N_("At the gate of the house"),
    "cyber-day": N_("At the online safety day"),
    "library": N_("In the library"),
    "football-yard": N_("On the football field"),
    "counsellor-room": N_("In the counsellor's room"),
    "market": N_("At the market"),
    "porch": N_("On grandmother's porch"),
}
TIMES = {"day": N_("by day"), "evening": N_("evening"), "night": N_("night"), "dawn": N_("dawn")}
CAPTIONS = {
    "ring": N_("a phone rings"),
    "door": N_("a door"),
    "knock": N_("a knock"),
    "car": N_("a car"),
}


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
        return self.words.text(text, facts or {}, self.story.people)

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
                return self._place(name)
            case Clock(time):
                return f"[{time}]"
            case Open(app, person):
                name = self.name(person) if person else ""
                return f"[{self.words.ui(OPENED[app], person=name)}]"
            case Notify():
                sender = self.text(beat.app) if beat.app else self.name(beat.person)
                note = self.text(beat.text, facts)
                ui = self.words.ui
                return f"[{ui('Notification from {name}: {text}', name=sender, text=note)}]"
            case Show():
                return self._shown(beat, facts)
            case Sound(name):
                return f"[♪ {self.words.ui(CAPTIONS[name])}]" if name in CAPTIONS else ""
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

    def _place(self, name: str) -> str:
        place, _, time = name.rpartition("-")
        if place in PLACES and time in TIMES:
            return f"[{self.words.ui(PLACES[place])}, {self.words.ui(TIMES[time])}]"
        return f"[{name}]"

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
