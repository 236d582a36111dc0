"""Texts that wait for a translation: counted in one line, and answered where the story says so."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from game.author.check import check_each, summary
from game.author.looking import Checked, Desk
from game.author.waiting import line, told_one_by_one, waiting
from game.calling import called
from game.diagnostic import Diagnostic
from game.language.catalogue import EMPTY
from game.language.translate import update_all
from game.language.words import Words
from tests.cli.conftest import SMALL

ENGLISH = Words("en", lambda _: EMPTY)
TOP = "allow:\n"
ENDING = "    kind: safe\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project's folder with one story, and a language nobody has begun with."""
    for folder in ("scenarios", "locales/vi", "assets/people", "game"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("girl-braid-calm.svg", "mum-calm.svg"):
        (tmp_path / "assets" / "people" / name).write_text("<svg/>", encoding="utf-8")
    story(tmp_path).write_text(SMALL, encoding="utf-8")
    return tmp_path


def story(root: Path) -> Path:
    return root / "scenarios" / "small.yaml"


def found(root: Path, *paths: Path) -> list[Checked]:
    return list(check_each(paths or (story(root),), root, today=date(2026, 11, 24)))


def problems(root: Path) -> list[Diagnostic]:
    return [problem for one in found(root) for problem in one.diagnostics]


def allow(root: Path, answer: str, after: str = TOP) -> None:
    indent = " " * (len(after) - len(after.lstrip()) or 2)
    answer = answer if after == TOP else f"allow: {{{answer}}}"
    story(root).write_text(SMALL.replace(after, f"{after}{indent}{answer}\n"), encoding="utf-8")


def test_one_line_counts_what_waits_and_says_what_to_type(root: Path) -> None:
    (one,) = waiting(found(root))

    assert line(one, ENGLISH) == (
        f"17 texts wait for Vietnamese (NA601). Next: {called()} translate small --lang vi"
    )
    assert told_one_by_one(problems(root)) == []


def test_as_many_wait_before_the_file_is_made_as_after(root: Path) -> None:
    before = waiting(found(root))[0].count
    list(update_all(root, ("vi",)))

    assert waiting(found(root))[0].count == before


def test_what_is_in_the_file_already_can_be_taken_out_as_a_table(root: Path) -> None:
    list(update_all(root, ("vi",)))
    (one,) = waiting(found(root))

    assert line(one, ENGLISH).endswith(
        f"Next: {called()} translate small --lang vi --export small-vi.xlsx"
    )


def test_texts_of_several_stories_are_counted_together(root: Path) -> None:
    other = story(root).with_name("other.yaml")
    shutil.copy(story(root), other)
    before = line(waiting(found(root, story(root), other))[0], ENGLISH)
    list(update_all(root, ("vi",)))
    after = line(waiting(found(root, story(root), other))[0], ENGLISH)

    assert before == f"34 texts wait for Vietnamese (NA601). Next: {called()} translate --lang vi"
    assert after.endswith(f"Next: {called()} translate --status --lang vi")


def test_what_waits_is_counted_apart_from_what_could_be_better(root: Path) -> None:
    text = SMALL.replace("start: one", "facts: {worry: 1}\nstart: one")
    story(root).write_text(text, encoding="utf-8")
    shown = told_one_by_one(problems(root))

    assert {one.code for one in shown} == {"NA308"}
    assert summary(shown, ENGLISH) == "0 errors, 1 warning"


@pytest.mark.parametrize("is_made", [False, True])
def test_a_story_may_say_that_it_stays_in_one_language(root: Path, is_made: bool) -> None:
    allow(root, "NA601: only English for now")
    if is_made:
        list(update_all(root, ("vi",)))

    assert problems(root) == []
    (one, *_) = found(root)
    assert {why.reason for problem, why in one.allowed if problem.code == "NA601"} == {
        "only English for now"
    }


def test_who_needs_no_translation_needs_none_that_is_up_to_date(root: Path) -> None:
    list(update_all(root, ("vi",)))
    file = root / "locales" / "vi" / "LC_MESSAGES" / "small.po"
    text = file.read_text(encoding="utf-8")
    old = 'msgid "It rains."\nmsgstr "'
    assert old in text
    file.write_text(text.replace(old, f"{old}Trời mưa."), encoding="utf-8")
    allow(root, "NA601: only English for now")
    rains = story(root).read_text(encoding="utf-8").replace("It rains.", "It rains again.")
    story(root).write_text(rains, encoding="utf-8")
    list(update_all(root, ("vi",)))
    assert "#, fuzzy" in file.read_text(encoding="utf-8")

    assert problems(root) == []


@pytest.mark.parametrize("is_made", [False, True])
def test_a_part_of_a_story_may_stay_in_one_language(root: Path, is_made: bool) -> None:
    if is_made:
        list(update_all(root, ("vi",)))
    everything = len(problems(root))
    allow(root, "NA601: the ending is not decided yet", after=ENDING)

    assert {one.code for one in problems(root)} == {"NA601"}
    assert len(problems(root)) == everything - 5  # title, text, remember twice, talk


def test_texts_shared_by_stories_may_stay_too(root: Path) -> None:
    shared = root / "scenarios" / "shared" / "home.yaml"
    shared.parent.mkdir()
    shared.write_text(
        "format: 1\nlanguage: en\nscenes:\n  home:\n"
        "    - narrate: At home.\n      allow: {NA601: it may change}\n",
        encoding="utf-8",
    )
    text = SMALL.replace("start: one", "include: [home]\nstart: one")
    text = text.replace("    - narrate: It rains.\n", "    - call: home\n")
    story(root).write_text(text.replace(TOP, f"{TOP}  NA601: English only\n"), encoding="utf-8")
    other = story(root).with_name("other.yaml")
    shutil.copy(story(root), other)

    assert [one.diagnostics for one in found(root, story(root), other)] == [(), (), (), ()]


def test_an_answer_about_translations_that_are_there_is_of_no_use(root: Path) -> None:
    (root / "locales" / "vi").rmdir()
    allow(root, "NA601: only English for now")

    assert [one.code for one in problems(root)] == ["NA842"]


def test_where_nobody_looks_for_translations_an_answer_about_them_may_stay(
    root: Path, tmp_path: Path
) -> None:
    allow(root, "NA601: only English for now")
    away = tmp_path / "desk" / "small.yaml"
    away.parent.mkdir()
    story(root).rename(away)

    assert [one.diagnostics for one in found(root, away)] == [()]


def test_an_answer_to_nothing_says_what_to_delete(root: Path) -> None:
    allow(root, "NA716: she talks like that")
    (beside,) = told_one_by_one(problems(root))
    allow(root, "NA716: she talks like that", after=ENDING)
    (alone,) = told_one_by_one(problems(root))

    assert beside.hint == "from 'allow' delete only 'NA716' and its reason; the rest stays"
    assert alone.hint == "delete 'allow' here, with all that is in it"


def test_the_preview_counts_what_check_counts_beside_the_texts_that_wait(root: Path) -> None:
    text = SMALL.replace("start: one", "facts: {worry: 1}\nstart: one")
    story(root).write_text(text, encoding="utf-8")
    in_preview = Desk(root).look(story(root)).checked.diagnostics

    assert [one.code for one in in_preview] == ["NA308"]
    assert told_one_by_one(problems(root)) == list(in_preview)
