from pathlib import Path

from game.records.privacy import HowLong, Kept, What, delete_all, stored
from game.records.progress import Progress, read_progress, write_progress
from game.records.saves import read_save, write_save
from game.records.settings import Settings, read_settings, write_settings


def fill(folder: Path) -> None:
    write_settings(folder, Settings(language="vi"))
    write_progress(folder, Progress(stars={"bubble": 1}))
    for story in ("bubble", "bubble", "too-kind"):
        write_save(folder, story, {"seed": 1})
    (folder / "notalone.log").touch()


def test_nothing_kept_is_said_as_nothing(tmp_path: Path) -> None:
    assert stored(tmp_path / "not there") == ()


def test_each_kind_of_record_is_named_with_its_place_and_time(tmp_path: Path) -> None:
    fill(tmp_path)

    assert stored(tmp_path) == (
        Kept(What.SETTINGS, tmp_path, 1, HowLong.UNTIL_DELETED),
        Kept(What.SAVES, tmp_path / "saves", 3, HowLong.UNTIL_DELETED),
        Kept(What.PROGRESS, tmp_path, 1, HowLong.UNTIL_DELETED),
        Kept(What.LOG, tmp_path, 1, HowLong.UNTIL_DELETED),
    )


def test_every_file_the_game_wrote_is_named(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "saves" / "story-bubble.json").write_text("damaged")
    read_save(tmp_path, "bubble")
    written = [path for path in tmp_path.rglob("*") if path.is_file()]

    assert sum(kept.files for kept in stored(tmp_path)) == len(written)


def test_forgetting_leaves_nothing_of_ours_and_all_that_is_not(tmp_path: Path) -> None:
    fill(tmp_path)
    homework = tmp_path / "homework.txt"
    homework.touch()

    assert delete_all(tmp_path) is None
    assert list(tmp_path.iterdir()) == [homework]
    assert read_settings(tmp_path) == (Settings(), None)
    assert read_progress(tmp_path) == (Progress(), None)
