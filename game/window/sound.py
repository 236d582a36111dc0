"""Effects and music; silent, and never a problem, without a sound device."""

import logging
from pathlib import Path

import pygame

log = logging.getLogger(__name__)

FADE_MS = 600
DUCKED = 0.3  # of the music's volume, while somebody speaks


class Sounds:
    """Plays the files of assets/sounds and assets/music at the player's volumes."""

    def __init__(self, root: Path) -> None:
        self._folder = root / "assets"
        self._effects: dict[str, pygame.mixer.Sound | None] = {}
        self._playing = ""
        self.effects_volume = 1.0
        self._music_volume = 1.0
        self._is_ducked = False
        self._works = self._open()

    def _open(self) -> bool:
        try:
            pygame.mixer.init(frequency=44_100, size=-16, channels=2, buffer=1024)
        except pygame.error as problem:
            log.info("no sound: %s", problem)
            return False
        return True

    def set_volumes(self, effects: float, music: float) -> None:
        """Set both volumes, 0-1."""
        self.effects_volume = effects
        if music != self._music_volume:
            self._music_volume = music
            self._apply_volume()

    def duck(self, is_ducked: bool) -> None:
        """Let the music be softer, or as loud as it was."""
        if is_ducked != self._is_ducked:
            self._is_ducked = is_ducked
            self._apply_volume()

    def _apply_volume(self) -> None:
        if self._works:
            pygame.mixer.music.set_volume(self._music_volume * (DUCKED if self._is_ducked else 1))

    def effect(self, name: str) -> None:
        """Play an effect once."""
        if not self._works or not self.effects_volume:
            return
        sound = self._load(name)
        if sound is not None:
            sound.set_volume(self.effects_volume)
            sound.play()

    def _load(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._effects:
            path = self._folder / "sounds" / f"{name}.ogg"
            try:
                self._effects[name] = pygame.mixer.Sound(path)
            except (pygame.error, OSError) as problem:
                log.warning("no sound '%s': %s", name, problem)
                self._effects[name] = None
        return self._effects[name]

    def music(self, name: str) -> None:
        """Play a loop from now on; "" fades to silence."""
        if not self._works or name == self._playing:
            return
        self._playing = name
        if not name:
            pygame.mixer.music.fadeout(FADE_MS)
            return
        try:
            pygame.mixer.music.load(self._folder / "music" / f"{name}.ogg")
            self._apply_volume()
            pygame.mixer.music.play(-1, fade_ms=FADE_MS)
        except (pygame.error, OSError) as problem:
            log.warning("no music '%s': %s", name, problem)
