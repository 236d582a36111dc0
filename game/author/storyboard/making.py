"""A storyboard from a story: what its pages say, in one language."""

from dataclasses import replace

from game.author.explore import Exploration
from game.author.mapping.shapes import Drawing
from game.author.storyboard.board import Board, Names, ending_block, people_of, signed
from game.author.storyboard.scenes import scene_blocks
from game.author.storyboard.ways import ways_taken
from game.language.locales import name_in
from game.language.words import Words


def make_board(
    names: Names, found: Exploration, today: str, drawing: Drawing | None = None
) -> Board:
    """Return all that is printed. `today` is an ISO date; a drawing is the story's map."""
    story, ui = names.story, names.words.ui
    board = Board(
        title=names.say(story.title),
        summary=names.say(story.summary),
        language=names.words.language,
        facts=_facts(names, today),
        people=people_of(names),
        scenes=scene_blocks(names, found),
        endings=tuple(ending_block(one, end, names, found) for one, end in story.endings.items()),
        ways=ways_taken(names, found),
        ways_note=_note(found, names.words),
        rules=rules(names.words),
        map=drawing,
    )
    board = signed(board, story)
    return replace(board, facts=(*board.facts, (ui("Fingerprint"), board.fingerprint)))


def _facts(names: Names, today: str) -> tuple[tuple[str, str], ...]:
    story, ui = names.story, names.words.ui
    return (
        (ui("File"), f"{story.id}.yaml"),
        (ui("Ages"), story.ages),
        (ui("Minutes"), str(story.minutes)),
        (ui("Topics"), ", ".join(story.topics)),
        (ui("Language"), _languages(story.language, names.words)),
        (ui("Scenes"), str(len(story.scenes))),
        (ui("Decisions"), str(len(names.numbers()))),
        (ui("Endings"), str(len(story.endings))),
        (ui("Date"), names.words.date(today)),
    )


def _languages(written: str, words: Words) -> str:
    language, printed = (name_in(code, words.language) for code in (written, words.language))
    if language == printed:
        return language
    return words.ui("written in {language}, printed in {printed}",
                    language=language, printed=printed)  # fmt: skip


def _note(found: Exploration, words: Words) -> str:
    if not found.complete:
        return words.ui("Not every way was looked at: {reason}", reason=words.said(found.reason))
    counts = [one.ways for one in found.endings.values() if one.shortest]
    if all(count is not None for count in counts):
        total = sum(count or 0 for count in counts)
        return words.ui(
            "Every way through the story was looked at; there are {n}. These show the most "
            "different ones. Numbers are those of the decisions.",
            n=words.number(total),
        )
    return words.ui(
        "Every way through the story was looked at. These show the most different ones. "
        "Numbers are those of the decisions."
    )


def rules(words: Words) -> tuple[str, ...]:
    """Return what a reviewer looks for, a sentence each."""
    ui = words.ui
    return (
        ui("No text blames the child. Whoever did wrong is responsible."),
        ui("Nobody plays the groomer or the extortionist."),
        ui(
            "Nothing sexual is described. A private photo is no more than named; no answer makes "
            "or sends one in detail."
        ),
        ui(
            "Self-harm is no answer, no ending and no picture. A hard feeling has one sentence, "
            "and then somebody listens."
        ),
        ui(
            "There are no real brands, people, schools or links, and no telephone numbers that "
            "may belong to somebody."
        ),
        ui(
            "Every way can still be put right. Each ending is safe or on the way back, and names "
            "somebody who helps."
        ),
        ui("No clock runs down at a decision about feelings."),
        ui("Nobody is asked about their own experience, in the questions to talk about too."),
        ui("It is never said that something stays online for ever."),
        ui("Some situations are harmless, and being careful there is not made ridiculous."),
        ui("Each explanation says why, after safe answers too."),
        ui("Telling somebody works, late or at a second try too."),
        ui("The words suit the ages on the first page."),
    )
