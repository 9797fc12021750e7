"""Periods told by a length, by a country's fiscal year, by a feast, or by what was named before, as a table."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.mentions.dates import find_dates
from tests.tables import for_each

#: A Wednesday.
PUBLISHED = date(2024, 5, 15)

CASES = [
    # Fiscal years, by the country that the text tells.
    ("In the financial year 2022-23 police in Delhi froze 5.", "financial year 2022-23", "2022-04-01 2023-03-31"),
    ("Fraud cost Welsh firms £2m in 2021/22.", "2021/22", "2021-04-01 2022-03-31"),
    ("Australians lost less in FY23.", "FY23", "2022-07-01 2023-06-30"),
    ("The FBI froze 4 wallets in fiscal 2023.", "fiscal 2023", "2022-10-01 2023-09-30"),
    ("Singapore froze 4 in FY2022.", "FY2022", "2022-04-01 2023-03-31"),
    ("Banks in Lahore froze 4 last financial year.", "last financial year", "2022-07-01 2023-06-30"),
    ("London froze 4 over the past three financial years.", "the past three financial years", "2021-04-01 2024-03-31"),
    ("It froze 4 in FY2022.", "FY2022", "- -"),
    ("The 2021-22 season in Wales was short.", "2021-22", "- -"),
    ("Canada froze 4 in fiscal 2022.", "fiscal 2022", "- -"),
    ("The FBI froze 4 in Q3 of fiscal 2023.", "Q3", "- -"),
    ("过去两个财政年度，香港警方检控40人", "过去两个财政年度", "2022-04-01 2024-03-31"),
    # A length of time and its end.
    ("Held in the week to 20 April.", "the week to 20 April", "2024-04-14 2024-04-20"),
    ("In the year to the end of June it grew.", "the year to the end of June", "2022-07-01 2023-06-30"),
    ("During the six months to November it grew.", "the six months to November", "2023-06-01 2023-11-30"),
    ("The quarter ended 31 March 2024 was calm.", "The quarter ended 31 March 2024", "2024-01-01 2024-03-31"),
    ("The 12-month period to March 2024 was calm.", "The 12-month period to March 2024", "2023-04-01 2024-03-31"),
    ("It grew in the five years to 2022.", "the five years to 2022", "2018-01-01 2022-12-31"),
    ("Held in the week beginning Monday 6 May.", "the week beginning Monday 6 May", "2024-05-06 2024-05-12"),
    ("The three months from January 2023 were calm.", "The three months from January 2023", "2023-01-01 2023-03-31"),
    ("The March quarter of 2024 was calm.", "The March quarter of 2024", "2024-01-01 2024-03-31"),
    # Parts of months and of years.
    ("It closed in the first week of March.", "the first week of March", "2024-03-01 2024-03-07"),
    ("It closed in the last week of January 2023.", "the last week of January 2023", "2023-01-25 2023-01-31"),
    ("It closed in the second half of April.", "the second half of April", "2024-04-16 2024-04-30"),
    ("Figures for 2023 Q3 are out.", "2023 Q3", "2023-07-01 2023-09-30"),
    ("Figures for 1H 2023 are out.", "1H 2023", "2023-01-01 2023-06-30"),
    ("Figures for the first semester of 2023 are out.", "first semester of 2023", "2023-01-01 2023-06-30"),
    ("Figures for Jan-Jun are out.", "Jan-Jun", "2023-01-01 2023-06-30"),
    ("It grew since mid-2022.", "since mid-2022", "2022-07-01 2024-05-15"),
    ("It grew since the middle of January.", "since the middle of January", "2024-01-15 2024-05-15"),
    ("It ran mid-September to end-November.", "mid-September to end-November", "2023-09-15 2023-11-30"),
    ("It has since its start in March 2023 grown.", "since its start in March 2023", "2023-03-01 2024-05-15"),
    ("It ran since May 2021 till this March.", "since May 2021 till this March", "2021-05-01 2024-03-31"),
    ("Friday 6pm to 6am on Monday", "Friday 6pm to 6am on Monday", "2024-05-10 2024-05-13"),
    ("So far this month 40 were held.", "So far this month", "2024-05-01 2024-05-15"),
    ("40 were held in the year so far.", "the year so far", "2024-01-01 2024-05-15"),
    ("Over two months (March to April) it grew.", "March to April", "2024-03-01 2024-04-30"),
    ("查处情况（2022.10—2023.9）", "2022.10—2023.9", "2022-10-01 2023-09-30"),
    ("本月上半月接报40起", "本月上半月", "2024-05-01 2024-05-15"),
    # Feasts, weekends, nights.
    ("It began on New Year's Day.", "New Year's Day", "2024-01-01 2024-01-01"),
    ("between Christmas and mid-January", "between Christmas and mid-January", "2023-12-25 2024-01-15"),
    ("Last weekend 40 were held.", "Last weekend", "2024-05-11 2024-05-12"),
    ("40 were held at the weekend.", "at the weekend", "2024-05-11 2024-05-12"),
    ("40 were arrested overnight.", "overnight", "2024-05-14 2024-05-15"),
    ("They met on Monday last week.", "Monday last week", "2024-05-06 2024-05-06"),
    ("“双11”当天止付40起", "“双11”当天", "2023-11-11 2023-11-11"),
    # Counted from what was named before.
    ("In 2022 it was 40; in the previous year 50.", "the previous year", "2021-01-01 2021-12-31"),
    ("UK losses rose in 2022/23. In the previous year they fell.", "the previous year", "2021-04-01 2022-03-31"),
    (
        "40 in January to March 2024, 5 in the previous three months",
        "the previous three months",
        "2023-10-01 2023-12-31",
    ),
    ("In April it was 40; the month before, 50.", "the month before", "2024-03-01 2024-03-31"),
    ("On 3 May he left; a day earlier 40 came.", "a day earlier", "2024-05-02 2024-05-02"),
    ("Last year it was 40, the year before 50.", "the year before", "2022-01-01 2022-12-31"),
    ("In 2022 it was 40; in that year it closed.", "that year", "2022-01-01 2022-12-31"),
    ("40 in the second quarter, 50 in the third.", "the third", "2023-07-01 2023-09-30"),
    ("It opened on 3 May. From then until 10 May it grew.", "From then until 10 May", "2024-05-03 2024-05-10"),
    ("It closed in the previous month.", "the previous month", "2024-04-01 2024-04-30"),
    ("2022年抓获40人，同年起诉30人", "同年", "2022-01-01 2022-12-31"),
    ("2022年抓获40人，前一年为30人", "前一年", "2021-01-01 2021-12-31"),
    # Chinese.
    ("首三季投诉40宗", "首三季", "2023-01-01 2023-09-30"),
    ("2023上半年抓获40人", "2023上半年", "2023-01-01 2023-06-30"),
    ("2023年一至三季度抓获40人", "2023年一至三季度", "2023-01-01 2023-09-30"),
    ("8月前三周接报40起", "8月前三周", "2023-08-01 2023-08-21"),
    ("上月下旬抓获40人", "上月下旬", "2024-04-21 2024-04-30"),
    ("今年2月中旬以来抓获40人", "今年2月中旬以来", "2024-02-11 2024-05-15"),
    ("年初以来抓获40人", "年初以来", "2024-01-01 2024-05-15"),
    ("上一季度抓获40人", "上一季度", "2024-01-01 2024-03-31"),
    ("上周末抓获40人", "上周末", "2024-05-11 2024-05-12"),
    ("民國112年5月3日", "民國112年5月3日", "2023-05-03 2023-05-03"),
    ("新北警方自112年5月起查獲40件", "自112年5月起", "2023-05-01 2024-05-15"),
    ("去（112）年1至6月40件", "去（112）年1至6月", "2023-01-01 2023-06-30"),
    ("昨（14）日拘捕40人", "昨（14）日", "2024-05-14 2024-05-14"),
    ("警方昨拘40人", "昨", "2024-05-14 2024-05-14"),
    ("“十四五”期间抓获40人", "“十四五”期间", "2021-01-01 2024-05-15"),
    ("5月1日0时至5月3日24时抓获40人", "5月1日0时至5月3日", "2024-05-01 2024-05-03"),
    ("自2月1日「迅雷」行動起至4月30日止", "自2月1日「迅雷」行動起至4月30日", "2024-02-01 2024-04-30"),
    ("2月25日行动启动以来抓获40人", "2月25日行动启动以来", "2024-02-25 2024-05-15"),
    ("半个月来抓获40人", "半个月来", "2024-04-30 2024-05-15"),
]


@for_each(("text", "words", "days"), CASES)
def test_reads(text: str, words: str, days: str) -> None:
    found = [(text[m.start : m.end], f"{m.first or '-'} {m.last or '-'}") for m in find_dates(text, PUBLISHED)]
    assert (words, days) in found


NONE = [
    "They were held overnight and got an overnight bag.",
    "He left a year before the raid.",
    "a two-year sentence to run from now",
    "Weekend shoppers and Christmas scams",
    "She came third in the third.",
    "For its first half-year it was shut.",
    "the third in the first",
    "国庆期间、春节期间、近年来、日前、近日、连日来",
    "四季青派出所和二季稻",
    "昨是今非，如今今后",
    "version 2022.10 and 2023.9",
    "徒刑108年，罚金",
    "同学同意当家",
]


@for_each("text", NONE)
def test_leaves_alone(text: str) -> None:
    assert [text[m.start : m.end] for m in find_dates(text, PUBLISHED)] == []


def test_the_base_of_a_comparison_is_no_date() -> None:
    assert find_dates("与上一年相比，立案数下降", PUBLISHED) == ()


_LENGTHS = {"week": 7, "fortnight": 14, "month": 31, "quarter": 92, "year": 366}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.dates(date(1995, 1, 1), date(2090, 12, 28)), st.integers(2, 12), st.sampled_from(sorted(_LENGTHS)))
def test_a_length_ends_with_its_day(end: date, number: int, unit: str) -> None:
    text = f"In the {number} {unit}s ended {end.day} {end:%B %Y} it grew."
    (mention,) = find_dates(text, date(2095, 1, 1))
    assert mention.first is not None
    assert mention.last == end
    days = (end - mention.first).days + 1
    assert 0.89 * number * _LENGTHS[unit] <= days <= number * _LENGTHS[unit]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "the previous year",
                    "the six months to",
                    "9999",
                    "0001年",
                    "12月",
                    "同年",
                    "民國",
                    "108年5月",
                    "FY",
                    "£",
                ),
                *("overnight", "the week of", "1 January", "a day earlier", "由", "至", "from then until", "双11当天"),
                *("前一年", "last weekend", "十五五", "the third", "Q3", "2023/24", "in that year", "to", "mid-2022"),
            ]
        ),
        max_size=8,
    ),
    st.sampled_from([None, date(1, 1, 1), date(9999, 12, 31), PUBLISHED]),
)
def test_any_words_give_ordered_places_and_days(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    mentions = find_dates(text, published)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(m.first <= m.last for m in mentions if m.first and m.last)
