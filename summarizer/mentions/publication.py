"""When a text was published, as far as the text itself says."""

from datetime import date, timedelta

from schemas import Evidence, Publication
from summarizer.mentions.dateline import Dateline, find_dateline
from summarizer.mentions.moments import find_moments
from summarizer.mentions.publication_year import settle_year
from summarizer.mentions.simplified import simplified

_UNKNOWN = Publication(date=None, basis="unknown", evidence=())


def find_publication(text: str, given: date | None) -> Publication:
    """The publication date of ``text``. What it states wins; next is ``given``, the user's word; then what it implies.

    stated: year, month and day stand in a line of their own, a dateline, or the lead as the day told.
    inferred: a part of it stands there and the text settles the rest (see `settle_year`), or the lead tells
    the date of "yesterday". Otherwise unknown: dates of events are never taken for it, and nothing from
    outside the text is. Each piece of evidence is ``text[start:end]``. Where the text states another day than
    ``given``, the publication says so.
    """
    found = _told_by(text)
    if given is None:
        return found
    if found.basis != "stated":
        return Publication(date=given, basis="given", evidence=())
    return found if found.date == given else found.model_copy(update={"given": given})


def _told_by(text: str) -> Publication:
    moments = find_moments(text)
    dateline = find_dateline(simplified(text), moments)
    if dateline is None:
        return _UNKNOWN
    if dateline.moment.year is not None:
        return _publication(text, dateline, dateline.moment.year, (), stated=not dateline.moment.told)
    settled = settle_year(text, dateline, moments)
    if settled is None:
        return _UNKNOWN
    year, used = settled
    return _publication(text, dateline, year, used, stated=False)


def _publication(
    text: str, dateline: Dateline, year: int, used: tuple[tuple[int, int], ...], *, stated: bool
) -> Publication:
    moment = dateline.moment
    assert moment.month is not None
    assert moment.day is not None
    try:
        published = date(year, moment.month, moment.day) - timedelta(days=moment.told or 0)
    except (ValueError, OverflowError):
        return _UNKNOWN
    spans = sorted({(moment.start, moment.end), *used})
    evidence = tuple(Evidence(quote=text[start:end], start=start, end=end) for start, end in spans)
    return Publication(date=published, basis="stated" if stated else "inferred", evidence=evidence)
