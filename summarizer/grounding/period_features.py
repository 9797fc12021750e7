"""What can be seen of a figure and of a date that it may be told of, as features of a linear model.

A feature is a string ``family:word``; what it weighs hangs on where the date stands (``Place``).
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple, get_args

from summarizer.grounding.periods import Candidate, Dated, PeriodReading
from summarizer.grounding.sentence_words import SentenceWords, date_word
from summarizer.mentions import DateMention, Mentions, NumberMention

#: Where a date stands: before or behind the figure in its own sentence, or so many sentences back; ``none`` is no
#: date, ``rule`` a period of the rules that none of these dates gives, ``frame`` a longer time told first of all, as
#: that of a yearly report, which none of them gives either.
Place = Literal["before", "behind", "1 back", "2 back", "3 back", "4 back", "none", "rule", "frame"]
PLACES: tuple[Place, ...] = get_args(Place)

_BACK: tuple[Place, ...] = ("1 back", "2 back", "3 back", "4 back")
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
# So many longer times of a text's beginning are weighed throughout, of more than so many days.
_FRAMES, _LONGER = 3, 6
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


class _Sentence:
    """A sentence with its dates and figures; ``apart`` where it begins a paragraph."""

    def __init__(self, index: int, mentions: Mentions, told: tuple[Candidate, ...]) -> None:
        text, sentences = mentions.document.text, mentions.document.sentences
        self.index, self.told, self.figures = index, told, mentions.figures_in(index)
        self.start, self.end = sentences[index]
        self.words = SentenceWords(sentences[index], text)
        self.apart = not index or "\n" in text[sentences[index - 1].end : self.start]
        self.sole = len(told) == 1
        self.totals = _TOTAL.search(text, self.start, self.end) is not None


class PeriodFeatures:
    """The features of a document's figures; ``reading`` is what the rules make of its dates."""

    def __init__(self, mentions: Mentions, reading: PeriodReading) -> None:
        self._mentions = mentions
        self._reading = reading
        self._sentences: dict[int, _Sentence] = {}
        self._frames = [c for told in reading.told for c in told if c.covers and _is_longer(c.dated)][:_FRAMES]
        # How many dates the sentences before each hold.
        self._dates = list(accumulate(map(len, reading.told), initial=0))
        # What the rules gave the last figure, before each, that they dated.
        self._before: dict[int, Dated | None] = {}
        last = None
        for index, number in enumerate(mentions.numbers):
            if number.reason is None:
                self._before[index] = last
                last = reading.by_rule.get(index, last)

    def options(self, figures: Sequence[int]) -> list[Option]:
        """What figures of one sentence, given by their indices, may take; no period first.

        A date of their own sentence stands before or behind the first of them; of those before it, what tells when
        something happened counts.
        """
        start = self._mentions.numbers[figures[0]].start
        at, told = self._mentions.sentence_at(start), self._reading.told
        found = [Option("none", None, None)]
        found += [Option("before" if own.date.start < start else "behind", own, own.dated) for own in told[at]]
        for back, place in zip(range(1, at + 1), _BACK, strict=False):
            found += [Option(place, earlier, earlier.dated) for earlier in told[at - back] if earlier.covers]
        for rule in (self._reading.by_rule.get(index) for index in figures):
            if rule and not any(same(rule, option.dated) for option in found):
                found.append(Option("rule", None, rule))
        for frame in self._frames:
            if frame.sentence < at and not any(same(frame.dated, option.dated) for option in found):
                found.append(Option("frame", frame, frame.dated))
        return found

    def of_date(self, told: Candidate) -> list[str]:
        """The features of a date, whatever the figure; each once."""
        mention, sentence = told.date, self._sentence(told.sentence)
        before = sentence.words.between(sentence.start, mention.start)
        behind = sentence.words.between(mention.end, sentence.end)
        shape = [date_word(word) or word for word in sentence.words.between(mention.start, mention.end)]
        opens = mention.start - sentence.start <= _OPENING
        return [
            f"grain:{mention.grain}",
            f"covers:{told.covers} {told.serves}",
            f"shape:{' '.join(shape[:4])}",
            f"head:{shape[0] if shape else '-'}",
            f"sole:{sentence.sole}",
            f"opens:{opens}",
            f"opens, grain:{opens} {mention.grain} {sentence.sole}",
            f"two before:{' '.join(before[-2:])}",
            f"before:{before[-1] if before else '-'}",
            f"two behind:{' '.join(behind[:2])}",
            f"behind:{behind[0] if behind else '-'}",
            f"length:{_length(told.dated)}",
            f"age:{_age(told.dated, self._mentions.publication.date)}",
            f"figures beside:{min(len(sentence.figures), 2)}",
            *(f"near before:{word}" for word in dict.fromkeys(before[-_NEAR:])),
            *(f"near behind:{word}" for word in dict.fromkeys(behind[:_NEAR])),
        ]

    def of_figure(self, index: int) -> list[str]:
        """The features of a figure, whatever the date; each once."""
        number, sentence = self._mentions.numbers[index], self._sentence_of(index)
        words, at = sentence.words, sentence.index
        before = words.between(sentence.start, number.start)
        behind = words.between(number.end, sentence.end)
        near = bool(at and self._reading.told[at - 1])
        situation = f"{min(len(sentence.told), 2)} {near} {sentence.apart}"
        found = [
            "any:",
            f"kind:{number.kind}",
            f"han:{words.han}",
            f"at:{min(at, 3)}",
            f"index:{min(sentence.figures.index(index), 2)}",
            f"situation:{situation}",
            f"situation, rule:{situation} {index in self._reading.by_rule}",
            f"situation, kind:{situation} {number.kind}",
            f"first words:{' '.join((before or behind)[: 2 if words.han else 1])}",
            f"words before:{' '.join(before[-2:])}",
            f"words after:{' '.join(behind[:2])}",
            *["word before:" + word for word in dict.fromkeys(before[-_BEFORE:])],
            *["word after:" + word for word in dict.fromkeys(behind[:_AFTER])],
        ]
        if words.han:
            found += [f"first pair:{one}{other}" for one, other in dict.fromkeys(pairwise(before[:_PAIRED]))]
            found += [f"pair:{one}{other}" for one, other in dict.fromkeys(pairwise(before[-_PAIRED:]))]
        return found

    def of_both(self, index: int, option: Option) -> list[str]:
        """The features of a figure with what it may take; each once."""
        rule, before, told = self._reading.by_rule.get(index), self._before[index], option.told
        by_rule, as_before = same(rule, option.dated), same(before, option.dated)
        found = [
            f"by rule:{by_rule}",
            f"by rule, which:{by_rule} {self._reading.rules.get(index, '-')}",
            f"by rule, none:{by_rule} {rule is None}",
            f"as before:{as_before}",
            f"as before, rule:{as_before} {by_rule}",
        ]
        if told is not None:
            number, sentence, grain = self._mentions.numbers[index], self._sentence_of(index), told.date.grain
            found += [
                f"by rule, grain:{by_rule} {grain}",
                f"by rule, sole:{by_rule} {self._sentence(told.sentence).sole}",
                f"kind, grain:{number.kind} {grain}",
            ]
            if told.sentence == sentence.index:
                found += self._between(number, told.date, sentence, by_rule)
        return found

    def of_sentence(self, index: int, told: Candidate) -> list[str]:
        """The features of a sentence, given by its index, with a date of its own or of one before; each once."""
        sentence, there, grain = self._sentence(index), self._sentence(told.sentence), told.date.grain
        found = [
            f"first, grain:{sentence.words.first} {grain}",
            f"total:{told.dated.running if told.dated else '-'} {sentence.totals}",
            f"total, length:{sentence.totals} {_length(told.dated)}",
        ]
        if sentence is not there:
            found += self._since(told, there, sentence)
        return found

    def _between(self, number: NumberMention, mention: DateMention, sentence: _Sentence, by_rule: bool) -> list[str]:
        """What stands between a figure and a date of its sentence."""
        start, end = (mention.end, number.start) if mention.start < number.start else (number.end, mention.start)
        gap, words = self._mentions.document.text[start:end], sentence.words.between(start, end)
        figures = sum(start <= self._mentions.numbers[i].start < end for i in sentence.figures)
        dates = sum(start <= own.date.start < end for own in sentence.told)
        semicolon, conjunction = bool(_SEMICOLON.search(gap)), bool(_CONJUNCTION.search(gap))
        return [
            f"figures between:{min(figures, 3)}",
            f"dates between:{min(dates, 2)}",
            f"figures, dates between:{min(figures, 2)} {min(dates, 1)} {by_rule}",
            f"nearest:{not dates} {mention.grain}",
            f"breaks:{semicolon} {min(len(_COMMA.findall(gap)), 2)} {conjunction}",
            f"distance:{min(len(words) // 4, 6)}",
            f"gap:{' '.join(words) if len(words) < 4 else '-'}",
            *["between:" + word for word in dict.fromkeys(words)],
        ]

    def _since(self, told: Candidate, there: _Sentence, sentence: _Sentence) -> list[str]:
        """What stands between a sentence and a date of one before."""
        used = any(same(self._reading.by_rule.get(i), told.dated) for i in there.figures)
        later = sum(other.date.start > told.date.start for other in there.told)
        since = later + self._dates[sentence.index + 1] - self._dates[there.index + 1]
        opens = told.date.start - there.start <= _OPENING
        grain, own, apart = told.date.grain, bool(sentence.told), sentence.apart
        return [
            f"used there:{used} {bool(there.figures)}",
            f"own dates:{own} {grain} {there.sole}",
            f"apart, grain:{apart} {grain}",
            f"dates since:{min(since, 3)}",
            f"last there:{not later}",
            f"opens, apart:{opens} {grain} {apart}",
            f"opens, used:{opens} {there.sole} {own} {apart} {used}",
        ]

    def _sentence_of(self, figure: int) -> _Sentence:
        return self._sentence(self._mentions.sentence_at(self._mentions.numbers[figure].start))

    def _sentence(self, index: int) -> _Sentence:
        if index not in self._sentences:
            self._sentences[index] = _Sentence(index, self._mentions, self._reading.told[index])
        return self._sentences[index]


def same(one: Dated | None, other: Dated | None) -> bool:
    """Whether two are of the same days; no period is the same as none."""
    if one is None or other is None:
        return one is other
    return (one.period.start, one.period.end) == (other.period.start, other.period.end)


def _is_longer(dated: Dated | None) -> bool:
    first, last = (dated.period.start, dated.period.end) if dated else (None, None)
    return first is not None and last is not None and (last - first).days >= _LONGER


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
