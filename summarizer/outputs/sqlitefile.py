"""All reports of a run as one SQLite file: keys, checks, full-text search, views; and queries for datasette."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from schemas import Report, terms, vocabularies
from summarizer.files import building, write_text
from summarizer.outputs import datasette
from summarizer.outputs.registry import Entry, OutputError, Together
from summarizer.outputs.rows import CAMPAIGNS, DOCUMENT, EVENTS, FIGURES, NUMBERS, tame
from summarizer.outputs.tables import Row, Table

FILE = "reports.sqlite"
METADATA = "reports.metadata.json"

_SEARCHED = ("documents", "figures", "suspects", "events")
_SUSPECT = ("document", "suspect", "name", "aliases", "role", "group_name", "status")
_OF_DOCUMENT = {column.name for column in DOCUMENT} - {"document"}
_OF_SUSPECT = {*_OF_DOCUMENT, *_SUSPECT} - {"document", "suspect"}
_LARGEST = 2**63


def write(path: Path, entries: Iterable[Entry]) -> dict[str, list[str]]:
    """Write the database to ``path``, which is replaced as a whole; gives the columns of its tables.

    Raises OSError, and OutputError for reports that contradict themselves (a figure that is part of one
    that does not exist) and where Python's SQLite lacks full-text search.
    """
    with building(path) as part:
        connection = sqlite3.connect(part, isolation_level=None)
        try:
            # The file is under another name until it is whole: no journal has to save it.
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;")
            connection.executescript(_script())
            connection.execute("BEGIN")
            for entry in entries:
                _insert(connection, entry)
            for table in _SEARCHED:
                connection.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")
            connection.execute("COMMIT")
            connection.execute("ANALYZE")
            columns = connection.execute(
                "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table'"
            )
            found: dict[str, list[str]] = {}
            for table, column in columns:
                found.setdefault(table, []).append(column)
        except (sqlite3.IntegrityError, sqlite3.OperationalError) as error:
            raise OutputError(f"{path.name} can't be made: {error}") from error
        finally:
            connection.close()
    return found


@cache
def _script() -> str:
    lists = {name: ", ".join(f"'{term}'" for term in terms(name)) for name in vocabularies()}
    return Template(files("summarizer.outputs").joinpath("reports.sql").read_text("utf-8")).substitute(lists)


def _insert(connection: sqlite3.Connection, entry: Entry) -> None:
    report = entry.report
    _put(connection, "documents", _document(report, entry.text()))
    _put_rows(connection, FIGURES, report, _OF_DOCUMENT)
    _put_rows(connection, CAMPAIGNS, report, {*_OF_DOCUMENT, "figures"})
    for campaign in report.campaigns:
        for figure in dict.fromkeys(campaign.statistics):
            link = {"document": report.document.id, "campaign": campaign.id, "figure": figure}
            _put(connection, "campaign_figures", link)
    for suspect in report.suspects:
        first = suspect.evidence[0] if suspect.evidence else None
        told = (suspect.id, suspect.name, suspect.aliases, suspect.role, suspect.group, suspect.status)
        cells = dict(zip(_SUSPECT, (report.document.id, *told), strict=True))
        quote = {"quote": first.quote, "quote_start": first.start, "quote_end": first.end} if first else {}
        _put(connection, "suspects", cells | quote)
    events = (row for row in EVENTS.rows(report) if row[_place(EVENTS, "event")] is not None)
    _put_rows(connection, EVENTS, report, _OF_SUSPECT, events)
    _put_rows(connection, NUMBERS, report, _OF_DOCUMENT)


def _document(report: Report, text: str) -> dict[str, Any]:
    source, made = report.document, report.provenance
    return {
        "document": source.id,
        "path": source.path,
        "title": report.title,
        "outlet": report.outlet,
        "published": report.published.date,
        "basis": report.published.basis,
        "language": source.language,
        "agencies": report.agencies,
        "chars": source.chars,
        "sha256": source.sha256,
        "text_sha256": source.text_sha256,
        "model": made.model,
        "strategy": made.strategy,
        "unanswered": len(report.audit.failures),
        "complete": int(report.audit.complete),
        "text": text,
    }


def _put_rows(
    connection: sqlite3.Connection,
    table: Table[Report],
    report: Report,
    without: set[str],
    rows: Iterable[Row] | None = None,
) -> None:
    names = [column.name for column in table.columns]
    for row in table.rows(report) if rows is None else rows:
        cells = zip(names, row, strict=True)
        _put(connection, table.name, {name: cell for name, cell in cells if name not in without})


def _put(connection: sqlite3.Connection, table: str, cells: dict[str, Any]) -> None:
    marks = ", ".join("?" * len(cells))
    connection.execute(f"INSERT INTO {table} ({', '.join(cells)}) VALUES ({marks})", [*map(_cell, cells.values())])


def _place(table: Table[Report], name: str) -> int:
    return [column.name for column in table.columns].index(name)


def _cell(cell: Any) -> Any:
    match cell:
        case str():
            return tame(cell)
        case tuple():
            return json.dumps([tame(value) for value in cell], ensure_ascii=False)
        case date():
            return cell.isoformat()
        case int() if abs(cell) >= _LARGEST:
            return float(cell)
    return cell


def _write(folder: Path, entries: Iterable[Entry]) -> None:
    columns = write(folder / FILE, entries)
    write_text(folder / METADATA, datasette.metadata(columns))


FORMAT = Together("sqlite", (FILE, METADATA), _write)
