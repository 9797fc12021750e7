"""Gold labels as a report: what a dossier is made of where no model takes part."""

from datetime import date

import schemas
from evals.corpus import Labelled
from evals.goldfile import GoldCampaign, GoldEvent, GoldPeriod, GoldStatistic, GoldSuspect
from evals.labels import number_places, occurrences
from summarizer.documents.range import Range


def gold_report(labelled: Labelled) -> schemas.Report:
    """The report that holds just what the reader labelled, optional entries too."""
    document, gold = labelled.document, labelled.gold
    text = document.text
    ids = {label: f"s{n}" for n, label in enumerate(gold.statistics, 1)}
    return schemas.Report(
        document=schemas.Source(
            id=labelled.stem,
            path=gold.document,
            sha256=document.sha256,
            text_sha256=document.text_sha256,
            language=document.language,
            chars=len(text),
        ),
        title=None,
        outlet=None,
        agencies=gold.agencies,
        published=schemas.Publication(date=gold.published, basis=gold.published_basis, evidence=()),
        summary=(),
        statistics=tuple(_statistic(label, ids, text) for label in gold.statistics),
        campaigns=tuple(_campaign(f"c{n}", label, labelled, ids) for n, label in enumerate(gold.campaigns, 1)),
        suspects=tuple(_suspect(f"p{n}", label, text) for n, label in enumerate(gold.suspects, 1)),
        audit=schemas.Audit(numbers=(), rejected=(), failures=()),
        provenance=by_hand("gold"),
    )


def by_hand(name: str) -> schemas.Provenance:
    """The provenance of a report that no model made; ``name`` stands in a model's place."""
    return schemas.Provenance(
        model=name,
        weights_sha256=None,
        strategy=name,
        settings="",
        prompts="",
        schemas="",
        rules="",
        calls=0,
        reasks=0,
        tokens=schemas.Tokens(read=0, cached=0, written=0),
    )


def _evidence(quote: str, text: str) -> schemas.Evidence:
    start = text.index(quote)
    return schemas.Evidence(start=start, end=start + len(quote), quote=quote)


def _period(given: GoldPeriod | None, evidence: schemas.Evidence) -> schemas.Period | None:
    if given is None or (given.start is None and given.end is None):
        return None
    return schemas.Period(start=given.start, end=given.end, evidence=evidence)


def _statistic(label: GoldStatistic, ids: dict[GoldStatistic, str], text: str) -> schemas.Statistic:
    evidence = _evidence(label.quote, text)
    start, end = number_places(label.quote, label.number, text)[0]
    total = next((id for other, id in ids.items() if label.part_of in (other.number, other.quote)), None)
    return schemas.Statistic(
        id=ids[label],
        measure=label.measure,
        object=label.object,
        action=label.action,
        change=label.change,
        quantity=schemas.Quantity(
            value=label.value,
            kind=label.kind,
            currency=label.currency,
            unit=label.unit,
            bound=label.bound,
            text=label.number,
        ),
        period=_period(label.period, evidence),
        place=label.place,
        agency=label.agency,
        part_of=total if label.part_of else None,
        scope=label.scope or "unknown",
        evidence=evidence,
        number=schemas.Span(start=start, end=end),
    )


def _campaign(id: str, label: GoldCampaign, labelled: Labelled, ids: dict[GoldStatistic, str]) -> schemas.Campaign:
    text = labelled.document.text
    evidence = _evidence(label.quote, text)
    named = [at for name in (label.name, *label.aliases) for at in occurrences(name, text)]
    sentences = [s for s in labelled.document.sentences if any(s.start <= at < s.end for at in named)]
    return schemas.Campaign(
        id=id,
        name=label.name,
        aliases=label.aliases,
        agencies=label.agencies,
        places=label.places,
        period=_period(label.period, evidence),
        statistics=tuple(i for figure, i in ids.items() if _stands(figure, sentences, text)),
        evidence=(evidence,),
    )


def _stands(figure: GoldStatistic, sentences: list[Range], text: str) -> bool:
    """Whether the figure's first number stands in one of the sentences."""
    start, _ = number_places(figure.quote, figure.number, text)[0]
    return any(s.start <= start < s.end for s in sentences)


def _suspect(id: str, label: GoldSuspect, text: str) -> schemas.Suspect:
    evidence = _evidence(label.quote, text)
    events = label.events or (GoldEvent(status=label.status),)
    return schemas.Suspect(
        id=id,
        name=label.name,
        aliases=label.aliases,
        role=label.role,
        group=label.group,
        status=label.status,
        events=tuple(_event(event, label, text) for event in events),
        evidence=(evidence,),
    )


def _event(event: GoldEvent, label: GoldSuspect, text: str) -> schemas.Event:
    day: date | None = event.date
    return schemas.Event(
        status=event.status,
        date=day,
        place=event.place,
        detail=event.detail,
        evidence=_evidence(event.quote or label.quote, text),
    )
