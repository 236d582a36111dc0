"""The command line: arguments in, an exit code out.

Each command loads what it needs when it runs, so that the game starts fast.
Exit codes: 0 well, 1 something was found or went wrong, 2 a wrong command line.
"""

import argparse
import io
import json
import logging
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from game import __version__
from game.diagnostic import Severity
from game.errors import GameError, NoDisplay, UnknownName
from game.language.words import Words
from game.reading.world import World
from game.story.model import Story

LOG = "notalone.log"
INSTALLED = "notalone"
TESTS = "test"  # a command that main.py sees to
STOPPED = 130  # Ctrl-C

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where the game's files and the player's are, and in which language to speak."""

    root: Path
    home: Path
    language: str
    words: Words
    country: str


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. Never raises, but for a wrong command line."""
    _be_lenient()
    given = sys.argv[1:] if argv is None else argv
    try:
        _refuse_unknown_command(given)
        arguments = _parser().parse_args(given)
        return int(arguments.run(arguments))
    except GameError as error:
        _complain(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # whoever read the output has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception:  # noqa: BLE001 - the last net: no player should see a traceback
        return _crashed()


def _be_lenient() -> None:
    """Let an old console show '?' for what it does not know, instead of failing."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


# ------------------------------------------------------------- arguments


def _command_name() -> str:
    """Return how the game was called: by main.py of a checkout, or as installed."""
    by_module = Path(sys.argv[0]).resolve() == Path(__file__).with_name("__main__.py").resolve()
    if not by_module or not Path(__file__).parents[1].joinpath("main.py").is_file():
        return INSTALLED
    return "py main.py" if os.name == "nt" else "python3 main.py"


def _parser() -> argparse.ArgumentParser:
    name = _command_name()
    parser = argparse.ArgumentParser(
        prog=name,
        description="Not Alone (Không Một Mình): stories that teach online safety. "
        "Without a command, the game opens.",
        epilog=None if name == INSTALLED else f"'{name} {TESTS}' runs the tests of the game.",
    )
    parser.add_argument("--version", action="version", version=f"notalone {__version__}")
    parser.set_defaults(run=_play, id="", lang="", text=False, seed=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for add in COMMANDS.values():
        add(commands)
    return parser


def _refuse_unknown_command(given: Sequence[str]) -> None:
    """Say which command was probably meant; a story's name alone means to play it.

    Raises:
        UnknownName: the first word is no command.
    """
    word = next((one for one in given if not one.startswith("-")), "")
    if not word or word in COMMANDS:
        return
    from game.resources import data_root

    name = _command_name()
    if word in {path.stem for path in _shelf(data_root())}:
        raise UnknownName(f"there is no command '{word}'; to play it: {name} play {word}")
    known = (*COMMANDS, TESTS) if name != INSTALLED else tuple(COMMANDS)
    raise UnknownName(_unknown("command", word, known))


def _command(
    commands: _Commands,
    run: Callable[[argparse.Namespace], int],
    name: str,
    purpose: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=purpose, description=purpose)
    parser.set_defaults(run=run)
    return parser


def _add_play(commands: _Commands) -> None:
    play = _command(commands, _play, "play", "Play; with an ID, that story at once.")
    play.add_argument("id", nargs="?", default="", metavar="ID", help="a story, or a story's file")
    play.add_argument("--lang", default="", metavar="CODE", help="the language, such as vi")
    play.add_argument("--text", action="store_true", help="in the terminal, without a window")
    play.add_argument(
        "--seed",
        type=int,
        metavar="N",
        help="the same number, the same chance; with --text the story begins anew and "
        "nothing is kept",
    )


def _add_check(commands: _Commands) -> None:
    check = _command(commands, _check, "check", "Say what is wrong with stories, and where.")
    check.add_argument("paths", nargs="*", metavar="PATH", help="story files; all without any")
    check.add_argument("--json", action="store_true", help="as data")


def _add_explore(commands: _Commands) -> None:
    explore = _command(commands, _explore, "explore", "Look at every way through a story.")
    explore.add_argument("id", metavar="ID", help="a story, or a story's file")
    explore.add_argument("--json", action="store_true", help="as data")


def _add_translate(commands: _Commands) -> None:
    translate = _command(
        commands, _translate, "translate", "Bring translation files up to date with the texts."
    )
    translate.add_argument("id", nargs="?", default="", metavar="ID", help="one story only")
    translate.add_argument("--lang", default="", metavar="CODE", help="one language only")


COMMANDS = {
    "play": _add_play,
    "check": _add_check,
    "explore": _add_explore,
    "translate": _add_translate,
}


# -------------------------------------------------------------- commands


def _play(arguments: argparse.Namespace) -> int:
    if arguments.text:
        return _play_text(_here(arguments.lang), arguments.id, arguments.seed)
    try:
        return _play_window(arguments)
    except (NoDisplay, ImportError):  # ImportError: pygame misses a part of the system
        _log(traceback.format_exc())
    here = _here(arguments.lang)
    ui = here.words.ui
    _complain(ui("No window can be opened on this computer, so the game cannot be shown."))
    if sys.stdin is None or not sys.stdin.isatty():
        _complain(ui("To play in a terminal, add --text after the story's name."))
        return 1
    _complain(ui("It goes on here as text."))
    return _play_text(here, arguments.id, arguments.seed)


def _play_window(arguments: argparse.Namespace) -> int:
    from game.records.files import default_folder
    from game.resources import data_root

    root, home = data_root(), default_folder()
    if arguments.lang:
        _here(arguments.lang)  # a wrong name is said before a window opens
    if not _is_on_shelf(root, arguments.id):
        raise UnknownName("a file from another folder is played with --text")
    _log_to(home / LOG)
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.window.opening import Options, run_window

    return run_window(
        Options(
            root=root, home=home, language=arguments.lang, story=arguments.id, seed=arguments.seed
        )
    )


def _play_text(here: Here, id: str, seed: int | None) -> int:
    from game.session import open_session
    from game.shelf import load_help
    from game.terminal import Background, Console, choose, play
    from game.terminal.output import has_colours

    is_typed = sys.stdin is not None and sys.stdin.isatty()
    console = Console(
        read=sys.stdin or io.StringIO(),
        write=sys.stdout,
        color=has_colours(sys.stdout),
        width=min(100, shutil.get_terminal_size().columns),
    )
    session = open_session(_near(here.root), here.home, here.language)
    world = session.world
    if id:
        story: Story | None = _load(_story_path(here.root, id), world)
    else:
        story = choose(_playable(here.root, world), here.words, console)
    if story is None:
        return 0
    background = Background(
        skills=world.skills,
        tactics=world.tactics,
        help_lines=load_help(_near(here.root)),
        country=here.country,
        keeper=session if is_typed and seed is None and _is_on_shelf(here.root, id) else None,
    )
    if seed is None:
        seed = int.from_bytes(os.urandom(4)) if is_typed else 0  # a script plays the same again
    return play(story, here.words, console, background, seed=seed)


def _check(arguments: argparse.Namespace) -> int:
    from datetime import date

    from game.author.check import as_values, check_each, count_checks, has_errors, summary
    from game.reading.report import report_all
    from game.terminal.output import has_colours, with_progress

    here = _here("")
    paths = tuple(_story_path(here.root, one) for one in arguments.paths)
    results = check_each(paths, _near(here.root), today=date.today())
    found = tuple(with_progress(results, count_checks(paths, here.root), sys.stderr))
    problems = [problem for one in found for problem in one.diagnostics]
    if arguments.json:
        print(json.dumps([as_values(one) for one in problems], indent=2))
    else:
        sources = {path: text for one in found for path, text in one.sources.items()}
        if problems:
            print(report_all(problems, sources, colour=has_colours(sys.stdout)), end="\n\n")
        print(summary(problems, here.words))
    return int(has_errors(problems))


def _explore(arguments: argparse.Namespace) -> int:
    import time

    from game.author.explore import explore
    from game.author.explored import as_table, as_values, has_findings
    from game.shelf import read_world

    here = _here("")
    story = _load(_story_path(here.root, arguments.id), read_world(_near(here.root)))
    begun = time.perf_counter()
    found = explore(story)
    seconds = time.perf_counter() - begun
    if arguments.json:
        print(json.dumps(as_values(found, seconds), indent=2))
    else:
        print("\n".join(as_table(found, seconds, here.words.ui)))
    return int(has_findings(found))


def _translate(arguments: argparse.Namespace) -> int:
    from game.language.translate import update_all

    here = _here("")
    if arguments.id:
        _story_path(here.root, arguments.id)
    languages = (arguments.lang,) if arguments.lang else ()
    domains = (arguments.id,) if arguments.id else ()
    well = True
    for one in update_all(here.root, languages, domains):
        if one.problem is not None:
            well = False
            print(f"{one.problem.at}: {one.problem.message}")
            continue
        print(
            here.words.ui(
                "{path}: {total} texts, {missing} missing, {fuzzy} to look at again",
                path=one.path,
                total=one.total,
                missing=one.missing,
                fuzzy=one.fuzzy,
            )
        )
    return int(not well)


# ---------------------------------------------------------------- places


def _here(wanted: str) -> Here:
    from game.language import locales
    from game.language.catalogues import Catalogues
    from game.records.files import default_folder
    from game.records.settings import read_settings
    from game.resources import data_root

    root, home = data_root(), default_folder()
    settings, _ = read_settings(home)
    catalogues = Catalogues(root / "locales", home / "cache")
    known = (*catalogues.languages, locales.PSEUDO)
    if wanted and wanted not in known:  # the pseudo-language is for those who know of it
        raise UnknownName(_unknown("language", wanted, tuple(catalogues.languages)))
    asked = [wanted or settings.language, *locales.of_system(os.environ)]
    language = locales.best([one for one in asked if one], known)
    return Here(
        root=root,
        home=home,
        language=language,
        words=catalogues.words(language),
        country=settings.country,
    )


def _shelf(root: Path) -> tuple[Path, ...]:
    """Return the files of all stories."""
    from game.shelf import story_paths

    return story_paths(_near(root) / "scenarios")


def _story_path(root: Path, name: str) -> Path:
    """Return the file of a story, by its id or by its path."""
    shelf = {path.stem: path for path in _shelf(root)}
    if name in shelf:
        return shelf[name]
    if name.endswith((".yaml", ".yml")):  # a file that is not there is told with its place
        return Path(name)
    raise UnknownName(_unknown("story", name, tuple(shelf)))


def _is_on_shelf(root: Path, name: str) -> bool:
    """Return whether this story ("" is any that is chosen) belongs to the game."""
    return not name or _story_path(root, name).parent == _near(root) / "scenarios"


def _unknown(kind: str, name: str, known: tuple[str, ...]) -> str:
    from game.reading.suggest import did_you_mean

    hint = did_you_mean(name, known) or f"there is: {', '.join(known)}"
    return f"there is no {kind} '{name}'; {hint}"


def _near(path: Path) -> Path:
    """Return the path as seen from here, where it is shorter that way."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


def _load(path: Path, world: World) -> Story:
    from game.reading.report import report_all
    from game.shelf import load_story

    reading = load_story(path, world)
    if reading.story is None:
        errors = [one for one in reading.diagnostics if one.severity is Severity.ERROR]
        raise GameError(report_all(errors, reading.sources))
    return reading.story


def _playable(root: Path, world: World) -> list[Story]:
    """Return the stories of the shelf that can be played; `check` tells about the others."""
    from game.shelf import load_story

    readings = (load_story(path, world) for path in _shelf(root))
    return [one.story for one in readings if one.story is not None]


# ---------------------------------------------------------------- output


def _complain(text: str) -> None:
    print(text, file=sys.stderr)


def _crashed() -> int:
    from game.records.files import default_folder

    trace = traceback.format_exc()
    if not _log(trace):
        _complain(trace)
    _complain(
        "Not Alone has stopped because of a mistake in the game itself. Please start it again. "
        f"What happened is written in {default_folder() / LOG}; whoever looks after the game can "
        "find the mistake with it."
    )
    return 1


def _log(trace: str) -> bool:
    """Add to the log file; False where it cannot be written."""
    from game.records.files import default_folder

    home = default_folder()
    try:
        home.mkdir(parents=True, exist_ok=True)
        with (home / LOG).open("a", encoding="utf-8") as file:
            file.write(f"{trace}\n")
    except OSError:
        return False
    return True


def _log_to(path: Path) -> None:
    """Let what the window reports go to the log file, never to the player."""
    logging.raiseExceptions = False  # a disk that refuses stops nothing
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        handlers=[logging.FileHandler(path, encoding="utf-8", delay=True)],
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
