"""A new name for one thing: everywhere it stands, and nowhere else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from game.author.beginning.story import Wishes, new_story, new_translation
from game.author.beginning.template import LANGUAGES, TEMPLATES
from game.author.renaming.names import Kind
from game.author.renaming.project import Plan, Project
from game.author.renaming.rules import Refused
from game.author.renaming.writing import write_all
from game.errors import GameError
from game.language.po import forms, messages, read
from game.language.translate import update_all
from game.resources import data_root
from game.shelf import load_story, read_world
from game.story.model import Call, Choose, Draw, End, Goto, Story, Tell, every_beat

ROOT = data_root()
WORLD = read_world(ROOT)
RAIN = (Path(__file__).parent / "rename" / "rain.yaml").read_text(encoding="utf-8")
SHARED = (Path(__file__).parent / "rename" / "weather.yaml").read_text(encoding="utf-8")
TESTS = (Path(__file__).parent / "rename" / "rain-tests.yaml").read_text(encoding="utf-8")

Rename = Callable[..., Plan]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with one story that has one of everything."""
    put(tmp_path, "scenarios/rain.yaml", RAIN)
    put(tmp_path, "scenarios/shared/weather.yaml", SHARED)
    put(tmp_path, "scenarios/tests/rain.yaml", TESTS)
    return tmp_path


def put(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def text_of(root: Path, name: str = "scenarios/rain.yaml") -> str:
    return (root / name).read_bytes().decode()


def rename(root: Path, kind: str, old: str, new: str, story: str = "rain") -> Plan:
    """Rename in the files below a folder, and return what was changed."""
    plan = Project(root, WORLD).plan(root / "scenarios" / f"{story}.yaml", Kind(kind), old, new)
    write_all(plan.changes, plan.moves)
    return plan


# -- every place

EVERYWHERE = {
    ("scene", "street"): 6,
    ("fact", "worry"): 15,
    ("person", "lan"): 5,
    ("person", "mum"): 12,
    ("decision", "umbrella"): 3,
    ("option", "umbrella.open"): 3,
    ("option", "told.plain"): 2,
    ("step", "first_aid.dry"): 2,
    ("ending", "dry"): 3,
}


@pytest.mark.parametrize(("kind", "old"), EVERYWHERE)
def test_a_name_changes_at_each_of_its_places_and_no_other_sign_does(
    kind: str, old: str, root: Path
) -> None:
    before = text_of(root)
    word = old.rpartition(".")[2]
    plan = rename(root, kind, old, "new_name")
    after = text_of(root)
    (change,) = [one for one in plan.changes if one.path.name == "rain.yaml"][:1]

    assert change.count == after.count("new_name") == EVERYWHERE[kind, old]
    assert after.replace("new_name", word) == before
    assert load_story(root / "scenarios" / "rain.yaml", WORLD).story is not None


def test_what_only_looks_like_the_name_stays(root: Path) -> None:
    rename(root, "person", "mum", "mother")
    after = text_of(root)

    assert "# mum comes later" in after
    assert "text: Ask mum." in after
    assert "{{mum} in braces is no gap" in after
    assert "allow: {NA506: mum said so}" in after
    assert "note: mum is a name here" in after


def test_remarks_stay_and_are_pointed_at(root: Path) -> None:
    plan = rename(root, "person", "mum", "mother")
    lines = text_of(root).split("\n")
    numbers = [int(one.rpartition(":")[2]) for one in plan.remarks]

    assert [lines[number - 1].strip() for number in numbers] == [
        "# One of everything; mum comes later, and so does lan.",
        "# mum comes later",
    ]


def test_a_line_shows_what_it_was_and_what_it_is(root: Path) -> None:
    change = rename(root, "scene", "yard", "garden").changes[0]

    assert [(one.old.strip(), one.new.strip()) for one in change.lines] == [
        ("- draw: {from: [corner, yard], count: 1}", "- draw: {from: [corner, garden], count: 1}"),
        ("- call: yard", "- call: garden"),
        ("yard:", "garden:"),
    ]
    assert [RAIN.split("\n")[one.number - 1] for one in change.lines] == [
        one.old for one in change.lines
    ]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_ends_of_lines_and_the_mark_of_windows_stay(end: str, mark: str, root: Path) -> None:
    before = mark + RAIN.replace("\n", end)
    put(root, "scenarios/rain.yaml", before)
    rename(root, "person", "mum", "mother")
    rename(root, "person", "mother", "mum")

    assert text_of(root) == before


# -- there and back

SHIPPED = ("friend-request", "meetup-3am", "sextortion")
STORIES = {
    **{one: (ROOT / "scenarios" / f"{one}.yaml").read_text(encoding="utf-8") for one in SHIPPED},
    **{
        f"{one.name}-{code}": new_story(Wishes(template=one.name, language=code))
        for one in TEMPLATES
        for code in LANGUAGES
    },
    "rain": RAIN,
}


def names(story: Story) -> list[tuple[Kind, str]]:
    beats = [beat for scene in story.scenes.values() for beat in every_beat(scene.body)]
    return [
        *((Kind.SCENE, one) for one in story.scenes),
        *((Kind.FACT, one) for one in story.facts),
        *((Kind.PERSON, one) for one in story.people),
        *((Kind.ENDING, one) for one in story.endings),
        *((Kind.DECISION, beat.id) for beat in beats if isinstance(beat, Choose | Tell)),
        *(
            (Kind.OPTION, f"{beat.id}.{option.id}")
            for beat in beats
            if isinstance(beat, Choose)
            for option in beat.options
        ),
    ]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with all stories, translated."""
    root = tmp_path_factory.mktemp("shelf")
    put(root, "scenarios/shared/weather.yaml", SHARED)
    put(root, "game/nothing.py", "")
    for name, text in STORIES.items():
        put(root, f"scenarios/{name}.yaml", text)
    for picture in ROOT.glob("scenarios/*/*.svg"):
        put(root, f"scenarios/{picture.parent.name}/{picture.name}", "")
    for wishes in (Wishes(template=one.name, language="vi") for one in TEMPLATES):
        name = f"{wishes.template}-vi"
        put(root, f"locales/en/LC_MESSAGES/{name}.po", new_translation(wishes, name, "en"))
    tuple(update_all(root, ("vi",), ("rain", "chat-en", "shared-weather")))
    tuple(update_all(root, ("en",)))
    return root


def files(root: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(root.rglob("*")) if one.is_file()}


def loaded(root: Path, name: str) -> Story:
    story = load_story(root / "scenarios" / f"{name}.yaml", WORLD).story
    assert story is not None
    return story


Way = tuple[Kind, str]  # to a scene, or to an ending


def ways(story: Story) -> dict[str, list[Way]]:
    return {name: list(targets(story, name)) for name in story.scenes}


def targets(story: Story, scene: str) -> Iterator[Way]:
    """Yield where a scene leads, in file order."""
    for beat in every_beat(story.scenes[scene].body):
        match beat:
            case End(to):
                yield Kind.ENDING, to
            case Goto(to) | Call(to):
                yield Kind.SCENE, to
            case Draw(scenes=scenes):
                yield from ((Kind.SCENE, to) for to in scenes)
            case Choose(options=options, otherwise=otherwise):
                yield from ((Kind.SCENE, to) for to in (*(one.then for one in options), otherwise))
            case Tell(whom=whom):
                yield from ((Kind.SCENE, words.then) for one in whom for words in one.words)
            case _:
                pass


@settings(
    max_examples=30,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_there_and_back_is_the_same_byte_for_byte_and_leads_the_same_ways(
    data: st.DataObject, shelf: Path
) -> None:
    name = data.draw(st.sampled_from(sorted(STORIES)))
    before, bytes_before = loaded(shelf, name), files(shelf)
    kind, old = data.draw(st.sampled_from(names(before)))
    new = data.draw(st.from_regex("[a-z][a-z0-9_]{0,11}", fullmatch=True))
    decision, dot, word = old.rpartition(".")
    try:
        rename(shelf, kind, old, new, name)
    except Refused as refused:
        assert "would change more" not in refused.sentence
        assert files(shelf) == bytes_before
        return
    after = loaded(shelf, name)
    rename(shelf, kind, f"{decision}{dot}{new}", word, name)

    def moved(way: Way) -> Way:
        return (kind, new) if way == (kind, word) else way

    assert ways(after) == {
        moved((Kind.SCENE, scene))[1]: [moved(way) for way in each]
        for scene, each in ways(before).items()
    }
    assert files(shelf) == bytes_before


# -- ways of writing


def with_line(root: Path, line: str) -> None:
    """Put a beat at the start of the story."""
    put(root, "scenarios/rain.yaml", RAIN.replace("  home:\n", f"  home:\n    - {line}\n", 1))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("'mum': \"{mum} says: \\\"no\\\"\"", "'ma': \"{ma} says: \\\"no\\\"\""),
        ("mum: 'it''s {mum}, not {lan}'", "ma: 'it''s {ma}, not {lan}'"),
        ("\"mum\": >-\n        mum and {mum}\n        again {mum}", None),
        ('narrate: "Trời mưa\\u0021 {mum}"', 'narrate: "Trời mưa\\u0021 {ma}"'),
        ("narrate: Tro\u031b\u0300i mu\u031ba {mum}", "narrate: Tro\u031b\u0300i mu\u031ba {ma}"),
        ("open: \"chat with   mum\"", "open: \"chat with   ma\""),
        ("{narrate: '{mum}', note: mum}", "{narrate: '{ma}', note: mum}"),
    ],
)  # fmt: skip
def test_a_name_is_found_however_its_value_is_written(
    line: str, expected: str | None, root: Path
) -> None:
    with_line(root, line)
    rename(root, "person", "mum", "ma")
    expected = expected or '"ma": >-\n        mum and {ma}\n        again {ma}'

    assert f"  home:\n    - {expected}\n" in text_of(root)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("if: worry>1 and not(worry == worry_2)", "if: care>1 and not(care == worry_2)"),
        ("if: \"'worry' == 'worry' or worry-1 > 0\"", "if: \"'worry' == 'worry' or care-1 > 0\""),
        ("if: >\n        worry > 1\n        and worry < 3", None),
    ],
)
def test_a_fact_is_found_in_expressions_but_not_in_their_words(
    line: str, expected: str | None, root: Path
) -> None:
    text = RAIN.replace("  worry: 0", "  worry: 0\n  worry_2: 0")
    beat = f"  home:\n    - {line}\n      then: [{{narrate: It rains.}}]\n"
    put(root, "scenarios/rain.yaml", text.replace("  home:\n", beat, 1))
    rename(root, "fact", "worry", "care")
    expected = expected or "if: >\n        care > 1\n        and care < 3"

    assert f"  home:\n    - {expected}\n" in text_of(root)


def test_a_name_in_a_disguise_is_left_to_the_author(root: Path) -> None:
    with_line(root, '"\\x6dum": Hello!')
    before = files(root)

    with pytest.raises(Refused, match="rain.yaml:.*unusual way"):
        rename(root, "person", "mum", "ma")
    assert files(root) == before


# -- what is refused


@pytest.mark.parametrize(
    ("kind", "old", "new", "why"),
    [
        ("scene", "steet", "road", "no scene 'steet'; did you mean 'street'"),
        ("scene", "street", "home", "'home' is taken in this story"),
        ("scene", "street", "weather", "'weather' is taken"),
        ("scene", "street", "Main Street", "'Main Street' is no name here; use lower-case"),
        ("scene", "street", "null", "'null' is a word of the format"),
        ("scene", "street", "street", "its name already"),
        ("fact", "worry", "wor-ry", "no name here"),
        ("fact", "worry", "max", "'max' is a word of the format"),
        ("fact", "worry", "mum", "'mum' is taken"),
        ("person", "mum", "narrate", "'narrate' is a word of the format"),
        ("person", "mum", "worry", "'worry' is taken"),
        ("person", "mum", "plain", "'plain' is taken"),
        ("option", "told.plain", "mum", "'mum' is taken"),
        ("option", "open", "mine", "more than one 'open'; say which: umbrella.open, again.open"),
        ("option", "umbrella.opne", "mine", "no option 'umbrella.opne'; did you mean"),
        ("step", "dri", "wet", "did you mean"),
    ],
)
def test_a_name_that_cannot_be_given_is_explained(
    kind: str, old: str, new: str, why: str, root: Path
) -> None:
    before = files(root)

    with pytest.raises(Refused) as caught:
        rename(root, kind, old, new)
    assert why in caught.value.sentence
    assert files(root) == before


def test_chose_must_not_become_ambiguous(root: Path) -> None:
    put(root, "scenarios/rain.yaml", RAIN.replace("id: plain", "id: mum"))

    for kind, old in (("person", "mum"), ("option", "told.mum")):
        with pytest.raises(Refused, match="could mean either"):
            rename(root, kind, old, "ma")


# -- shared files


def test_all_stories_that_share_a_scene_get_its_new_name(root: Path) -> None:
    put(root, "scenarios/snow.yaml", RAIN.replace("title: Rain", "title: Snow"))
    plan = rename(root, "scene", "weather", "sky")

    assert {one.path.name for one in plan.changes} == {"rain.yaml", "snow.yaml", "weather.yaml"}
    assert "call: sky" in text_of(root, "scenarios/snow.yaml")
    assert text_of(root, "scenarios/shared/weather.yaml") == SHARED.replace("  weather:", "  sky:")


def test_a_person_that_a_shared_file_names_is_renamed_in_each_story(root: Path) -> None:
    put(root, "scenarios/snow.yaml", RAIN.replace("title: Rain", "title: Snow"))
    rename(root, "person", "mum", "ma")

    assert "- ma: Take your coat!" in text_of(root, "scenarios/shared/weather.yaml")
    assert "  ma:   {name: Mum" in text_of(root, "scenarios/snow.yaml")


def test_a_name_that_is_taken_in_another_story_is_refused_for_all(root: Path) -> None:
    other = RAIN.replace("  street:", "  sky:").replace(": street", ": sky")
    put(
        root, "scenarios/snow.yaml", other.replace("[street,", "[sky,").replace("'street'", "'sky'")
    )
    before = files(root)

    with pytest.raises(Refused, match="'sky' is taken"):
        rename(root, "scene", "weather", "sky")
    assert files(root) == before


# -- translations


@pytest.fixture
def translated(root: Path) -> Path:
    """Return the project with the story translated; each text with an exclamation mark."""
    put(root, "game/nothing.py", "")
    po = root / "locales" / "vi" / "LC_MESSAGES"
    tuple(update_all(root, ("vi",)))
    for path in po.glob("*.po"):
        lines = path.read_text(encoding="utf-8").split("\n")
        for index, line in enumerate(lines):
            if line == 'msgstr ""' and lines[index - 1].startswith("msgid "):
                lines[index] = lines[index - 1].replace("msgid ", "msgstr ")[:-1] + '!"'
        path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    tuple(update_all(root, ("vi",)))
    return root


def translations(root: Path, domain: str = "rain") -> dict[str, list[str]]:
    """Return what is translated, by context."""
    path = root / "locales" / "vi" / "LC_MESSAGES" / f"{domain}.po"
    found: dict[str, list[str]] = {}
    for one in messages(read(path.read_bytes(), "vi", path.name)):
        assert not one.fuzzy
        found.setdefault(one.context or "", []).append(forms(one)[0])
    return found


def test_translations_go_along_and_none_becomes_doubtful(translated: Path) -> None:
    before = translations(translated)
    rename(translated, "scene", "street", "road")
    rename(translated, "decision", "umbrella", "brolly")
    after = translations(translated)

    assert "road/brolly/prompt" in after
    assert list(after.values()) == list(before.values())


def test_names_in_braces_change_in_translations_too(translated: Path) -> None:
    rename(translated, "person", "mum", "ma")
    after = translations(translated)

    assert "{{mum} in braces is no gap, but {ma} is!" in after["home/narrate"]
    assert after["person/ma/name"] == ["Mum!"]


def test_the_translation_of_a_shared_file_goes_along(translated: Path) -> None:
    before = translations(translated, "shared-weather")
    rename(translated, "scene", "weather", "sky")

    assert list(translations(translated, "shared-weather").values()) == list(before.values())


def test_a_translation_is_up_to_date_after_a_rename(translated: Path) -> None:
    rename(translated, "person", "mum", "ma")
    rename(translated, "scene", "street", "road")

    assert [one.written for one in update_all(translated, ("vi",), ("rain",))] == [False] * 2


def test_a_broken_translation_stops_the_rename(translated: Path) -> None:
    put(translated, "locales/vi/LC_MESSAGES/rain.po", 'msgid "oh\n')
    before = files(translated)

    with pytest.raises(Refused, match=r"rain\.po cannot be read"):
        rename(translated, "scene", "street", "road")
    assert files(translated) == before


# -- story tests


@pytest.mark.parametrize(
    ("kind", "old", "line"),
    [
        ("decision", "umbrella", "- new: open"),
        ("option", "umbrella.open", "- umbrella: new"),
        ("option", "umbrella.open", "- closed: new"),
        ("option", "told.plain", "- told: {mum: new}"),
        ("person", "mum", "- told: {new: plain}"),
        ("step", "first_aid.dry", "- first_aid: [new, tea]"),
        ("fact", "worry", "- fact: {new: 1}"),
        ("ending", "dry", "ending: new"),
    ],
)
def test_the_tests_of_a_story_get_the_new_name(kind: str, old: str, line: str, root: Path) -> None:
    rename(root, kind, old, "new")
    after = text_of(root, "scenarios/tests/rain.yaml")

    assert line in after
    assert "- see: umbrella, open, plain, dry and mum" in after


def test_an_option_at_no_named_decision_is_left_to_look_at(root: Path) -> None:
    put(root, "scenarios/tests/rain.yaml", TESTS.replace("- umbrella: open", "- pick: open"))
    plan = rename(root, "option", "umbrella.open", "new")

    assert [one.rpartition("/")[2] for one in plan.unclear] == ["rain.yaml:6:17", "rain.yaml:7:15"]


# -- pictures


@pytest.fixture
def drawn(root: Path) -> Path:
    """Return the project, with a picture of its own in the story."""
    with_line(
        root, 'show: {picture: "puddle", alt: A puddle, areas: [{at: [0, 0, 1, 1], text: a}]}'
    )
    put(root, "scenarios/rain/puddle.svg", "<svg/>")
    put(root, "scenarios/rain/credits.txt", "puddle.svg: drawn by Lan\r\nother.svg: by Mum\r\n")
    return root


def test_a_picture_is_renamed_with_its_file_and_its_maker(drawn: Path) -> None:
    before = files(drawn)
    rename(drawn, "picture", "puddle", "big-puddle")

    assert 'picture: "big-puddle"' in text_of(drawn)
    assert (drawn / "scenarios/rain/big-puddle.svg").read_text(encoding="utf-8") == "<svg/>"
    assert text_of(drawn, "scenarios/rain/credits.txt").startswith("big-puddle.svg: drawn by")
    rename(drawn, "picture", "big-puddle", "puddle")
    assert files(drawn) == before


def test_a_picture_of_all_stories_keeps_its_name(drawn: Path) -> None:
    with pytest.raises(Refused, match="no picture of its own 'coins'"):
        rename(drawn, "picture", "coins", "money")
    with pytest.raises(Refused, match="'coins' is taken"):
        rename(drawn, "picture", "puddle", "coins")


# -- writing


def test_a_file_that_changed_in_between_stops_all(root: Path) -> None:
    plan = Project(root, WORLD).plan(root / "scenarios" / "rain.yaml", Kind.PERSON, "mum", "ma")
    put(root, "scenarios/shared/weather.yaml", SHARED + "# later\n")
    before = files(root)

    with pytest.raises(GameError, match="was changed in between"):
        write_all(plan.changes)
    assert files(root) == before


def test_a_disk_that_refuses_halfway_leaves_all_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = Project(root, WORLD).plan(root / "scenarios" / "rain.yaml", Kind.PERSON, "mum", "ma")
    before, real = files(root), Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "weather.yaml":
            raise PermissionError(13, "it is open elsewhere", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)

    with pytest.raises(
        GameError, match=r"weather\.yaml cannot be written \(the computer does not allow it\)"
    ):
        write_all(plan.changes)
    assert len(plan.changes) > 1
    assert files(root) == before
