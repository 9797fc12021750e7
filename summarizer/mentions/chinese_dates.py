"""Date expressions of Chinese text."""

import re
from collections.abc import Iterator

from summarizer.documents.han import HAN
from summarizer.mentions.chinese_date_patterns import (
    DAY,
    FOUR,
    THIRD,
    TO,
    YEAR,
    N,
    Shape,
    chinese_number,
    four_digits,
    half_of,
    moment_of,
    third_of,
    year_fields,
)
from summarizer.mentions.chinese_relative_dates import BEFORE_CALENDAR, RELATIVE
from summarizer.mentions.moment import Moment

# 农历八月: no month of this calendar.
_OTHER_CALENDAR = ("农历", "阴历", "旧历")
# "与上一年相比": the base of a comparison says nothing of the time of what is compared.
_BASES = ("上一年", "上一年度", "上年度")
_COMPARING = ("与", "與", "较", "較", "比", "同")


def _years(match: re.Match[str]) -> Moment | None:
    first, last = four_digits(match["first"]), four_digits(match["last"])
    return moment_of(match, "range", year=first, last_year=last) if first < last <= first + 60 else None


def _first_quarter(match: re.Match[str]) -> Moment | None:
    return moment_of(match, "quarter", month=1, last_month=3, **year_fields(match))


def _first_months(match: re.Match[str]) -> Moment | None:
    amount = chinese_number(match["number"].replace("两", "二")) * (3 if match["unit"] != "月" else 1)
    if not 1 <= amount <= 12:
        return None
    return moment_of(match, "range", month=1, last_month=amount, **year_fields(match))


def _half(match: re.Match[str]) -> Moment | None:
    first = 1 if match["half"] == "上" else 7
    return moment_of(match, "half", month=first, last_month=first + 5, **year_fields(match))


def _quarter(match: re.Match[str]) -> Moment | None:
    number = chinese_number(match["number"] or match["other"])
    if not 1 <= number <= 4:
        return None
    last = chinese_number(match["last"]) if match.groupdict().get("last") else number
    if not number <= last <= 4:
        return None
    grain = "quarter" if last == number else "range"
    return moment_of(match, grain, month=3 * number - 2, last_month=3 * last, **year_fields(match))


def _days_of_month(match: re.Match[str]) -> Moment | None:
    """The first days, weeks or half of a month: 8月前三周, 3月上半月."""
    month = chinese_number(match["month"])
    if match["half"]:
        return moment_of(match, "range", month=month, **half_of(match["half"]), **year_fields(match))
    number = 1 if match["number"] == "" else chinese_number(match["number"].replace("两", "二"))
    last = number * (7 if match["unit"] in {"周", "个星期"} else 1)
    if not 1 <= last <= 28:
        return None
    return moment_of(match, "range", month=month, day=1, last_day=last, **year_fields(match))


def _month_range(match: re.Match[str]) -> Moment | None:
    first, last = chinese_number(match["first"]), chinese_number(match["last"])
    return moment_of(match, "range", month=first, last_month=last, **year_fields(match))


def _day(match: re.Match[str]) -> Moment | None:
    last = chinese_number(match["last"]) if match["last"] else None
    fields = {"month": chinese_number(match["month"]), "day": chinese_number(match["day"]), "last_day": last}
    return moment_of(match, "range" if last else "day", **fields, **year_fields(match))


def _month(match: re.Match[str]) -> Moment | None:
    month = chinese_number(match["month"])
    if match.string[max(0, match.start() - 2) : match.start()] in _OTHER_CALENDAR:
        return moment_of(match, "month", kind="unclear")
    if match["third"] is None:
        return moment_of(match, "month", month=month, **year_fields(match))
    return moment_of(match, "range", month=month, **third_of(match["third"]), **year_fields(match))


def _only_year(match: re.Match[str]) -> Moment | None:
    if match["shift"] in _BASES and match.string[max(0, match.start() - 1) : match.start()] in _COMPARING:
        return None
    return None if match["same"] else moment_of(match, "year", **year_fields(match))


#: The longer expressions first: what one shape has taken, the next leave alone.
_SHAPES: tuple[Shape, ...] = tuple(
    Shape(re.compile(pattern), read, tuple(needs))
    for pattern, read, *needs in (
        (rf"(?P<first>{FOUR})年?{TO}(?P<last>{FOUR})年", _years),
        (
            rf"{YEAR}?的?[前头首](?P<number>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,2}})(?:个(?=[月季]))?(?P<unit>月|季度?)(?!节)",
            _first_months,
            *"前头首",
        ),
        (rf"{YEAR}?的?首个?(?P<unit>季度?)(?!节)", _first_quarter, "首季", "首个季"),
        (rf"{YEAR}?的?(?P<half>[上下])半年", _half, "半年"),
        (rf"{YEAR}?的?第?(?P<number>[一二三四1-4])季?度?{TO}第?(?P<last>[二三四2-4])季度?", _quarter, "季"),
        (rf"{YEAR}?的?第?(?P<number>[一二三])季?度?[、和及与](?P<last>[二三四])季度", _quarter, "季"),
        (rf"{YEAR}?的?(?:第?(?P<number>[一二三四1-4])季度|第(?P<other>[一二三四])季)", _quarter, "季"),
        (rf"{YEAR}的?(?P<number>[一二三四])季(?!节)", _quarter, "季"),
        (rf"{YEAR}的?第?[Qq](?P<number>[1-4])(?![0-9A-Za-z])", _quarter, "Q", "q"),
        (
            rf"{YEAR}?(?P<month>{N})月份?的?(?:(?P<half>[上下])半月"
            r"|[前头首](?P<number>[0-9]{1,2}|[一二两三四五六七八九十]{1,3}|(?=周))(?P<unit>个星期|周|天|日))",
            _days_of_month,
            *"前头首半",
        ),
        (rf"{YEAR}?(?P<first>{N})月?(?:份)?{TO}(?P<last>{N})月(?!{N}(?:日|号))份?", _month_range, "月"),
        (
            rf"{YEAR}?(?P<month>{N})月\s?(?P<day>{N})(?:(?:日|号)?{TO}(?P<last>{N}))?{DAY}",
            _day,
            "月",
        ),
        (rf"{YEAR}?(?P<month>{N})月份?{THIRD}?", _month, "月"),
        (YEAR, _only_year),
    )
)


def find_chinese_moments(text: str, taken: bytearray) -> Iterator[Moment]:
    """Date expressions of ``text`` (from `plain_forms`), where ``taken`` marks nothing yet; then marked."""
    if HAN.search(text) is None:
        return
    for pattern, read, needs in (*BEFORE_CALENDAR, *_SHAPES, *RELATIVE):
        if needs and not any(part in text for part in needs):
            continue
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
