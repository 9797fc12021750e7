"""Where a text says a value that a tool claims to have read in it."""

import re
from datetime import date
from functools import lru_cache

from summarizer.documents import Range
from summarizer.grounding.figure_values import Figures, claimed_figure
from summarizer.grounding.value_words import folded, is_han
from summarizer.mentions.date import DateMention
from summarizer.mentions.dates import find_dates
from summarizer.mentions.moments import find_moments
from summarizer.mentions.names import find_names
from summarizer.mentions.numbers import find_numbers

# A date without a year, or told from the day of publication, is the same as another if it is so on any day.
_ANY_DAYS = (date(2023, 8, 16), date(2025, 1, 30))
_BESIDE_DATES = frozenset(["on", "in", "of", "the", "at"])
_WORD = re.compile(r"[^\W_]+")
# Of a script whose words have spaces between them.
_LETTER = r"[^\W_\u3007\u3400-\u9fff]"
# A letter, or a hyphen or apostrophe that joins one on, makes it another word. "Roe's" is "Roe", though.
_BEGINS = re.compile(rf"(?<!{_LETTER})(?<!{_LETTER}[-'])")
_ENDS = re.compile(rf"(?!{_LETTER})(?!-[A-Z])(?!'(?![sS]\b){_LETTER})")
_BEGINS_NUMBER, _ENDS_NUMBER = re.compile(r"(?<!\d[.,])"), re.compile(r"(?![.,]\d)")


def find_value(claim: str, text: str) -> Range | None:
    """The first place (code points) where ``text`` says exactly what ``claim`` says; None where it doesn't.

    ``claim`` is one value in words or digits: a figure with its unit and what it counts ("1,945,000 fraud calls",
    "83.5亿元"), a date, or a name. A figure is held by value, kind, currency, unit and counted noun, however it is
    written; a hedge may be left out, not put in. A date is held by its days, or word by word; a name word by word,
    whatever its width, capitals and spaces. A claim with more than one figure is no value.
    """
    if not _WORD.search(claim):
        return None
    if mentions := _whole_dates(claim):
        found = [_find_date(claim, mention, text) for mention in mentions]
        return found[0] if all(found) else None
    figure = claimed_figure(claim)
    if figure is not None:
        return _read(text).figures.find(figure)
    return _find_name(claim, text)


class _Source:
    """What is read of a text once for all claims about it."""

    def __init__(self, text: str) -> None:
        self.dates = find_dates(text, None)
        self.moments = find_moments(text)
        self.figures = Figures(text, find_numbers(text, dates=[Range(d.start, d.end) for d in self.dates]))
        self.folded = folded(text)
        self.persons = [n for n in find_names(text, (Range(0, len(text)),)) if n.form == "person"]


@lru_cache(maxsize=16)
def _read(text: str) -> _Source:
    return _Source(text)


def _whole_dates(claim: str) -> tuple[DateMention, ...]:
    """The dates of a claim that consists of nothing else."""
    mentions = find_dates(claim, None)
    rest, position = "", 0
    for mention in mentions:
        rest += " " + claim[position : mention.start]
        position = mention.end
    rest += " " + claim[position:]
    return mentions if set(_WORD.findall(rest.casefold())) <= _BESIDE_DATES else ()


def _find_date(claim: str, wanted: DateMention, text: str) -> Range | None:
    words, source = claim[wanted.start : wanted.end], _read(text)
    for mention in source.dates:
        if wanted.settled and mention.settled and (mention.first, mention.last) == (wanted.first, wanted.last):
            return Range(mention.start, mention.end)
        parts = [m for m in source.moments if mention.start <= m.start and m.end <= mention.end]
        for part in parts:
            if _days(words) == _days(text[part.start : part.end]) != ():
                return Range(part.start, part.end)
        if len(parts) == 2 and wanted.first is not None and wanted.first == wanted.last:
            # The sides of "from January 5 to March 9, 2024", of which one borrows its year.
            for part, side in zip(parts, (mention.first, mention.last), strict=True):
                if part.is_day and side == wanted.first:
                    return Range(part.start, part.end)
    inside = (m for p in _places(words, source.folded) for m in source.dates if m.start <= p.start and p.end <= m.end)
    return next((Range(m.start, m.end) for m in inside), None)


@lru_cache(maxsize=1024)
def _days(words: str) -> tuple[tuple[date | None, date | None], ...]:
    """The days of one expression, or as read on each of some days where it needs one; () where it can't be read."""
    for days in ((None,), _ANY_DAYS):
        read = [find_dates(words, day) for day in days]
        if all(len(mentions) == 1 and mentions[0].settled for mentions in read):
            return tuple((mentions[0].first, mentions[0].last) for mentions in read)
    return ()


def _find_name(claim: str, text: str) -> Range | None:
    source = _read(text)
    return next((p for p in _places(claim, source.folded) if not _is_cut(p, source)), None)


def _is_cut(place: Range, source: _Source) -> bool:
    """Whether a Chinese name goes on after the place: "林某" of 林某辉 is somebody else."""
    return any(p.start == place.start and p.end > place.end for p in source.persons) and is_han(
        source.folded[place.end - 1]
    )


def _places(words: str, text: str) -> list[Range]:
    """Where the folded ``text`` has the words, whole, with any space between and with capitals where they have."""
    parts = folded(words).split()
    left = [] if is_han(parts[0][0]) else [_BEGINS]
    right = [] if is_han(parts[-1][-1]) else [_ENDS]
    if parts[-1][-1].isdigit() or parts[0][0].isdigit():
        left, right = [*left, _BEGINS_NUMBER], [*right, _ENDS_NUMBER]
    # What may stand beside is looked at place by place: as parts of a pattern of its own for every name it takes
    # long to compile.
    found = re.finditer(r"\s+".join(map(re.escape, parts)), text, re.IGNORECASE)
    return [
        Range(*m.span())
        for m in found
        if all(side.match(text, m.start()) for side in left)
        and all(side.match(text, m.end()) for side in right)
        and _capitals_hold(" ".join(parts), " ".join(m.group().split()))
    ]


def _capitals_hold(claim: str, found: str) -> bool:
    """Whether each word with a capital has one in the text as well: "Rose" isn't in "prices rose"."""
    pairs = zip(_WORD.findall(claim), _WORD.findall(found), strict=False)
    return all(there[0].isupper() or not here[0].isupper() for here, there in pairs)
