"""English dates and periods, as a table: text, the mention's words, first and last day, grain."""

from datetime import date

from summarizer.mentions.dates import find_dates
from tests.tables import for_each

#: A Wednesday.
PUBLISHED = date(2024, 5, 15)

CASES = [
    # One day.
    ("Officers met on January 5 in the capital.", "January 5", "2024-01-05", "2024-01-05", "day"),
    ("Officers met on 5 January 2023 in the capital.", "5 January 2023", "2023-01-05", "2023-01-05", "day"),
    ("It opened Jan. 5 and closed.", "Jan. 5", "2024-01-05", "2024-01-05", "day"),
    ("It opened Sept 3, 2022, in rain.", "Sept 3, 2022", "2022-09-03", "2022-09-03", "day"),
    ("Logged 05-Jan-2024 by the desk", "05-Jan-2024", "2024-01-05", "2024-01-05", "day"),
    ("Logged 5-Jan by the desk", "5-Jan", "2024-01-05", "2024-01-05", "day"),
    ("Logged 2024-01-05 by the desk", "2024-01-05", "2024-01-05", "2024-01-05", "day"),
    ("Logged 2024/1/5 by the desk", "2024/1/5", "2024-01-05", "2024-01-05", "day"),
    ("Logged 25/01/2024 by the desk", "25/01/2024", "2024-01-25", "2024-01-25", "day"),
    ("Logged 01/25/2024 by the desk", "01/25/2024", "2024-01-25", "2024-01-25", "day"),
    ("Logged 03.03.2024 by the desk", "03.03.2024", "2024-03-03", "2024-03-03", "day"),
    ("The 21st of March 2023 was dry.", "21st of March 2023", "2023-03-21", "2023-03-21", "day"),
    ("Raids on MARCH 21, 2023 shook it.", "MARCH 21, 2023", "2023-03-21", "2023-03-21", "day"),
    ("They left on December 24th.", "December 24th", "2023-12-24", "2023-12-24", "day"),
    ("They left on May 16.", "May 16", "2023-05-16", "2023-05-16", "day"),
    ("They left on May 15.", "May 15", "2024-05-15", "2024-05-15", "day"),
    ("They left on 29 February.", "29 February", "2024-02-29", "2024-02-29", "day"),
    ("Held Thursday, March 7, 2024, in court", "Thursday, March 7, 2024", "2024-03-07", "2024-03-07", "day"),
    ("Held on Friday (January 5) in court", "Friday (January 5)", "2024-01-05", "2024-01-05", "day"),
    ("Held on January 5 (Friday) in court", "January 5 (Friday)", "2024-01-05", "2024-01-05", "day"),
    ("Held on Fri, 5 Jan 2024 in court", "Fri, 5 Jan 2024", "2024-01-05", "2024-01-05", "day"),
    ("The January 5 arrests led on.", "January 5", "2024-01-05", "2024-01-05", "day"),
    ("On January 5, 2000 suspects were held.", "January 5", "2024-01-05", "2024-01-05", "day"),
    ("On March 7 last year it fell.", "March 7 last year", "2023-03-07", "2023-03-07", "day"),
    # Days of a range.
    ("Raids of January 5-7, 2024 ended it.", "January 5-7, 2024", "2024-01-05", "2024-01-07", "range"),
    ("Raids between 5 and 12 April failed.", "between 5 and 12 April", "2024-04-05", "2024-04-12", "range"),
    ("Raids of 5 to 7 April 2023 failed.", "5 to 7 April 2023", "2023-04-05", "2023-04-07", "range"),
    ("Open from March 28 to April 2.", "from March 28 to April 2", "2024-03-28", "2024-04-02", "range"),
    ("Open 28 June – 23 November 2022.", "28 June – 23 November 2022", "2022-06-28", "2022-11-23", "range"),
    (
        "Open from 3 Dec 2023 until 4 Jan, then shut.",
        "from 3 Dec 2023 until 4 Jan",
        "2023-12-03",
        "2024-01-04",
        "range",
    ),
    ("Raids of 12, 13 and 14 April failed.", "12, 13 and 14 April", "2024-04-12", "2024-04-14", "range"),
    ("Raids of April 12, 13 and 14 failed.", "April 12, 13 and 14", "2024-04-12", "2024-04-14", "range"),
    ("Jailed on Jan 5 to 10 years in prison.", "Jan 5", "2024-01-05", "2024-01-05", "day"),
    # Weekdays and days counted from the publication.
    ("They were charged on Friday.", "Friday", "2024-05-10", "2024-05-10", "day"),
    ("They were charged on Wednesday.", "Wednesday", "2024-05-15", "2024-05-15", "day"),
    ("They were charged last Wednesday.", "last Wednesday", "2024-05-08", "2024-05-08", "day"),
    ("They appear in court next Monday.", "next Monday", "2024-05-20", "2024-05-20", "day"),
    ("They were caught Tuesday morning.", "Tuesday morning", "2024-05-14", "2024-05-14", "day"),
    ("Yesterday two men confessed.", "Yesterday", "2024-05-14", "2024-05-14", "day"),
    ("The court sat this morning.", "this morning", "2024-05-15", "2024-05-15", "day"),
    ("Three days ago it burned.", "Three days ago", "2024-05-12", "2024-05-12", "day"),
    ("On the 5th, officers moved in.", "5th", "2024-05-05", "2024-05-05", "day"),
    ("They will appear in court on June 3.", "June 3", "2024-06-03", "2024-06-03", "day"),
    ("The hearing is due on Monday.", "Monday", "2024-05-20", "2024-05-20", "day"),
    ("They will appeal. The court sat on June 3.", "June 3", "2023-06-03", "2023-06-03", "day"),
    # Weeks and months.
    ("Losses rose last week.", "last week", "2024-05-06", "2024-05-12", "range"),
    ("Losses rose this week.", "this week", "2024-05-13", "2024-05-15", "range"),
    ("Losses rose last month.", "last month", "2024-04-01", "2024-04-30", "month"),
    ("Losses rose this month.", "this month", "2024-05-01", "2024-05-15", "month"),
    ("Losses rose in April.", "April", "2024-04-01", "2024-04-30", "month"),
    ("Losses rose in June.", "June", "2023-06-01", "2023-06-30", "month"),
    ("Losses rose in late March.", "late March", "2024-03-01", "2024-03-31", "month"),
    ("Losses rose in mid-February 2023.", "mid-February 2023", "2023-02-01", "2023-02-28", "month"),
    ("Losses rose in November of last year.", "November of last year", "2023-11-01", "2023-11-30", "month"),
    ("Losses rose last September.", "last September", "2023-09-01", "2023-09-30", "month"),
    ("Two months ago it was quiet.", "Two months ago", "2024-03-01", "2024-03-31", "month"),
    # Quarters, halves, years.
    ("Reports doubled in the first quarter.", "first quarter", "2024-01-01", "2024-03-31", "quarter"),
    ("Reports doubled in the third quarter.", "third quarter", "2023-07-01", "2023-09-30", "quarter"),
    ("Reports doubled in Q2 2023.", "Q2 2023", "2023-04-01", "2023-06-30", "quarter"),
    ("Reports doubled last quarter.", "last quarter", "2024-01-01", "2024-03-31", "quarter"),
    ("The first half of 2023 was calm.", "first half of 2023", "2023-01-01", "2023-06-30", "half"),
    (
        "The second half of last year was calm.",
        "second half of last year",
        "2023-07-01",
        "2023-12-31",
        "half",
    ),
    ("Totals of the first four months grew.", "first four months", "2024-01-01", "2024-04-30", "range"),
    (
        "In the first 11 months of 2022 it grew.",
        "first 11 months of 2022",
        "2022-01-01",
        "2022-11-30",
        "range",
    ),
    ("In 2023, squads freed 40 people.", "2023", "2023-01-01", "2023-12-31", "year"),
    ("Squads freed 40 people in 2023 alone.", "2023", "2023-01-01", "2023-12-31", "year"),
    ("Last year squads freed 40 people.", "Last year", "2023-01-01", "2023-12-31", "year"),
    ("This year squads freed 40 people.", "This year", "2024-01-01", "2024-05-15", "year"),
    ("So far this year, 40 were freed.", "So far this year", "2024-01-01", "2024-05-15", "year"),
    ("Five years ago nobody knew it.", "Five years ago", "2019-01-01", "2019-12-31", "year"),
    ("The 2022 campaign was shorter.", "2022", "2022-01-01", "2022-12-31", "year"),
    ("The total (2021) is revised.", "2021", "2021-01-01", "2021-12-31", "year"),
    ("It grew in mid-2022.", "mid-2022", "2022-01-01", "2022-12-31", "year"),
    ("It grew in 2021, 2022 and 2023.", "2022", "2022-01-01", "2022-12-31", "year"),
    ("2022 was quiet.", "2022", "2022-01-01", "2022-12-31", "year"),
    ("Figures for Oct-Dec 2023 are out.", "Oct-Dec 2023", "2023-10-01", "2023-12-31", "range"),
    ("Figures for Nov–Feb 2023 are out.", "Nov–Feb 2023", "2022-11-01", "2023-02-28", "range"),
    ("On the night of the 14th, they left.", "14th", "2024-05-14", "2024-05-14", "day"),
    ("It began in the 1990s.", "1990s", "1990-01-01", "1999-12-31", "range"),
    # Periods.
    (
        "from January to November last year",
        "from January to November last year",
        "2023-01-01",
        "2023-11-30",
        "range",
    ),
    (
        "It ran from April to August this year.",
        "from April to August this year",
        "2024-04-01",
        "2024-08-31",
        "range",
    ),
    ("(November 2022 – February 2023)", "November 2022 – February 2023", "2022-11-01", "2023-02-28", "range"),
    ("from December to March 2024", "from December to March 2024", "2023-12-01", "2024-03-31", "range"),
    ("between June 2022 and May 2023", "between June 2022 and May 2023", "2022-06-01", "2023-05-31", "range"),
    ("They ran it between 2017 and 2023.", "between 2017 and 2023", "2017-01-01", "2023-12-31", "range"),
    ("They ran it from 2019 to 2021.", "from 2019 to 2021", "2019-01-01", "2021-12-31", "range"),
    ("They ran it 2019-2021.", "2019-2021", "2019-01-01", "2021-12-31", "range"),
    ("in the past five years", "in the past five years", "2019-05-15", "2024-05-15", "span"),
    ("Over the past 12 months it grew.", "Over the past 12 months", "2023-05-15", "2024-05-15", "span"),
    ("During the last two weeks it grew.", "During the last two weeks", "2024-05-01", "2024-05-15", "span"),
    ("Over the last year it grew.", "Over the last year", "2023-05-15", "2024-05-15", "span"),
    ("Within the past 24 hours it grew.", "Within the past 24 hours", "2024-05-14", "2024-05-15", "span"),
    ("Over the past decade it grew.", "Over the past decade", "2014-05-15", "2024-05-15", "span"),
    # Open periods.
    ("Since July 2023 it has shrunk.", "Since July 2023", "2023-07-01", "2024-05-15", "range"),
    ("Since 2021 it has shrunk.", "Since 2021", "2021-01-01", "2024-05-15", "range"),
    ("It has shrunk since August.", "since August", "2023-08-01", "2024-05-15", "range"),
    ("It has shrunk since last year.", "since last year", "2023-01-01", "2024-05-15", "range"),
    (
        "since the beginning of the year",
        "since the beginning of the year",
        "2024-01-01",
        "2024-05-15",
        "range",
    ),
    ("since the end of 2022", "since the end of 2022", "2022-12-31", "2024-05-15", "range"),
    (
        "Since the unit was formed in March, it",
        "Since the unit was formed in March",
        "2024-03-01",
        "2024-05-15",
        "range",
    ),
    ("By the end of November 2022 it stood.", "By the end of November 2022", None, "2022-11-30", "range"),
    ("As of 30 April 400 were held.", "As of 30 April", None, "2024-04-30", "range"),
    ("By the end of this year it closes.", "By the end of this year", None, "2024-12-31", "range"),
    ("until March 2023", "until March 2023", None, "2023-03-31", "range"),
    ("before 2020", "before 2020", None, "2019-12-31", "range"),
    ("from June 2023 onwards", "from June 2023 onwards", "2023-06-01", None, "range"),
]


@for_each(("text", "words", "first", "last", "grain"), CASES)
def test_reads(text: str, words: str, first: str | None, last: str | None, grain: str) -> None:
    mentions = find_dates(text, PUBLISHED)
    found = [
        (text[m.start : m.end], m.first and m.first.isoformat(), m.last and m.last.isoformat(), m.grain)
        for m in mentions
    ]
    assert (words, first, last, grain) in found
    assert all(mention.settled for mention in mentions)


NOT_DATES = [
    "They solved 2,023 cases.",
    "They held 2000 suspects.",
    "A group of 2000 people fled.",
    "The 2000 suspects were moved.",
    "Calls rose from 2000 to 3500 a day.",
    "They may march on, and the union may sue.",
    "May the best team win.",
    "March on, the officer said.",
    "The 1441 hotline answered.",
    "Losses fell 12 percent year-on-year.",
    "A three-year project and a five-day week.",
    "The fine was $2023 and RMB2024.",
    "The first quarter of the match was dull.",
    "Room 2024A and case 2024-17-B",
    "Version 1.2.2023.4 of the tool",
    "A song by June Smith",
    "Black Friday sales",
    "an august body of second-hand dealers",
    "2023% growth",
    "the 5th floor",
    "on the 5th floor of the 14th block",
    "model A-2023",
]


@for_each("text", NOT_DATES)
def test_leaves_alone(text: str) -> None:
    assert [text[m.start : m.end] for m in find_dates(text, PUBLISHED)] == []


UNSETTLED = [
    ("on January 5", "January 5"),
    ("since August", "since August"),
    ("from January to November last year", "from January to November last year"),
    ("in the past five years", "in the past five years"),
    ("on Friday", "Friday"),
    ("28 June – 23 November", "28 June – 23 November"),
    ("by the end of June", "by the end of June"),
    ("the first quarter", "first quarter"),
    ("at 10:30 a.m.", "10:30 a.m."),
    ("logged 05/01/2024", "05/01/2024"),
    ("February 30, 2024", "February 30, 2024"),
    ("2024-13-01", "2024-13-01"),
    ("in the 2023-24 season", "2023-24"),
    ("spent in FY2023", "FY2023"),
]


@for_each(("text", "words"), UNSETTLED)
def test_leaves_open_what_nothing_settles(text: str, words: str) -> None:
    (mention,) = find_dates(text, None)
    assert text[mention.start : mention.end] == words
    assert (mention.first, mention.last, mention.settled) == (None, None, False)


def test_a_start_is_kept_where_the_publication_is_unknown() -> None:
    (mention,) = find_dates("since July 2023", None)
    assert (mention.first, mention.last, mention.settled) == (date(2023, 7, 1), None, True)


def test_a_year_serves_the_rest_of_its_sentence() -> None:
    text = "In April 2022 the unit was formed, and in November it was dissolved. In March it returned."
    found = {text[m.start : m.end]: m.first for m in find_dates(text, PUBLISHED)}
    assert found == {
        "April 2022": date(2022, 4, 1),
        "November": date(2022, 11, 1),
        "March": date(2024, 3, 1),
    }


def test_a_year_of_the_sentence_never_leads_past_the_publication() -> None:
    text = "The unit, formed on 3 January 2024, replaced one that closed in October."
    assert find_dates(text, PUBLISHED)[-1].first == date(2023, 10, 1)


def test_other_dates_of_the_text_settle_the_order_of_day_and_month() -> None:
    text = "Entries: 05/01/2024, 28/02/2024."
    assert [m.first for m in find_dates(text, None)] == [date(2024, 1, 5), date(2024, 2, 28)]


def test_a_month_and_a_count_behind_it_are_told_apart() -> None:
    text = "In March 15 suspects were held."
    (mention,) = find_dates(text, PUBLISHED)
    assert text[mention.start : mention.end] == "March"
