"""Plays speech through the game's own sound device."""

import array
import io
import logging
import sys
import wave

import pygame

log = logging.getLogger(__name__)

QUIET = 200  # of 32767: less is silence
BLOCK_S = 0.02


class MixerPlayer:
    """One voice at a time, over music and effects."""

    def __init__(self) -> None:
        self._channel: pygame.mixer.Channel | None = None

    def play(self, wav: bytes) -> float:
        """Play a WAV file. Returns how many seconds of it are speech, 0 if it cannot be played."""
        self.stop()
        lasts_s = speech_s(wav)
        if not lasts_s or not pygame.mixer.get_init():
            return 0.0
        try:
            self._channel = pygame.mixer.Sound(file=io.BytesIO(whole(wav))).play()
        except (pygame.error, ValueError) as problem:
            log.warning("speech cannot be played: %s", problem)
            return 0.0
        return lasts_s

    def stop(self) -> None:
        """Be silent."""
        if self._channel is not None and pygame.mixer.get_init():
            self._channel.stop()
        self._channel = None


def samples(wav: bytes) -> "tuple[array.array[int], int]":
    """Return the samples of a WAV file of 16 bits, and how many there are a second.

    A file that was written into a pipe does not know how long it is.
    """
    try:
        with wave.open(io.BytesIO(wav)) as file:
            if file.getsampwidth() != 2:  # noqa: PLR2004 - bytes
                return array.array("h"), 1
            frames = file.readframes(len(wav))
            rate = file.getframerate() * file.getnchannels()
    except (wave.Error, EOFError):
        return array.array("h"), 1
    found = array.array("h", frames[: len(frames) // 2 * 2])
    if sys.byteorder == "big":
        found.byteswap()
    return found, rate


def whole(wav: bytes) -> bytes:
    """Return a WAV file that says rightly how long it is."""
    found, rate = samples(wav)
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(rate)
        writer.writeframes(found.tobytes())
    return file.getvalue()


def speech_s(wav: bytes) -> float:
    """Return when the last sound of a WAV file ends."""
    found, rate = samples(wav)
    block = max(1, round(rate * BLOCK_S))
    end = len(found)
    while end > 0 and max(map(abs, found[max(0, end - block) : end])) < QUIET:
        end -= block
    return max(0, end) / rate
