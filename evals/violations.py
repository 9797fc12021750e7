"""What in a report the text does not bear out. None is tolerated, whatever the scores."""

import hashlib
import re
from collections.abc import Iterator

import schemas

_DIGITS = re.compile(r"[0-9０-９]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CAPITALISED = re.compile(r"(?<![.!?:\"“‘'(]\s)(?<!^)(?<![^\W_])[A-Z][\w'’-]+")


def violations(report: schemas.Report, text: str) -> list[str]:
    """Every violation in one report of ``text``, each in a line that names the field."""
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != report.document.text_sha256:
        return ["document: the report is of another text (text_sha256 differs)"]
    return [
        *_evidence(report, text),
        *_verbatim(report, text),
        *_figures(report, text),
        *_summary(report, text),
        *_audit(report, text),
        *_references(report),
    ]


def is_unsupported(violation: str) -> bool:
    """Whether a violation is a number or a name of the summary that does not stand in the text."""
    return violation.startswith("summary") and "does not stand in the text" in violation


def _all_evidence(report: schemas.Report) -> Iterator[tuple[str, schemas.Evidence]]:
    for e in report.published.evidence:
        yield "published", e
    for number, sentence in enumerate(report.summary, 1):
        for e in sentence.evidence:
            yield f"summary {number}", e
    for s in report.statistics:
        yield f"statistic {s.id}", s.evidence
        if s.period:
            yield f"statistic {s.id} period", s.period.evidence
    for c in report.campaigns:
        for e in c.evidence:
            yield f"campaign {c.id}", e
        if c.period:
            yield f"campaign {c.id} period", c.period.evidence
    for p in report.suspects:
        for e in (*p.evidence, *(event.evidence for event in p.events)):
            yield f"suspect {p.id}", e


def _evidence(report: schemas.Report, text: str) -> Iterator[str]:
    for where, e in _all_evidence(report):
        if not e.stands_in(text):
            yield f"{where}: the evidence {e.quote!r} is not what stands at {e.start}:{e.end}"
    for c in report.campaigns:
        if not c.evidence:
            yield f"campaign {c.id}: no evidence"
    for p in report.suspects:
        if not p.evidence:
            yield f"suspect {p.id}: no evidence"


def _words(report: schemas.Report) -> Iterator[tuple[str, str | None]]:
    yield "title", report.title
    yield "outlet", report.outlet
    for agency in report.agencies:
        yield "agency", agency
    for s in report.statistics:
        yield f"statistic {s.id} quantity", s.quantity.text
        yield f"statistic {s.id} place", s.place
        yield f"statistic {s.id} agency", s.agency
    for c in report.campaigns:
        for word in (c.name, *c.aliases, *c.agencies, *c.places):
            yield f"campaign {c.id}", word
    for p in report.suspects:
        for given in (p.name, *p.aliases, p.role, p.group):
            yield f"suspect {p.id}", given
        for event in p.events:
            yield f"suspect {p.id} event", event.place
            yield f"suspect {p.id} event", event.detail


def _verbatim(report: schemas.Report, text: str) -> Iterator[str]:
    for where, word in _words(report):
        if word is not None and word not in text:
            yield f"{where}: {word!r} does not stand in the text"


def _figures(report: schemas.Report, text: str) -> Iterator[str]:
    for s in report.statistics:
        number = s.number
        if text[number.start : number.end] != s.quantity.text:
            yield f"statistic {s.id}: {s.quantity.text!r} is not what stands at {number.start}:{number.end}"
        if not (s.evidence.start <= number.start and number.end <= s.evidence.end):
            yield f"statistic {s.id}: the number lies outside the evidence"


def _summary(report: schemas.Report, text: str) -> Iterator[str]:
    numbers = set(_NUMBER.findall(text))
    known = text.casefold()
    for index, sentence in enumerate(report.summary, 1):
        for number in _NUMBER.findall(sentence.text):
            if number not in numbers:
                yield f"summary {index}: the number {number!r} does not stand in the text"
        for name in _CAPITALISED.findall(sentence.text):
            if re.sub(r"['’]s?$", "", name).casefold() not in known:
                yield f"summary {index}: the name {name!r} does not stand in the text"


def _audit(report: schemas.Report, text: str) -> Iterator[str]:
    covered = bytearray(len(text))
    for n in report.audit.numbers:
        if text[n.start : n.end] != n.text:
            yield f"audit: {n.text!r} is not what stands at {n.start}:{n.end}"
        for at in range(n.start, min(n.end, len(text))):
            covered[at] = 1
    for digits in _DIGITS.finditer(text):
        if not all(covered[digits.start() : digits.end()]):
            yield f"audit: the digits {digits.group()!r} at {digits.start()} are not accounted for"


def _references(report: schemas.Report) -> Iterator[str]:
    ids = {s.id for s in report.statistics}
    used = {n.used_by for n in report.audit.numbers} - {None}
    for unknown in sorted(u for u in used if u and u not in ids):
        yield f"audit: a number is used by {unknown!r}, which is no statistic"
    for s in report.statistics:
        if s.id not in used:
            yield f"statistic {s.id}: no number of the audit is used by it"
        if s.part_of is not None and s.part_of not in ids - {s.id}:
            yield f"statistic {s.id}: part of {s.part_of!r}, which is no other statistic"
    for c in report.campaigns:
        for unknown in sorted(set(c.statistics) - ids):
            yield f"campaign {c.id}: {unknown!r} is no statistic"
