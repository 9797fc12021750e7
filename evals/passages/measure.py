"""How often what rules and weights read in passages is what their labels say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from evals.alignment import overlap
from evals.passages.examples import mentions_of
from evals.passages.passage import LabelledFigure, Passage
from schemas import Statistic
from summarizer.asking import Claims, FigureClaim, PersonClaim
from summarizer.grounding import ground_statistics, ground_suspects

#: What is compared: fields, the levels of the scores, and the period of those figures that have one.
MEASURES = ("object", "action", "change", "bound", "period", "dated period", "labelled", "strict")
#: Stands for the model's words, of which no label may depend here: no word of the vocabularies.
_NO_MEASURE = "unread"


@dataclass
class Shares:
    """Counts over passages; ``right`` and ``asked`` by measure, of the required figures that were found."""

    passages: int = 0
    figures: int = 0
    found: int = 0
    suspects: int = 0
    status: int = 0
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)


def measure(passages: Iterable[Passage]) -> dict[str, Shares]:
    """The counts by language, and of ``all``. The suspects' names are given, since only a model finds them."""
    shares: dict[str, Shares] = {}
    for passage in passages:
        mentions = mentions_of(passage)
        claims = Claims()
        for index, number in enumerate(mentions.numbers):
            if number.reason is None:
                claims.figures[index] = FigureClaim(index, _NO_MEASURE)
        claims.people += [PersonClaim(labelled.name) for labelled in passage.names]
        statistics = ground_statistics(mentions, claims, ()).statistics
        status = {n: s.status for s in ground_suspects(mentions, claims)[0] for n in (s.name, *s.aliases)}
        for name in (mentions.document.language, "all"):
            total = shares.setdefault(name, Shares())
            total.passages += 1
            for labelled in passage.names:
                total.suspects += 1
                total.status += status.get(labelled.name) == labelled.status
            for figure in (f for f in passage.figures if not f.optional):
                total.figures += 1
                found = next(
                    (s for s in statistics if overlap([(s.number.start, s.number.end)], [figure.number])), None
                )
                if found is not None:
                    total.found += 1
                    _count(total, found, figure)
    return dict(sorted(shares.items(), key=lambda item: (item[0] == "all", item[0])))


def _place(statistic: Statistic) -> tuple[int, int]:
    return statistic.number.start, statistic.number.end


def _count(total: Shares, found: Statistic, gold: LabelledFigure) -> None:
    period = (found.period.start, found.period.end) if found.period else (None, None)
    right = {
        "object": found.object == gold.object,
        "action": found.action == gold.action,
        "change": found.change == gold.change,
        "bound": found.quantity.bound == gold.bound,
        "period": period == (gold.start, gold.end),
    }
    right["labelled"] = right["object"] and right["action"] and right["change"]
    right["strict"] = right["labelled"] and right["bound"] and right["period"]
    if gold.start or gold.end:
        right["dated period"] = right["period"]
    total.asked.update(right.keys())
    total.right.update(name for name, is_right in right.items() if is_right)
