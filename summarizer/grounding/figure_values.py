"""A figure as claimed, held against the figures of a text: value, kind, currency, unit, and what is counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.documents import Range
from summarizer.grounding.value_words import folded, is_han, value_words
from summarizer.mentions.number import NumberMention
from summarizer.mentions.numbers import find_numbers

# Digits of these kinds are no values that a text tells of something.
_NO_VALUES = frozenset({"date", "identifier", "name_part", "ordinal"})
_ENGLISH_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ENGLISH_STOP = re.compile(r"[.,;:!?()\n\"]")
_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|[\n。！？；]")
_CHINESE_STOP = re.compile(r"[\s,.;:!?，。；！？、（）()《》\"]")
_POINTS = re.compile(r"\bpoints?\b|百分点|\bpp\b", re.IGNORECASE)
# Long runs of digits in a text are phone numbers and the like; in a claim they are a figure without its commas.
_LONG_DIGITS = re.compile(r"(?<![\d.,])[1-9][0-9]{4,30}(?![\d,])")
_LONGEST_PHRASE = 60
_LONGEST_BEFORE = 200


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure and the words around it, folded; ``points`` are percentage points, not percent."""

    number: NumberMention
    points: bool
    before: str
    after: str


def claimed_figure(claim: str) -> Figure | None:
    """The one figure of a claim, with all its other words; None where there is no figure, or more than one."""
    plain = _LONG_DIGITS.sub(lambda match: f"{int(match.group()):,}", folded(claim))
    numbers = [n for n in find_numbers(plain) if n.reason not in _NO_VALUES]
    if len(numbers) != 1:
        return None
    number = numbers[0]
    return Figure(number, _is_points(number, plain), plain[: number.start], plain[number.end :])


class Figures:
    """The figures of one text."""

    def __init__(self, text: str, numbers: Sequence[NumberMention]) -> None:
        """``numbers`` are all numbers of ``text``, in order."""
        plain = folded(text)
        self._figures: list[Figure] = []
        for index, number in enumerate(numbers):
            if number.reason in _NO_VALUES:
                continue
            # The words of a figure reach to the next one; a date between them is among the words.
            earlier = next((n.end for n in reversed(numbers[:index]) if n.reason not in _NO_VALUES), 0)
            later = next((n.start for n in numbers[index + 1 :] if n.reason not in _NO_VALUES), len(plain))
            before = plain[max(earlier, number.start - _LONGEST_BEFORE) : number.start]
            after = plain[number.end : min(later, number.end + _LONGEST_PHRASE)]
            ends = list(_SENTENCE_END.finditer(before))
            begin = ends[-1].end() if ends else 0
            self._figures.append(Figure(number, _is_points(number, text), before[begin:], after))

    def find(self, claim: Figure) -> Range | None:
        """Where the text first says the same figure of the same thing."""
        for figure in self._figures:
            if _same_number(claim, figure) and _same_thing(claim, figure):
                return Range(figure.number.start, figure.number.end)
        return None


def _is_points(number: NumberMention, text: str) -> bool:
    return number.kind == "percent" and bool(_POINTS.search(text, number.start, number.end + 8))


def _same_number(claim: Figure, figure: Figure) -> bool:
    a, b = claim.number, figure.number
    same = (a.value, a.kind, a.currency, a.unit) == (b.value, b.kind, b.currency, b.unit)
    return same and claim.points == figure.points and a.bound in ("exact", b.bound)


def _same_thing(claim: Figure, figure: Figure) -> bool:
    if any(is_han(char) for char in claim.before + claim.after):
        return _same_chinese(claim, figure)
    return _same_english(claim, figure)


def _same_english(claim: Figure, figure: Figure) -> bool:
    wanted, before = _content(claim.after), _content(figure.before)
    if not _in_order(_content(claim.before), before):
        return False
    if claim.number.kind != "count":
        return _in_order(wanted, _content(figure.after)) or _in_order(wanted, before)
    phrase, headed = _noun_phrase(figure.after)
    if not wanted or not phrase:
        return not wanted or _in_order(wanted, before)
    if headed:
        return wanted[-1] == phrase[-1] and _in_order(wanted, phrase)
    return wanted == phrase[: len(wanted)]


def _content(words: str) -> list[str]:
    found = (match.group().casefold() for match in _ENGLISH_WORD.finditer(words))
    return [word for word in found if word not in value_words("english_breaks")]


def _in_order(wanted: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(words)
    return all(word in rest for word in wanted)


def _noun_phrase(after: str) -> tuple[list[str], bool]:
    """The words that name what is counted, right after a figure, and whether they end in a plural, their head."""
    stop = _ENGLISH_STOP.search(after)
    part = re.sub(r"^\s*of (?:the|these|those|its|their|his|her)\b", " ", after[: stop.start()] if stop else after)
    phrase: list[str] = []
    for match in _ENGLISH_WORD.finditer(part):
        word = match.group().casefold()
        if word in value_words("english_breaks"):
            break
        if phrase and _is_plural(phrase[-1]) and not _is_plural(word):
            return phrase, True
        phrase.append(word)
    return phrase, bool(phrase) and _is_plural(phrase[-1])


def _is_plural(word: str) -> bool:
    if word in value_words("irregular_plurals"):
        return True
    return word.endswith("s") and not word.endswith(("ss", "ous", "'s")) and word not in value_words("no_plurals")


def _same_chinese(claim: Figure, figure: Figure) -> bool:
    wanted_classifier, wanted_after = _classified(claim.after)
    classifier, after = _classified(figure.after)
    if wanted_classifier and not _alike(wanted_classifier, classifier):
        return False
    if wanted_after and after.startswith(wanted_after):
        wanted_after = ""
    after = _clause(after)
    before = _trimmed(_CHINESE_STOP.split(figure.before)[-1])
    wanted_before = _trimmed(claim.before)
    if wanted_before and not before.endswith(wanted_before) and not (after and wanted_before in after):
        return False
    return not wanted_after or (wanted_after in after if after else before.endswith(wanted_after))


def _classified(after: str) -> tuple[str, str]:
    """The classifier right after a figure, and the words after it."""
    after = after.lstrip().removeprefix("多").removeprefix("余")
    classifier = next((c for c in value_words("classifiers") if after.startswith(c)), "")
    return classifier, after.removeprefix(classifier).strip().removeprefix("的")


def _clause(words: str) -> str:
    """The words on what is counted, up to a mark, a verb or a further part of the sentence."""
    stop = _CHINESE_STOP.search(words)
    words = words[: stop.start()] if stop else words
    whole = next((head for head in value_words("chinese_heads_with_breaks") if words.startswith(head)), "")
    broken = re.search("|".join(value_words("chinese_breaks")), words[len(whole) :])
    return words[: len(whole) + broken.start()] if broken else words


def _alike(wanted: str, classifier: str) -> bool:
    people = value_words("classifiers_of_people")
    return wanted == classifier or (wanted in people and classifier in people)


def _trimmed(words: str) -> str:
    """Words before a figure, without "in total", "amounts to" and the like at their end."""
    words = words.strip()
    fillers = value_words("chinese_fillers")
    while filler := next((f for f in fillers if words.endswith(f)), ""):
        words = words.removesuffix(filler).rstrip()
    return words
