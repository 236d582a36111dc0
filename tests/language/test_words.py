from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.language.catalogue import EMPTY
from game.language.catalogues import Catalogues
from game.language.words import Words
from game.phrase import Phrase
from game.story.expression import Value
from game.story.model import Person, Text

Write = Callable[..., Path]

POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"


def words(folder: Path, language: str = "vi") -> Words:
    return Catalogues(folder).words(language)


def person(name: str) -> Person:
    text = Text(source=name, domain="story", context="people/mai")
    return Person(id="mai", name=text, avatar="girl-bob", circle="friend")


def test_the_interface_is_shown_in_the_language(write: Write) -> None:
    folder = write('msgid "Start"\nmsgstr "Bắt đầu"\n')

    assert words(folder).ui("Start") == "Bắt đầu"


def test_a_text_without_a_translation_is_shown_as_written(write: Write) -> None:
    folder = write('msgid "Start"\nmsgstr ""\n')

    assert words(folder).ui("Start") == "Start"
    assert words(folder).ui("Never seen") == "Never seen"


def test_an_unknown_language_shows_the_source(tmp_path: Path) -> None:
    assert words(tmp_path, "xx_YY").ui("{n} stars", n=12345) == "12,345 stars"


def test_a_fuzzy_translation_is_not_shown(write: Write) -> None:
    folder = write('#, fuzzy\nmsgid "Start"\nmsgstr "Dừng"\n')

    assert words(folder).ui("Start") == "Start"


def test_names_in_braces_are_filled_and_double_braces_are_plain(write: Write) -> None:
    folder = write('msgid "Hello {name} {{x}"\nmsgstr "Chào {name} {{x}"\n')

    assert words(folder).ui("Hello {name} {{x}", name="Mai") == "Chào Mai {x}"


def test_a_name_without_a_value_stays_as_written() -> None:
    assert Words("en", lambda _: EMPTY).ui("Hello {name} {}") == "Hello {name} {}"


def test_a_translation_with_other_placeholders_is_not_shown(write: Write) -> None:
    catalogues = Catalogues(write('msgid "Hello {name}"\nmsgstr "Chào {ten}"\n'))

    assert catalogues.words("vi").ui("Hello {name}", name="Mai") == "Hello Mai"
    assert [problem.code for problem in catalogues.problems] == ["NA603"]


@pytest.mark.parametrize(
    ("n", "shown"), [(1, "1 film"), (2, "2 filmy"), (5, "5 filmów"), (22, "22 filmy")]
)
def test_the_catalogues_plural_rule_chooses_the_form(write: Write, n: int, shown: str) -> None:
    body = """
        msgid "{n} film"
        msgid_plural "{n} films"
        msgstr[0] "{n} film"
        msgstr[1] "{n} filmy"
        msgstr[2] "{n} filmów"
        """
    folder = write(body, language="pl", plural=POLISH)

    assert words(folder, "pl").uin("{n} film", "{n} films", n) == shown


def test_without_a_rule_in_the_file_the_languages_own_counts(write: Write) -> None:
    folder = write(
        'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} ngày"\n', language="vi"
    )

    assert words(folder).uin("{n} day", "{n} days", 7) == "7 ngày"


def test_english_counts_one_and_many() -> None:
    english = Words("en", lambda _: EMPTY)

    assert english.uin("{n} day", "{n} days", 1) == "1 day"
    assert english.uin("{n} day", "{n} days", 0) == "0 days"


def test_a_rule_that_divides_by_zero_shows_the_first_form(write: Write) -> None:
    body = 'msgid "{n} a"\nmsgid_plural "{n} b"\nmsgstr[0] "{n} x"\nmsgstr[1] "{n} y"\n'
    folder = write(body, language="pl", plural="nplurals=2; plural=n%(n-n);")

    assert words(folder, "pl").uin("{n} a", "{n} b", 5) == "5 x"


def test_a_story_text_is_found_by_its_context(write: Write) -> None:
    body = """
        msgctxt "a/1"
        msgid "Hi"
        msgstr "Chào"

        msgctxt "b/1"
        msgid "Hi"
        msgstr "Ê"
        """
    vietnamese = words(write(body, domain="story"))

    shown = [
        vietnamese.text(Text(source="Hi", domain="story", context=context))
        for context in ("a/1", "b/1", "c/1")
    ]
    assert shown == ["Chào", "Ê", "Hi"]


def test_a_story_text_names_facts_and_people(write: Write) -> None:
    body = """
        msgctxt "people/mai"
        msgid "Mai"
        msgstr "Bé Mai"

        msgctxt "s/1"
        msgid "{mai} has {coins} coins"
        msgstr "{mai} có {coins} xu"
        """
    text = Text(source="{mai} has {coins} coins", domain="story", context="s/1")

    shown = words(write(body, domain="story")).text(text, {"coins": 12000}, {"mai": person("Mai")})

    assert shown == "Bé Mai có 12.000 xu"


def test_a_story_text_counts_its_fact() -> None:
    english = Words("en", lambda _: EMPTY)
    text = Text(source="{n} message", plural="{n} messages", count="n")

    assert [english.text(text, {"n": n}) for n in (1, 3)] == ["1 message", "3 messages"]
    assert english.text(text) == "{n} message"


def test_texts_from_a_file_are_composed_characters(write: Write) -> None:
    folder = write('msgid "Start"\nmsgstr "Ba\u0306\u0301t d\u0323"\n')

    assert words(folder).ui("Start") == "B\u1eaft d\u0323".replace("d\u0323", "\u1e0d")


def test_numbers_percents_and_dates_are_the_languages_own() -> None:
    vietnamese, english = (Words(code, lambda _: EMPTY) for code in ("vi", "en"))

    assert vietnamese.number(1234.5) == "1.234,5"
    assert english.number(1234.5) == "1,234.5"
    assert english.number(-3) == "-3"
    assert vietnamese.percent(0.5) == "50%"
    assert english.date("2026-11-01") == "November 1, 2026"
    assert vietnamese.date("2026-11-01") == "1 tháng 11, 2026"
    assert english.date("some day") == "some day"


def test_a_number_may_have_any_length() -> None:
    vietnamese, english = (Words(code, lambda _: EMPTY) for code in ("vi", "en"))

    assert english.number(10**30) == "1" + ",000" * 10
    assert vietnamese.number(-(10**30) - 5) == "-1" + ".000" * 9 + ".005"
    assert english.number(10**4000).count(",") == 1333


def test_what_is_said_to_authors_has_the_languages_numbers() -> None:
    vietnamese, english = (Words(code, lambda _: EMPTY) for code in ("vi", "en"))
    sentence = Phrase("{n} texts, {half} of them new", n=1234, half=Phrase("{k}", k=-5678))

    assert vietnamese.said(sentence) == "1.234 texts, -5.678 of them new"
    assert english.said(sentence) == "1,234 texts, -5,678 of them new"
    assert english.said(Phrase("{ok} {share}", ok=True, share=1.5)) == "True 1.5"


def test_where_to_look_is_told_as_editors_write_it() -> None:
    english = Words("en", lambda _: EMPTY)

    assert english.said(Phrase("see line {line}", line=1234)) == "see line 1234"
    assert english.ui("row {row}", row=1234) == "row 1234"
    assert english.uin("{n} text in row {row}", "{n} texts in row {row}", 2000, row=1234) == (
        "2,000 texts in row 1234"
    )


def test_the_pseudo_language_is_longer_bracketed_and_keeps_names() -> None:
    strange = Words("en_XA", lambda _: EMPTY)
    source = "Someone you don't know, {name}, wants to be friends."

    shown = strange.ui(source, name="Mai")

    assert shown.startswith("[Šöömééööñéé")
    assert shown.endswith("]")
    assert "Mai" in shown
    assert len(strange.ui(source)) >= 1.35 * len(source)


@settings(max_examples=100)
@given(st.text(), st.dictionaries(st.text(max_size=3), st.integers() | st.text(), max_size=3))
def test_no_text_can_fail_to_be_shown(source: str, facts: dict[str, Value]) -> None:
    for language in ("en", "en_XA"):
        Words(language, lambda _: EMPTY).text(Text(source=source), facts)
