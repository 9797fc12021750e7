"""The one day that a text gives for all those of whom it tells the same: "A court on Thursday jailed ..."."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from summarizer.grounding.event_dates import event_day
from summarizer.grounding.read import Read
from summarizer.grounding.told import Told
from summarizer.mentions import Mentions

_LEAD_SENTENCES = 3
# What a whole case has one day of: a verdict, a handover, a charge.
_OF_ALL = frozenset({"convicted", "transferred", "charged", "sanctioned"})


def lead_days(reads: Sequence[Read], mentions: Mentions) -> dict[str, date]:
    """Status -> day, where the text's first sentences give a day and no other sentence gives another."""
    found: dict[str, set[date]] = {}
    in_lead: set[str] = set()
    for read in reads:
        for cue in read.asserted:
            if cue.status in _OF_ALL and (day := event_day(cue, read.clause.cues, read.clause.text, read.days)):
                found.setdefault(cue.status, set()).add(day)
                if read.index < _LEAD_SENTENCES + bool(mentions.title):
                    in_lead.add(cue.status)
    return {status: days.pop() for status, days in found.items() if len(days) == 1 and status in in_lead}


def with_days(told: Sequence[Told], days: Mapping[str, date], reads: Sequence[Read]) -> list[Told]:
    """The events, those without a day dated by ``days`` where their sentence speaks of no day and none is known."""
    dated = {read.sentence.start for read in reads if read.days}
    known = {one.event.status for one in told if one.event.date}
    return [
        replace(one, event=one.event.model_copy(update={"date": days[one.event.status]}))
        if one.event.status in days
        and one.event.status not in known
        and not one.earlier
        and one.event.evidence.start not in dated
        else one
        for one in told
    ]
