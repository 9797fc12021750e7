"""What the schemas take and what they refuse."""

import copy
import json
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from schemas import Audit, Evidence, NumberAccount, Period, Publication, Quantity, Report, terms, vocabularies
from tests.doubles import full_report
from tests.tables import for_each

EVIDENCE = Evidence(start=0, end=3, quote="May")
COUNT: dict[str, Any] = {
    "value": 3, "kind": "count", "currency": None, "unit": None, "bound": "exact", "text": "3",
}  # fmt: skip


def test_a_report_survives_its_json() -> None:
    report = full_report()
    text = report.model_dump_json()
    assert Report.model_validate_json(text) == report
    assert text.startswith('{"schema":"report/1",')


@for_each(
    "change", [{"kind": "money"}, {"currency": "USD"}, {"kind": "heap"}, {"bound": "maybe"}, {"text": ""}, {"more": 1}]
)
def test_quantities_refused(change: dict[str, Any]) -> None:
    assert Quantity(**COUNT)
    with pytest.raises(ValidationError):
        Quantity(**{**COUNT, **change})


def test_evidence_stands_where_it_says() -> None:
    assert EVIDENCE.stands_in("May 3")
    assert not EVIDENCE.stands_in("may 3")
    for wrong in ({"start": 3, "end": 3, "quote": "x"}, {"start": -1, "end": 3, "quote": "x"}):
        with pytest.raises(ValidationError):
            Evidence.model_validate(wrong)


def test_periods_and_publications() -> None:
    assert Period(start=None, end=date(2024, 5, 3), evidence=EVIDENCE)
    with pytest.raises(ValidationError):
        Period(start=None, end=None, evidence=EVIDENCE)
    with pytest.raises(ValidationError):
        Period(start=date(2024, 5, 4), end=date(2024, 5, 3), evidence=EVIDENCE)
    with pytest.raises(ValidationError):
        Publication(date=None, basis="stated", evidence=())


def _account(used_by: str | None = None, reason: str | None = None, by: str | None = None) -> NumberAccount:
    return NumberAccount.model_validate(
        {"start": 0, "end": 1, "text": "3", "used_by": used_by, "reason": reason, "by": by}
    )


def test_the_completeness_line() -> None:
    numbers = (_account("s1"), _account(reason="date", by="rule"), _account(reason="no_answer", by="model"), _account())
    audit = Audit(numbers=numbers, rejected=(), failures=())
    assert audit.line() == "4 figures: 1 used, 1 dismissed, 2 open"
    assert not audit.complete
    assert Audit(numbers=numbers[:1], rejected=(), failures=()).line() == "1 figure: 1 used, 0 dismissed, 0 open"
    with pytest.raises(ValidationError):
        _account("s1", "date", "rule")
    with pytest.raises(ValidationError):
        _account(reason="date")


def test_the_completeness_is_written_and_has_to_be_right_when_read() -> None:
    report = full_report()
    written = report.model_dump(mode="json")
    assert written["audit"]["completeness"] == {
        "line": "2 figures: 1 used, 0 dismissed, 1 open; 1 unanswered question",
        "complete": False,
        "figures": 2,
        "used": 1,
        "dismissed": 0,
        "open": 1,
        "unanswered": 1,
    }
    for name, value in (("used", 2), ("complete", True), ("line", "2 figures: 2 used"), ("more", 1)):
        altered = copy.deepcopy(written)
        altered["audit"]["completeness"][name] = value
        with pytest.raises(ValidationError, match=r"completeness|Extra"):
            Report.model_validate(altered)
        with pytest.raises(ValidationError):
            Report.model_validate_json(json.dumps(altered))
    assert "completeness" in Report.model_json_schema(mode="serialization")["$defs"]["Audit"]["required"]


def test_vocabularies() -> None:
    for name, entries in vocabularies().items():
        assert terms(name) == tuple(entries)
        assert all(term and meaning for term, meaning in entries.items())
    with pytest.raises(KeyError):
        terms("colour")
