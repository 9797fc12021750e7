"""Several scores of one document as one."""

from collections import Counter
from collections.abc import Sequence

from evals.documentscore import DocumentScore
from evals.tally import Share, Tally


def merged(scores: Sequence[DocumentScore]) -> DocumentScore:
    """The sums over at least one score of the same document; everything that is no sum is that of the first."""
    tallies: dict[str, Tally] = {}
    shares: dict[str, Share] = {}
    fates: Counter[str] = Counter()
    confusion: dict[str, dict[str, dict[str, int]]] = {}
    for score in scores:
        for name, tally in score.tallies.items():
            tallies[name] = tallies.get(name, Tally()) + tally
        for name, share in score.shares.items():
            shares[name] = shares.get(name, Share()) + share
        fates.update(score.fates)
        for name, rows in score.confusion.items():
            for gold, row in rows.items():
                cells = confusion.setdefault(name, {}).setdefault(gold, {})
                for predicted, number in row.items():
                    cells[predicted] = cells.get(predicted, 0) + number
    return scores[0].model_copy(
        update={
            "tallies": tallies,
            "shares": shares,
            "fates": dict(sorted(fates.items())),
            "confusion": confusion,
            "violations": tuple(line for s in scores for line in s.violations),
            "failures": sum(s.failures for s in scores),
            "open": sum(s.open for s in scores),
            "mistakes": tuple(m for s in scores for m in s.mistakes),
        }
    )
