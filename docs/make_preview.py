"""Draw the window of `preview` for the guide, in both languages.

    python docs/make_preview.py [FOLDER]

Runs without a window. A new story is opened at its third scene and its facts are
shown; then the file is saved with a mistake in it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent))

import pygame  # noqa: E402

from docs.run_pages import copy_game  # noqa: E402
from game.window.preview import Options, PreviewApp, open_desk  # noqa: E402

SIZE = (1280, 720)
STEP_S = 1.5  # the preview looks at its file more often
SCENES = {"en": ("signs", "goto: proof"), "vi": ("dau_hieu", "goto: bang_chung")}


class Desk:
    """A preview whose clock jumps and whose keys we press."""

    def __init__(self, root: Path, file: Path, language: str) -> None:
        self.now_s = 100.0
        options = Options(path=file, root=root, home=root / "home", language=language)
        desk = open_desk(options, lambda command: True, run=lambda work: work())
        self.surface = pygame.display.set_mode(SIZE, pygame.RESIZABLE)
        self.app = PreviewApp(desk, self.surface, clock=lambda: self.now_s)
        desk.open(SCENES[language][0], self.now_s)
        self.wait()

    def wait(self) -> None:
        """Let time pass, until everything is shown."""
        for _ in range(6):
            self.now_s += STEP_S
            self.app.turn([pygame.event.Event(pygame.NOEVENT)])
        self.app.draw()

    def type(self, *keys: int) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.app.turn([pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")])
            self.wait()

    def save(self, path: Path) -> None:
        """Keep the picture."""
        self.app.draw()
        pygame.image.save(self.surface, path)


def draw(language: str, folder: Path, root: Path) -> None:
    """Draw the pictures of one language."""
    os.chdir(root)  # so that the picture shows no folder of this computer
    file = Path("scenarios", "my-story.yaml")
    new = [sys.executable, "-m", "game", "new", "my-story", "--yes", "--lang", language]
    subprocess.run(new, cwd=root, check=True, stdout=subprocess.DEVNULL)
    desk = Desk(root, file, language)
    desk.type(pygame.K_RETURN, pygame.K_RETURN, pygame.K_RETURN, pygame.K_F2)
    desk.save(folder / f"preview-{language}.png")
    text = file.read_text(encoding="utf-8")
    right = SCENES[language][1]
    file.write_text(text.replace(right, f"{right}s", 1), encoding="utf-8")
    desk.wait()
    desk.save(folder / f"preview-mistake-{language}.png")


def main(folder: Path) -> None:
    """Draw all pictures into a folder."""
    pygame.display.init()
    pygame.font.init()
    folder = folder.resolve()
    for language in SCENES:
        with tempfile.TemporaryDirectory() as root:
            copy_game(Path(root))
            draw(language, folder, Path(root))
            os.chdir(DOCS)  # Windows deletes no folder that somebody stands in


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS / "assets")
