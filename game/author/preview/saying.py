"""What the desk says about anything but the place in the story."""

from game.phrase import Phrase

EXAMPLE = "code -g {file}:{line}"

TRANSLATION_CHANGED = Phrase("A translation changed.")
PICTURE_CHANGED = Phrase("A picture changed.")


def without_editor() -> Phrase:
    """Say how lines could be opened."""
    return Phrase("To open lines from here, start with --editor, such as: {how}", how=EXAMPLE)


def not_started(program: str) -> Phrase:
    """Say that an editor is not to be found."""
    return Phrase("“{program}” could not be started.", program=program)


def in_circles(scene: str) -> Phrase:
    """Say what is wrong with a story that never asks anything."""
    return Phrase(
        "The story goes round in circles at “{scene}” without ever asking for a decision.",
        scene=scene,
    )


def no_scene(scene: str) -> Phrase:
    """Say that a scene is not in the story."""
    return Phrase("There is no scene “{scene}” in this story.", scene=scene)
