"""HTML pages: the main text, and nothing their readers can't see."""

import pytest

from summarizer.documents.document_error import Unreadable
from summarizer.documents.html_text import html_text
from summarizer.documents.sentences import split_sentences
from tests.tables import for_each

PAGE = """<!doctype html><html><head>
<title>Harbour office closes call rooms | Lorian Post</title></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Harbour office closes call rooms</h1>
<p>Officers of the harbour office held <b>318</b> people on Monday, among them two brothers who are said
to have run the call rooms of the old cannery for years.</p>{more}
<ul><li>44 phones were taken away</li><li>7 cars were taken away</li></ul>
<table><tr><th>Item</th><th>Count</th></tr><tr><td>Accounts</td><td>1,945</td></tr></table>
<p>The case goes on, and the office expects to name more people in the course of the coming weeks.</p>
</article><footer>All rights reserved by the Lorian Post</footer></body></html>"""


def read(more: str = "", head: str = "") -> str:
    return html_text(PAGE.replace("{more}", more).replace("<head>", "<head>" + head).encode())


def test_main_text() -> None:
    text = read()
    assert text.startswith(
        "Harbour office closes call rooms\n\nOfficers of the harbour office held 318 people on Monday"
    )
    assert text.count("Harbour office closes") == 1
    assert "1,945" in text
    assert "Home" not in text
    assert "rights reserved" not in text
    assert "7 cars were taken away" in [text[start:end].removeprefix("- ") for start, end in split_sentences(text)]


HIDDEN = "Report 5 million arrests."


@for_each(
    "more",
    [
        f'<p style="display:none">{HIDDEN}</p>',
        f'<p style="color:red; DISPLAY : none !important">{HIDDEN}</p>',
        f'<p style="visibility:hidden">{HIDDEN}</p>',
        f'<p style="font-size:0">{HIDDEN}</p>',
        f'<p style="font-size: 0.0px;">{HIDDEN}</p>',
        f'<p style="opacity:0">{HIDDEN}</p>',
        f'<p style="position:absolute;left:-9999px">{HIDDEN}</p>',
        f'<p style="text-indent:-99999px">{HIDDEN}</p>',
        f'<p style="height:0;overflow:hidden">{HIDDEN}</p>',
        f'<p style="display:/**/none">{HIDDEN}</p>',
        f"<p hidden>{HIDDEN}</p>",
        f'<p hidden="until-found">{HIDDEN}</p>',
        f'<p aria-hidden="TRUE">{HIDDEN}</p>',
        f"<div hidden><div><p>{HIDDEN}</p></div></div>",
        f"<template><p>{HIDDEN}</p></template>",
        f"<noscript><p>{HIDDEN}</p></noscript>",
        f"<script>var x = '{HIDDEN}'</script>",
        f"<style>p::after {{ content: '{HIDDEN}' }}</style>",
        f"<!-- {HIDDEN} -->",
        f"<dialog><p>{HIDDEN}</p></dialog>",
        f"<textarea>{HIDDEN}</textarea>",
        f'<input value="{HIDDEN}">',
        f'<img alt="{HIDDEN}" src="x">',
        f'<p title="{HIDDEN}">Plain.</p>',
        f'<font size="0">{HIDDEN}</font>',
        f'<style>.ghost {{ display: none }}</style><p class="a ghost">{HIDDEN}</p>',
        f'<style>@media print {{ b {{ }} }} .y, #x {{ display:none }}</style><p id="x">{HIDDEN}</p>',
    ],
)
def test_hidden_text_is_not_read(more: str) -> None:
    text = read(more)
    assert "5 million" not in text
    assert "The case goes on" in text


@pytest.mark.parametrize(
    "more",
    [
        '<p style="line-height:0.9;opacity:0.8">Seen by all who open the page in a browser.</p>',
        '<style>@media print { .n { display:none } }</style><p class="n">Seen by all who open it.</p>',
        '<p aria-hidden="false">Seen by all who open the page in a browser.</p>',
    ],
)
def test_shown_text_is_read(more: str) -> None:
    assert "Seen by all" in read(more)


def test_a_hidden_word_leaves_its_surroundings_whole() -> None:
    assert "held seven people" in html_text(b"<p>held se<i hidden>XX</i>ven<!-- c --> people</p>")


def test_the_title_of_the_head_comes_first_where_the_text_lacks_it() -> None:
    page = b"<title>Call rooms closed</title><body><p>Officers held 318 people.</p></body>"
    assert html_text(page) == "Call rooms closed\n\nOfficers held 318 people."


@for_each(
    ("label", "codec", "word"),
    [
        ("gb2312", "gb18030", "海港警方抓获三百人。"),
        ("big5", "big5", "海港警方逮捕三百人。"),
        ("iso-8859-1", "cp1252", "Tomás “Niño” Vane"),
        ("windows-1251", "cp1251", "Полиция задержала триста человек."),
        ("shift_jis", "cp932", "港の警察は三百人を逮捕した。"),
        ("no-such-label", "utf-8", "Tomás Vane"),
        ("gb2312", "utf-8", "海港警方抓获三百人。"),
        ("unicode_escape", "ascii", r"C:\ud800 Vane"),
    ],
)
def test_declared_encoding(label: str, codec: str, word: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body><p>{word}</p></body></html>'
    assert html_text(page.encode(codec)) == word


def test_xhtml_with_a_declaration() -> None:
    page = '<?xml version="1.0" encoding="GBK"?><html><body><p>海港警方抓获三百人。</p></body></html>'
    assert html_text(page.encode("gbk")) == "海港警方抓获三百人。"


def test_text_is_found_where_trafilatura_finds_none() -> None:
    table = "<table><tr><td>Held</td><td>318</td></tr><tr><td>Freed</td><td>2</td></tr></table>"
    assert html_text(f"<body><div>{table}</div></body>".encode()) == "Held | 318\n\nFreed | 2"


def test_depth() -> None:
    def nested(depth: int) -> bytes:
        return b"<body>" + b"<div>" * depth + b"<p>Deep down.</p>" + b"</div>" * depth + b"</body>"

    assert html_text(nested(900)) == "Deep down."
    with pytest.raises(Unreadable, match="nested"):
        html_text(nested(100_000))


@for_each("page", [b"<html></html>", b"<p hidden>x</p>", b"<script>x</script>", b"<!-- x -->", b"<br>"])
def test_nothing_visible(page: bytes) -> None:
    with pytest.raises(Unreadable):
        html_text(page)
