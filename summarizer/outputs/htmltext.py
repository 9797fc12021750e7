"""The text of a document as HTML, with what was found in it marked. Places may nest and overlap."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from summarizer.documents import Range
from summarizer.documents.printable import printable

# Before each of these a paragraph begins; its line ends stay at the end of the one before.
_PARAGRAPH = re.compile(r"(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+")
# What is left as it is: the page shows these as the file has them.
_KEPT = re.compile(r"(\r\n?|[\n\t])")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found at ``text[start:end]``.

    Where marks overlap, the first of them in the given order shows its kind, its label and its link.
    """

    start: int
    end: int
    kind: str  # class of the element: used, dismissed, open, suspect, campaign, agency
    label: str  # shown small behind it: the id of a figure, the reason of a dismissal
    link: str  # id of the list entry that tells of it
    told: str  # what it is, for a pointer at rest and for readers of screens


@dataclass(frozen=True, slots=True)
class Target:
    """A quote that links lead to: the address ``#id`` lights up its range.

    Inside of it, marks that link to the list entry ``entry`` are lit more strongly. Ids and entries are made of
    offsets and counters, never of a report's own words: they are written into style rules.
    """

    id: str
    start: int
    end: int
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text that no boundary cuts; ``over`` holds the places in the given list that cover it."""

    start: int
    end: int
    over: tuple[int, ...]


def segments(length: int, spans: Sequence[Range]) -> list[Segment]:
    """``0`` to ``length`` cut at every start and end: in order, without gaps, none of them empty.

    What of a span lies beyond the text is cut off; a span of which nothing is left covers nothing.
    """
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for i, (start, end) in enumerate(spans):
        start, end = max(start, 0), min(end, length)
        if start < end:
            starts.setdefault(start, []).append(i)
            ends.setdefault(end, []).append(i)
    cuts = sorted({0, length, *starts, *ends})
    found: list[Segment] = []
    over: set[int] = set()
    for start, end in pairwise(cuts):
        over.difference_update(ends.get(start, ()))
        over.update(starts.get(start, ()))
        found.append(Segment(start, end, tuple(sorted(over))))
    return found


def visible(text: str) -> str:
    """The text with its line ends (as line feeds) and tabs; other characters that hide or reorder are spelt out."""
    return "".join(
        piece if piece == "\t" else "\n" if i % 2 else printable(piece) for i, piece in enumerate(_KEPT.split(text))
    )


def marked_text(text: str, marks: Sequence[Mark], targets: Sequence[Target]) -> Markup:
    """``text`` as paragraphs in which the marks are links, and every target an anchor before its first word.

    Without its markup it is ``visible(text)``.
    """
    paragraphs = [Range(*bounds) for bounds in _paragraphs(text)]
    spans = [*(Range(m.start, m.end) for m in marks), *(Range(t.start, t.end) for t in targets), *paragraphs]
    anchors: dict[int, list[Target]] = {}
    for target in targets:
        anchors.setdefault(target.start, []).append(target)
    opening = {paragraph.start for paragraph in paragraphs}
    html: list[str] = []
    for segment in segments(len(text), spans):
        if segment.start in opening:
            html.append("</p><p>" if html else "<p>")
        html += (
            f'<span class="at" id="{target.id}" tabindex="-1"></span>' for target in anchors.get(segment.start, ())
        )
        html.append(_segment(text, segment, marks, targets))
    return Markup("".join(html) + ("</p>" if html else ""))


def lit(targets: Sequence[Target]) -> str:
    """Style rules by which the address ``#id`` lights up the range of that target, without any script."""
    rules: list[str] = []
    for target in targets:
        lit_up = f":root:has(#{target.id}:target) .{target.id}"
        rules.append(f"{lit_up} {{ background: var(--lit); }}\n")
        if target.entry:
            rules.append(f'{lit_up}[href="#{target.entry}"] {{ background: var(--core); color: var(--on-core); }}\n')
    return "".join(rules)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _PARAGRAPH.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _segment(text: str, segment: Segment, marks: Sequence[Mark], targets: Sequence[Target]) -> str:
    start = segment.start
    if text.startswith("\r\n", start - 1) and start:
        start += 1  # the line end has been shown with its first half
    escaped = str(Markup.escape(visible(text[start : segment.end])))
    lights = [targets[i - len(marks)].id for i in segment.over if len(marks) <= i < len(marks) + len(targets)]
    mark = marks[segment.over[0]] if segment.over and segment.over[0] < len(marks) else None
    if mark is None:
        return f'<span class="{" ".join(lights)}">{escaped}</span>' if lights else escaped
    label = Markup(' data-label="{}"').format(printable(mark.label)) if segment.end == mark.end and mark.label else ""
    return Markup('<a class="{}" href="#{}" title="{}"{}>').format(
        " ".join(["mark", mark.kind, *lights]), mark.link, printable(mark.told), label
    ) + Markup(escaped + "</a>")
