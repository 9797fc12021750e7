"""What tells that figures of two documents are about the same matter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from summarizer.dossier.agencies import agency_marks
from summarizer.dossier.folding import fold
from summarizer.dossier.records import CampaignRecord, DocumentRecord, FigureRecord

#: What has to be equal: object, family of actions, change, kind, currency, unit.
Signature = tuple[str, str, str, str, str | None, str | None]

# Accounts and cards that are frozen, closed or collected are counted under one heading by most bureaus.
_STOPPED = {("card", "seized"), ("account", "seized")}
#: A stretch of fewer days is a raid or a handover, no running total.
TOTAL_DAYS = 28


@dataclass(frozen=True, slots=True)
class FigureUse:
    """A figure with its surroundings.

    ``operation`` is the one that its own sentence names; ``people`` are those in it whom several documents name.
    """

    key: tuple[str, str]
    record: FigureRecord
    signature: Signature
    as_of: date | None
    operation: str | None
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    people: tuple[str, ...]

    @property
    def only_operation(self) -> str | None:
        """The operation that its sentence names, else the only one of its document."""
        told = [mark.removeprefix("operation:") for mark in self.strong if mark.startswith("operation:")]
        return told[0] if len(told) == 1 else None

    @property
    def batch(self) -> bool:
        """Whether it counts a day, a raid or a handover."""
        record = self.record
        if record.scope == "batch":
            return True
        return record.start is not None and record.end is not None and (record.end - record.start).days < TOTAL_DAYS

    @property
    def total(self) -> bool:
        """Whether it can be a point of a running total."""
        record = self.record
        return not self.batch and record.part_of is None and record.change == "none" and record.kind != "percent"


def figure_uses(
    documents: Iterable[DocumentRecord],
    operations: Mapping[tuple[str, str], tuple[str, bool]],
    persons: Mapping[tuple[str, str], str],
) -> list[FigureUse]:
    """The figures of all reports but those that measure nothing definite.

    Args:
        documents: in the order in which they are to be looked at.
        operations: campaign entry -> its id in the dossier, and whether it is a standing operation.
        persons: suspect entry -> id in the dossier, of those whom several documents name.
    """
    found = []
    for document in documents:
        known = [(p, persons[key]) for p in document.persons if (key := (document.id, p.id)) in persons]
        strong = [f"suspect:{id}" for _, id in known]
        weak = [mark for agency in document.about.agencies for mark in agency_marks(agency)]
        for campaign in document.campaigns:
            if hit := operations.get((document.id, campaign.id)):
                (weak if hit[1] else strong).append(f"operation:{hit[0]}")
        shared, wide = tuple(dict.fromkeys(strong)), tuple(dict.fromkeys(weak))
        for record in document.figures:
            if (record.object, record.action) == ("other", "other"):
                continue
            named = [
                hit[0]
                for campaign in document.campaigns
                if (hit := operations.get((document.id, campaign.id))) and _names(record, campaign)
            ]
            operation = named[0] if len(set(named)) == 1 else None
            own = agency_marks(record.agency) if record.agency else ()
            found.append(
                FigureUse(
                    key=(document.id, record.id),
                    record=record,
                    signature=_signature(record),
                    as_of=record.end or document.about.published,
                    operation=operation,
                    strong=(f"operation:{operation}",) if operation else shared,
                    weak=() if operation else tuple(dict.fromkeys((*wide, *own))) if own else wide,
                    people=tuple(id for p, id in known if any(n in record.quote[2] for n in (p.name, *p.aliases))),
                )
            )
    return found


def _signature(record: FigureRecord) -> Signature:
    action = "blocked" if (record.object, record.action) in _STOPPED else record.action
    return record.object, action, record.change, record.kind, record.currency, record.unit


def _names(record: FigureRecord, campaign: CampaignRecord) -> bool:
    if record.id in campaign.statistics:
        return True
    quote = fold(record.quote[2])
    return any(fold(name) in quote for name in (campaign.name, *campaign.aliases))


def agree(one: FigureRecord, other: FigureRecord) -> bool:
    """Whether two figures can be one number, told with a hedge or rounded."""
    low, high = sorted((one, other), key=lambda f: f.value)
    if low.value == high.value:
        return True
    if low.value <= 0:
        return False
    ratio = high.value / low.value
    hedged = (low.bound in ("over", "at_least", "about") or high.bound in ("under", "up_to", "about")) and ratio <= 1.1
    return hedged or _rounded(one.value, other.value) or _rounded(other.value, one.value)


def _rounded(short: float, full: float) -> bool:
    """Whether ``short`` is ``full`` with fewer digits, at least two."""
    digits = len(f"{short:.15g}".replace(".", "").strip("0"))
    return 2 <= digits < len(f"{full:.15g}".replace(".", "").strip("0")) and float(f"{full:.{digits}g}") == short
