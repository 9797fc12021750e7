"""What holds for the dates of any text."""

import time
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.mentions.dates import find_dates
from summarizer.mentions.publication import find_publication
from tests.tables import for_each

PUBLISHED = date(2024, 5, 15)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
FRAGMENTS = [
    "January",
    "5",
    "2023",
    "since ",
    "from ",
    "to ",
    "by the end of ",
    "on Friday",
    "(",
    ")",
    "（",
    "）",
    ", ",
    ". ",
    "\n",
    "年",
    "月",
    "日",
    "今天",
    "昨天",
    "以来",
    "至",
    "近",
    "十",
    "二〇二三",
    "１",
    "2024-01-05",
    "31/02/2024",
    "10:30",
    "the past ",
    "five ",
    "years",
    "last year",
    "first half of ",
    "99999999999999999999",
    "0000",
    "-",
    "–",
    " ",
    "截至",
    "底",
    "前",
    "a",
    "February 30",
    "0月0日",
    "13月40日",
    "9999年12月31日",
    "0001-01-01",
    "in 9999",
    "24:00",
    "May ",
]

quick = settings(derandomize=True, deadline=None, max_examples=60)
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
days = st.dates(min_value=date(1980, 1, 1), max_value=date(2099, 12, 31))


@quick
@given(texts, st.one_of(st.none(), st.just(PUBLISHED), st.dates()))
def test_mentions_are_in_range_ordered_and_apart(text: str, published: date | None) -> None:
    end = 0
    for mention in find_dates(text, published):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        if mention.first and mention.last:
            assert mention.first <= mention.last
        if not mention.settled:
            assert mention.first is None
            assert mention.last is None


@quick
@given(texts)
def test_evidence_of_the_publication_is_the_text(text: str) -> None:
    publication = find_publication(text, None)
    assert (publication.date is None) == (publication.basis == "unknown")
    assert all(evidence.stands_in(text) for evidence in publication.evidence)
    assert publication.date is None or publication.evidence


@quick
@given(days, st.sampled_from(range(8)))
def test_a_printed_day_reads_back(day: date, form: int) -> None:
    month = MONTHS[day.month - 1]
    printed = [
        day.isoformat(),
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{month[:3]}. {day.day}, {day.year}" if month != "May" else f"May {day.day}, {day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%Y/%m/%d}",
        f"{day:%A}, {month} {day.day}, {day.year}",
        f"{day.year}.{day.month}.{day.day}",
    ][form]
    for text in (printed, f"The court sat ({printed}) again"):
        (mention,) = find_dates(text, None)
        assert text[mention.start : mention.end] == printed
        assert (mention.first, mention.last, mention.grain) == (day, day, "day")


@quick
@given(days)
def test_a_year_less_day_is_the_latest_one(day: date) -> None:
    published = date(2100, 6, 1)
    (mention,) = find_dates(f"on {day.day} {MONTHS[day.month - 1]}", published)
    assert mention.first is not None
    assert mention.first <= published
    assert (mention.first.month, mention.first.day) == (day.month, day.day)


ADVERSARIAL = [
    "1",
    "a",
    "A ",
    "A. B. ",
    "1/",
    "10:",
    "2024-",
    "2023 ",
    "January ",
    "Jan. ",
    "since ",
    "the past five ",
    "first ",
    "since January 5 to ",
    "from 2019 to ",
    "since a b c d e f g in ",
    "(",
    "年",
    "二〇",
    "近三",
    "自2023年",
    " - ",
    " \n",
    ". ",
    "—",
    "early ",
    "on the ",
    "５",
]


@for_each("piece", ADVERSARIAL)
def test_long_repetitions_are_read_quickly(piece: str) -> None:
    text = (piece * (6_000 // len(piece) + 1))[:6_000]
    started = time.process_time()
    find_dates(text, PUBLISHED)
    find_publication(text, None)
    # A tenth of that on an idle machine; a pattern that backtracks would take minutes.
    assert time.process_time() - started < 0.8


def test_the_ends_of_the_calendar_do_no_harm() -> None:
    text = "before 1 January 0001, in the past 9999 years, since 31 December 9999, 9999年12月31日之后, 10 decades ago"
    for published in (None, date.min, date.max):
        find_dates(text, published)
