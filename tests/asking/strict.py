"""What no report may hold, checked field by field: more than ``evals.violations`` asks for."""

import re
from collections.abc import Iterator

from schemas import Campaign, Evidence, Report, Suspect
from summarizer.asking.wording import listed
from summarizer.documents import Range, split_sentences
from summarizer.mentions.asserting import find_addressed
from summarizer.mentions.numbers import find_numbers

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MARKUP = re.compile(r"[<>{}\[\]|`\\*_\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def faults(report: Report, text: str) -> list[str]:
    """Every value of a report that ``text`` doesn't bear out, each in a line that names the field."""
    return [
        *_evidence(report, text),
        *_verbatim(report, text, find_addressed(text, split_sentences(text))),
        *_measures(report),
        *_summary(report),
        *_audit(report, text),
    ]


def _all_evidence(report: Report) -> Iterator[tuple[str, Evidence]]:
    parts = [("published", e) for e in report.published.evidence]
    parts += [("summary", e) for s in report.summary for e in s.evidence]
    parts += [(s.id, s.evidence) for s in report.statistics]
    parts += [(f"{s.id} period", s.period.evidence) for s in report.statistics if s.period]
    parts += [(c.id, e) for c in report.campaigns for e in c.evidence]
    parts += [(c.id, c.period.evidence) for c in report.campaigns if c.period]
    parts += [(p.id, e) for p in report.suspects for e in p.evidence]
    parts += [(p.id, event.evidence) for p in report.suspects for event in p.events]
    yield from parts


def _evidence(report: Report, text: str) -> Iterator[str]:
    for where, e in _all_evidence(report):
        if text[e.start : e.end] != e.quote or not e.quote.strip():
            yield f"{where}: evidence {e.quote!r} does not stand at {e.start}"
    named: list[Campaign | Suspect] = [*report.campaigns, *report.suspects]
    for part in named:
        if not part.evidence:
            yield f"{part.id}: no evidence"
        names = (part.name, *part.aliases)
        for e in part.evidence:
            if e.quote not in names:
                yield f"{part.id}: evidence {e.quote!r} is none of its names"


def _words(report: Report) -> Iterator[tuple[str, str | None]]:
    yield from (("title", report.title), ("outlet", report.outlet), *(("agency", a) for a in report.agencies))
    for s in report.statistics:
        yield from ((f"{s.id} figure", s.quantity.text), (f"{s.id} place", s.place), (f"{s.id} agency", s.agency))
    for c in report.campaigns:
        yield from ((c.id, w) for w in (c.name, *c.aliases, *c.agencies, *c.places))
    for p in report.suspects:
        yield from ((p.id, w) for w in (p.name, *p.aliases, p.role, p.group))
        yield from ((f"{p.id} event", w) for event in p.events for w in (event.place, event.detail))


def _verbatim(report: Report, text: str, addressed: tuple[Range, ...]) -> Iterator[str]:
    for where, words in _words(report):
        if words is None:
            continue
        places = [m.start() for m in re.finditer(re.escape(words), text)]
        if not words.strip() or not places:
            yield f"{where}: {words!r} does not stand in the text"
        elif all(any(part.start <= at < part.end for part in addressed) for at in places):
            yield f"{where}: {words!r} stands only in words addressed to a program"


def _measures(report: Report) -> Iterator[str]:
    for s in report.statistics:
        source = s.evidence.quote
        known = {w.casefold() for w in re.findall(r"\w+", source)}
        for digits in _NUMBER.findall(s.measure):
            if digits not in _NUMBER.findall(source):
                yield f"{s.id}: the measure holds {digits!r}"
        for match in _CAPITALISED.finditer(s.measure):
            opens = not s.measure[: match.start()].strip() or s.measure[: match.start()].rstrip()[-1] in ".!?"
            if match.group().casefold() not in known and not (opens and match.group().lower() in listed("openers")):
                yield f"{s.id}: the measure holds {match.group()!r}"
        if _MARKUP.search(s.measure) or not s.measure.strip() or len(s.measure) > 120:
            yield f"{s.id}: the measure {s.measure!r} is none"
        if not (s.evidence.start <= s.number.start < s.number.end <= s.evidence.end):
            yield f"{s.id}: the figure lies outside its evidence"


def _summary(report: Report) -> Iterator[str]:
    for sentence in report.summary:
        cited = " ".join(e.quote for e in sentence.evidence)
        values = {n.value for n in find_numbers(cited)}
        for n in find_numbers(sentence.text):
            if n.value not in values:
                yield f"summary: {sentence.text[n.start : n.end]!r} is no figure of what it cites"
        for digits in _NUMBER.findall(sentence.text):
            if digits not in _NUMBER.findall(cited):
                yield f"summary: {digits!r} does not stand in what it cites"
        for markup in _MARKUP.finditer(sentence.text):
            if markup.group() not in cited:
                yield f"summary: markup in {sentence.text!r} that what it cites lacks"


def _audit(report: Report, text: str) -> Iterator[str]:
    ids = {s.id for s in report.statistics}
    numbers = report.audit.numbers
    for n in numbers:
        if text[n.start : n.end] != n.text:
            yield f"audit: {n.text!r} does not stand at {n.start}"
        if n.used_by is not None and n.used_by not in ids:
            yield f"audit: {n.used_by} is no statistic"
        if n.used_by is None and n.reason is None:
            yield f"audit: {n.text!r} has neither use nor reason"
    if sorted(n.used_by for n in numbers if n.used_by) != sorted(ids):
        yield "audit: some statistic is used by no number, or by two"
    for run in _DIGITS.finditer(text):
        if run.group().isascii() and not any(n.start <= run.start() and run.end() <= n.end for n in numbers):
            yield f"audit: the digits {run.group()!r} at {run.start()} are not accounted for"
