"""One place of a body's name in a sentence."""

from dataclasses import dataclass

#: What a unit tells that is named with the body it belongs to, and what that body's name tells there.
UNIT = 0.5
#: What a name tells where something is done to the body only, or it is thanked, asked, or handed somebody.
PASSING = 0.4


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """One place of a body's name in a sentence; ``weight``: how much it tells that the text is about that body.

    ``parent`` is the name of the body that this one is named as a unit of; ``vague``: any body of its kind could be
    meant.
    """

    start: int
    name: str
    weight: float = 1.0
    vague: bool = False
    parent: str | None = None
