"""A table of decisions as a draft: each row is a message, an option, or both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from game.author.importing.draft import Choice, Draft, taken_question
from game.author.importing.headers import find_header, safety
from game.author.importing.naming import folded, plain
from game.author.importing.rows import Row
from game.author.importing.tree import Tree, todo
from game.language.words import Words

_NARRATORS = frozenset(("narrator", "story", "nguoi ke", "nguoi dan chuyen", "dan truyen"))
_THINKS = frozenset(("thinks", "thought", "think", "nghi", "suy nghi"))
_ENDS = ("end", "the end", "ending", "finish", "het", "ket thuc", "ket")
_SKILLS = ("notice", "refuse", "evidence", "tell", "support")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table by the names of its columns; "" where a cell is empty."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(slots=True)
class _Scene:
    """A scene in the making."""

    name: str
    id: str
    lines: list[Line] = field(default_factory=list)


def draft_of(rows: Sequence[Row], title: str, language: str, teacher: Words, story: Words) -> Draft:
    """Return a draft of a table.

    Raises:
        NotReadable: the names of the columns were not found.
    """
    index, columns = find_header(rows)
    draft = Draft(title=plain(title), language=language, teacher=teacher, story=story)
    lines = list(_lines(rows[index + 1 :], columns))
    scenes = _scenes(draft, lines)
    writer = _Writer(draft, scenes, _people(draft, lines))
    draft.ensure_you()
    for scene, following in zip_longest(scenes, scenes[1:]):
        draft.scenes[scene.id] = writer.beats(scene, following.id if following else "")
    if not draft.scenes:
        draft.missing("start")
    draft.begin(next(iter(draft.scenes)))
    return draft


def _lines(rows: Iterable[Row], columns: Mapping[int, str]) -> Iterator[Line]:
    for row in rows:
        cells: dict[str, str] = {}
        for at, column in columns.items():
            cell = plain(row.cells[at]) if at < len(row.cells) else ""
            cells[column] = cells.get(column) or cell
        if any(cells.values()):
            yield Line(row.number, cells)


def _scenes(draft: Draft, lines: Iterable[Line]) -> list[_Scene]:
    """Return the scenes in the order they first appear; an empty cell is the scene above."""
    found: dict[str, _Scene] = {}
    name = "start"
    for line in lines:
        name = line["scene"] or name
        key = folded(name) or name
        if key not in found:
            found[key] = _Scene(name, draft.ids("scenes").new(name, "scene"))
        found[key].lines.append(line)
    return list(found.values())


def _people(draft: Draft, lines: Iterable[Line]) -> dict[str, str]:
    names = {folded(line["who"]) or line["who"]: line["who"] for line in lines if line["who"]}
    return {
        key: draft.add_person(name)
        for key, name in names.items()
        if key not in _NARRATORS | _THINKS
    }


class _Writer:
    """Writes scenes."""

    def __init__(self, draft: Draft, scenes: Iterable[_Scene], people: Mapping[str, str]) -> None:
        self._draft = draft
        self._scenes = {folded(one.name) or one.name: one.id for one in scenes}
        self._people = people

    def beats(self, scene: _Scene, following: str) -> list[Tree]:
        """Return the beats of a scene; the scene `following` comes after it, "" is the end."""
        beats: list[Tree] = []
        options: list[Line] = []
        question = ""
        for line in scene.lines:
            if options and (line["text"] or line["question"]):
                beats.append(self._decision(scene, question, options, beats))
                options, question = [], ""
            beats += self._told(line)
            question = line["question"] or question
            if line["option"]:
                options.append(line)
            elif line["next"] and not options:
                return [*beats, *self._leave(line["next"], beats)]
        if options:
            beats.append(self._decision(scene, question, options, beats))
        if options and all(one["next"] for one in options) and len(options) > 1:
            return beats
        return [*beats, *self._follow(scene, following, beats)]

    def _follow(self, scene: _Scene, following: str, beats: list[Tree]) -> list[Tree]:
        return [{"goto": following}] if following else [self._draft.end_after(beats, scene.name)]

    def _leave(self, target: str, beats: list[Tree]) -> list[Tree]:
        if _is_end(target) and folded(target) not in self._scenes:
            return [self._draft.end_after(beats, self._title(target))]
        return [{"goto": self._target(target)}]

    def _told(self, line: Line) -> list[Tree]:
        who, text = folded(line["who"]) or line["who"], line["text"]
        if not text:
            return []
        if who in _THINKS:
            return [{"think": text}]
        return [{self._people.get(who, "narrate"): text}]

    # -- decisions

    def _decision(
        self, scene: _Scene, question: str, options: list[Line], beats: list[Tree]
    ) -> Tree:
        asked = question or taken_question(beats)
        choices = [self._choice(one) for one in options]
        if len(choices) == 1:
            choices.append(Choice(text=todo(self._draft.teacher.ui("a second option"))))
        return self._draft.choose(scene.id, asked, choices)

    def _choice(self, line: Line) -> Choice:
        safe = safety(line["safe"])
        skill = line["skill"].lower()
        for column, known in (("safe", safe), ("skill", skill in _SKILLS)):
            if line[column] and not known:
                self._draft.not_understood(line[column], line.number)
        return Choice(
            text=line["option"],
            then=self._target(line["next"]) if line["next"] else "",
            safe=safe,
            why=line["why"],
            result=line["result"],
            skill=skill if skill in _SKILLS else "",
        )

    def _target(self, written: str) -> str:
        """Return the scene that a cell names; an end gets a scene of its own."""
        key = folded(written) or written
        if key not in self._scenes:
            self._scenes[key] = (
                self._end(written) if _is_end(written) else self._draft.missing(written)
            )
        return self._scenes[key]

    def _title(self, written: str) -> str:
        return _words_of_end(written) or self._draft.story.ui("The end")

    def _end(self, written: str) -> str:
        scene = self._draft.ids("scenes").new(written, "end")
        self._draft.scenes[scene] = [self._draft.end(self._title(written))]
        return scene


def _words_of_end(written: str) -> str:
    """Return the title in "end: Safe at home"; "" where there is none."""
    _, colon, title = written.partition(":")
    return title.strip() if colon else ""


def _is_end(written: str) -> bool:
    key = folded(written)
    return any(key == word or key.startswith(f"{word} ") for word in _ENDS)
