"""A translator learns of each text where it is met and who says it to whom."""

from pathlib import Path

import pytest

from game.language.extract import sources_of
from game.language.sources import Entry, entries_in
from game.language.where import Where
from game.shelf import load_help, load_story, read_world, story_paths

ROOT = Path(__file__).parents[2]
STORY = """\
format: 1
title: The gift
summary: A gift comes.
language: en
ages: 10-13
minutes: 1
topics: [test]
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  ken: {name: Ken, avatar: shadow, circle: stranger, about: New here,
        profile: [{id: new, text: Joined today, sign: New accounts hide., tactic: too-good}]}
  us: {name: The four, avatar: group, circle: friend, members: [mai, linh]}
  linh: {name: Linh, avatar: girl-bob, circle: friend}
start: begin
scenes:
  begin:
    - narrate: It rains.
    - open: chat with ken
    - ken: Say nothing to anyone.
      tactic: secrecy
    - mai: Why not?
    - linh: Look up!
      to: us
    - mai: Where?
      to: us
    - think: Strange.
    - choose:
        id: gift
        prompt: What does Mai do?
        label: Gift
        options:
          - {id: take, text: Take it, say: Thanks!, result: He wants more., why: Gifts bind.,
             safe: no}
          - {id: leave, text: Leave it, why: Right., safe: yes}
    - tell:
        id: say_it
        prompt: Whom?
        whom:
          linh:
            words:
            - {id: plain, text: Ken wants a secret., reply: I am here., why: Clear., safe: yes}
            - {id: hint, text: Hm., why: Unclear., safe: partly}
          ken:
            words:
            - {id: out, text: Stop., why: Alone., safe: partly}
    - end: good
endings:
  good: {title: Not alone, kind: safe, text: Linh is there., remember: [Tell., Ask.],
         helpers: [linh], talk: Who?}
"""


@pytest.fixture(scope="module")
def entries() -> dict[str, Entry]:
    (source,), problems = sources_of(STORY.encode(), "gift.yaml", lambda _: None)
    assert problems == ()
    return {entry.source: entry for entry in source.entries}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The gift", "title of the story"),
        ("Joined today", "profile of Ken"),
        ("It rains.", "scene begin: told by the storyteller"),
        ("Strange.", "scene begin: thought"),
        ("What does Mai do?", "scene begin, decision gift: question"),
        ("Take it", "scene begin, decision gift: option take"),
        ("Gifts bind.", "scene begin, decision gift: explanation of option take"),
        ("He wants more.", "scene begin, decision gift: what comes of option take"),
        ("Tell.", "to remember from the ending good"),
    ],
)
def test_the_place_is_told_in_words(entries: dict[str, Entry], text: str, wanted: str) -> None:
    assert entries[text].where.phrase == wanted
    assert wanted in entries[text].comments


@pytest.mark.parametrize(
    ("text", "speaker", "listener"),
    [
        ("Say nothing to anyone.", "Ken", "Mai"),
        ("Why not?", "Mai", "Ken"),
        ("Look up!", "Linh", "The four"),
        ("Where?", "Mai", "The four"),
        ("Thanks!", "Mai", "Ken"),
        ("Ken wants a secret.", "Mai", "Linh"),
        ("I am here.", "Linh", "Mai"),
        ("Strange.", "Mai", ""),
        ("It rains.", "", ""),
    ],
)
def test_it_is_told_who_speaks_to_whom(
    entries: dict[str, Entry], text: str, speaker: str, listener: str
) -> None:
    assert (entries[text].where.speaker, entries[text].where.listener) == (speaker, listener)


def test_the_trick_behind_a_message_is_told(entries: dict[str, Entry]) -> None:
    assert (
        entries["Say nothing to anyone."].comments[-1] == "speaker: Ken, to: Mai, tactic: secrecy"
    )
    assert entries["Joined today"].where.tactic == "too-good"


def test_every_text_of_every_story_and_shared_file_has_a_place() -> None:
    world = read_world(ROOT)
    stories = [load_story(path, world).story for path in story_paths(ROOT / "scenarios")]
    things = [*filter(None, stories), world.skills, world.tactics, load_help(ROOT)]
    domains = ["skills", "tactics", "help", *(one.id for one in stories if one)]

    lost = [
        entry.source
        for thing in things
        for domain in domains
        for entry in entries_in(thing, domain)
        if entry.where == Where()
    ]

    assert lost == []
    assert len(things) > 3
