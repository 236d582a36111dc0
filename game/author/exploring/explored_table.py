"""What exploring found, for people: tables and sentences in their language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.author.explore import EndingFound, Exploration, Way
from game.author.exploring.columns import columns
from game.author.exploring.lines import Line, Lines, shortened
from game.author.exploring.reach import Effect, OptionFound
from game.author.exploring.standings import Range
from game.language.words import Words
from game.story.answers import Entry, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Say, Skill, Story, every_beat
from game.story.saved import Log
from game.view.words import N_

EFFECTS = {
    Effect.STORY: N_("what can happen later"),
    Effect.WORDS: N_("only what is shown next"),
    Effect.NOTHING: N_("nothing that follows"),
}
MOST_LINES = 40  # told of a kind
WIDEST_MESSAGE = 32  # characters of a message that was tapped


@dataclass(frozen=True, slots=True)
class Report:
    """Tells what was found."""

    story: Story
    found: Exploration
    lines: Lines
    words: Words
    skills: Mapping[str, Skill]
    call: str  # the command that explores this story

    def tell(self, seconds: float) -> Iterator[str]:
        """Yield the lines."""
        yield from self._head(seconds)
        yield from self._endings()
        yield from self._points()
        yield from self._options()
        yield from self._findings()
        yield from self._loops()
        yield from self._how_to_see()

    def _head(self, seconds: float) -> Iterator[str]:
        ui, found = self.words.ui, self.found
        yield ui("{story}: {states} different moments, {moves} answers tried, {seconds} s",
                 story=found.story, states=found.states, moves=found.moves,
                 seconds=round(seconds, 2))  # fmt: skip
        if found.complete:
            yield ui("Every way through the story was looked at.")
        else:
            reason = self.words.said(found.reason)
            yield ui("Not every way was looked at: {reason}", reason=reason)

    def _endings(self) -> Iterator[str]:
        ui = self.words.ui
        head = (ui("ending"), ui("decisions"), ui("points"), ui("safe choices"), ui("ways"))
        rows = [head, *(self._ending(name, one) for name, one in self.found.endings.items())]
        yield ""
        yield from columns(rows, right=frozenset({4}))

    def _ending(self, name: str, ending: EndingFound) -> tuple[str, ...]:
        low, high, safest, shortest = ending.lowest, ending.highest, ending.safest, ending.shortest
        if low is None or high is None or safest is None or shortest is None:
            return (name, self.words.ui("not reached"), "", "", "")
        return (
            name,
            self.words.ui("from {n}", n=len(shortest.log)),
            self._percents(low.points.ratio, high.points.ratio),
            self.words.ui("at best {safe} of {all}", safe=_safe(safest), all=_scored(safest)),
            self._ways(ending.ways),
        )

    def _ways(self, count: int | None) -> str:
        return self.words.number(count) if count is not None else self.words.ui("no end")

    def _percents(self, low: float, high: float) -> str:
        return f"{self.words.percent(low)} - {self.words.percent(high)}"

    def _points(self) -> Iterator[str]:
        """Yield the range of points for each skill, by ending."""
        skills = tuple(self.found.skills)
        if not skills:
            return
        names = map(self._skill, skills)
        rows = [(self.words.ui("points by skill"), *names)]
        for name, ending in self.found.endings.items():
            if ending.shortest is not None:
                rows.append((name, *(self._range(ending.skills.get(one)) for one in skills)))
        rows.append(
            (self.words.ui("all endings"), *(self._range(self.found.skills[one]) for one in skills))
        )
        yield ""
        yield from columns(rows)

    def _range(self, range: Range | None) -> str:
        return self._percents(range[0].ratio, range[1].ratio) if range is not None else "-"

    def _skill(self, id: str) -> str:
        if not id:
            return self.words.ui("without a skill")
        return self.words.text(self.skills[id].name) if id in self.skills else id

    def _options(self) -> Iterator[str]:
        ui = self.words.ui
        if not self.found.options:
            return
        head = (ui("line"), ui("decision"), ui("option"), ui("picked on"), ui("changes"),
                ui("then possible"))  # fmt: skip
        yield ""
        yield from columns([head, *map(self._option, self.found.options)], frozenset({0, 3}))

    def _option(self, one: OptionFound) -> tuple[str, ...]:
        ui = self.words.ui
        line = self.lines.answers[one.decision, one.answer]
        name = (str(line.number), one.decision, one.option)
        if not one.moments:
            return (*name, ui("never open"), "", "")
        reached = [name for name, each in self.found.endings.items() if each.shortest is not None]
        every = len(one.endings) == len(reached) > 1
        ends = ui("all endings") if every else ", ".join(one.endings)
        return (*name, self._share(one.ways), ui(EFFECTS[one.effect]), ends)

    def _share(self, ways: int | None) -> str:
        """Return on how many of all ways an option is picked."""
        total = sum(one.ways or 0 for one in self.found.endings.values())
        if ways is None or not total:
            return ""
        return self.words.ui("{share} of ways", share=self.words.percent(ways / total))

    def _findings(self) -> Iterator[str]:
        ui, found = self.words.ui, self.found
        parts = (
            (ui("Scenes that no way reaches"), found.scenes_unvisited),
            (ui("Options that are never open"), found.options_unreached),
            (ui("Decisions the story can come back to, again and again"), found.returns),
        )
        for title, names in parts:
            if names:
                yield ""
                yield f"{title}: {', '.join(names)}"
        if found.beats_unplayed:
            yield ""
            yield ui("Lines that no way shows") + ":"
            yield from told_lines(
                (self.lines.beats[one] for one in found.beats_unplayed), self.words
            )

    def _loops(self) -> Iterator[str]:
        ui = self.words.ui
        for loop in self.found.loops:
            yield ""
            yield ui("The story goes round for ever in scene '{scene}', without a decision.",
                     scene=loop.scene)  # fmt: skip
            yield "  " + way_told(loop.log, self.story, self.words)

    def _how_to_see(self) -> Iterator[str]:
        reached = [name for name, one in self.found.endings.items() if one.shortest is not None]
        if reached:
            yield ""
            yield self.words.ui("To see a way to an ending: {command}",
                                command=f"{self.call} --witness {reached[0]}")  # fmt: skip


def told_lines(lines: Iterable[Line], words: Words) -> Iterator[str]:
    """Yield lines of a file with their numbers, the first of many."""
    known = list(lines)
    rows = [(str(one.number), one.text) for one in known[:MOST_LINES]]
    yield from (f"  {row}" for row in columns(rows, frozenset({0})))
    if len(known) > MOST_LINES:
        rest = len(known) - MOST_LINES
        yield "  " + words.uin("and {n} more line", "and {n} more lines", rest)


def way_told(log: Log, story: Story, words: Words) -> str:
    """Return a way as its decisions and answers."""
    if not log:
        return words.ui("The way there: from the very start")
    steps = " > ".join(f"{entry.decision}: {answer_told(entry, story)}" for entry in log)
    return words.ui("The way there: {steps}", steps=steps)


def answer_told(entry: Entry, story: Story) -> str:
    """Return an answer in the author's own names; a message, which has none, as it is written."""
    match entry.answer:
        case Picked(option):
            return option
        case Told(whom, words):
            return f"{whom} {words}"
        case Spotted(ids):
            messages = _messages(story)
            return " + ".join(messages.get(one, one) for one in sorted(ids)) or "-"
        case Ordered(steps):
            return ", ".join(steps)
        case Rated(value):
            return str(value)


def _messages(story: Story) -> Mapping[str, str]:
    """Return how each message of a story begins, by its id."""
    return {
        beat.id: f"“{shortened(beat.text.source, WIDEST_MESSAGE)}”"
        for scene in story.scenes.values()
        for beat in every_beat(scene.body)
        if isinstance(beat, Say)
    }


def _safe(way: Way) -> int:
    return way.points.safe


def _scored(way: Way) -> int:
    return way.points.scored
