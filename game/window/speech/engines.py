"""The voices a computer may have: programs that come with the system, found at run time.

No library is used: the well-known one blocks its caller, and deadlocks on a second call.
A program of its own can be killed at any time, and cannot take the game with it.
"""

import contextlib
import subprocess
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

PATIENCE_S = 12.0  # for one utterance
WORDS_A_MINUTE = 160
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # or a console would flash up


@dataclass(frozen=True, slots=True)
class Speech:
    """What a voice is to say: `pitch` and `speed` are 1 for the usual."""

    text: str
    language: str
    pitch: float = 1.0
    speed: float = 1.0


class Engine(Protocol):
    """Something that can speak. Its methods wait; they are called beside the window's thread."""

    name: str
    is_live: bool  # it plays what it says itself

    def languages(self) -> frozenset[str]:
        """Return the languages it has voices for, such as "vi"."""

    def make(self, speech: Speech) -> bytes:
        """Return speech as a WAV file; a live engine says it and returns b""."""

    def stop(self) -> None:
        """Break off what is being made or said. May be called from another thread."""


class Program(ABC):
    """An engine that runs a program for each utterance, one at a time."""

    name = ""
    is_live = False

    def __init__(self, path: str) -> None:
        self._path = path
        self._process: subprocess.Popen[bytes] | None = None

    @abstractmethod
    def languages(self) -> frozenset[str]:
        """Return the languages it has voices for."""

    @abstractmethod
    def make(self, speech: Speech) -> bytes:
        """Return speech as a WAV file."""

    def stop(self) -> None:
        """Kill the program if it runs."""
        process = self._process
        if process is not None:
            with contextlib.suppress(OSError):
                process.kill()

    def run(self, arguments: Sequence[str], given: str = "") -> bytes:
        """Return what the program writes; b"" if it fails, is killed or takes too long."""
        try:
            self._process = subprocess.Popen(
                [self._path, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=NO_WINDOW,
            )
            written, _ = self._process.communicate(given.encode(), timeout=PATIENCE_S)
            return written if self._process.returncode == 0 else b""
        except (OSError, subprocess.TimeoutExpired, ValueError):
            self.stop()
            return b""
        finally:
            self._process = None


class EspeakNg(Program):
    """espeak-ng, on Linux and wherever else it is installed."""

    name = "espeak-ng"

    def languages(self) -> frozenset[str]:
        """Return the languages of its list of voices."""
        rows = self.run(["--voices"]).decode(errors="replace").splitlines()[1:]
        return frozenset(code_of(row.split()[1]) for row in rows if len(row.split()) > 1)

    def make(self, speech: Speech) -> bytes:
        """Return speech as a WAV file."""
        rate = round(min(400, max(80, WORDS_A_MINUTE * speech.speed)))
        height = round(min(99, max(0, 50 + 115 * (speech.pitch - 1))))
        settings = ["-v", speech.language, "-s", str(rate), "-p", str(height)]
        return self.run([*settings, "-b", "1", "--stdin", "--stdout"], speech.text)


class Dispatcher(Program):
    """speech-dispatcher, which plays by itself: how long it takes can only be guessed."""

    name = "spd-say"
    is_live = True

    def languages(self) -> frozenset[str]:
        """Return the languages of its list of voices."""
        rows = self.run(["-L"]).decode(errors="replace").splitlines()[1:]
        return frozenset(code_of(row.split()[-2]) for row in rows if len(row.split()) > 2)

    def make(self, speech: Speech) -> bytes:
        """Say it, and return when it has been said."""
        rate = round(min(100, max(-100, 100 * (speech.speed - 1))))
        height = round(min(100, max(-100, 200 * (speech.pitch - 1))))
        settings = ["-w", "-l", speech.language, "-r", str(rate), "-p", str(height)]
        self.run([*settings, "--", speech.text])
        return b""

    def stop(self) -> None:
        """Ask for silence: what has been handed over goes on without the program."""
        super().stop()
        with contextlib.suppress(OSError):
            subprocess.Popen([self._path, "-C"], stderr=subprocess.DEVNULL)


class MacSay(Program):
    """The voices of macOS. They keep their own pitch."""

    name = "say"

    def languages(self) -> frozenset[str]:
        """Return the languages of its list of voices."""
        return frozenset(self._voices())

    def _voices(self) -> dict[str, str]:
        """Return the first voice of each language."""
        found: dict[str, str] = {}
        for row in self.run(["-v", "?"]).decode(errors="replace").splitlines():
            voice, _, rest = row.partition("  ")
            code = rest.split("#")[0].split()
            if code:
                found.setdefault(code_of(code[-1]), voice.strip())
        return found

    def make(self, speech: Speech) -> bytes:
        """Return speech as a WAV file."""
        voice = self._voices().get(speech.language, "")
        rate = str(round(WORDS_A_MINUTE * speech.speed))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "speech.wav"
            form = ["--file-format=WAVE", "--data-format=LEI16@22050"]
            self.run(["-v", voice, "-r", rate, *form, "-o", str(path), "-f", "-"], speech.text)
            return path.read_bytes() if path.is_file() else b""


def code_of(name: str) -> str:
    """Return the language of a code such as vi_VN, vi-vn-x-south or en-GB."""
    return name.replace("_", "-").partition("-")[0].lower()
