"""Events of one person that can't both be right as documents tell them."""

from collections.abc import Iterator, Sequence
from datetime import date

from schemas import DossierEvent, StatusConflict

#: Two dates this close, of one kind of event, are the same event told twice.
SAME_EVENT_DAYS = 60
#: What can't come after someone is dead, and what "wanted" can't come after.
_ALIVE = frozenset({"wanted", "arrested", "transferred", "charged", "convicted"})
_IN_HAND = frozenset({"arrested", "transferred", "convicted"})
_GUILTY = frozenset({"charged", "convicted"})
_ONCE = frozenset({"arrested", "transferred", "convicted", "dead", "released"})


def find_status_conflicts(events: Sequence[DossierEvent]) -> tuple[StatusConflict, ...]:
    """Conflicts between events of different documents, each pair of kinds once, by the places of the events."""
    told: dict[tuple[str, date | None, date | None], int] = {}
    for at, event in enumerate(events):
        told.setdefault((event.status, event.date, event.published), at)
    # Many documents tell the same: one of each is enough to see what is against what.
    places = sorted(told.values())
    found: dict[tuple[str, str, str], StatusConflict] = {}
    for at, one in enumerate(places):
        for other in places[at + 1 :]:
            if events[one].source.document != events[other].source.document:
                for reason in _reasons(events[one], events[other]):
                    statuses = sorted((events[one].status, events[other].status))
                    found.setdefault(
                        (reason, statuses[0], statuses[1]), StatusConflict(reason=reason, one=one, other=other)
                    )
    return tuple(sorted(found.values(), key=lambda c: (c.one, c.other, c.reason)))


def _reasons(one: DossierEvent, other: DossierEvent) -> Iterator[str]:
    """``one`` comes first in time, or the time of either is not known."""
    kinds = {one.status, other.status}
    early, late = _when(one), _when(other)
    known = early is not None and late is not None
    if "dead" in kinds and len(kinds) == 2 and kinds - {"dead"} <= _ALIVE and (not known or one.status == "dead"):
        yield "dead in one document, alive in another"
    if "wanted" in kinds and kinds & _IN_HAND and known and other.status == "wanted" and early != late:
        yield "in hand in one document, wanted in a later one"
    if "wanted" in kinds and kinds & _IN_HAND and known and early == late:
        yield "wanted and in hand on one day"
    if "released" in kinds and kinds & _GUILTY and known and one.status == "released":
        yield "released in one document, accused or convicted in a later one"
    if one.status == other.status and one.status in _ONCE and one.date and other.date and one.date != other.date:
        apart = abs((other.date - one.date).days)
        if apart <= SAME_EVENT_DAYS or one.status in ("dead", "transferred"):
            yield "two dates of one event"


def _when(event: DossierEvent) -> date | None:
    return event.date or event.published
