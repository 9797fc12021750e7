"""A cluster of suspects as one person of the dossier."""

from collections.abc import Iterable, Sequence
from datetime import date

from schemas import Apart, DossierEvent, DossierSuspect, Link, Trait
from schemas.vocabulary import terms
from summarizer.dossier.naming import best_name, name_uses
from summarizer.dossier.records import DocumentRecord, EventRecord, cited, ref, slim
from summarizer.dossier.status_conflicts import find_status_conflicts
from summarizer.dossier.suspects import PersonUse


def suspect_of(
    id: str,
    group: Sequence[tuple[PersonUse, DocumentRecord]],
    links: Iterable[Link],
    apart: Iterable[Apart],
) -> DossierSuspect:
    """The person whom these entries tell of; nothing that they say is left out or settled."""
    order = terms("status")
    told = [_event(document, use, event) for use, document in group for event in use.record.events or _only_status(use)]
    events = tuple(
        sorted(
            told,
            key=lambda e: (
                e.date or e.published or date.max,
                e.date is None,
                order.index(e.status),
                e.source.document,
                e.source.evidence.start,
                e.detail or "",
                e.place or "",
            ),
        )
    )
    return slim(
        DossierSuspect(
            id=id,
            name=best_name([use.record.name for use, _ in group]),
            names=name_uses((document.id, use.record) for use, document in group),
            roles=_traits((use.record.role, document.id) for use, document in group),
            groups=_traits((use.record.group, document.id) for use, document in group),
            statuses=tuple(dict.fromkeys(event.status for event in events)),
            events=events,
            conflicts=find_status_conflicts(events),
            members=tuple(ref(use.key) for use, _ in group),
            links=tuple(links),
            apart=tuple(apart),
        )
    )


def _only_status(use: PersonUse) -> tuple[EventRecord, ...]:
    """The status of an entry without events, where its first words stand."""
    record = use.record
    return (EventRecord(record.status, None, None, None, record.quotes[0]),) if record.quotes else ()


def _event(document: DocumentRecord, use: PersonUse, event: EventRecord) -> DossierEvent:
    return slim(
        DossierEvent(
            status=event.status,
            date=event.date,
            published=document.about.published,
            place=event.place,
            detail=event.detail,
            source=cited(document.id, use.record.id, event.quote),
        )
    )


def _traits(told: Iterable[tuple[str | None, str]]) -> tuple[Trait, ...]:
    found: dict[str, list[str]] = {}
    for text, document in told:
        if text and document not in found.setdefault(text, []):
            found[text].append(document)
    return tuple(Trait(text=text, documents=tuple(documents)) for text, documents in sorted(found.items()))
