"""A text with fixed offsets: what every later stage works on."""

import hashlib
from dataclasses import dataclass

from summarizer.documents.range import Range


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read.

    Every offset anywhere in the project counts code points of ``text``. Invisible characters
    (zero-width, bidirectional controls) are kept in it, so that offsets agree with the file: whoever
    shows the text has to make them safe (see ``printable``).
    """

    id: str  # path-safe stem of the file name; "stdin" for standard input
    path: str  # as given or found; what can't be encoded is written \udcNN
    sha256: str  # hex digest of the file's bytes
    text: str  # BOM dropped, line ends kept; no lone surrogates
    language: str  # "en", "zh", else an ISO 639-1 code
    sentences: tuple[Range, ...]  # in order, apart, trimmed; every non-space character is in one

    @property
    def text_sha256(self) -> str:
        """Hex digest of the text as UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()
