"""What the patterns for Chinese dates are made of."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from summarizer.mentions.moment import MONTH_END, Moment
from summarizer.mentions.word_tables import word_table


class Shape(NamedTuple):
    """A pattern and what reads its matches; ``needs``: words of which a match has one."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Moment | None]
    needs: tuple[str, ...] = ()


WORDS: dict[str, Any] = word_table("chinese_dates.json")
_DIGITS: dict[str, int] = WORDS["digits"]
_VARIANTS = str.maketrans(WORDS["variants"])
_ANY_VARIANT = re.compile(f"[{re.escape(''.join(WORDS['variants']))}]")
_TAIWAN = re.compile(
    r"[臺台]灣|[臺台]北|[臺台]中|[臺台]南|新北|高雄|桃園|新竹|苗栗|彰化|屏東|新[臺台]幣|刑事局|地檢署|警政署|調查局|民國"
)


def plain_forms(text: str) -> str:
    """``text`` with full-width digits and traditional forms of date words folded, one to one."""
    return text.translate(_VARIANTS) if not text.isascii() and _ANY_VARIANT.search(text) else text


def chinese_number(numeral: str) -> int:
    """The value of digits or of a numeral up to 99 ("十二", "二十三", "2"). Raises ValueError for others."""
    if numeral[0] in "0123456789":
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    if not ten and len(numeral) > 1:
        raise ValueError(numeral)
    try:
        head = (_DIGITS[tens] if tens else 1) * 10 if ten else 0
        return head + (_DIGITS[ones] if ones else 0)
    except KeyError as error:
        raise ValueError(numeral) from error


def either(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


N = r"(?:(?<![0-9.])[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
FOUR = r"(?:(?<![0-9.,])[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})"
_SAME = rf"(?P<same>{either(WORDS['same_years'])})"
# A year without 年 stands right before its part: 2024上半年.
_BEFORE_PART = r"(?=全年|[上下]半年|第?[一二三四1-4]季|[前头首][0-9一二两三四五六七八九十]{1,3}个?[月季])"
_REPUBLIC = (
    r"民国\s?(?P<republic>元|[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,6})\s?年度?"
    r"|(?<![0-9.,第])(?P<bare>9[0-9]|1[0-2][0-9])\s?年度?(?=[0-9]{1,2}月|[起至到底初、和與与]|第?[一二三四1-4]季|[上下前]|間|间|以来|全年)"
)
YEAR = (
    rf"(?:(?P<year>{FOUR})(?:\s?年度?|{_BEFORE_PART})|(?P<shift>{either(WORDS['years'])})|{_SAME}"
    rf"|(?P<told>[去今本明前])[(（][0-9]{{2,4}}[)）]年度?|{_REPUBLIC})"
)
MONTHS_AWAY = rf"(?P<away>{either(WORDS['months'])})"
TO = r"\s?(?:至|到|—{1,2}|–|-|~|～)\s?"
DAY = r"(?:日|号(?!楼|线|院|馆|公告|令|文件|案|店))"
THIRD = r"(?:(?<![一二三四五六七八九十])(?P<third>[上中下])旬)"


def year_fields(match: re.Match[str]) -> dict[str, Any]:
    """The fields of a Moment for the year of a match of `YEAR`. Raises ValueError where it is none."""
    groups = match.groupdict()
    if groups.get("year"):
        return {"year": four_digits(groups["year"])}
    if groups.get("shift"):
        return {"shift": WORDS["years"][groups["shift"]]}
    if groups.get("told"):
        # "去（113）年"
        return {"shift": WORDS["years"][f"{groups['told']}年"]}
    if groups.get("republic") or groups.get("bare"):
        return {"year": republic_year(match, groups.get("republic") or groups["bare"])}
    return {}


def republic_year(match: re.Match[str], numeral: str) -> int:
    """The year of a count from 1912, the first of the Republic: 民國113年. Raises ValueError where it is none.

    Without 民國, three digits are such a year only in a text of Taiwan.
    """
    if numeral == "元":
        return 1912
    if "民国" not in match[0] and _TAIWAN.search(match.string) is None:
        raise ValueError(numeral)
    if numeral[0] in "0123456789":
        return 1911 + int(numeral)
    hundred, _, rest = numeral.rpartition("百")
    return 1911 + (100 if hundred else 0) + (chinese_number(rest.lstrip("零〇")) if rest else 0)


def four_digits(numeral: str) -> int:
    """The year of four digits or digit words ("二〇二四")."""
    return int("".join(str(_DIGITS.get(char, char)) for char in numeral))


def moment_of(match: re.Match[str], grain: Any, **fields: Any) -> Moment:
    """The Moment of a whole match."""
    return Moment(match.start(), match.end(), grain, **fields)


def third_of(which: str) -> dict[str, int]:
    """The days of a third of a month: 上旬, 中旬 or 下旬, by its first character."""
    if which == "下":
        return {"day": 21, "last_day": MONTH_END}
    return {"day": 1, "last_day": 10} if which == "上" else {"day": 11, "last_day": 20}


def half_of(which: str) -> dict[str, int]:
    """The days of a half of a month: 上半月 or 下半月, by its first character."""
    return {"day": 1, "last_day": 15} if which == "上" else {"day": 16, "last_day": MONTH_END}
