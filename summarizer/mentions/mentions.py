"""Everything that code finds in a text before a model is asked."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from schemas import Publication
from summarizer.documents import Document, Range
from summarizer.mentions.agencies import find_agencies
from summarizer.mentions.asserting import find_addressed, is_asserted
from summarizer.mentions.date import DateMention
from summarizer.mentions.dates import find_dates
from summarizer.mentions.name_mention import NameMention
from summarizer.mentions.names import find_names
from summarizer.mentions.number import NumberMention
from summarizer.mentions.numbers import find_numbers
from summarizer.mentions.publication import find_publication
from summarizer.mentions.reference import plain_reason
from summarizer.mentions.simplified import simplified

_MOST_TITLE = 200
T = TypeVar("T")


@dataclass(frozen=True)
class Mentions:
    """The numbers, dates and names of a document, its publication date, and the parts addressed to a program.

    A number whose ``reason`` is None is a candidate figure.
    """

    document: Document
    publication: Publication
    numbers: tuple[NumberMention, ...]
    dates: tuple[DateMention, ...]
    names: tuple[NameMention, ...]
    addressed: tuple[Range, ...]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds, or is next before, a code-point offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence_around(self, offset: int) -> Range:
        """The sentence that holds, or is next before, a code-point offset."""
        return self.document.sentences[self.sentence_at(offset)]

    def figures_in(self, sentence: int) -> tuple[int, ...]:
        """The candidate figures (indices of ``numbers``) that begin in a sentence, given by its index."""
        return self._figures.get(sentence, ())

    def dates_in(self, sentence: int) -> tuple[DateMention, ...]:
        """The dates that begin in a sentence, given by its index."""
        return self._dates.get(sentence, ())

    def names_in(self, sentence: int) -> tuple[NameMention, ...]:
        """The names that begin in a sentence, given by its index."""
        return self._names.get(sentence, ())

    @cached_property
    def simplified(self) -> str:
        """The text with traditional Han characters as simplified ones; every offset is the text's own."""
        return simplified(self.document.text)

    def as_written(self, words: str) -> str:
        """Words of the simplified text as the text itself has them."""
        start = self.simplified.find(words)
        return self.document.text[start : start + len(words)] if start >= 0 else words

    @cached_property
    def agencies(self) -> tuple[str, ...]:
        """The agencies that the text names, the one it is most about first."""
        return tuple(find_agencies(self.document.text, self.document.sentences))

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.document.sentences]

    @cached_property
    def _figures(self) -> dict[int, tuple[int, ...]]:
        candidates = ((i, n.start) for i, n in enumerate(self.numbers) if n.reason is None)
        return self._by_sentence(candidates)

    @cached_property
    def _dates(self) -> dict[int, tuple[DateMention, ...]]:
        return self._by_sentence((d, d.start) for d in self.dates)

    @cached_property
    def _names(self) -> dict[int, tuple[NameMention, ...]]:
        return self._by_sentence((n, n.start) for n in self.names)

    def _by_sentence(self, placed: Iterable[tuple[T, int]]) -> dict[int, tuple[T, ...]]:
        """Things in text order, each with its offset, by the index of their sentence."""
        groups: dict[int, list[T]] = {}
        for thing, start in placed:
            groups.setdefault(self.sentence_at(start), []).append(thing)
        return {index: tuple(group) for index, group in groups.items()}

    @cached_property
    def title(self) -> str | None:
        """The first line, when it stands alone like a headline and speaks to no program; else None."""
        text = self.document.text
        if self.is_addressed(len(text) - len(text.lstrip())):
            return None
        line = text.lstrip().split("\n", 1)[0].strip()
        if not line or len(line) > _MOST_TITLE or len(line) == len(text.strip()) or line.endswith((".", "。")):
            return None
        return line.lstrip("# ") or None

    def in_title(self, offset: int) -> bool:
        """Whether the offset lies in the headline."""
        return offset < self._title_end

    @cached_property
    def _title_end(self) -> int:
        return self.document.text.index(self.title) + len(self.title) if self.title else 0

    def is_addressed(self, start: int) -> bool:
        """Whether the offset lies in a part that speaks to a program."""
        return any(part.start <= start < part.end for part in self.addressed)


def find_mentions(document: Document, published: date | None) -> Mentions:
    """All mentions of a document; ``published`` is the date the user gave, if any."""
    text, sentences = document.text, document.sentences
    publication = find_publication(text, published)
    dates = find_dates(text, publication.date)
    numbers = find_numbers(text, dates=[Range(d.start, d.end) for d in dates])
    plain = simplified(text)
    addressed = find_addressed(plain, sentences)
    found = Mentions(document, publication, (), dates, find_names(plain, sentences), addressed)
    return replace(found, numbers=tuple(_judged(found, plain, number) for number in numbers))


def _judged(found: Mentions, plain: str, number: NumberMention) -> NumberMention:
    """The number with its reason; ``plain`` is the text in simplified characters."""
    if number.reason is not None:
        return number
    sentences = found.document.sentences
    index = found.sentence_at(number.start)
    following = sentences[index + 1] if index + 1 < len(sentences) else None
    place = Range(number.start, number.end)
    if any(n.form.startswith("operation") and n.start < place.end <= n.end for n in found.names_in(index)):
        return replace(number, reason="name_part")
    if found.is_addressed(number.start) or not is_asserted(plain, place, sentences[index], following):
        return replace(number, reason="not_asserted")
    if reason := plain_reason(plain, number, sentences[index]):
        return replace(number, reason=reason)
    return number
