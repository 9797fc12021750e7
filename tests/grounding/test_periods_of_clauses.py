"""Each figure of a sentence with several dates takes its own, and no date of another clause or thing."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.documents import document_from_text
from summarizer.grounding.periods import read_periods
from summarizer.mentions import find_mentions
from tests.tables import for_each

PUBLISHED = date(2024, 11, 20)


def _short(first: date | None, last: date | None) -> str:
    whole_year = first and last and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole_year and first and last and first.year == last.year:
        return str(first.year)
    return str(first) if first == last else f"{first or ''}..{last or ''}"


def _periods(text: str) -> list[str]:
    """Each candidate figure with its period: ``300 2022``, ``40 -``."""
    mentions = find_mentions(document_from_text(text, id="x", path="x"), PUBLISHED)
    found = read_periods(mentions).by_rule
    lines = []
    for index, number in enumerate(mentions.numbers):
        if number.reason is None:
            dated = found.get(index)
            period = _short(dated.period.start, dated.period.end) if dated else "-"
            lines.append(f"{text[number.start : number.end]} {period}")
    return lines


@for_each(
    ("text", "expected"),
    [
        # several years
        ("Cases rose from 1,500 in 2022 to 2,300 in 2023.", ["1,500 2022", "2,300 2023"]),
        ("Cases rose 20% from 1,500 in 2022 to 1,800 in 2023.", ["20% 2023", "1,500 2022", "1,800 2023"]),
        ("1,500 cases in 2022 and 2,300 in 2023 were recorded.", ["1,500 2022", "2,300 2023"]),
        ("Cases rose to 2,400 in 2022 from 2,100 in 2021.", ["2,400 2022", "2,100 2021"]),
        ("Losses hit £1.2bn in 2023 (2022: £1.1bn; 2021: £0.9bn).", ["£1.2bn 2023", "£1.1bn 2022", "£0.9bn 2021"]),
        ("Losses reached £1.2bn (2023) after £1.1bn (2022).", ["£1.2bn 2023", "£1.1bn 2022"]),
        ("The 2023 total was 4,500, up from 3,900 in 2022.", ["4,500 2023", "3,900 2022"]),
        ("In 2023 there were 300 cases, compared with 280 in 2022.", ["300 2023", "280 2022"]),
        ("In 2023 there were 300 cases, up 12% on 2022.", ["300 2023", "12% 2023"]),
        ("Losses in 2023 were $4m, while in 2022 they were $3m.", ["$4m 2023", "$3m 2022"]),
        ("It solved 1,500 and 2,300 cases in 2022 and 2023 respectively.", ["1,500 2022", "2,300 2023"]),
        ("Arrests fell to 300 in 2022, 200 in 2023 and 150 in 2024.", ["300 2022", "200 2023", "150 2024"]),
        ("Last year 1,200 people were charged, against 900 the year before.", ["1,200 2023", "900 2022"]),
        ("与2022年的300起相比，2023年立案450起。", ["300 2022", "450 2023"]),
        ("2023年抓获300人，较2022年的250人上升20%。", ["300 2023", "250 2022", "20% 2023"]),
        ("2023年共抓获300人，2022年为250人。", ["300 2023", "250 2022"]),
        ("2022年和2023年分别立案300起、450起。", ["300 2022", "450 2023"]),
        ("2021年、2022年、2023年分别破案30起、40起、50起。", ["30 2021", "40 2022", "50 2023"]),
        ("2023年被骗300人，较上年减少50人。", ["300 2023", "50 2023"]),
        ("In 2022 and 2023 police held 300 people.", ["300 2022-01-01..2023-12-31"]),
        ("Police held 300 people in January, February and March.", ["300 2024-01-01..2024-03-31"]),
        ("2023年破案4100起，同比上升12%；抓获3900人，同比上升8%；今年上半年破案20起。",
         ["4100 2023", "12% 2023", "3900 2023", "8% 2023", "20 2024-01-01..2024-06-30"]),
        ("In Q1 2024 it solved 40 cases; losses fell by 12%.", [f"{n} 2024-01-01..2024-03-31" for n in ("40", "12%")]),
        ("On 5 May 30 men were held and on 6 May two women.", ["30 2024-05-05", "two 2024-05-06"]),
        ("In October alone, 40 men were held. In the same month of 2023, 30 were.",
         ["40 2024-10-01..2024-10-31", "30 2023-10-01..2023-10-31"]),
        # the same time a year before
        ("In March 2024 there were 300 cases, against 400 a year earlier.",
         ["300 2024-03-01..2024-03-31", "400 2023-03-01..2023-03-31"]),
        ("In Q1 2024 it froze 300 accounts; the same period of 2023 saw 400.",
         ["300 2024-01-01..2024-03-31", "400 2023-01-01..2023-03-31"]),
        ("今年1至10月立案300起，比去年同期下降20%，去年同期为400起。",
         ["300 2024-01-01..2024-10-31", "20% 2024-01-01..2024-10-31", "400 2023-01-01..2023-10-31"]),
        ("In the year to June 2024 it logged 400 calls.", ["400 2023-07-01..2024-06-30"]),
        # dates of other things
        ("Police seized the house he sold in 2019 and froze 40 accounts.", ["40 -"]),
        ("Under a law passed in 2015, police arrested 40 people.", ["40 -"]),
        ("Under the 2015 Fraud Act, police arrested 40 people.", ["40 -"]),
        ("The gang, founded in 2015, cheated 40 people.", ["40 -"]),
        ("Born in 1990, he cheated 40 people.", ["40 -"]),
        ("Police searched a villa bought in 2018 and took 40 phones.", ["40 -"]),
        ("The men, arrested in 2022, were jailed for stealing $5m.", ["$5m -"]),
        ("警方依据2015年通过的法律抓获40人。", ["40 -"]),
        ("警方查封其2019年购买的房产40处。", ["40 -"]),
        ("依照2015年《反诈条例》，警方抓获40人。", ["40 -"]),
        ("In a raid carried out on 3 May police arrested 40 people.", ["40 2024-05-03"]),
        # relative clauses
        ("Police arrested 40 people who had stolen 30 phones in 2019.", ["40 -", "30 2019"]),
        ("Police arrested 40 people who had fled in 2019.", ["40 -"]),
        ("On May 3, police arrested 40 people who lost 30 phones in 2019.", ["40 2024-05-03", "30 2019"]),
        ("Tom Vane, who was arrested in 2019, stole 40 phones.", ["40 -"]),
        ("The 300 cases that were recorded in 2023 cost $4m.", ["300 2023", "$4m 2023"]),
        ("Police caught the man who in 2019 stole 30 phones.", ["30 2019"]),
        ("Police arrested 40 people in the raid that was carried out on May 3.", ["40 2024-05-03"]),
        ("Police held 45 men for scams that cheated victims of $3,000 in 2023 alone.", ["45 -", "$3,000 2023"]),
        ("On Tuesday a court jailed 12 men for a fraud committed between 2018 and 2020 in which 300 lost $5m.",
         ["12 2024-11-19", "300 2018-01-01..2020-12-31", "$5m 2018-01-01..2020-12-31"]),
        ("Police said on May 3 that 40 men were held while 30 phones were taken on May 1.", ["40 -", "30 2024-05-01"]),
        ("According to a notice of the Coastal Bureau on May 3, 40 men were held.", ["40 -"]),
        ("Police arrested 40 men and seized 30 phones on May 3.", ["40 2024-05-03", "30 2024-05-03"]),
        # reports of victims
        ("In May 2024 Ms Holt called the police and said she had lost $4,000.", ["$4,000 -"]),
        ("2024年7月，陈女士报警称被骗30万元。", ["30万元 -"]),
        # from sentence to sentence
        ("In 2023 police made 300 arrests. They seized 40 phones.", ["300 2023", "40 2023"]),
        ("In 2023 police made 300 arrests. The company employs 4,000 people.", ["300 2023", "4,000 -"]),
        ("In 2023 police made 300 arrests. The town has 4,000 residents.", ["300 2023", "4,000 -"]),
        ("In 2023 police made 300 arrests. The minimum salary is $900.", ["300 2023", "$900 -"]),
        ("2023年，全市破案300起。该公司现有员工4000人。", ["300 2023", "4000 -"]),
        ("Between 2021 and 2023 it made 38 calls. It sent 59 phones. It took $23m.",
         [f"{n} 2021-01-01..2023-12-31" for n in ("38", "59", "$23m")]),
        ("On March 3, police raided a farm. They arrested 40 people.", ["40 2024-03-03"]),
        ("On March 3, police raided a farm.\n\nThe operation led to 40 arrests.", ["40 2024-03-03"]),
        ("The new operation led to 300 arrests.\n\nOperation Pale Heron (2 May to 30 June 2024) ended.",
         ["300 2024-05-02..2024-06-30"]),
        ("The work led to 300 arrests.\n\nOperation Pale Heron (2 May to 30 June 2024) ended.", ["300 -"]),
        ("去年3月起，警方开展“蓝鸥”行动。到12月底，“蓝鸥”行动共抓获300人。", ["300 2023-03-01..2023-12-31"]),
        # how long it lasted
        ("2022年4月，全省启动为期半年的行动，抓获300人。", ["300 2022-04-01..2022-09-30"]),
        ("In a three-month campaign launched in April 2022, police held 300 men.", ["300 2022-04-01..2022-06-30"]),
        ("2023年9月1日起，开展为期30天的行动，抓获300人。", ["300 2023-09-01..2023-09-30"]),
    ],
)  # fmt: skip
def test_periods_of_clauses(text: str, expected: list[str]) -> None:
    assert _periods(text) == expected


_PARTS = st.sampled_from(
    [
        "In 2022 ",
        "300 people",
        "£2m ",
        "(2021: ",
        ")",
        " who lost ",
        " in May",
        ", ",
        ". ",
        "; ",
        "and ",
        "from ",
        "than ",
        "respectively",
        "a year earlier",
        " alone",
        "12%",
        "2023年",
        "同期",
        "为期3个月",
        "启动",
        "的",
        "300起",
        "，",
        "。",
        "与",
        "相比",
    ]
)


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.lists(_PARTS, min_size=1, max_size=24).map(lambda parts: "x" + "".join(parts)))
def test_periods_of_any_text_are_in_order_and_quote_it(text: str) -> None:
    mentions = find_mentions(document_from_text(text, id="x", path="x"), PUBLISHED)
    for index, (period, _) in read_periods(mentions).by_rule.items():
        assert mentions.numbers[index].reason is None
        assert period.start is None or period.end is None or period.start <= period.end
        assert period.evidence is not None
        assert text[period.evidence.start : period.evidence.end] == period.evidence.quote
