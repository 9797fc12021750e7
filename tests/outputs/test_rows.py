from typing import Any

from schemas import NumberAccount, Report
from summarizer.outputs.rows import EVENTS, FIGURES, NUMBERS, TABLES, tame
from summarizer.outputs.tables import Table
from tests.doubles import full_report
from tests.tables import for_each

PYTHON = {"text": str, "texts": tuple, "integer": int, "number": int | float}


def told(table: Table[Report], report: Report) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows(report)]


@for_each("table", TABLES)
def test_cells_have_the_types_of_their_columns(table: Table[Report]) -> None:
    (first, *_) = told(table, full_report())
    assert len(first) == len(table.columns)
    for column in table.columns:
        cell = first[column.name]
        if column.type == "date":
            assert cell is None or cell.isoformat()
        else:
            assert cell is None or isinstance(cell, PYTHON[column.type])


def test_a_figure_leads_back_to_its_words() -> None:
    report = full_report()
    (row,) = told(FIGURES, report)
    assert (row["document"], row["figure"], row["value"], row["bound"]) == ("harbour", "s1", 1945, "over")
    assert row["period_start"] is None
    assert row["period_end"].isoformat() == "2024-05-03"
    assert row["quote_end"] - row["quote_start"] == len(row["quote"])
    assert row["number_end"] - row["number_start"] == len("more than 1,945")


def test_a_suspect_without_events_has_one_row_with_the_words_that_name_him() -> None:
    report = full_report()
    (suspect,) = report.suspects
    quiet = suspect.model_copy(update={"id": "p2", "events": ()})
    nameless = suspect.model_copy(update={"id": "p3", "events": (), "evidence": ()})
    twice = suspect.model_copy(update={"id": "p4", "events": suspect.events * 2})
    rows = told(EVENTS, report.model_copy(update={"suspects": (quiet, nameless, twice)}))
    assert [(row["suspect"], row["event"]) for row in rows] == [("p2", None), ("p3", None), ("p4", 1), ("p4", 2)]
    assert rows[0]["event_status"] is None
    assert (rows[0]["quote"], rows[1]["quote"]) == ("Tom Vane", None)


def test_numbers_tell_as_the_audit_does() -> None:
    report = full_report()
    number = NumberAccount(start=1, end=2, text="9", used_by=None, reason="no_answer", by="model")
    year = NumberAccount(start=3, end=4, text="8", used_by=None, reason="date", by="rule")
    numbers = (*report.audit.numbers, number, year)
    audit = report.audit.model_copy(update={"numbers": numbers})
    states = [row["state"] for row in told(NUMBERS, report.model_copy(update={"audit": audit}))]
    assert states == ["used", "open", "open", "dismissed"]
    assert (states.count("used"), states.count("open")) == (audit.used, audit.open)


def test_nul_goes_and_offsets_stay() -> None:
    assert tame("a\0b") == "a\ufffdb"
    (row,) = told(EVENTS, full_report("A\0B"))
    assert row["name"] == "A\ufffdB"
    assert row["aliases"] == ("A\ufffdB",)
