"""Untrusted strings in a terminal."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.documents import DocumentError, printable
from tests.tables import for_each


@for_each(
    ("raw", "shown"),
    [
        ("plain name.txt", "plain name.txt"),
        ("海港 Tomás 🙂.txt", "海港 Tomás 🙂.txt"),
        ("a\nb\tc", r"a\u000ab\u0009c"),
        ("\x1b[31mred\x07\x9b2J", r"\u001b[31mred\u0007\u009b2J"),
        ("evil\u202etxt.exe", r"evil\u202etxt.exe"),
        ("a\u200bb\u2060\ufeff\xad", r"a\u200bb\u2060\ufeff\u00ad"),
        ("\u2028\u2029\x85\x00\x7f", r"\u2028\u2029\u0085\u0000\u007f"),
        ("\udcff\ue000\u3164\ufe0f", r"\udcff\ue000\u3164\ufe0f"),
        ("\U000e0041\U0001d173", r"\U000e0041\U0001d173"),
    ],
)
def test_printable(raw: str, shown: str) -> None:
    assert printable(raw) == shown


@given(st.text(st.characters(codec=None), max_size=50))
@settings(max_examples=80, derandomize=True, deadline=None)
def test_nothing_gets_through(raw: str) -> None:
    shown = printable(raw)
    shown.encode()
    assert not [char for char in shown if unicodedata.category(char)[0] == "C" or char in "\u2028\u2029"]
    assert printable(shown) == shown


def test_the_message_of_an_error() -> None:
    error = DocumentError("a\x1b[2Jb\n.pdf", "is a PDF without text", "run OCR first")
    assert str(error) == r"a\u001b[2Jb\u000a.pdf: is a PDF without text (run OCR first)"
    assert error.path == "a\x1b[2Jb\n.pdf"
    assert str(DocumentError("a", "is empty")) == "a: is empty"
