from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from schemas import Audit, Evidence, NumberAccount, Report
from summarizer.outputs.markdown import STATUS_NOTE, inert, render
from tests.doubles import full_report, full_text
from tests.tables import for_each

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert)",
    "![x](http://example.org/a.png)",
    "**bold** _it_ `code` ~~no~~",
    "a | b | c",
    "# heading",
    "## ",
    "+ item",
    "12) item",
    "---",
    "- - -",
    "-- -",
    "7.",
    "1.\t5",
    "- item",
    "1. item",
    "=====",
    "http://example.org www.example.org <http://example.org> a@example.org",
    "two\n\n# lines\r\n| a | b |",
    "&lt;b&gt; &amp; \\* \\",
    "\x1b[31mred\x07 \u202eabc\u2066 \u200b",
    "$x$ $$y$$",
    "```\ncode\n```",
    "> quote",
]


def parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])


def shape(markdown: str) -> list[str]:
    """Kinds of all tokens: what a reader of Markdown makes of the text, values left away."""
    found = []
    for token in parser().parse(markdown):
        found.append(token.type)
        found += [child.type for child in token.children or () if child.type != "text_special"]
    return [kind for kind in found if kind not in ("text", "softbreak")]


def shown(markdown: str) -> str:
    return "".join(child.content for token in parser().parse(markdown) for child in token.children or ())


def test_completeness_comes_first_and_what_a_status_means_is_said() -> None:
    text = render(full_report(), full_text())
    assert text.splitlines()[0] == ("**2 figures: 1 used, 0 dismissed, 1 open; 1 unanswered question** (not complete)")
    assert STATUS_NOTE in text
    assert "over 1,945 (more than 1,945)" in text


def test_parts_without_content_are_left_away() -> None:
    text = render(full_report().model_copy(update={"campaigns": (), "suspects": ()}), full_text())
    assert "## Campaigns" not in text
    assert "## Figures" in text
    empty = Audit(numbers=(), rejected=(), failures=())
    assert "(complete)" in render(full_report().model_copy(update={"audit": empty}), full_text())


def changed(part: str, **fields: Any) -> Report:
    """The full report with the first of its ``part`` changed."""
    report = full_report()
    first = getattr(report, part)[0]
    return report.model_copy(update={part: (first.model_copy(update=fields),)})


def test_a_figure_is_not_said_twice() -> None:
    quantity = full_report().statistics[0].quantity
    for text, bound, shown_as in (
        ("1,945", "exact", "| 1,945 |"),
        ("1945", "exact", "| 1,945 (1945) |"),
        ("1,945", "over", "| over 1,945 (1,945) |"),
    ):
        alone = quantity.model_copy(update={"text": text, "bound": bound})
        assert shown_as in render(changed("statistics", quantity=alone), full_text())


def test_a_column_that_nothing_fills_is_left_away() -> None:
    assert "| period | place | agency | words" in render(full_report(), full_text())
    text = render(changed("statistics", place=None, agency=None), full_text())
    assert "| what | period | words of the text |" in text
    assert len({line.count("|") for line in text.split("## Campaigns")[0].splitlines() if line.startswith("|")}) == 1


def test_what_is_told_twice_is_one_line() -> None:
    event = full_report().suspects[0].events[0]
    later = event.model_copy(update={"evidence": Evidence(start=70, end=73, quote="Tom")})
    other = event.model_copy(update={"detail": "in May"})
    text = render(changed("suspects", events=(event, event, later, other)), full_text())
    lines = [line for line in text.splitlines() if line.startswith("  - convicted")]
    assert len(lines) == 2
    assert lines[0].endswith("“Tom Vane was jailed” \\[64\\], “Tom” \\[70\\]")


def test_a_number_that_no_figure_uses_stands_among_its_words() -> None:
    text = render(full_report(), full_text())
    assert "| 7 | 55 to 56 | open | …more than 1,945 calls ended, 7 times. Tom Vane was jailed.… |" in text
    # Without spaces, and at both ends.
    number = NumberAccount(start=1, end=2, text="5", used_by=None, reason=None, by=None)
    audit = Audit(numbers=(number,), rejected=(), failures=())
    assert "| 约5名嫌疑人 |" in render(full_report().model_copy(update={"audit": audit}), "约5名嫌疑人")


@for_each(
    ("value", "written"),
    [
        ("11.2 million", "11.2 million"),
        ("-5", "-5"),
        ("+66 2", "+66 2"),
        ("#1 of 3", "#1 of 3"),
        ("1. item", "1\\. item"),
        ("12)", "12\\)"),
        ("- item", "\\- item"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("## head", "\\## head"),
    ],
)
def test_no_more_is_escaped_than_has_to_be(value: str, written: str) -> None:
    assert inert(value) == written


@for_each("value", HOSTILE)
def test_no_value_is_markup(value: str) -> None:
    assert shape(render(full_report(value, value), full_text(value, value))) == shape(
        render(full_report("plain", "plain"), full_text("plain", "plain"))
    )


@for_each("value", HOSTILE)
def test_no_value_moves_the_cursor_or_turns_the_writing(value: str) -> None:
    text = render(full_report(value, value), full_text(value, value))
    assert not set(text) & set("\x1b\x07\r\u202e\u2066\u200b")


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text(st.characters(codec="ascii", min_codepoint=32, exclude_characters="\x7f"), min_size=1))
def test_an_inert_value_shows_its_own_characters(value: str) -> None:
    value = " ".join(value.split())
    for markdown in (f"- {inert(value)}", f"| a |\n| --- |\n| {inert(value)} |"):
        head = "a" if markdown.startswith("|") else ""
        assert shown(markdown) == head + value
