"""What a terminal can show: colours, and a bar that grows while something takes long."""

import os
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

BAR = 24  # signs wide

T = TypeVar("T")


def has_colours(stream: TextIO) -> bool:
    """Return whether coloured text can be read there. NO_COLOR says no for everybody."""
    if os.environ.get("NO_COLOR") or not stream.isatty():
        return False
    return os.name != "nt" or bool(os.environ.get("WT_SESSION") or os.environ.get("ANSICON"))


def with_progress(results: Iterable[T], total: int, stream: TextIO | None) -> Iterator[T]:
    """Pass results on; a bar grows on `stream` meanwhile, where somebody looks."""
    if stream is None or not stream.isatty():
        yield from results
        return
    for number, one in enumerate(results, 1):
        done = min(BAR, BAR * number // max(1, total))
        stream.write(f"\r[{'#' * done:<{BAR}}] {number}/{max(number, total)}")
        stream.flush()
        yield one
    stream.write(f"\r{' ' * (BAR + 16)}\r")
    stream.flush()
