"""The score of one document: counts only, so that documents can be added up, resampled and compared."""

import schemas
from evals.counts import Counts
from evals.figurescore import score_figures
from evals.keyfacts import score_key_facts
from evals.labels import NOTHING, Labels, labels_of_report
from evals.mistake import Mistake
from evals.namedscore import score_agencies, score_campaigns, score_suspects
from evals.tally import Share, Tally
from evals.violations import violations
from schemas.base import Part
from summarizer.documents import Document


class DocumentScore(Part):
    """Tallies and shares by name, and every mistake.

    ``tallies``: value, labelled, strict, campaigns, suspects, suspects_with_status, agencies; where labelled
    campaign_agencies, campaign_places, events.
    ``shares``: the fields of figures, dated_period, status, role, group, published; where labelled unit,
    place, agency, scope, part_of, campaign_period, event_date, key_facts.
    ``fates``: what became of the required figures that are missed (see ``evals.fate``).
    ``confusion``: for object and action, gold term -> predicted term -> count.
    ``published``: right, wrong or missing.
    """

    document: str
    language: str
    kind: str | None
    published: str
    tallies: dict[str, Tally]
    shares: dict[str, Share]
    fates: dict[str, int]
    confusion: dict[str, dict[str, dict[str, int]]]
    violations: tuple[str, ...]
    failures: int
    open: int
    mistakes: tuple[Mistake, ...]


def _published(counts: Counts, gold: Labels, predicted: Labels) -> str:
    right = gold.published == predicted.published
    counts.share("published", right)
    if right:
        return "right"
    said, given = str(gold.published or "unknown"), str(predicted.published or "unknown")
    counts.mistake("wrong date", gold=said, predicted=given)
    return "missing" if predicted.published is None else "wrong"


def score_labels(
    document: Document,
    gold: Labels,
    predicted: Labels,
    *,
    stem: str,
    kind: str | None = None,
    report: schemas.Report | None = None,
) -> DocumentScore:
    """Score one side against the other; ``report`` gives the audit and is checked for violations."""
    counts = Counts(stem, document)
    score_figures(counts, gold.figures, predicted.figures, report.audit if report else None)
    score_campaigns(counts, gold.campaigns, predicted.campaigns)
    score_suspects(counts, gold.suspects, predicted.suspects)
    score_agencies(counts, gold.agencies, predicted.agencies)
    published = _published(counts, gold, predicted)
    broken: list[str] = []
    if report:
        score_key_facts(counts, gold.key_facts, report.summary)
        broken = violations(report, document.text)
        for failure in report.audit.failures:
            at = [(failure.where.start, failure.where.end)] if failure.where else []
            counts.mistake("failed question", at=at, note=f"{failure.question}: {failure.reason}")
    for line in broken:
        counts.mistake("violation", note=line)
    return DocumentScore(
        document=stem,
        language=document.language,
        kind=kind,
        published=published,
        tallies=counts.tallies,
        shares=counts.shares,
        fates=dict(sorted(counts.fates.items())),
        confusion=counts.confusion,
        violations=tuple(broken),
        failures=len(report.audit.failures) if report else 0,
        open=report.audit.open if report else 0,
        mistakes=tuple(counts.mistakes),
    )


def score_report(
    document: Document,
    gold: Labels,
    report: schemas.Report | None,
    *,
    stem: str,
    kind: str | None = None,
) -> DocumentScore:
    """Score a report; without one everything is missed, which counts as a failure."""
    if report is not None:
        return score_labels(document, gold, labels_of_report(report), stem=stem, kind=kind, report=report)
    score = score_labels(document, gold, NOTHING, stem=stem, kind=kind)
    absent = Mistake(kind="no report", document=stem, sentence="", note="all in it counts as missed")
    # A text whose date is unknown is not read rightly by a report that does not exist.
    shares = {**score.shares, "published": Share(right=0, total=1)}
    if gold.key_facts:
        shares["key_facts"] = Share(right=0, total=len(gold.key_facts))
    changed = {"failures": 1, "published": "missing", "shares": shares, "mistakes": (absent,)}
    return score.model_copy(update=changed)
