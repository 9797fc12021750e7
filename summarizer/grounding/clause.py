"""A sentence with the places where persons are named or meant in it, and the places that list them together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.documents.han import HAN
from summarizer.grounding.status import StatusCue

#: Stands for somebody whom the text names and who is not among the persons asked for.
SOMEBODY_ELSE = -1
_LIST_CHARS = 110
_GLUE_ENGLISH = re.compile(
    r"\s*(?:\([^()]*\))?(?:,[^;:]*)?(?:,|;|\band\b|\bor\b|&|、|\bas well as\b|\b(?:along|together) with\b)"
    r"(?:\s+(?:and|or|by))?(?:\s+(?:for|to))?(?:\s+(?:the|a|an|his|her|their|its|one|another|two|three|both))?(?:\s+[a-z][\w'’-]*){0,5},?\s*"
)
_GLUE_CHINESE = re.compile(r"\s*(?:[、和及与]|以及|，(?=[^，。；]{0,8}$)|\s)+[\u4e00-\u9fff]{0,10}?")
_NO_GLUE = re.compile(
    r"\b(?:whose|whom|told|said|says|that|when|while|after|before|because|but|was|were|is|are|has|have|had)\b"
    r"(?!\s+(?:said|believed|known)\b)"
)
# "X, the founder of Y": one, not two.
_COMPLEMENT = re.compile(
    r",\s+(?:[\w'’-]+\s+)+(?:of|for|in|at|from|by|to|with|near|behind)\s+(?:(?:the|an?|his|her|its)\s+)?$"
)
_EXCEPT = re.compile(
    r"(?:\b(?:all|everyone|everybody|both|none)\s(?:of\s(?:them|the\s\w+)\s)?(?:[\w-]+\s){0,4}?(?:but|bar|save|except)"
    r"|\bexcept(?:ing)?(?: for)?"
    r"|\b(?:apart|aside) from|\bwith the exception of|除(?:了)?)\s?(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"\band\b|;|\bor\b|&|\bas well as\b|\bwith\b")
_WITH_PRONOUN = re.compile(r"\s+(?:and|as well as)\s+(?:(?:his|her|their|the|an?)\s[\w'’ -]{1,40}?,?\s)?")
_CLOSED_RELATIVE = re.compile(r",\s(?:who|whose|whom|which)\b[^,;]*,")


@dataclass(frozen=True, slots=True)
class Place:
    """Where persons (by index) are named or meant: offsets within the sentence.

    ``possessor`` if what follows belongs to them ("Vane's", "his"); ``named`` unless it is a pronoun.
    """

    people: tuple[int, ...]
    start: int
    end: int
    possessor: bool = False
    named: bool = True


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence's text, its places in text order, and its cues in text order."""

    text: str
    places: Sequence[Place]
    cues: Sequence[StatusCue]

    def group(self, index: int, step: int) -> tuple[int, ...]:
        """The people of the place ``index`` and of those listed with it, to the left (-1) or right (1)."""
        people = [*self.places[index].people]
        place = self.places[index]
        further = self.places[index + 1 :] if step > 0 else self.places[index - 1 :: -1] if index else ()
        for other in (p for p in further if p.named):
            if not self.listed(*((other, place) if step < 0 else (place, other))):
                break
            place = other
            people = [*other.people, *people] if step < 0 else [*people, *other.people]
        if step < 0:
            people = [*self._pronoun_before(place), *people]
        return tuple(dict.fromkeys(people))

    def excepted(self) -> frozenset[int]:
        """Those of whom the opposite is told: "all but X"."""
        return frozenset(i for p in self.places if p.named and _EXCEPT.search(self.text, 0, p.start) for i in p.people)

    def _pronoun_before(self, place: Place) -> tuple[int, ...]:
        """ "He and his deputy, X": those whom the pronoun means."""
        before = [p for p in self.places if not p.named and not p.possessor and p.end <= place.start]
        if before and _WITH_PRONOUN.fullmatch(self.text, before[-1].end, place.start):
            return before[-1].people
        return ()

    def listed(self, left: Place, right: Place) -> bool:
        """Whether nothing but a list joins two places."""
        # A nickname in quotation marks is a place of its own.
        gap = self.text[left.end : right.start].strip("\"“”‘’'")
        if left.possessor or not left.named or not right.named or len(gap) > _LIST_CHARS:
            return False
        if any(left.end <= c.start < right.start and c.voice != "noun" for c in self.cues):
            return False
        if HAN.search(self.text[left.start : left.end]) and HAN.search(self.text[right.start : right.end]):
            return bool(_GLUE_CHINESE.fullmatch(re.sub(r"（[^（）]*）|\([^()]*\)", "", gap)))
        gap = _CLOSED_RELATIVE.sub(",", gap)
        if _COMPLEMENT.search(gap) and not _CONJUNCTION.search(gap):
            return False
        return bool(_GLUE_ENGLISH.fullmatch(gap)) and not _NO_GLUE.search(gap)
