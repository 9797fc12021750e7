"""A line for each expected number: ``span = value [kind] [currency] [unit:x] [bound] [!reason]``.

The kind is ``count`` and the bound ``exact`` unless said; ``span !reason`` leaves the value open.
"""

from schemas.vocabulary import terms
from summarizer.documents.range import Range
from summarizer.mentions.numbers import find_numbers


def written(text: str, dates: tuple[str, ...] = ()) -> list[str]:
    """The numbers found in ``text``, in the notation; ``dates`` are the substrings known as dates."""
    ranges = [Range(text.index(date), text.index(date) + len(date)) for date in dates]
    lines = []
    for m in find_numbers(text, dates=ranges):
        assert m.kind in terms("kind")
        assert m.bound in terms("bound")
        assert m.reason is None or m.reason in terms("dismissal")
        assert (m.kind == "money") == (m.currency is not None)
        if m.reason is not None:
            lines.append(f"{text[m.start : m.end]} !{m.reason}")
            continue
        parts = [f"{text[m.start : m.end]} = {m.value}"]
        parts += [m.kind] if m.kind != "count" else []
        parts += [m.currency] if m.currency else []
        parts += [f"unit:{m.unit}"] if m.unit else []
        parts += [m.bound] if m.bound != "exact" else []
        lines.append(" ".join(parts))
    return lines
