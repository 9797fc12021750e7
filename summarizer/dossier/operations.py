"""A cluster of campaigns as one operation of the dossier."""

from collections.abc import Iterable, Sequence

from schemas import Apart, DossierCampaign, Link
from summarizer.dossier.campaigns import CampaignUse
from summarizer.dossier.naming import best_name, name_uses
from summarizer.dossier.records import DocumentRecord, ref, slim


def campaign_of(
    id: str,
    group: Sequence[tuple[CampaignUse, DocumentRecord]],
    figures: Iterable[tuple[str, str]],
    links: Iterable[Link],
    apart: Iterable[Apart],
) -> DossierCampaign:
    """The operation that these entries tell of; ``figures`` are those of documents whose own sentence names it."""
    days = [
        day for use, document in group for day in (use.record.start, use.record.end, document.about.published) if day
    ]
    own = {(document.id, id) for use, document in group for id in use.record.statistics}
    statistics = {ref(key) for key in own | set(figures)}
    return slim(
        DossierCampaign(
            id=id,
            name=best_name([use.record.name for use, _ in group]),
            names=name_uses((document.id, use.record) for use, document in group),
            registry=next((use.operation.id for use, _ in group if use.operation), None),
            edition=next((use.edition for use, _ in group if use.edition), None),
            agencies=tuple(sorted({agency for use, _ in group for agency in use.record.agencies})),
            places=tuple(sorted({place for use, _ in group for place in use.record.places})),
            first=min(days, default=None),
            last=max(days, default=None),
            statistics=tuple(sorted(statistics, key=lambda r: (r.document, len(r.item), r.item))),
            members=tuple(ref(use.key) for use, _ in group),
            links=tuple(links),
            apart=tuple(apart),
        )
    )
