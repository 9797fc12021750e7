import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schemas import Evidence, Period, Report, Statistic
from summarizer.outputs import Entry, OutputError
from summarizer.outputs.sqlitefile import write
from tests.doubles import full_report
from tests.outputs.hostile import HOSTILE
from tests.tables import for_each

TABLES = ("documents", "figures", "campaigns", "campaign_figures", "suspects", "events", "numbers")


def entry(folder: Path, report: Report, text: str = "A text.", *, id: str | None = None) -> Entry:
    source = report.document.model_copy(update={"id": id or report.document.id})
    file = folder / f"{source.id}.txt"
    file.write_bytes(text.encode())
    return Entry(report.model_copy(update={"document": source}), file)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def query(path: Path, sql: str, *values: Any) -> list[dict[str, Any]]:
    with opened(path) as connection:
        return [dict(row) for row in connection.execute(sql, values)]


def figure(id: str, value: float, **fields: Any) -> Statistic:
    (basis,) = full_report().statistics
    when = Period(start=date(2024, 5, 1), end=date(2024, 5, 31), evidence=Evidence(start=0, end=3, quote="May"))
    quantity = basis.quantity.model_copy(update={"value": value})
    return basis.model_copy(update={"id": id, "quantity": quantity, "period": when, **fields})


def with_figures(*figures: Statistic) -> Report:
    empty = {"campaigns": (), "audit": full_report().audit.model_copy(update={"numbers": ()})}
    return full_report().model_copy(update={"statistics": figures, **empty})


def test_sqlite_finds_nothing_wrong_and_one_file_is_all(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    path = out / "reports.sqlite"
    write(path, [entry(tmp_path, full_report(), id=id) for id in ("a", "b")])
    assert [file.name for file in out.iterdir()] == ["reports.sqlite"]
    assert query(path, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    assert query(path, "PRAGMA foreign_key_check") == []
    assert query(path, "PRAGMA journal_mode") == [{"journal_mode": "delete"}]
    for table in TABLES:
        assert query(path, f"SELECT count(*) AS n FROM {table}") == [{"n": 4 if table == "numbers" else 2}]
    (row,) = query(path, "SELECT * FROM figures WHERE document = 'a'")
    assert (row["value"], row["bound"], row["period_end"], row["agency"]) == (1945, "over", "2024-05-03", "Tom Vane")
    assert isinstance(row["value"], int)
    (document,) = query(path, "SELECT * FROM documents WHERE document = 'b'")
    assert (document["complete"], document["unanswered"], document["text"]) == (0, 1, "A text.")


@pytest.mark.parametrize("words", ["\u7535\u4fe1\u8bc8\u9a97", "GLASS kite", "\u4fe1\u8bc8\u9a97\u6848"])
def test_words_of_a_text_are_found_in_every_script(tmp_path: Path, words: str) -> None:
    path = tmp_path / "r.sqlite"
    text = "\u8b66\u65b9\u7834\u83b7\u7535\u4fe1\u8bc8\u9a97\u6848\u4ef6\u3002 Operation Glass Kite ended."
    write(path, [entry(tmp_path, full_report(), text, id="a"), entry(tmp_path, full_report(), "None.", id="b")])
    sql = "SELECT document FROM documents WHERE key IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)"
    assert query(path, sql, f'"{words}"') == [{"document": "a"}]


def test_words_of_a_quote_and_names_are_found(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    write(path, [entry(tmp_path, full_report("\u660e\u5b66\u660c"), id="a"), entry(tmp_path, full_report(), id="b")])
    found = "SELECT count(*) AS n FROM {0}_fts WHERE {0}_fts MATCH ?"
    assert query(path, found.format("figures"), '"1,945 calls"') == [{"n": 2}]
    assert query(path, found.format("suspects"), '"\u660e\u5b66\u660c"') == [{"n": 1}]
    assert query(path, found.format("events"), '"was jailed"') == [{"n": 2}]


@for_each("value", HOSTILE)
def test_hostile_values_are_values(tmp_path: Path, value: str) -> None:
    path = tmp_path / "r.sqlite"
    write(path, [entry(tmp_path, full_report(value, value), value)])
    kept = value.replace("\0", "\ufffd")
    assert query(path, "SELECT name, role FROM suspects") == [{"name": kept, "role": kept}]
    assert query(path, "SELECT measure, length(measure) AS n FROM figures") == [{"measure": kept, "n": len(kept)}]
    assert query(path, "SELECT value FROM campaigns, json_each(aliases)") == [{"value": kept}]
    assert query(path, "SELECT text FROM documents") == [{"text": kept}]
    assert query(path, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]


def test_offsets_count_characters_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    report = full_report()
    text = "\U0001f600\u660e" * 50
    write(path, [entry(tmp_path, report, text)])
    (row,) = query(path, "SELECT * FROM open_figures")
    number = report.audit.numbers[1]
    assert row["context"] == text[max(0, number.start - 60) : number.end + 60]
    assert (row["number"], row["reason"]) == ("7", None)


@for_each(
    ("other", "found"),
    [
        ({}, 1),
        ({"place": None}, 0),
        ({"agency": None}, 1),
        ({"agency": "Another"}, 0),
        ({"scope": "cumulative"}, 0),
        ({"scope": "unknown"}, 1),
        ({"object": "message"}, 0),
        ({"change": "increase"}, 0),
        ({"part_of": "s1"}, 0),
        ({"period": None}, 0),
        ({"measure": "told otherwise"}, 1),
    ],
)
def test_two_values_for_the_same_thing_are_a_conflict(tmp_path: Path, other: dict[str, Any], found: int) -> None:
    path = tmp_path / "r.sqlite"
    one, two = with_figures(figure("s1", 900)), with_figures(figure("s1", 1), figure("s2", 950, **other))
    two = two.model_copy(update={"statistics": (figure("s1", 1, object="case"), *two.statistics[1:])})
    write(path, [entry(tmp_path, one, id="a"), entry(tmp_path, two, id="b")])
    rows = query(path, "SELECT * FROM conflicts")
    assert len(rows) == found
    assert [(row["document_a"], row["value_a"], row["document_b"], row["value_b"]) for row in rows] == [
        ("a", 900, "b", 950)
    ] * found


@pytest.mark.parametrize(("measure", "found"), [("calls stopped", 1), ("lines cut", 0)])
def test_within_a_document_only_the_same_measure_conflicts(tmp_path: Path, measure: str, found: int) -> None:
    path = tmp_path / "r.sqlite"
    report = with_figures(figure("s1", 900), figure("s2", 950, measure=measure), figure("s3", 900))
    write(path, [entry(tmp_path, report)])
    values = {(row["value_a"], row["value_b"]) for row in query(path, "SELECT * FROM conflicts")}
    assert values == ({(900, 950)} if found else set())


def test_a_value_told_by_many_is_one_side_of_a_conflict(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    told = {"a": 900, "b": 950, "c": 950, "d": 950}
    write(path, [entry(tmp_path, with_figures(figure("s1", value)), id=id) for id, value in told.items()])
    (row,) = query(path, "SELECT * FROM conflicts")
    assert (row["document_a"], row["documents_a"], row["document_b"], row["documents_b"]) == ("a", 1, "b", 3)


@for_each(
    ("sql", "said"),
    [
        ("UPDATE figures SET object = 'moon'", "CHECK"),
        ("UPDATE figures SET currency = 'CNY'", "CHECK"),
        ("UPDATE figures SET value = 'many'", "CHECK"),
        ("UPDATE figures SET period_start = '2025-01-01'", "CHECK"),
        ("UPDATE figures SET period_start = 'May'", "CHECK"),
        ("UPDATE figures SET quote_end = quote_start", "CHECK"),
        ("UPDATE numbers SET reason = 'date', dismissed_by = 'rule' WHERE figure IS NOT NULL", "CHECK"),
        ("UPDATE suspects SET status = 'guilty'", "CHECK"),
        ("UPDATE documents SET published = NULL", "CHECK"),
        ("UPDATE events SET suspect = 'p9'", "FOREIGN KEY"),
        ("UPDATE figures SET part_of = 's9'", "FOREIGN KEY"),
        ("DELETE FROM documents", "FOREIGN KEY"),
    ],
)
def test_what_contradicts_itself_does_not_get_in(tmp_path: Path, sql: str, said: str) -> None:
    path = tmp_path / "r.sqlite"
    write(path, [entry(tmp_path, full_report())])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match=said), connection:
            connection.execute(sql)


def test_reports_that_contradict_themselves_leave_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    path = out / "r.sqlite"
    write(path, [entry(tmp_path, full_report())])
    before = path.read_bytes()
    with pytest.raises(OutputError, match=r"r\.sqlite can't be made: FOREIGN KEY"):
        write(path, [entry(tmp_path, with_figures(figure("s1", 1, part_of="s9")))])
    assert path.read_bytes() == before
    assert [file.name for file in out.iterdir()] == ["r.sqlite"]


def test_the_same_reports_give_the_same_content_and_none_gives_empty_tables(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / name, [entry(tmp_path, full_report("x" * 9), id="x"), entry(tmp_path, full_report(), id="y")])
    for table in TABLES:
        sql = f"SELECT * FROM {table} ORDER BY 1, 2, 3"
        assert query(tmp_path / "a", sql) == query(tmp_path / "b", sql)
    write(tmp_path / "a", [])
    assert query(tmp_path / "a", "SELECT * FROM documents") == []


def test_a_number_beyond_64_bits(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    write(path, [entry(tmp_path, with_figures(figure("s1", 10**30), figure("s2", 2**53 + 1), figure("s3", 0.5)))])
    assert [row["value"] for row in query(path, "SELECT value FROM figures")] == [1e30, 2**53 + 1, 0.5]
