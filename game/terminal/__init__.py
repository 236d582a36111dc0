"""Play a story as plain lines: for screen readers, and for machines without a screen."""

from game.terminal.choosing import choose
from game.terminal.console import Console
from game.terminal.keeping import Keeper
from game.terminal.player import Background, play
from game.terminal.recording import Recorder

__all__ = ["Background", "Console", "Keeper", "Recorder", "choose", "play"]
