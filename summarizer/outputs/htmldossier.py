"""A dossier as a page: conflicts first; every line leads to the page of its document and lights up its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from schemas import Citation, Corroboration, Dossier, DossierEvent, FigureConflict, Series
from summarizer.outputs.htmlbase import asset, page, shown, words
from summarizer.outputs.htmlcharts import line_chart
from summarizer.outputs.htmlreport import place_id
from summarizer.outputs.markdown import STATUS_NOTE

#: So many running totals are drawn, those of most points first; all are in the tables.
MOST_CHARTS = 12
#: So many entries stand in a list, and so many lines in an entry. Of 10,000 documents the whole page would be 50 MB,
#: which a browser does not open in minutes. Where something is left out, the page says how much, and where it is.
MOST_ENTRIES = 200
MOST_LINES = 12


def pages_beside(dossier: Dossier, folder: Path) -> dict[str, str]:
    """The pages that stand in ``folder`` for documents of the dossier: id to address, for a page in that folder."""
    names = {one.id: f"{one.id}.html" for one in dossier.documents if Path(one.id).name == one.id}
    return {id: f"./{quote(name, safe='')}" for id, name in names.items() if (folder / name).is_file()}


def render(dossier: Dossier, pages: Mapping[str, str]) -> str:
    """The page of a dossier.

    ``pages`` gives, by id of a document of the dossier, the address of its own page, relative to this one. Words
    of a document that has none are quoted without a link. Lists of more than ``MOST_ENTRIES`` are cut: of campaigns and
    suspects those of most documents stay, of running totals those of most points, of events the latest.
    """
    campaigns = {one.id: one.name for one in dossier.campaigns}

    def link(citation: Citation) -> str:
        base = pages.get(citation.document)
        return f"{base}#{place_id(citation.evidence.start, citation.evidence.end)}" if base else ""

    def what(one: Series | Corroboration | FigureConflict) -> str:
        told = [words(one.object), words(one.action), words(one.change) if one.change != "none" else ""]
        told += [one.currency or "", one.unit or "", one.place or "", one.agency or ""]
        told += [f"campaign {campaigns[one.campaign]}"] if one.campaign in campaigns else []
        return shown(", ".join(part for part in told if part))

    return page(
        "dossier.html.j2",
        css=asset("base.css") + asset("dossier.css"),
        js=asset("dossier.js"),
        dossier=dossier,
        pages=pages,
        link=link,
        what=what,
        most=MOST_ENTRIES,
        lines=MOST_LINES,
        charts=list(_charts(dossier)),
        series=sorted(dossier.series, key=lambda one: -len(one.points))[:MOST_ENTRIES],
        timeline=sorted(_timeline(dossier), key=lambda moment: (moment.day, moment.name, moment.event.status)),
        falls=[(one, drop) for one in dossier.series for drop in one.drops],
        exceeding=[one for one in dossier.sums if one.verdict == "differ"],
        torn=[(one, clash) for one in dossier.suspects for clash in one.conflicts],
        statuses=[s for s in _STATUSES if any(s in one.statuses for one in dossier.suspects[:MOST_ENTRIES])],
        rows={one.id: f"campaign-{i}" for i, one in enumerate(dossier.campaigns[:MOST_ENTRIES], 1)}
        | {one.id: f"suspect-{i}" for i, one in enumerate(dossier.suspects[:MOST_ENTRIES], 1)},
        status_note=STATUS_NOTE,
    )


_STATUSES = ("wanted", "arrested", "transferred", "charged", "convicted", "sanctioned", "released", "dead", "unknown")


@dataclass(frozen=True, slots=True)
class Moment:
    """An event on the line of time; ``dated`` is false where the day is that of the publication.

    ``entry`` is the id of the suspect.
    """

    day: date
    dated: bool
    name: str
    entry: str
    event: DossierEvent


def _timeline(dossier: Dossier) -> Iterator[Moment]:
    for suspect in dossier.suspects:
        for event in suspect.events:
            day = event.date or event.published
            if day is not None:
                yield Moment(day, event.date is not None, suspect.name, suspect.id, event)


def _charts(dossier: Dossier) -> Iterator[tuple[Series, Markup]]:
    """The running totals that have at least two dated points."""
    drawn = [(one, [(p.as_of, p.value) for p in one.points if p.as_of is not None]) for one in dossier.series]
    drawn = sorted((pair for pair in drawn if len(pair[1]) > 1), key=lambda pair: -len(pair[1]))
    for one, points in drawn[:MOST_CHARTS]:
        told = "; ".join(f"{day}: {value:,}" for day, value in points)
        yield one, line_chart(points, f"Running total {told}")
