"""DOCX files: made by python-docx, and by hand where Word does what python-docx can't."""

from collections.abc import Callable
from io import BytesIO

import docx as python_docx
import pytest

from summarizer.documents.document_error import Unreadable
from summarizer.documents.docx_text import docx_text
from tests.documents.files import archive, docx, paragraph


def test_paragraphs_and_tables_in_order() -> None:
    document = python_docx.Document()
    document.add_heading("Harbour office closes call rooms", 1)
    document.add_paragraph("Officers held 318 people.")
    table = document.add_table(2, 2)
    for row, words in enumerate((("Seized", "Count"), ("电话卡", "1,945"))):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    document.add_paragraph("The case goes on.")
    out = BytesIO()
    document.save(out)
    assert docx_text(out.getvalue()) == (
        "Harbour office closes call rooms\n\nOfficers held 318 people.\n\n"
        "Seized | Count\n\n电话卡 | 1,945\n\nThe case goes on."
    )


def test_what_readers_see_is_read_and_nothing_else() -> None:
    body = (
        paragraph("Shown.")
        + paragraph("Secret.", "<w:vanish/>")
        + paragraph("Tiny.", '<w:sz w:val="2"/>')
        + paragraph("Also shown.", '<w:vanish w:val="0"/>')
        + "<w:p><w:ins><w:r><w:t>Added.</w:t></w:r></w:ins>"
        + "<w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>"
        + "<w:p><w:hyperlink><w:r><w:t>Linked</w:t></w:r></w:hyperlink>"
        + "<w:r><w:br/><w:t>below</w:t></w:r></w:p>"
        + "<w:sdt><w:sdtContent>"
        + paragraph("In a field.")
        + "</w:sdtContent></w:sdt>"
    )
    assert docx_text(docx(body)).split("\n\n") == [
        "Shown.",
        "Also shown.",
        "Added.",
        "Linked\nbelow",
        "In a field.",
    ]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Boxed.')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Before.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
        f"{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert docx_text(docx(body)).split("\n\n") == ["Before.", "Boxed."]


ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY a "aaaa">]>'
LAUGHS = (
    "<!DOCTYPE x ["
    + '<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)


def test_external_entities_are_inert() -> None:
    assert docx_text(docx(paragraph("Seen &e; text."), doctype=ENTITY)).startswith("Seen")
    with open("/etc/hostname") as file:
        name = file.read().strip()
    assert name not in docx_text(docx(paragraph("Seen &e; text."), doctype=ENTITY))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"PK\x03\x04" + b"x" * 100, "damaged"),
        (lambda: docx(paragraph("Whole."))[:-40], "damaged"),
        (lambda: archive({"a.txt": b"hello"}), "ZIP archive"),
        (lambda: docx(""), "without text"),
        (lambda: docx(paragraph("Bomb."), more={"word/media/x.bin": bytes(210_000_000)}), "huge"),
        (lambda: docx("<w:p/>" + " " * 30_000_000), "huge"),
        (lambda: docx(paragraph("Parts."), more={f"word/p{n}": b"" for n in range(5_001)}), "huge"),
    ],
)
def test_refused(make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        docx_text(make())


def test_a_table_in_a_table_is_read_once() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{paragraph('c')}</w:tc></w:tr></w:tbl>"
    assert docx_text(docx(body)) == "a | b | c"
