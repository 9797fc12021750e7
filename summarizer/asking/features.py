"""What can be seen around a figure of a sentence, as features of a linear model: words, cues and their places.

A feature is a string ``family:word``. Capitalised words within a sentence count as one, so that no name can weigh;
numbers likewise.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.asking.cues import Cue, find_cues, in_han
from summarizer.asking.happened import verbs
from summarizer.asking.labels import Figure, Labels
from summarizer.asking.tokens import BREAKS, tokens
from summarizer.asking.wording import listed

_STEM = 6
# Words looked at: those that stand in a fixed place, those of the clause, those of the sentence.
_PLACED, _CLAUSE_BEFORE, _CLAUSE_AFTER, _BEFORE, _AFTER = 4, 12, 9, 20, 14
_HAN_CLAUSE = re.compile(r"[，。；：（）]")
_HAN_PART = re.compile(r"[，。；：、（）]")
_HAN_CHARS, _HAN_FURTHER = 12, 24


class Surroundings:
    """A sentence with its figures and what the rules read of them; offsets are code points of the sentence."""

    def __init__(self, sentence: str, figures: Sequence[Figure], by_rule: Sequence[Labels]) -> None:
        self._sentence = sentence
        self._figures = figures
        self._by_rule = by_rule
        self._han = in_han(sentence)
        self._things = find_cues("object", sentence)
        self._deeds = verbs(sentence)
        self._tokens = [] if self._han else [(token.start, token.word) for token in tokens(sentence)]

    def features(self, index: int) -> list[str]:
        """The features of one figure, by its index; each once, in a fixed order."""
        found = list(self._of_rules(index))
        found += self._of_characters(index) if self._han else self._of_words(index)
        start, end = self._figures[index].number
        left, right = self._bounds(index)
        for place, first, last in (("clause", left, right), ("sentence", 0, len(self._sentence))):
            found += _of_cues(
                place,
                [c for c in self._things if first <= c.start and c.end <= start],
                [c for c in self._things if end <= c.start and c.end <= last],
                [c for c in self._deeds if first <= c.start and c.end <= start],
                [c for c in self._deeds if end <= c.start and c.end <= last],
            )
        return list(dict.fromkeys(found))

    def _bounds(self, index: int) -> tuple[int, int]:
        """Where the figure before ends and the next begins."""
        left = self._figures[index - 1].number.end if index else 0
        return left, self._figures[index + 1].number.start if index + 1 < len(self._figures) else len(self._sentence)

    def _of_rules(self, index: int) -> Iterator[str]:
        kind, own = self._figures[index].kind, self._by_rule[index]
        yield f"kind:{kind}"
        yield f"han:{self._han}"
        yield f"first:{index == 0}"
        yield f"last:{index + 1 == len(self._figures)}"
        yield f"thing:{own.object}"
        yield f"deed:{own.action}"
        yield f"change:{own.change}"
        yield f"both:{own.object} {own.action}"
        yield f"kind thing:{kind} {own.object}"
        yield f"kind deed:{kind} {own.action}"
        yield f"kind change:{kind} {own.change}"
        yield f"named:{own.named}"
        if index:
            before = self._by_rule[index - 1]
            yield f"thing before:{before.object}"
            yield f"deed before:{before.action}"
            yield f"deeds:{before.action} {own.action}"

    def _of_words(self, index: int) -> Iterator[str]:
        number = self._figures[index].number
        left, right = self._bounds(index)
        before = [word for at, word in self._tokens if left <= at < number.start]
        after = [word for at, word in self._tokens if number.end <= at < right]
        clause = list(_until_break(reversed(before)))
        following = list(_until_break(after))
        noun = list(_noun(following))
        yield f"noun:{noun[-1] if noun else '-'}"
        if noun:
            yield f"noun stem:{noun[-1][:_STEM]}"
            yield f"noun end:{noun[-1][-4:]}"
            yield from (f"of noun:{word}" for word in noun[:-1])
            behind = following[len(noun) : len(noun) + 3]
            yield from (f"behind {at}:{word}" for at, word in enumerate(behind))
            yield f"behind:{' '.join(behind[:2])}"
        yield from (f"after {at}:{word}" for at, word in enumerate(following[:_PLACED]))
        yield from (f"before {at}:{word}" for at, word in enumerate(clause[:_PLACED]))
        yield f"two after:{' '.join(following[:2])}"
        yield f"two before:{' '.join(clause[1::-1])}"
        for word in following[:_CLAUSE_AFTER]:
            yield f"after:{word}"
            yield f"stem after:{word[:_STEM]}"
        for word in clause[:_CLAUSE_BEFORE]:
            yield f"before:{word}"
            yield f"stem before:{word[:_STEM]}"
        past = listed("irregular_past")
        yield f"verb:{next((word for word in clause if word.endswith('ed') or word in past), '-')}"
        far = [word for at, word in self._tokens if at < number.start][-_BEFORE:]
        yield from (f"far before:{word[:_STEM]}" for word in far)
        far = [word for at, word in self._tokens if at >= number.end][:_AFTER]
        yield from (f"far after:{word[:_STEM]}" for word in far)

    def _of_characters(self, index: int) -> Iterator[str]:
        number = self._figures[index].number
        left, right = self._bounds(index)
        after = _HAN_PART.split(self._sentence[number.end : right])[0][:_HAN_CHARS]
        before = _HAN_CLAUSE.split(self._sentence[left : number.start])[-1][-_HAN_CHARS:]
        for length in (1, 2, 3):
            yield from (f"after:{gram}" for gram in _grams(after, length))
            yield from (f"before:{gram}" for gram in _grams(before, length))
            if len(after) >= length:
                yield f"next:{after[:length]}"
                yield f"end:{after[-length:]}"
            if len(before) >= length:
                yield f"prior:{before[-length:]}"
        parts = [part for part in _HAN_PART.split(self._sentence[: number.start]) if part]
        if len(parts) > 1:
            yield from (f"far before:{gram}" for gram in _grams(parts[-2][-_HAN_CHARS:], 2))
        rest = re.split("[。；]", self._sentence[number.end :])[0][:_HAN_FURTHER]
        yield from (f"far after:{gram}" for gram in _grams(rest, 2))


def _until_break(words: Iterator[str] | Sequence[str]) -> Iterator[str]:
    for word in words:
        if word in BREAKS:
            return
        yield word


def _noun(words: Sequence[str]) -> Iterator[str]:
    """The words of the noun phrase with which a clause goes on."""
    for at, word in enumerate(words):
        if word in listed("after_noun") or (at and word.endswith(("ed", "ing"))):
            return
        yield word


def _grams(text: str, length: int) -> Iterator[str]:
    return (text[at : at + length] for at in range(len(text) - length + 1))


def _of_cues(
    place: str,
    things_before: Sequence[Cue],
    things_after: Sequence[Cue],
    deeds_before: Sequence[Cue],
    deeds_after: Sequence[Cue],
) -> Iterator[str]:
    thing, deed, comes = _term(things_after, 0), _term(deeds_before, -1), _term(deeds_after, 0)
    yield f"{place} thing:{thing}"
    yield f"{place} next thing:{_term(things_after, 1)}"
    yield f"{place} thing before:{_term(things_before, -1)}"
    yield f"{place} deed before:{deed}"
    yield f"{place} deed further before:{_term(deeds_before, -2)}"
    yield f"{place} deed after:{comes}"
    yield f"{place} deed further after:{_term(deeds_after, 1)}"
    yield f"{place} deeds:{deed} {comes}"
    yield f"{place} thing, deed before:{thing} {deed}"
    yield f"{place} thing, deed after:{thing} {comes}"


def _term(cues: Sequence[Cue], at: int) -> str:
    return cues[at].term if -len(cues) <= at < len(cues) else "-"
