"""The picture files of a story, and what is wrong with them."""

from collections.abc import Iterator
from pathlib import Path

from game.author.pictures import ENDINGS, PictureRefused, size_of_file
from game.author.problems import complain
from game.diagnostic import Diagnostic, Location
from game.story.model import Show, Story, every_beat


def picture_problems(path: Path, story: Story | None, root: Path) -> Iterator[Diagnostic]:
    """Yield what keeps pictures from being shown: the story's own, then those of all stories.

    Args:
        path: the story's file; the folder of its name holds its own pictures.
        story: what the file says, None if it cannot be read. Of the pictures for all
            stories only those that it shows are looked at.
        root: the folder that holds `assets`.
    """
    own = own_pictures(path)
    named = _shown(story) - {file.stem for file in own}
    for_all = [one for one in _files(root / "assets" / "pictures") if one.stem in named]
    for file in (*own, *for_all):
        try:
            size_of_file(file)
        except PictureRefused as no:
            yield complain(no.code, Location(file.as_posix(), 1, 1), no.hint, **no.words)


def own_pictures(path: Path) -> list[Path]:
    """Return the pictures in the folder that has the name of a story's file, by name."""
    return _files(path.with_suffix(""))


def _files(folder: Path) -> list[Path]:
    """Return the pictures that really lie in a folder, by name; links out of it are none."""
    found = [one for one in folder.glob("*") if one.suffix.lower() in ENDINGS]
    home = folder.resolve() if found else folder
    return sorted(one for one in found if one.resolve().parent == home)


def _shown(story: Story | None) -> frozenset[str]:
    scenes = story.scenes.values() if story else ()
    beats = (beat for scene in scenes for beat in every_beat(scene.body))
    return frozenset(beat.picture for beat in beats if isinstance(beat, Show) and beat.picture)
