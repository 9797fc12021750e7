"""Numbers of Chinese text written in digits (28.4万起, 1亿2000万元), with hedge, currency and unit."""

import re
from decimal import Decimal

from summarizer.mentions.chinese_context import dismiss_digits, dismiss_duration, quoted_label
from summarizer.mentions.chinese_numerals import magnitude
from summarizer.mentions.chinese_units import classified, read_hedges, read_unit
from summarizer.mentions.currency import Currencies
from summarizer.mentions.draft import Draft
from summarizer.mentions.number_tokens import written_value

_TAIL = re.compile(r"([多余]?) ?([十百千万亿萬億]{0,3}) ?([多余](?!额))?")
# 3亿零500万: 零 only says that a place is empty.
_REST = re.compile(r"([零〇]?)([0-9],[0-9]{3}|[0-9]{1,4})([十百千万萬]{0,2})([多余]?)(?![0-9.,年月日%])")
_RANGE = re.compile(r" ?[至到\-—–~] ?(?=[0-9])")
_EACH = re.compile(r"每[\u4e00-\u9fff]{1,4}$")
_DIGITS = re.compile(r"[0-9]{1,30}(?:,[0-9]{3}){0,10}(?:\.[0-9]{1,30})?")
_SHARE = {"百分之": Decimal(1), "千分之": Decimal(10)}


def read_digits(text: str, start: int, end: int, currencies: Currencies) -> Draft | None:
    """The number whose digits are at ``start:end`` of a folded text, beside Han characters, or None."""
    written = written_value(text[start:end])
    if written is None:
        return None
    draft = Draft(start, end, Decimal(written), core=start, chinese=True)
    share = _SHARE.get(text[max(0, start - 3) : start])
    if share:
        draft.start, draft.kind, draft.value = start - 3, "percent", draft.value / share
        read_hedges(text, draft)
        return draft
    over = _begin(text, draft, currencies)
    if draft.reason == "ordinal" or text[start - 1 : start] == "第":
        return draft
    if draft.reason is None and draft.bare and not over:
        _borrow(text, draft, currencies)
    if draft.reason in (None, "not_a_figure"):
        read_hedges(text, draft)
    if draft.kind == "duration" and draft.reason is None:
        draft.reason = dismiss_duration(text, draft)
    if draft.reason is None and draft.kind == "count" and _rate_base(text, draft):
        draft.reason = "not_a_figure"
    if draft.reason is None and draft.bare and draft.bound == "exact":
        if quoted_label(text, start, end):
            draft.reason = "name_part"
        elif _is_year(text, draft):
            draft.reason = "date"
    return draft


def _rate_base(text: str, draft: Draft) -> bool:
    """Whether the number says what a rate is reckoned by: 每10人, 每抓获1人."""
    before = text[max(0, draft.start - 5) : draft.start]
    return before.endswith("每") or (draft.value == 1 and bool(_EACH.search(before)))


def _begin(text: str, draft: Draft, currencies: Currencies) -> bool:
    """Read what follows the digits, up to the unit; return whether 多 or 余 makes it a lower bound."""
    draft.reason = dismiss_digits(text, draft)
    if draft.reason:
        draft.start -= text[draft.start - 1 : draft.start] == "第"
        return False
    over = _tail(text, draft)
    read_unit(text, draft, currencies)
    if over:
        draft.bound = "over"
    return over


def _tail(text: str, draft: Draft) -> bool:
    match = _TAIL.match(text, draft.end)
    if match is None or not any(match.groups()):
        return False
    more_before, units, more_after = match.groups()
    draft.scale = magnitude(units)
    draft.value *= draft.scale
    draft.end += len(match.group().rstrip(" "))
    place = draft.scale
    while units and not more_after and (rest := _REST.match(text, draft.end)):
        empty, digits, smaller, more_after = rest.groups()
        value = Decimal(digits.replace(",", "")) * magnitude(smaller)
        # 3万2千 and 3万2000 read on; 3万5 does not say of what.
        if value >= place or not (smaller or empty or len(digits) >= 4):
            more_after = None
            break
        draft.value += value
        draft.end = rest.end()
        units, place = smaller, magnitude(smaller)
    return bool(more_before or more_after)


def _borrow(text: str, draft: Draft, currencies: Currencies) -> None:
    """Give the left end of a range (3至5年, 10-20万元) what is said at its right end."""
    gap = _RANGE.match(text, draft.end)
    digits = _DIGITS.match(text, gap.end()) if gap else None
    written = written_value(digits.group()) if digits else None
    if digits is None or written is None:
        return
    right = Draft(digits.start(), digits.end(), Decimal(written), core=digits.start(), chinese=True)
    _begin(text, right, currencies)
    if right.scale > 1 and draft.value < right.value / right.scale:
        draft.value, draft.scale = draft.value * right.scale, right.scale
    draft.kind, draft.currency, draft.unit, draft.reason = (
        right.kind,
        right.currency,
        right.unit,
        right.reason,
    )
    if right.kind == "duration" and right.reason is None:
        draft.reason = dismiss_duration(text, right)


def _is_year(text: str, draft: Draft) -> bool:
    digits = text[draft.core : draft.end]
    return len(digits) == 4 and digits[:2] in ("19", "20") and digits.isdigit() and not classified(text, draft.end)
