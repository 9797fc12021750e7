import csv
import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.outputs.csvfiles import inert, write
from summarizer.outputs.rows import FIGURES, TABLES
from tests.doubles import full_report
from tests.outputs.hostile import HOSTILE
from tests.tables import for_each

STARTS = set("=+-@")


def read(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def begins_a_formula(cell: str) -> bool:
    """Whether a spreadsheet could: after all that it may skip, and in whichever form of the sign."""
    for char in cell:
        if char in '"\u201c\u201d' or unicodedata.category(char)[0] in "ZC":
            continue
        return bool(STARTS & set(unicodedata.normalize("NFKC", char))) or char == "\u2212"
    return False


@for_each("value", HOSTILE)
def test_no_cell_begins_a_formula(tmp_path: Path, value: str) -> None:
    write(tmp_path, TABLES, [full_report(value, value)])
    for table in TABLES:
        content = (tmp_path / f"{table.name}.csv").read_text("utf-8")
        rows = read(tmp_path / f"{table.name}.csv")
        assert len(content.splitlines()) == len(rows) + 1 > 1
        assert not set(content) & set("\0\r\t\x1b\x07\u202e\u2066\u200b\u2028")
        for row in rows:
            assert not [cell for cell in row.values() if begins_a_formula(cell)]
        # Where lists are parted by semicolons, a spreadsheet takes these for cells.
        for separator in ";,|":
            assert not [piece for piece in content.replace("\n", separator).split(separator) if begins_a_formula(piece)]


@for_each(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("  \t =1", "'=1"),
        ("'=1", "''=1"),
        ("\uff1d1", "'\uff1d1"),
        ("a; -1", "a; '-1"),
        ('"@x"', '"\'@x"'),
        ("plain - text, 1+1=2", "plain - text, 1+1=2"),
        ("it's 5", "it's 5"),
        ("two\r\n lines", "two lines"),
        ("\u65ad\u5361", "\u65ad\u5361"),
        ("a\u202eb", "a\\u202eb"),
    ],
)
def test_a_value_is_changed_only_where_it_has_to_be(value: str, cell: str) -> None:
    assert inert(value) == cell


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text(st.sampled_from("=+-@;,|'\" a1\uff1d\u3000\ufe62\u2212\t\n"), max_size=12))
def test_whatever_the_order_of_signs(value: str) -> None:
    cell = inert(value)
    assert not begins_a_formula(cell)
    assert not [piece for piece in cell.replace(",", ";").replace("|", ";").split(";") if begins_a_formula(piece)]
    assert cell.replace("'", "") == " ".join(value.split()).replace("'", "")


def test_a_sniffer_finds_the_dialect_and_every_value_comes_back(tmp_path: Path) -> None:
    write(tmp_path, TABLES, [full_report('Zo\u00eb, \u660e; "x"'), full_report("Tom")])
    for table in TABLES:
        sample = (tmp_path / f"{table.name}.csv").read_text("utf-8")
        dialect = csv.Sniffer().sniff(sample)
        assert (dialect.delimiter, dialect.quotechar) == (",", '"')
        rows = list(csv.reader(sample.splitlines(), dialect=dialect))
        assert rows[0] == [column.name for column in table.columns]
        assert {len(row) for row in rows} == {len(table.columns)}
        assert csv.Sniffer().has_header(sample) or len(rows) < 3
    assert read(tmp_path / "figures.csv")[0]["agency"] == 'Zo\u00eb, \u660e; "x"'


def test_numbers_stay_numbers(tmp_path: Path) -> None:
    report = full_report()
    (figure,) = report.statistics
    values = (3_530_000_000.0, 0.5, -3, 10**30)
    figures = [
        figure.model_copy(update={"quantity": figure.quantity.model_copy(update={"value": value})}) for value in values
    ]
    write(tmp_path, [FIGURES], [report.model_copy(update={"statistics": tuple(figures)})])
    assert [row["value"] for row in read(tmp_path / "figures.csv")] == ["3530000000", "0.5", "-3", "1" + "0" * 30]
    assert ',3530000000,"count"' in (tmp_path / "figures.csv").read_text()


def test_the_same_reports_give_the_same_bytes_and_none_gives_headers(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, TABLES, [full_report(), full_report("Other")])
    for table in TABLES:
        assert (tmp_path / f"a/{table.name}.csv").read_bytes() == (tmp_path / f"b/{table.name}.csv").read_bytes()
    write(tmp_path, TABLES, [])
    assert read(tmp_path / "figures.csv") == []
    assert (tmp_path / "figures.csv").read_text().startswith('"document","path"')
