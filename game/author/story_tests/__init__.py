"""Story tests: ways through a story that a teacher writes down or records.

`check_tests` plays them and says what no longer fits; `transcripts` writes them.
"""

from game.author.story_tests.files import Tested, check_tests, count_tests

__all__ = ["Tested", "check_tests", "count_tests"]
