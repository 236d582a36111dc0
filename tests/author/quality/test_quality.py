"""Each file in bad/ is good.yaml with one thing changed, and beside it what `check` says of it."""

from datetime import date
from pathlib import Path

import pytest

from game.author.check import check
from game.author.quality.fairness import at_least
from game.author.quality.problems import PROBLEMS
from game.author.quality.readability import count
from game.author.quality.wordlists import WordList, found_in, written_out

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).parent
FILES = sorted((HERE / "bad").glob("*.yaml"))


def said(path: Path) -> str:
    found = check([path], ROOT, today=date(2026, 11, 24))
    return "".join(
        f"{Path(one.at.path).relative_to(HERE / 'bad').as_posix()}:{one.at.line}:{one.at.column} "
        f"{one.severity} {one.code}: {one.message}\n"
        for one in found
    )


def test_a_good_story_has_no_problem() -> None:
    assert check([HERE / "good.yaml"], ROOT, today=date(2026, 11, 24)) == ()


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_story_that_could_be_better_gets_what_stands_beside_it(path: Path) -> None:
    assert said(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_code_has_a_story() -> None:
    reports = [path.with_suffix(".txt").read_text(encoding="utf-8") for path in FILES]

    assert [one.code for one in PROBLEMS if not any(one.code in two for two in reports)] == []


@pytest.mark.parametrize("place", ["story", "option"])
def test_an_answer_with_a_reason_takes_the_warning_away(tmp_path: Path, place: str) -> None:
    text = (HERE / "bad" / "blame.yaml").read_text(encoding="utf-8")
    answer = "allow: {NA720: The next words say the opposite.}"
    at = {"story": ("start: voucher", ""), "option": ("then: trick", "            ")}[place]
    path = tmp_path / "answered.yaml"
    path.write_text(text.replace(at[0], f"{at[0]}\n{at[1]}{answer}", 1), encoding="utf-8")

    assert check([path], ROOT, today=date(2026, 11, 24)) == ()


def test_an_answer_elsewhere_in_the_file_answers_nothing(tmp_path: Path) -> None:
    text = (HERE / "bad" / "blame.yaml").read_text(encoding="utf-8")
    answer = "kind: safe\n    allow: {NA720: The next words say the opposite.}"
    path = tmp_path / "answered.yaml"
    path.write_text(text.replace("kind: safe", answer, 1), encoding="utf-8")

    found = check([path], ROOT, today=date(2026, 11, 24))

    assert [one.code for one in found] == ["NA720", "NA842"]


# ------------------------------------------------------------------ words


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("It is your fault.", "en", ["your fault"]),
        ("It is not your fault.", "en", []),
        ("It was never  your fault; never. It is YOUR fault.", "en", ["YOUR fault"]),
        ("You\u2019re a fool-proof friend.", "en", []),
        ("Đây không phải lỗi của em.", "vi", []),
        ("Đó là lỗi của em.", "vi", ["lỗi của em"]),
        ("Sao em dại dột thế?", "vi", ["dại dột"]),
        ("Người ngụ ở đây.", "vi", []),
        ("C'est ta faute.", "fr", []),
    ],
)
def test_words_are_found_whole_and_not_where_they_are_denied(
    text: str, language: str, found: list[str]
) -> None:
    assert list(found_in(text, WordList.BLAME, language)) == found


@pytest.mark.parametrize("words", WordList)
def test_both_languages_have_every_list(words: WordList) -> None:
    lists = HERE.parents[2] / "game" / "author" / "quality" / "wordlists"

    for language in ("en", "vi"):
        lines = (lists / f"{words}.{language}.txt").read_text(encoding="utf-8").splitlines()
        firsts = [line.partition("|")[0].strip() for line in lines if not line.startswith("#")]
        phrases = [phrase for first in firsts for phrase in written_out(first)]
        assert len(phrases) == len(set(phrases)) >= 10
        for phrase in phrases:
            assert list(found_in(f"So: {phrase.replace('*', 'Mai')}!", words, language)) != []


@pytest.mark.parametrize(
    ("text", "words"), [("Hello, you two!", 3), ("… — !", 0), ("Chị ơi, 3 giờ sáng", 5), ("", 0)]
)
def test_words_are_what_stands_between_spaces(text: str, words: int) -> None:
    assert count(text) == words


def test_a_pattern_is_what_chance_hardly_makes() -> None:
    assert at_least(4, [1 / 3] * 4) == pytest.approx(1 / 81)
    assert at_least(0, [0.5]) == 1
    assert at_least(1, [0.5, 0.5]) == pytest.approx(0.75)
