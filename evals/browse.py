"""Mistakes for the terminal: the sentence with the figure marked, gold beside prediction, grouped by kind."""

from collections.abc import Iterator, Sequence

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from evals.mistake import KINDS, Mistake
from summarizer.documents.printable import printable


def _line(text: str) -> str:
    """Untrusted text on one line; a space stands for white space at either end."""
    inner = printable(" ".join(text.split()))
    if not inner:
        return " " if text else ""
    return " " * text[0].isspace() + inner + " " * text[-1].isspace()


def marked(mistake: Mistake) -> Text:
    """The sentence on one line; the span stands in brackets too, for output without colours."""
    before, inside, after = (
        _line(mistake.sentence[: mistake.start]),
        _line(mistake.sentence[mistake.start : mistake.end]),
        _line(mistake.sentence[mistake.end :]),
    )
    return Text.assemble(before, (f"[[{inside}]]", "bold black on yellow"), after)


def _details(mistake: Mistake) -> Iterator[RenderableType]:
    if mistake.gold:
        yield Text.assemble(("  gold  ", "green"), _line(mistake.gold))
    if mistake.predicted:
        yield Text.assemble(("  said  ", "red"), _line(mistake.predicted))
    if mistake.note:
        yield Text.assemble("        ", (_line(mistake.note), "magenta"))


def _place(mistake: Mistake) -> tuple[str, int, int]:
    return mistake.sentence, mistake.start, mistake.end


def _entries(mistakes: Sequence[Mistake]) -> Iterator[RenderableType]:
    """Mistakes one after another; a document and a sentence that stay the same are not told again."""
    before: Mistake | None = None
    for mistake in mistakes:
        same = before is not None and before.document == mistake.document
        if not same:
            yield Text(_line(mistake.document), style="cyan")
        if mistake.sentence and not (before and same and _place(before) == _place(mistake)):
            yield Padding(marked(mistake), (0, 0, 0, 2))
        yield from _details(mistake)
        before = mistake


def browse(mistakes: Sequence[Mistake]) -> Stack:
    """All mistakes, by kind in a fixed order, each kind under a rule with its count."""
    parts: list[RenderableType] = []
    for kind in KINDS:
        found = [m for m in mistakes if m.kind == kind]
        if found:
            parts += [Rule(f"{kind}: {len(found)}", align="left"), *_entries(found)]
    return Stack(*parts)
