"""When an operation began and ended, by the words around the dates of a sentence."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from summarizer.documents import Range
from summarizer.grounding.lasting import lasted_until
from summarizer.grounding.period_words import words
from summarizer.mentions import DateMention, Mentions

_WHOLE = ("range", "quarter", "half", "month", "year")


class Course(NamedTuple):
    """The first and last day of an operation, and the dates (text order) that tell them. A side not told is None."""

    first: date | None
    last: date | None
    dates: tuple[DateMention, ...]

    def joined(self, later: "Course") -> "Course":
        """What is told here and, where something is left open, in ``later``."""
        first, last, dates = self
        if first is None and later.first and (last is None or later.first <= last):
            first, dates = later.first, (*dates, *later.dates)
        if last is None and later.last and (first is None or first <= later.last):
            last, dates = later.last, (*dates, *later.dates)
        return Course(first, last, tuple(dict.fromkeys(dates)))


NOT_TOLD = Course(None, None, ())


def begins(mention: DateMention, sentence: Range, text: str) -> bool:
    """Whether something began on a date: "launched in May", 5月10日启动, "which the bureau has run since March"."""
    before, own = text[sentence.start : mention.start], text[mention.start : mention.end]
    if mention.first is None or (mention.grain == "range" and not words("since").search(own)):
        return False
    if words("started").search(before) or words("began").match(text, mention.end, sentence.end):
        return True
    if not words("since").search(own):
        return False
    return bool(
        words("since_began").search(own)
        or words("running_before").search(before)
        or words("began_since").match(text, mention.end, sentence.end)
    )


def course_of(sentence: Range, dates: tuple[DateMention, ...], mentions: Mentions) -> Course:
    """The course of the operation that a sentence is about, as far as its dates tell it."""
    text = mentions.document.text
    course = NOT_TOLD
    for mention in dates:
        before, after = text[sentence.start : mention.start], text[mention.end : sentence.end]
        if begins(mention, sentence, text):
            told = Course(mention.first, lasted_until(mention, before, after), (mention,))
        elif mention.last and (words("ended").search(before) or words("ended_behind").match(after)):
            told = Course(None, mention.last, (mention,))
        elif mention.grain in _WHOLE and not words("since").search(text[mention.start : mention.end]):
            if not (words("lasted").search(before) or words("lasted_behind").match(after)):
                continue
            told = Course(mention.first, mention.last, (mention,))
        else:
            continue
        course = course.joined(told)
    return course


def days_told(places: Sequence[Range], mentions: Mentions, others: Sequence[Range]) -> Course:
    """The course of the operation that is named at ``places``: told in those sentences, or in the one behind each.

    ``others`` are the places of other operations; a sentence that names one of them too tells neither's days,
    unless they stand in brackets right behind the name.
    """
    text, sentences = mentions.document.text, mentions.document.sentences
    course = NOT_TOLD
    for place in places:
        bracketed = _bracketed(place, mentions)
        if bracketed:
            course = course.joined(Course(bracketed.first, bracketed.last, (bracketed,)))
        index = mentions.sentence_at(place.start)
        others = [o for o in others if not words("name_end").fullmatch(text[place.end : o.start])]
        if _names(sentences[index], others):
            continue
        course = course.joined(course_of(sentences[index], mentions.dates_in(index), mentions))
        if index + 1 == len(sentences) or _names(sentences[index + 1], others):
            continue
        following = sentences[index + 1]
        if text[sentences[index].end : following.start].count("\n") < 2:
            dates = mentions.dates_in(index + 1)
            if words("its_course").match(text, following.start, following.end):
                course = course.joined(course_of(following, dates, mentions))
            course = _same_end(course, dates)
    return course


def _same_end(course: Course, dates: Sequence[DateMention]) -> Course:
    """A time that ends with the operation began with it: "concluded at the end of June. From March to June, …"."""
    for mention in dates:
        same_end = course.first is None and mention.grain == "range" and mention.last == course.last
        if same_end and mention.first and course.last:
            return Course(mention.first, course.last, (*course.dates, mention))
    return course


def _names(sentence: Range, places: Sequence[Range]) -> bool:
    return any(sentence.start <= place.start < sentence.end for place in places)


def _bracketed(place: Range, mentions: Mentions) -> DateMention | None:
    """The time in brackets behind a name: "Operation Tall Reed (2 to 9 May 2024)"."""
    text = mentions.document.text
    for mention in mentions.dates_in(mentions.sentence_at(place.start)):
        between = text[place.end : mention.start]
        if (
            mention.start >= place.end
            and words("name_end").fullmatch(between)
            and text[mention.end : mention.end + 1] in ")）"
        ):
            return mention if mention.first or mention.last else None
    return None
