"""Decisions: choose, spot, order, tell, rate."""

from collections.abc import Callable

from game.phrase import Phrase
from game.reading.apps import picture, split
from game.reading.desk import Desk, unique
from game.reading.document import Branch, Entry, Items, Scalar
from game.reading.names import branch, is_true, items, word
from game.reading.structure import quote
from game.story.expression import Kind
from game.story.model import (
    App,
    Choose,
    Decision,
    Listener,
    Option,
    Order,
    Rate,
    Safety,
    Spot,
    Step,
    Tell,
    Text,
    Words,
)

MANY_OPTIONS = 5


def _begin(desk: Desk, scene: str, record: Branch) -> str:
    """Return the context of a decision's texts; complain if its id is taken."""
    name = word(record, "id")
    if name and name in desk.decisions:  # that there is none is said already
        node = record.child("id")
        at = node.at if node else record.at
        desk.report("NA219", at, name=name, what=Phrase("another decision"))
    desk.decisions.add(name)
    return f"{scene}/{name}"


def _choose(desk: Desk, scene: str, record: Branch) -> Choose:
    context = _begin(desk, scene, record)
    records = [one for one in items(record, "options") if isinstance(one, Branch)]
    unique(desk, records, Phrase("another option here"))
    if len(records) > MANY_OPTIONS:
        desk.report("NA505", record.at, found=len(records))
    return Choose(
        id=word(record, "id"),
        prompt=desk.text(record, "prompt", f"{context}/prompt"),
        options=tuple(_option(desk, one, context) for one in records),
        skill=desk.skill(record.child("skill")),
        label=desk.maybe(record, "label", f"{context}/label"),
        benign=is_true(record, "benign"),
        otherwise=desk.scene(record.child("otherwise")),
        at=record.at,
    )


def _option(desk: Desk, record: Branch, decision: str) -> Option:
    context = f"{decision}/{word(record, 'id')}"
    when, else_show = record.child("when"), record.entry("else_show")
    if else_show and when is None:
        desk.report("NA115", else_show.key.at, key="else_show", other="when")
    return Option(
        id=word(record, "id"),
        text=desk.text(record, "text", f"{context}/text"),
        safe=_safe(record),
        why=desk.text(record, "why", f"{context}/why"),
        result=desk.maybe(record, "result", f"{context}/result"),
        say=desk.maybe(record, "say", f"{context}/say", desk.names.you),
        skill=desk.skill(record.child("skill")),
        sets=desk.assigns(record, "set"),
        then=desk.scene(record.child("then")),
        when=desk.condition(when, "when") if when else None,
        else_show=desk.maybe(record, "else_show", f"{context}/else_show"),
        once=is_true(record, "once"),
        at=record.at,
    )


def _safe(record: Branch) -> Safety:
    written = word(record, "safe")
    return Safety(written) if written in tuple(Safety) else Safety.NO


def _spot(desk: Desk, scene: str, record: Branch) -> Spot:
    context = _begin(desk, scene, record)
    app, person, shown = _where(desk, record)
    return Spot(
        id=word(record, "id"),
        prompt=desk.text(record, "prompt", f"{context}/prompt"),
        why=desk.text(record, "why", f"{context}/why"),
        app=app,
        person=person,
        picture=shown,
        skill=desk.skill(record.child("skill")),
        label=desk.maybe(record, "label", f"{context}/label"),
        at=record.at,
    )


def _where(desk: Desk, record: Branch) -> tuple[App | None, str, str]:
    """Return the app, the person and the picture that `on` names."""
    node = record.child("on")
    if not isinstance(node, Scalar):
        return None, "", ""
    if shown := picture(desk, node):
        return None, "", shown
    app, person = split(desk, node) or (None, "")
    if app not in (App.CHAT, App.PROFILE):
        desk.report("NA507", node.at, found=quote(node.source))
    return app, person, ""


def _order(desk: Desk, scene: str, record: Branch) -> Order:
    context = _begin(desk, scene, record)
    steps = branch(record, "steps")
    return Order(
        id=word(record, "id"),
        prompt=desk.text(record, "prompt", f"{context}/prompt"),
        why=desk.text(record, "why", f"{context}/why"),
        steps=tuple(_step(desk, steps, entry, context) for entry in steps.entries),
        together=_together(desk, record),
        skill=desk.skill(record.child("skill")),
        label=desk.maybe(record, "label", f"{context}/label"),
        at=record.at,
    )


def _step(desk: Desk, steps: Branch, entry: Entry, context: str) -> Step:
    name = entry.key.source
    nothing = Branch((), steps.at)
    return Step(id=name, text=desk.single(entry.node, nothing, f"{context}/{name}"))


def _together(desk: Desk, record: Branch) -> tuple[frozenset[str], ...]:
    known = [entry.key.source for entry in branch(record, "steps").entries]
    groups: list[frozenset[str]] = []
    used: set[str] = set()
    for group in items(record, "together"):
        names = group.nodes if isinstance(group, Items) else ()
        for node in names:
            step = desk.name(node, "NA215", known)
            if step in used:
                desk.report("NA519", node.at, step=step)
            used.add(step)
        groups.append(frozenset(node.source for node in names if isinstance(node, Scalar)))
    return tuple(groups)


def _tell(desk: Desk, scene: str, record: Branch) -> Tell:
    context = _begin(desk, scene, record)
    return Tell(
        id=word(record, "id"),
        prompt=desk.text(record, "prompt", f"{context}/prompt"),
        whom=tuple(_listener(desk, entry, context) for entry in branch(record, "whom").entries),
        skill=desk.skill(record.child("skill")),
        label=desk.maybe(record, "label", f"{context}/label"),
        at=record.at,
    )


def _listener(desk: Desk, entry: Entry, context: str) -> Listener:
    person = desk.person(entry.key)
    records = [one for one in items(entry.node, "words") if isinstance(one, Branch)]
    unique(desk, records, Phrase("another way to tell this person"))
    return Listener(
        person, tuple(_words(desk, one, person, f"{context}/{person}") for one in records)
    )


def _words(desk: Desk, record: Branch, person: str, listener: str) -> Words:
    context = f"{listener}/{word(record, 'id')}"
    mood, reply = record.entry("reply_mood"), record.entry("reply")
    if mood and not reply:
        desk.report("NA115", mood.key.at, key="reply_mood", other="reply")
    return Words(
        id=word(record, "id"),
        text=desk.text(record, "text", f"{context}/text", desk.names.you),
        safe=_safe(record),
        why=desk.text(record, "why", f"{context}/why"),
        reply=desk.maybe(record, "reply", f"{context}/reply", person),
        reply_mood=word(record, "reply_mood"),
        result=desk.maybe(record, "result", f"{context}/result"),
        sets=desk.assigns(record, "set"),
        then=desk.scene(record.child("then")),
    )


def _rate(desk: Desk, scene: str, record: Branch) -> Rate:
    context = _begin(desk, scene, record)
    return Rate(
        id=word(record, "id"),
        prompt=desk.text(record, "prompt", f"{context}/prompt"),
        low=_side(desk, record, context, "low"),
        high=_side(desk, record, context, "high"),
        fact=_rated(desk, record),
        label=desk.maybe(record, "label", f"{context}/label"),
        at=record.at,
    )


def _side(desk: Desk, record: Branch, context: str, key: str) -> Text:
    return desk.text(record, key, f"{context}/{key}")


def _rated(desk: Desk, record: Branch) -> str:
    node = record.child("fact")
    fact = desk.fact(node)
    if node and desk.names.facts.get(fact, Kind.NUMBER) is not Kind.NUMBER:
        desk.report("NA514", node.at, fact=fact)
    desk.used_facts.add(fact)  # results keep it, even if the story never asks
    return fact


DECISIONS: dict[str, Callable[[Desk, str, Branch], Decision]] = {
    "choose": _choose,
    "spot": _spot,
    "order": _order,
    "tell": _tell,
    "rate": _rate,
}
