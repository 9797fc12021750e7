"""Reports from files, one at a time, as the records that are merged."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from sys import intern
from typing import Any

from pydantic import ValidationError

from schemas import Campaign, DossierDocument, Evidence, Report, Statistic, Suspect
from summarizer.dossier.records import (
    CampaignRecord,
    DocumentRecord,
    EventRecord,
    FigureRecord,
    PersonRecord,
    Quote,
)

_OURS = re.compile(rb'\s*\{\s*"schema"\s*:\s*"report/')


class ReportError(Exception):
    """A path that gives no report; ``str()`` says which and why."""


def read_reports(paths: Iterable[Path]) -> Iterator[Report]:
    """The reports of files (``.json``, or ``.jsonl`` with one a line) and of folders' ``.json`` files.

    In a folder, JSON that is no report (a dossier, metadata) is left out; a file that is named has to be one.

    Raises ReportError.
    """
    for path in paths:
        if path.is_dir():
            for file in sorted(path.glob("*.json")):
                if (found := _report(_bytes(file), file, strict=False)) is not None:
                    yield found
        elif path.suffix == ".jsonl":
            try:
                with open(path, "rb") as lines:
                    for number, line in enumerate(lines, 1):
                        if line.strip():
                            yield _told(line, f"{path}, line {number}")
            except OSError as error:
                raise ReportError(f"{path}: {error.strerror or error}") from None
        else:
            yield _told(_bytes(path), str(path))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportError(f"{path}: {error.strerror or error}") from None


def _told(data: bytes, where: str) -> Report:
    found = _report(data, where, strict=True)
    assert found is not None
    return found


def _report(data: bytes, where: str | Path, *, strict: bool) -> Report | None:
    if not strict and not _OURS.match(data):
        return None
    try:
        return Report.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ReportError(f"{where}: not a report: {place + ': ' if place else ''}{first['msg']}") from None


def records(reports: Iterable[Report]) -> list[DocumentRecord]:
    """The records in an order that does not depend on that of the reports.

    One text counts once: the report with the first id stands for its copies. Two texts under one id get ids
    of their own (``x``, ``x~2``).
    """
    made = sorted((_document(report) for report in reports), key=lambda d: (d.id, d.about.path, d.about.text_sha256))
    first: dict[str, int] = {}
    kept: list[DocumentRecord] = []
    for one in made:
        at = first.setdefault(one.about.text_sha256, len(kept))
        if at < len(kept):
            about = kept[at].about
            kept[at] = _about(kept[at], copies=tuple(sorted({*about.copies, one.about.path} - {about.path})))
        else:
            kept.append(one)
    used: set[str] = set()
    for at, one in enumerate(kept):
        id, number = one.id, 1
        while id in used:
            number += 1
            id = f"{one.id}~{number}"
        used.add(id)
        if id != one.id:
            kept[at] = _about(one, id=id)
    return kept


def _about(one: DocumentRecord, **changed: Any) -> DocumentRecord:
    return replace(one, about=one.about.model_copy(update=changed))


def _quote(evidence: Evidence) -> Quote:
    # One sentence is quoted for each of its figures, names and events: of thousands of reports, the text is kept once.
    return evidence.start, evidence.end, intern(evidence.quote)


def _document(report: Report) -> DocumentRecord:
    source = report.document
    about = DossierDocument(
        id=source.id,
        path=source.path,
        copies=(),
        text_sha256=source.text_sha256,
        language=source.language,
        title=report.title,
        outlet=report.outlet,
        published=report.published.date,
        agencies=report.agencies,
    )
    return DocumentRecord(
        about=about,
        figures=tuple(map(_figure, report.statistics)),
        campaigns=tuple(map(_campaign, report.campaigns)),
        persons=tuple(map(_person, report.suspects)),
    )


def _figure(one: Statistic) -> FigureRecord:
    quantity, period = one.quantity, one.period
    return FigureRecord(
        id=one.id,
        measure=one.measure,
        object=one.object,
        action=one.action,
        change=one.change,
        value=quantity.value,
        kind=quantity.kind,
        currency=quantity.currency,
        unit=quantity.unit,
        bound=quantity.bound,
        start=period.start if period else None,
        end=period.end if period else None,
        place=one.place,
        agency=one.agency,
        part_of=one.part_of,
        scope=one.scope,
        quote=_quote(one.evidence),
    )


def _campaign(one: Campaign) -> CampaignRecord:
    period = one.period
    return CampaignRecord(
        id=one.id,
        name=one.name,
        aliases=one.aliases,
        agencies=one.agencies,
        places=one.places,
        start=period.start if period else None,
        end=period.end if period else None,
        statistics=one.statistics,
        quotes=tuple(map(_quote, one.evidence)),
    )


def _person(one: Suspect) -> PersonRecord:
    events = tuple(EventRecord(e.status, e.date, e.place, e.detail, _quote(e.evidence)) for e in one.events)
    return PersonRecord(
        id=one.id,
        name=one.name,
        aliases=one.aliases,
        role=one.role,
        group=one.group,
        status=one.status,
        events=events,
        quotes=tuple(map(_quote, one.evidence)),
    )
