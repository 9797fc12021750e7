"""Chinese dates and periods that are told by another day: the publication, or what was named before."""

import re
from typing import Any

from summarizer.mentions.chinese_date_patterns import (
    DAY,
    FOUR,
    MONTHS_AWAY,
    THIRD,
    WORDS,
    YEAR,
    N,
    Shape,
    chinese_number,
    either,
    four_digits,
    half_of,
    moment_of,
    third_of,
    year_fields,
)
from summarizer.mentions.fiscal_years import past_years, split_year
from summarizer.mentions.moment import Moment

_UNITS: dict[str, str] = WORDS["units"]
_HOLIDAYS: dict[str, list[int]] = WORDS["holidays"]
_NUMBER = r"(?P<number>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"


def _number(match: re.Match[str]) -> int:
    return chinese_number(match["number"].replace("两", "二"))


def _away(match: re.Match[str]) -> Moment | None:
    amount = WORDS["months"][match["away"]]
    if match["third"]:
        return moment_of(match, "range", kind="month", amount=amount, **third_of(match["third"]))
    if match["half"]:
        return moment_of(match, "range", kind="month", amount=amount, **half_of(match["half"]))
    day = chinese_number(match["day"]) if match["day"] else None
    return moment_of(match, "day" if day else "month", kind="month", amount=amount, day=day)


def _told_away(match: re.Match[str]) -> Moment | None:
    """ "昨（5）日", "上（3）月": the number only says again what the word does."""
    if match["unit"] == "月":
        return moment_of(match, "month", kind="month", amount=WORDS["months"][f"{match['which']}月"])
    amount = WORDS["days"].get(f"{match['which']}日")
    return None if amount is None else moment_of(match, "day", kind="day", amount=amount)


def _weekday(match: re.Match[str]) -> Moment | None:
    weekday = WORDS["weekdays"][match["weekday"]]
    week = match["week"]
    if week is None:
        return moment_of(match, "day", kind="weekday", weekday=weekday)
    amount = {"上": -1, "本": 0, "这": 0, "下": 1}[week]
    return moment_of(match, "day", kind="week", weekday=weekday, amount=amount)


def _week(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "range", kind="week", amount=WORDS["weeks"][match[0]])


def _weekend(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "range", kind="weekend", amount=-1 if match["which"] == "上" else 0)


def _quarter_away(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "quarter", kind="quarter", amount=-1 if match["which"] == "上" else 0)


def _relative_day(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "day", kind="day", amount=WORDS["days"][match[0]])


def _yesterday(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "day", kind="day", amount=-1)


def _today(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "day", kind="day", amount=0)


def _same_day(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "day", kind="same_day")


def _holiday(match: re.Match[str]) -> Moment | None:
    month, day = _HOLIDAYS[re.sub(r"[\s.·]", "", match["name"])]
    return moment_of(match, "day", month=month, day=day, **year_fields(match))


def _day_after(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "day", kind="day_after", amount=WORDS["days_after"][match[0]])


def _days_later(match: re.Match[str]) -> Moment | None:
    amount = _number(match) * (7 if match["unit"] in {"周", "个星期"} else 1)
    return moment_of(match, "day", kind="day_after", amount=amount)


def _season(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "range", kind="unclear")


def _same_period(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "range", kind="same_period", **year_fields(match))


def _that_time(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "range", kind="that_period")


def _that_unit(match: re.Match[str]) -> Moment | None:
    unit = {"年": "year", "月": "month", "季": "quarter"}[match["unit"]]
    return moment_of(match, unit, kind="that_period", unit=unit)


def _before(match: re.Match[str]) -> Moment | None:
    """ "前一年", "前一个月": before what was named."""
    unit = WORDS["units_before"][match["unit"]]
    grain: Any = "range" if unit == "week" else unit
    return moment_of(match, grain, kind="period_before", amount=1, unit=unit)


def _span(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "span", kind="span", amount=_number(match), unit=_UNITS[match["unit"]])


def _half_year(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "span", kind="span", amount=6, unit="month")


def _half_month(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "span", kind="span", amount=15, unit="day")


def _ago(match: re.Match[str]) -> Moment | None:
    unit = _UNITS[match["unit"]]
    grain: Any = {"year": "year", "month": "month"}.get(unit, "day")
    return moment_of(match, grain, kind="ago", amount=_number(match), unit=unit)


def _year_begun(match: re.Match[str]) -> Moment | None:
    """The year of 年初以来, the month of 月初以来, without its edge."""
    if match["unit"] == "年":
        return moment_of(match, "year", shift=0)
    return moment_of(match, "month", kind="month", amount=0)


def _plan(match: re.Match[str]) -> Moment | None:
    """The years of a five-year plan: the fourteenth is that of 2021 to 2025."""
    first = 2001 + 5 * chinese_number(match["number"])
    grain: Any = "range" if match["during"] else "year"
    return moment_of(match, grain, year=first, last_year=first + 4, unit="plan")


def _fiscal(match: re.Match[str]) -> Moment | None:
    first, tail = four_digits(match["first"]), match["tail"]
    if int(tail) % 100 != (first + 1) % 100:
        return None
    return split_year(match.string, match.start(), match.end(), first)


def _past_fiscal(match: re.Match[str]) -> Moment | None:
    return past_years(match.string, match.start(), match.end(), _number(match))


def _clock(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "day", kind="clock")


def _day_alone(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "day", day=chinese_number(match["day"]))


_LONG = rf"{_NUMBER}多?(?P<unit>{either(WORDS['units'])})"
_HOLIDAY_SIGNS = ("双", "18", "元旦", "国庆", "五一", "圣诞")
_HOLIDAY = r"双\s?(?:11|十一|12|十二)|6[.·]?18|元旦|国庆|五一|圣诞"


def _shapes(*shapes: tuple[Any, ...]) -> tuple[Shape, ...]:
    """The shapes of patterns, their readers and the words that they need."""
    return tuple(Shape(re.compile(pattern), read, tuple(needs)) for pattern, read, *needs in shapes)


#: To be read before the dates of the calendar, whose words they have in them.
BEFORE_CALENDAR: tuple[Shape, ...] = _shapes(
    (
        rf"(?P<first>{FOUR})年?度?[-/–—至](?P<tail>20[0-9]{{2}}|[0-9]{{2}})\s?(?:财政|会计)?(?:年度|财年)",
        _fiscal,
        "年度",
        "财年",
    ),
    (rf"(?:过去|最近|近){_NUMBER}个?(?:财政年度|财年)", _past_fiscal, "财"),
    (rf"(?:(?P<year>{FOUR})\s?年|(?P<shift>{either(WORDS['years'])}))的?同期", _same_period, "同期"),
    (
        r"[“\"「]?十(?P<number>[一二三四五])五[”\"」]?(?:规划)?(?:(?P<during>期间|时期)|(?=[^\u4e00-\u9fff]|以来|开局))",
        _plan,
    ),
    (
        rf"{YEAR}?[“\"「]?(?P<name>{_HOLIDAY})[”\"」]?(?:节)?(?:当天|当日|当晚|(?=以来|至今|起))",
        _holiday,
        *_HOLIDAY_SIGNS,
    ),
    (r"(?P<which>[上本这])(?:一|个)?季度?(?![节报])", _quarter_away, "季"),
    (r"开(?P<unit>年)(?=以来|至今)", _year_begun),
    (
        r"(?<![0-9一二三四五六七八九十〇零百几多数半去今明前本同当翌次整全每近来])(?P<unit>[年月])(?=初(?:以来|至今|迄今|起|至|到))",
        _year_begun,
    ),
)
#: To be read behind those of the calendar.
RELATIVE: tuple[Shape, ...] = _shapes(
    (rf"{MONTHS_AWAY}(?:(?P<day>{N}){DAY}|{THIRD}|(?P<half>[上下])半月)?", _away),
    (r"(?P<which>[昨今前上本])[(（][0-9]{1,2}[)）](?P<unit>[日月])", _told_away, "日", "月"),
    (r"(?<=[。，；：、\n在较比于])(?P<which>同)期间?(?=[，,内里的共]|有)", _that_time, "同期"),
    (
        r"(?:(?<![\u4e00-\u9fff])|(?<=[于在至到]))[同当](?P<unit>[年月季])(?![0-9一二三四五六七八九十初底末中])",
        _that_unit,
    ),
    (r"(?<![0-9])前一(?P<unit>年度?|个?月|个?季度|周|个?星期)(?![0-9])", _before, "前一"),
    (r"(?:(?P<which>[上本这])个?|刚刚?过去的(?:这?个)?)周末(?:两天)?", _weekend, "周末"),
    (
        r"(?P<week>[上本这下])?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![\u4e00-\u9fff]?[0-9])",
        _weekday,
    ),
    (either(WORDS["weeks"]), _week),
    (either(WORDS["days"]), _relative_day),
    (either(WORDS["same_days"]), _same_day),
    (either(WORDS["days_after"]), _day_after),
    (r"昨(?![是非])", _yesterday, "昨"),
    (rf"(?<![至如当古而迄从到于现])今(?={either(WORDS['told_today'])})", _today, "今"),
    (rf"{YEAR}[春夏秋冬](?:季|天)", _season, *"春夏秋冬"),
    (
        r"(?:过去|最近|近|这)半年多?(?:以来|来|间|中|里|内)?|(?<!下)(?<!上)半年多?(?:以来|来)(?![自到])",
        _half_year,
        "半年",
    ),
    (r"(?:过去|最近|近|这)半个?月(?:以来|来|间|中|里|内)?|半个?月(?:以来|来)(?![自到])", _half_month, "半"),
    (rf"(?:过去|最近|这){_LONG}(?:以来|来|间|中|里|内)?", _span),
    (rf"(?<!历时)(?<!超)(?<!将)近{_LONG}(?:以来|来|间|中|里|内)", _span),
    (rf"(?<![^。，；：、\n])近{_LONG}", _span),
    (rf"(?<![0-9.第]){_NUMBER}多?(?P<unit>年|个月|周|个星期|天)(?:以来|来)(?![自到])", _span),
    (
        rf"(?<![0-9.第提满近约超十]){_NUMBER}(?P<unit>年|个月|周|个星期|天)(?:之|以)?前(?![往后十科0-9]|[\u4e00-\u9fff]个?月)",
        _ago,
    ),
    (rf"(?<![0-9.第满近约超十]){_NUMBER}(?P<unit>周|个星期|天|日)(?:之|以)?后(?![续台]|的[0-9])", _days_later),
    (
        r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|深夜|晚)(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})[时点](?:半|许|整|[0-9]{1,2}分)?"
        r"|(?<![0-9.])[0-9]{1,2}[时点][0-9]{1,2}分",
        _clock,
    ),
    (
        r"(?<![0-9.第满近共约])(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日(?![内以之间游元本常程均报照后])",
        _day_alone,
    ),
)
