"""Hostile inputs: each is a document or a named error; nothing else is raised, nothing takes long."""

import gzip
import os
import random
import socket
import time
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from summarizer.documents import Document, DocumentError, find_documents, read_document
from tests.documents.files import archive, docx, paragraph, pdf
from tests.tables import for_each

SAID = "The harbour office held 318 people on Monday."
CHINESE = "海港警方星期一通报，抓获犯罪嫌疑人三百一十八名。"
ZERO_WIDTH = [
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u180e",
    "\u034f",
    "\u115f",
    "\u3164",
]
BIDI = ["\u200e", "\u200f", "\u061c", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))]
TERMINAL = [
    "\x1b[2J",
    "\x1b]0;title\x07",
    "\x1b[31m",
    "\x1bc",
    "\x9b2J",
    "\r",
    "\b\b\b",
    "\x1bP$q\x1b\\",
    "\x1b]8;;x\x07",
    "\n",
]


def _bad() -> Iterator[tuple[str, bytes]]:
    noise = random.Random(7)
    for suffix in (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".log", ""):
        yield f"empty{suffix}", b""
        yield f"blank{suffix}", b" \r\n\t \n"
        yield f"noise{suffix}", noise.randbytes(3_000)
        yield f"long-noise{suffix}", noise.randbytes(200_000)
        yield f"zeros{suffix}", bytes(5_000)
        yield f"all-bytes{suffix}", bytes(range(256)) * 16
        yield f"cut-utf16{suffix}", b"\xff\xfe" + SAID.encode("utf-16-le")[:-1]
        yield f"bom-only{suffix}", b"\xef\xbb\xbf"
        yield f"utf16-bom-only{suffix}", b"\xff\xfe"
        yield f"png{suffix}", b"\x89PNG\r\n\x1a\n" + noise.randbytes(500)
        yield f"gzip{suffix}", gzip.compress(SAID.encode() * 9)
        yield f"program{suffix}", b"\x7fELF\x02\x01\x01" + noise.randbytes(500)
        yield f"old-word{suffix}", bytes.fromhex("d0cf11e0a1b11ae1") + noise.randbytes(2_000)
        yield f"cut{suffix}.pdf", pdf([SAID])[: 90 + len(suffix)]
        yield f"zip{suffix}", archive({"a.txt": SAID.encode()})
    yield "text.pdf", SAID.encode()
    yield "text.docx", SAID.encode()
    yield "rich.txt", rb"{\rtf1\ansi " + SAID.encode() + b"}"
    yield "scan.pdf", pdf([], [], [])
    yield "locked.pdf", pdf([SAID], trailer="/Encrypt 1 0 R ")
    yield "loop.pdf", pdf([SAID]).replace(b"/Kids [8 0 R]", b"/Kids [2 0 R]")
    yield "junk.pdf", b"%PDF-1.7\n" + noise.randbytes(5_000)
    yield "many-objects.pdf", b"%PDF-1.7\n" + b"1 0 obj <<" * 50_000
    yield "cut.docx", docx(paragraph(SAID))[:-30]
    yield "junk.docx", b"PK\x03\x04" + noise.randbytes(3_000)
    yield "bomb.docx", docx(paragraph(SAID), more={"word/big.xml": bytes(60_000_000)})
    yield "laughs.docx", docx(paragraph("&a9;"), doctype=_laughs())
    yield (
        "entity.docx",
        docx(paragraph("&e;"), doctype='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    )
    yield "deep.docx", docx("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000)
    yield "no-body.docx", archive({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    yield "not-xml.docx", docx("<w:p><w:r>")
    yield "nested.html", b"<div>" * 100_000 + SAID.encode() + b"</div>" * 100_000
    yield "nested-spans.html", b"<body>" + b"<i><b>" * 100_000 + SAID.encode()
    yield "hidden.html", f"<body><p hidden>{SAID}</p><p style='display:none'>{SAID}</p>".encode()
    yield "script.html", b"<html><script>document.write('x')</script></html>"
    yield "comment.html", b"<!-- " + b"x" * 100_000
    yield "nuls.txt", SAID.encode() + bytes(500)
    yield "invisible.txt", "\u200b\u2060\ufeff\u202e".encode() * 9
    yield "marks.txt", b"... --- !!!\n" * 50
    yield "long.txt", b"a" * 2_000_001
    yield "private.txt", "\ue000\uf8ff".encode() * 500
    yield "tags.html", b"<p>x" * 600_000
    yield "controls.txt", b"\x01\x02\x03abc" * 500


def _laughs() -> str:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY a0 "{SAID}">{entities}]>'


def _good() -> Iterator[tuple[str, bytes]]:
    for mark in (*ZERO_WIDTH, *BIDI):
        yield f"mark-{ord(mark):04x}.txt", f"The har{mark}bour office held 3{mark}18 people.{mark}".encode()
    for number, escape in enumerate(TERMINAL):
        yield f"escape-{number}.txt", (SAID + escape + SAID).encode()
        yield f"name-{number}{escape}{number}.txt", SAID.encode()
    for number, name in enumerate(
        ("<script>alert(1)</script>", "[red]x[/red]", "$(id)", "`id`", "%s%n", "{0}", "-rf", "a'\"b")
    ):
        yield f"{number} {name.replace('/', '_')}.txt", SAID.encode()
    for mark in (*ZERO_WIDTH[:4], *BIDI[:6]):
        yield f"named{mark}txt.txt", CHINESE.encode()
    yield "a" * 251 + ".txt", SAID.encode()
    yield "one-nul.txt", SAID.encode() + b"\0" + SAID.encode()
    yield "emoji.txt", (SAID + "🙂👩‍👩‍👧‍👦🇱🇷").encode()
    yield "zalgo.txt", (SAID + "a" + "\u0301\u0316" * 5_000).encode()
    yield "stray-byte.txt", CHINESE.encode() * 20 + b"\xff" + CHINESE.encode() * 20
    yield "wrong-label.html", f"<meta charset=big5><p>{CHINESE}".encode()
    yield "codec-label.html", f"<meta charset=zlib_codec><p>{SAID}".encode()
    yield "unclosed.html", f"<html><body><p>{SAID}<div><table><tr><td>{SAID}".encode()
    yield "wide.html", b"<body>" + b"<p>x</p>" * 5_000
    yield "attributes.html", b"<body><p " + b'a="b" ' * 100_000 + b">" + SAID.encode()
    yield "comments.html", b"<body>" + b"a<!-- -->" * 100_000
    yield "hidden-bits.html", b"<body>" + b"a<i hidden></i>" * 50_000
    yield "entities.html", b"<body>" + b"&amp;&#60;&#0;&#xd800;&bogus;a" * 20_000
    yield "styles.html", b"<style>" + b"a{" * 100_000 + b"</style><p>" + SAID.encode()
    yield (
        "classes.html",
        b"<style>.x{display:none}</style>" + b'<p class="' + b"y " * 100_000 + b'">' + SAID.encode(),
    )
    yield "style-value.html", b'<p style="' + b"display:" * 100_000 + b'">' + SAID.encode()
    yield "external.html", f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>{SAID} &e;'.encode()
    yield "nul.html", f"<p>The har\0bour.</p><p>{SAID}</p>".encode()
    yield (
        "table.docx",
        docx("<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 2_000 + "</w:tbl>" + paragraph(SAID)),
    )
    box, end = "<w:p><w:r><w:txbxContent>" * 50, "</w:txbxContent></w:r></w:p>" * 50
    yield "boxes.docx", docx(box + paragraph(SAID) + end)
    cell, end = "<w:tbl><w:tr><w:tc>" * 60, "</w:tc></w:tr></w:tbl>" * 60
    yield "tables.docx", docx(cell + paragraph(SAID) + end)
    for unit in (
        "a",
        "1,",
        "(",
        "[1]",
        ".",
        "\n",
        "\r",
        "Mr. ",
        '"',
        "”",
        "? ",
        "-",
        "• ",
        "9" * 50,
        "万",
        "http://x.y/",
    ):
        yield f"repeat-{ord(unit[0]):x}-{len(unit)}.txt", (unit * 100_000)[:100_000].encode() + SAID.encode()


BAD = list(_bad())
GOOD = list(_good())


def test_there_are_two_hundred() -> None:
    assert len(BAD) + len(GOOD) >= 200


def _read(folder: Path, name: str, data: bytes) -> Document | DocumentError:
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(data)
    start = time.perf_counter()
    try:
        return read_document(path)
    except DocumentError as error:
        return error
    finally:
        assert time.perf_counter() - start < 10


@for_each(("name", "data"), BAD)
def test_bad_ones_are_named_with_a_reason(tmp_path: Path, name: str, data: bytes) -> None:
    error = _read(tmp_path, name, data)
    assert isinstance(error, DocumentError)
    message = str(error)
    assert message.startswith(f"{tmp_path}/{name}: ")
    assert error.reason
    assert not [char for char in message if unicodedata.category(char)[0] == "C"]


@for_each(("name", "data"), GOOD)
def test_good_ones_are_read(tmp_path: Path, name: str, data: bytes) -> None:
    document = _read(tmp_path, name, data)
    assert isinstance(document, Document), document
    assert document.id.isprintable()
    assert document.id.replace(".", "").replace("-", "").replace("_", "").isalnum()
    document.text.encode()
    if name in ("boxes.docx", "tables.docx"):
        assert document.text == SAID
    if name.endswith(".txt") and "stray" not in name:
        assert document.text == data.decode()
    assert "root:" not in document.text
    last = 0
    for start, end in document.sentences:
        assert last <= start < end
        last = end


def test_a_file_of_50_mb(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with open(path, "wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(DocumentError, match="larger than 20 MB"):
        read_document(str(path))


def test_endless_standard_input() -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert size > 0
            return b"a" * size

    with pytest.raises(DocumentError, match="larger than 20 MB"):
        read_document("-", stdin=Endless())


def test_what_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    paths = [str(tmp_path / name) for name in ("pipe.txt", "folder.txt", "gone.txt", "loop.txt", "none.txt")]
    server = socket.socket(socket.AF_UNIX)
    monkeypatch.chdir(tmp_path)
    server.bind("socket.txt")
    server.close()
    for path in (
        *paths,
        "socket.txt",
        "/dev/null",
        "/dev/zero",
        "a\0b",
        "\ud800",
        "",
        "x" * 5_000,
        "a.txt/b.txt",
    ):
        with pytest.raises(DocumentError) as caught:
            read_document(path)
        assert caught.value.reason
        str(caught.value).encode()


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked.txt").write_text(SAID)

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(DocumentError, match=r"Permission denied \(check its permissions\)"):
        read_document(str(tmp_path / "locked.txt"))


def test_a_folder_of_all_of_them(tmp_path: Path) -> None:
    for name, data in (*BAD[:40], *GOOD):
        with open(os.path.join(tmp_path, name), "wb") as file:
            file.write(data[:2_000])
    (tmp_path / "again").symlink_to(tmp_path)
    found = find_documents([str(tmp_path)])
    assert len(found) == len({str(item) for item in found}) > 90
    assert all(isinstance(item, str) for item in found)
