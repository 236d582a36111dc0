"""Scenes that lead to each other: strongly connected groups of a graph, without recursion."""

from collections.abc import Iterator, Mapping, Sequence

Ways = Mapping[str, Sequence[str]]


def groups(ways: Ways) -> list[tuple[str, ...]]:
    """Return every name once, in groups that lead to each other; those led to come first.

    Tarjan's algorithm; takes time in proportion to names and ways.
    """
    finder = _Finder(ways)
    for name in ways:
        if name not in finder.number:
            finder.explore(name)
    return finder.found


def circles(ways: Ways) -> list[frozenset[str]]:
    """Return the groups one can go round in: several names, or one that leads to itself."""
    return [
        frozenset(group) for group in groups(ways) if len(group) > 1 or group[0] in ways[group[0]]
    ]


class _Finder:
    def __init__(self, ways: Ways) -> None:
        self.number: dict[str, int] = {}
        self.found: list[tuple[str, ...]] = []
        self._ways = ways
        self._lowest: dict[str, int] = {}
        self._open: list[str] = []
        self._is_open: set[str] = set()

    def explore(self, start: str) -> None:
        """Visit all that can be reached from a name."""
        path: list[tuple[str, Iterator[str]]] = [self._enter(start)]
        while path:
            name, rest = path[-1]
            following = next(rest, None)
            if following is None:
                path.pop()
                self._leave(name, path[-1][0] if path else "")
            elif following not in self.number:
                path.append(self._enter(following))
            elif following in self._is_open:
                self._lowest[name] = min(self._lowest[name], self.number[following])

    def _enter(self, name: str) -> tuple[str, Iterator[str]]:
        self.number[name] = self._lowest[name] = len(self.number)
        self._open.append(name)
        self._is_open.add(name)
        return name, iter(self._ways[name])

    def _leave(self, name: str, parent: str) -> None:
        if parent:
            self._lowest[parent] = min(self._lowest[parent], self._lowest[name])
        if self._lowest[name] == self.number[name]:
            self.found.append(tuple(self._close(name)))

    def _close(self, first: str) -> Iterator[str]:
        last = ""
        while last != first:
            last = self._open.pop()
            self._is_open.discard(last)
            yield last
