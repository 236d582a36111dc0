"""The scenes of a storyboard: what is shown, what is asked, what comes of each answer."""

import re
from collections.abc import Iterator

from game.author.explore import Exploration
from game.author.reach import answers_of, name_of
from game.author.storyboard import Answer, Block, Leap, Line, Names, Part, Question, in_order
from game.story import model
from game.story.expression import Expression
from game.story.model import App, ShowKind, Text
from game.view.verdict import CHOICES, shade_of, word_for

_CHOSE = re.compile(r"""chose\(\s*["']([^"']*)["']\s*,\s*["']([^"']*)["']\s*\)""")
_VISITS = re.compile(r"""visits\(\s*["']([^"']*)["']\s*\)""")


def scene_blocks(names: Names, found: Exploration) -> tuple[Block, ...]:
    """Return the blocks of all scenes, in file order."""
    writer = _Writer(names)
    unvisited = found.scenes_unvisited if found.complete else ()
    return tuple(
        Block(
            anchor=names.scene(name).anchor,
            number=str(number),
            name=name,
            parts=tuple(writer.parts(scene.body, 0)),
            remark=names.words.ui("no way leads here") if name in unvisited else "",
        )
        for number, (name, scene) in enumerate(names.story.scenes.items(), 1)
    )


class _Writer:
    """Writes beats as parts of a block."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._ui = names.words.ui
        self._say = names.say
        self._numbers = names.numbers()
        self._answers = {
            (decision, name_of(answer)): names.say(one.text)
            for decision, answer, one in answers_of(names.story)
        }

    def parts(self, block: model.Block, depth: int) -> Iterator[Part]:
        """Yield what a block of beats comes to."""
        for beat in block.beats:
            yield from self._beat(beat, depth)

    def _beat(self, beat: model.Beat, depth: int) -> Iterator[Part]:
        match beat:
            case model.Say() | model.Narrate() | model.Think() | model.Notify():
                yield self._told(beat, depth)
            case model.Show():
                yield from self._shown(beat, depth)
            case model.If():
                yield from self._fork(beat, depth)
            case model.Goto() | model.Call() | model.End():
                yield self._leap(beat, depth)
            case model.Draw():
                yield from self._drawn(beat, depth)
            case model.Choose() | model.Tell() | model.Spot() | model.Order() | model.Rate():
                yield self._question(beat, depth)
            case _:
                yield from self._stage(beat, depth)

    # -- what is told and shown

    def _told(
        self, beat: model.Say | model.Narrate | model.Think | model.Notify, depth: int
    ) -> Line:
        text = self._counted(beat.text)
        match beat:
            case model.Say():
                who = self._names.person(beat.person)
                if beat.to:
                    to = self._names.person(beat.to)
                    who = self._ui("{who} (in the chat with {to})", who=who, to=to)
                marks = (self._names.tactic(beat.tactic),) if beat.tactic else ()
                return Line(who=who, text=text, marks=marks, depth=depth)
            case model.Think():
                who = self._ui("{who} thinks", who=self._names.person(self._names.story.you.id))
                return Line(who=who, text=text, depth=depth)
            case model.Notify():
                sender = self._names.person(beat.person) or self._say(beat.app)
                who = self._ui("Notification: {who}", who=sender)
                return Line(who=who, text=text, depth=depth)
            case model.Narrate():
                return Line(text=text, depth=depth)

    def _counted(self, text: Text) -> str:
        told = self._say(text)
        return f"{told} / {text.plural}" if text.plural else told

    def _shown(self, beat: model.Show, depth: int) -> Iterator[Line]:
        kinds = {
            ShowKind.PICTURE: self._ui("Picture"),
            ShowKind.POST: self._ui("Post"),
            ShowKind.CARD: self._ui("Card"),
            ShowKind.LINK: self._ui("Link"),
        }
        who = kinds[beat.kind]
        if beat.by:
            who = f"{who}: {self._names.person(beat.by)}"
        title = f"{self._say(beat.title)}:" if beat.title else ""
        parts = [title, self._say(beat.text), f"[{self._say(beat.alt)}]"]
        yield Line(who=who, text=" ".join(filter(None, parts)), depth=depth)
        for area in beat.areas:
            yield Line(
                who=self._ui("in the picture"),
                text=self._say(area.text),
                marks=self._signs(area.sign, area.tactic),
                depth=depth + 1,
            )

    def _signs(self, sign: Text | None, tactic: str) -> tuple[str, ...]:
        told = self._ui("warning sign: {why}", why=self._say(sign)) if sign else ""
        return tuple(filter(None, (told, self._names.tactic(tactic) if tactic else "")))

    def _stage(self, beat: model.Beat, depth: int) -> Iterator[Line]:
        text = self._staged(beat)
        if text:
            yield Line(text=text, is_note=True, depth=depth)

    def _staged(self, beat: model.Beat) -> str:
        match beat:
            case model.Place(name):
                return self._ui("Place: {name}", name=name)
            case model.Clock(time):
                return self._ui("Time: {time}", time=time)
            case model.Open():
                return self._opened(beat)
            case model.SetFacts(assigns):
                return self._set(assigns)
            case model.Learn(title, text):
                return f"{self._say(title)}: {self._say(text)}"
            case model.Sound(name):
                return self._ui("Sound: {name}", name=name)
            case _:
                return ""

    def _opened(self, beat: model.Open) -> str:
        apps = {
            App.CHAT: self._ui("the chat with {name}"),
            App.CALL: self._ui("a call with {name}"),
            App.VIDEO: self._ui("a video call with {name}"),
            App.PROFILE: self._ui("the profile of {name}"),
            App.OFF: self._ui("nothing; the phone is away"),
        }
        what = apps.get(beat.app, beat.app.value)
        person = self._names.person(beat.person)
        return self._ui("On the phone: {what}", what=what.replace("{name}", person))

    def _set(self, assigns: tuple[model.Assign, ...]) -> str:
        told = ", ".join(f"{one.fact} = {one.expression.source}" for one in assigns)
        return self._ui("The story keeps in mind: {facts}", facts=told)

    def _asked(self, condition: Expression) -> str:
        """Return a condition, decisions and scenes by their numbers."""

        def chosen(found: re.Match[str]) -> str:
            number = self._numbers.get(found[1], "?")
            text = self._answers.get((found[1], found[2]), found[2])
            return self._ui("[at decision {number}: {answer}]", number=number, answer=text)

        def visited(found: re.Match[str]) -> str:
            where = self._names.scene(found[1]).label
            return self._ui("[times in {where}]", where=where)

        return _VISITS.sub(visited, _CHOSE.sub(chosen, condition.source))

    # -- where it goes

    def _fork(self, beat: model.If, depth: int) -> Iterator[Part]:
        condition = self._ui("If {condition}:", condition=self._asked(beat.condition))
        yield Line(text=condition, is_note=True, depth=depth)
        yield from self.parts(beat.then, depth + 1)
        if beat.otherwise is not None:
            yield Line(text=self._ui("Otherwise:"), is_note=True, depth=depth)
            yield from self.parts(beat.otherwise, depth + 1)

    def _leap(self, beat: model.Goto | model.Call | model.End, depth: int) -> Leap:
        match beat:
            case model.Goto(scene):
                return Leap(self._ui("Goes on with"), self._names.scene(scene), depth)
            case model.Call(scene):
                return Leap(self._ui("Plays, and comes back:"), self._names.scene(scene), depth)
            case model.End(ending):
                return Leap(self._ui("Ends with"), self._names.ending(ending), depth)

    def _drawn(self, beat: model.Draw, depth: int) -> Iterator[Part]:
        told = self._names.words.uin(
            "By chance, {n} of these scenes:", "By chance, {n} of these scenes:", beat.count
        )
        yield Line(text=told, is_note=True, depth=depth)
        yield from (Leap("", self._names.scene(one), depth + 1) for one in beat.scenes)

    # -- decisions

    def _question(self, beat: model.Decision, depth: int) -> Question:
        match beat:
            case model.Choose():
                kind, answers = self._ui("What to do"), self._options(beat)
                notes = self._choose_notes(beat)
            case model.Tell():
                kind, answers, notes = self._ui("Whom to tell"), self._ways_to_tell(beat), ()
            case model.Spot():
                kind, answers, notes = self._ui("Find the warning signs"), (), self._spot(beat)
            case model.Order():
                kind, answers, notes = self._ui("Put in order"), (), self._order(beat)
            case model.Rate():
                kind, answers, notes = self._ui("How much, from 1 to 5"), (), self._rate(beat)
        number = self._numbers[beat.id]
        skill = "" if isinstance(beat, model.Rate) else beat.skill
        trains = ((self._ui("Trains"), self._names.skill(skill)),) if skill else ()
        return Question(
            number=number,
            anchor=f"decision-{number}",
            heading=self._ui("Decision {number}: {kind}", number=number, kind=kind),
            prompt=self._say(beat.prompt),
            answers=answers,
            notes=(*trains, *notes),
            depth=depth,
        )

    def _choose_notes(self, beat: model.Choose) -> tuple[tuple[str, str], ...]:
        found = []
        if beat.benign:
            harmless = self._ui("the situation; who refuses it raises a false alarm")
            found.append((self._ui("Harmless"), harmless))
        if beat.otherwise:
            target = self._names.scene(beat.otherwise).label
            found.append((self._ui("If no answer is left"), target))
        return tuple(found)

    def _options(self, beat: model.Choose) -> tuple[Answer, ...]:
        return tuple(
            Answer(
                text=self._say(one.text),
                grade=shade_of(beat, one.safe),
                word=self._ui(word_for(beat, one.safe)),
                details=tuple(self._details(one)),
                target=self._names.scene(one.then) if one.then else None,
            )
            for one in beat.options
        )

    def _details(self, one: model.Option) -> Iterator[tuple[str, str]]:
        if one.when is not None:
            yield self._ui("Only if"), self._asked(one.when)
        if one.else_show is not None:
            yield self._ui("Otherwise shown with"), self._say(one.else_show)
        if one.once:
            yield self._ui("Offered"), self._ui("until it was chosen once")
        if one.say is not None:
            you = self._names.person(self._names.story.you.id)
            yield self._ui("{who} says", who=you), self._say(one.say)
        if one.result is not None:
            yield self._ui("What comes of it"), self._say(one.result)
        yield self._ui("Why"), self._say(one.why)
        if one.skill:
            yield self._ui("Trains"), self._names.skill(one.skill)
        if one.sets:
            yield self._ui("Then"), self._set(one.sets)

    def _ways_to_tell(self, beat: model.Tell) -> tuple[Answer, ...]:
        return tuple(
            Answer(
                text=f"{self._names.person(each.person)}: “{self._say(one.text)}”",
                grade=one.safe,
                word=self._ui(CHOICES[one.safe]),
                details=tuple(self._telling(each.person, one)),
                target=self._names.scene(one.then) if one.then else None,
            )
            for each in beat.whom
            for one in each.words
        )

    def _telling(self, person: str, one: model.Words) -> Iterator[tuple[str, str]]:
        if one.reply is not None:
            who = self._names.person(person)
            yield self._ui("{who} answers", who=who), self._say(one.reply)
        if one.result is not None:
            yield self._ui("What comes of it"), self._say(one.result)
        yield self._ui("Why"), self._say(one.why)
        if one.sets:
            yield self._ui("Then"), self._set(one.sets)

    def _spot(self, beat: model.Spot) -> tuple[tuple[str, str], ...]:
        if beat.picture:
            where = self._ui("the picture {name}", name=beat.picture)
        elif beat.app is App.PROFILE:
            where = self._ui("the profile of {name}").replace(
                "{name}", self._names.person(beat.person)
            )
        else:
            where = self._ui("the chat with {name}").replace(
                "{name}", self._names.person(beat.person)
            )
        signs = self._ui("those that are marked above; all others are false alarms")
        if beat.app is App.PROFILE:
            signs = self._ui("those that are marked among the people; all others are false alarms")
        return (
            (self._ui("In"), where),
            (self._ui("Warning signs"), signs),
            (self._ui("Why"), self._say(beat.why)),
        )

    def _order(self, beat: model.Order) -> tuple[tuple[str, str], ...]:
        texts = {step.id: self._say(step.text) for step in beat.steps}
        right = in_order(texts.values())
        free = "; ".join(
            ", ".join(text for name, text in texts.items() if name in group)
            for group in beat.together
        )
        found = [(self._ui("Right order"), right)]
        if free:
            found.append((self._ui("In any order among themselves"), free))
        return (*found, (self._ui("Why"), self._say(beat.why)))

    def _rate(self, beat: model.Rate) -> tuple[tuple[str, str], ...]:
        return (
            ("1", self._say(beat.low)),
            ("5", self._say(beat.high)),
            (self._ui("Points"), self._ui("none; there is no right answer")),
        )
