"""What checking finds, in stories as teachers write them."""

import textwrap
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from game.author.check import check, check_each, has_errors
from game.author.problems import CATALOGUE
from game.diagnostic import Diagnostic

TODAY = date(2026, 11, 24)
Write = Callable[..., Path]

HEAD = """\
format: 1
title: A small story
summary: It is short.
language: en
ages: 10-13
minutes: 2
topics: [trust]
allow:
  NA730: nothing to spot in a test
  NA731: nobody to tell in a test
  NA736: one ending is enough in a test
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  mum: {name: Mum, avatar: mum, circle: family}
"""
ENDING = """
  %s:
    title: The end
    kind: safe
    text: All is well.
    remember: [Ask., Tell.]
    helpers: [mum]
    talk: What would you do?
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project's folder with one portrait each and nothing else."""
    people = tmp_path / "assets" / "people"
    people.mkdir(parents=True)
    for name in ("girl-braid-calm.svg", "mum-calm.svg"):
        (people / name).write_text("<svg/>", encoding="utf-8")
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "game").mkdir()
    return tmp_path


@pytest.fixture
def write(root: Path) -> Write:
    def put(scenes: str, *, facts: str = "{}", endings: tuple[str, ...] = ("good",)) -> Path:
        path = root / "scenarios" / "small.yaml"
        body = textwrap.indent(textwrap.dedent(scenes), "  ")
        ends = "".join(ENDING % name for name in endings)
        parts = f"{HEAD}facts: {facts}\nstart: one\nscenes:\n{body}\nendings:{ends}"
        path.write_text(parts, encoding="utf-8")
        return path

    return put


def option(id: str, safe: str = "yes", **more: str) -> str:
    rest = "".join(f", {key.rstrip('_')}: {value}" for key, value in more.items())
    return f"{{id: {id}, text: Do {id}, safe: {safe}, why: Because., result: Done.{rest}}}"


def choice(id: str, *options: str) -> str:
    lines = "\n".join(f"        - {one}" for one in options)
    return f"  - choose:\n      id: {id}\n      prompt: What now?\n      options:\n{lines}\n"


def codes(path: Path, root: Path) -> list[str]:
    return [one.code for one in check([path], root, today=TODAY)]


def found(path: Path, root: Path, code: str) -> Diagnostic:
    return next(one for one in check([path], root, today=TODAY) if one.code == code)


def test_a_story_without_a_fault_has_no_problem(root: Path, write: Write) -> None:
    path = write("one:\n" + choice("q", option("a"), option("b", "partly")) + "  - end: good\n")

    assert check([path], root, today=TODAY) == ()


def test_what_reading_finds_is_there(root: Path, write: Write) -> None:
    path = write("one:\n  - goto: nowhere\n")

    assert codes(path, root) == ["NA202"]


def test_a_file_that_is_not_there_is_named(root: Path) -> None:
    assert codes(root / "scenarios" / "none.yaml", root) == ["NA001"]


NEVER = """\
one:
{choice}  - if: worry > 5
    then:
      - goto: two
  - end: good
two:
  - end: bad
"""


def test_a_scene_and_an_ending_that_no_way_reaches_are_found(root: Path, write: Write) -> None:
    asked = choice("q", option("a", set="{worry: worry + 1}"), option("b", "no"))
    path = write(NEVER.format(choice=asked), facts="{worry: 0}", endings=("good", "bad"))

    assert codes(path, root) == ["NA702", "NA701"]
    assert found(path, root, "NA702").message == "no way through the story reaches the scene 'two'"


def test_what_is_found_without_exploring_is_not_said_twice(root: Path, write: Write) -> None:
    scenes = "one:\n  - end: good\ntwo:\n  - end: bad\n"

    assert codes(write(scenes, endings=("good", "bad")), root) == ["NA306", "NA307"]


def test_an_option_that_is_never_open_is_found(root: Path, write: Write) -> None:
    asked = choice("q", option("a"), option("b", when="worry > 0"))
    path = write(f"one:\n{asked}  - end: good\n", facts="{worry: 0}")

    assert found(path, root, "NA703").message == "the option 'b' is never open"


def test_a_round_that_really_happens_is_an_error(root: Path, write: Write) -> None:
    asked = choice("q", option("a", set="{worry: 1}"), option("b"))
    scenes = (
        f"one:\n{asked}  - goto: two\n"
        "two:\n  - if: worry == 1\n    then:\n      - goto: two\n  - end: good\n"
    )
    path = write(scenes, facts="{worry: 0}")
    problem = found(path, root, "NA704")

    assert problem.hint == "the way: q: a"
    assert has_errors([problem])


def test_full_points_after_an_unsafe_choice_are_an_error(root: Path, write: Write) -> None:
    asked = choice("q", option("a", then="one"), option("b", "no"))
    problem = found(write(f"one:\n{asked}  - end: good\n"), root, "NA706")

    assert problem.message == (
        "a player can choose 'b' at 'q', which is not safe, and still get all points: "
        "the story comes back and asks again"
    )
    assert problem.hint == (
        "let the safe answers lead on, not back to 'q'; the way: q: a, then q: b"
    )


def test_the_safest_way_must_earn_the_most(root: Path, write: Write) -> None:
    scenes = (
        "one:\n" + choice("q", option("a", then="hard"), option("b", "partly", then="easy"))
        + "hard:\n" + choice("r", option("a", "no"), option("b", "no"))
        + choice("s", option("a", "no"), option("b", "no")) + "  - end: good\n"
        + "easy:\n" + choice("t", option("a", "partly"), option("b", "no")) + "  - end: good\n"
    )  # fmt: skip
    path = write(scenes)

    assert found(path, root, "NA705").message == (
        "the safest way earns 33% of the points, but a less safe way earns 50%"
    )


def test_a_way_without_a_safe_answer_is_a_warning(root: Path, write: Write) -> None:
    scenes = "one:\n" + choice("q", option("a", when="ready"), option("b", "no"))
    path = write(scenes + "  - end: good\n", facts="{ready: false}")

    assert found(path, root, "NA709").message == (
        "even the safest way has 0 safe choices at 1 decisions"
    )


def test_a_decision_without_a_safe_option_is_told_once(root: Path, write: Write) -> None:
    scenes = "one:\n" + choice("q", option("a", "partly"), option("b", "no"))
    path = write(scenes + "  - end: good\n")

    assert codes(path, root) == ["NA734"]


def test_too_few_harmless_situations_are_a_warning(root: Path, write: Write) -> None:
    asked = "".join(choice(f"q{n}", option("a"), option("b", "partly")) for n in range(4))
    path = write(f"one:\n{asked}  - end: good\n")
    problem = found(path, root, "NA708")

    assert problem.message.startswith("0 of the 4 situations")
    assert not has_errors([problem])
    path.write_text(
        path.read_text(encoding="utf-8").replace("id: q0\n", "id: q0\n        benign: true\n"),
        encoding="utf-8",
    )
    assert codes(path, root) == []


def test_a_story_with_too_many_ways_says_so(root: Path, write: Write) -> None:
    asked = choice("q", option("a", then="one", set="{worry: worry + 1}"),
                   option("b", when="worry % 2 == 0"))  # fmt: skip
    path = write(f"one:\n{asked}  - end: good\n", facts="{worry: 0}")

    message = found(path, root, "NA707").message
    assert "'worry' had" in message
    assert "as in min(worry + 1, 10)" in message


HELP = """\
format: 1
language: en
lines:
  - {country: VN, kind: child, number: "111", name: Child line, hours: Day and night,
     free: true, languages: [vi], ages: 0-18, source_url: "https://example.org",
     checked_on: "%s"}
"""


@pytest.mark.parametrize(
    ("checked_on", "expected"),
    [("2026-11-01", []), ("2026-05-25", []), ("2026-05-24", ["NA711"]), ("2020-01-01", ["NA711"])],
)
def test_a_help_line_goes_stale_after_half_a_year(
    root: Path, write: Write, checked_on: str, expected: list[str]
) -> None:
    write("one:\n  - end: good\n")
    (root / "scenarios" / "help.yaml").write_text(HELP % checked_on, encoding="utf-8")

    assert [one.code for one in check([], root, today=TODAY)] == expected


def test_a_help_line_without_a_country_is_an_error(root: Path, write: Write) -> None:
    write("one:\n  - end: good\n")
    text = (HELP % "2026-11-01").replace("country: VN, ", "")
    (root / "scenarios" / "help.yaml").write_text(text, encoding="utf-8")

    assert [one.code for one in check([], root, today=TODAY)] == ["NA102"]


def test_a_wrong_skills_file_is_told_and_stories_are_checked_all_the_same(
    root: Path, write: Write
) -> None:
    write("one:\n  - goto: nowhere\n")
    (root / "scenarios" / "skills.yaml").write_text("skills: 3\n", encoding="utf-8")
    (root / "scenarios" / "help.yaml").write_text(HELP % "2026-11-01", encoding="utf-8")
    files = {one.at.path.rpartition("/")[2] for one in check([], root, today=TODAY)}

    assert files == {"skills.yaml", "small.yaml"}


def test_a_story_with_another_ending_is_told_of(root: Path, write: Write) -> None:
    path = write("one:\n  - end: good\n")
    other = path.with_suffix(".yml")
    other.write_text("format: 1\n", encoding="utf-8")

    assert "NA020" in [one.code for one in check([], root, today=TODAY)]
    assert "NA020" in codes(other, root)
    assert "NA020" not in codes(path, root)


def test_missing_translations_are_told_for_each_language(root: Path, write: Write) -> None:
    path = write("one:\n  - end: good\n")
    (root / "locales" / "vi").mkdir(parents=True)

    assert set(codes(path, root)) == {"NA601"}


@pytest.mark.parametrize(("name", "expected"), [("Nam", 1), ("Mai", 0)])
def test_a_translation_does_not_blame_the_person_by_the_name_it_gives(
    root: Path, write: Write, name: str, expected: int
) -> None:
    path = write("one:\n  - end: good\n")
    file = root / "locales" / "vi" / "LC_MESSAGES" / "small.po"
    file.parent.mkdir(parents=True)
    file.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        f'msgctxt "person/mai/name"\nmsgid "Mai"\nmsgstr "{name}"\n\n'
        'msgctxt "summary"\nmsgid "It is short."\nmsgstr "Lỗi là ở Nam."\n',
        encoding="utf-8",
    )

    assert codes(path, root).count("NA720") == expected


def test_a_file_elsewhere_has_no_translations(root: Path, write: Write, tmp_path: Path) -> None:
    (root / "locales" / "vi").mkdir(parents=True)
    away = tmp_path / "desk" / "small.yaml"
    away.parent.mkdir()
    write("one:\n  - end: good\n").rename(away)

    assert codes(away, root) == []


def test_each_file_is_told_by_itself(root: Path, write: Write) -> None:
    write("one:\n  - end: good\n")
    (root / "scenarios" / "help.yaml").write_text(HELP % "2026-11-01", encoding="utf-8")

    assert [one.name for one in check_each((), root, today=TODAY)] == ["small", "help", "en"]


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_each_problem_explains_itself(code: str) -> None:
    problem = CATALOGUE[code]

    assert problem.code == code
    assert problem.explanation.endswith(".")
    assert not problem.sentence.endswith(".")


def test_advice_about_the_whole_waits_until_all_is_decided(root: Path, write: Write) -> None:
    asked = choice("q", option("a", "partly"), option("b", "no"))
    path = write("one:\n" + asked + "  - end: good\n")
    path.write_text(f"{path.read_text(encoding='utf-8')}# TODO: add an ending\n", encoding="utf-8")

    assert codes(path, root) == ["NA820"]
