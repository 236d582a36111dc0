"""One process looks at file after file; for a long list, several share it.

What is found is the same, in the same order, however many look.
"""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

MANY = 60  # files; for fewer it is not worth starting other processes
MOST_PROCESSES = 8  # each takes memory
AT_ONCE = 8  # files handed over

T = TypeVar("T")
Look = Callable[[Path], T]


def look_at_each(paths: Sequence[Path], here: Look[T], there: Look[T], cores: int) -> Iterator[T]:
    """Yield what is found in each file, in their order.

    Args:
        paths: the files.
        here: looks at one in this process.
        there: looks at one in another process: a function of a module, or a `partial` of one.
        cores: how many processes may run at a time.
    """
    done = 0
    if cores > 1 and len(paths) >= MANY:
        try:
            for one in _shared_out(paths, there, min(cores, MOST_PROCESSES)):
                yield one
                done += 1
        except (OSError, BrokenProcessPool):
            pass  # this computer starts no other processes: go on alone
    yield from map(here, paths[done:])


def _shared_out(paths: Sequence[Path], there: Look[T], processes: int) -> Iterator[T]:
    with ProcessPoolExecutor(processes, get_context("spawn"), _be_quiet) as pool:
        yield from pool.map(there, paths, chunksize=AT_ONCE)


def _be_quiet() -> None:
    """Leave it to the first process to say that somebody has pressed Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
