"""An answer to a warning whose code is spelled wrong."""

import pytest

from game.author.answers import answer
from game.author.catalogue import CATALOGUE
from game.diagnostic import NOWHERE
from game.reading.allowing import Allowance


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("N720", "did you mean 'NA720'?"),
        ("na601", "did you mean 'NA601'?"),
        ("NA999", "docs/problems/index.md lists all codes"),
    ],
)
def test_a_code_that_does_not_exist_is_told_with_what_was_meant(code: str, hint: str) -> None:
    (found,) = answer((), [Allowance(code, "we know", NOWHERE, 1, 9)], CATALOGUE).problems

    assert found.code == "NA841"
    assert found.hint.startswith(hint)


def test_no_error_is_offered_in_place_of_a_code() -> None:
    (found,) = answer((), [Allowance("NA01", "we know", NOWHERE, 1, 9)], CATALOGUE).problems

    assert "'NA001'" not in found.hint
