"""Every kind of problem that the game's files can have, by its code."""

from collections.abc import Mapping
from itertools import chain

from game.author import problems, story_tests_problems, todo_problems
from game.author.quality import problems as quality_problems
from game.language import problems as language_problems
from game.problem import Problem, by_code
from game.reading import problems as reading_problems

CATALOGUE: Mapping[str, Problem] = by_code(
    sorted(
        chain(
            reading_problems.CATALOGUE.values(),
            language_problems.ALL,
            problems.CATALOGUE.values(),
            quality_problems.PROBLEMS,
            story_tests_problems.PROBLEMS,
            todo_problems.PROBLEMS,
        ),
        key=lambda problem: problem.code,
    )
)
