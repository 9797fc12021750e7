"""What stands beside a number in Chinese text: currency, percent, 倍, 成, time, measure, hedges."""

import re
from decimal import Decimal
from functools import cache

from summarizer.mentions.chinese_numerals import digit_values
from summarizer.mentions.currency import Currencies
from summarizer.mentions.draft import Draft
from summarizer.mentions.hedges import chinese_hedge_after, chinese_hedge_before
from summarizer.mentions.number_tables import table

_PERCENT = re.compile(r" ?(?:%|个?百分点|个点(?!位))")
_MORE = re.compile(r"[多余](?![次名人个])")


@cache
def _longest_first(name: str) -> tuple[str, ...]:
    return tuple(sorted(table("units")[name], key=len, reverse=True))


def classified(text: str, offset: int) -> bool:
    """Whether a measure word of things or people stands at ``offset``: 起, 名, 个."""
    data = table("chinese_numerals")
    if text.startswith(tuple(data["not_classified"]), offset):
        return False
    return text.startswith(tuple(data["classifiers"]), offset)


def read_unit(text: str, draft: Draft, currencies: Currencies) -> bool:
    """Widen the draft by the currency, sign or unit beside it; return whether there is one."""
    offset = draft.end + (text[draft.end : draft.end + 1] == " ")
    percent = _PERCENT.match(text, draft.end)
    if percent:
        draft.kind, draft.end = "percent", percent.end()
        return True
    if text.startswith("‰", offset):
        draft.kind, draft.end, draft.value = "percent", offset + 1, draft.value / 10
        return True
    if _money(text, draft, offset, currencies):
        return True
    coin = currencies.chinese_token_after(text, offset)
    if coin:
        draft.unit, draft.end = coin
        return True
    other = tuple(table("chinese_numerals")["not_times_after"])
    if text.startswith("倍", offset) and not text.startswith(other, offset + 1):
        draft.kind, draft.end = "ratio", offset + 1
        if _MORE.match(text, draft.end):
            draft.bound, draft.end = "over", draft.end + 1
        return True
    return _tenths(text, draft, offset) or _time(text, draft, offset) or _measure(text, draft, offset)


def _money(text: str, draft: Draft, offset: int, currencies: Currencies) -> bool:
    after, end = currencies.chinese_after(text, offset)
    before, start = currencies.chinese_before(text, draft.start)
    if after is None and before is None:
        return False
    # 新台币8600万元: what stands before says whose 元 it is.
    whose = before is not None and text[offset:end] == "元"
    draft.kind, draft.currency = "money", before if whose else after or before
    if after:
        draft.end = end
    if before and (whose or after in (None, before)):
        draft.start = start
    return True


def _tenths(text: str, draft: Draft, offset: int) -> bool:
    """Read 成: 近三成 is nearly 30 percent, 三成五 is 35."""
    other = tuple(table("chinese_numerals")["not_tenths_after"])
    if not text.startswith("成", offset) or text.startswith(other, offset + 1) or not 0 < draft.value < 10:
        return False
    if draft.value == 1 and text.startswith("成为", offset):
        return False
    draft.kind, draft.value, draft.end = "percent", draft.value * 10, offset + 1
    follows = text[offset + 1 : offset + 2]
    if follows == "半" or follows in digit_values():
        draft.value += digit_values().get(follows, 5)
        draft.end += 1
    elif _MORE.match(text, draft.end):
        draft.bound, draft.end = "over", draft.end + 1
    return True


def _time(text: str, draft: Draft, offset: int) -> bool:
    units = table("units")["chinese_durations"]
    for word in _longest_first("chinese_durations"):
        # 3月 is March; 三月 is told apart by the caller, which knows what stands around it.
        if not text.startswith(word, offset) or (word == "月" and text[draft.core].isascii()):
            continue
        draft.kind, draft.unit, draft.end = "duration", units[word], offset + len(word)
        if _MORE.match(text, draft.end):
            draft.bound, draft.end = "over", draft.end + 1
        elif text.startswith("半", draft.end):
            draft.value, draft.end = draft.value + Decimal("0.5"), draft.end + 1
        return True
    return False


def _measure(text: str, draft: Draft, offset: int) -> bool:
    units = table("units")
    other = tuple(units["chinese_not_measures"])
    for word in _longest_first("chinese_measures"):
        if text.startswith(word, offset) and not text.startswith(other, offset):
            draft.unit, draft.end = units["chinese_measures"][word], offset + len(word)
            if draft.unit not in units["measures_that_count"]:
                draft.reason = "not_a_figure"
            return True
    return False


def read_hedges(text: str, draft: Draft) -> None:
    """Widen the draft by its hedges; 近 before a length of time means "the last", not "nearly"."""
    bound, start = chinese_hedge_before(text, draft.start)
    if bound and not (draft.kind == "duration" and text[start : draft.start].strip() == "近"):
        draft.start = start
        if draft.bound == "exact" or bound != "about":
            draft.bound = bound
    after, end = chinese_hedge_after(text, draft.end)
    if after:
        draft.end = end
        if draft.bound == "exact":
            draft.bound = after
