"""Run the game: `python3 -m game`."""

import sys

from game.cli import main

sys.exit(main())
