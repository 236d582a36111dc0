"""Each file in tests/stories/ways has a mistake that only playing every way can prove."""

from pathlib import Path

import pytest

from game.author.explore import explore
from game.author.problems import CATALOGUE
from game.author.proofs import proofs
from game.reading.report import report_all
from game.shelf import load_story, read_world

ROOT = Path(__file__).parents[2]
WAYS = ROOT / "tests" / "stories" / "ways"
FILES = sorted(WAYS.glob("*.yaml"))
LIMIT = 2_000  # of what may be looked at: here it is little
PROVED = {code for code in CATALOGUE if "NA701" <= code <= "NA709"}
SEVERAL = {"a-less-safe-way-that-earns-more"}  # it has to have a decision without a safe answer


def report(path: Path) -> tuple[str, int]:
    reading = load_story(path, read_world(ROOT))
    assert reading.story is not None
    found = proofs(reading.story, explore(reading.story, LIMIT))
    here = path.parent.as_posix()
    return report_all(found, reading.sources).replace(f"{here}/", "") + "\n", len(found)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_story_with_a_bad_way_gets_exactly_its_report(path: Path) -> None:
    said, problems = report(path)

    assert said == path.with_suffix(".txt").read_text(encoding="utf-8")
    assert problems == 1 or path.stem in SEVERAL


def test_every_code_that_is_proved_has_a_story() -> None:
    reports = "".join(path.with_suffix(".txt").read_text(encoding="utf-8") for path in FILES)

    assert {code for code in PROVED if f" {code}: " not in reports} == set()
