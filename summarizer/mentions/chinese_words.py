"""Numbers in Han numerals (三千二百名, 近三成), told apart from numerals inside other words (一起, 四川)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from summarizer.mentions.chinese_context import dismiss_duration
from summarizer.mentions.chinese_numerals import digit_values, han_value, magnitude, run_pattern
from summarizer.mentions.chinese_units import classified, read_hedges, read_unit
from summarizer.mentions.currency import Currencies
from summarizer.mentions.draft import Draft
from summarizer.mentions.number_tables import table

_OVER = re.compile(r"[余多]([万亿]*)(?![次种额])")
_WHOLES = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}
_LARGE = "百千万亿"
_WEEK = re.compile("(?:(?<![一每两半几数])[周週]|星期|礼拜|禮拜)\\Z")
_FORMAL = re.compile("[壹贰叁肆伍陆柒捌玖]")


@cache
def _set_phrases() -> re.Pattern[str]:
    words = sorted(table("chinese_numerals")["set_phrases"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _fraction() -> re.Pattern[str]:
    digits = "".join(digit_values())
    numerals = digits + "十百千万"
    return re.compile(rf"([{numerals}]{{1,9}})分之([{numerals}]{{1,9}}(?:点[{digits}]{{1,6}})?)")


def han_numbers(text: str, start: int, end: int, currencies: Currencies) -> Iterator[Draft]:
    """The numbers in Han numerals within ``text[start:end]``, a run of Han characters, in order."""
    phrases = [match.span() for match in _set_phrases().finditer(text, start, end)]
    fractions = {match.start(): match for match in _fraction().finditer(text, start, end)}
    done, phrase = start, 0
    for run in run_pattern().finditer(text, start, end):
        if run.start() < done:
            continue
        fraction = fractions.get(run.start())
        while phrase < len(phrases) and phrases[phrase][1] < run.end():
            phrase += 1
        in_phrase = phrase < len(phrases) and phrases[phrase][0] <= run.start()
        if fraction:
            draft = _share(text, fraction)
        else:
            draft = None if in_phrase else _number(text, run.start(), run.end(), currencies)
        if draft:
            done = draft.end
            yield draft


def _share(text: str, match: re.Match[str]) -> Draft | None:
    whole = _WHOLES.get(match.group(1)) or han_value(match.group(1))
    part = han_value(match.group(2))
    if not whole or part is None or part > whole * 100:
        return None
    draft = Draft(*match.span(), round(100 * part / whole, 2), core=match.start(), digits=False, chinese=True)
    draft.kind = "percent"
    read_hedges(text, draft)
    return draft


def _vague(text: str, start: int, end: int) -> bool:
    """Whether the numeral belongs to a vague magnitude: 数千, 几十, 十几, 上百."""
    data = table("chinese_numerals")
    before = text[start - 1 : start] if start else ""
    if before and (before in data["vague_before"] or (before in data["vague_before_large"] and text[start] in _LARGE)):
        return True
    return text.startswith("几", end)


def _names_weekday(text: str, start: int, end: int) -> bool:
    """Whether the numeral is a day of the week, not a count: 上周四起, 星期三通报; but 一周四起."""
    return end - start == 1 and _WEEK.search(text, max(0, start - 3), start) is not None


def _number(text: str, start: int, end: int, currencies: Currencies) -> Draft | None:
    run = text[start:end]
    if run == "一" and not text.startswith(("成", "倍"), end):
        return None
    value = han_value(run)
    if not value or _vague(text, start, end) or _names_weekday(text, start, end):
        return None
    draft = Draft(start, end, value, core=start, digits=False, chinese=True)
    if start and text[start - 1] == "第":
        draft.start -= 1
        article = text.startswith(tuple("条章款项节页号"), end)
        draft.reason = "identifier" if article else "ordinal"
        return draft
    more = _OVER.match(text, end)
    if more:
        draft.bound, draft.end = "over", more.end()
        draft.value *= magnitude(more.group(1))
    has_unit = read_unit(text, draft, currencies)
    if draft.kind == "duration" and _dates(text, draft):
        return None
    read_hedges(text, draft)
    if not _stands_alone(run, draft):
        return None
    if text.startswith(("岁", "周岁"), draft.end):
        draft.reason = "age"
    elif not (has_unit or _large(run) or classified(text, draft.end)):
        return None
    if draft.kind == "duration":
        draft.reason = dismiss_duration(text, draft)
    return draft


def _stands_alone(run: str, draft: Draft) -> bool:
    """Whether the numerals can be an amount at all: not 一 as an article, 百 as "all", 肆 as a word."""
    if len(run) == 1 and _FORMAL.match(run):
        return draft.kind == "money"
    if run[0] in _LARGE and draft.bound == "exact":
        return draft.kind == "money" and len(run) > 1
    return True


def _large(run: str) -> bool:
    """Whether a run such as 三千二百 is a number whatever follows."""
    return any(char in _LARGE for char in run) and any(char in digit_values() for char in run)


def _dates(text: str, draft: Draft) -> bool:
    """Whether Han numerals before 年, 月 or 日 name a day, a month or a year: 三月, 五日, 二〇二三年."""
    written = text[draft.core : draft.end]
    month = written.endswith("月") and not written.endswith("个月")
    return month or written.endswith("日") or draft.value > 1900 or text[draft.core - 1 : draft.core] == "月"
