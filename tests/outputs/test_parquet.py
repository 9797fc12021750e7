from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from summarizer.outputs import OutputError, parquet, registry
from summarizer.outputs.parquet import write
from summarizer.outputs.rows import FIGURES, TABLES, tame
from summarizer.settings import Settings, UsageError
from tests.doubles import full_report
from tests.outputs.hostile import HOSTILE


def query(sql: str, path: Path) -> list[tuple[Any, ...]]:
    with duckdb.connect() as connection:
        return connection.execute(sql, [str(path)]).fetchall()


def test_duckdb_reads_every_table_with_its_types(tmp_path: Path) -> None:
    write(tmp_path, TABLES, [full_report(), full_report("\u660e\u5b66\u660c")])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{table.name}.parquet" for table in TABLES)
    for table in TABLES:
        described = query("DESCRIBE SELECT * FROM read_parquet(?)", tmp_path / f"{table.name}.parquet")
        assert [row[0] for row in described] == [column.name for column in table.columns]
        assert [row[1] for row in described] == [parquet._TYPES[column.type] for column in table.columns]
    sql = "SELECT value, period_start, period_end, agency FROM read_parquet(?)"
    assert query(sql, tmp_path / "figures.parquet") == [
        (1945.0, None, date(2024, 5, 3), "Tom Vane"),
        (1945.0, None, date(2024, 5, 3), "\u660e\u5b66\u660c"),
    ]
    sql = "SELECT aliases FROM read_parquet(?)"
    assert query(sql, tmp_path / "campaigns.parquet") == [(["Tom Vane"],), (["\u660e\u5b66\u660c"],)]


def test_hostile_values_come_back_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, TABLES, [full_report(value, value) for value in HOSTILE])
    names = query("SELECT name, role, aliases[1] FROM read_parquet(?)", tmp_path / "events.parquet")
    assert names == [(tame(value),) * 3 for value in HOSTILE]
    assert query("SELECT count(*) FROM read_parquet(?)", tmp_path / "numbers.parquet") == [(2 * len(HOSTILE),)]


def test_a_table_without_rows_and_a_folder_with_a_quote(tmp_path: Path) -> None:
    folder = tmp_path / "it's; DROP"
    folder.mkdir()
    write(folder, TABLES, [])
    assert query("SELECT count(*) FROM read_parquet(?)", folder / "figures.parquet") == [(0,)]


def test_a_number_beyond_every_type_is_still_written(tmp_path: Path) -> None:
    report = full_report()
    (figure,) = report.statistics
    huge = figure.model_copy(update={"quantity": figure.quantity.model_copy(update={"value": 10**30})})
    write(tmp_path, [FIGURES], [report.model_copy(update={"statistics": (huge,)})])
    assert query("SELECT value FROM read_parquet(?)", tmp_path / "figures.parquet") == [(1e30,)]


def test_what_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, TABLES, [full_report()])
    before = (tmp_path / "figures.parquet").read_bytes()
    monkeypatch.setitem(parquet._TYPES, "number", "DATE")
    with pytest.raises(OutputError, match=r"figures\.parquet can't be made"):
        write(tmp_path, TABLES, [full_report()])
    assert (tmp_path / "figures.parquet").read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_without_duckdb_a_run_does_not_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings.load(format="parquet").format == ("parquet",)
    monkeypatch.setattr(registry, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r'needs duckdb: pip install "summarizer\[parquet\]"'):
        Settings.load(format="json,parquet")
    assert Settings.load(format="csv,sqlite,ftm").format == ("csv", "sqlite", "ftm")
