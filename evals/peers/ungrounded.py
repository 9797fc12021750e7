"""What a system gives out that its text does not hold."""

import math
from collections.abc import Iterator, Sequence

import schemas
from evals.peers.claims import Claims
from evals.tally import Share
from summarizer.documents import Document
from summarizer.mentions.numbers import find_numbers


def ungrounded_words(words: Sequence[str], text: str) -> Share:
    """How many strings given as words of the text are none, case and white space aside."""
    known = _folded(text)
    return Share(right=sum(_folded(word) not in known for word in words), total=len(words))


def ungrounded_values(values: Sequence[float], text: str) -> Share:
    """How many values are those of no number of the text, in digits or in words, whatever it measures."""
    known = [float(n.value) for n in find_numbers(text)]
    wrong = sum(not any(math.isclose(value, other, rel_tol=1e-9) for other in known) for value in values)
    return Share(right=wrong, total=len(values))


def claims_ungrounded(claims: Claims, document: Document) -> tuple[Share, Share]:
    """Words and values of a peer."""
    return ungrounded_words(claims.words, document.text), ungrounded_values(claims.values, document.text)


def report_ungrounded(report: schemas.Report, document: Document) -> tuple[Share, Share]:
    """Words and values of a report."""
    values = [float(s.quantity.value) for s in report.statistics]
    words = tuple(word for word in _words(report) if word)
    return ungrounded_words(words, document.text), ungrounded_values(values, document.text)


def _words(report: schemas.Report) -> Iterator[str | None]:
    """The same fields as those of the peers."""
    for s in report.statistics:
        yield from (s.evidence.quote, s.quantity.text)
    for c in report.campaigns:
        yield from (c.name, *c.aliases, *(e.quote for e in c.evidence))
    for p in report.suspects:
        yield from (p.name, *p.aliases, p.role, p.group, *(e.quote for e in p.evidence))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
