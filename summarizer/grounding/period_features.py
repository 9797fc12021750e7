"""What can be seen of a figure and of a date that it may be told of, as features of a linear model.

A feature is a string ``family:word``; what it weighs hangs on where the date stands (``Place``).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

from summarizer.grounding.periods import Candidate, Dated, PeriodReading
from summarizer.grounding.sentence_words import SentenceWords, date_word
from summarizer.mentions import DateMention, Mentions

#: Where a date stands: before or behind the figure in its own sentence, or so many sentences back; ``none`` is no
#: date, ``rule`` a period of the rules that none of these dates gives.
Place = Literal["before", "behind", "1 back", "2 back", "3 back", "none", "rule"]
PLACES: tuple[Place, ...] = get_args(Place)

_BACK: tuple[Place, ...] = ("1 back", "2 back", "3 back")
# Of a sum over time, up to now.
_TOTAL = re.compile(
    r"\b(?:so far|to date|since|in all|altogether|in total|total(?:l?ed|l?ing)?|cumulative(?:ly)?|until now)\b"
    "|累计|总计|共计|至今|迄今|截至|截止|目前|以来",
    re.IGNORECASE,
)
_SEMICOLON = re.compile("[;；。]")
_COMMA = re.compile("[,，、]")
_CONJUNCTION = re.compile(r"\b(?:and|while|but|whereas)\b|而|并")
# How many words are looked at: before and after a figure, around a date, in pairs of Han.
_BEFORE, _AFTER, _NEAR, _PAIRED = 24, 8, 5, 12
# A date opens its sentence behind so many characters at most.
_OPENING = 16
# Bounds of classes, in days: how long a period is, and how long before the publication it ended.
_LENGTHS = (0, 3, 10, 31, 100, 200, 366)
_AGES = (-1, 0, 3, 10, 40, 120, 400, 1000)


class Option(NamedTuple):
    """A period that a figure may take, if any, and the date that gives it, if one of the sentences near does."""

    place: Place
    told: Candidate | None
    dated: Dated | None


class PeriodFeatures:
    """The features of a document's figures; ``reading`` is what the rules make of its dates."""

    def __init__(self, mentions: Mentions, reading: PeriodReading) -> None:
        self._mentions = mentions
        self._reading = reading
        self._words: dict[int, SentenceWords] = {}
        self._summing: dict[int, bool] = {}
        # What the rules gave the last figure, before each, that they dated.
        self._before: dict[int, Dated | None] = {}
        last = None
        for index, number in enumerate(mentions.numbers):
            if number.reason is None:
                self._before[index] = last
                last = reading.by_rule.get(index, last)

    def options(self, figures: Sequence[int]) -> list[Option]:
        """What figures of one sentence, given by their indices, may take; no period first.

        A date of their own sentence stands before or behind the first of them.
        """
        start = self._mentions.numbers[figures[0]].start
        at, told = self._mentions.sentence_at(start), self._reading.told
        found = [Option("none", None, None)]
        found += [Option("before" if own.date.start < start else "behind", own, own.dated) for own in told[at]]
        for back, place in zip(range(1, at + 1), _BACK, strict=False):
            found += [Option(place, earlier, earlier.dated) for earlier in told[at - back]]
        for rule in (self._reading.by_rule.get(index) for index in figures):
            if rule and not any(same(rule, option.dated) for option in found):
                found.append(Option("rule", None, rule))
        return found

    def of_date(self, told: Candidate) -> list[str]:
        """The features of a date, whatever the figure; each once."""
        mention, words = told.date, self._words_of(told.sentence)
        sentence = self._mentions.document.sentences[told.sentence]
        before = words.between(sentence.start, mention.start)
        behind = words.between(mention.end, sentence.end)
        shape = [date_word(word) or word for word in words.between(mention.start, mention.end)]
        sole = len(self._reading.told[told.sentence]) == 1
        opens = mention.start - sentence.start <= _OPENING
        return [
            f"grain:{mention.grain}",
            f"covers:{told.covers} {told.serves}",
            f"shape:{' '.join(shape[:4])}",
            f"head:{shape[0] if shape else '-'}",
            f"sole:{sole}",
            f"opens:{opens}",
            f"opens, grain:{opens} {mention.grain} {sole}",
            f"two before:{' '.join(before[-2:])}",
            f"before:{before[-1] if before else '-'}",
            f"two behind:{' '.join(behind[:2])}",
            f"behind:{behind[0] if behind else '-'}",
            f"length:{_length(told.dated)}",
            f"age:{_age(told.dated, self._mentions.publication.date)}",
            f"figures beside:{min(len(self._mentions.figures_in(told.sentence)), 2)}",
            *(f"near before:{word}" for word in dict.fromkeys(before[-_NEAR:])),
            *(f"near behind:{word}" for word in dict.fromkeys(behind[:_NEAR])),
        ]

    def of_figure(self, index: int) -> list[str]:
        """The features of a figure, whatever the date; each once."""
        number, told = self._mentions.numbers[index], self._reading.told
        at = self._mentions.sentence_at(number.start)
        sentence, words = self._mentions.document.sentences[at], self._words_of(at)
        before = words.between(sentence.start, number.start)
        behind = words.between(number.end, sentence.end)
        opening = before or behind
        near = bool(at and told[at - 1])
        situation = f"{min(len(told[at]), 2)} {near} {self._apart(at)}"
        found = [
            "any:",
            f"kind:{number.kind}",
            f"han:{words.han}",
            f"at:{min(at, 3)}",
            f"index:{min(self._mentions.figures_in(at).index(index), 2)}",
            f"situation:{situation}",
            f"situation, rule:{situation} {index in self._reading.by_rule}",
            f"situation, kind:{situation} {number.kind}",
            f"first words:{' '.join(opening[: 2 if words.han else 1])}",
            f"words before:{' '.join(before[-2:])}",
            f"words after:{' '.join(behind[:2])}",
            *(f"word before:{word}" for word in dict.fromkeys(before[-_BEFORE:])),
            *(f"word after:{word}" for word in dict.fromkeys(behind[:_AFTER])),
        ]
        if words.han:
            found += [f"first pair:{one}{other}" for one, other in dict.fromkeys(pairwise(before[:_PAIRED]))]
            found += [f"pair:{one}{other}" for one, other in dict.fromkeys(pairwise(before[-_PAIRED:]))]
        return found

    def of_both(self, index: int, option: Option) -> list[str]:
        """The features of a figure with what it may take; each once."""
        rule, before = self._reading.by_rule.get(index), self._before[index]
        by_rule, as_before = same(rule, option.dated), same(before, option.dated)
        found = [
            f"by rule:{by_rule}",
            f"by rule, which:{by_rule} {self._reading.rules.get(index, '-')}",
            f"by rule, none:{by_rule} {rule is None}",
            f"as before:{as_before}",
            f"as before, rule:{as_before} {by_rule}",
        ]
        if option.told is not None:
            number, grain = self._mentions.numbers[index], option.told.date.grain
            at = self._mentions.sentence_at(number.start)
            total, sole = self._totals(at), len(self._reading.told[option.told.sentence]) == 1
            found += [
                f"by rule, grain:{by_rule} {grain}",
                f"by rule, sole:{by_rule} {sole}",
                f"kind, grain:{number.kind} {grain}",
                f"first, grain:{self._words_of(at).first} {grain}",
                f"total:{option.dated.running if option.dated else '-'} {total}",
                f"total, length:{total} {_length(option.dated)}",
            ]
            beside = option.place in ("before", "behind")
            found += self._between(index, option.told.date, by_rule) if beside else self._since(index, option.told)
        return found

    def _between(self, index: int, mention: DateMention, by_rule: bool) -> Iterator[str]:
        """What stands between a figure and a date of its sentence."""
        number = self._mentions.numbers[index]
        at = self._mentions.sentence_at(number.start)
        start, end = (mention.end, number.start) if mention.start < number.start else (number.end, mention.start)
        gap, words = self._mentions.document.text[start:end], self._words_of(at).between(start, end)
        figures = sum(start <= self._mentions.numbers[i].start < end for i in self._mentions.figures_in(at))
        dates = sum(start <= own.date.start < end for own in self._reading.told[at])
        semicolon, conjunction = bool(_SEMICOLON.search(gap)), bool(_CONJUNCTION.search(gap))
        yield f"figures between:{min(figures, 3)}"
        yield f"dates between:{min(dates, 2)}"
        yield f"figures, dates between:{min(figures, 2)} {min(dates, 1)} {by_rule}"
        yield f"nearest:{not dates} {mention.grain}"
        yield f"breaks:{semicolon} {min(len(_COMMA.findall(gap)), 2)} {conjunction}"
        yield f"distance:{min(len(words) // 4, 6)}"
        yield f"gap:{' '.join(words) if len(words) < 4 else '-'}"
        yield from (f"between:{word}" for word in dict.fromkeys(words))

    def _since(self, index: int, told: Candidate) -> Iterator[str]:
        """What stands between a figure and a date of a sentence before."""
        at = self._mentions.sentence_at(self._mentions.numbers[index].start)
        there, grain = self._reading.told[told.sentence], told.date.grain
        used = [same(self._reading.by_rule.get(i), told.dated) for i in self._mentions.figures_in(told.sentence)]
        later = sum(other.date.start > told.date.start for other in there)
        since = later + sum(len(self._reading.told[i]) for i in range(told.sentence + 1, at + 1))
        sole, own, apart = len(there) == 1, bool(self._reading.told[at]), self._apart(at)
        opens = told.date.start - self._mentions.document.sentences[told.sentence].start <= _OPENING
        yield f"used there:{any(used)} {bool(used)}"
        yield f"own dates:{own} {grain} {sole}"
        yield f"apart, grain:{apart} {grain}"
        yield f"dates since:{min(since, 3)}"
        yield f"last there:{not later}"
        yield f"opens, apart:{opens} {grain} {apart}"
        yield f"opens, used:{opens} {sole} {own} {apart} {any(used)}"

    def _totals(self, sentence: int) -> bool:
        """Whether a sentence, given by its index, has words for a sum over time, up to now."""
        if sentence not in self._summing:
            place = self._mentions.document.sentences[sentence]
            found = _TOTAL.search(self._mentions.document.text, place.start, place.end)
            self._summing[sentence] = found is not None
        return self._summing[sentence]

    def _apart(self, sentence: int) -> bool:
        """Whether a sentence, given by its index, begins a paragraph."""
        sentences = self._mentions.document.sentences
        before = sentences[sentence - 1].end if sentence else 0
        return not sentence or "\n" in self._mentions.document.text[before : sentences[sentence].start]

    def _words_of(self, sentence: int) -> SentenceWords:
        if sentence not in self._words:
            document = self._mentions.document
            self._words[sentence] = SentenceWords(document.sentences[sentence], document.text)
        return self._words[sentence]


def same(one: Dated | None, other: Dated | None) -> bool:
    """Whether two are of the same days; no period is the same as none."""
    if one is None or other is None:
        return one is other
    return (one.period.start, one.period.end) == (other.period.start, other.period.end)


def _length(dated: Dated | None) -> str:
    if dated is None:
        return "unsettled"
    first, last = dated.period.start, dated.period.end
    if first is None or last is None:
        return "open start" if last else "open end"
    return f"{sum((last - first).days > most for most in _LENGTHS)} {dated.running}"


def _age(dated: Dated | None, published: date | None) -> str:
    last = dated and (dated.period.end or dated.period.start)
    if published is None or last is None:
        return "-"
    return str(sum((published - last).days > most for most in _AGES))
