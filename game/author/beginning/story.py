"""A new story: a template in which a teacher's own words stand, and its translation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.author.beginning.template import template_text
from game.author.patching import Lines, as_value, patched
from game.language.extract import sources_of
from game.language.merging import Merged
from game.language.sources import Source
from game.language.translate import update
from game.language.writing import po_text
from game.reading.document import Branch, Items, Node, Scalar, read_document
from game.reading.document import Entry as Keyed
from game.reading.names import branch, is_true, word

CHILDREN = (  # faces that the main person may have
    *("girl-braid", "girl-bob", "girl-bun", "girl-long", "girl-short"),
    *("boy-short", "boy-curly", "boy-glasses", "boy-cap", "boy-tall"),
)
PLACES = (
    *("bedroom", "living-room", "kitchen", "classroom", "school-gate", "cafe", "street"),
    *("river-bank", "bus", "game-room", "house-gate", "library", "counsellor-room"),
    *("football-yard", "market", "porch", "cyber-day"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a teacher wants in a story; "" leaves it as it is in the template.

    `name` and `face` are those of the main person, `other` is the name of the second one,
    `place` is where the story begins, without a time of day.
    """

    template: str
    language: str
    title: str = ""
    name: str = ""
    face: str = ""
    other: str = ""
    place: str = ""
    ages: str = ""


def new_story(wishes: Wishes) -> str:
    """Return the text of a new story's file."""
    text = template_text(wishes.template, wishes.language)
    lines = Lines(text)
    return patched(
        text, (lines.replacing(node, as_value(new)) for node, new in _changes(wishes, text))
    )


def default_of(template: str, language: str) -> Wishes:
    """Return what a template has where nothing else is wished for."""
    root = _root(template_text(template, language))
    hero, other = _hero(root), _other(root)
    return Wishes(
        template=template,
        language=language,
        title=word(root, "title"),
        name=word(hero.node, "name"),
        face=word(hero.node, "avatar"),
        other=word(other.node, "name"),
        place=next(_places(root)).source.rpartition("-")[0],
        ages=word(root, "ages"),
    )


def _root(text: str) -> Branch:
    root = read_document(text, "").root
    assert isinstance(root, Branch)  # a template is a story
    return root


def _hero(root: Branch) -> Keyed:
    return next(one for one in branch(root, "people").entries if is_true(one.node, "you"))


def _other(root: Branch) -> Keyed:
    return next(one for one in branch(root, "people").entries if not is_true(one.node, "you"))


def _changes(wishes: Wishes, text: str) -> Iterator[tuple[Scalar, str]]:
    """Yield the values that change, and the words that take their place."""
    root = _root(text)
    hero, other = _hero(root).node, _other(root).node
    wanted = (
        (root.child("title"), _plain(wishes.title)),
        (root.child("ages"), wishes.ages),
        (_child(hero, "name"), _plain(wishes.name)),
        (_child(hero, "avatar"), wishes.face),
        (_child(other, "name"), _plain(wishes.other)),
    )
    for node, new in wanted:
        if new and isinstance(node, Scalar):
            yield node, new
    yield from _other_faces(root, wishes.face)
    if wishes.place:
        yield from _other_places(root, wishes.place)


def _plain(words: str) -> str:
    """Return words whose braces are no gaps."""
    return words.replace("{", "{{")


def _child(node: Node, key: str) -> Node | None:
    return node.child(key) if isinstance(node, Branch) else None


def _other_faces(root: Branch, face: str) -> Iterator[tuple[Scalar, str]]:
    """Yield a new face for whoever has the one that the main person takes."""
    people = branch(root, "people").entries
    used = {face, *(word(one.node, "avatar") for one in people)}
    for person in people:
        node = _child(person.node, "avatar")
        if isinstance(node, Scalar) and node.source == face and not is_true(person.node, "you"):
            alike = face.partition("-")[0]
            yield node, next(one for one in CHILDREN if one not in used and one.startswith(alike))


def _other_places(root: Branch, place: str) -> Iterator[tuple[Scalar, str]]:
    """Yield a new place wherever the story is where it begins; the time of day stays."""
    first = next(_places(root)).source.rpartition("-")[0]
    for node in _places(root):
        where, _, time = node.source.rpartition("-")
        if where == first:
            yield node, f"{place}-{time}"


def _places(root: Branch) -> Iterator[Scalar]:
    for scene in branch(root, "scenes").entries:
        for beat in scene.node.nodes if isinstance(scene.node, Items) else ():
            node = _child(beat, "place")
            if isinstance(node, Scalar):
                yield node


# --------------------------------------------------------------- translation


def new_translation(wishes: Wishes, story_id: str, into: str) -> str:
    """Return the translation file of a new story, as far as the template has its texts.

    What is the teacher's own has no translation yet.
    """
    story = new_story(wishes)
    template, other = (template_text(wishes.template, one) for one in (wishes.language, into))
    source, usual, translated = (_source(text, story_id) for text in (story, template, other))
    names = dict(zip(_ids(other), _ids(story), strict=True))
    text, merged = update(source, into, "", source.domain)
    filled = tuple(
        one if one.entry.ids != old.ids else replace(one, forms=(_renamed(new.source, names),))
        for one, old, new in zip(merged.current, usual.entries, translated.entries, strict=True)
    )
    return po_text(Merged(filled), text.partition("\n\n")[0] + "\n")


def _source(story: str, story_id: str) -> Source:
    (source,), _ = sources_of(story.encode(), f"scenarios/{story_id}.yaml", lambda _: None)
    return source


def _ids(story: str) -> tuple[str, ...]:
    return tuple(one.key.source for one in branch(_root(story), "people").entries)


def _renamed(text: str, names: dict[str, str]) -> str:
    """Return a text whose gaps have the names of the other language's story."""
    return re.sub(r"\{(\w+)\}", lambda gap: f"{{{names.get(gap[1], gap[1])}}}", text)
