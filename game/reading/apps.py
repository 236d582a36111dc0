"""What stands after `open` and `on`: apps of the phone, some with a person."""

from game.reading.desk import Desk
from game.reading.document import Node, Scalar
from game.reading.suggest import did_you_mean, there_is
from game.story.model import App

WITH_PERSON = {
    "chat with": App.CHAT,
    "call with": App.CALL,
    "video call with": App.VIDEO,
    "profile of": App.PROFILE,
}
ALONE = tuple(app for app in App if app not in WITH_PERSON.values())
_ALL = there_is([*ALONE, *(f"{phrase} P" for phrase in WITH_PERSON)])
_PICTURE = "picture "


def opened(desk: Desk, node: Node | None) -> tuple[App, str]:
    """Return the app and its person ("" if it concerns nobody)."""
    if not isinstance(node, Scalar):
        return App.OFF, ""
    found = split(desk, node)
    if found is not None:
        return found
    if node.source in ALONE:
        return App(node.source), ""
    people = sorted(desk.names.people - desk.unfit)
    wholes = [f"{phrase} {person}" for phrase in WITH_PERSON for person in people]
    hint = did_you_mean(node.source, (*ALONE, *wholes)) or _ALL
    desk.report("NA213", node.at, hint, name=node.source)
    return App.OFF, ""


def split(desk: Desk, node: Scalar) -> tuple[App, str] | None:
    """Return the app and its person, None if no person belongs to what stands there."""
    for phrase, app in WITH_PERSON.items():
        if node.source.startswith(f"{phrase} "):
            person = node.source[len(phrase) :].strip()
            at = node.part(node.source.rindex(person) if person else 0, len(person))
            desk.check_name(person, at, "NA201", desk.names.people)
            return app, person
    return None


def picture(desk: Desk, node: Scalar) -> str:
    """Return the name in `picture NAME`; "" if something else stands there."""
    if not node.source.startswith(_PICTURE):
        return ""
    name = node.source[len(_PICTURE) :].strip()
    at = node.part(node.source.rindex(name) if name else 0, len(name))
    desk.check_name(name, at, "NA211", desk.world.pictures)
    return name
