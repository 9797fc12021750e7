from pathlib import Path

import pytest

from schemas import Report
from summarizer.outputs import Single, formats
from summarizer.outputs.htmlreport import render
from summarizer.outputs.htmltext import visible
from summarizer.outputs.markdown import STATUS_NOTE
from tests.doubles import full_report, full_text
from tests.outputs.pages import check, parse, shape, text_of
from tests.tables import for_each

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "' onmouseover=alert(1) x='",
    "</p></section><h1>injected</h1>",
    "{{ 7 * 7 }} {% raw %}",
    "<!-- --><!--",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; &#60;",
    "]]><svg onload=alert(1)>",
    "\x00\x1b[31mred\x07 \u202eabc\u2066 \u200b\ufeff",
]


def page(name: str = "Tom Vane", measure: str = "calls stopped") -> str:
    return render(full_report(name, measure), full_text(name, measure))


def test_a_page_is_well_made_and_keeps_to_itself() -> None:
    found = check(page())
    policy = next(a["content"] for name, a in found if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script" not in policy
    assert "unsafe" not in policy
    assert not [name for name, _ in found if name == "script"]
    assert all(a["href"].startswith("#") for name, a in found if "href" in a)


def test_completeness_comes_first_and_what_a_status_means_is_said() -> None:
    html = page()
    body = html[html.index("<body>") :]
    assert body.index("2 figures: 1 used, 0 dismissed, 1 open; 1 unanswered question") < body.index("<h1")
    assert "Not complete" in body
    assert STATUS_NOTE in body
    assert "found guilty, sentenced, pleaded guilty" in body


def test_every_value_of_the_report_stands_on_the_page() -> None:
    shown = text_of(parse(page("Tom Vane", "lines cut off")), "lists")
    for value in (
        "over 1,945",
        "lines cut off",
        "call, blocked, batch",
        "until 2024-05-03",
        "convicted",
        "not in the text",
    ):
        assert value in " ".join(shown.split())


def test_the_text_is_all_there() -> None:
    text = full_text("Zoë 明\u202e", "two\r\n\r\nlines <b>") + "\n\n\tend 𠮷"
    assert text_of(parse(render(full_report("Zoë 明\u202e", "two\r\n\r\nlines <b>"), text)), "body") == visible(text)


@pytest.mark.parametrize("value", HOSTILE)
def test_no_value_is_markup(value: str) -> None:
    assert shape(page(value, value)) == shape(page("plain", "plain"))
    check(page(value, value))


@for_each("value", HOSTILE)
def test_no_value_turns_or_hides_the_writing(value: str) -> None:
    assert not set(page(value, value)) & set("\x00\x07\x1b\u202e\u2066\u200b\ufeff")


def test_ids_of_a_foreign_report_reach_neither_styles_nor_addresses() -> None:
    report = full_report()
    evil = 's1{}</style><script>alert("x")</script>'
    statistic = report.statistics[0].model_copy(update={"id": evil})
    number = report.audit.numbers[0].model_copy(update={"used_by": evil})
    audit = report.audit.model_copy(update={"numbers": (number, *report.audit.numbers[1:])})
    html = render(report.model_copy(update={"statistics": (statistic,), "audit": audit}), full_text())
    assert shape(html)[:20] == shape(page())[:20]
    assert "{}" not in html[html.index("<style>") : html.index("</style>")]


def test_a_page_of_another_text_or_of_none_is_still_a_page() -> None:
    for text in ("", "short"):
        html = render(full_report(), text)
        parse(html)
        assert "over 1,945" in html


def test_dismissed_numbers_stand_in_text_and_list_with_their_reason() -> None:
    report = full_report()
    gone = report.audit.numbers[1].model_copy(update={"reason": "sentence_length", "by": "model"})
    audit = report.audit.model_copy(update={"numbers": (report.audit.numbers[0], gone), "failures": ()})
    html = render(report.model_copy(update={"audit": audit}), full_text())
    assert "Complete: every number" in html
    found = check(html)
    (mark,) = [a for _, a in found if "dismissed" in a.get("class", "").split() and "href" in a]
    assert mark["data-label"] == "sentence length"
    assert "the length of a prison term" in mark["title"]
    assert text_of(parse(html), "gone") == "7"
    assert {"href": "#n55-56", "id": mark["href"][1:]}.items() <= next(
        a for _, a in found if "gone" in a.get("class", "").split()
    ).items()


def test_it_is_a_format_and_gets_the_text_as_read() -> None:
    form = formats()["html"]
    assert isinstance(form, Single)
    assert form.suffix == ".html"
    assert form.render(full_report(), full_text()) == page()


@for_each("cut", ["statistics", "campaigns", "suspects", "summary"])
def test_a_report_without_a_part_has_a_page(cut: str) -> None:
    report: Report = full_report().model_copy(update={cut: ()})
    html = render(report, full_text())
    parse(html)
    assert f'id="{cut.replace("statistics", "figures")}"' in html or cut == "summary"


def test_templates_print_no_value_unescaped() -> None:
    for template in Path("summarizer/outputs/templates").glob("*.j2"):
        assert "safe" not in template.read_text("utf-8").replace("unsafe", "")
