"""Date expressions of English text."""

import re
from collections.abc import Iterator
from typing import Any

from summarizer.mentions.english_date_patterns import (
    AND,
    DAY,
    DAY_END,
    MONTH,
    MONTH_NAME,
    MONTHS,
    ORDINAL_END,
    SPACE,
    WEEKDAYS,
    WORDS,
    YEAR,
    YEAR_BEHIND,
    YEAR_BEHIND_HYPHEN,
    Shape,
    any_case,
    digit_places,
    either,
    either_cased,
    month_number,
    month_places,
    named_year,
)
from summarizer.mentions.english_fiscal import FISCAL
from summarizer.mentions.english_lengths import LENGTHS
from summarizer.mentions.english_named_before import NAMED_BEFORE
from summarizer.mentions.english_named_days import NAMED_DAYS
from summarizer.mentions.english_periods import PERIOD_SHAPES
from summarizer.mentions.english_years import counts_things, is_year, next_word, previous_word
from summarizer.mentions.fiscal_years import split_year
from summarizer.mentions.moment import Moment
from summarizer.mentions.word_patterns import PlacedPattern, WordPattern, without_case, word_beginnings


def _counted_year(match: re.Match[str]) -> bool:
    """Whether the year is none: "On January 5, 2000 suspects were held"."""
    return match["year"] is not None and match["year"][-1] == "0" and counts_things(match.string, match.end())


_ON_A_DAY = re.compile(rf"{SPACE}on{SPACE}(?:the{SPACE})?(?:[0-9]|{MONTH_NAME}|{either_cased(WORDS['weekdays'])})")


def _month_first(match: re.Match[str]) -> Moment | None:
    text, start = match.string, match.start()
    bare = match.end() == match.end("whole")
    bare = bare and match["day"] == match["whole"] and previous_word(text, start) in {"in", "during"}
    if bare and counts_things(text, match.end()):
        # "In March 15 suspects were held": the number counts them.
        return None
    month, day, last = month_number(match), int(match["day"]), match["last"]
    counted = last and (counts_things(text, match.end("last")) or _ON_A_DAY.match(text, match.end("last")))
    if counted or (last and int(last) <= day):
        # "13 on May 18 and 15 on June 6": the second number counts as well.
        return Moment(start, match.end("whole"), "day", month=month, day=day)
    if last:
        return Moment(start, match.end(), "range", month=month, day=day, last_day=int(last), **named_year(match))
    if _counted_year(match):
        return Moment(start, match.end("whole"), "day", month=month, day=day)
    return Moment(start, match.end(), "day", month=month, day=day, **named_year(match))


def _day_first(match: re.Match[str]) -> Moment | None:
    month, day, last = month_number(match), int(match["day"]), match["last"]
    year, end = ({}, match.end("month")) if _counted_year(match) else (named_year(match), match.end())
    if last:
        return Moment(match.start(), end, "range", month=month, day=day, last_day=int(last), **year)
    return Moment(match.start(), end, "day", month=month, day=day, **year)


def _month_of_year(match: re.Match[str]) -> Moment | None:
    if _counted_year(match):
        return None
    return Moment(match.start(), match.end(), "month", month=month_number(match), **named_year(match))


def _month_pair(match: re.Match[str]) -> Moment | None:
    """ "Oct-Dec 2023"; the year is that of the second month."""
    if _counted_year(match):
        return None
    first, last = MONTHS[match["first"].rstrip(".").lower()], month_number(match)
    year = named_year(match)
    if last < first:
        year = {field: value - 1 for field, value in year.items()}
    return Moment(match.start(), match.end(), "range", month=first, last_month=last, **year)


def _abbreviated_pair(match: re.Match[str]) -> Moment | None:
    """ "Jan-Jun", "Jan. to Sept. last year"."""
    words = [match[name].rstrip(".").title() for name in ("first", "month")]
    if all(word in WORDS["months"] and word != "May" for word in words) or words == ["May", "May"]:
        return None
    return _month_pair(match)


# "May: 310", "| May | 310": a row of a table, whose first cell is the month.
_ROW_HEAD = re.compile(r"(?:\A|\n|[|;\t]) ?\Z")
_ROW_VALUE = re.compile(r"\s?(?:[:|\t–—-])\s{0,3}[^\s\d]{0,3}\d")


# "(April to September)"
_OTHER_MONTH = re.compile(rf"(?:\s?[-–—]\s?|\s(?:to|through|until|till)\s)(?:{MONTH_NAME})\b")


def _bare_month(match: re.Match[str]) -> Moment | None:
    text, start, word = match.string, match.start(), match["month"]
    if word.title() in WORDS["doubtful_months"] and not match["which"]:
        previous = previous_word(text, start)
        dashed = re.search(r"[A-Za-z0-9]\s?[–—-]\s?\Z", text[max(0, start - 6) : start])
        heads_row = _ROW_HEAD.search(text[max(0, start - 3) : start]) and _ROW_VALUE.match(text, match.end())
        opens_pair = _OTHER_MONTH.match(text, match.end())
        if previous not in WORDS["month_leads"] and not dashed and not heads_row and not opens_pair:
            return None
        if previous in WORDS["name_leads"] and re.compile(r" [A-Z][a-z]").match(text, match.end()):
            # "by June Smith", "with April Jones"
            return None
    side: Any = {"last": "before", "next": "after"}.get((match["which"] or "").lower(), "nearest")
    shift = 0 if (match["which"] or "").lower() == "this" else None
    return Moment(start, match.end(), "month", month=month_number(match), side=side, shift=shift)


def _weekday(match: re.Match[str]) -> Moment | None:
    before = re.search(r"([A-Za-z]+)\s{1,2}\Z", match.string[max(0, match.start() - 12) : match.start()])
    if before and before[1] in WORDS["named_weekdays"]:
        return None
    side: Any = {"last": "before", "next": "after"}.get((match["which"] or "").lower(), "nearest")
    if match["week"]:
        amount = {"last": -1, "this": 0, "next": 1}[match["week"].lower()]
        weekday = WEEKDAYS[match["weekday"].lower()]
        return Moment(match.start(), match.end(), "day", "week", weekday=weekday, amount=amount)
    weekday = WEEKDAYS[match["weekday"].lower()]
    return Moment(match.start(), match.end(), "day", "weekday", weekday=weekday, side=side)


def _short_weekday(match: re.Match[str]) -> Moment | None:
    return Moment(match.start(), match.end(), "day", "weekday", weekday=WEEKDAYS[match["weekday"].lower()])


def _day_alone(match: re.Match[str]) -> Moment | None:
    following = next_word(match.string, match.end()).lower()
    if following and following not in WORDS["function_words"]:
        return None
    return Moment(match.start("day"), match.end(), "day", day=int(match["day"]))


_YEARS_LEADS = frozenset({"in", "during", "for", "from", "over", "between", "since"})


def _years(match: re.Match[str]) -> Moment | None:
    first, tail = int(match["first"]), match["second"]
    second = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    if not first < second <= first + 60:
        return None
    if len(tail) == 2 and match.string[match.end("first")].isspace():
        # "in 2022 – 59 per cent of the total": a year in two digits stands close.
        return None
    counted = counts_things(match.string, match.end())
    if counted and (first % 10 == 0 or previous_word(match.string, match.start()) not in _YEARS_LEADS):
        return None
    if len(tail) == 2 and second == first + 1:
        return split_year(match.string, match.start(), match.end(), first)
    return Moment(match.start(), match.end(), "range", year=first, last_year=second)


def _decade(match: re.Match[str]) -> Moment | None:
    first = int(match["first"])
    return Moment(match.start(), match.end(), "range", year=first, last_year=first + 9)


def _bare_year(match: re.Match[str]) -> Moment | None:
    start, end = match.span("year")
    if not is_year(match.string, start, end):
        return None
    return Moment(match.start(), end, "year", year=int(match["year"]))


_WHICH = ("last", "this", "next")
_ROW = rf"(?:(?P<which>{'|'.join(_WHICH)}){SPACE})?"


def _row_or_month_places(text: str) -> list[int]:
    words = word_beginnings(text)
    return [*month_places(text), *(place for word in _WHICH for place in words.get(word, ()))]


_DAYS: tuple[Shape, ...] = (
    Shape(
        PlacedPattern(
            rf"(?<![0-9.,:/$€£¥-])(?<![A-Za-z])(?P<day>{DAY}){ORDINAL_END}"
            rf"(?:(?:,{SPACE}{DAY}{ORDINAL_END}){{0,4}}{AND}(?P<last>{DAY}){ORDINAL_END})?"
            rf"(?:{SPACE}(?:of{SPACE})?|-)?{MONTH}(?![A-Za-z])"
            # "12 / Nov 3, 2024" over two lines: the month has its own day.
            rf"(?!{SPACE}{DAY}{ORDINAL_END}(?:[,(\n]|{SPACE}{YEAR})){YEAR_BEHIND_HYPHEN}?",
            digit_places,
        ),
        _day_first,
    ),
    Shape(
        PlacedPattern(
            rf"(?<![A-Za-z]){MONTH}{SPACE}?(?P<whole>(?P<day>{DAY}){ORDINAL_END}){DAY_END}"
            rf"(?:(?:,{SPACE}{DAY}{ORDINAL_END}{DAY_END}){{0,4}}{AND}(?P<last>{DAY}){ORDINAL_END}{DAY_END}"
            rf"(?!{SPACE}{MONTH_NAME}))?{YEAR_BEHIND}?",
            month_places,
        ),
        _month_first,
    ),
    Shape(
        PlacedPattern(
            rf"(?<![A-Za-z])(?P<first>{MONTH_NAME}|(?:{either_cased(WORDS['abbreviations'])})\b\.?)"
            rf"\s?[-–—]\s?{MONTH}(?![A-Za-z]){YEAR_BEHIND}",
            month_places,
        ),
        _month_pair,
    ),
    Shape(
        PlacedPattern(
            rf"(?<![A-Za-z])(?P<first>(?:{MONTH_NAME}|{either_cased(WORDS['abbreviations'])})\b\.?)"
            rf"(?:\s?[-–—]\s?|{SPACE}(?:to|through|till|until){SPACE}){MONTH}(?![A-Za-z])(?!{SPACE}?{DAY}){YEAR_BEHIND}?",
            month_places,
        ),
        _abbreviated_pair,
    ),
    Shape(PlacedPattern(rf"(?<![A-Za-z]){MONTH}(?![A-Za-z]){YEAR_BEHIND}", month_places), _month_of_year),
    Shape(
        WordPattern(
            rf"\b(?i:{_ROW})(?P<weekday>{either_cased(WORDS['weekdays'])})\b"
            rf"(?:{SPACE}(?:morning|afternoon|evening|night)\b)?(?:{SPACE}(?:of{SPACE})?(?P<week>last|this|next){SPACE}week\b)?",
            re.NOFLAG,
        ),
        _weekday,
        tuple(day.lower() for day in WORDS["weekdays"]),
    ),
)
_OTHERS: tuple[Shape, ...] = (
    Shape(
        WordPattern(
            rf"\b(?P<weekday>{either_cased(WORDS['weekday_abbreviations'])})\b\.?"
            rf"(?=,?{SPACE}(?:{MONTH_NAME}|{either(WORDS['abbreviations'])}|[0-9]{{1,2}}\b))",
            re.NOFLAG,
        ),
        _short_weekday,
    ),
    Shape(PlacedPattern(rf"\b(?i:{_ROW})(?P<month>{MONTH_NAME})(?![A-Za-z])", _row_or_month_places), _bare_month),
    Shape(
        any_case(
            rf"(?:on{SPACE}(?:the{SPACE})?|(?:of|by|until|since|from|to){SPACE}the{SPACE})(?P<day>{DAY})(?:st|nd|rd|th)\b(?:{SPACE}of{SPACE}this{SPACE}month\b)?"
        ),
        _day_alone,
    ),
    Shape(
        PlacedPattern(
            rf"(?<![\w.,:/$€£¥-])(?P<first>{YEAR})\s?[-–—/]\s?(?P<second>{YEAR}|[0-9]{{2}})(?![\w%]|[.,:/-][0-9])",
            digit_places,
        ),
        _years,
    ),
    Shape(PlacedPattern(r"\b(?P<first>(?:19|20)[0-9]0)['’]?s\b", digit_places), _decade),
    Shape(
        PlacedPattern(rf"(?<![\w.,:/$€£¥])(?<![0-9]-)(?P<year>{YEAR})(?![A-Za-z_/%]|-[0-9])", digit_places),
        _bare_year,
    ),
)


#: The longer expressions first: what one shape has taken, the next leave alone.
_SHAPES: tuple[Shape, ...] = (*FISCAL, *LENGTHS, *_DAYS, *NAMED_BEFORE, *NAMED_DAYS, *PERIOD_SHAPES, *_OTHERS)
_NEEDED = frozenset(part for shape in _SHAPES for part in shape.needs)


def find_english_moments(text: str, taken: bytearray) -> Iterator[Moment]:
    """Date expressions of ``text``; they touch nothing marked in ``taken`` and are then marked there."""
    plain = " ".join(without_case(text).split())
    there = {part for part in _NEEDED if part in plain}
    for pattern, read, needs in _SHAPES:
        if needs and there.isdisjoint(needs):
            continue
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            moment = read(match)
            if moment is not None:
                taken[moment.start : moment.end] = b"\x01" * (moment.end - moment.start)
                yield moment
