"""Which reader a file needs: told by its first bytes, then by its suffix."""

import json
import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from summarizer.documents.decoding import decode
from summarizer.documents.document_error import Unreadable
from summarizer.documents.docx_text import docx_text
from summarizer.documents.pdf_text import pdf_text
from summarizer.documents.plain import check_text
from summarizer.documents.source import MAX_CHARS

_HTML = re.compile(
    rb"\s*(?:<!--.{0,900}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def extract_text(data: bytes, suffix: str) -> str:
    """The text of a file's bytes; ``suffix`` is its lower-case suffix with the dot, or "".

    Raises Unreadable, and nothing else, where there is no text to be had.
    """
    if not data.strip():
        raise Unreadable("is empty")
    read, name = _reader(data, suffix)
    try:
        text = read(data)
    except Unreadable:
        raise
    # The parsers are other people's, the files may be anyone's: none of them may stop a run.
    except (Exception, RecursionError, MemoryError) as error:
        raise Unreadable(f"is damaged: the {name} reader failed ({type(error).__name__})") from error
    return check_text(text)


def _reader(data: bytes, suffix: str) -> tuple[Callable[[bytes], str], str]:
    head = data[:1024]
    if b"%PDF-" in head and (suffix == ".pdf" or head.lstrip().startswith(b"%PDF-")):
        return pdf_text, "PDF"
    if head.startswith(b"PK\x03\x04"):
        return docx_text, "DOCX"
    for prefix, name, remedy in _signatures():
        if head.startswith(prefix):
            raise Unreadable(f"is {name}, not a text", remedy)
    if suffix == ".pdf":
        raise Unreadable("is no PDF file, in spite of its name")
    if suffix == ".docx":
        raise Unreadable("is no DOCX file, in spite of its name")
    if suffix in (".html", ".htm"):
        return _html_text, "HTML"
    if suffix not in (".txt", ".md") and _HTML.match(_without_bom(head)):
        return _html_text, "HTML"
    return _plain_text, "text"


def _plain_text(data: bytes) -> str:
    if len(data) > 4 * MAX_CHARS + 4:  # no encoding takes more than four bytes a character, or a BOM
        raise Unreadable(f"has more than {MAX_CHARS:,} characters", "split it into smaller files")
    return decode(data)


def _html_text(data: bytes) -> str:
    from summarizer.documents.html_text import html_text  # brings lxml, which plain texts don't need

    return html_text(data)


def _without_bom(head: bytes) -> bytes:
    for bom in _BOMS:
        head = head.removeprefix(bom)
    return head.replace(b"\0", b"")


@cache
def _signatures() -> tuple[tuple[bytes, str, str], ...]:
    data = json.loads(files(__package__).joinpath("signatures.json").read_text(encoding="utf-8"))
    return tuple((bytes.fromhex(prefix), name, remedy) for prefix, name, remedy in data["signatures"])
