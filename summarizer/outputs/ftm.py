"""Documents, persons, organizations, operations and events as FollowTheMoney entities, one a line.

Written without their library, which takes a C++ compiler to install; the tests check each kind of entity
with it (the extra ``ftm``).
"""

import hashlib
import json
import os
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from schemas import Evidence, Report
from summarizer.files import replacing
from summarizer.outputs.markdown import STATUS_NOTE
from summarizer.outputs.registry import Entry, Together
from summarizer.tables import json_table

FILE = "entities.ftm.json"

# The longest value that a property of a type takes, by the library; the other properties are strings.
_NAME, _STRING, _TEXT, _ADDRESS = 384, 1024, 65_000, 250
_LIMITS = {
    "name": _NAME,
    "alias": _NAME,
    "summary": _TEXT,
    "description": _TEXT,
    "notes": _TEXT,
    "location": _ADDRESS,
}

Entity = dict[str, Any]


def entities(report: Report) -> Iterator[Entity]:
    """The entities of a report, those that others refer to first.

    Ids hang on the text and on what is told, not on paths or times: the same report gives the same ids.
    """
    return _Entities(report).all()


def write(path: Path, reports: Iterable[Report]) -> None:
    """Write the entities of all reports to ``path`` as JSON lines. Raises OSError."""
    with (
        replacing(path) as descriptor,
        os.fdopen(os.dup(descriptor), "w", encoding="utf-8", newline="") as file,
    ):
        for report in reports:
            for entity in entities(report):
                file.write(json.dumps(entity, ensure_ascii=False, separators=(",", ":")) + "\n")


@cache
def _tables() -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = json_table("summarizer.outputs", "ftm.json")
    return tables


def clean(value: str, limit: int) -> str:
    """The string as their library would leave it: white space squeezed, nothing invisible, cut to the limit."""
    visible = "".join(char for char in " ".join(value.split()) if unicodedata.category(char)[0] != "C")
    return " ".join(unicodedata.normalize("NFC", " ".join(visible.split()))[:limit].split())


def _name(value: str, instead: str) -> str:
    """A name, without the quotes around it that their library takes off; ``instead`` where nothing is left."""
    return clean(value, _NAME).strip("\"' ") or instead


class _Entities:
    """The entities of one report, each once."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._article = self._id("article")

    def all(self) -> Iterator[Entity]:
        report = self._report
        source = report.document
        yield self._entity(
            self._article,
            "Article",
            fileName=[source.path],
            title=[report.title],
            publisher=[report.outlet],
            publishedAt=[_day(report.published.date)],
            language=[_tables()["languages"].get(source.language)],
            notes=[report.audit.line(), *(sentence.text for sentence in report.summary)],
        )
        yield from self._organizations()
        yield from self._persons()
        yield from self._campaigns()

    def _organizations(self) -> Iterator[Entity]:
        report = self._report
        named = [*report.agencies, *(name for campaign in report.campaigns for name in campaign.agencies)]
        named += [suspect.group for suspect in report.suspects if suspect.group]
        for name in dict.fromkeys(named):
            yield self._entity(self._organization(name), "Organization", name=[_name(name, "?")], proof=[self._article])

    def _persons(self) -> Iterator[Entity]:
        for suspect in self._report.suspects:
            person = self._id("person", suspect.id, suspect.name)
            name = _name(suspect.name, suspect.id)
            yield self._entity(
                person,
                "Person",
                name=[name],
                alias=[_name(alias, "") for alias in suspect.aliases],
                position=[suspect.role],
                status=[suspect.status],
                topics=_tables()["topics"][suspect.status],
                notes=[STATUS_NOTE],
                proof=[self._article],
            )
            yield from self._documented(person, suspect.evidence, "suspect", suspect.status)
            if suspect.group:
                yield self._entity(
                    self._id("link", person, suspect.group),
                    "UnknownLink",
                    subject=[person],
                    object=[self._organization(suspect.group)],
                    role=[suspect.role],
                    proof=[self._article],
                )
            for number, event in enumerate(suspect.events, 1):
                yield self._entity(
                    self._id("event", person, str(number)),
                    "Event",
                    name=[_name(f"{name}: {event.status}", event.status)],
                    date=[_day(event.date)],
                    location=[_location(event.place)],
                    summary=[event.detail],
                    description=[event.evidence.quote],
                    recordId=[_where(event.evidence)],
                    involved=[person],
                    proof=[self._article],
                )

    def _campaigns(self) -> Iterator[Entity]:
        for campaign in self._report.campaigns:
            operation = self._id("campaign", campaign.id, campaign.name)
            period = campaign.period
            yield self._entity(
                operation,
                "Event",
                name=[_name(campaign.name, campaign.id)],
                alias=[_name(alias, "") for alias in campaign.aliases],
                startDate=[_day(period.start if period else None)],
                endDate=[_day(period.end if period else None)],
                location=[_location(place) for place in campaign.places],
                organizer=[self._organization(agency) for agency in campaign.agencies],
                proof=[self._article],
            )
            yield from self._documented(operation, campaign.evidence, "campaign", None)

    def _documented(self, id: str, evidence: Iterable[Evidence], role: str, status: str | None) -> Iterator[Entity]:
        for each in dict.fromkeys(evidence):
            yield self._entity(
                self._id("evidence", id, _where(each)),
                "Documentation",
                document=[self._article],
                entity=[id],
                role=[role],
                status=[status],
                summary=[each.quote],
                recordId=[_where(each)],
            )

    def _organization(self, name: str) -> str:
        return self._id("organization", name)

    def _id(self, *parts: str) -> str:
        known = "\0".join((self._report.document.text_sha256, *parts))
        return f"{parts[0]}-{hashlib.sha256(known.encode()).hexdigest()[:40]}"

    def _entity(self, id: str, schema: str, **properties: list[str | None]) -> Entity:
        kept = {}
        for name, values in properties.items():
            cleaned = [clean(value, _LIMITS.get(name, _STRING)) for value in values if value]
            if told := list(dict.fromkeys(value for value in cleaned if value)):
                kept[name] = told
        return {"id": id, "schema": schema, "properties": kept}


def _location(place: str | None) -> str | None:
    # Semicolons, and commas side by side, would be made one comma by their library.
    pieces = clean(place or "", _ADDRESS).replace(";", ",").split(",")
    return ", ".join(piece for piece in (piece.strip(" .") for piece in pieces) if piece)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _where(evidence: Evidence) -> str:
    return f"characters {evidence.start} to {evidence.end}"


def _write(folder: Path, entries: Iterable[Entry]) -> None:
    write(folder / FILE, (entry.report for entry in entries))


FORMAT = Together("ftm", (FILE,), _write)
