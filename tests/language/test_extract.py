import textwrap
from pathlib import Path

from babel.messages.extract import extract_from_file

from game.diagnostic import Location
from game.language.extract import sources_of
from game.language.gathering import gather
from game.language.sources import Entry, Source
from game.language.translate import update

EXTRACTOR = "game.language.extract:extract_story"  # as in pyproject.toml

STORY = """\
# yaml-language-server: $schema=schema.json
format: 1
title: Two messages
summary: Linh writes.
language: en
ages: 10-13
minutes: 1
topics: [test]
people:
  mai: {name: Mai, you: true, avatar: no-such-picture}
  linh: {name: Linh, avatar: girl-bob, circle: friend}
facts: {unread: 2}
start: begin
include: [aunt]
scenes:
  begin:
    - open: chat with linh
    - linh: Hi!
      note: a nickname
      id: hi
    - narrate: "{unread} new message"
      plural: "{unread} new messages"
      count: unread
    - choose:
        id: answer
        prompt: What does Mai do?
        options:
          - {id: one, text: Greet back, safe: yes, why: Friends greet., then: from_aunt}
          - {id: two, text: Wait, safe: partly, why: There is time., then: from_aunt}
endings:
  good:
    title: Not alone
    kind: safe
    text: Linh is there.
    remember: [Friends help., So do aunts.]
    helpers: [linh]
    talk: Who greets you?
"""
AUNT = """\
format: 1
language: vi
scenes:
  from_aunt:
    - linh: Cô ơi!
    - end: good
"""


def project(root: Path, **files: str) -> Path:
    """Write a project's folder: `shared__aunt` becomes scenarios/shared/aunt.yaml."""
    for name, text in files.items():
        path = root / "scenarios" / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    return root


def by_source(entries: tuple[Entry, ...]) -> dict[str, Entry]:
    return {entry.source: entry for entry in entries}


def test_texts_come_in_file_order_with_context_place_and_comments(tmp_path: Path) -> None:
    root = project(tmp_path, two=STORY, shared__aunt=AUNT)

    (story,) = (source for source in gather(root).sources if source.domain == "two")
    found = by_source(story.entries)

    assert (story.language, list(found)[:4]) == (
        "en",
        ["Two messages", "Linh writes.", "Mai", "Linh"],
    )
    assert list(found)[-1] == "Who greets you?"
    assert found["Hi!"].comments == (
        "a nickname",
        "scene begin: what is said",
        "speaker: Linh, to: Mai",
    )
    assert str(found["Hi!"].places[0]).startswith("scenarios/two.yaml:18:")
    assert found["{unread} new message"].plural == "{unread} new messages"


def test_every_text_has_a_context_of_its_own(tmp_path: Path) -> None:
    root = project(tmp_path, two=STORY, shared__aunt=AUNT)

    for source in gather(root).sources:
        contexts = [entry.context for entry in source.entries if entry.context]
        assert len({*contexts}) >= len(contexts) - 1


def test_a_beat_put_in_before_changes_the_context_of_no_other_text(tmp_path: Path) -> None:
    more = STORY.replace(
        "    - open: chat", "    - narrate: New.\n    - linh: Also new.\n    - open: chat"
    )
    before, _ = sources_of(STORY.encode(), "two.yaml", lambda _: AUNT)
    after, _ = sources_of(more.encode(), "two.yaml", lambda _: AUNT)

    contexts = [{(e.source, e.context) for e in one[0].entries} for one in (before, after)]
    assert {source for source, _ in contexts[1] - contexts[0]} == {"New.", "Also new."}
    assert contexts[0] <= contexts[1]


def test_shared_scenes_are_a_domain_with_its_own_language(tmp_path: Path) -> None:
    root = project(tmp_path, two=STORY, shared__aunt=AUNT)

    (shared,) = (one for one in gather(root).sources if one.domain == "shared-aunt")

    assert (shared.language, [entry.source for entry in shared.entries]) == ("vi", ["Cô ơi!"])


def test_a_story_that_cannot_be_read_gives_its_problems(tmp_path: Path) -> None:
    found = gather(project(tmp_path, two="format: 1\ntitle: [\n"))

    assert [source.domain for source in found.sources] == ["game"]
    assert found.problems[0].at.path == "scenarios/two.yaml"


def test_skills_tactics_and_help_lines_are_read_too() -> None:
    data = b"format: 1\nlanguage: en\nskills: {notice: Notice}\n"

    (source,), problems = sources_of(data, "scenarios/skills.yaml", lambda _: None)

    assert (source.domain, source.language, problems) == ("skills", "en", ())
    assert [entry.source for entry in source.entries] == ["Notice"]


def test_a_wrong_file_of_skills_gives_its_problems() -> None:
    sources, problems = sources_of(b"format: 1\nskills: 3\n", "s.yaml", lambda _: None)

    assert sources == ()
    assert problems


def test_babel_reads_stories_through_the_extractor(tmp_path: Path) -> None:
    root = project(tmp_path, two=STORY, shared__aunt=AUNT)

    found = list(extract_from_file(EXTRACTOR, root / "scenarios" / "two.yaml"))

    comments = ["a nickname", "scene begin: what is said", "speaker: Linh, to: Mai"]
    assert (18, "Hi!", comments, "begin/linh") in found
    assert ("{unread} new message", "{unread} new messages") in [one[1] for one in found]


def test_babel_reads_shared_scenes_through_the_extractor(tmp_path: Path) -> None:
    root = project(tmp_path, two=STORY, shared__aunt=AUNT)

    found = list(extract_from_file(EXTRACTOR, root / "scenarios" / "shared" / "aunt.yaml"))

    assert [(line, text) for line, text, _, _ in found] == [(5, "Cô ơi!")]


def test_texts_of_the_program_are_found_with_their_places(tmp_path: Path) -> None:
    code = tmp_path / "game" / "view" / "shelf.py"
    code.parent.mkdir(parents=True)
    code.write_text(
        "# Translators: on a button\n"
        'a = words.ui("Start")\nb = N_("Later")\nc = words.uin("{n} day", "{n} days", 3)\n'
        'd = words.ui("Start")\ne = words.ui(a)\nf = say("Nothing")\n'
        "g = f\"[{ui('In ' 'braces')}]\"\n",
        encoding="utf-8",
    )

    (game,) = gather(tmp_path).sources

    assert [entry.ids for entry in game.entries] == [
        ("Start",),
        ("Later",),
        ("{n} day", "{n} days"),
        ("In braces",),
    ]
    assert game.entries[0].comments == ("on a button",)
    assert [at.line for at in game.entries[0].places] == [2, 5]
    assert game.entries[0].places[0].path == "game/view/shelf.py"


def test_a_catalogue_names_lines_of_stories_but_only_files_of_code() -> None:
    places = (Location("game/view/shelf.py", 3, 1), Location("scenarios/s.yaml", 3, 1))
    source = Source("s", "en", (Entry(source="Hi", places=places),))

    assert "#: game/view/shelf.py scenarios/s.yaml:3\n" in update(source, "vi", "", "s.po")[0]


def test_only_the_wanted_domains_are_read(tmp_path: Path) -> None:
    root = project(tmp_path, two=STORY, broken="[", shared__aunt=AUNT)

    found = gather(root, ("two",))

    assert [source.domain for source in found.sources] == ["shared-aunt", "two"]
    assert found.problems == ()
