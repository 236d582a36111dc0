"""What happened when a story was played by chance: by line of its files, and as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.author.exploring.columns import columns
from game.author.exploring.explored import witness
from game.author.exploring.explored_table import way_told
from game.author.exploring.lines import Line, Lines
from game.author.exploring.random_play import Kind, RandomPlay, Trouble
from game.language.words import Words
from game.story.model import Story
from game.view.words import N_

KINDS = {
    Kind.LOOP: N_("The story goes round for ever in scene '{what}', without a decision."),
    Kind.LONG: N_("The story does not come to an end; it was left at the decision '{what}'."),
    Kind.BROKEN: N_("The game stumbled: {what}"),
}
MOST_TROUBLES = 5  # told in full


@dataclass(frozen=True, slots=True)
class Count:
    """How often a line was shown; of an option, how often it was open and picked."""

    line: Line
    shown: int
    picked: int | None = None


def counts(found: RandomPlay, lines: Lines) -> tuple[Count, ...]:
    """Return the counts of all lines: by file, and in it from top to bottom."""
    every = [Count(line, found.beats[place]) for place, line in lines.beats.items()]
    for key, line in lines.answers.items():
        every.append(Count(line, found.offered[key], found.taken[key]))
    files = {
        path: number for number, path in enumerate(dict.fromkeys(one.line.path for one in every))
    }
    return tuple(sorted(every, key=lambda one: (files[one.line.path], one.line.number)))


def as_values(found: RandomPlay, story: Story, lines: Lines) -> dict[str, object]:
    """Return all of it as plain values, ready for JSON."""
    return {
        "story": story.id,
        "runs": found.runs,
        "seed": found.seed,
        "answers": found.answers,
        "longest": found.longest,
        "endings": {name: found.endings[name] for name in story.endings},
        "lines": [_count(one) for one in counts(found, lines)],
        "troubles": [
            {"kind": one.kind.value, "what": one.what, "witness": witness(one.seed, one.log)}
            for one in found.troubles
        ],
    }


def _count(count: Count) -> dict[str, object]:
    line = count.line
    values = {"file": line.path, "line": line.number, "text": line.text, "shown": count.shown}
    return values if count.picked is None else {**values, "picked": count.picked}


def as_text(found: RandomPlay, story: Story, lines: Lines, words: Words) -> Iterator[str]:
    """Yield the lines of a report for people."""
    ui = words.ui
    yield ui("{story}: {runs} runs by chance (seed {seed}); {answers} answers, at most {n} in one",
             story=story.id, runs=found.runs, seed=str(found.seed),
             answers=found.answers, n=found.longest)  # fmt: skip
    yield ""
    head = (ui("ending"), ui("runs"), ui("share"))
    ends = [
        (name, words.number(found.endings[name]), _share(found, name, words))
        for name in story.endings
    ]
    yield from columns([head, *ends], frozenset({1, 2}))
    yield from _by_line(found, lines, words)
    yield from _troubles(found, story, words)


def _share(found: RandomPlay, ending: str, words: Words) -> str:
    """Return how often an ending came; in tenths, as rare ones are looked for."""
    return words.number(round(100 * found.endings[ending] / max(1, found.runs), 1)) + "%"


def _by_line(found: RandomPlay, lines: Lines, words: Words) -> Iterator[str]:
    """Yield how often each line was shown or picked, file by file, those never met marked."""
    ui = words.ui
    rows: list[tuple[str, ...]] = [(ui("line"), ui("shown"), ui("picked"), "", ui("text"))]
    path = ""
    never = 0
    for one in counts(found, lines):
        if one.line.path != path:
            path = one.line.path
            rows.append(("", "", "", "", path))
        rows.append(_row(one, words))
        never += not one.shown
    yield ""
    yield from columns(rows, frozenset({0, 1, 2}))
    yield ""
    if never:
        yield words.uin("{n} line was never reached; it is marked with !",
                        "{n} lines were never reached; they are marked with !", never)  # fmt: skip
    else:
        yield ui("Every line was reached.")


def _row(one: Count, words: Words) -> tuple[str, ...]:
    picked = "" if one.picked is None else words.number(one.picked)
    mark = "" if one.shown else "!"
    return (str(one.line.number), words.number(one.shown), picked, mark, one.line.text)


def _troubles(found: RandomPlay, story: Story, words: Words) -> Iterator[str]:
    for one in found.troubles[:MOST_TROUBLES]:
        yield ""
        yield words.ui(KINDS[one.kind], what=one.what)
        yield "  " + _how(one, story, words)
    if len(found.troubles) > MOST_TROUBLES:
        yield ""
        rest = len(found.troubles) - MOST_TROUBLES
        yield words.uin("It went wrong in {n} more run.", "It went wrong in {n} more runs.", rest)


def _how(trouble: Trouble, story: Story, words: Words) -> str:
    way = way_told(trouble.log, story, words)
    return f"{way} ({words.ui('chance {seed}', seed=str(trouble.seed))})"
