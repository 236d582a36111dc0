from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.language.locales import (
    available,
    best,
    code_in,
    name_in,
    native_name,
    of_system,
    pseudo,
)
from game.language.placeholders import names

Write = Callable[..., Path]


def test_english_comes_first_then_what_has_an_interface(write: Write, tmp_path: Path) -> None:
    write("", language="vi")
    write("", language="de")
    write("", language="xx", domain="story")

    assert available(tmp_path / "locales") == ("en", "de", "vi")
    assert available(tmp_path / "nowhere") == ("en",)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["vi"], "vi"),
        (["vi_VN.UTF-8"], "vi"),
        (["vi-VN"], "vi"),
        (["fr", "vi"], "vi"),
        (["pt"], "pt_BR"),
        (["fr"], "en"),
        ([], "en"),
        (["C"], "en"),
    ],
)
def test_the_nearest_wanted_language_is_chosen(wanted: list[str], found: str) -> None:
    assert best(wanted, ("en", "pt_BR", "vi")) == found


def test_the_system_says_its_languages_in_order() -> None:
    assert of_system({"LANGUAGE": "vi:en", "LANG": "fr_FR.UTF-8"}) == ("vi", "en", "fr_FR.UTF-8")


def test_inside_a_sentence_a_language_is_called_as_the_reader_writes_it() -> None:
    assert [name_in("en", "vi"), name_in("vi", "vi"), name_in("vi", "en")] == [
        "tiếng Anh",
        "tiếng Việt",
        "Vietnamese",
    ]


def test_languages_are_called_by_their_own_name() -> None:
    assert [native_name(code) for code in ("vi", "en", "fr", "q1")] == [
        "Tiếng Việt",
        "English",
        "Français",
        "q1",
    ]


@settings(max_examples=100)
@given(st.text(st.sampled_from("aeiou bcd{}{{name}é"), min_size=1))
def test_a_pseudo_text_is_longer_and_keeps_its_names(text: str) -> None:
    strange = pseudo(text)

    assert names(strange) == names(text)
    assert len(strange) >= round(len(text) * 1.4)
    assert (strange[0], strange[-1]) == ("[", "]")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("vi", "vi"),
        ("pt-br", "pt_BR"),
        ("zh_hant_tw", "zh_Hant_TW"),
        ("es-419", "es_419"),
        (" FR ", "fr"),
        ("../vi", ""),
        ("vietnamese", ""),
        ("v", ""),
        ("", ""),
    ],
)
def test_a_code_is_written_as_folders_have_it(written: str, code: str) -> None:
    assert code_in(written) == code
