"""From a path, or from a text, to a Document."""

import hashlib
import os
import re
import unicodedata
from typing import BinaryIO

from summarizer.documents.document import Document
from summarizer.documents.document_error import DocumentError, Unreadable
from summarizer.documents.formats import extract_text
from summarizer.documents.language import detect_language
from summarizer.documents.plain import check_text
from summarizer.documents.sentences import split_sentences
from summarizer.documents.source import read_bytes

_ID_BYTES = 120  # leaves room for suffixes within the 255 bytes of a file name
_UNSAFE = re.compile(r"[^\w.-]+")


def read_document(path: str, *, stdin: BinaryIO | None = None) -> Document:
    """The document at ``path``, or on standard input where ``path`` is "-".

    Raises DocumentError, and nothing else, for whatever can't be read as a text.
    """
    try:
        data = read_bytes(path, stdin)
        text = extract_text(data, os.path.splitext(path)[1].lower())
    except Unreadable as error:
        raise DocumentError(path, error.reason, error.remedy) from None
    return _document(text, id=document_id(path), path=path, sha256=hashlib.sha256(data).hexdigest())


def document_from_text(text: str, *, id: str, path: str) -> Document:
    """A document of a text at hand; a BOM is dropped. ``id`` is taken as it is.

    Raises DocumentError where the text is empty, too long, binary or can't be encoded as UTF-8.
    """
    try:
        encoded = text.encode()
    except UnicodeEncodeError as error:
        raise DocumentError(path, f"holds a lone surrogate at character {error.start}") from None
    try:
        text = check_text(text.removeprefix("\ufeff"))
    except Unreadable as error:
        raise DocumentError(path, error.reason, error.remedy) from None
    return _document(text, id=id, path=path, sha256=hashlib.sha256(encoded).hexdigest())


def _document(text: str, *, id: str, path: str, sha256: str) -> Document:
    return Document(
        id=id,
        path=path.encode("utf-8", "backslashreplace").decode(),
        sha256=sha256,
        text=text,
        language=detect_language(text),
        sentences=split_sentences(text),
    )


def document_id(path: str) -> str:
    """The stem of a path made safe as a file name: letters, digits, "_", "-", inner dots; at most 120 bytes.

    Not unique: two paths may have the same.
    """
    if path == "-":
        return "stdin"
    stem = os.path.splitext(os.path.basename(path))[0]
    name = unicodedata.normalize("NFC", stem.encode("utf-8", "replace").decode())
    name = _UNSAFE.sub("_", name).strip("._")
    name = name.encode()[:_ID_BYTES].decode("utf-8", "ignore").rstrip("._")
    return name or "document"
