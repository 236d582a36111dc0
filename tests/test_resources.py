from pathlib import Path

from game.resources import data_root

ROOT = Path(__file__).parent.parent


def test_a_checkout_has_its_stories_beside_the_package() -> None:
    assert data_root() == ROOT
    assert (data_root() / "scenarios").is_dir()


def test_an_installed_wheel_has_them_inside(tmp_path: Path) -> None:
    (tmp_path / "game" / "_data").mkdir(parents=True)

    assert data_root(tmp_path / "game") == tmp_path / "game" / "_data"
