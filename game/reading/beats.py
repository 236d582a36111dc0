"""Beats: one small function a kind."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from game.phrase import Phrase
from game.reading.apps import opened
from game.reading.decisions import DECISIONS
from game.reading.desk import Desk, Ids
from game.reading.document import Branch, Entry, Items, Node, Scalar
from game.reading.names import branch, items, word
from game.reading.shape import BEATS, MESSAGE
from game.story.model import (
    Area,
    Beat,
    Block,
    Call,
    Clock,
    Draw,
    End,
    Goto,
    If,
    Learn,
    Music,
    Narrate,
    Notify,
    Open,
    Pause,
    Place,
    Say,
    SetFacts,
    Show,
    ShowKind,
    Sound,
    Text,
    Think,
)

SILENCE = "off"


@dataclass(frozen=True, slots=True)
class Here:
    """Where a beat stands. `path` is unique in the story, `scene` begins each context."""

    desk: Desk
    scene: str
    path: str
    messages: Ids
    draws: "count[int]"

    def text(self, record: Branch, key: str) -> Text:
        """Return a text that is the beat itself."""
        return self.desk.text(record, key, f"{self.scene}/{key}")


def body(desk: Desk, scene: str, beats: Node) -> Block:
    """Return the beats of a scene."""
    messages = Ids(desk, "m", Phrase("another message"))
    return _block(Here(desk, scene, scene, messages, count(1)), beats)


def _block(here: Here, beats: Node | None) -> Block:
    records = [one for one in _nodes(beats) if isinstance(one, Branch)]
    built: list[Beat] = []
    for index, record in enumerate(records):
        here.desk.places[here.path, index] = record.at
        inner = replace(here, path=f"{here.path}/{index}")
        built.append(_beat(inner, record))
    return Block(path=here.path, beats=tuple(built))


def _nodes(beats: Node | None) -> tuple[Node, ...]:
    return beats.nodes if isinstance(beats, Items) else ()


def _beat(here: Here, record: Branch) -> Beat:
    kind = next((entry.key.source for entry in record.entries if entry.key.source in BEATS), "")
    if kind in DECISIONS:
        inside = record.child(kind)
        decision = inside if isinstance(inside, Branch) else Branch((), record.at)
        return DECISIONS[kind](here.desk, here.scene, decision)
    return _BUILD[kind](here, record) if kind else _say(here, record)


def _say(here: Here, record: Branch) -> Say:
    desk = here.desk
    keys = (entry.key.source for entry in record.entries)
    person = next((key for key in keys if key not in MESSAGE.known), "")
    text = desk.text(record, person, f"{here.scene}/{person}", person)
    return Say(
        id=here.messages.of(record, text),
        person=person,
        text=text,
        to=desk.person(record.child("to")),
        tactic=desk.tactic(record.child("tactic")),
        mood=word(record, "mood"),
        at=record.at,
    )


def _narrate(here: Here, record: Branch) -> Narrate:
    return Narrate(here.text(record, "narrate"))


def _think(here: Here, record: Branch) -> Think:
    return Think(text=here.text(record, "think"), mood=word(record, "mood"))


def _place(here: Here, record: Branch) -> Place:
    return Place(here.desk.name(record.child("place"), "NA208", here.desk.world.places))


def _clock(here: Here, record: Branch) -> Clock:
    return Clock(word(record, "clock"))


def _open(here: Here, record: Branch) -> Open:
    return Open(*opened(here.desk, record.child("open")))


def _notify(here: Here, record: Branch) -> Notify:
    inside = branch(record, "notify")
    context = f"{here.scene}/notify"
    person = here.desk.person(inside.child("from"))
    return Notify(
        text=here.desk.text(inside, "text", context, person),
        person=person,
        app=here.desk.maybe(Branch(_only(inside, "app", "note"), inside.at), "app", context),
    )


def _only(record: Branch, *keys: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in record.entries if entry.key.source in keys)


def _show(here: Here, record: Branch) -> Show:
    inside, desk, context = branch(record, "show"), here.desk, f"{here.scene}/show"
    kind = next((one for one in ShowKind if inside.entry(one)), ShowKind.CARD)
    by = desk.person(inside.child("by"))
    is_picture = kind is ShowKind.PICTURE
    return Show(
        kind=kind,
        alt=desk.text(inside, "alt", context),
        picture=_picture(desk, inside) if is_picture else "",
        text=None if is_picture else desk.text(inside, kind, context, by),
        title=desk.maybe(inside, "title", context),
        by=by,
        areas=_areas(desk, inside, context),
    )


def _picture(desk: Desk, inside: Branch) -> str:
    return desk.name(inside.child("picture"), "NA211", desk.world.pictures)


def _areas(desk: Desk, picture: Branch, context: str) -> tuple[Area, ...]:
    ids = Ids(desk, "a", Phrase("another area"))
    records = (one for one in items(picture, "areas") if isinstance(one, Branch))
    return tuple(_area(desk, record, ids, context) for record in records)


def _area(desk: Desk, record: Branch, ids: Ids, context: str) -> Area:
    text = desk.text(record, "text", context)
    return Area(
        id=ids.of(record, text),
        rect=_rect(desk, record),
        text=text,
        sign=desk.maybe(record, "sign", context),
        tactic=desk.tactic(record.child("tactic")),
    )


def _rect(desk: Desk, record: Branch) -> tuple[float, float, float, float]:
    nodes = items(record, "at")
    numbers = [float(one.value or 0) for one in nodes if isinstance(one, Scalar)]
    if len(numbers) != 4:  # noqa: PLR2004 - that has been complained about
        return (0.0, 0.0, 1.0, 1.0)
    left, top, width, height = numbers
    outside = left + width > 1.000_001 or top + height > 1.000_001  # noqa: PLR2004 - rounding
    if outside or not width or not height:
        desk.report("NA513", nodes[0].at)
    return (left, top, width, height)


def _sound(here: Here, record: Branch) -> Sound:
    return Sound(here.desk.name(record.child("sound"), "NA209", here.desk.world.sounds))


def _music(here: Here, record: Branch) -> Music:
    if word(record, "music") == SILENCE:
        return Music("")
    return Music(here.desk.name(record.child("music"), "NA210", here.desk.world.music))


def _pause(here: Here, record: Branch) -> Pause:
    node = record.child("pause")
    value = node.value if isinstance(node, Scalar) else 0
    return Pause(float(value) if isinstance(value, int | float) else 0.0)


def _learn(here: Here, record: Branch) -> Learn:
    inside, context = branch(record, "learn"), f"{here.scene}/learn"
    desk = here.desk
    return Learn(desk.text(inside, "title", context), desk.text(inside, "text", context))


def _set(here: Here, record: Branch) -> SetFacts:
    return SetFacts(here.desk.assigns(record, "set"))


def _if(here: Here, record: Branch) -> If:
    def inner(key: str) -> Block:
        return _block(replace(here, path=f"{here.path}/{key}"), record.child(key))

    return If(
        condition=here.desk.condition(record.child("if"), "if"),
        then=inner("then"),
        otherwise=inner("else") if record.entry("else") else None,
    )


def _goto(here: Here, record: Branch) -> Goto:
    return Goto(here.desk.scene(record.child("goto")))


def _call(here: Here, record: Branch) -> Call:
    return Call(here.desk.scene(record.child("call")))


def _draw(here: Here, record: Branch) -> Draw:
    inside = branch(record, "draw")
    scenes = tuple(dict.fromkeys(here.desk.scene(node) for node in items(inside, "from")))
    node = inside.child("count")
    wanted = int(node.value or 1) if isinstance(node, Scalar) else 1
    if node is not None and wanted > len(scenes):
        here.desk.report("NA518", node.at, found=wanted, available=len(scenes))
    return Draw(id=f"{here.scene}/draw-{next(here.draws)}", scenes=scenes, count=wanted)


def _end(here: Here, record: Branch) -> End:
    return End(here.desk.name(record.child("end"), "NA203", here.desk.names.endings))


_BUILD: dict[str, Callable[[Here, Branch], Beat]] = {
    "narrate": _narrate,
    "think": _think,
    "place": _place,
    "clock": _clock,
    "open": _open,
    "notify": _notify,
    "show": _show,
    "sound": _sound,
    "music": _music,
    "pause": _pause,
    "learn": _learn,
    "set": _set,
    "if": _if,
    "goto": _goto,
    "call": _call,
    "draw": _draw,
    "end": _end,
}
