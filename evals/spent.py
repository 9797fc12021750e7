"""What the reports of a run cost."""

from collections.abc import Sequence

import schemas
from schemas.base import Part
from summarizer.models.profile import Profile


class Spent(Part):
    """Sums over reports, however often their answers were played since. ``read`` is without ``cached`` tokens.

    ``cost`` is in US dollars, null where prices are not known. ``seconds`` is of the ``timed`` documents only.
    """

    documents: int
    calls: int
    reasks: int
    read: int
    cached: int
    written: int
    cost: float | None
    seconds: float
    timed: int

    @property
    def pace(self) -> float | None:
        """Seconds a document; null where none was timed."""
        return self.seconds / self.timed if self.timed else None

    @property
    def document_cost(self) -> float | None:
        """US dollars a document; null where prices are not known."""
        return None if self.cost is None or not self.documents else self.cost / self.documents


def spent(reports: Sequence[schemas.Report], seconds: Sequence[float], profile: Profile) -> Spent:
    """The sums; ``seconds`` of the documents that were timed."""
    made = [report.provenance for report in reports]
    read = sum(p.tokens.read for p in made)
    cached = sum(p.tokens.cached for p in made)
    written = sum(p.tokens.written for p in made)
    return Spent(
        documents=len(made),
        calls=sum(p.calls for p in made),
        reasks=sum(p.reasks for p in made),
        read=read,
        cached=cached,
        written=written,
        cost=profile.prices.cost(read, cached, written) if profile.prices else None,
        seconds=round(sum(seconds), 3),
        timed=len(seconds),
    )
