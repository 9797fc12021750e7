import copy
from datetime import date
from typing import Any

from evals.peers.claims import claims_of_extractions, claims_of_reading
from evals.peers.ungrounded import claims_ungrounded, report_ungrounded
from evals.tally import Share
from summarizer.documents import document_from_text
from tests.evals.build import TEXT, report, statistic
from tests.evals.peer_answers import FIGURE, READING

DOCUMENT = document_from_text(TEXT, id="x", path="x.txt")


def reading(**changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(READING), **changes}


def extraction(named: str, text: str, at: int | None, **attributes: Any) -> dict[str, Any]:
    end = None if at is None else at + len(text)
    return {"class": named, "text": text, "attributes": attributes, "start": at, "end": end, "status": "match_exact"}


def test_a_reading_as_labels() -> None:
    claims = claims_of_reading(reading(published="2024-03-08"), TEXT)
    assert claims.labels.published == date(2024, 3, 8)
    (figure,) = claims.labels.figures
    start = TEXT.index("40")
    assert (figure.value, figure.kind, figure.object, figure.places) == (40, "count", "suspect", ((start, start + 2),))
    assert [named.names for named in claims.labels.campaigns] == [("Clear Harbour",)]
    assert claims.words == ("arrested 40 suspects", "40", "Clear Harbour", "Operation Clear Harbour")


def test_a_number_outside_its_quote_is_looked_for_in_the_text() -> None:
    figure = {**FIGURE, "quote": "caught 40 of them"}
    (found,) = claims_of_reading(reading(statistics=[figure]), TEXT).labels.figures
    assert len(found.places) == TEXT.count("40")


def test_only_money_has_a_currency() -> None:
    figures = [
        {**FIGURE, "quote": "", "kind": "count", "currency": "EUR"},
        {**FIGURE, "quote": "", "kind": "money", "currency": "eur"},
        {**FIGURE, "quote": "", "kind": "money", "currency": "null"},
    ]
    found = claims_of_reading(reading(statistics=figures), TEXT).labels.figures
    assert [f.currency for f in found] == [None, "EUR", None]


def test_names_said_twice_are_one() -> None:
    def suspect(name: str, status: str, **more: Any) -> dict[str, Any]:
        return {"name": name, "aliases": [], "role": None, "group": None, "status": status, "quote": "", **more}

    given = [
        suspect("Tom Vane", "wanted", role="leader"),
        suspect("TOM VANE", "arrested", aliases=["Specs"]),
        suspect("Tom Vane", "unknown"),
        suspect("Ann Oke", "charged"),
    ]
    first, second = claims_of_reading(reading(suspects=given), TEXT).labels.suspects
    assert (first.names, first.status, first.role) == (("Tom Vane", "TOM VANE", "Specs"), "arrested", "leader")
    assert second.names == ("Ann Oke",)


def test_extractions_that_are_not_grounded_are_none() -> None:
    given = [
        extraction("statistic", "arrested 40 suspects", TEXT.index("arrested 40"), **FIGURE),
        extraction("statistic", "freed 9 people", None, **{**FIGURE, "value": 9}),
        extraction("suspect", "Tom Vane", None, status="wanted"),
        extraction("published", "8 March", 0, date="no date"),
        extraction("published", "8 March 2024", 0, date="2024-03-08"),
    ]
    labels = claims_of_extractions(given, TEXT).labels
    start = TEXT.index("40")
    assert [f.places for f in labels.figures] == [((start, start + 2),)]
    assert labels.suspects == ()
    assert labels.published == date(2024, 3, 8)


def test_attributes_that_lack_or_make_no_sense() -> None:
    at = TEXT.index("arrested 40")
    given = [
        extraction("statistic", "arrested 40 suspects", at),
        extraction("statistic", "arrested 40 suspects", at, value="some"),
        extraction("statistic", "arrested 40 suspects", at, value="1,040", kind="Count "),
        extraction("suspect", "Clear", TEXT.index("Clear"), aliases="Harbour"),
    ]
    labels = claims_of_extractions(given, TEXT).labels
    (figure,) = labels.figures
    assert (figure.value, figure.kind, figure.object, figure.bound) == (1040, "count", "", "exact")
    assert figure.places == ((at, at + len("arrested 40 suspects")),)
    assert labels.suspects[0].names == ("Clear", "Harbour")


def test_what_the_text_does_not_hold() -> None:
    given = [
        {**FIGURE, "quote": "ARRESTED\n40 suspects"},
        {**FIGURE, "quote": "seized 40 phones", "number": "41", "value": 41},
        {**FIGURE, "quote": "more than EUR 2.5 million", "number": "EUR 2.5 million", "value": 2.5},
    ]
    claims = claims_of_reading(reading(statistics=given), TEXT)
    words, values = claims_ungrounded(claims, DOCUMENT)
    assert words == Share(right=1, total=8)
    assert values == Share(right=2, total=3)


def test_a_report_is_measured_alike() -> None:
    made = report(statistics=(statistic("s1", "arrested 40 suspects", "40", 40),))
    assert report_ungrounded(made, DOCUMENT) == (Share(right=0, total=2), Share(right=0, total=1))
