"""Files, standard input and texts at hand."""

import hashlib
from io import BytesIO
from pathlib import Path

import pytest

from summarizer.documents import (
    Document,
    DocumentError,
    Range,
    document_from_text,
    document_id,
    read_document,
)
from tests.documents.files import docx, paragraph, pdf
from tests.tables import for_each

TEXT = "The harbour office held 318 people on Monday.\r\n\r\nNobody was hurt.\r\n"
PAGE = "<!doctype html><html><body><p>The harbour office held 318 people.</p></body></html>"


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    document = read_document(str(path))
    assert document == Document(
        id="harbour",
        path=str(path),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        text=TEXT,
        language="en",
        sentences=(Range(0, 45), Range(49, 65)),
    )
    assert document.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


@for_each("name", ["a", "a.txt", "a.md", "a.log", "a.TXT", "a.bak"])
def test_any_suffix_may_hold_text(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT, newline="")
    assert read_document(str(tmp_path / name)).text == TEXT


SAID = "The harbour office held 318 people."


@for_each(
    ("data", "suffixes"),
    [
        (PAGE.encode(), [".html", ".HTM", "", ".bak"]),
        (PAGE.encode("utf-16"), [".html", ""]),
        (b"\n <!-- saved --> \n" + PAGE.encode(), [""]),
        (pdf([SAID]), [".pdf", ".PDF", "", ".txt"]),
        (docx(paragraph(SAID)), [".docx", "", ".zip", ".txt"]),
    ],
)
def test_a_format_is_known_by_its_bytes(tmp_path: Path, data: bytes, suffixes: list[str]) -> None:
    for suffix in suffixes:
        path = tmp_path / f"report{suffix}"
        path.write_bytes(data)
        assert read_document(str(path)).text == SAID


def test_markup_in_a_text_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    assert read_document(str(tmp_path / "a.txt")).text == PAGE


def test_standard_input() -> None:
    document = read_document("-", stdin=BytesIO(TEXT.encode()))
    assert (document.id, document.path, document.text) == ("stdin", "-", TEXT)
    assert read_document("-", stdin=BytesIO(pdf([SAID]))).text == SAID


def test_a_text_at_hand() -> None:
    document = document_from_text("\ufeff海港警方抓获三百人。", id="x", path="mail 7")
    assert (document.id, document.path, document.text) == ("x", "mail 7", "海港警方抓获三百人。")
    assert (document.language, document.sentences) == ("zh", (Range(0, 10),))


@for_each("text", ["", " \n\u3000", "\ufeff", "\u200b\u200b", "a" * 2_000_001, "\0" * 99, "a\ud800"])
def test_texts_at_hand_that_are_none(text: str) -> None:
    with pytest.raises(DocumentError):
        document_from_text(text, id="x", path="x")


@for_each(
    ("path", "id"),
    [
        ("a/b/harbour.txt", "harbour"),
        ("a.b.txt", "a.b"),
        ("海港 通报.txt", "海港_通报"),
        ("Toma\u0301s.txt", "Tomás"),
        ("../..", "document"),
        ("a/.hidden", "hidden"),
        ("...txt", "txt"),
        ("a\x1b[2J<b>&\n.txt", "a_2J_b"),
        ("con\u202etxt.exe", "con_txt"),
        ("\udcff.txt", "document"),
        ("a" * 300 + ".txt", "a" * 120),
        ("海" * 80, "海" * 40),
        ("-", "stdin"),
        ("/", "document"),
    ],
)
def test_ids_are_path_safe(path: str, id: str) -> None:
    assert document_id(path) == id


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = str(tmp_path / "caf\udce9.txt")
    with open(path, "w") as file:
        file.write(TEXT)
    document = read_document(path)
    assert document.id == "caf"
    assert document.path.endswith(r"caf\udce9.txt")
