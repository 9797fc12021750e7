"""An event that a clause tells of a person, and which of several is the last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from schemas import Event
from summarizer.grounding.status import rank

_ACCUSED = re.compile(r"(?:(?:is|are) )?accused of|被控|指控", re.IGNORECASE)
_IN_ABSENCE = re.compile(r"in absentia|缺席", re.IGNORECASE)
_IN_HAND = frozenset({"arrested", "transferred", "convicted"})


@dataclass(frozen=True, slots=True)
class Told:
    """An event with what decides whether it still holds.

    ``at_large`` if it outlives a charge; ``flight`` if it undoes an arrest; ``again`` if it happened anew; ``earlier``
    if the sentence puts it before what else it tells; ``lasting`` if it says that it is so still. ``span`` is the
    first and last day of the time it gives; ``role`` what the sentence calls one whom it doesn't name; ``inferred``
    if the sentence doesn't name whom it tells it of; ``likely`` if only what stands near tells it.
    """

    event: Event
    span: tuple[date, date] | None = None
    at_large: bool = False
    flight: bool = False
    again: bool = False
    earlier: bool = False
    lasting: bool = False
    role: str | None = None
    inferred: bool = False
    likely: bool = False


def latest_status(told: Sequence[Told]) -> str:
    """The status of the latest event: by date where all have one, else by the stage of a case."""
    # "accused of" says less than what was done about it.
    told = [t for t in told if not _ACCUSED.match(t.event.detail or "")] or list(told)
    statuses = {t.event.status for t in told}
    if not told or "dead" in statuses:
        return "dead" if told else "unknown"
    if told[-1].event.status == "wanted" and told[-1].lasting and not told[-1].earlier:
        return "wanted"
    dated = [(t.event.date, rank(t.event.status), t.event.status) for t in told if t.event.date]
    if len(dated) == len(told):
        return max(dated)[2]
    told = [t for t in told if not any(_precedes(t, other) for other in told)]
    statuses = {t.event.status for t in told if not _IN_ABSENCE.search(t.event.detail or "")}
    undone = max((i for i, t in enumerate(told) if _undoes(t, told[:i])), default=-1)
    if undone >= 0:
        # What was done before an escape or after a release no longer holds.
        told = told[undone:]
        if told[0].event.status == "wanted":
            later = [t for t in told[1:] if not t.earlier]
            return max((t.event.status for t in later), key=rank, default="wanted")
    elif any(t.at_large and t.event.status == "wanted" for t in told) and not _IN_HAND & statuses:
        return "wanted"
    return max((t.event.status for t in told), key=rank)


def _precedes(event: Told, other: Told) -> bool:
    """Whether the text puts the event before another one: by their times, or as what had happened by then."""
    if event.event.status == other.event.status:
        return False
    if event.span and other.span:
        return event.span[1] < other.span[0]
    is_beside = event.event.evidence.start == other.event.evidence.start
    return event.earlier and not other.earlier and is_beside


def _undoes(event: Told, before: Sequence[Told]) -> bool:
    """Whether the event ended what earlier ones of its sentence, or an earlier release, had brought about."""
    if event.earlier:
        return False
    status = event.event.status
    beside = {t.event.status for t in before if t.event.evidence.start == event.event.evidence.start}
    if status == "wanted":
        return bool((event.flight or event.at_large) and beside & {"arrested", "charged", "convicted", "released"})
    if status in ("arrested", "charged", "convicted"):
        return "released" in beside or (event.again and any(t.event.status == "released" for t in before))
    return False
