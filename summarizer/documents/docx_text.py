"""The text of a Word document."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from summarizer.documents.document_error import Unreadable

# A long report has some hundred parts and a few MB of XML; pictures count too.
_MAX_PARTS = 5_000
_MAX_UNPACKED = 200_000_000
_MAX_XML = 40_000_000
_MAX_RATIO = 200  # XML of a document packs 5 to 20 times; a bomb 1,000 times

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPAT = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VALUE = _W + "val"
_WRAPPERS = frozenset(_W + name for name in ("sdt", "sdtContent", "ins", "smartTag", "customXml"))


def docx_text(data: bytes) -> str:
    """All paragraphs in order, parted by blank lines; the cells of a table's row joined by " | ".

    Text that is marked as hidden or deleted is left out, inserted text is taken. Raises Unreadable for
    other ZIP files, damaged ones, and those that would unpack to a huge size.
    """
    _check_archive(data)
    import docx

    # python-docx parses with entities unresolved, so that external ones are never fetched.
    body = docx.Document(BytesIO(data)).element.body
    text = "\n\n".join(filter(None, (part.strip() for part in _blocks(body))))
    if not text:
        raise Unreadable("is a DOCX without text", "run OCR first if its pages are pictures")
    return text


def _check_archive(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise Unreadable("is a damaged DOCX (or ZIP) file") from None
    names = {entry.filename for entry in entries}
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        raise Unreadable("is a ZIP archive, not a text", "unpack it first")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable("asks for a password", "save it without one")
    unpacked = sum(entry.file_size for entry in entries)
    xml = sum(entry.file_size for entry in entries if entry.filename.lower().endswith((".xml", ".rels")))
    # Sizes as declared can be trusted this far: what is unpacked stops there.
    if (
        len(entries) > _MAX_PARTS
        or unpacked > _MAX_UNPACKED
        or xml > _MAX_XML
        or xml > 1_000_000 + _MAX_RATIO * len(data)
    ):
        raise Unreadable("would unpack to a huge size", "save its text as .txt")


def _blocks(container: Any) -> Iterator[str]:
    """The texts of paragraphs and of table rows, in order."""
    for child in container:
        if child.tag == _W + "p":
            yield _paragraph(child)
            for box in _own(child, "txbxContent", "p"):
                if not _in_fallback(box):
                    yield from _blocks(box)
        elif child.tag == _W + "tbl":
            for row in _own(child, "tr", "tbl"):
                cells = (" ".join(filter(None, map(str.strip, _blocks(cell)))) for cell in _own(row, "tc", "tr"))
                yield " | ".join(filter(None, cells))
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _own(parent: Any, name: str, parent_name: str) -> Iterator[Any]:
    """The descendants of this name that don't belong to another parent inside of this one."""
    for element in parent.iter(_W + name):
        if next(element.iterancestors(_W + parent_name)) is parent:
            yield element


def _paragraph(paragraph: Any) -> str:
    parts: list[str] = []
    for run in _own(paragraph, "r", "p"):
        if _is_hidden(run):
            continue
        for piece in run:
            if piece.tag == _W + "t":
                parts.append(piece.text or "")
            elif piece.tag == _W + "tab":
                parts.append("\t")
            elif piece.tag in (_W + "br", _W + "cr"):
                parts.append("\n")
            elif piece.tag == _W + "noBreakHyphen":
                parts.append("-")
    return "".join(parts)


def _is_hidden(run: Any) -> bool:
    """Marked as hidden, or not above one point in size."""
    properties = run.find(_W + "rPr")
    if properties is None:
        return False
    vanish = properties.find(_W + "vanish")
    if vanish is not None and vanish.get(_VALUE, "1") not in ("0", "false", "off"):
        return True
    size = properties.find(_W + "sz")
    return size is not None and size.get(_VALUE, "").isdigit() and int(size.get(_VALUE)) <= 2


def _in_fallback(element: Any) -> bool:
    """Word writes a text box twice: once for itself, once for older programs."""
    return next(element.iterancestors(_COMPAT + "Fallback"), None) is not None
