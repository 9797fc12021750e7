"""How one system did over the documents: its scores, and one row of the table."""

from collections.abc import Mapping, Sequence
from statistics import median

import schemas
from evals.corpus import Labelled, score_document
from evals.documentscore import DocumentScore, score_labels, score_report
from evals.peers.claims import Claims, claims_of_extractions, claims_of_reading
from evals.peers.taken import Taken
from evals.peers.ungrounded import claims_ungrounded, report_ungrounded
from evals.sheet import Sheet, sheet
from evals.tally import Share, shared
from schemas.base import Part

#: What is scored -> whose answers it is made from.
SOURCES = {
    "ours": "ours",
    "instructor": "instructor",
    "langextract": "langextract",
    "langextract-exact": "langextract",
}
#: Our questions whose answers the peers are not asked for.
ONLY_OURS = ("header", "summary")


class Row(Part):
    """One system. Seconds are medians over documents; ``seconds_same`` leaves out what only ours answers."""

    system: str
    documents: int
    failed: int
    parts: int
    lost: int
    words: Share
    values: Share
    seconds: float
    seconds_same: float
    calls: int
    read: int
    cached: int
    written: int


class Standing(Part):
    """A row with the scores that go with it."""

    row: Row
    sheet: Sheet


def standing(name: str, corpus: Sequence[Labelled], taken: Mapping[str, Taken]) -> Standing:
    """Score one of ``SOURCES`` over a corpus of which ``taken`` has every document."""
    scores: list[DocumentScore] = []
    words: list[Share] = []
    values: list[Share] = []
    for labelled in corpus:
        score, (strange_words, strange_values) = _judged(name, labelled, taken[labelled.stem])
        scores.append(score)
        words.append(strange_words)
        values.append(strange_values)
    done = [taken[labelled.stem] for labelled in corpus]
    row = Row(
        system=name,
        documents=len(done),
        failed=sum(t.error is not None for t in done),
        parts=sum(t.parts for t in done),
        lost=sum(t.lost for t in done),
        words=shared(words),
        values=shared(values),
        seconds=median(t.seconds for t in done),
        seconds_same=median(t.seconds - sum(t.questions.get(q, 0.0) for q in ONLY_OURS) for t in done),
        calls=sum(t.calls for t in done),
        read=sum(t.read for t in done),
        cached=sum(t.cached for t in done),
        written=sum(t.written for t in done),
    )
    return Standing(row=row, sheet=sheet(name, scores))


def _judged(name: str, labelled: Labelled, taken: Taken) -> tuple[DocumentScore, tuple[Share, Share]]:
    document, kind = labelled.document, labelled.gold.kind
    if taken.answer is None:
        return score_report(document, labelled.labels, None, stem=labelled.stem, kind=kind), (Share(), Share())
    if name == "ours":
        report = schemas.Report.model_validate(taken.answer)
        return score_document(labelled, report), report_ungrounded(report, document)
    claims = _claims(name, taken, document.text)
    score = score_labels(document, labelled.labels, claims.labels, stem=labelled.stem, kind=kind)
    return score, claims_ungrounded(claims, document)


def _claims(name: str, taken: Taken, text: str) -> Claims:
    if name == "instructor":
        return claims_of_reading(taken.answer, text)
    return claims_of_extractions(taken.answer["exact" if name == "langextract-exact" else "default"], text)
