"""What became of the figures that a report misses: dismissed by whom and why, open, or never seen."""

import schemas
from evals.alignment import overlap
from evals.labels import Figure


def fate(figure: Figure, audit: schemas.Audit) -> str:
    """The fate of a missed figure, by the audit's numbers at its place.

    ``rule: REASON`` or ``model: REASON`` where the number was dismissed; ``open`` where nothing accounts for
    it; ``used`` where a statistic has another value for it; ``unseen`` where the audit has no number there.
    """
    here = [n for n in audit.numbers if overlap(figure.places, [(n.start, n.end)])]
    if not here:
        return "unseen"
    if any(n.used_by is not None for n in here):
        return "used"
    dismissed = [n for n in here if n.reason not in (None, "no_answer")]
    if not dismissed:
        return "open"
    # Of several numbers in one expression the widest is the one that was judged as the figure.
    widest = max(dismissed, key=lambda n: n.end - n.start)
    return f"{widest.by}: {widest.reason}"


_TOLD = {
    "open": "left open: the model gave no usable answer",
    "used": "used with another value",
    "unseen": "not seen as a number",
}


def told(name: str) -> str:
    """A fate in words."""
    return _TOLD.get(name) or f"dismissed by the {name.replace('_', ' ')}"


def dismissed_by(name: str) -> str | None:
    """Who dismissed the figures of this fate, ``rule`` or ``model``; null where it is no dismissal."""
    who, _, reason = name.partition(": ")
    return who if reason else None
