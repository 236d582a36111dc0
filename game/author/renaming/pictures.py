"""A picture of a story that gets another name: its file, and the line that says who made it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.author.quality.credits import CREDITS
from game.author.renaming.files import Change, own_pictures
from game.author.renaming.names import Kind, Name


@dataclass(frozen=True, slots=True)
class Move:
    """A file that gets another name, in the same folder."""

    old: Path
    new: Path


def moves_of(story: Path, name: Name, new: str) -> Iterator[Move]:
    """Yield the files of a picture; nothing where something else is renamed."""
    if name.kind is Kind.PICTURE:
        for file in own_pictures(story):
            if file.stem == name.id:
                yield Move(file, file.with_name(f"{new}{file.suffix}"))


def credited(moves: tuple[Move, ...]) -> Iterator[Change]:
    """Yield what changes in the files that say who made these pictures."""
    for folder in dict.fromkeys(one.old.parent for one in moves):
        path = folder / CREDITS
        if path.is_file():
            old = path.read_bytes()
            names = {one.old.name: one.new.name for one in moves if one.old.parent == folder}
            lines = old.splitlines(keepends=True)
            after = [_renamed(line, names) for line in lines]
            if after != lines:
                count = sum(one != other for one, other in zip(lines, after, strict=True))
                yield Change(path, old, b"".join(after), count)


def _renamed(line: bytes, names: dict[str, str]) -> bytes:
    for old, new in names.items():
        if line.lstrip().startswith(f"{old}:".encode()):
            return line.replace(old.encode(), new.encode(), 1)
    return line
