"""Start Not Alone: see to its packages, then hand over to the game.

`python3 main.py` plays; `python3 main.py test` runs the tests. Only the
standard library is used here. This file has to be readable to the old Pythons
it turns away, so it keeps to what Python 3.6 understands.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Iterator, List

from game.trouble import StartError, diagnosed

HERE = Path(__file__).resolve().parent
WHEELS = HERE / "wheels"
OLDEST_PYTHON = (3, 11)
WINDOWS = os.name == "nt"
LOCK, STAMP, UNFINISHED = "notalone.lock", "notalone.stamp", "unfinished"
# what each use needs beside the game's own packages; each has all of those before it
EXTRAS = {"play": [], "write": ["author"], "test": ["author", "docs", "dev"]}
WRITTEN_WITH_MORE = (".xlsx", ".pdf", ".svg", ".png")  # what the tools for authors write


def main(args: List[str]) -> int:
    """Start the game, or the tests, with these arguments; return the exit code."""
    level = level_of(args)
    try:
        if sys.version_info[:2] < OLDEST_PYTHON:
            raise StartError("old", "{}.{}".format(*sys.version_info))
        python = ready_python(level)
    except StartError as trouble:
        tell(str(trouble))
        return 1
    except KeyboardInterrupt:
        return 130
    if level != "test":
        return hand_over(python, ["game"] + args)
    os.chdir(str(HERE))
    return hand_over(python, ["pytest"] + args[1:])


def level_of(args: List[str]) -> str:
    """Return what these arguments need: "play", "write" or "test"."""
    if args[:1] == ["test"]:
        return "test"
    return "write" if any(one.lower().endswith(WRITTEN_WITH_MORE) for one in args) else "play"


def tell(text: str) -> None:
    """Print for the person at the screen, whatever letters their terminal knows."""
    encoding = sys.stderr.encoding or "ascii"
    print(text.encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)


def hand_over(python: str, module_and_args: List[str]) -> int:
    """Run a module with this checkout's game, wherever we stand; return its exit code."""
    path = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")]))
    env = dict(os.environ, PYTHONPATH=path)
    command = [python, "-P", "-m"] + module_and_args  # -P: no module out of the folder we are in
    if not WINDOWS:
        os.execve(python, command, env)
    with subprocess.Popen(command, env=env) as game:
        while True:
            try:
                return game.wait()
            except KeyboardInterrupt:  # the game has heard it too, and ends by itself
                continue


def ready_python(level: str) -> str:
    """Return a Python with all packages for `level`; make it if need be."""
    chosen_venv = sys.prefix != sys.base_prefix  # then it was chosen on purpose and goes first
    if chosen_venv and has_packages(level):
        return sys.executable
    for home in venvs():
        if is_ready(home, level):
            return python_of(home)
    if not chosen_venv and has_packages(level):
        return sys.executable
    for home in venvs():
        try:
            return made_ready(home, level)
        except OSError as error:
            if meaning(str(error), home, level).kind == "disk":
                raise meaning(str(error), home, level) from error
    raise StartError("folder", " / ".join(str(home) for home in venvs()))


def has_packages(level: str) -> bool:
    """Return whether the Python that runs this has all that is asked for, new enough."""
    from importlib.metadata import PackageNotFoundError, version  # not in Python 3.6

    def is_here(requirement: str) -> bool:
        name, _, least = requirement.partition(">=")
        found, wanted = re.findall(r"\d+", version(name)), re.findall(r"\d+", least)
        return list(map(int, found)) >= list(map(int, wanted))

    try:
        return all(is_here(requirement) for requirement in requirements(level))
    except PackageNotFoundError:
        return False


def requirements(level: str) -> List[str]:
    """Return what pyproject.toml asks for, in its order."""
    import tomllib  # not in the Pythons that are turned away

    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project.get("optional-dependencies", {})
    more = [one for extra in EXTRAS[level] for one in optional.get(extra, [])]
    return [*project.get("dependencies", []), *more]


def venvs() -> List[Path]:
    """Return where the packages may be kept: beside this file, or in the player's own folder."""
    own = os.environ.get("LOCALAPPDATA" if WINDOWS else "XDG_DATA_HOME")
    data = Path(own or Path("~/.local/share").expanduser()) / "notalone"
    return [HERE / ".venv", data / ("venv-" + digest(str(HERE)))]


def digest(text: str) -> str:
    """Return a short name for a text that changes with it."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def python_of(home: Path) -> str:
    """Return the path of a venv's Python."""
    return str(home / "Scripts" / "python.exe" if WINDOWS else home / "bin" / "python")


def stamp_of(home: Path) -> List[str]:
    """Return the words of the stamp, which is written last; [] without one."""
    return text_of(home / STAMP).split()


def text_of(path: Path) -> str:
    """Return what is in a file, "" if that cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def wanted_stamp(home: Path, level: str) -> List[str]:
    """Return the stamp of a venv that fits today's packages, its place and its Python."""
    asked = (HERE / "pyproject.toml").read_text(encoding="utf-8")
    base = os.path.realpath(python_of(home))
    return [level, digest(asked), digest(str(home) + base)]


def is_ready(home: Path, level: str) -> bool:
    """Return whether this venv can be used as it is."""
    richer = [one for one in EXTRAS if len(EXTRAS[one]) >= len(EXTRAS[level])]
    if stamp_of(home) not in [wanted_stamp(home, one) for one in richer]:
        return False
    made_from = re.search(r"(?m)^home *= *(.+)$", text_of(home / "pyvenv.cfg"))
    return bool(made_from and Path(made_from.group(1)).is_dir() and Path(python_of(home)).exists())


def made_ready(home: Path, level: str) -> str:
    """Make or mend a venv, unless another start has just done so; return its Python."""
    home.mkdir(parents=True, exist_ok=True)
    with locked(home / LOCK):
        if not is_ready(home, level):
            tell("Preparing Not Alone: only this once, about a minute ...")
            tell("Đang chuẩn bị Không Một Mình: chỉ lần này, khoảng một phút ...")
            fill(home, level)
    return python_of(home)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock that the system takes back should we die."""
    with path.open("a") as file:
        if WINDOWS:
            import msvcrt  # there alone

            while True:
                with suppress(OSError):  # it gives up after ten seconds; we don't
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
                    break
        else:
            import fcntl  # not on Windows

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def fill(home: Path, level: str) -> None:
    """Make the venv anew if it can't be kept, and install what is missing."""
    before = stamp_of(home)
    kept = works(home) and (not before or before[2:] == wanted_stamp(home, level)[2:])
    (home / STAMP).write_text(UNFINISHED, encoding="utf-8")
    if not kept and Path(sys.prefix) != home:
        make(home, level)
    source = ["--no-index", "--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    try:
        run(pip_for(home) + ["install", *source, *requirements(level)], home, level)
    except (StartError, OSError):
        if kept:  # pip undoes what it can't finish, so what was there is as good as before
            (home / STAMP).write_text(" ".join(before), encoding="utf-8")
        raise
    (home / STAMP).write_text(" ".join(wanted_stamp(home, level)), encoding="utf-8")


def works(home: Path) -> bool:
    """Return whether the venv has a Python that runs and is new enough."""
    test = "import sys; sys.exit(sys.version_info < {})".format(OLDEST_PYTHON)
    try:
        return subprocess.call([python_of(home), "-c", test], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def make(home: Path, level: str) -> None:
    """Make the venv from nothing; the lock and the stamp stay."""
    for part in home.iterdir():
        if part.is_dir() and not part.is_symlink():
            shutil.rmtree(str(part))
        elif part.name not in (LOCK, STAMP):
            part.unlink()
    without = [] if find_spec("ensurepip") else ["--without-pip"]  # Debian keeps it apart
    run([sys.executable, "-m", "venv", *without, str(home)], home, level)


def pip_for(home: Path) -> List[str]:
    """Return a command that is pip for this venv: its own, one from wheels/, or this Python's."""
    python = python_of(home)
    if subprocess.call([python, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return [python, "-m", "pip"]
    for wheel in WHEELS.glob("pip-*.whl"):
        return [python, str(wheel / "pip")]
    if find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", python]
    raise meaning("No module named pip", home, "play")


def run(command: List[str], home: Path, level: str) -> None:
    """Run a step of the preparation, showing how it goes on.

    Raises:
        OSError: this folder cannot be used, another may do.
        StartError: it failed for any other reason.
    """
    env = dict(os.environ, PIP_USER="0", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    said = []
    with subprocess.Popen(
        command,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        errors="replace",  # which makes it text
    ) as step:
        for line in step.stdout or ():
            said.append(line)
            if line.startswith(("Collecting ", "Installing ")):
                tell("  " + line.split(" (from")[0].strip())
    if step.returncode == 0:
        return
    trouble = meaning("".join(said), home, level)
    raise OSError(str(trouble)) if trouble.kind == "folder" else trouble


def meaning(said: str, home: Path, level: str) -> StartError:
    """Return the trouble that the words of pip, venv or the system stand for."""
    names = " ".join(name.partition(">=")[0].strip() for name in requirements(level))
    return diagnosed(said, folder=str(home), packages=names, wheels=WHEELS.is_dir())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
