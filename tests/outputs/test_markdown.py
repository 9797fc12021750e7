import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from schemas import Audit
from summarizer.outputs.markdown import STATUS_NOTE, inert, render
from tests.doubles import full_report

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert)",
    "![x](http://example.org/a.png)",
    "**bold** _it_ `code` ~~no~~",
    "a | b | c",
    "# heading",
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
    text = render(full_report())
    assert text.splitlines()[0] == ("**2 figures: 1 used, 0 dismissed, 1 open; 1 unanswered question** (not complete)")
    assert STATUS_NOTE in text
    assert "over 1,945 (more than 1,945)" in text


def test_parts_without_content_are_left_away() -> None:
    text = render(full_report().model_copy(update={"campaigns": (), "suspects": ()}))
    assert "## Campaigns" not in text
    assert "## Figures" in text
    empty = Audit(numbers=(), rejected=(), failures=())
    assert "(complete)" in render(full_report().model_copy(update={"audit": empty}))


@pytest.mark.parametrize("value", HOSTILE)
def test_no_value_is_markup(value: str) -> None:
    assert shape(render(full_report(value, value))) == shape(render(full_report("plain", "plain")))


@pytest.mark.parametrize("value", HOSTILE)
def test_no_value_moves_the_cursor_or_turns_the_writing(value: str) -> None:
    text = render(full_report(value, value))
    assert not set(text) & set("\x1b\x07\r\u202e\u2066\u200b")


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text(st.characters(codec="ascii", min_codepoint=32, exclude_characters="\x7f"), min_size=1))
def test_an_inert_value_shows_its_own_characters(value: str) -> None:
    value = " ".join(value.split())
    for markdown in (f"- {inert(value)}", f"| a |\n| --- |\n| {inert(value)} |"):
        head = "a" if markdown.startswith("|") else ""
        assert shown(markdown) == head + value
