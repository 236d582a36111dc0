import ast
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest

from game.trouble import diagnosed
from tests.bootstrap.project import Project, write_wheel

ROOT = Path(__file__).parent.parent.parent
Hide: TypeAlias = Callable[..., None]
CLOSED_PORT = "http://127.0.0.1:9/simple"


@pytest.fixture
def main_py() -> ModuleType:
    spec = importlib.util.spec_from_file_location("main_py", ROOT / "main.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ------------------------------------------------------------ a good start


def test_the_first_start_makes_a_venv_says_so_and_plays(project: Project) -> None:
    first = project.start("play", "story")

    assert "Preparing Not Alone" in first.stderr
    assert "tinydep" in first.stderr
    assert first.stdout.startswith("played 1.0 ['play', 'story']")
    assert str(project.venv) in first.stdout


def test_the_second_start_says_nothing_and_makes_nothing(started: Project) -> None:
    before = started.stamp.stat().st_mtime_ns
    again = started.start()

    assert (again.returncode, again.stderr) == (0, "")
    assert started.stamp.stat().st_mtime_ns == before


def test_the_exit_code_is_the_games(started: Project) -> None:
    assert started.start("fail").returncode == 7


def test_the_game_of_the_checkout_runs_in_the_players_folder(
    started: Project, tmp_path: Path
) -> None:
    (tmp_path / "game.py").write_text("raise SystemExit('the wrong game')")
    result = started.start("check", "my.yaml", cwd=tmp_path)

    assert f"['check', 'my.yaml'] {tmp_path}" in result.stdout


def test_two_starts_at_once_prepare_once(project: Project) -> None:
    starts = [
        subprocess.Popen(
            project.command(),
            env=project.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    said = [start.communicate() for start in starts]

    assert [start.returncode for start in starts] == [0, 0]
    assert [err.count("Preparing") for _, err in sorted(said, key=lambda out: out[1])] == [0, 1]


def test_a_python_that_has_the_packages_needs_no_venv(project: Project) -> None:
    project.ask("pytest>=7")
    (project.folder / "game" / "__main__.py").write_text("import sys; print(sys.prefix)")
    command = [sys.executable, str(project.folder / "main.py")]
    result = subprocess.run(command, env=project.env, capture_output=True, text=True, check=False)

    assert result.stdout.strip() == sys.prefix
    assert not project.venv.exists()


def test_test_installs_the_dev_packages_and_hands_on_its_arguments(started: Project) -> None:
    code = "import os, sys\nprint('tested', sys.argv[1:], os.getcwd())\n"
    write_wheel(started.folder / "wheels", "pytest", "9.0", code)
    started.ask("tinydep>=1.0", dev=("pytest",))
    result = started.start("test", "-k", "name", cwd=Path("/"))

    assert f"tested ['-k', 'name'] {started.folder}" in result.stdout
    assert started.start().stdout.startswith("played")


def test_a_file_for_the_tools_of_authors_installs_what_they_need(started: Project) -> None:
    write_wheel(started.folder / "wheels", "tablelib", "3.1", "")
    started.ask("tinydep>=1.0", author=("tablelib>=3.0",))
    table_lib = "tablelib-3.1.dist-info"

    assert started.start("convert", "texts.csv").stdout.startswith("played")
    assert not list(started.venv.rglob(table_lib))
    assert started.start("storyboard", "-o", "Story.PDF").stdout.startswith("played")
    assert list(started.venv.rglob(table_lib))
    assert started.start().stderr == ""  # what is richer serves the game as well


# ------------------------------------------------------------------ repair


def test_a_changed_pyproject_is_answered_by_installing_what_is_new(started: Project) -> None:
    write_wheel(started.folder / "wheels", "tinydep", "2.0", "")
    started.ask("tinydep>=2.0")

    assert started.start().stdout.startswith("played 2.0")


def test_a_missing_stamp_means_that_the_packages_are_looked_after(started: Project) -> None:
    started.stamp.unlink()

    assert "Preparing" in started.start().stderr
    assert started.start().stderr == ""


def test_an_interrupted_install_is_made_anew(started: Project) -> None:
    litter = started.venv / "half-written"
    litter.touch()
    started.stamp.write_text("unfinished")
    result = started.start()

    assert result.stdout.startswith("played")
    assert not litter.exists()


def test_a_venv_whose_python_is_gone_is_made_anew(started: Project) -> None:
    for python in (started.venv / "bin").glob("python*"):
        python.unlink()
        python.symlink_to("/nowhere/python")

    assert started.start().stdout.startswith("played")


def test_a_moved_folder_is_mended(started: Project) -> None:
    moved = started.folder.with_name("moved house")
    started.folder.rename(moved)
    started.folder = moved
    result = started.start()

    assert "Preparing" in result.stderr
    assert result.stdout.startswith("played")
    assert str(moved / ".venv") in (moved / ".venv" / "bin" / "pip").read_text()


# ----------------------------------------------------------------- trouble


def explained(result: subprocess.CompletedProcess[str], english: str, vietnamese: str) -> bool:
    """Return whether a start failed with words in both languages and without a traceback."""
    said = result.stderr
    return result.returncode == 1 and english in said and vietnamese in said and "Trace" not in said


def test_an_old_python_is_told_so_in_both_languages(
    main_py: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 1))

    assert main_py.main([]) == 1
    assert "needs Python 3.11 or newer; this is Python 3.8." in (said := capsys.readouterr().err)
    assert "Python 3.11 trở lên" in said


@pytest.mark.parametrize("file", ["main.py", "game/trouble.py", "game/__init__.py"])
def test_what_an_old_python_reads_is_written_for_it(file: str) -> None:
    ast.parse((ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 6))


def test_no_internet_is_named_with_the_way_out(project: Project) -> None:
    shutil.rmtree(project.folder / "wheels")
    project.env |= {
        "PIP_INDEX_URL": CLOSED_PORT,
        "PIP_RETRIES": "0",
        "PIP_DEFAULT_TIMEOUT": "1",
    }

    assert explained(project.start(), "pip download -d wheels tinydep", "không kết nối được")


def test_no_internet_leaves_a_venv_that_still_fits_alone(started: Project) -> None:
    """Here pyproject.toml changes, but asks for nothing new."""
    shutil.move(started.folder / "wheels", started.folder / "away")
    started.ask("tinydep>=0.5")
    started.env["PIP_INDEX_URL"] = CLOSED_PORT
    result = started.start()
    shutil.move(started.folder / "away", started.folder / "wheels")

    assert result.stdout.startswith("played")


def test_a_wheels_folder_with_a_gap_is_named(started: Project) -> None:
    started.ask("tinydep>=1.0", "otherdep>=3")
    result = started.start()
    started.ask("tinydep>=1.0")

    assert explained(result, "folder wheels", "Thư mục wheels")
    assert "otherdep" in result.stderr
    assert started.start().stdout.startswith("played")


def test_a_debian_python_without_venv_is_told_the_package(project: Project, hide: Hide) -> None:
    hide("ensurepip", "pip")
    package = "python{}.{}-venv".format(*sys.version_info)

    assert explained(project.start(), f"sudo apt install {package}", "Debian hoặc Ubuntu")


def test_a_python_without_ensurepip_uses_the_pip_it_has(project: Project, hide: Hide) -> None:
    hide("ensurepip")

    assert project.start().stdout.startswith("played")


def test_a_folder_that_cannot_be_written_moves_the_venv_to_the_players(project: Project) -> None:
    project.venv.write_text("a file where the folder should be")
    own = project.folder / "home" / ".local" / "share" / "notalone"
    result = project.start()

    assert result.stdout.startswith("played")
    assert str(own) in result.stdout
    assert project.start().stderr == ""


def test_nowhere_to_write_is_said_in_both_languages(project: Project) -> None:
    project.venv.touch()
    (project.folder / "home").touch()

    assert explained(project.start(), "nowhere to keep", "Không có chỗ lưu")


def test_a_disk_that_fills_up_is_named_and_the_next_start_goes_on(
    project: Project, at_start: Callable[[str], None]
) -> None:
    at_start(
        "import errno, os, sys\n"
        "if 'install' in sys.orig_argv:\n"
        "    raise SystemExit(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))\n"
    )
    first = project.start()
    del project.env["PYTHONPATH"]

    assert explained(first, "The disk is full", "Ổ đĩa đã đầy")
    assert project.start().stdout.startswith("played")


def test_a_disk_without_room_for_a_folder_is_named(
    project: Project, at_start: Callable[[str], None]
) -> None:
    at_start(
        "import errno, os\n"
        "def mkdir(*args, **kwargs):\n"
        "    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))\n"
        "os.mkdir = mkdir\n"
    )

    assert explained(project.start(), "The disk is full", "Ổ đĩa đã đầy")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "disk"),
        ("OSError: [WinError 112] There is not enough space on the disk", "disk"),
        ("PermissionError: [Errno 13] Permission denied: '/opt/game/.venv'", "folder"),
        ("The virtual environment was not created because ensurepip is not available.", "venv"),
        ("Retrying: NewConnectionError('...: Temporary failure in name resolution')", "network"),
        ("ERROR: No matching distribution found for pygame-ce>=2.5.5", "wheels"),
        ("something else\nERROR: unheard of", "other"),
    ],
)
def test_what_pip_says_is_understood(said: str, kind: str) -> None:
    assert diagnosed(said, folder="/f", packages="p", wheels=True).kind == kind


def test_a_missing_package_without_a_wheels_folder_is_not_blamed_on_wheels() -> None:
    said = "ERROR: No matching distribution found for pygame-ce>=99"
    trouble = diagnosed(said, folder="/f", packages="p", wheels=False)

    assert trouble.kind == "other"
    assert "pygame-ce>=99" in str(trouble)


def test_words_that_a_terminal_cannot_show_do_no_harm(project: Project) -> None:
    project.env["PYTHONIOENCODING"] = "ascii"
    project.venv.touch()
    (project.folder / "home").touch()

    assert project.start().returncode == 1
