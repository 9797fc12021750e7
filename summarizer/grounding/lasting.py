"""How long something lasted that began on a date: "a six-month campaign launched in April", 4月启动为期半年的行动."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from summarizer.documents import Range
from summarizer.grounding.period_words import words
from summarizer.mentions import DateMention
from summarizer.mentions.chinese_date_patterns import chinese_number
from summarizer.mentions.english_date_patterns import spelled_number
from summarizer.mentions.resolution import shift_months

_CHINESE = re.compile(
    r"[^。；]{0,20}为期(?:(?P<half>半年)|(?P<number>[0-9一二两三四五六七八九十]{1,2})(?P<unit>个月|年|天|周))"
)
_ENGLISH = re.compile(
    r"\b(?P<number>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)-(?P<unit>year|month|week|day)"
    r"(?:[ -]long)? (?:[\w-]+ ){0,3}(?:operation|campaign|crackdown|drive|sweep|action|project)s?\b"
    r"[^.;\d]{0,60}?\b(?:launched|begun|began|started|opened|commenced) (?:in|on|from) $",
    re.IGNORECASE,
)
_MONTHS = {"个月": 1, "年": 12, "month": 1, "year": 12}
_DAYS = {"天": 1, "周": 7, "day": 1, "week": 7}


def lasted_until(mention: DateMention, before: str, after: str) -> date | None:
    """The last day of what began at ``mention``, by the words before and after it in its sentence; None if not told."""
    found = _CHINESE.match(after) or _ENGLISH.search(before)
    begins = mention.grain in ("day", "month") or mention.last is None
    if found is None or mention.first is None or not begins:
        return None
    try:
        return _end(mention.first, found)
    except (ValueError, OverflowError):
        return None


def first_stretch(sentence: Range, begun: date, dates: Sequence[DateMention], text: str) -> tuple[date, Range] | None:
    """The last day of the first weeks (days, months) since ``begun``, and where the sentence tells them; or None.

    A date of the sentence that names that day, or one beside it, settles it: "in its first six weeks, to 3 March".
    """
    found = words("first_stretch").search(text, sentence.start, sentence.end)
    if found is None:
        return None
    amount, unit = spelled_number(found["number"] or "one"), found["unit"].lower()
    try:
        if unit in _MONTHS:
            last = shift_months(begun, amount * _MONTHS[unit]) - timedelta(days=1)
        else:
            last = begun + timedelta(days=amount * _DAYS[unit] - 1)
    except (ValueError, OverflowError):
        return None
    behind = (d.last for d in dates if d.last and d.start >= found.end())
    return next((d for d in behind if abs(d - last) <= timedelta(days=2)), last), Range(*found.span())


def _end(first: date, found: re.Match[str]) -> date:
    groups = found.groupdict()
    if groups.get("half"):
        return shift_months(first, 6) - timedelta(days=1)
    number, unit = found["number"], found["unit"].lower()
    amount = spelled_number(number) if unit.isascii() else chinese_number(number.replace("两", "二"))
    if unit in _MONTHS:
        return shift_months(first, amount * _MONTHS[unit]) - timedelta(days=1)
    return first + timedelta(days=amount * _DAYS[unit] - 1)
