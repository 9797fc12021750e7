"""What can be seen of a figure and a date that it may be told of, as features of a linear model.

A feature is a string ``family:word``. Its weight hangs on where the date stands (``Place``), so each is counted for all
places and for its own one. Capitalised words within a sentence count as one, so that no name can weigh; numbers
likewise.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple, get_args

from summarizer.asking.cues import in_han
from summarizer.grounding.periods import Candidate, Dated, PeriodReading
from summarizer.mentions import DateMention, Mentions

#: Where a date stands: before or behind the figure in its own sentence, or in one of so many sentences before; ``none``
#: is no date, ``rule`` a period of the rules that is none of these dates'.
Place = Literal["before", "behind", "1 back", "2 back", "3 back", "none", "rule"]
PLACES: tuple[Place, ...] = get_args(Place)

_BACK: tuple[Place, ...] = ("1 back", "2 back", "3 back")
_TOKEN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|\d[\d.,]*|[^\W\d_A-Za-zÀ-ɏ]|[^\w\s]")
_OPENS = frozenset(";.:()（）—–•\"“'‘")
_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NAME, _NUMBER = "Name", "#"
_SEMICOLON = re.compile("[;；。]")
_COMMA = re.compile("[,，、]")
_CONJUNCTION = re.compile(r"\b(?:and|while|but|whereas)\b|而|并")
_WORDS = 24
_OPENING = 16


class Option(NamedTuple):
    """A period that a figure may take, if any, and the date that it is of, if one of the sentences near has it."""

    place: Place
    told: Candidate | None
    dated: Dated | None


class Sentence:
    """The words of a sentence, its dates and figures."""

    def __init__(self, index: int, mentions: Mentions) -> None:
        own = mentions.document.sentences[index]
        self.start, self.end = own.start, own.end
        self.figures = mentions.figures_in(index)
        self.text = mentions.document.text[own.start : own.end]
        self.han = in_han(self.text)
        before = mentions.document.sentences[index - 1].end if index else 0
        self.apart = not index or "\n" in mentions.document.text[before : own.start]

    @cached_property
    def tokens(self) -> list[tuple[int, str]]:
        """Places in the document, and words."""
        return list(_tokens(self.text, self.start))

    def words(self, start: int, end: int) -> list[str]:
        """The words that begin between two offsets of the document."""
        return [word for at, word in self.tokens if start <= at < end]


class PeriodFeatures:
    """The features of a document's figures; ``reading`` is what the rules make of its dates."""

    def __init__(self, mentions: Mentions, reading: PeriodReading) -> None:
        self._mentions = mentions
        self._reading = reading
        self._sentences: dict[int, Sentence] = {}
        self._before: dict[int, Dated | None] = {}
        last = None
        for index, number in enumerate(mentions.numbers):
            if number.reason is None:
                self._before[index] = last
                last = reading.by_rule.get(index, last)
        #: The candidate figures, in text order.
        self.figures = tuple(self._before)

    def sentence(self, index: int) -> Sentence:
        if index not in self._sentences:
            self._sentences[index] = Sentence(index, self._mentions)
        return self._sentences[index]

    def options(self, index: int) -> list[Option]:
        """What a figure, given by its index, may take; no date first."""
        number, rule = self._mentions.numbers[index], self._reading.by_rule.get(index)
        at = self._mentions.sentence_at(number.start)
        found = [Option("none", None, None)]
        for told in self._reading.told[at]:
            found.append(Option("before" if told.date.start < number.start else "behind", told, told.dated))
        for back, place in zip(range(1, at + 1), _BACK, strict=False):
            found += [Option(place, told, told.dated) for told in self._reading.told[at - back]]
        if rule and not any(same(rule, option.dated) for option in found):
            found.append(Option("rule", None, rule))
        return found

    def of_date(self, candidate: Candidate) -> list[str]:
        """The features of a date, whatever the figure."""
        date, dated = candidate.date, candidate.dated
        sentence = self.sentence(candidate.sentence)
        before, behind = sentence.words(sentence.start, date.start), sentence.words(date.end, sentence.end)
        shape = [_shape(word) for word in sentence.words(date.start, date.end)]
        others = len(self._reading.told[candidate.sentence])
        opens = date.start - sentence.start <= _OPENING
        found = [
            f"grain:{date.grain}",
            f"rules:{candidate.covers} {candidate.serves}",
            f"shape:{' '.join(shape[:4])}",
            f"head:{shape[0] if shape else '-'}",
            f"sole:{others == 1}",
            f"opens:{opens}",
            f"opens, grain:{opens} {date.grain} {others == 1}",
            f"prior:{' '.join(before[-2:])}",
            f"before:{before[-1] if before else '^'}",
            f"next:{' '.join(behind[:2])}",
            f"after:{behind[0] if behind else '$'}",
            f"length:{_length(dated)}",
            f"age:{_age(dated, self._mentions.publication.date)}",
            f"figures beside:{min(len(sentence.figures), 2)}",
        ]
        found += [f"near before:{word}" for word in before[-5:]]
        found += [f"near after:{word}" for word in behind[:5]]
        return found

    def of_figure(self, index: int) -> list[str]:
        """The features of a figure, whatever the date."""
        number = self._mentions.numbers[index]
        at = self._mentions.sentence_at(number.start)
        sentence = self.sentence(at)
        own = self._reading.told[at]
        near = at and self._reading.told[at - 1]
        rule = self._reading.by_rule.get(index)
        words = sentence.words(sentence.start, number.start)
        behind = sentence.words(number.end, sentence.end)
        situation = f"{min(len(own), 2)} {bool(near)} {sentence.apart}"
        first = " ".join(sentence.words(sentence.start, sentence.end)[: 2 if sentence.han else 1])
        found = [
            "any:",
            f"kind:{number.kind}",
            f"han:{sentence.han}",
            f"situation:{situation}",
            f"situation, rule:{situation} {rule is None}",
            f"situation, kind:{situation} {number.kind}",
            f"first words:{first}",
            f"at:{min(at, 3)}",
            f"prior words:{' '.join(words[-2:])}",
            f"next words:{' '.join(behind[:2])}",
            f"index:{min(sentence.figures.index(index), 2)}",
        ]
        found += [f"word before:{word}" for word in words[-_WORDS:]]
        found += [f"word after:{word}" for word in behind[:8]]
        if sentence.han:
            found += [f"first pair:{a}{b}" for a, b in zip(words[:14], words[1:14], strict=False)]
            found += [f"pair:{a}{b}" for a, b in zip(words[-12:], words[-11:], strict=False)]
        return found

    def of_both(self, index: int, option: Option) -> list[str]:
        """The features of a figure with what it may take."""
        place, candidate, dated = option
        number, rule = self._mentions.numbers[index], self._reading.by_rule.get(index)
        at = self._mentions.sentence_at(number.start)
        by_rule = same(rule, dated)
        how = self._reading.rules.get(index, "-")
        before = self._before[index]
        found = [
            f"by rule:{by_rule}",
            f"rule:{by_rule} {how}",
            f"by rule, none:{by_rule} {rule is None}",
            f"as before:{same(before, dated)}",
            f"as before, rule:{same(before, dated)} {by_rule}",
        ]
        if candidate is None:
            return found
        date = candidate.date
        sole = len(self._reading.told[candidate.sentence]) == 1
        found += [
            f"by rule, grain:{by_rule} {date.grain}",
            f"by rule, sole:{by_rule} {sole}",
            f"kind, grain:{number.kind} {date.grain}",
        ]
        if place in ("before", "behind"):
            found += self._between(index, date, place, by_rule)
        else:
            figures = self.sentence(candidate.sentence).figures
            used = [same(self._reading.by_rule.get(i), dated) for i in figures]
            own = bool(self._reading.told[at])
            sentence = self.sentence(at)
            found += [
                f"used there:{any(used)} {bool(used)}",
                f"own dates:{own} {date.grain} {sole}",
                f"apart, grain:{sentence.apart} {date.grain}",
            ]
            later = sum(c.date.start > date.start for c in self._reading.told[candidate.sentence])
            between = sum(len(self._reading.told[i]) for i in range(candidate.sentence + 1, at + 1))
            found += [f"dates since:{min(later + between, 3)}", f"last there:{later == 0}"]
        return found

    def _between(self, index: int, date: DateMention, place: Place, by_rule: bool) -> Iterator[str]:
        number = self._mentions.numbers[index]
        at = self._mentions.sentence_at(number.start)
        sentence = self.sentence(at)
        start, end = (date.end, number.start) if place == "before" else (number.end, date.start)
        gap = self._mentions.document.text[start:end]
        figures = sum(start <= self._mentions.numbers[i].start < end for i in sentence.figures)
        dates = sum(start <= c.date.start < end for c in self._reading.told[at])
        words = sentence.words(start, end)
        yield f"figures between:{min(figures, 3)}"
        yield f"dates between:{min(dates, 2)}"
        yield f"figures, dates between:{min(figures, 2)} {min(dates, 1)} {by_rule}"
        yield f"nearest:{not dates} {date.grain}"
        yield f"breaks:{bool(_SEMICOLON.search(gap))} {min(len(_COMMA.findall(gap)), 2)} {bool(_CONJUNCTION.search(gap))}"
        yield f"distance:{min(len(words) // 4, 6)}"
        yield f"gap:{' '.join(words) if len(words) < 4 else '-'}"
        yield from (f"between:{word}" for word in dict.fromkeys(words))


def same(one: Dated | None, other: Dated | None) -> bool:
    """Whether two are of the same days; no period is the same as none."""
    if one is None or other is None:
        return one is other
    return (one.period.start, one.period.end) == (other.period.start, other.period.end)


def _tokens(text: str, start: int) -> Iterator[tuple[int, str]]:
    opens = True
    for match in _TOKEN.finditer(text):
        word = match.group()
        at = start + match.start()
        if word[0].isdigit():
            yield at, _NUMBER
        elif word[0].isupper() and not opens and word.lower() not in _MONTHS | _DAYS:
            yield at, _NAME
        else:
            yield at, word.lower()
        opens = word in _OPENS


def _shape(word: str) -> str:
    return "month" if word in _MONTHS else "weekday" if word in _DAYS else word


def _length(dated: Dated | None) -> str:
    if dated is None:
        return "unsettled"
    first, last = dated.period.start, dated.period.end
    if first is None or last is None:
        return "open start" if last else "open end"
    days = (last - first).days
    return f"{sum(days > most for most in (0, 3, 10, 31, 100, 200, 366))} {dated.running}"


def _age(dated: Dated | None, published: date | None) -> str:
    last = dated and (dated.period.end or dated.period.start)
    if published is None or last is None:
        return "-"
    days = (published - last).days
    return str(sum(days > most for most in (-1, 0, 3, 10, 40, 120, 400, 1000)))
