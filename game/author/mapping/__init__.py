"""The map of a story: what is on it, where it lies, and how it is written down."""
