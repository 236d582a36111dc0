"""How every way through a story is found, what is told of it, and how it is played by chance."""
