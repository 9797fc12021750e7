import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from summarizer.outputs import Entry, Together, formats
from summarizer.outputs.datasette import QUERIES
from tests.doubles import full_report
from tests.outputs.test_sqlite import entry, figure, with_figures

# Imported in the fixture: only the worker that runs these needs it.
if TYPE_CHECKING:
    from datasette.app import Datasette

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> "Datasette":
    from datasette.app import Datasette

    folder = tmp_path_factory.mktemp("run")
    entries: list[Entry] = [
        entry(folder, full_report("\u660e\u5b66\u660c"), "\u65ad\u5361\u884c\u52a8\u3002", id="a"),
        entry(folder, with_figures(figure("s1", 900)), "One.", id="b"),
        entry(folder, with_figures(figure("s1", 950)), 'Two, at 5 % and "three".', id="c"),
        entry(folder, full_report(SCRIPT, SCRIPT), SCRIPT, id="d"),
    ]
    form = formats()["sqlite"]
    assert isinstance(form, Together)
    form.write(folder, entries)
    metadata = json.loads((folder / "reports.metadata.json").read_text("utf-8"))
    assert metadata["databases"]["reports"]["queries"].keys() == QUERIES.keys()
    return Datasette([str(folder / "reports.sqlite")], metadata=metadata)


def get(server: "Datasette", path: str, **parameters: str) -> Any:
    response = asyncio.run(server.client.get(f"{path}?{urlencode(parameters)}"))
    assert response.status_code == 200, response.text
    return response.json() if path.endswith(".json") else response.text


def rows(server: "Datasette", query: str, **parameters: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = get(server, f"/reports/{query}.json", _shape="array", **parameters)
    return found


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_runs_without_and_with_parameters(server: "Datasette", query: str) -> None:
    assert isinstance(rows(server, query), list)
    for value in ("call", "\u660e", "'", '"', "a AND (", "%", "; DROP TABLE figures"):
        told = dict.fromkeys(("object", "action", "place", "status", "words"), value)
        assert isinstance(rows(server, query, **told), list)


def test_queries_tell_what_they_are_for(server: "Datasette") -> None:
    assert [row["document"] for row in rows(server, "open_figures")] == ["a", "d"]
    (conflict,) = rows(server, "conflicts")
    assert (conflict["value_a"], conflict["value_b"], conflict["document_b"]) == (900, 950, "c")
    assert rows(server, "overview") == [
        {"object": "call", "action": "blocked", "kind": "count", "currency": None, "figures": 4, "documents": 4}
    ]
    assert len(rows(server, "figures_by_object_and_action", object="call", action="")) == 4
    assert rows(server, "figures_by_object_and_action", object="call", action="seized") == []
    series = rows(server, "series", object="call", action="blocked", place="Tom Vane")
    assert [(row["day"], row["value"]) for row in series] == [("2024-05-31", 900), ("2024-05-31", 950)]
    assert len(rows(server, "suspects_by_status")) == 4
    assert len(rows(server, "suspects_by_status", status="convicted")) == 4
    assert rows(server, "suspects_by_status", status="wanted") == []


@pytest.mark.parametrize(
    ("words", "documents"),
    [("\u65ad\u5361", ["a"]), ("\u65ad\u5361\u884c", ["a"]), ("TWO", ["c"]), ("two", ["c"]), ("5 %", ["c"]),
     ('"three"', ["c"]), ("alert(1)", ["d"]), ("o*", []), ("%", ["c"]), ("", [])],
)  # fmt: skip
def test_words_are_found_whatever_their_length(server: "Datasette", words: str, documents: list[str]) -> None:
    assert [row["document"] for row in rows(server, "search_documents", words=words)] == documents


def test_words_of_quotes_are_found(server: "Datasette") -> None:
    assert len(rows(server, "search_quotes", words="1,945 calls")) == 4
    assert rows(server, "search_quotes", words="jailed") == []


def test_pages_show_values_as_text_and_what_a_status_is_not(server: "Datasette") -> None:
    for table in ("documents", "figures", "suspects", "events", "campaigns", "suspects_by_status"):
        page = get(server, f"/reports/{table}")
        assert "alert(1)" in page
        assert SCRIPT not in page
        assert table not in ("suspects", "events", "suspects_by_status") or "not a finding of guilt" in page
    assert "what is measured, in a few words" in get(server, "/reports/figures")
    assert [row["document"] for row in rows(server, "documents", _search="\u65ad\u5361\u884c\u52a8")] == ["a"]
