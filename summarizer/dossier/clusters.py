"""Entries joined into clusters, some of which may never be joined."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Union-find with facets: in each facet, what two clusters hold may forbid that they become one.

    ``facets`` gives, by name, the values of an entry; ``clash`` says of two clusters' values in a facet whether
    they exclude each other. The smaller cluster always goes into the larger one, so that joining n entries costs
    n log n.
    """

    def __init__(self, facets: dict[str, Callable[[T], Iterable[Hashable]]], clash: dict[str, "Clash"]) -> None:
        self._facets = facets
        self._clash = clash
        self._parent: dict[T, T] = {}
        self._held: dict[T, dict[str, set[Hashable]]] = {}
        self._members: dict[T, list[T]] = {}
        self.links: list[tuple[T, T, str]] = []

    def add(self, entry: T) -> None:
        """Take an entry in, in a cluster of its own."""
        if entry not in self._parent:
            self._parent[entry] = entry
            self._members[entry] = [entry]
            self._held[entry] = {name: set(values(entry)) for name, values in self._facets.items()}

    def find(self, entry: T) -> T:
        """The entry that stands for the cluster of ``entry``; KeyError for one that was not added."""
        root = entry
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[entry] != root:
            self._parent[entry], entry = root, self._parent[entry]
        return root

    def holds(self, entry: T, facet: str) -> set[Hashable]:
        """All values of a facet in the cluster of ``entry``."""
        return self._held[self.find(entry)][facet]

    def join(self, one: T, other: T, reason: str, *, ignoring: frozenset[str] = frozenset()) -> bool:
        """Make one cluster of two unless a facet forbids it; true where they are one afterwards."""
        a, b = self.find(one), self.find(other)
        if a == b:
            return True
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        for name, clash in self._clash.items():
            if name not in ignoring and clash(self._held[a][name], self._held[b][name]):
                return False
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        for name, values in self._held.pop(b).items():
            self._held[a][name] |= values
        self.links.append((one, other, reason))
        return True

    def groups(self) -> Iterator[list[T]]:
        """The members of every cluster."""
        yield from self._members.values()


#: Whether the values of the larger and the smaller cluster exclude each other.
Clash = Callable[[set[Hashable], set[Hashable]], bool]


def shared(larger: set[Hashable], smaller: set[Hashable]) -> bool:
    """A clash where something is in both, as a document that names two people."""
    return not larger.isdisjoint(smaller)


def unlike(larger: set[Hashable], smaller: set[Hashable]) -> bool:
    """A clash where both hold something and nothing in common, as two ways to write one name in Han."""
    return bool(larger) and bool(smaller) and larger.isdisjoint(smaller)
