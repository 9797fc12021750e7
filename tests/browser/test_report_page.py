"""The page of a report in a real browser: a newcomer's clicks, keys, phone, printer and enemies."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from schemas import Report
from summarizer import summarize
from summarizer.outputs.htmlreport import render
from tests.browser.looking import CONTRAST, Watched, background, in_view, opened, overflow
from tests.doubles import full_report, full_text
from tests.outputs.test_htmlreport import HOSTILE

SEEDS = ("border_rewards", "annual_tally_zh", "the_second_phone")
REPORTS: dict[str, Report] = {}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the seeds, and one of hostile values with long words."""
    folder = tmp_path_factory.mktemp("pages")
    for name in SEEDS:
        REPORTS[name] = report = summarize(f"seeds/{name}.txt", replay="cassettes")
        text = Path(f"seeds/{name}.txt").read_text("utf-8")
        (folder / f"{name}.html").write_text(render(report, text), "utf-8")
    evil = " ".join(HOSTILE) + "W" * 300
    (folder / "hostile.html").write_text(render(full_report(evil, evil), full_text(evil, evil)), "utf-8")
    return folder


def figure(page: Page, row: int) -> tuple[str, list[str]]:
    """The place that a figure's link leads to, and the colours behind what the place lights up."""
    address = page.locator(f"#figure-{row} .value").get_attribute("href") or ""
    lit = page.locator(f"#text .{address[1:]}")
    return address, [background(lit.nth(i)) for i in range(lit.count())]


def assert_evidence_is_lit(page: Page, report: Report, row: int) -> None:
    """The whole sentence of the figure, and nothing else, is lit and in view; the figure itself more strongly."""
    address, colours = figure(page, row)
    assert page.url.endswith(address)
    lit = page.locator(f"#text .{address[1:]}")
    assert "".join(lit.all_text_contents()) == report.statistics[row - 1].evidence.quote
    assert len(set(colours)) == 2
    assert in_view(lit.first)
    assert in_view(lit.last)


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("width", [1366, 390])
def test_a_click_on_a_figure_shows_its_sentence(browser: Browser, folder: Path, name: str, width: int) -> None:
    with opened(browser, folder / f"{name}.html", width=width) as watched:
        row = len(REPORTS[name].statistics) - 1
        _, before = figure(watched.page, row)
        watched.page.locator(f"#figure-{row} .value").click()
        _, after = figure(watched.page, row)
        assert before != after
        assert_evidence_is_lit(watched.page, REPORTS[name], row)


def test_a_mark_leads_back_to_its_entry(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "the_second_phone.html", width=390) as watched:
        page = watched.page
        page.locator('#text a[href="#figure-30"]').first.click()
        assert in_view(page.locator("#figure-30"))
        assert background(page.locator("#figure-30")) != background(page.locator("#figure-29"))


def test_keys_do_what_clicks_do(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "the_second_phone.html") as watched:
        page = watched.page
        page.keyboard.press("Tab")
        assert in_view(page.locator(".skip")), "the first stop leads past the lists"
        page.locator("#figure-20 .value").focus()
        page.keyboard.press("Enter")
        assert_evidence_is_lit(page, REPORTS["the_second_phone"], 20)
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement.closest('#text') !== null")
        assert inside, "the next stop is in the text, where the reader is now"
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring != "none", "it can be seen where the keyboard is"


def test_every_number_of_the_text_is_marked_and_every_link_leads_somewhere(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "the_second_phone.html") as watched:
        marks = watched.page.locator("#text .body a:is(.used, .dismissed, .open)")
        numbers = REPORTS["the_second_phone"].audit.numbers
        assert marks.all_text_contents() == [number.text for number in numbers]
        lost = watched.page.evaluate(
            "[...document.links].filter((a) => !document.getElementById(a.hash.slice(1))).map((a) => a.href)"
        )
        assert lost == []


def test_without_script_all_is_there(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "border_rewards.html", java_script_enabled=False) as watched:
        watched.page.locator("#figure-4 .value").click()
        assert_evidence_is_lit(watched.page, REPORTS["border_rewards"], 4)


@pytest.mark.parametrize("name", [*SEEDS, "hostile"])
@pytest.mark.parametrize("width", [320, 390, 800, 1366])
def test_no_width_needs_scrolling_sideways(browser: Browser, folder: Path, name: str, width: int) -> None:
    with opened(browser, folder / f"{name}.html", width=width) as watched:
        assert overflow(watched.page) <= 0


def test_hostile_values_do_nothing(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "hostile.html") as watched:
        page = watched.page
        assert page.locator("script, img, svg, h1:has-text('injected') > *").count() == 0
        assert "<script>alert(1)</script>" in page.locator("h1").inner_text()
        page.locator("#figure-1 .value").click()
        assert_quiet(watched, folder / "hostile.html")


@pytest.mark.parametrize("name", SEEDS)
def test_nothing_leaves_the_page(browser: Browser, folder: Path, name: str) -> None:
    with opened(browser, folder / f"{name}.html") as watched:
        watched.page.locator("#figure-1 .value").click()
        assert_quiet(watched, folder / f"{name}.html")


def assert_quiet(watched: Watched, path: Path) -> None:
    assert {url.split("#")[0] for url in watched.requests} == {path.as_uri()}
    assert watched.dialogs == []
    assert watched.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*SEEDS, "hostile"])
def test_letters_stand_out(browser: Browser, folder: Path, name: str, scheme: str) -> None:
    with opened(browser, folder / f"{name}.html", color_scheme=scheme) as watched:
        assert watched.page.evaluate(CONTRAST) == []
        watched.page.locator("#figure-1 .value").click()
        assert watched.page.evaluate(CONTRAST) == []
        paper = background(watched.page.locator("body"))
        assert (paper == "rgb(255, 255, 255)") is (scheme == "light")


def test_in_print_all_of_the_text_is_there_in_ink_on_white(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "the_second_phone.html", color_scheme="dark") as watched:
        page = watched.page
        page.emulate_media(media="print")
        hidden = page.evaluate(
            "(() => { const t = document.querySelector('#text'); return t.scrollHeight - t.clientHeight; })()"
        )
        assert hidden <= 0
        assert background(page.locator("body")) == "rgb(255, 255, 255)"
        assert page.evaluate(CONTRAST) == []
        assert not page.locator("nav").is_visible()


def test_readers_of_screens_get_names_and_parts(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / "annual_tally_zh.html") as watched:
        page = watched.page
        assert page.get_by_role("main").count() == 1
        for part in ("Summary", "Figures", "Campaigns", "Suspects", "Numbers not used", "The text as read"):
            assert page.get_by_role("region", name=part, exact=True).count() == 1
        assert page.locator("#text .body").get_attribute("lang") == "zh"
        assert page.evaluate("document.documentElement.lang") == "en"
        unnamed = page.evaluate("[...document.links].filter((a) => !(a.textContent.trim() || a.ariaLabel)).length")
        assert unnamed == 0
