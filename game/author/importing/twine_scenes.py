"""The passages of a Twine story as scenes of ours."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from game.author.importing.draft import Choice, Draft, assigned, taken_question
from game.author.importing.facts import Facts
from game.author.importing.forks import lead_on, leaves, only_if, wholly
from game.author.importing.formula import Unknown
from game.author.importing.lines import Item, Line, every_node, items, leads_on
from game.author.importing.naming import clean, folded, plain
from game.author.importing.nodes import Branch, Foreign, Fork, Image, Jump, Link, Node, Set
from game.author.importing.passages import Passage
from game.author.importing.speakers import parts
from game.author.importing.tree import Decide, Remark, Tree, todo
from game.author.importing.written import PRINT
from game.story.expression import MAX_LENGTH, Kind

_GO_ON = frozenset(
    (
        *("continue", "next", "go", "on", "forward", "more", "ok", "start", "begin", "back"),
        *("tiep", "tuc", "theo", "bat", "dau"),
    )
)
MOST_NESTED = 3  # branches inside one another
_SHOWN = re.compile(f"{PRINT[0]}(\\w*){PRINT[1]}")


_Write: TypeAlias = Callable[[Iterable[Node]], list[Tree]]


@dataclass(slots=True)
class _Written:
    """What a block comes to: its beats and, still open, where its links lead."""

    beats: list[Tree] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    closed: bool = False  # nothing can follow


@dataclass(frozen=True, slots=True)
class Source:
    """A Twine story as far as it is read."""

    scenes: Mapping[str, str]  # ids by the name of their passage
    people: Mapping[str, str]  # ids by the folded name
    read: Mapping[str, tuple[Node, ...]]
    start: str


class Writer:
    """Writes passages as scenes."""

    def __init__(self, draft: Draft, facts: Facts, source: Source) -> None:
        self._draft = draft
        self._facts = facts
        self._scenes = dict(source.scenes)
        self._people = source.people
        self._read = read = source.read
        every = [node for nodes in read.values() for node in every_node(nodes)]
        jumps = [node for node in every if isinstance(node, Jump)]
        self._shown_inside = {one.target for one in jumps if one.comes_back} & source.scenes.keys()
        self._entered = {one.target for one in jumps if not one.comes_back} | {
            source.start,
            *(node.target for node in every if isinstance(node, Link)),
        }
        self._name = ""  # of the passage that is written
        self._id = ""

    def scene(self, passage: Passage) -> list[Tree]:
        """Return the beats of a passage."""
        self._name, self._id = passage.name, self._scenes[passage.name]
        tags = [Remark(f"tags: {clean(' '.join(passage.tags))}")] if passage.tags else []
        nodes = self._read[passage.name]
        return [*tags, *self._whole(nodes, ends=not self._comes_back(passage.name))]

    def missing(self, name: str) -> str:
        """Return a scene that stands for a passage that is not there."""
        if name not in self._scenes:
            self._scenes[name] = self._draft.missing(plain(name))
        return self._scenes[name]

    # -- blocks

    def _whole(self, nodes: Iterable[Node], *, ends: bool = True) -> list[Tree]:
        """Return beats that lead somewhere."""
        written = self._written(list(items(nodes)))
        beats, choices = written.beats, written.choices
        if written.closed:  # a link that is never seen is kept as a remark
            return [*(Remark(one.text) for one in choices), *beats]
        if not choices:
            if not ends:
                return beats
            end = self._draft.end_after(beats, plain(self._name))
            return [*beats, end]
        if len(choices) > 1:
            prompt = taken_question(beats)
            always = any(not one.when for one in choices)
            otherwise = "" if always else self.missing("no option left")
            return [*beats, self._draft.choose(self._id, prompt, choices, otherwise)]
        only = choices[0]
        after = [*_sets(only.sets), *self._label(only.text), {"goto": only.then}]
        if not only.when:
            return [*beats, *after]
        end = self._draft.end_after([], plain(self._name))
        return [*beats, {"if": only.when, "then": after}, end]

    def _label(self, text: str) -> list[Tree]:
        is_plain = all(word in _GO_ON for word in folded(text).split())
        return [] if is_plain or text == self._name else [Remark(text)]

    def _written(self, found: list[Item]) -> _Written:
        written = _Written()
        for number, item in enumerate(found):
            rest = found[number + 1 :]
            if isinstance(item, Fork):
                self._fork(item, rest, written)
            elif isinstance(item, Link):
                written.choices.append(self._choice(item))
                written.beats += self._unknown_sets(item.sets)
            elif isinstance(item, Jump):
                self._jump(item, written)
            else:
                written.beats += self._beats(item)
            if written.closed:
                break
        return written

    def _beats(self, item: Line | Set | Image | Foreign) -> list[Tree]:
        match item:
            case Line(text):
                return self._line(text)
            case Set():
                return [*_sets(self._known_sets((item,))), *self._unknown_sets((item,))]
            case Image(source, alt):
                return [self._picture(source, alt)]
            case Foreign(source, line):
                return [self._draft.not_understood(source, line)]

    def _line(self, text: str) -> list[Tree]:
        line = self._text(text)
        spoken = parts(line)
        who = self._people.get(folded(spoken[0])) if spoken else None
        if spoken and who:
            return [{who: spoken[1]}]
        return [{"narrate": line}] if line else []

    def _text(self, text: str) -> str:
        """Return a text as ours: facts in braces, plain braces twice."""

        def fill(found: re.Match[str]) -> str:
            fact = self._facts.ids.get(found[1], "")
            shows = self._facts.kinds.get(fact, Kind.TRUTH) is not Kind.TRUTH
            return f"{{{fact}}}" if shows else f"${found[1]}"

        return clean(_SHOWN.sub(fill, text.replace("{", "{{")))

    def _picture(self, source: str, alt: str) -> Tree:
        name = plain(source.rpartition("/")[2]) if not source.startswith("data:") else ""
        ui = self._draft.teacher.ui
        what = ui("put the picture {name} into the story's folder", name=name or "…")
        seen = self._text(alt)
        return {
            "show": {
                "card": Decide(seen or name or "…", what),
                "alt": seen or todo(ui("say what can be seen")),
            }
        }

    # -- where it leads

    def _jump(self, jump: Jump, written: _Written) -> None:
        target = self._scene(jump.target)
        if jump.comes_back and self._comes_back(jump.target):
            written.beats.append({"call": target})
            return
        written.beats.append({"goto": target})
        written.closed = True

    def _scene(self, name: str) -> str:
        return self._scenes.get(name) or self.missing(name)

    def _comes_back(self, name: str) -> bool:
        """Return whether a passage is only ever shown inside others, and leads nowhere."""
        if name not in self._shown_inside or name in self._entered:
            return False
        return not any(isinstance(one, Link | Jump) for one in every_node(self._read[name]))

    def _choice(self, link: Link) -> Choice:
        return Choice(
            text=self._text(link.text) or plain(link.target) or "…",
            then=self._scene(link.target),
            sets=self._known_sets(link.sets),
        )

    def _known_sets(self, sets: Iterable[Set]) -> dict[str, str]:
        found: dict[str, str] = {}
        for one in sets:
            try:
                fact, value = self._facts.value(one)
            except Unknown:
                continue
            found[fact] = value
        return found

    def _unknown_sets(self, sets: Iterable[Set]) -> list[Tree]:
        return [
            self._draft.not_understood(f"${one.fact} = {one.expression}", one.line)
            for one in sets
            if not self._known_sets((one,))
        ]

    # -- conditions

    def _fork(self, fork: Fork, rest: list[Item], written: _Written) -> None:
        try:
            conditions = self._conditions(fork)
        except Unknown:
            self._unsure(fork, written)
            return
        leads = any(leads_on(one.nodes) for one in fork.branches)
        if not leads:
            written.beats += self._branches(fork.branches, conditions, self._told)
        elif written.choices or lead_on(rest):
            self._open(fork, conditions, written)
        else:
            branches, known = fork.branches, conditions
            if known[-1]:
                branches, known = (*branches, Branch("", ())), [*known, ""]
            beats = self._branches(branches, known, self._whole)
            rest_told = self._written(rest).beats
            written.beats += [*rest_told, *beats]
            written.closed = True

    def _conditions(self, fork: Fork) -> list[str]:
        """Return the conditions of the branches, "" for the last one.

        Raises:
            Unknown: one of them has no like or is missing, or together they are too long.
        """
        found = [one.condition and self._facts.condition(one.condition) for one in fork.branches]
        if (
            not all(found[:-1])
            or len("".join(found)) + len(found) * len("not () and ()") > MAX_LENGTH
        ):
            raise Unknown(found[0])
        return found

    def _told(self, nodes: Iterable[Node]) -> list[Tree]:
        return self._written(list(items(nodes))).beats

    def _branches(
        self, branches: tuple[Branch, ...], conditions: list[str], write: _Write
    ) -> list[Tree]:
        """Return `if` beats: few inside one another, many one after the other."""
        told = [write(branch.nodes) for branch in branches]
        if len(branches) > MOST_NESTED:
            # where each branch leaves, what follows it is for the others alone
            whens = conditions if write == self._whole else list(wholly(conditions))
            return [beat for when, beats in zip(whens, told, strict=True)
                    for beat in only_if(when, beats, [])]  # fmt: skip
        otherwise: list[Tree] = []
        for when, beats in zip(reversed(conditions), reversed(told), strict=True):
            otherwise = only_if(when, beats, otherwise)
        return otherwise

    def _open(self, fork: Fork, conditions: list[str], written: _Written) -> None:
        """Let links under a condition become options under that condition."""
        written.beats += self._branches(fork.branches, conditions, self._told)
        for branch, when in zip(fork.branches, wholly(conditions), strict=True):
            inner = self._written([one for one in items(branch.nodes) if isinstance(one, Link)])
            written.choices += [replace(one, when=when) for one in inner.choices]

    def _unsure(self, fork: Fork, written: _Written) -> None:
        """Keep all that depends on a condition which is not understood."""
        for branch in fork.branches[:-1] if fork.is_padded else fork.branches:
            if branch.condition:
                written.beats.append(self._draft.not_understood(branch.condition, fork.line))
            inner = self._written(list(items(branch.nodes)))
            written.beats += [beat for beat in inner.beats if not leaves(beat)]
            written.choices += inner.choices
            written.choices += [
                Choice(text=target, then=target)
                for beat in inner.beats
                if isinstance(beat, Mapping) and isinstance(target := beat.get("goto"), str)
            ]


def _sets(sets: Mapping[str, str]) -> list[Tree]:
    return [{"set": assigned(sets)}] if sets else []
