"""Which voice this computer has."""

import shutil
import sys
from collections.abc import Callable

from game.window.speech.engines import Dispatcher, Engine, EspeakNg, MacSay, Program
from game.window.speech.windows import WindowsVoices

Kinds = tuple[tuple[str, type[Program]], ...]  # program and what runs it, the best first

ESPEAK: Kinds = (("espeak-ng", EspeakNg),)
KINDS: dict[str, Kinds] = {
    "win32": (("powershell", WindowsVoices), *ESPEAK),
    "darwin": (("say", MacSay), *ESPEAK),
}
ELSEWHERE: Kinds = (*ESPEAK, ("spd-say", Dispatcher))


def find_engine(
    platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which
) -> Engine | None:
    """Return the first voice this computer has, None if it has none."""
    for program, kind in KINDS.get(platform, ELSEWHERE):
        path = which(program)
        if path:
            return kind(path)
    return None
