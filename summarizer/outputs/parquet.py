"""Tables as Parquet files with types, written by duckdb (the extra ``parquet``)."""

import json
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from summarizer.files import building
from summarizer.outputs.registry import Entry, OutputError, Together
from summarizer.outputs.rows import TABLES
from summarizer.outputs.tables import Cell, Item, Table

_TYPES = {"text": "VARCHAR", "texts": "VARCHAR[]", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}
# Nothing is fetched, and rows keep their order.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "threads": 1,
}


def write(folder: Path, tables: Sequence[Table[Item]], items: Iterable[Item]) -> None:
    """Write ``FOLDER/<table>.parquet`` for every table, strings verbatim. Raises OSError, OutputError."""
    import duckdb

    with tempfile.TemporaryDirectory() as scratch:
        lines = [Path(scratch, f"{number}.jsonl") for number in range(len(tables))]
        with ExitStack() as stack:
            files = [stack.enter_context(open(path, "w", encoding="utf-8", newline="")) for path in lines]
            for item in items:
                for table, file in zip(tables, files, strict=True):
                    names = [column.name for column in table.columns]
                    for row in table.rows(item):
                        cells = dict(zip(names, map(_cell, row), strict=True))
                        file.write(json.dumps(cells, ensure_ascii=False) + "\n")
        with duckdb.connect(config=_CONFIG) as connection:
            for table, path in zip(tables, lines, strict=True):
                file_name = f"{table.name}.parquet"
                try:
                    with building(folder / file_name) as part:
                        connection.execute(_copy(table, path, part))
                except duckdb.Error as error:
                    raise OutputError(f"{file_name} can't be made: {error}") from error


def _copy(table: Table[Item], lines: Path, part: Path) -> str:
    columns = ", ".join(f"{column.name}: '{_TYPES[column.type]}'" for column in table.columns)
    # A line may be as long as its longest quote, and a document has no line ends that it must have.
    source = (
        f"read_json({_literal(lines)}, format = 'newline_delimited', columns = {{{columns}}}, "
        f"maximum_object_size = {max(2**24, 2 * lines.stat().st_size)})"
    )
    return f"COPY (SELECT * FROM {source}) TO {_literal(part)} (FORMAT parquet)"


def _literal(path: Path) -> str:
    quoted = str(path).replace("'", "''")
    return f"'{quoted}'"


def _cell(cell: Cell) -> str | tuple[str, ...] | int | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell


def _write(folder: Path, entries: Iterable[Entry]) -> None:
    write(folder, TABLES, (entry.report for entry in entries))


FORMAT = Together(
    "parquet", tuple(f"{table.name}.parquet" for table in TABLES), _write, needs="duckdb", extra="parquet"
)
