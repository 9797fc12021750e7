"""What is counted while one document is scored."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from evals.labels import Place
from evals.mistake import Mistake, show
from evals.tally import Share, Tally
from summarizer.documents import Document


@dataclass
class Counts:
    """The counts of one document, filled by the scorers of its parts; ``name`` is the gold file's stem."""

    name: str
    document: Document
    tallies: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, Share] = field(default_factory=dict)
    fates: Counter[str] = field(default_factory=Counter)
    confusion: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def share(self, name: str, right: bool) -> None:
        """Count one more of a share."""
        self.shares[name] = self.shares.get(name, Share()) + Share(right=int(right), total=1)

    def mistake(
        self,
        kind: str,
        *,
        at: Sequence[Place] = (),
        gold: str | None = None,
        predicted: str | None = None,
        note: str | None = None,
    ) -> None:
        """Note a mistake, shown at the first of the places."""
        sentence, start, end = show(self.document.text, self.document.sentences, at[0]) if at else ("", 0, 0)
        self.mistakes.append(
            Mistake(
                kind=kind,
                document=self.name,
                sentence=sentence,
                start=start,
                end=end,
                gold=gold,
                predicted=predicted,
                note=note,
            )
        )
