"""Which documents a run has, in which order, and what each is called in it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.documents import Document, DocumentError, document_id, find_documents
from summarizer.outputs import reserved


@dataclass(frozen=True, slots=True)
class Job:
    """A document to do: its place in the input, its id within the run, and where it is (or why it is not)."""

    index: int
    id: str
    source: str | Document | DocumentError

    @property
    def path(self) -> str:
        r"""As the user gave it, or as found in a folder; bytes that are no UTF-8 are written ``\xNN``."""
        path = self.source if isinstance(self.source, str) else self.source.path
        try:
            return os.fsencode(path).decode("utf-8", "backslashreplace")
        except UnicodeEncodeError:
            return path.encode("utf-8", "backslashreplace").decode()


def plan(paths: Sequence[str | Document], out: Path | None) -> list[Job]:
    """The documents in the order of input, each with an id of its own (``x``, ``x-2``, ...) that no file of all has.

    ``out`` is the folder of the reports: files below it that were found in a folder are not taken for
    documents; one that is named itself is an error, because it could be written over.
    """
    found: list[str | Document | DocumentError] = [path for path in paths if isinstance(path, Document)]
    named = [path for path in paths if isinstance(path, str)]
    found += find_documents(named, out=str(out) if out else None)
    below = out.resolve() if out else None
    taken = reserved()
    jobs: list[Job] = []
    for source in found:
        if isinstance(source, str) and below and _is_below(source, below):
            if source not in named:
                continue
            source = DocumentError(source, "it lies in the folder of the reports", "choose another --out")
        stem = source.id if isinstance(source, Document) else _stem(source)
        jobs.append(Job(len(jobs), _unique(stem, taken), source))
    return jobs


def _is_below(path: str, folder: Path) -> bool:
    try:
        return path != "-" and folder in Path(path).resolve().parents
    except (OSError, RuntimeError, ValueError):
        # A loop of links, a NUL: reading it will tell.
        return False


def _stem(source: str | DocumentError) -> str:
    return document_id(source if isinstance(source, str) else source.path)


def _unique(stem: str, taken: set[str]) -> str:
    """``stem``, with a number where it is taken; as in some file systems, the case of letters is nothing."""
    id, number = stem, 1
    while id.casefold() in taken:
        number += 1
        id = f"{stem}-{number}"
    taken.add(id.casefold())
    return id
