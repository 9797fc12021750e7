"""All numbers of a text, each with its value and, where rules can tell, the reason why it is no figure."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Context, Decimal, localcontext

from summarizer.documents.range import Range
from summarizer.mentions.chinese_numbers import read_digits
from summarizer.mentions.chinese_words import han_numbers
from summarizer.mentions.currency import Currencies
from summarizer.mentions.draft import Draft
from summarizer.mentions.english_numbers import EnglishReader, starters
from summarizer.mentions.number import NumberMention
from summarizer.mentions.number_context import dismiss
from summarizer.mentions.number_links import lend_currency, link_neighbours, mark_conversions, spread_reasons
from summarizer.mentions.number_shapes import find_opaque, read_shape
from summarizer.mentions.number_tokens import fold, tokenize

_ENGLISH_NOUN = re.compile(r"[\s-]{0,2}((?:[^\W\d_]+(?:['’-][^\W\d_]+)*[ \n]?){1,6})")
_CHINESE_NOUN = re.compile(r"\s?([^\s,.;:!?，。；：！？、（）()《》“”\"]{1,20})")
_HAN = re.compile(r"[\u3007\u3400-\u9fff]")
_HAN_OR_BRACKET = re.compile(r"[\u3007\u3400-\u9fff〔【]")
_RANGE_THEN_HAN = re.compile(r" ?[-—–~] ?[0-9.,]{1,20} ?[\u3400-\u9fff]")
_AFTER_CHINESE = frozenset("%+-~,.;:()\n") | {""}
_LONGEST_NOUN = 100
_DIGITS = re.compile(r"[0-9]{1,15}")
_ENOUGH_DIGITS = Context(prec=120)


class _Finder:
    """One pass over one text."""

    def __init__(self, text: str, dates: Sequence[Range]) -> None:
        self._text = text
        self._folded = fold(text)
        self._dates = sorted((start, end) for start, end in dates)
        self._tokens = tokenize(self._folded, sorted({offset for date in self._dates for offset in date}))
        self._opaque = find_opaque(self._folded) if _DIGITS.search(self._folded) else []
        self._opaque_starts = [start for start, *_ in self._opaque]
        self._currencies = Currencies(text)
        self._english = EnglishReader(self._tokens, self._currencies)
        self._found: list[Draft] = []
        self._done = 0

    def find(self) -> tuple[NumberMention, ...]:
        """Every number, in order of the text, not overlapping."""
        tokens, words = self._tokens, starters()
        kinds, low, count = tokens.kind, tokens.low, len(tokens)
        i = 0
        while i < count:
            kind = kinds[i]
            if kind == "h" and tokens.end[i] > self._done:
                self._read_han(i)
            elif (kind == "n" or (kind == "w" and low[i] in words)) and tokens.start[i] >= self._done:
                draft = self._read(i)
                if draft:
                    self._keep(draft)
                    i = max(i, tokens.at(draft.end - 1))
                    # A Chinese number ends inside a run of Han characters: read the rest of the run.
                    if tokens.kind[i] == "h" and tokens.end[i] > draft.end:
                        continue
            i += 1
        link_neighbours(tokens, self._found)
        lend_currency(tokens, self._found)
        for draft in self._found:
            if draft.reason is None and not draft.chinese:
                draft.reason = dismiss(tokens, draft)
        spread_reasons(tokens, self._found)
        mark_conversions(self._folded, self._found)
        return tuple(self._mention(draft) for draft in self._found)

    def _keep(self, draft: Draft) -> None:
        # A hedge or a code may reach back over what was read already; a numeral is never cut in two.
        draft.start = max(draft.start, self._done)
        last = self._tokens.at(draft.end - 1)
        if self._tokens.kind[last] == "n":
            draft.end = max(draft.end, self._tokens.end[last])
        self._found.append(draft)
        self._done = draft.end

    def _read_han(self, i: int) -> None:
        tokens = self._tokens
        for draft in han_numbers(self._folded, max(tokens.start[i], self._done), tokens.end[i], self._currencies):
            self._keep(draft)

    def _read(self, i: int) -> Draft | None:
        tokens = self._tokens
        opaque = self._opaque_at(i)
        if opaque:
            return opaque
        if tokens.kind[i] == "w":
            draft = self._english.read(i)
            if draft and self._in_date(i) and not draft.trend:
                draft.reason = "date"
            return draft
        if self._in_date(i):
            draft = self._amount(i)
            if not draft.trend:
                draft.reason = "date"
            return draft
        shape = read_shape(tokens, i)
        if shape is None:
            return self._amount(i)
        return self._plain(i, shape.start, shape.end, shape.reason)

    def _amount(self, i: int) -> Draft:
        tokens = self._tokens
        start, end = tokens.start[i], tokens.end[i]
        draft = read_digits(self._folded, start, end, self._currencies) if self._beside_han(start, end) else None
        return draft or self._english.read(i) or self._plain(i, start, end, "identifier")

    def _plain(self, i: int, start: int, end: int, reason: str) -> Draft:
        """Digits that are no amount; their value is that of the first run of digits, so that there is one."""
        digits = _DIGITS.search(self._folded, start, end)
        value = Decimal(digits.group()) if digits else Decimal(0)
        last = self._tokens.at(end - 1) + 1
        return Draft(start, end, value, first=i, last=last, core=self._tokens.start[i], reason=reason)

    def _opaque_at(self, i: int) -> Draft | None:
        start = self._tokens.start[i]
        k = bisect_right(self._opaque_starts, start) - 1
        if k < 0:
            return None
        begin, end, reason = self._opaque[k]
        if end <= start or not _DIGITS.search(self._folded, begin, end):
            return None
        return self._plain(i, begin, end, reason)

    def _in_date(self, i: int) -> bool:
        start, end = self._tokens.start[i], self._tokens.end[i]
        k = bisect_right(self._dates, (start, len(self._text) + 1))
        return any(first <= start and end <= last for first, last in self._dates[max(0, k - 4) : k])

    def _beside_han(self, start: int, end: int) -> bool:
        """Whether the digits belong to Chinese text: Han characters after, or before and no words after."""
        after = self._folded[end : end + 2].lstrip(" ")[:1]
        if _HAN.match(after) or _RANGE_THEN_HAN.match(self._folded, end):
            return True
        before = self._folded[max(0, start - 3) : start].rstrip(" :(")[-1:]
        return bool(_HAN_OR_BRACKET.match(before)) and (not after.isascii() or after in _AFTER_CHINESE)

    def _mention(self, draft: Draft) -> NumberMention:
        noun = (_CHINESE_NOUN if draft.chinese else _ENGLISH_NOUN).match(
            self._text, draft.end, draft.end + _LONGEST_NOUN
        )
        value = draft.value
        return NumberMention(
            start=draft.start,
            end=draft.end,
            value=int(value) if value == value.to_integral_value() else float(value),
            kind=draft.kind,
            currency=draft.currency,
            unit=draft.unit,
            bound=draft.bound,
            reason=draft.reason,
            noun=" ".join(noun.group(1).split()) if noun else "",
        )


def find_numbers(text: str, *, dates: Sequence[Range] = ()) -> tuple[NumberMention, ...]:
    """Every number of ``text``, in order and not overlapping; offsets count code points.

    Each run of digits, ASCII or full-width, is inside exactly one mention. A number that lies inside one of
    ``dates`` (the spans of date expressions) has the reason ``date``; so have years, days and hours that the
    rules here know by themselves. Vague magnitudes ("dozens", 数十) give no mention.
    """
    with localcontext(_ENOUGH_DIGITS):
        return _Finder(text, dates).find()
