"""A run as a test, written as a teacher would write it, and added to a file of tests."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.author.story_tests.model import PICK, is_given
from game.author.story_tests.names import STEP_KEYS
from game.author.story_tests.reading import read_tests
from game.author.story_tests.shown import Screen, fold
from game.language.words import Words
from game.reading.document import Branch, Items, read_document
from game.reading.plain_values import resolve
from game.story.answers import Answer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Draw, Story, every_beat
from game.story.run import Run
from game.story.state import Feedback, Turn
from game.view.answered import way_taken

LONGEST = 60  # characters of a text that must be seen
INDENT = "  "
_PLAIN = re.compile(r"[^\W_][\w ,.;!?()“”’'…/-]*")  # needs no quotes in a file


@dataclass(frozen=True, slots=True)
class Transcript:
    """A run with the name of its test."""

    name: str
    run: Run


def free_name(name: str, taken: Sequence[str]) -> str:
    """Return a name that no test has yet."""
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name} ({number})"
    return found


def written(transcript: Transcript, words: Words) -> tuple[str, ...]:
    """Return the lines of a test; the first is its name. They pass as they are."""
    run = transcript.run
    story, score = run.story, run.score
    screen = Screen(story, words)
    lines = [f"name: {scalar(transcript.name)}"]
    if words.language != story.language:
        lines.append(f"language: {words.language}")
    if run.seed and _has_chance(story):
        lines.append(f"seed: {run.seed}")
    lines.append("steps:")
    lines += [INDENT + step for step in _steps(run, screen)]
    if run.ended:
        lines.append(f"ending: {run.turn.ending}")
        bands = (f"{id}: {tally.band}" for id, tally in score.skills.items() if id)
        lines.append(f"bands: {{{', '.join(bands)}}}")
        lines.append(f"stars: {score.stars}")
        lines.append(f"safe: {score.safe} of {score.scored}")
    return tuple(lines)


def _has_chance(story: Story) -> bool:
    beats = (beat for scene in story.scenes.values() for beat in every_beat(scene.body))
    return any(isinstance(beat, Draw) for beat in beats)


def _steps(run: Run, screen: Screen) -> Iterator[str]:
    """Yield each answer, with something that was seen after it."""
    for entry, before, after in zip(run.log, run.turns, run.turns[1:], strict=False):
        offer, facts = before.offer, before.state.facts
        if offer is None:
            continue
        decision = offer.decision.id
        key = PICK if decision in STEP_KEYS or resolve(decision) != decision else decision
        texts = {one.id: screen.text(one.text, facts) for one in offer.candidates}
        line = f"- {key}: {answered(entry.answer, texts)}"
        way = way_taken(offer.decision, entry.answer)
        remark = " ".join(screen.text(way.text, facts).split()) if way else ""
        yield f"{line}  # {remark}" if remark else line
        if seen := _telling(after, screen):
            yield f"- see: {quoted(seen)}"


def answered(answer: Answer, texts: Mapping[str, str]) -> str:
    """Return an answer as a file has it; `texts` are those of what can be tapped, by id."""
    match answer:
        case Picked(option):
            return scalar(option)
        case Spotted(ids):
            taps = (_tap(id, texts) for id in texts if id in ids)
            return f"[{', '.join(taps)}]"
        case Ordered(steps):
            return f"[{', '.join(map(scalar, steps))}]"
        case Told(whom, words):
            return f"{{{scalar(whom)}: {scalar(words)}}}"
        case Rated(value):
            return str(value)


def _tap(id: str, texts: Mapping[str, str]) -> str:
    """Return something that can be tapped: its words, where its id is none that people know."""
    part = shortened(texts[id])
    if is_given(id) or sum(fold(part) in fold(one) for one in texts.values()) != 1:
        return scalar(id)
    return quoted(part)


def _telling(turn: Turn, screen: Screen) -> str:
    """Return words that show that a turn has come: the first message, else what came of it."""
    messages = (screen.message(one.beat, one.facts) for one in turn.moments)
    headlines = (
        screen.text(one.beat.headline, one.facts)
        for one in turn.moments
        if isinstance(one.beat, Feedback)
    )
    return next((short for one in (*messages, *headlines) if (short := shortened(one))), "")


def shortened(text: str) -> str:
    """Return the first words of a text, as many as make one short line."""
    words = " ".join(text.split())
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST + 1].rpartition(" ")[0] or words[:LONGEST]


def quoted(text: str) -> str:
    """Return a text in quotes, as it can stand anywhere in a file."""
    return json.dumps(text, ensure_ascii=False)


def scalar(text: str) -> str:
    """Return a text without quotes where it needs none."""
    is_plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and resolve(text) == text
    return text if is_plain else quoted(text)


# -------------------------------------------------------------- into a file


def new_file(tests: Sequence[Sequence[str]], heading: Sequence[str]) -> str:
    """Return a file of tests, with remarks at its top."""
    remarks = [f"# {line}" for line in heading]
    items = [line for test in tests for line in ("", *_item(test, INDENT))]
    return "\n".join([*remarks, "format: 1", "", "tests:", *items[1:]]) + "\n"


def _item(test: Sequence[str], indent: str) -> list[str]:
    """Return a test as an item of a list that stands so far from the left."""
    first, *rest = test
    return [f"{indent}- {first}", *(f"{indent}{INDENT}{line}" for line in rest)]


def with_more(text: str, tests: Sequence[Sequence[str]]) -> str | None:
    """Return a file with tests added; what was there stays, sign for sign.

    None where the list of tests is not written line by line, or cannot be read.
    """
    place = _end_of_tests(text)
    if place is None:
        return None
    offset, indent = place
    newline = "\r\n" if "\r\n" in text else "\n"
    before, after = text[:offset], text[offset:]
    gap = "" if before.endswith("\n") else newline
    added = "".join(f"{newline}{newline.join(_item(test, indent))}{newline}" for test in tests)
    more = before + gap + added + (newline if after.strip() else "") + after
    counts = [len(read_tests(one, "").tests) for one in (text, more)]
    return more if counts[1] == counts[0] + len(tests) else None


def _end_of_tests(text: str) -> tuple[int, str] | None:
    """Return where the list of tests ends in a file, and how far from the left it stands."""
    root = read_document(text, "").root
    entry = root.entry("tests") if isinstance(root, Branch) else None
    if entry is None or not isinstance(entry.node, Items) or not entry.node.nodes:
        return None
    lines = text.splitlines(keepends=True)
    dash = re.match(r"( *)-", lines[entry.node.nodes[-1].at.line - 1])
    assert isinstance(root, Branch)
    later = [one.key.at.line for one in root.entries if one.key.at.line > entry.key.at.line]
    end = min(later, default=len(lines) + 1) - 1
    while later and end and not lines[end - 1].strip(" \t").rstrip("\r\n"):
        end -= 1
    return (sum(map(len, lines[:end])), dash[1]) if dash else None
