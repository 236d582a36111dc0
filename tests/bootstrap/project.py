"""Small projects that main.py can start for real, without the internet."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
GAME = """import os, sys, tinydep
print("played", tinydep.__version__, sys.argv[1:], os.getcwd(), sys.prefix)
sys.exit(7 if "fail" in sys.argv else 0)
"""


def write_wheel(folder: Path, name: str, version: str, code: str) -> None:
    """Write a wheel with one module."""
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"__version__ = {version!r}\n{code}",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        record += f"{path},sha256={digest.decode()},{len(text.encode())}\n"
    files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)


class Project:
    """A folder with main.py, a game of three lines and one dependency."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "PYTHONIOENCODING": "utf-8",
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_CACHE_DIR": "1",
        }
        (folder / "game").mkdir(parents=True)
        shutil.copy(ROOT / "main.py", folder)
        shutil.copy(ROOT / "game" / "trouble.py", folder / "game")
        (folder / "game" / "__init__.py").touch()
        (folder / "game" / "__main__.py").write_text(GAME)
        self.ask("tinydep>=1.0")
        write_wheel(folder / "wheels", "tinydep", "1.0", "")

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    @property
    def stamp(self) -> Path:
        return self.venv / "notalone.stamp"

    def ask(
        self, *dependencies: str, dev: tuple[str, ...] = (), author: tuple[str, ...] = ()
    ) -> None:
        """Write pyproject.toml."""
        extra = "[project.optional-dependencies]\n"
        extra += f"dev = {list(dev)!r}\nauthor = {list(author)!r}\n"
        text = f"[project]\nname = 'tiny'\ndependencies = {list(dependencies)!r}\n{extra}"
        (self.folder / "pyproject.toml").write_text(text)

    def command(self, *args: str) -> list[str]:
        """Return the command with a bare interpreter: none of our own packages."""
        python = getattr(sys, "_base_executable", sys.executable)
        return [python, str(self.folder / "main.py"), *args]

    def start(self, *args: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Start main.py as a player would."""
        return subprocess.run(
            self.command(*args),
            cwd=cwd or self.folder,
            env=self.env,
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
        )
