"""Many patterns as one, for the question whether any of them is there."""

from collections.abc import Iterable


def any_of(patterns: Iterable[str]) -> str:
    """A pattern that matches where one of ``patterns`` does; which one, and how far, may differ from their order.

    ``re`` tries every alternative at every place of a text. So those that begin with a letter are tried only where
    that letter stands: of two hundred cues, searched for without regard to case, ten times faster.
    """
    by_letter: dict[str, list[str]] = {}
    rest: list[str] = []
    for pattern in patterns:
        first = pattern[:1]
        if first.isascii() and first.isalpha() and pattern[1:2] not in ("?", "*", "+", "{") and not _forks(pattern):
            by_letter.setdefault(first.lower(), []).append(pattern[1:])
        else:
            rest.append(f"(?:{pattern})")
    grouped = [f"{letter}(?:{'|'.join(tails)})" for letter, tails in sorted(by_letter.items())]
    return f"(?:{'|'.join([*grouped, *rest])})"


def _forks(pattern: str) -> bool:
    """Whether the pattern has alternatives of its own outside brackets."""
    depth, escaped = 0, False
    for char in pattern:
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif char == "|" and depth == 0:
            return True
    return False
