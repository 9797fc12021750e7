"""English numbers with what belongs to them: currency, percent, unit, hedge."""

import re
from bisect import bisect_right
from decimal import Decimal
from functools import cache

from summarizer.mentions.currency import Currencies
from summarizer.mentions.draft import Draft
from summarizer.mentions.english_fractions import read_share
from summarizer.mentions.english_numerals import Numeral, read_numeral, small_words
from summarizer.mentions.hedges import hedge_after, hedge_before
from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import Tokens, tokenize
from summarizer.mentions.number_words_around import counted, starts_sentence

_NUMBER_REACH = 22
_CELL_END = re.compile(r"[|\t]")
_UNIT_OF_ROW = re.compile(r"\(([^()]{1,24})\)\s*\Z")


@cache
def starters() -> frozenset[str]:
    """Words that a number can begin with."""
    words = table("number_words")
    return (
        frozenset(small_words())
        | {"a", "an", "half"}
        | frozenset().union(*(words[name] for name in ("folds", "ordinals", "multiples", "multiplied")))
    )


class EnglishReader:
    """Reads the number that starts at a token; ``currencies`` settles signs that several countries use."""

    def __init__(self, tokens: Tokens, currencies: Currencies) -> None:
        self._tokens = tokens
        self._currencies = currencies
        self._row_units = _row_units(tokens.text)

    def read(self, i: int) -> Draft | None:
        """The number that starts at token ``i`` with its hedge, currency and unit, or None."""
        tokens = self._tokens
        words = table("number_words")
        fold = words["folds"].get(tokens.low[i])
        if fold is None and tokens.word(i + 1) in words["after_multiple"]:
            fold = words["multiples"].get(tokens.low[i])
        if fold is None and tokens.word(i + 1) not in words["not_after_multiplied"]:
            fold = words["multiplied"].get(tokens.low[i])
        if run := self._read_run(i):
            return run
        if fold:
            draft = self._draft(Numeral(i, i + 1, Decimal(fold), Decimal(1), False))
            draft.kind = "ratio"
            self._add_hedges(draft)
            return draft
        numeral = read_numeral(tokens, i)
        share = None if numeral and numeral.scale > 1 else read_share(tokens, i)
        if share:
            numeral = Numeral(i, share.last, share.percent, Decimal(1), tokens.kind_of(i) == "n")
        if numeral is None:
            return None
        draft = self._draft(numeral)
        if share:
            draft.kind = "percent"
        else:
            self._read_letters(draft)
            # "10-plus years", "50+ kg": the hedge stands between the number and its unit.
            bound, last = hedge_after(tokens, draft.last)
            if bound:
                self._extend(draft, last)
                draft.bound = bound
            self._read_around(draft)
            self._read_unit_of_row(draft)
        self._add_hedges(draft)
        pronoun = tokens.low[i] == "one" and numeral.value == 1 and not _counts_one(tokens, draft)
        return None if pronoun else draft

    def _read_run(self, i: int) -> Draft | None:
        """The length of a run that is told by its last one: "the fifth week in a row", "a 7th straight month"."""
        tokens, words, units = self._tokens, table("number_words"), table("units")
        value, last = words["ordinals"].get(tokens.low[i]), i + 1
        if value is None:
            if not (tokens.low[i].isdigit() and tokens.joined(i) and tokens.word(last) in ("st", "nd", "rd", "th")):
                return None
            value, last = int(tokens.low[i][:4]), last + 1
        straight = tokens.word(last) in units["trend_adjectives"]
        last += straight
        unit = units["durations"].get(tokens.word(last)) or units["durations"].get(tokens.word(last) + "s")
        follows = [tokens.low[last + 1 : last + 1 + n] for n in (1, 2, 3)]
        in_a_row = any(words_after in words["in_a_row"] for words_after in follows)
        if unit is None or not (straight or in_a_row):
            return None
        draft = self._draft(Numeral(i, last + 1, Decimal(value), Decimal(1), tokens.kind_of(i) == "n"))
        draft.kind, draft.unit, draft.trend = "duration", unit, True
        return draft

    def _draft(self, numeral: Numeral) -> Draft:
        tokens = self._tokens
        return Draft(
            start=tokens.start[numeral.first], end=tokens.end[numeral.last - 1], value=numeral.value,
            first=numeral.first, last=numeral.last, core=tokens.start[numeral.first], scale=numeral.scale,
            digits=numeral.digits,
        )  # fmt: skip

    def _extend(self, draft: Draft, last: int) -> None:
        draft.last, draft.end = last, self._tokens.end[last - 1]

    def _read_letters(self, draft: Draft) -> None:
        """Letters that touch the digits: "500m", "1.2bn", "9th", "3x"; bare magnitudes only beside money."""
        tokens, i = self._tokens, draft.last
        if not draft.digits or draft.scale != 1 or tokens.kind_of(i) != "w":
            return
        touching = tokens.joined(i - 1)
        low = tokens.low[i]
        money = self._currencies.before(tokens, draft.first, magnitude=True)[0] is not None
        data = table("number_words")
        if not (touching or money) or (tokens.joined(i) and tokens.kind_of(i + 1) == "n"):
            return
        scale = data["letter_scales"].get(low) or (data["abbreviated_scales"].get(low) if touching else None)
        if scale is None or (low in ("b", "t") and not money):
            return
        if low == "m" and not money and tokens.word(i + 1) in data["metres_after_m"]:
            draft.unit = "metre"
            self._extend(draft, i + 1)
            return
        draft.scale = Decimal(scale)
        draft.value *= draft.scale
        self._extend(draft, i + 1)

    def _read_around(self, draft: Draft) -> None:
        tokens = self._tokens
        if draft.unit is not None or self._read_money(draft):
            return
        coin, last = self._currencies.token_after(tokens, draft.last)
        if coin:
            draft.unit = coin
            self._extend(draft, last)
            return
        self._read_percent(draft) or self._read_times(draft) or self._read_unit(draft)

    def _read_money(self, draft: Draft) -> bool:
        tokens = self._tokens
        grouped = draft.digits and not {",", " ", "\u00a0"}.isdisjoint(tokens.low[tokens.at(draft.core)])
        before, first = self._currencies.before(tokens, draft.first, magnitude=draft.scale > 1 or grouped)
        large = draft.scale > 1 or draft.value >= 1000
        after, last = self._currencies.after(tokens, draft.last, large=large)
        if after and not before and self._other_side(draft.last, last):
            return False
        if not before and not after:
            return False
        draft.kind, draft.currency = "money", before or after
        draft.first, draft.start = first, min(draft.start, tokens.start[first])
        if after and before in (None, after):
            self._extend(draft, last)
        return True

    def _other_side(self, first: int, last: int) -> bool:
        """Whether the currency sign or code after a number belongs to another number: "in 2022 $5m"."""
        tokens = self._tokens
        sign = tokens.kind_of(last - 1) == "p" or tokens.raw(last - 1).isupper()
        return sign and last - first == 1 and tokens.kind_of(last) == "n" and not tokens.joined(first - 1)

    def _read_unit_of_row(self, draft: Draft) -> None:
        """The unit that the label of a table's row has in brackets: "Losses (Rs crore) | 12.5 | 14.1"."""
        if draft.kind != "count" or draft.unit is not None or not draft.digits or draft.scale != 1:
            return
        row = bisect_right(self._row_units, draft.start, key=lambda row: row[0]) - 1
        words = self._row_units[row][2] if row >= 0 and draft.start < self._row_units[row][1] else []
        for at in range(len(words) + 1) if words else ():
            sample = " ".join((*words[:at], "7", *words[at:]))
            before = len(tokenize(" ".join(words[:at])))
            unit = EnglishReader(tokenize(sample), self._currencies).read(before)
            if unit and unit.kind in ("money", "percent") and (unit.start, unit.end) == (0, len(sample)):
                draft.kind, draft.currency, draft.scale = unit.kind, unit.currency, unit.scale
                draft.value *= unit.scale
                return

    def _read_percent(self, draft: Draft) -> bool:
        tokens, i = self._tokens, draft.last
        low = tokens.word(i)
        if low == "-" and tokens.joined(i) and tokens.word(i + 1) in ("percent", "per", "percentage"):
            i += 1
            low = tokens.word(i)
        if (
            low in ("%", "percent", "pct")
            or tokens.raw(i) in ("pc", "PC", "pp")
            or (
                low in ("points", "pts")
                and (
                    (draft.digits and draft.value % 1)
                    or tokens.word(draft.first - 1) in table("number_words")["before_points"]
                )
            )
        ):
            last = i + 1
        elif low in ("per", "percentage") and tokens.word(i + 1) in ("cent", "point", "points"):
            last = i + 2
        else:
            return False
        if tokens.word(last) in ("point", "points"):
            last += 1
        draft.kind = "percent"
        self._extend(draft, last)
        return True

    def _read_times(self, draft: Draft) -> bool:
        tokens, i, words = self._tokens, draft.last, table("number_words")
        low = tokens.word(i)
        if low == "x" and tokens.joined(i - 1) and tokens.kind_of(i + 1) != "n":
            last = i + 1
        elif low == "-" and tokens.word(i + 1) == "fold":
            last = i + 2
        elif low == "fold" or (
            low == "times"
            and (
                tokens.word(i + 1) in words["compared_by_times"]
                or tokens.word(draft.first - 1) in words["before_times"]
                or draft.value != draft.value.to_integral_value()
            )
        ):
            last = i + 1
        else:
            return False
        draft.kind = "ratio"
        self._extend(draft, last)
        return True

    def _read_unit(self, draft: Draft) -> bool:
        """A unit of time or measure; behind an adjective it stays outside the mention."""
        tokens, units, i = self._tokens, table("units"), draft.last
        if tokens.word(i) == "-" and tokens.joined(i - 1) and tokens.joined(i):
            i += 1
        adjectives = 0
        while adjectives < 2 and tokens.word(i + adjectives) in units["duration_adjectives"]:
            draft.trend |= tokens.word(i + adjectives) in units["trend_adjectives"]
            adjectives += 1
        unit = units["durations"].get(tokens.word(i + adjectives))
        if unit:
            draft.kind, draft.unit = "duration", unit
            if not adjectives:
                self._extend(draft, i + 1)
            draft.trend |= tokens.low[draft.last : draft.last + 3] == ["in", "a", "row"]
            draft.trend |= tokens.word(draft.last) == "running"
            return True
        draft.trend = False
        if tokens.word(i) in units["area_words"] and tokens.word(i + 1) in units["measures"]:
            draft.unit = f"{tokens.low[i]} {units['measures'][tokens.low[i + 1]]}"
            self._extend(draft, i + 2)
            return True
        weight = tokens.word(i) in ("pounds", "metric") and tokens.word(i + 1) in ("of", "tons", "tonnes")
        unit = "tonne" if weight and tokens.low[i] == "metric" else units["measures"].get(tokens.word(i))
        if weight and tokens.low[i] == "pounds":
            unit = "pound"
        if unit and not (tokens.raw(i).isupper() and unit in ("g", "mg", "metre")):
            draft.unit = unit
            self._extend(draft, i + 1 + (tokens.word(i) == "metric"))
            return True
        return False

    def _add_hedges(self, draft: Draft) -> None:
        tokens = self._tokens
        bound, first = hedge_before(tokens, draft.first, duration=draft.kind == "duration", money=draft.kind == "money")
        after, last = hedge_after(tokens, draft.last)
        if bound:
            draft.first, draft.start = first, tokens.start[first]
        if after:
            self._extend(draft, last)
        for found in (after, bound):
            if found and (found != "about" or draft.bound == "exact"):
                draft.bound = found
        # "Estimated damage: EUR 12 million"
        labelled = tokens.word(draft.first - 1) == ":" and tokens.low[max(0, draft.first - 4) : draft.first - 1]
        if draft.bound == "exact" and labelled and "estimated" in labelled:
            draft.bound = "about"


def _row_units(text: str) -> list[tuple[int, int, list[str]]]:
    """Of each line whose first cell ends in brackets: where that cell and the line end, and the words in brackets."""
    found, start = [], 0
    for line in text.split("\n") if _CELL_END.search(text) else ():
        label = _CELL_END.search(line)
        if label and (unit := _UNIT_OF_ROW.search(line[max(0, label.start() - 60) : label.start()])):
            found.append((start + label.end(), start + len(line), unit[1].split()))
        start += len(line) + 1
    return found


def _counts_one(tokens: Tokens, draft: Draft) -> bool:
    """Whether "one" counts ("one suspect") and isn't an article or a pronoun."""
    if draft.kind != "count":
        return draft.unit != "day"
    words = table("number_words")
    before, after = tokens.word(draft.first - 1), tokens.word(draft.last)
    if (
        before in words["not_before_one"]
        or tokens.word(draft.last - 1) == "more"
        or (after == "or" and tokens.word(draft.last + 1) == "two")
    ):
        return False
    if _one_among_numbers(tokens, draft):
        return True
    noun = draft.last + (after == "such")
    if tokens.word(noun) in words["not_after_one"]:
        return False
    if draft.bound == "at_least":
        return tokens.kind_of(noun) == "w"
    if before in words["before_one_as_article"] or tokens.word(noun + 1) in words["telling_of_one"]:
        return False
    return counted(tokens, noun)


def _one_among_numbers(tokens: Tokens, draft: Draft) -> bool:
    """Whether "one" goes with a number before it: "14 flats, one hotel", "Three were held; one escaped"."""
    words = table("number_words")
    i, after = draft.first, tokens.word(draft.last)
    before = tokens.word(i - 1)
    if before == "of" and tokens.word(i - 2) in words["deaths"]:
        return tokens.kind_of(draft.last) == "p" or after == "and"
    opens = before in words["joins_one"] or starts_sentence(tokens, i) or before in (".", "while", "but")
    if not opens or not _number_before(tokens, i):
        return False
    told = {tokens.word(draft.last + k) for k in (1, 2)}
    if after in words["fates_of_one"] or (
        after in ("has", "had", "was", "is", "have", "later") and told & set(words["fates_of_one_told"])
    ):
        return True
    if before not in words["joins_one"]:
        return False
    if tokens.kind_of(draft.last) != "w":
        # "Chinese, 148; Thai, one"
        return before == "," and tokens.capitalised(i - 2)
    if after in ("in", "from", "at"):
        return tokens.capitalised(draft.last + 1)
    if after == "and":
        return before == "," and tokens.capitalised(i - 2)
    return after not in words["not_after_joined_one"] and not after.endswith(("ed", "ing"))


def _number_before(tokens: Tokens, i: int) -> bool:
    """Whether a number stands in the sentence before token ``i``, or, where that opens one, in the last one."""
    stops = 0
    for k in range(i - 1, max(-1, i - _NUMBER_REACH), -1):
        if tokens.kind_of(k) == "b":
            return False
        if tokens.word(k) == ".":
            stops += 1
            if stops > 1 or k < i - 1:
                return False
        if (
            tokens.kind_of(k) == "n"
            or (tokens.word(k) in small_words() and tokens.word(k) != "one")
            or tokens.word(k) == "dozen"
        ):
            return True
    return False
