import re

from game.diagnostic import Location
from game.reading.problems import complain
from game.reading.report import report

SOURCE = "format: 1\nscenes:\n  hall:\n    - goto: hal\n"
PROBLEM = complain("NA202", Location("s.yaml", 4, 13, 3), "did you mean 'hall'?", name="hal")


def test_a_report_shows_the_line_the_place_and_a_hint() -> None:
    assert report(PROBLEM, SOURCE).splitlines() == [
        "s.yaml:4:13: error NA202: 'hal' is no scene of this story",
        "  |",
        "4 |     - goto: hal",
        "  |             ^^^",
        "  = did you mean 'hall'?",
    ]


def test_without_the_text_the_first_line_and_the_hint_remain() -> None:
    assert report(PROBLEM).splitlines() == [
        "s.yaml:4:13: error NA202: 'hal' is no scene of this story",
        "  = did you mean 'hall'?",
    ]


def test_a_long_line_is_cut_around_the_place() -> None:
    problem = complain("NA202", Location("s.yaml", 1, 301, 3), name="hal")
    shown, mark = report(problem, "x" * 300 + "hal" + "y" * 300).splitlines()[2:4]

    assert len(shown) < 120
    assert shown[mark.index("^") : mark.rindex("^") + 1] == "hal"


def test_the_mark_stands_below_decomposed_vietnamese() -> None:
    line = "- Vie\u0323\u0302t: hal"
    problem = complain("NA202", Location("s.yaml", 1, line.index("hal") + 1, 3), name="hal")
    mark = report(problem, line).splitlines()[3]

    assert mark == "  | " + " " * len("- Việt: ") + "^^^"


def test_colour_changes_no_word() -> None:
    painted = report(PROBLEM, SOURCE, colour=True)

    assert "\x1b[" in painted
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == report(PROBLEM, SOURCE)


def test_signs_a_terminal_would_obey_are_shown_as_pictures_of_them() -> None:
    at = Location("\x1b[31m.yaml", 1, 2, 1)
    problem = complain("NA202", at, "did you mean \u202ehall?", name="\x1b[2J")

    assert report(problem, "a\x1bb").splitlines() == [
        "␛[31m.yaml:1:2: error NA202: '␛[2J' is no scene of this story",
        "  |",
        "1 | a␛b",
        "  |  ^",
        "  = did you mean \ufffdhall?",
    ]
