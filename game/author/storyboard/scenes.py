"""The scenes of a storyboard: what is shown, what is asked, what comes of each answer."""

from collections.abc import Iterator

from game.author.explore import Exploration
from game.author.storyboard.board import Block, Leap, Line, Names, Part
from game.author.storyboard.decisions import Asker
from game.story import model
from game.story.model import ShowKind, Text
from game.view.setting import opened_told, place_told, sound_told


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
        self._asker = Asker(names)

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
                yield self._asker.question(beat, depth)
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
                return place_told(name, self._names.words)
            case model.Clock(time):
                return self._ui("Time: {time}", time=time)
            case model.Open():
                return opened_told(beat.app, self._names.person(beat.person), self._names.words)
            case model.SetFacts(assigns):
                return self._asker.set(assigns)
            case model.Learn(title, text):
                return f"{self._say(title)}: {self._say(text)}"
            case model.Sound(name):
                heard = sound_told(name, self._names.words)
                return self._ui("Sound: {name}", name=heard) if heard else ""
            case _:
                return ""

    # -- where it goes

    def _fork(self, beat: model.If, depth: int) -> Iterator[Part]:
        condition = self._ui("If {condition}:", condition=self._asker.asked(beat.condition))
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
