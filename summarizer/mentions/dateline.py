"""Where a text says when it was published: a line of its own, a dateline, the lead sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.documents.han import HAN
from summarizer.mentions.connectors import parts_sentences
from summarizer.mentions.moment import Moment
from summarizer.mentions.word_tables import word_table

_WORDS: dict[str, Any] = word_table("publication.json")
_LABELS = re.compile(
    "|".join(
        rf"(?i:(?<![A-Za-z]){re.escape(label)}(?![A-Za-z]))" if label.isascii() else re.escape(label)
        for label in sorted(_WORDS["labels"], key=len, reverse=True)
    )
)
_UPDATE = re.compile("|".join(re.escape(label) for label in _WORDS["update_labels"]), re.IGNORECASE)
_STORY_WORDS = frozenset(_WORDS["story_words"])
_BYLINE_WORDS = frozenset({"by", "and", "for", "of", "the", "in", "at"})
_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
_STOP = re.compile(r"[.!?。！？][\"”’']?\s*\Z")
_TELLING = re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in _WORDS["telling"]))
#: Where a date of publication is looked for: lines before the story, its first paragraphs, the last lines.
_HEAD_LINES, _LEADS, _TAIL_LINES = 12, 2, 3
_LINE_LENGTH, _LEAD_LENGTH, _DATELINE_LENGTH = 120, 600, 100
# What ends a dateline behind the date: "(Xinhua) --", " - ", ":", or 电 and 讯.
_DASH = re.compile(r"\.?\s{0,2}(?:[(（][^()（）\n]{1,40}[)）]\s{0,2})?(?:--|[-–—|:：])")
_WIRE = re.compile(rf"\s?(?:{'|'.join(_WORDS['wire_marks'])})")
_SEPARATOR = re.compile(r"[|,:;/·•(\[，：；（—–-]\s*\Z")
_SOURCE = re.compile(r"[:：]\s?(?:[Oo]n\s)?\Z|[)）]\s?(?:[-–—]\s?)?(?:[Oo]n\s)?\Z")
_OUTLET = re.compile(r"(?:[A-Z][\w.&’'-]*[ ,/]{1,2}){1,6}[(（]?\Z")
# What the name of a Chinese outlet ends in, right before the day.
_CHINESE_OUTLET = re.compile(r"(?:日报|晚报|早报|时报|晨报|商报|周刊|新闻网|通讯社|[》】])\Z")
#: What parts a line before the story into fields: a byline, a day, an outlet.
_FIELD_GAP = re.compile(r"\s*[|•]\s*|\s{2,}|\t")
_TIME = re.compile(r"[0-9]{1,2}[:.][0-9]{2}(?:\s?[ap]\.?m\b\.?)?(?:\s\(?[A-Z]{2,4}\b\)?)?", re.IGNORECASE)
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
#: "Nay Pyi Taw " before a day, in a line of its own.
_PLACE = re.compile(r"(?:[A-Z][\w.’'-]* ){1,4}\Z")
#: What follows the day of a dateline without a dash: "Lorian, 14 March 2023. ", "Lorian, March 14 (Coast Wire) ".
_FULL_STOP = re.compile(r"\.\s+[“\"‘']?[A-Z0-9]")
_AGENCY = re.compile(r"\s[(（][A-Z][^()（）\n]{1,40}[)）]\s+[“\"‘']?[A-Z0-9]")
#: And of one that begins with the day: "14 March 2023, Lorian – ".
_PLACE_BEHIND = re.compile(r",\s(?:[A-Z][\w.’'-]*[ ,]{1,2}){1,4}(?:--|[-–—|:])")
#: A dateline in brackets: "(Lorian, 14 March 2023)", "【2023年3月14日 罗里安】".
_OPENING, _CLOSING = ("(", "（", "[", "【"), re.compile(r"(?:[ ,，][^()（）\[\]【】\n]{1,20})?[)）\]】]")
_AT_NIGHT = re.compile(r".*\b(?:late\s\w+|\w+\s(?:night|evening))", re.IGNORECASE | re.DOTALL)
_CONFERENCE = re.compile("|".join(re.escape(word) for word in _WORDS["conferences"]), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day a text bears.

    ``weekday`` is a day of the week that the lead sentence names, where the date has none by its side.
    """

    moment: Moment
    weekday: Moment | None = None


def find_dateline(text: str, moments: Sequence[Moment]) -> Dateline | None:
    """The day that ``text`` bears, with or without its year; None where it bears none."""
    lines = list(_lines(text))
    story = [at for at, line in enumerate(lines) if _is_story(text[line[0] : line[1]])]
    lead_at = story[0] if story else len(lines)
    behind = max(_HEAD_LINES, lead_at + 1)
    tail = lines[max(behind, len(lines) - _TAIL_LINES) :]
    places = [_best(text, list(_head_lines(text, lines[: min(_HEAD_LINES, lead_at)], moments)))]
    places += [_in_lead(text, lines[at], moments) for at in story[:_LEADS]]
    # A subtitle in whole sentences stands before the byline of many features.
    places.append(_best(text, list(_own_lines(text, lines[lead_at + 1 : behind] + tail, moments))))
    found = [place for place in places if place is not None]
    return next((place for place in found if place.moment.year is not None), found[0] if found else None)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line.rstrip())
        start += len(line)


def _is_story(line: str) -> bool:
    if len(HAN.findall(line[:400])) > 10:
        return len(line) >= 60 or (len(line) >= 25 and _STOP.search(line) is not None)
    words = len(_WORD.findall(line[:2000]))
    return words >= 22 or (words >= 9 and _STOP.search(line[-4:]) is not None)


def _days_in(moments: Iterable[Moment], start: int, end: int) -> list[Moment]:
    return [m for m in moments if m.is_day and m.start >= start and m.end <= end and m.shift is None]


def _best(text: str, found: Sequence[Moment]) -> Dateline | None:
    """The first such day with a year, or the first; one marked as an update only where there is no other."""
    if not found:
        return None
    order = sorted(
        found,
        key=lambda m: (
            m.year is None,
            _UPDATE.search(text[max(0, m.start - 20) : m.start]) is not None,
            m.start,
        ),
    )
    return Dateline(order[0])


def _own_lines(text: str, lines: Sequence[tuple[int, int]], moments: Sequence[Moment]) -> Iterator[Moment]:
    """Days in lines that hold a date and little else: labels, a place, an outlet, a byline."""
    for start, end in lines:
        if end - start > _LINE_LENGTH or _STOP.search(text[start:end]):
            continue
        for moment in _days_in(moments, start, end):
            if _is_own(text[start : moment.start], text[moment.end : end]):
                yield moment


def _head_lines(text: str, lines: Sequence[tuple[int, int]], moments: Sequence[Moment]) -> Iterator[Moment]:
    """The same of the lines before the story, of which each field may be one, and the last a place with its day."""
    for number, (start, end) in enumerate(lines):
        fields = list(_fields(text, start, end))
        yield from _own_lines(text, fields if len(fields) > 1 else [(start, end)], moments)
        labelled = end - start <= 2 * _LINE_LENGTH
        for moment in _days_in(moments, start, end):
            before = text[start : moment.start]
            placed = number > 0 and _PLACE.fullmatch(before) and not text[moment.end : end].strip()
            if placed or (labelled and _LABELS.search(before) and not _WORD.search(_LABELS.sub(" ", before))):
                yield moment


def _fields(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _FIELD_GAP.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _is_own(before: str, after: str) -> bool:
    """Whether what stands around a date in its line belongs to it: labels, a place, an outlet, a byline."""
    label = _LABELS.search(before) is not None
    around = _LABELS.sub(" ", _TIME.sub(" ", _BRACKETED.sub(" ", before) + " " + after))
    rest, han = len(_WORD.findall(around)), len(HAN.findall(_LABELS.sub("", before + after)))
    return (label and rest <= 10) or (rest <= 4 and han <= 8 and _stands_apart(before)) or _is_byline(before, after)


def _is_byline(before: str, after: str) -> bool:
    """Whether a date closes a line of names: "By Ann Rook and Tom Vane, The Lorian Courier, "."""
    names = _WORD.findall(_TIME.sub(" ", before))
    plain = all(word[0].isupper() or word in _BYLINE_WORDS for word in names)
    by = len(names) > 1 and names[0].lower() == "by" and len(names) <= 12
    return by and plain and _WORD.search(_TIME.sub(" ", after)) is None


def _stands_apart(before: str) -> bool:
    """Whether what stands before a date in its line is no phrase the date belongs to: an outlet, a place."""
    if _WORD.search(before) is None or _SEPARATOR.search(before):
        return True
    return HAN.search(before) is not None and (before[-1].isspace() or _CHINESE_OUTLET.search(before) is not None)


def _in_lead(text: str, line: tuple[int, int], moments: Sequence[Moment]) -> Dateline | None:
    start, end = line
    for moment in _days_in(moments, start, min(end, start + _LEAD_LENGTH)):
        before = text[start : moment.start]
        # The dots of a dateline ("U.S.") stand near its beginning; later ones end the lead sentence.
        if len(before) > 40 and parts_sentences(before):
            return None
        if len(before) <= _DATELINE_LENGTH and _is_dateline(text, before, moment):
            return Dateline(moment, weekday=_lead_weekday(text, line, moment, moments))
        if moment.told is not None or (len(before) <= 40 and _SOURCE.search(before)):
            return Dateline(moment)
        if moment.weekday is None:
            if moment.year is not None and _CONFERENCE.search(_sentence_around(text, start, end, moment)):
                return Dateline(moment)
            continue
        alone = moment.year is not None and sum(m.is_day and m.has_year for m in moments) == 1
        if alone or _TELLING.search(_sentence_around(text, start, end, moment)):
            return Dateline(moment)
    return None


def _sentence_around(text: str, start: int, end: int, moment: Moment) -> str:
    """The lead sentence, roughly: from the line's beginning to the first stop behind the date."""
    stop = next((at for at in range(moment.end, min(end, moment.end + 300)) if text[at] in ".。！？!?"), end)
    return text[start:stop]


def _is_dateline(text: str, before: str, moment: Moment) -> bool:
    after = text[moment.end : moment.end + 60]
    if before.startswith(_OPENING) and _CLOSING.match(after):
        return True
    words = _WORD.findall(before)
    if words and words[-1].lower() in _STORY_WORDS:
        return False
    if _WIRE.match(after):
        return True
    if _DASH.match(after):
        small = [word for word in words if word[0].islower() and len(word) > 3]
        return not small and len(words) <= 10
    if not words:
        return not before.strip() and _PLACE_BEHIND.match(after) is not None
    if _OUTLET.fullmatch(before) is None:
        return False
    told = before.rstrip().endswith(",") and (_FULL_STOP.match(after) or _AGENCY.match(after))
    return bool(told) or after[:1] in {",", ")", ":"}


def _lead_weekday(text: str, line: tuple[int, int], moment: Moment, moments: Sequence[Moment]) -> Moment | None:
    if moment.weekday is not None:
        return None
    for other in moments:
        if other.start < moment.end:
            continue
        if other.end > line[1] or parts_sentences(text[moment.end : other.start]):
            return None
        if other.kind == "weekday":
            # What came about at night is told the day after.
            at_night = _AT_NIGHT.fullmatch(text[max(0, other.start - 5) : other.end])
            return other if other.side == "nearest" and not at_night else None
    return None
