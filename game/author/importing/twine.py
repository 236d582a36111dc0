"""A story of Twine as a draft of ours: passages become scenes, links become options."""

from collections.abc import Iterable

from game.author.importing.draft import Draft
from game.author.importing.facts import gather
from game.author.importing.lines import every_line
from game.author.importing.markup import read_passage
from game.author.importing.naming import clean, plain
from game.author.importing.passages import Passage, Twine
from game.author.importing.speakers import speakers
from game.author.importing.twine_scenes import Source, Writer
from game.language.words import Words


def draft_of(twine: Twine, language: str, teacher: Words, story: Words) -> Draft:
    """Return a draft of a Twine story."""
    draft = Draft(title=plain(twine.title), language=language, teacher=teacher, story=story)
    told = [one for one in twine.passages if one.is_told]
    scenes = {one.name: draft.ids("scenes").new(one.name, "scene") for one in reversed(told)}
    read = {
        one.name: read_passage(one.text, one.line, is_harlowe=twine.is_harlowe)
        for one in twine.passages
        if one.is_told or one.is_setup
    }
    start = twine.start if twine.start in scenes else next(iter(one.name for one in told), "")
    setup = [read[one.name] for one in twine.passages if one.is_setup]
    lines = [line for one in told for line in every_line(read[one.name])]
    people = {key: draft.add_person(name) for key, name in speakers(map(clean, lines)).items()}
    draft.ensure_you()
    facts = gather([read[name] for name in scenes], setup, scenes, draft.ids("people"))
    draft.facts |= facts.starts
    writer = Writer(draft, facts, Source(scenes, people, read, start))
    for one in told:
        draft.scenes[scenes[one.name]] = writer.scene(one)
    _keep_the_rest(draft, twine.passages)
    if not draft.scenes:
        writer.missing("start")
    draft.begin(scenes.get(start) or next(iter(draft.scenes)))
    return draft


def _keep_the_rest(draft: Draft, passages: Iterable[Passage]) -> None:
    """Say which passages hold something else than a story."""
    harmless = ("storytitle", "storydata", "storyinit")
    for one in passages:
        if not one.is_told and not one.is_setup and one.name.lower() not in harmless:
            draft.head.append(draft.not_understood(f":: {one.name}", one.line - 1))
