import re

import pytest

from game.diagnostic import Location
from game.reading.problems import CATALOGUE, complain, in_file_order


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_problem_is_said_without_blame_or_jargon(code: str) -> None:
    problem = CATALOGUE[code]
    words = f"{problem.sentence} {problem.explanation}".lower()

    assert re.fullmatch("NA[0-5][0-9]{2}", code)
    assert problem.explanation.endswith(".")
    assert not re.search(
        r"invalid|illegal|you forgot|your mistake|\bstr\b|\bdict\b|\bnull\b", words
    )


def test_problems_come_in_file_order_and_once() -> None:
    late = complain("NA202", Location("story.yaml", 9, 1), name="hal")
    early = complain("NA202", Location("story.yaml", 2, 7), name="hal")

    assert in_file_order([early, late, early]) == (early, late)
    assert in_file_order([late, early]) == (early, late)
