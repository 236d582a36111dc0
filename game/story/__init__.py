"""The rules of play: pure, standard library only, no clock, files, chance or pygame."""
