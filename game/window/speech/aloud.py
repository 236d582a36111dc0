"""Reading aloud in the window: what has been heard on which screen, and the word that is read."""

from collections.abc import Callable
from dataclasses import replace

from game.session import Session
from game.view.aloud import Memory, Sight, read_again, read_new, read_target
from game.view.frame import Frame
from game.view.passages import with_word
from game.view.sketch import Canvas
from game.window.play import PlayScreen
from game.window.screen import Screen
from game.window.speech.engines import Engine
from game.window.speech.found import find_engine
from game.window.speech.player import MixerPlayer
from game.window.speech.speaker import Background, Player, Speaker, Task

LOOK_S = 0.1  # until it is known which voices there are


class Aloud:
    """Owns the voice. It is looked for when it is needed first, beside the window's thread."""

    def __init__(
        self,
        session: Session,
        clock: Callable[[], float],
        player: Player | None = None,
        find: Callable[[], Engine | None] = find_engine,
        run: Callable[[Task], None] | None = None,
    ) -> None:
        self._session = session
        self._clock = clock
        self._player = player or MixerPlayer()
        self._find = find
        self._run = run or Background()
        self._is_sought = False
        self._is_known = False  # to those who look
        self._languages: frozenset[str] | None = None  # None until the voice has been asked
        self._speaker: Speaker | None = None
        self._memories: dict[Screen, Memory] = {}
        self._sight: tuple[Screen, Sight] | None = None

    # -- the voice

    @property
    def is_on(self) -> bool:
        """Whether the player wants to be read to."""
        return self._session.settings.read_aloud

    @property
    def is_speaking(self) -> bool:
        """Whether something is heard, or will be."""
        return self._speaker is not None and self._speaker.is_speaking

    def lacks_voice(self) -> bool:
        """Whether the player wants to be read to, and nothing here speaks the language."""
        if not self.is_on:
            return False
        self._seek()
        return self._languages is not None and self._language() not in self._languages

    def _language(self) -> str:
        return self._session.words.language.partition("_")[0].partition("-")[0]

    def _seek(self) -> None:
        if not self._is_sought:
            self._is_sought = True
            self._run(self._look_for_voice)

    def _look_for_voice(self) -> None:
        engine = self._find()
        languages = engine.languages() if engine is not None else frozenset()
        if engine is not None and languages:
            self._speaker = Speaker(engine, self._player, self._run)
        self._languages = languages

    def _ready(self) -> Speaker | None:
        self._seek()
        if self._languages is None or self._language() not in self._languages:
            return None
        speaker = self._speaker
        if speaker is not None:
            speaker.speed = self._session.settings.voice_speed
        return speaker

    # -- following the screens

    def look(self, screen: Screen, frame: Frame, canvas: Canvas) -> Frame:
        """Say what is new in a picture. Returns it with the word marked that is heard."""
        if not self.is_on:
            self._forget()
        view = screen.view(self._clock()) if isinstance(screen, PlayScreen) else None
        sight = Sight(frame=frame, words=canvas.words, view=view)
        if self._sight is not None and self._sight[0] is not screen:
            self.hush()
        self._sight = (screen, sight)
        if self.is_on:
            self._read(screen, sight)
        return self._marked(frame, canvas)

    def _read(self, screen: Screen, sight: Sight) -> None:
        speaker = self._ready()
        if speaker is None:
            return
        memory = self._memories.setdefault(screen, Memory())
        is_new = memory.round is None
        found = read_new(sight, memory)
        speaker.say(found)
        focused = read_target(sight, sight.frame.first) if is_new and not sight.is_story else None
        if focused is not None:
            speaker.say((replace(focused, urgent=False),))
        self.turn(self._clock())

    def _forget(self) -> None:
        self._memories.clear()

    def keep(self, alive: list[Screen]) -> None:
        """Forget screens that are gone."""
        self._memories = {one: self._memories[one] for one in alive if one in self._memories}

    def _marked(self, frame: Frame, canvas: Canvas) -> Frame:
        word = self._speaker.word if self._speaker is not None else None
        return with_word(frame, canvas.measure, *word) if word is not None else frame

    # -- what the player does

    def focus(self, id: str) -> None:
        """Say what the player has just moved the focus to."""
        speaker = self._ready() if self.is_on and self._sight is not None else None
        if speaker is None or self._sight is None:
            return
        utterance = read_target(self._sight[1], id)
        if utterance is not None:
            speaker.interrupt(utterance)

    def repeat(self) -> None:
        """Say the present screen again, or once where reading is off."""
        speaker = self._ready()
        if speaker is None or self._sight is None:
            return
        screen, sight = self._sight
        speaker.hush()
        speaker.say(read_again(sight, self._memories.get(screen, Memory())))

    def hush(self) -> None:
        """Be silent: the player goes on."""
        if self._speaker is not None:
            self._speaker.hush()

    # -- time

    def turn(self, now_s: float) -> bool:
        """Go on. Returns whether another word is to be marked, or something else has changed."""
        is_news = self._languages is not None and not self._is_known
        self._is_known = self._languages is not None
        return (self._speaker is not None and self._speaker.turn(now_s)) or is_news

    def due_s(self, now_s: float) -> float:
        """Return how long nothing will change by itself."""
        if self._is_sought and not self._is_known:
            return LOOK_S
        return self._speaker.due_s(now_s) if self._speaker is not None else float("inf")
