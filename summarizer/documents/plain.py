"""What every text has to be, whichever file it came from."""

import re
import unicodedata

from summarizer.documents.document_error import Unreadable
from summarizer.documents.source import MAX_CHARS

# Tab, line ends, form feed and escape (of logs and teletext) occur in texts; the rest in binary files.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_VISIBLE = re.compile(r"[^\W_]")
_SAMPLE = 20_000
_MAX_ODD = 0.02  # share of control, private and unassigned characters; random bytes have five times that


def check_text(text: str) -> str:
    """The text itself. Raises Unreadable where it is empty, too long, or no text but binary data."""
    if len(text) > MAX_CHARS:
        raise Unreadable(f"has more than {MAX_CHARS:,} characters", "split it into smaller files")
    if not text.strip():
        raise Unreadable("is empty")
    if len(_CONTROL.findall(text)) > max(4, _MAX_ODD * len(text)) or text.count("\0") > 8:
        raise Unreadable("is binary data, not a text")
    sample = text[:_SAMPLE]
    odd = sum(unicodedata.category(char) in ("Cn", "Co") for char in sample if char > "\u0377")
    if odd > 0.1 * len(sample):
        raise Unreadable("is binary data, not a text, or in an unknown encoding")
    if not _VISIBLE.search(text):
        raise Unreadable("has no letters or digits")
    return text
