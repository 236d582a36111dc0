"""The voices of the computer itself, where there are any: what they make is really listened to."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.window.speech.engines import Dispatcher, EspeakNg, MacSay, Speech, code_of
from game.window.speech.found import find_engine
from game.window.speech.player import MixerPlayer, samples, speech_s, whole
from game.window.speech.windows import SCRIPT, WindowsVoices
from tests.window.driving import Keyboard
from tests.window.hearing import Listening, sound_of

SENTENCES = {
    "en": "Someone who threatens you is doing wrong. You are not alone.",
    "vi": "Người đe dọa em mới là người sai. Em không một mình.",
}
LOUD = 3000  # of 32767
espeak = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed: no voice to listen to"
)


def made(language: str, *, pitch: float = 1.0, speed: float = 1.0, text: str = "") -> bytes:
    engine = EspeakNg(shutil.which("espeak-ng") or "")
    return engine.make(Speech(text or SENTENCES[language], language, pitch, speed))


def crossings(wav: bytes) -> float:
    """Return how often a second the sound goes through zero: more is higher."""
    found, rate = samples(wav)
    count = sum((a < 0) != (b < 0) for a, b in zip(found, found[1:], strict=False))
    return count * rate / len(found)


def pitch_hz(wav: bytes) -> float:
    """Return the pitch of the loudest tenth of a second, by how like itself it is, shifted."""
    found, rate = samples(wav)
    size = rate // 10
    best = max(
        range(0, len(found) - size, size), key=lambda at: sum(map(abs, found[at : at + size]))
    )
    part = found[best : best + size]
    lags = range(rate // 400, rate // 60)
    match = max(lags, key=lambda lag: sum(a * b for a, b in zip(part, part[lag:], strict=False)))
    return rate / match


# -- espeak-ng


@espeak
@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_heard_in_each_language_of_the_game(language: str) -> None:
    wav = made(language)
    found, _ = samples(wav)
    assert max(map(abs, found)) > LOUD
    loud = sum(abs(one) > LOUD / 10 for one in found) / len(found)
    assert loud > 0.3
    assert 2 < speech_s(wav) < 8
    assert 60 < pitch_hz(wav) < 400
    assert 200 < crossings(wav) < 6000  # a voice, and no noise


@espeak
@pytest.mark.parametrize("language", SENTENCES)
def test_a_longer_text_is_heard_longer(language: str) -> None:
    one, three = made(language), made(language, text=3 * f"{SENTENCES[language]} ")
    assert 2.4 < speech_s(three) / speech_s(one) < 3.8


@espeak
@pytest.mark.parametrize("language", SENTENCES)
def test_a_slow_voice_takes_longer_and_a_fast_one_is_quick(language: str) -> None:
    slow, usual, fast = (speech_s(made(language, speed=speed)) for speed in (0.7, 1.0, 1.35))
    assert slow > usual * 1.2 and fast < usual * 0.9


@espeak
def test_a_child_speaks_higher_than_a_grown_up() -> None:
    child, grown = (pitch_hz(made("en", pitch=pitch, text="Aaaaah!")) for pitch in (1.3, 0.75))
    assert child > grown * 1.2


@espeak
def test_both_languages_are_listed() -> None:
    assert {"vi", "en"} <= EspeakNg(shutil.which("espeak-ng") or "").languages()


@espeak
def test_a_text_that_looks_like_an_option_is_only_read() -> None:
    assert speech_s(made("en", text="--version is what it says")) > 0.8


@espeak
@pytest.mark.parametrize("language", SENTENCES)
def test_a_shipped_story_begins_to_be_heard(home: Path, language: str) -> None:
    engine = EspeakNg(shutil.which("espeak-ng") or "")
    table = Listening(home, language, engine=engine)
    keys = Keyboard(table)
    table.listen()
    keys.press("start")
    keys.press("story-first-steps")
    played = table.player.played
    for _ in range(6):
        table.listen()
        table.wait(3)
    assert table.player.played > played + 3
    assert min(table.player.lengths_s[played:]) > 0.1


# -- any


def test_a_computer_without_a_voice_is_silent_and_no_worse() -> None:
    for platform in ("linux", "win32", "darwin"):
        assert find_engine(platform, lambda name: None) is None


def test_each_system_has_voices_of_its_own_first() -> None:
    names = {
        platform: getattr(find_engine(platform, lambda name: f"/bin/{name}"), "name", "")
        for platform in ("linux", "win32", "darwin")
    }
    assert names == {"linux": "espeak-ng", "win32": "windows", "darwin": "say"}


def test_speech_dispatcher_speaks_where_espeak_ng_does_not() -> None:
    found = find_engine("linux", lambda name: "/bin/spd-say" if name == "spd-say" else None)
    assert isinstance(found, Dispatcher) and found.is_live


@pytest.mark.parametrize("kind", [EspeakNg, Dispatcher, MacSay, WindowsVoices])
def test_a_program_that_does_not_start_makes_no_sound(
    kind: type[EspeakNg | Dispatcher | MacSay | WindowsVoices], tmp_path: Path
) -> None:
    engine = kind(str(tmp_path / "missing"))
    assert engine.languages() == frozenset()
    assert engine.make(Speech("Hello", "en")) == b""
    engine.stop()


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a program that hangs")
def test_a_program_that_hangs_is_killed_at_once(tmp_path: Path) -> None:
    import threading

    program = tmp_path / "hangs"
    program.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    engine = EspeakNg(str(program))
    made_of_it: list[bytes] = []
    thread = threading.Thread(target=lambda: made_of_it.append(engine.make(Speech("Hi", "en"))))
    thread.start()
    while engine._process is None and thread.is_alive():
        time.sleep(0.01)
    engine.stop()
    thread.join()
    assert made_of_it == [b""]


def test_the_words_for_windows_are_never_taken_for_a_program() -> None:
    assert "Escape($order.text)" in SCRIPT
    assert "Invoke-Expression" not in SCRIPT


@pytest.mark.parametrize(
    ("name", "code"), [("vi_VN", "vi"), ("en-GB-x-rp", "en"), ("vi-vn-x-south", "vi"), ("EN", "en")]
)
def test_a_language_is_known_by_its_code(name: str, code: str) -> None:
    assert code_of(name) == code


# -- playing


@pytest.fixture
def mixer() -> Iterator[None]:
    pygame.mixer.init()
    yield
    pygame.mixer.quit()


def test_a_sound_lasts_as_long_as_it_is_loud(mixer: None) -> None:
    player = MixerPlayer()
    assert player.play(sound_of(1.5)) == pytest.approx(1.5, abs=0.03)
    player.stop()


def test_silence_at_the_end_does_not_count() -> None:
    wav = sound_of(1.0)
    padded = wav + bytes(8000)  # half a second
    assert speech_s(whole(padded)) == pytest.approx(1.0, abs=0.03)


def test_what_is_no_sound_is_not_played(mixer: None) -> None:
    assert MixerPlayer().play(b"nothing of the kind") == 0


def test_without_a_sound_device_nothing_is_played() -> None:
    pygame.mixer.quit()
    assert MixerPlayer().play(sound_of(1.0)) == 0
