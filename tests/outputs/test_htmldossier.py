from datetime import date
from pathlib import Path

import pytest

from summarizer.outputs import htmldossier
from summarizer.outputs.htmlcharts import line_chart
from summarizer.outputs.htmldossier import pages_beside, render
from summarizer.outputs.markdown import STATUS_NOTE
from tests.outputs.dossiers import full_dossier
from tests.outputs.pages import check, shape
from tests.outputs.test_htmlreport import HOSTILE

PAGES = {"a": "a.html"}


def test_conflicts_come_first_with_both_sides() -> None:
    html = render(full_dossier(), PAGES)
    assert "4 things that do not fit together" in html
    assert html.index("37,024") < html.index("37,204") < html.index("Running totals that fall") < html.index("<svg")
    assert html.index("Parts that exceed") < html.index("People told of in conflict") < html.index('id="totals"')
    assert STATUS_NOTE in html


def test_a_page_is_well_made_and_runs_its_own_script_only() -> None:
    found = check(render(full_dossier(), PAGES))
    policy = next(a["content"] for _, a in found if a.get("http-equiv") == "Content-Security-Policy")
    assert "script-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert sum(name == "script" for name, _ in found) == 1


def test_lines_lead_to_the_sentence_on_the_page_of_their_document_where_there_is_one() -> None:
    away = {a["href"] for _, a in check(render(full_dossier(), PAGES)) if not a.get("href", "#").startswith("#")}
    assert away == {"a.html", "a.html#t7-15"}
    none = {a["href"] for _, a in check(render(full_dossier(), {})) if not a.get("href", "#").startswith("#")}
    assert none == set()


@pytest.mark.parametrize("value", HOSTILE)
def test_no_value_is_markup(value: str) -> None:
    assert shape(render(full_dossier(value), PAGES)) == shape(render(full_dossier("plain"), PAGES))
    assert not set(render(full_dossier(value), PAGES)) & set("\x00\x1b\u202e\u200b")


def test_what_is_left_out_of_a_long_list_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = render(full_dossier(), PAGES)
    assert "dossier.json" not in whole
    monkeypatch.setattr(htmldossier, "MOST_ENTRIES", 1)
    monkeypatch.setattr(htmldossier, "MOST_LINES", 1)
    html = render(full_dossier(), PAGES)
    check(html)
    assert "The most told of 1 of 2 stand here; all are in dossier.json." in html
    assert "The latest 1 of 2 stand here" in html
    assert "the latest 1 events, <small>and 1 more in dossier.json</small>" in html
    assert "Somebody Else" in whole
    assert "Somebody Else" not in html


def test_a_page_does_not_grow_with_thousands_of_entries() -> None:
    few = full_dossier()
    copies = 20 * htmldossier.MOST_ENTRIES
    many = few.model_copy(
        update={
            "suspects": few.suspects * copies,
            "conflicts": few.conflicts * copies,
            "corroborations": few.corroborations * copies,
            "documents": few.documents * copies,
        }
    )
    assert len(render(many, PAGES)) < 2_000_000


def test_a_chart_has_lines_and_numbers_and_nothing_to_run() -> None:
    svg = line_chart([(date(2024, 1, 31), 1000), (date(2024, 6, 30), 2500.5)], 'told "so"')
    assert "2024-01-31" in svg
    assert "1,600" in svg
    assert 'aria-label="told &quot;so&quot;"' in svg
    for left in ("<script", "<style", "<title", "style=", " id="):
        assert left not in svg
    assert line_chart([(date(2024, 1, 31), 3), (date(2024, 1, 31), 3)], "one day").startswith("<svg")


def test_pages_beside_are_those_that_are_there_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for path in ("in/a #1.html", "b.html"):
        (tmp_path / path).touch()
    one, other = full_dossier().documents
    documents = (one.model_copy(update={"id": "a #1"}), other.model_copy(update={"id": "../b"}))
    dossier = full_dossier().model_copy(update={"documents": documents})
    assert pages_beside(dossier, tmp_path / "in") == {"a #1": "./a%20%231.html"}
