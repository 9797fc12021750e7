"""A short text and the values that it is known to hold."""

from dataclasses import dataclass

from evals.grounding.case import Language
from evals.grounding.value import Value


@dataclass(frozen=True, slots=True)
class Passage:
    """``text`` holds each of ``values`` in its written form; ``complete``: it holds no other values."""

    text: str
    language: Language
    source: str
    values: tuple[Value, ...]
    complete: bool
