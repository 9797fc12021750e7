"""Date expressions of Chinese text."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from summarizer.mentions.moment import MONTH_END, Moment
from summarizer.mentions.word_tables import word_table

_WORDS: dict[str, Any] = word_table("chinese_dates.json")
_DIGITS: dict[str, int] = _WORDS["digits"]
_VARIANTS = str.maketrans(_WORDS["variants"])
_HAN = re.compile(r"[\u4e00-\u9fff]")


def plain_forms(text: str) -> str:
    """``text`` with full-width digits and traditional forms of date words folded, one to one."""
    return text if text.isascii() else text.translate(_VARIANTS)


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


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_N = r"(?:(?<![0-9.])[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_FOUR = r"(?:(?<![0-9.,])[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})"
_SAME = rf"(?P<same>{_either(_WORDS['same_years'])})"
_YEAR = rf"(?:(?P<year>{_FOUR})\s?年度?|(?P<shift>{_either(_WORDS['years'])})|{_SAME})"
_MONTHS_AWAY = rf"(?P<away>{_either(_WORDS['months'])})"
_TO = r"\s?(?:至|到|—{1,2}|–|-|~|～)\s?"
_DAY = r"(?:日|号)(?!楼|线|院|馆|公告|令|文件|案|店)"
_THIRD = r"(?:(?<![一二三四五六七八九十])(?P<third>[上中下])旬)"


def _year(match: re.Match[str]) -> dict[str, Any]:
    groups = match.groupdict()
    if groups.get("year"):
        return {"year": _four_digits(groups["year"])}
    if groups.get("shift"):
        return {"shift": _WORDS["years"][groups["shift"]]}
    return {}


def _four_digits(numeral: str) -> int:
    return int("".join(str(_DIGITS.get(char, char)) for char in numeral))


def _moment(match: re.Match[str], grain: Any, **fields: Any) -> Moment:
    return Moment(match.start(), match.end(), grain, **fields)


def _years(match: re.Match[str]) -> Moment | None:
    first, last = _four_digits(match["first"]), _four_digits(match["last"])
    return _moment(match, "range", year=first, last_year=last) if first < last <= first + 60 else None


def _first_months(match: re.Match[str]) -> Moment | None:
    amount = chinese_number(match["number"].replace("两", "二")) * (3 if match["unit"] == "季度" else 1)
    if not 1 <= amount <= 12:
        return None
    return _moment(match, "range", month=1, last_month=amount, **_year(match))


def _half(match: re.Match[str]) -> Moment | None:
    first = 1 if match["half"] == "上" else 7
    return _moment(match, "half", month=first, last_month=first + 5, **_year(match))


def _quarter(match: re.Match[str]) -> Moment | None:
    number = chinese_number(match["number"])
    if not 1 <= number <= 4:
        return None
    return _moment(match, "quarter", month=3 * number - 2, last_month=3 * number, **_year(match))


def _month_range(match: re.Match[str]) -> Moment | None:
    first, last = chinese_number(match["first"]), chinese_number(match["last"])
    return _moment(match, "range", month=first, last_month=last, **_year(match))


def _day(match: re.Match[str]) -> Moment | None:
    last = chinese_number(match["last"]) if match["last"] else None
    fields = {"month": chinese_number(match["month"]), "day": chinese_number(match["day"]), "last_day": last}
    return _moment(match, "range" if last else "day", **fields, **_year(match))


def _month(match: re.Match[str]) -> Moment | None:
    month = chinese_number(match["month"])
    if match["third"] is None:
        return _moment(match, "month", month=month, **_year(match))
    return _moment(match, "range", month=month, **_third(match["third"]), **_year(match))


def _third(which: str) -> dict[str, int]:
    if which == "下":
        return {"day": 21, "last_day": MONTH_END}
    return {"day": 1, "last_day": 10} if which == "上" else {"day": 11, "last_day": 20}


def _away(match: re.Match[str]) -> Moment | None:
    amount = _WORDS["months"][match["away"]]
    day = chinese_number(match["day"]) if match["day"] else None
    return _moment(match, "day" if day else "month", kind="month", amount=amount, day=day)


def _only_year(match: re.Match[str]) -> Moment | None:
    return None if match["same"] else _moment(match, "year", **_year(match))


def _weekday(match: re.Match[str]) -> Moment | None:
    weekday = _WORDS["weekdays"][match["weekday"]]
    week = match["week"]
    if week is None:
        return _moment(match, "day", kind="weekday", weekday=weekday)
    amount = {"上": -1, "本": 0, "这": 0, "下": 1}[week]
    return _moment(match, "day", kind="week", weekday=weekday, amount=amount)


def _week(match: re.Match[str]) -> Moment | None:
    return _moment(match, "range", kind="week", amount=_WORDS["weeks"][match[0]])


def _relative_day(match: re.Match[str]) -> Moment | None:
    return _moment(match, "day", kind="day", amount=_WORDS["days"][match[0]])


def _same_day(match: re.Match[str]) -> Moment | None:
    return _moment(match, "day", kind="same_day")


def _day_after(match: re.Match[str]) -> Moment | None:
    return _moment(match, "day", kind="day_after", amount=_WORDS["days_after"][match[0]])


def _season(match: re.Match[str]) -> Moment | None:
    return _moment(match, "range", kind="unclear")


def _same_period(match: re.Match[str]) -> Moment | None:
    return _moment(match, "range", kind="same_period", **_year(match))


def _span(match: re.Match[str]) -> Moment | None:
    amount = chinese_number(match["number"].replace("两", "二"))
    return _moment(match, "span", kind="span", amount=amount, unit=_WORDS["units"][match["unit"]])


def _half_year(match: re.Match[str]) -> Moment | None:
    return _moment(match, "span", kind="span", amount=6, unit="month")


def _clock(match: re.Match[str]) -> Moment | None:
    return _moment(match, "day", kind="clock")


def _day_alone(match: re.Match[str]) -> Moment | None:
    return _moment(match, "day", day=chinese_number(match["day"]))


_LONG = rf"(?P<number>[0-9]{{1,3}}|[一二两三四五六七八九十]{{1,3}})多?(?P<unit>{_either(_WORDS['units'])})"
_Shape = tuple[re.Pattern[str], Callable[[re.Match[str]], Moment | None]]
#: The longer expressions first: what one shape has taken, the next leave alone.
_SHAPES: tuple[_Shape, ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"(?P<first>{_FOUR})年?{_TO}(?P<last>{_FOUR})年", _years),
        (rf"(?:(?P<year>{_FOUR})\s?年|(?P<shift>{_either(_WORDS['years'])}))的?同期", _same_period),
        (
            rf"{_YEAR}?[前头](?P<number>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,2}})(?:个(?=[月季]))?(?P<unit>月|季度)",
            _first_months,
        ),
        (rf"{_YEAR}?的?(?P<half>[上下])半年", _half),
        (rf"{_YEAR}?的?第?(?P<number>[一二三四1-4])季度", _quarter),
        (rf"{_YEAR}?(?P<first>{_N})月?(?:份)?{_TO}(?P<last>{_N})月(?!{_N}(?:日|号))份?", _month_range),
        (
            rf"{_YEAR}?(?P<month>{_N})月\s?(?P<day>{_N})(?:(?:日|号)?{_TO}(?P<last>{_N}))?{_DAY}",
            _day,
        ),
        (rf"{_YEAR}?(?P<month>{_N})月份?{_THIRD}?", _month),
        (rf"{_MONTHS_AWAY}(?:(?P<day>{_N}){_DAY})?", _away),
        (_YEAR, _only_year),
        (
            r"(?P<week>[上本这下])?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![\u4e00-\u9fff]?[0-9])",
            _weekday,
        ),
        (_either(_WORDS["weeks"]), _week),
        (_either(_WORDS["days"]), _relative_day),
        (_either(_WORDS["same_days"]), _same_day),
        (_either(_WORDS["days_after"]), _day_after),
        (rf"{_YEAR}[春夏秋冬](?:季|天)", _season),
        (r"(?:过去|最近|近|这)半年多?(?:以来|来|间|中|里|内)?|(?<!下)(?<!上)半年多?(?:以来|来)(?![自到])", _half_year),
        (rf"(?:过去|最近|这){_LONG}(?:以来|来|间|中|里|内)?", _span),
        (rf"(?<!历时)(?<!超)(?<!将)近{_LONG}(?:以来|来|间|中|里|内)", _span),
        (rf"(?<![^。，；：、\n])近{_LONG}", _span),
        (
            r"(?<![0-9.第])(?P<number>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})多?(?P<unit>年|个月)(?:以来|来)(?![自到])",
            _span,
        ),
        (
            r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|深夜|晚)(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})[时点](?:半|许|整|[0-9]{1,2}分)?"
            r"|(?<![0-9.])[0-9]{1,2}[时点][0-9]{1,2}分",
            _clock,
        ),
        (
            r"(?<![0-9.第满近共约])(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日(?![内以之间游元本常程均报照])",
            _day_alone,
        ),
    )
)


def find_chinese_moments(text: str, taken: bytearray) -> Iterator[Moment]:
    """Date expressions of ``text`` (from `plain_forms`), where ``taken`` marks nothing yet; then marked."""
    if _HAN.search(text) is None:
        return
    for pattern, read in _SHAPES:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            try:
                moment = read(match)
            except ValueError:
                continue
            if moment is not None:
                taken[moment.start : moment.end] = b"\x01" * (moment.end - moment.start)
                yield moment
