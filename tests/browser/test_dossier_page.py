"""The page of a dossier in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from summarizer.outputs.htmldossier import MOST_ENTRIES, render
from summarizer.outputs.htmlreport import render as render_report
from tests.browser.looking import CONTRAST, in_view, opened, overflow
from tests.doubles import full_report, full_text
from tests.outputs.dossiers import full_dossier
from tests.outputs.test_htmlreport import HOSTILE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossier")
    (folder / "a.html").write_text(render_report(full_report(), full_text()), "utf-8")
    (folder / "dossier.html").write_text(render(full_dossier(), {"a": "a.html"}), "utf-8")
    few = full_dossier()
    many = {"suspects": few.suspects * 5000, "conflicts": few.conflicts * 5000, "documents": few.documents * 5000}
    (folder / "long.html").write_text(render(few.model_copy(update=many), {}), "utf-8")
    (folder / "hostile.html").write_text(render(full_dossier(" ".join(HOSTILE) + "W" * 300), {}), "utf-8")
    return folder


def test_filters_narrow_the_lists_and_a_link_finds_what_they_hide(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "dossier.html") as watched:
        page = watched.page
        suspects = page.locator("#suspects article")
        page.locator("[data-filter=suspects]").fill("somebody")
        assert [suspects.nth(i).is_visible() for i in range(2)] == [False, True]
        page.locator("#conflicts a[href='#suspect-1']").click()
        assert in_view(page.locator("#suspect-1 h3"))
        page.locator("[data-filter=suspects]").fill("")
        page.locator("[data-status=suspects]").select_option("dead")
        assert [suspects.nth(i).is_visible() for i in range(2)] == [True, False]


def test_without_script_the_lists_are_whole_and_no_dead_filter_shows(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "dossier.html", java_script_enabled=False) as watched:
        assert watched.page.locator("#suspects article").count() == 2
        assert not watched.page.locator("#suspects .filter").is_visible()
        assert watched.page.locator("figure svg").is_visible()


def test_a_dossier_of_thousands_opens_and_says_what_it_leaves_out(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "long.html") as watched:
        page = watched.page
        assert page.locator("#suspects article").count() == MOST_ENTRIES
        assert page.get_by_text("of 10,000 stand here; all are in dossier.json").first.is_visible()
        page.locator("[data-filter=suspects]").fill("somebody")
        assert page.locator("#suspects output").inner_text() == f"{MOST_ENTRIES // 2} of {MOST_ENTRIES}"
        assert overflow(page) <= 0


def test_a_line_leads_to_its_sentence_in_the_page_of_the_document(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "dossier.html") as watched:
        page = watched.page
        page.locator("#suspect-1 a[href='a.html#t7-15']").first.click()
        page.wait_for_url("**/a.html#t7-15")
        lit = page.locator("#text .t7-15")
        assert "".join(lit.all_text_contents()) == "Tom Vane"
        assert in_view(lit.first)


@pytest.mark.parametrize("name", ["dossier", "hostile"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_widths_colours_and_enemies(browser: Browser, folder: Path, name: str, scheme: str) -> None:
    for width in (320, 390, 1366):
        with opened(browser, folder / f"{name}.html", width=width, color_scheme=scheme) as watched:
            assert overflow(watched.page) <= 0
            assert watched.page.evaluate(CONTRAST) == []
            assert watched.dialogs == []
            assert watched.complaints == []
            assert set(watched.requests) == {(folder / f"{name}.html").as_uri()}
