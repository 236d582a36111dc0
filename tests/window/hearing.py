"""Somebody who listens: an engine that writes down what it is given, and a player of silence."""

import io
import wave
from collections.abc import Callable
from pathlib import Path

from game.window.speech.aloud import Aloud
from game.window.speech.engines import Engine, Speech
from game.window.speech.player import speech_s
from tests.window.driving import ROOT, Table

RATE = 8000
LETTERS_A_SECOND = 14


def sound_of(seconds: float) -> bytes:
    """Return a WAV file of a loud tone."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        writer.writeframes(b"\x00\x40" * round(RATE * seconds))
    return file.getvalue()


class Recorder:
    """Speaks no word, and forgets none."""

    name = "recorder"
    is_live = False

    def __init__(self, *languages: str) -> None:
        self.heard: list[Speech] = []
        self.stops = 0
        self._languages = frozenset(languages or ("en", "vi"))

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.heard]

    def languages(self) -> frozenset[str]:
        return self._languages

    def make(self, speech: Speech) -> bytes:
        self.heard.append(speech)
        return sound_of(len(speech.text) / LETTERS_A_SECOND)

    def stop(self) -> None:
        self.stops += 1


class Silence:
    """Plays nothing, and remembers that it was asked."""

    def __init__(self) -> None:
        self.lengths_s: list[float] = []
        self.is_playing = False

    @property
    def played(self) -> int:
        return len(self.lengths_s)

    def play(self, wav: bytes) -> float:
        self.lengths_s.append(speech_s(wav))
        self.is_playing = True
        return self.lengths_s[-1]

    def stop(self) -> None:
        self.is_playing = False


def at_once(task: Callable[[], None]) -> None:
    """Do a task now, not beside."""
    task()


class Listening(Table):
    """A computer that reads aloud to somebody."""

    def __init__(
        self,
        home: Path,
        language: str = "en",
        *,
        root: Path = ROOT,
        size: tuple[int, int] = (960, 540),
        engine: Engine | None = None,
    ) -> None:
        super().__init__(home, language, root=root, size=size)
        self.voice = Recorder()
        self.player = Silence()
        chosen = engine or self.voice
        self.app.aloud = Aloud(
            self.session, lambda: self.now_s, self.player, lambda: chosen, at_once
        )
        self.session.change("read_aloud", True)
        self.see()

    def listen(self, at_most: int = 400) -> None:
        """Let time go by until all has been said that there is to say."""
        for _ in range(at_most):
            self.wait(0.3)
            if not self.app.aloud.is_speaking:
                return
        raise AssertionError("it speaks and speaks")

    def until_said(self, word: str) -> None:
        """Let time go by until something with this word begins to be said."""
        for _ in range(200):
            if any(word in one for one in self.voice.texts[-1:]):
                return
            self.wait(0.2)
        raise AssertionError(f"'{word}' is never said, only {self.voice.texts}")
