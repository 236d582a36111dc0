"""From a story, and what exploring found, to what is on its map."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from game.author.explore import Exploration
from game.author.mapping.plan import (
    Card,
    EndingCard,
    Kind,
    Part,
    Question,
    Row,
    StoryMap,
    Way,
    answer_id,
    beat_id,
    ending_key,
    scene_key,
)
from game.diagnostic import Location
from game.story.model import (
    Block,
    Call,
    Choose,
    Decision,
    Draw,
    End,
    EndingKind,
    Goto,
    If,
    Learn,
    Narrate,
    Notify,
    Option,
    Order,
    Place,
    Rate,
    Safety,
    Say,
    Scene,
    Show,
    Spot,
    Story,
    Tell,
    Text,
    Think,
    every_beat,
)
from game.story.model import (
    Words as Telling,
)
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


def plan(story: Story, words: Words, found: Exploration | None = None) -> StoryMap:
    """Return what is on the map of `story`, in the language of `words`.

    Without an exploration, or where it could not look at every way, only what no
    arrow leads to is said to be out of reach.
    """
    planner = _Planner(story, words, found if found is not None and found.complete else None)
    return without_islands(
        StoryMap(
            story=story.id,
            title=planner.say(story.title),
            language=words.language,
            cards=tuple(planner.card(scene) for scene in story.scenes.values()),
            endings=tuple(planner.ending(name) for name in story.endings),
            sure=found is not None and found.complete,
        )
    )


def without_islands(story: StoryMap) -> StoryMap:
    """Return the map with all that no arrow leads to from the start marked as not reached."""
    ways: dict[str, list[str]] = {}
    for link in story.links:
        if link.reached:
            ways.setdefault(link.source, []).append(link.target)
    waiting = [card.key for card in story.cards if card.is_start]
    met = set(waiting)
    while waiting:
        fresh = [one for one in ways.get(waiting.pop(), ()) if one not in met]
        met.update(fresh)
        waiting.extend(fresh)
    return replace(
        story,
        cards=tuple(replace(one, reached=one.reached and one.key in met) for one in story.cards),
        endings=tuple(
            replace(one, reached=one.reached and one.key in met) for one in story.endings
        ),
    )


@dataclass(frozen=True, slots=True)
class _Planner:
    story: Story
    words: Words
    found: Exploration | None

    def card(self, scene: Scene) -> Card:
        first = self._first(scene)
        parts = tuple(_Parts(self, scene).of(scene.body, ""))
        if not _leads_away(scene.body):
            parts = (*parts, self._back(scene))
        return Card(
            key=scene_key(scene.id),
            id=scene.id,
            place=next((one.name for one in every_beat(scene.body) if isinstance(one, Place)), ""),
            first=first,
            whole=_whole(scene.id, first, self.line(scene.at)),
            parts=parts,
            is_start=scene.id == self.story.start,
            reached=self.found is None or scene.id not in self.found.scenes_unvisited,
        )

    def ending(self, name: str) -> EndingCard:
        ending = self.story.endings[name]
        title, kind = self.say(ending.title), self.words.ui(ENDINGS[ending.kind])
        return EndingCard(
            key=ending_key(name),
            id=name,
            title=title,
            kind=ending.kind,
            name=kind,
            whole=_whole(
                f"{name}: {title}", kind, self.say(ending.text), self.line(ending.title.at)
            ),
            reached=self.found is None or self.found.endings[name].shortest is not None,
        )

    def is_reached(self, option: str) -> bool:
        return self.found is None or option not in self.found.options_unreached

    def say(self, text: Text) -> str:
        """Return a text on one line."""
        return " ".join(self.words.text(text, self.story.facts, self.story.people).split())

    def name(self, person: str) -> str:
        return self.say(self.story.people[person].name)

    def line(self, at: Location) -> str:
        """Return a place in a file, in words; the folder is another on each computer."""
        if not at.path:
            return ""
        return self.words.ui("{file}, line {line}", file=PurePath(at.path).name, line=at.line)

    def _first(self, scene: Scene) -> str:
        for beat in every_beat(scene.body):
            match beat:
                case Say(person=person, text=text):
                    return f"{self.name(person)}: {self.say(text)}"
                case Narrate(text) | Learn(title=text) | Notify(text=text) | Show(alt=text):
                    return self.say(text)
                case Think(text=text):
                    return self.say(text)
                case _:
                    continue
        return ""

    def _back(self, scene: Scene) -> Row:
        text = self.words.ui("back to where it was called")
        return Row(id=beat_id(scene.id, -1), text=text, whole=text, back=True)


@dataclass(slots=True)
class _Parts:
    """Reads the beats of one scene. `branched` says that an earlier way on had a condition."""

    at: _Planner
    scene: Scene
    branched: bool = False

    def of(self, block: Block, condition: str) -> Iterator[Part]:
        for index, beat in enumerate(block.beats):
            match beat:
                case If():
                    yield from self._branches(beat)
                case Goto() | End() | Call() | Draw():
                    yield from self._leading(beat, beat_id(block.path, index), condition)
                case Choose() | Spot() | Order() | Tell() | Rate():
                    yield self._question(beat, condition)
                case _:
                    continue

    def _branches(self, beat: If) -> Iterator[Part]:
        ui = self.at.words.ui
        then = list(self.of(beat.then, ui("if {condition}", condition=beat.condition.source)))
        yield from then
        self.branched = self.branched or any(_leaves(part) for part in then)
        if beat.otherwise is not None:
            without = ui("if not: {condition}", condition=beat.condition.source)
            yield from self.of(beat.otherwise, ui("else") if then else without)

    def _leading(self, beat: Goto | End | Call | Draw, id: str, condition: str) -> Iterator[Row]:
        ui = self.at.words.ui
        match beat:
            case Goto(scene):
                yield self._leaving(id, scene_key(scene), condition)
            case End(ending):
                yield self._leaving(id, ending_key(ending), condition)
            case Call(scene):
                text = _joined(ui("plays, then comes back"), condition)
                yield self._row(id, text, scene_key(scene), Way.CALL, condition)
            case Draw(scenes=scenes, count=count):
                told = ui("by chance, {count} of {all}", count=count, all=len(scenes))
                for card in scenes:
                    text = _joined(told, condition)
                    yield self._row(answer_id(id, card), text, scene_key(card), Way.DRAW, condition)

    def _leaving(self, id: str, target: str, condition: str) -> Row:
        """Return the row of a way out. After one with a condition, the next is what is left."""
        ui = self.at.words.ui
        told = condition or (ui("else") if self.branched else "")
        return self._row(id, told or ui("then"), target, Way.GO, told)

    def _row(self, id: str, text: str, target: str, way: Way, condition: str) -> Row:  # noqa: PLR0913
        name = target.partition(":")[2]
        return Row(
            id=id,
            text=text,
            whole=_whole(f"{self.scene.id}: {text} → {name}"),
            target=target,
            way=way,
            condition=condition,
        )

    def _question(self, decision: Decision, condition: str) -> Question:
        kind = Kind(type(decision).__name__.lower())
        name, prompt = self.at.words.ui(KINDS[kind]), self.at.say(decision.prompt)
        return Question(
            id=decision.id,
            kind=kind,
            name=name,
            prompt=prompt,
            whole=_whole(f"{name}: {prompt} ({decision.id})", condition, self.at.line(decision.at)),
            rows=tuple(self._rows(decision)),
            benign=isinstance(decision, Choose) and decision.benign,
            condition=condition,
        )

    def _rows(self, decision: Decision) -> Iterator[Row]:
        match decision:
            case Choose():
                yield from (self._option(decision, option) for option in decision.options)
                if decision.otherwise:
                    text = self.at.words.ui("if no answer is open")
                    yield self._row(
                        answer_id(decision.id, "", "otherwise"),
                        text,
                        scene_key(decision.otherwise),
                        Way.GO,
                        text,
                    )
            case Tell():
                for listener in decision.whom:
                    for telling in listener.words:
                        yield self._telling(decision, listener.person, telling)
            case _:
                return

    def _option(self, decision: Choose, option: Option) -> Row:
        text, when = self.at.say(option.text), ""
        if option.when is not None:
            when = self.at.words.ui("if {condition}", condition=option.when.source)
        id = answer_id(decision.id, option.id)
        return self._answer(id, text, option, when, self.at.line(option.at))

    def _telling(self, decision: Tell, person: str, telling: Telling) -> Row:
        text = f"{self.at.name(person)}: “{self.at.say(telling.text)}”"
        id = answer_id(decision.id, person, telling.id)
        return self._answer(id, text, telling, "", self.at.line(telling.text.at))

    def _answer(self, id: str, text: str, way: Option | Telling, when: str, line: str) -> Row:  # noqa: PLR0913
        safety, reached = self.at.words.ui(SAFETIES[way.safe]), self.at.is_reached(id)
        never = "" if reached else self.at.words.ui("never open")
        return Row(
            id=id,
            text=_joined(_joined(text, when), never),
            whole=_whole(f"{text} ({id}): {safety}", when, never, self.at.say(way.why), line),
            safety=way.safe,
            target=scene_key(way.then) if way.then else "",
            condition=when,
            reached=reached,
        )


def _whole(*parts: str) -> str:
    """Return the parts that are there, one a line."""
    return "\n".join(part for part in parts if part)


def _joined(text: str, condition: str) -> str:
    return f"{text} · {condition}" if condition else text


def _leaves(part: Part) -> bool:
    """Return whether a part leads out of its scene for good."""
    rows = (part,) if isinstance(part, Row) else part.rows
    return any(row.target and row.way is Way.GO for row in rows)


def _leads_away(block: Block) -> bool:
    """Return whether nothing comes after this block."""
    return any(_ends_here(beat) for beat in block.beats)


def _ends_here(beat: object) -> bool:
    match beat:
        case Goto() | End():
            return True
        case If(then=then, otherwise=Block() as otherwise):
            return _leads_away(then) and _leads_away(otherwise)
        case Choose(options=options):
            return all(option.then for option in options)
        case Tell(whom=whom):
            return all(telling.then for listener in whom for telling in listener.words)
        case _:
            return False
