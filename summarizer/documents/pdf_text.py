"""The text of a PDF."""

import re
import threading

from summarizer.documents.document_error import Unreadable
from summarizer.documents.lines import continues, is_bullet, width
from summarizer.documents.source import MAX_CHARS

_MAX_PAGES = 2_000
# pdfium is not safe to call from several threads.
_LOCK = threading.Lock()
_LINE_END = re.compile(r"\r\n|[\r\n\f\x0b\x85\u2028\u2029]")
# What pdfium writes for a hyphen at a line's end: U+FFFE, or U+0002 in older versions.
_SPLIT_WORD = re.compile("(\\w*)[\ufffe\x02](?:\r\n|\r|\n)?(\\w*)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_HAN_EDGE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_TERMINAL = re.compile(r"[.!?。！？…:：][\"'”’」』)）\]]*$")


def pdf_text(data: bytes) -> str:
    """The text of all pages, words and sentences joined across line ends, paragraphs parted.

    Raises Unreadable for a broken or encrypted file, and for one of images only.
    """
    with _LOCK:
        pages = _pages(data)
    paragraphs: list[str] = []
    for page in pages:
        lines = [line.strip() for line in _LINE_END.split(_join_words(page))]
        paragraphs.extend(_reflow([_CONTROL.sub("", line) for line in lines]))
    text = "\n\n".join(paragraphs)
    if not text:
        raise Unreadable("is a PDF without text (scanned pages)", "run OCR first")
    return text


def _pages(data: bytes) -> list[str]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        pdf = PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("is a PDF that asks for a password", "save it without one") from None
        raise Unreadable("is a damaged PDF") from None
    try:
        if len(pdf) > _MAX_PAGES:
            raise Unreadable(f"has more than {_MAX_PAGES:,} pages", "split it into smaller files")
        texts, chars = [], 0
        for number in range(len(pdf)):
            try:
                page = pdf[number]
                text_page = page.get_textpage()
            except PdfiumError:
                raise Unreadable(f"is a damaged PDF: page {number + 1} can't be read") from None
            chars += text_page.count_chars()
            if chars > MAX_CHARS:
                raise Unreadable(f"has more than {MAX_CHARS:,} characters", "split it into smaller files")
            texts.append(str(text_page.get_text_range(errors="ignore")))
            text_page.close()
            page.close()
        return texts
    finally:
        pdf.close()


def _join_words(page: str) -> str:
    """A hyphen at a line's end goes where it parts a word of lower-case letters, else it stays."""

    def join(match: re.Match[str]) -> str:
        first, second = match[1], match[2]
        whole = first[-1:].islower() and second[:1].islower() and f"{first}-{second}" not in page
        return first + ("" if whole else "-") + second

    return _SPLIT_WORD.sub(join, page)


def _reflow(lines: list[str]) -> list[str]:
    """Paragraphs of the lines of a page: a line that fills the column goes on in the next one."""
    widths = sorted(width(line) for line in lines if line)
    column = widths[len(widths) * 4 // 5] if widths else 0
    paragraphs: list[str] = []
    before = ""
    for line in lines:
        if before and line and _goes_on(before, line, column):
            gap = "" if _HAN_EDGE.match(before[-1]) and _HAN_EDGE.match(line[0]) else " "
            paragraphs[-1] += gap + line
        elif line:
            paragraphs.append(line)
        before = line
    return paragraphs


def _goes_on(before: str, line: str, column: int) -> bool:
    if is_bullet(line):
        return False
    if continues(before, line, column):
        return True
    filled = column >= 30 and width(before) >= 0.8 * column
    return filled and not (_TERMINAL.search(before) and width(before) < 0.9 * column)
