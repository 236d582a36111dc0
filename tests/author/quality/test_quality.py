"""Each file in bad/ is good.yaml with one thing changed, and beside it what `check` says of it."""

from datetime import date
from pathlib import Path

import pytest

from game.author.check import check
from game.author.quality.fairness import at_least
from game.author.quality.problems import PROBLEMS
from game.author.quality.readability import count, sentences
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
        firsts = [line.partition("|")[0].strip() for line in lines if line[:1] not in "#>"]
        phrases = [phrase for first in firsts for phrase in written_out(first)]
        assert len(phrases) == len(set(phrases)) >= 10
        for phrase in phrases:
            text = f"So: {phrase.replace('*', 'Mai').replace('@', 'Mai')}!"
            assert list(found_in(text, words, language, "Mai")) != []


@pytest.mark.parametrize(
    ("text", "words"), [("Hello, you two!", 3), ("… — !", 0), ("Chị ơi, 3 giờ sáng", 5), ("", 0)]
)
def test_words_are_what_stands_between_spaces(text: str, words: int) -> None:
    assert count(text) == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Well… not yet. No… Yes.", ["Well… not yet.", "No…", "Yes."]),
        ('"No!" she says. "Go." Mum nods.', ['"No!" she says.', '"Go.', "Mum nods."]),
        ("Ms. Thu waits, e.g. here.", ["Ms. Thu waits, e.g. here."]),
        ("Cô ở TP. Huế. minh_2k9 viết…", ["Cô ở TP. Huế.", "minh_2k9 viết…"]),
        ("a line\nanother line", ["a line", "another line"]),
        ("Lúc 19.30 nhé. “Ừ!” mẹ nói.", ["Lúc 19.30 nhé.", "“Ừ!” mẹ nói."]),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


LENGTHS = {
    "en": "This one sentence has quite a few more words than a tired child would read.",
    "vi": "Câu này có nhiều tiếng hơn hẳn so với sức đọc của một bạn nhỏ đang mệt sau giờ học.",
}


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize(
    ("key", "words", "code"),
    [
        ("narrate", LENGTHS, "NA716"),
        ("result", LENGTHS, "NA716"),
        ("why", LENGTHS, "NA716"),
        ("prompt", LENGTHS, "NA716"),
        ("talk", LENGTHS, "NA716"),
        ("summary", {"en": "Short words. " * 12, "vi": "Chữ ngắn. " * 15}, "NA718"),
        ("title", {"en": "A short word " * 3, "vi": "Một chữ ngắn " * 3}, "NA718"),
        ("result", {"en": "Mum nods now. " * 11, "vi": "Mẹ cười to. " * 13}, "NA718"),
        ("narrate", {"en": "Mum nods now. " * 16, "vi": "Mẹ cười to. " * 18}, "NA718"),
        ("why", {"en": "Two see more now. " * 13, "vi": "Hai người đi. " * 17}, "NA718"),
    ],
)
def test_what_is_too_long_is_told_at_its_line(
    tmp_path: Path, language: str, key: str, words: dict[str, str], code: str
) -> None:
    text = (HERE / "good.yaml").read_text(encoding="utf-8")
    text = text.replace("    - shop: You", "    - narrate: Mai reads.\n    - shop: You", 1)
    text = text.replace("language: en", f"language: {language}")
    lines = text.splitlines()
    at = next(at for at, one in enumerate(lines) if one.lstrip(" -").startswith(f"{key}: "))
    lines[at] = lines[at].partition(": ")[0] + f": {words[language].strip()}"
    path = tmp_path / "long.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")

    found = check([path], ROOT, today=date(2026, 11, 24))

    assert [(one.code, one.at.line) for one in found] == [(code, at + 1)]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_what_stands_on_one_screen_is_counted_together(tmp_path: Path, language: str) -> None:
    story = (
        (HERE / "good.yaml")
        .read_text(encoding="utf-8")
        .replace("language: en", f"language: {language}")
    )
    short, shorter = {
        "en": ("Mum nods and says yes. " * 5, "They look at it again. " * 8),
        "vi": ("Mẹ gật đầu và cười. " * 6, "Hai mẹ con cùng xem lại. " * 8),
    }[language]
    story = story.replace("A page asks for her password.", short.strip(), 1)
    story = story.replace("The rush was the trick. A shop needs no password.", shorter.strip(), 1)
    path = tmp_path / "long.yaml"
    path.write_text(story, encoding="utf-8")

    (problem,) = check([path], ROOT, today=date(2026, 11, 24))

    assert problem.code == "NA717"
    assert story.splitlines()[problem.at.line - 1].lstrip().startswith("result: ")


def test_a_pattern_names_the_decisions_in_which_it_is_seen() -> None:
    path = HERE / "bad" / "the-safe-answer-always-first.yaml"
    (problem,) = check([path], ROOT, today=date(2026, 11, 24))
    written = path.read_text(encoding="utf-8")

    named = problem.hint.removeprefix("change some of: ").split(", ")
    assert len(named) == 7
    assert all(f"id: {one}" in written for one in named)


def test_a_pattern_is_what_chance_hardly_makes() -> None:
    assert at_least(4, [1 / 3] * 4) == pytest.approx(1 / 81)
    assert at_least(0, [0.5]) == 1
    assert at_least(1, [0.5, 0.5]) == pytest.approx(0.75)
