"""Where the game's stories, pictures and catalogues lie on this computer."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def data_root(package: Path = PACKAGE) -> Path:
    """Return the folder that holds scenarios/, assets/ and locales/.

    In a checkout that is the folder above the package, in an installed wheel
    the folder `_data` inside it.
    """
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent
