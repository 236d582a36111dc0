from typing import Any


def days(words: Any, n: int) -> str:
    return str(words.uin("{n} day", "{n} days", n))
