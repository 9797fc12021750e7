"""The report of one document as a page: what was found on one side, the text with all of it marked on the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from schemas import Evidence, NumberAccount, Report, Statistic
from summarizer.documents import Range
from summarizer.documents.sentences import split_sentences
from summarizer.outputs.htmlbase import asset, meanings, page, words
from summarizer.outputs.htmltext import Mark, Target, lit, marked_text
from summarizer.outputs.markdown import STATUS_NOTE
from summarizer.outputs.registry import Single


def place_id(start: int, end: int) -> str:
    """What the page calls a quote at these offsets; ``NAME.html#<place_id>`` leads to it and lights it up."""
    return f"t{start}-{end}"


def render(report: Report, text: str) -> str:
    """The page of ``report``; ``text`` is the text as read, in whose code points the report counts."""
    targets = list(_targets(report, split_sentences(text)))
    return page(
        "report.html.j2",
        css=asset("base.css") + asset("report.css") + lit(targets),
        report=report,
        text=marked_text(text, list(_marks(report)), targets),
        place=lambda evidence: f"#{place_id(evidence.start, evidence.end)}",
        number=lambda span: f"#{_number_id(span.start, span.end)}",
        names={s.id: f"figure-{i}" for i, s in enumerate(report.statistics, 1)},
        fates=_fates(report),
        open=[(i, n) for i, n in enumerate(report.audit.numbers, 1) if _is_open(n)],
        status_note=STATUS_NOTE,
    )


@dataclass(frozen=True, slots=True)
class Fate:
    """Numbers that were dismissed for the same reason by the same judge, each with its place in the audit."""

    reason: str
    by: str
    numbers: tuple[tuple[int, NumberAccount], ...]


def _fates(report: Report) -> list[Fate]:
    gone = [(i, n) for i, n in enumerate(report.audit.numbers, 1) if n.used_by is None and not _is_open(n)]
    order = list(meanings("dismissal"))
    gone.sort(key=lambda pair: (order.index(pair[1].reason or ""), pair[1].by or ""))
    grouped = groupby(gone, key=lambda pair: (pair[1].reason or "", pair[1].by or ""))
    return [Fate(reason, by, tuple(numbers)) for (reason, by), numbers in grouped]


def _is_open(number: NumberAccount) -> bool:
    return number.used_by is None and number.reason in (None, "no_answer")


def _marks(report: Report) -> Iterator[Mark]:
    """Everything found, in the order in which it is shown where it overlaps: figures before names."""
    rows = {s.id: (i, s) for i, s in enumerate(report.statistics, 1)}
    for i, number in enumerate(report.audit.numbers, 1):
        if number.used_by is not None:
            row, statistic = rows.get(number.used_by, (0, None))
            told = f"figure {number.used_by}" + (f": {statistic.measure}" if statistic else "")
            yield Mark(number.start, number.end, "used", number.used_by, f"figure-{row}" if row else "figures", told)
        elif _is_open(number):
            told = "open: nothing accounts for this number"
            yield Mark(number.start, number.end, "open", "open", f"number-{i}", told)
        else:
            reason = number.reason or ""
            told = f"not used: {words(reason)} ({meanings('dismissal')[reason]}), by {number.by}"
            yield Mark(number.start, number.end, "dismissed", words(reason), f"number-{i}", told)
    for i, suspect in enumerate(report.suspects, 1):
        for evidence in suspect.evidence:
            told = f"{suspect.name}, status: {words(suspect.status)}"
            yield Mark(evidence.start, evidence.end, "suspect", "", f"suspect-{i}", told)
    for i, campaign in enumerate(report.campaigns, 1):
        for evidence in campaign.evidence:
            told = f"campaign: {campaign.name}"
            yield Mark(evidence.start, evidence.end, "campaign", "", f"campaign-{i}", told)


def _targets(report: Report, sentences: Iterable[Range]) -> Iterable[Target]:
    """Every quote and every number that some link leads to, each once."""
    found: dict[str, Target] = {}
    for i, statistic in enumerate(report.statistics, 1):
        id = _number_id(statistic.number.start, statistic.number.end)
        found.setdefault(id, Target(id, *_whole(statistic), f"figure-{i}"))
    around = list(sentences)
    at = 0
    for i, number in enumerate(report.audit.numbers, 1):
        while at + 1 < len(around) and around[at].end <= number.start:
            at += 1
        inside = bool(around) and around[at].start <= number.start and number.end <= around[at].end
        id = _number_id(number.start, number.end)
        start, end = around[at] if inside else (number.start, number.end)
        found.setdefault(id, Target(id, start, end, f"number-{i}"))
    for evidence in _quotes(report):
        id = place_id(evidence.start, evidence.end)
        found.setdefault(id, Target(id, evidence.start, evidence.end))
    return found.values()


def _whole(statistic: Statistic) -> tuple[int, int]:
    """The clause of a figure with the figure."""
    evidence, number = statistic.evidence, statistic.number
    return min(evidence.start, number.start), max(evidence.end, number.end)


def _quotes(report: Report) -> Iterator[Evidence]:
    yield from report.published.evidence
    for sentence in report.summary:
        yield from sentence.evidence
    for statistic in report.statistics:
        yield statistic.evidence
        if statistic.period:
            yield statistic.period.evidence
    for campaign in report.campaigns:
        yield from campaign.evidence
        if campaign.period:
            yield campaign.period.evidence
    for suspect in report.suspects:
        yield from suspect.evidence
        for event in suspect.events:
            yield event.evidence


def _number_id(start: int, end: int) -> str:
    return f"n{start}-{end}"


FORMAT = Single("html", ".html", render)
