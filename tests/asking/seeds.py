"""The sample documents of the project."""

from functools import cache
from pathlib import Path

from summarizer.documents import Document, read_document

FOLDER = Path(__file__).parents[2] / "seeds"


@cache
def seeds() -> tuple[Document, ...]:
    """All of them, by name."""
    return tuple(read_document(str(path)) for path in sorted(FOLDER.glob("*.txt")))


def seed(stem: str) -> Document:
    """One of them."""
    return next(document for document in seeds() if document.id == stem)
