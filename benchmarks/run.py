"""Measure what SPEC section 8 asks for, side by side with a bare pygame-ce window.

    python benchmarks/run.py [--runs 5] [--quick]

Every figure is a median of several processes. Writes benchmarks/results.md and
results.json. Needs a screen for true figures; without one SDL's dummy driver
is used, and the table says so.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def environment() -> dict[str, str]:
    """Return what a probe runs in: bytecode and catalogues kept, as on a second start."""
    kept = Path(tempfile.gettempdir()) / "notalone-benchmark"
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return env | {"PYTHONPYCACHEPREFIX": str(kept / "bytecode"), "NOTALONE_HOME": str(kept)}


def measured(runs: int, *probe: str) -> dict[str, float]:
    """Return the medians of a probe's figures over several processes, after one to warm up."""
    found: list[dict[str, float]] = []
    for _ in range(runs + 1):
        done = subprocess.run(
            [sys.executable, str(HERE / "probes.py"), *probe],
            capture_output=True,
            text=True,
            check=True,
            env=environment(),
        )
        found.append(json.loads(done.stdout.strip().splitlines()[-1]))
    warm = found[1:]
    return {name: statistics.median(one[name] for one in warm) for name in warm[0]}


def rows(runs: int, count: int) -> list[tuple[str, str, str, str]]:
    """Return (what, ours, floor or peer, bar)."""
    start, bare = measured(runs, "start_game"), measured(runs, "start_bare")
    idle, idle_bare = measured(runs, "idle_game"), measured(runs, "idle_bare")
    memory = measured(1, "memory_game")
    small = measured(runs, "frames", "1280", "720")
    large = measured(runs, "frames", "1920", "1080")
    latency = measured(runs, "latency")
    shelf, check = measured(1, "shelf", str(count)), measured(1, "check", str(count))
    explored, long = measured(runs, "exploring"), measured(runs, "exploring_long", "14")
    replayed = measured(runs, "replaying", "sextortion")
    ratio = start["seconds"] / bare["seconds"]
    return [
        (
            "Start to the first picture that takes input",
            f"{start['seconds']:.2f} s",
            f"{bare['seconds']:.2f} s bare window ({ratio:.1f} x)",
            "≤ 1.5 x",
        ),
        (
            "CPU while someone reads",
            f"{idle['percent']:.1f} %",
            f"{idle_bare['percent']:.1f} % bare window",
            "≤ 3 % above",
        ),
        (
            "Memory after 10 stories",
            f"{memory['mb']:.0f} MB",
            f"{bare['mb']:.0f} MB bare window ({memory['mb'] / bare['mb']:.2f} x)",
            "≤ 1.5 x",
        ),
        (
            "Frame while a bubble rises, 1280x720",
            f"{small['median_ms']:.1f} ms, p99 {small['p99_ms']:.1f}",
            "",
            "",
        ),
        (
            "Frame while a bubble rises, 1920x1080",
            f"{large['median_ms']:.1f} ms, p99 {large['p99_ms']:.1f}",
            "",
            "p99 ≤ 8 ms",
        ),
        ("Key to changed picture", f"{latency['median_ms']:.1f} ms", "", "≤ 1 frame + 16 ms"),
        (f"Shelf of {count} stories shown, cold", f"{shelf['seconds']:.1f} s", "", "≤ 1 s warm"),
        (f"Check of {count} stories", f"{check['seconds']:.1f} s", "", "≤ 20 s for 500"),
        (
            f"Exploring, merged states a second ({long['states']:,.0f} of them)",
            f"{long['per_second']:,.0f}, {long['mb']:.0f} MB",
            "4,900 (inkcheck, unmerged)",
            "≥ 100,000",
        ),
        (
            "Exploring a shipped story",
            f"{min(explored.values()):.0f}-{max(explored.values()):.0f} ms",
            "",
            "",
        ),
        ("Replays of a whole log a second", f"{replayed['per_second']:,.0f}", "", ""),
    ]


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description="Measure what SPEC section 8 asks for.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="one run each, a small shelf")
    arguments = parser.parse_args()
    runs, count = (1, 50) if arguments.quick else (arguments.runs, 500)
    if not os.environ.get("DISPLAY") and sys.platform == "linux":
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    table = rows(runs, count)
    import pygame

    machine = (
        f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}, pygame-ce {pygame.version.ver}, "
        f"video driver {os.environ.get('SDL_VIDEODRIVER', 'default')}, medians of {runs}"
    )
    lines = [
        f"# Figures\n\n{machine}\n",
        "| What | Ours | Floor or peer | Bar |",
        "|---|--:|---|---|",
    ]
    lines += [f"| {' | '.join(row)} |" for row in table]
    text = "\n".join(lines) + "\n"
    print(text)
    (HERE / "results.md").write_text(text, encoding="utf-8")
    values = {"machine": machine, "rows": [list(row) for row in table]}
    (HERE / "results.json").write_text(
        json.dumps(values, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
