from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.records.files import ProblemKind
from game.records.settings import (
    FILE,
    FITS,
    Settings,
    read_settings,
    settings_of,
    write_settings,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


def test_nobody_chose_yet_so_the_language_is_asked(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == (Settings(), None)
    assert Settings().language == ""
    assert Settings().country == "VN"


def test_settings_survive_a_restart(tmp_path: Path) -> None:
    chosen = Settings(language="vi", text_scale=1.5, speed=2.0, music_volume=0.0, contrast=True)
    write_settings(tmp_path, chosen)

    assert read_settings(tmp_path) == (chosen, None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_scale", 9),
        ("text_scale", "1.5"),
        ("text_scale", True),
        ("music_volume", float("nan")),
        ("music_volume", -0.1),
        ("language", "../../etc"),
        ("language", 3),
        ("country", "Vietnam"),
        ("contrast", "yes"),
        ("speed", 10**400),
    ],
)
def test_a_value_that_does_not_fit_costs_that_setting_alone(name: str, value: object) -> None:
    settings, refused = settings_of({"spacing": True, name: value})

    assert settings == Settings(spacing=True)
    assert refused == (name,)


def test_a_value_that_does_not_fit_is_reported(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"text_scale": 40, "language": "vi"}')
    settings, problem = read_settings(tmp_path)

    assert settings == Settings(language="vi")
    assert problem is not None
    assert (problem.kind, problem.detail) == (ProblemKind.DAMAGED, "text_scale")


def test_unknown_names_are_left_out_in_silence() -> None:
    assert settings_of({"colour": "green", "fullscreen": True}) == (Settings(fullscreen=True), ())


def test_a_truncated_file_gives_the_defaults_and_a_notice(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"language": "v')
    settings, problem = read_settings(tmp_path)

    assert settings == Settings()
    assert problem is not None
    assert read_settings(tmp_path) == (Settings(), None)


@given(st.dictionaries(st.sampled_from([*FITS, "other"]), JSON))
def test_no_file_whatever_is_in_it_stops_the_start(data: dict[str, object]) -> None:
    settings, refused = settings_of(data)

    assert set(refused) <= set(FITS)
    assert 1 <= settings.text_scale <= 2
    assert 0 <= settings.music_volume <= 1
