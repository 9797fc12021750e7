"""Years, parts of years and the same time a year before, as press texts write them."""

from datetime import date

from summarizer.mentions.dates import find_dates
from tests.tables import for_each

PUBLISHED = date(2024, 11, 20)


@for_each(
    ("text", "expected"),
    [
        ("1,500 cases in 2022 and 2,300 in 2023", ["2022 2022-01-01 2022-12-31", "2023 2023-01-01 2023-12-31"]),
        ("from 1,500 in 2022 to 2,300 in 2023", ["2022 2022-01-01 2022-12-31", "2023 2023-01-01 2023-12-31"]),
        ("£1.2bn in 2023 (2022: £1.1bn)", ["2023 2023-01-01 2023-12-31", "2022 2022-01-01 2022-12-31"]),
        ("(2022: 300; 2021: 280)", ["2022 2022-01-01 2022-12-31", "2021 2021-01-01 2021-12-31"]),
        ("The 2023 total was 40.", ["2023 2023-01-01 2023-12-31"]),
        ("In 2021-2023 police closed 45 sites.", ["2021-2023 2021-01-01 2023-12-31"]),
        ("They seized 2,000 and 2,300 phones.", []),
        ("In 2000 cases money was saved.", []),
        ("In FY2023 it froze 300 accounts.", ["FY2023 - -"]),
        ("In Q3 it froze 300.", ["Q3 2024-07-01 2024-09-30"]),
        ("In H1 2024 it froze 300.", ["H1 2024 2024-01-01 2024-06-30"]),
        ("in the first nine months", ["first nine months 2024-01-01 2024-09-30"]),
        ("in the first nine months of 2023", ["first nine months of 2023 2023-01-01 2023-09-30"]),
        ("over the past three years", ["over the past three years 2021-11-20 2024-11-20"]),
        ("in the year to June 2024", ["the year to June 2024 2023-07-01 2024-06-30"]),
        ("in the 18 months to March 2024", ["the 18 months to March 2024 2022-10-01 2024-03-31"]),
        ("in the year ended 31 March 2024", ["the year ended 31 March 2024 2023-04-01 2024-03-31"]),
        ("since Wednesday", ["since Wednesday 2024-11-13 2024-11-20"]),
        ("since Monday", ["since Monday 2024-11-18 2024-11-20"]),
        ("In March 2024, 30; a year earlier, 40.", ["March 2024 2024-03-01 2024-03-31",
                                                    "a year earlier 2023-03-01 2023-03-31"]),
        ("In Q1 2024, 30, and in the same period of 2022, 40.", ["Q1 2024 2024-01-01 2024-03-31",
                                                                 "the same period of 2022 2022-01-01 2022-03-31"]),
        ("In February 2024, 30; in the same month last year, 40.",
         ["February 2024 2024-02-01 2024-02-29", "the same month last year 2023-02-01 2023-02-28"]),
        ("He came in May 2023 and had lost 40 in the year before.",
         ["May 2023 2023-05-01 2023-05-31", "the year before 2022-01-01 2022-12-31"]),
        ("A year before the raid he left.", []),
        ("自2021年以来", ["自2021年以来 2021-01-01 2024-11-20"]),
        ("今年前三季度", ["今年前三季度 2024-01-01 2024-09-30"]),
        ("截至10月底", ["截至10月底 - 2024-10-31"]),
        ("今年1至9月30起，去年同期40起", ["今年1至9月 2024-01-01 2024-09-30", "去年同期 2023-01-01 2023-09-30"]),
        ("前三季度30起，2022年同期40起", ["前三季度 2024-01-01 2024-09-30", "2022年同期 2022-01-01 2022-09-30"]),
        ("The 2022 and 2023 totals rose.", ["2022 2022-01-01 2022-12-31", "2023 2023-01-01 2023-12-31"]),
        ("In 2022 and 2023 police met.", ["2022 2022-01-01 2022-12-31", "2023 2023-01-01 2023-12-31"]),
        ("After a lull, 2023 saw 40 cases.", ["2023 2023-01-01 2023-12-31"]),
        ("去年同期40起", ["去年同期 - -"]),
        ("£4m in 2022 – 59 per cent of all", ["2022 2022-01-01 2022-12-31"]),
        ("13 on May 18 and 15 on June 6", ["May 18 2024-05-18 2024-05-18", "June 6 2024-06-06 2024-06-06"]),
        ("13 on May 18 and 25 on Monday", ["May 18 2024-05-18 2024-05-18", "Monday 2024-11-18 2024-11-18"]),
        ("13 on May 18 and 25 on the border", ["May 18 and 25 2024-05-18 2024-05-25"]),
        ("2021-2023年", ["2021-2023年 2021-01-01 2023-12-31"]),
        ("与2022年的300起相比，2023年", ["2022年 2022-01-01 2022-12-31", "2023年 2023-01-01 2023-12-31"]),
    ],
)  # fmt: skip
def test_years(text: str, expected: list[str]) -> None:
    found = [f"{text[d.start : d.end]} {d.first or '-'} {d.last or '-'}" for d in find_dates(text, PUBLISHED)]
    assert found == expected
