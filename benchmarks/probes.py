"""What is measured, each in a process of its own: prints one JSON object.

python benchmarks/probes.py NAME [ARGUMENT…]
"""

import json
import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

BEGAN = time.perf_counter()
ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def memory_mb() -> float:
    """Return the most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bare_window(size=(1280, 720)):
    """Open a plain window with one line of text."""
    import pygame

    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(size)
    font = pygame.font.Font(ROOT / "assets/fonts/BeVietnamPro-Regular.ttf", 30)
    surface.blit(font.render("Xin chào", True, "white"), (20, 20))
    pygame.display.flip()
    return surface


def game_window(size=(1280, 720), clock=time.monotonic):
    """Open the game's window on its first picture."""
    import pygame

    from game.session import open_session
    from game.window.app import App
    from game.window.display import open_window
    from game.window.sound import Sounds

    home = Path(os.environ.get("NOTALONE_HOME") or tempfile.mkdtemp())
    session = open_session(ROOT, home, "vi")
    open_window(fullscreen=False)
    surface = pygame.display.set_mode(size)
    app = App(session, surface, Sounds(ROOT), clock=clock)
    app.draw()
    pygame.display.flip()
    return app


def start_bare() -> dict:
    """Time to a bare window."""
    bare_window()
    return {"seconds": time.perf_counter() - BEGAN, "mb": memory_mb()}


def start_game() -> dict:
    """Time to the game's first picture that takes input."""
    game_window()
    return {"seconds": time.perf_counter() - BEGAN, "mb": memory_mb()}


def idle_bare() -> dict:
    """CPU of a bare window that waits for events."""
    import pygame

    bare_window()
    return _idle(lambda: pygame.event.wait(1000))


def idle_game() -> dict:
    """CPU while someone reads a decision."""
    import pygame

    app = game_window()
    _to_decision(app)

    def wait() -> None:
        event = pygame.event.wait(min(1000, app.wait_ms))
        if event.type != pygame.NOEVENT and app.handle(event):
            app.draw()
            pygame.display.flip()

    return _idle(wait)


def _idle(wait) -> dict:
    seconds = 8.0
    until, cpu = time.perf_counter() + seconds, time.process_time()
    while time.perf_counter() < until:
        wait()
    return {"percent": 100 * (time.process_time() - cpu) / seconds}


def _to_decision(app) -> None:
    """Play the first story to its first decision."""
    app.stage.top.act("start", 0.0)
    app.draw()
    app.stage.top.act(("story", "friend-request"), app._clock())
    for _ in range(60):
        app.draw()
        if app.stage.top.run.offer is not None and app.frame.target("next") is None:
            return
        app.stage.top.act("next", app._clock())


def memory_bare() -> dict:
    """Memory of a bare window."""
    bare_window()
    return {"mb": memory_mb()}


def memory_game() -> dict:
    """Memory after ten plays of the shipped stories."""
    app = game_window()
    for play in range(10):
        _play_through(app, ("friend-request", "sextortion", "meetup-3am")[play % 3], play)
    return {"mb": memory_mb()}


def _play_through(app, story: str, seed: int) -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    from make_screens import presses

    from game.window.play import PlayScreen
    from game.window.screens import ShelfScreen

    stage = app.stage
    stage.replace(ShelfScreen(stage))
    stage.push(PlayScreen(stage, app.session.begin(app.session.story(story), seed), app._clock()))
    for _ in range(2000):
        app.draw()
        top = stage.top
        if not isinstance(top, PlayScreen):
            return
        ids = [one.id for one in app.frame.targets]
        if "continue" in ids or "next" in ids:
            top.act("next", app._clock())
            continue
        for id in presses(top.run.offer, seed):
            top._ready_s = -9  # nobody waits here
            app.draw()
            app.stage.top.act(app.frame.target(id).action, app._clock())


def frames(width: str, height: str) -> dict:
    """Our own work for a frame while a bubble rises: make and draw, without the flip."""
    now = [100.0]
    app = game_window((int(width), int(height)), clock=lambda: now[0])
    _to_decision(app)
    app.stage.top._run = app.stage.top.run
    times = []
    for step in range(400):
        app.stage.top._since_s = now[0] - (step % 10) * 0.018  # somewhere in the rise
        begun = time.perf_counter()
        app.draw()
        times.append(1000 * (time.perf_counter() - begun))
    times = sorted(times[20:])
    return {"median_ms": statistics.median(times), "p99_ms": times[int(len(times) * 0.99)]}


def latency() -> dict:
    """From a key event to changed pixels, without the flip."""
    import pygame

    app = game_window()
    _to_decision(app)
    times = []
    for step in range(100):
        key = pygame.K_DOWN if step % 2 else pygame.K_UP
        event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")
        begun = time.perf_counter()
        app.handle(event)
        app.draw()
        times.append(1000 * (time.perf_counter() - begun))
    return {"median_ms": statistics.median(times), "max_ms": max(times)}


def _many(count: int) -> Path:
    root = Path(tempfile.mkdtemp())
    for name in ("assets", "locales"):
        (root / name).symlink_to(ROOT / name)
    folder = root / "scenarios"
    folder.mkdir()
    for name in ("skills", "tactics", "help"):
        shutil.copy(ROOT / "scenarios" / f"{name}.yaml", folder)
    story = ROOT / "scenarios" / "sextortion.yaml"
    for number in range(count):
        shutil.copy(story, folder / f"story-{number:04}.yaml")
    return root


def shelf(count: str) -> dict:
    """Read a shelf of many stories and show it."""
    from game.session import open_session
    from game.window.app import App
    from game.window.display import open_window
    from game.window.screens import ShelfScreen

    root = _many(int(count))
    app = App(open_session(root, Path(tempfile.mkdtemp()), "en"), open_window(fullscreen=False))
    begun = time.perf_counter()
    app.stage.push(ShelfScreen(app.stage))
    app.draw()
    return {"seconds": time.perf_counter() - begun}


def check(count: str) -> dict:
    """Check many stories."""
    from datetime import date

    from game.author.check import check as check_all

    root = _many(int(count))
    begun = time.perf_counter()
    check_all((), root, today=date(2026, 11, 24))
    return {"seconds": time.perf_counter() - begun}


def exploring() -> dict:
    """Explore the shipped stories: milliseconds for each, the best of five."""
    from game.author.explore import explore
    from game.shelf import load_story, read_world

    world = read_world(ROOT)
    found = {}
    for name in ("friend-request", "sextortion", "meetup-3am"):
        story = load_story(ROOT / "scenarios" / f"{name}.yaml", world).story
        found[name] = min(_timed(lambda story=story: explore(story))[0] for _ in range(5)) * 1000
    return found


def exploring_long(days: str) -> dict:
    """Explore a long story in which much of what was answered still matters at the end."""
    from many_ways import yaml_text

    from game.author.explore import explore
    from game.reading.build import read_story
    from game.shelf import read_world

    text = yaml_text(int(days))
    story = read_story(text, path="long.yaml", story_id="long", world=read_world(ROOT)).story
    seconds, found = _timed(lambda: explore(story))
    if not found.complete:
        raise AssertionError(found.reason)
    per_second = found.states / seconds
    return {"states": found.states, "per_second": per_second, "mb": memory_mb()}


def _timed(work) -> tuple:
    begun = time.perf_counter()
    found = work()
    return time.perf_counter() - begun, found


def replaying(story: str) -> dict:
    """Replay logs, as a class report would."""
    from game.author.explore import explore
    from game.shelf import load_story, read_world
    from game.story.run import replay

    read = load_story(ROOT / "scenarios" / f"{story}.yaml", read_world(ROOT))
    witness = next(iter(explore(read.story).endings.values())).shortest
    begun = time.perf_counter()
    for _ in range(200):
        replay(read.story, witness.seed, witness.log)
    return {"per_second": 200 / (time.perf_counter() - begun)}


if __name__ == "__main__":
    name, *rest = sys.argv[1:]
    print(json.dumps(globals()[name](*rest)))
