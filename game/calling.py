"""How the game is called on this computer, for hints that can be typed as they stand."""

import os
import sys
from pathlib import Path

INSTALLED = "notalone"
_PROJECT = Path(__file__).parents[1]


def called() -> str:
    """Return how to call the game: by main.py in a checkout, unless it was called by its name."""
    if Path(sys.argv[0]).stem == INSTALLED or not (_PROJECT / "main.py").is_file():
        return INSTALLED
    return "py main.py" if os.name == "nt" else "python3 main.py"


def command(*words: object) -> str:
    """Return a line to type that calls the game with these words, those with spaces in quotes."""
    return " ".join([called(), *(f'"{one}"' if " " in str(one) else str(one) for one in words)])
