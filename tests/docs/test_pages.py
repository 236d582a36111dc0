"""The pages that are made from the program's own definitions are current."""

import re
from pathlib import Path

import pytest

from docs.make_pages import pages
from game.author.catalogue import CATALOGUE

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return dict(pages())


def test_every_page_is_as_the_program_would_make_it(made: dict[str, str]) -> None:
    kept = {name: (DOCS / name).read_text(encoding="utf-8") for name in made}

    assert [name for name in made if kept[name] != made[name]] == []


def test_no_page_is_left_of_a_code_that_is_gone(made: dict[str, str]) -> None:
    there = {f"problems/{path.name}" for path in (DOCS / "problems").iterdir()}

    assert there == {name for name in made if name.startswith("problems/")}


@pytest.mark.parametrize("ending", [".md", ".vi.md"])
def test_nearly_every_code_has_an_example(made: dict[str, str], ending: str) -> None:
    without = {code for code in CATALOGUE if "```" not in made[f"problems/{code}{ending}"]}

    # a file that is missing, too large or no story has no line to show
    assert len(without) <= 22, sorted(without)


def test_links_between_the_pages_lead_somewhere(made: dict[str, str]) -> None:
    for name, text in made.items():
        if name.startswith("problems/index"):
            targets = re.findall(r"\]\((\w+\.md)\)", text)
            assert targets and all((DOCS / "problems" / one).is_file() for one in targets)
