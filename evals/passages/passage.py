"""Passages labelled within their text.

A file holds passages parted by lines ``=== DATE`` (the publication date, or ``unknown``). A figure stands as
``[WORDS|OBJECT ACTION more…|START..END]``: more are a change, a bound and ``opt`` (optional) where they apply, ``-`` is
no period. A named suspect stands as ``{NAME|STATUS|ROLE}``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from schemas.vocabulary import terms as vocabulary
from summarizer.documents import Range

_START = re.compile(r"^=== *", re.MULTILINE)
_MARK = re.compile(r"\[([^\]|]*)\|([^\]|]*)\|([^\]|]*)\]|\{([^}|]*)\|([^}|]*)\|([^}|]*)\}")


@dataclass(frozen=True)
class LabelledFigure:
    """A figure with its labels; ``number`` is its place in the passage's text."""

    number: Range
    object: str
    action: str
    change: str
    bound: str
    start: date | None
    end: date | None
    optional: bool


@dataclass(frozen=True)
class LabelledName:
    """A named suspect; ``role`` is None where none is told."""

    name: str
    status: str
    role: str | None


@dataclass(frozen=True)
class Passage:
    """A passage as plain text, with its labels in text order; ``id`` is the file's stem and the passage's number."""

    id: str
    published: date | None
    text: str
    figures: tuple[LabelledFigure, ...]
    names: tuple[LabelledName, ...]


def read_passages(file: Path) -> Iterator[Passage]:
    """The passages of a file. Raises ValueError naming the passage whose labels can't be read."""
    for number, part in enumerate(_START.split(file.read_text("utf-8"))[1:], start=1):
        head, _, body = part.partition("\n")
        try:
            yield _passage(f"{file.stem}-{number}", head.strip(), body.strip())
        except ValueError as fault:
            raise ValueError(f"{file.name}, passage {number}: {fault}") from None


def _passage(name: str, published: str, body: str) -> Passage:
    text, position = "", 0
    figures: list[LabelledFigure] = []
    names: list[LabelledName] = []
    for mark in _MARK.finditer(body):
        text += body[position : mark.start()]
        position = mark.end()
        if mark[4] is None:
            figures.append(_figure(Range(len(text), len(text) + len(mark[1])), mark[2].split(), mark[3]))
            text += mark[1]
        else:
            names.append(_name(mark[4], mark[5].strip(), mark[6].strip()))
            text += mark[4]
    text += body[position:]
    if re.search(r"[\[\]{}]", text):
        raise ValueError("a bracket that is no label's")
    day = None if published == "unknown" else date.fromisoformat(published)
    return Passage(name, day, text, tuple(figures), tuple(names))


def _figure(number: Range, terms: list[str], period: str) -> LabelledFigure:
    if len(terms) < 2 or terms[0] not in vocabulary("object") or terms[1] not in vocabulary("action"):
        raise ValueError(f"no object and action: {' '.join(terms)!r}")
    more = terms[2:]
    if unknown := set(more) - {"opt", *vocabulary("change"), *vocabulary("bound")}:
        raise ValueError(f"unknown terms: {sorted(unknown)}")
    start, separator, end = period.partition("..")
    if not separator and period != "-":
        raise ValueError(f"no period: {period!r}")
    return LabelledFigure(
        number,
        terms[0],
        terms[1],
        next((term for term in more if term in vocabulary("change")), "none"),
        next((term for term in more if term in vocabulary("bound")), "exact"),
        date.fromisoformat(start) if separator and start else None,
        date.fromisoformat(end) if separator and end else None,
        "opt" in more,
    )


def _name(name: str, status: str, role: str) -> LabelledName:
    if status not in vocabulary("status"):
        raise ValueError(f"no status: {status!r}")
    return LabelledName(name, status, None if role in ("", "-") else role)
