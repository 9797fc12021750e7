from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.grounding.values import find_value
from tests.tables import for_each

EN = "In May, officers arrested 417 fraud suspects and rescued 36 victims; losses fell 18.6% to RM 6.4 billion."
ZH = "警方抓获犯罪嫌疑人2.86万名，解救36名受害人，扣押28台路由器，涉案金额1.9亿元，同比下降两成。"


@for_each(
    ("claim", "text", "quote"),
    [
        ("417 suspects", EN, "417"),
        ("417 fraud suspects", EN, "417"),
        ("４１７ suspects", EN, "417"),
        ("417", EN, "417"),
        ("18.6 per cent", EN, "18.6%"),
        ("RM6400000000", EN, "RM 6.4 billion"),
        ("6.4 billion ringgit", EN, "RM 6.4 billion"),
        ("1860 people", "the number of people cheated came to more than 1,860, the court said", "more than 1,860"),
        ("12 suspects", "12 of the suspects confessed", "12"),
        ("犯罪嫌疑人28600名", ZH, "2.86万"),
        ("28,600名犯罪嫌疑人", ZH, "2.86万"),
        ("36人", ZH, "36"),
        ("28台路由器", ZH, "28"),
        ("190000000元", ZH, "1.9亿元"),
        ("20%", ZH, "两成"),
    ],
)
def test_figures_in_whatever_form(claim: str, text: str, quote: str) -> None:
    place = find_value(claim, text)
    assert place is not None
    assert text[place.start : place.end] == quote


@for_each(
    ("claim", "text"),
    [
        ("418 suspects", EN),
        ("417 victims", EN),
        ("36 suspects", EN),
        ("17 suspects", EN),
        ("more than 417 suspects", EN),
        ("417 million suspects", EN),
        ("18.6 percentage points", EN),
        ("6.4 billion yuan", EN),
        ("6.4 million ringgit", EN),
        ("417 fraud", EN),
        ("417 suspects and 36 victims", EN),
        ("2.86亿名犯罪嫌疑人", ZH),
        ("2.86万起", ZH),
        ("36名犯罪嫌疑人", ZH),
        ("受害人2.86万名", ZH),
        ("1.9亿美元", ZH),
        ("36名对讲机", ZH),
        ("15 suspects", "On 15 May the suspects were charged."),
        ("14 months", "He was sentenced to 14 years."),
        ("", EN),
        ("—", EN),
    ],
)
def test_figures_that_the_text_does_not_say(claim: str, text: str) -> None:
    assert find_value(claim, text) is None


@for_each(
    ("claim", "text", "quote"),
    [
        ("2025-06-12", "sentenced on June 12, 2025, in Weilan", "June 12, 2025"),
        ("12 June", "sentenced on June 12, when", "June 12"),
        ("June 12", "sentenced on June 12, 2025, in Weilan", "June 12, 2025"),
        ("12 June 2025", "By June 12, 2025 the line had", "June 12, 2025"),
        ("January 5, 2024", "from January 5 to March 9, 2024", "January 5"),
        ("2025年6月12日", "截至２０２５年６月１２日，", "２０２５年６月１２日"),
        ("last year", "Losses fell last year.", "last year"),
    ],
)
def test_dates_by_their_days(claim: str, text: str, quote: str) -> None:
    place = find_value(claim, text)
    assert place is not None
    assert quote in text[place.start : place.end]


@for_each(
    ("claim", "text"),
    [
        ("June 1", "sentenced on June 12, 2025"),
        ("June 12, 2024", "sentenced on June 12, 2025"),
        ("June 12, 2025", "sentenced on June 12"),
        ("July 4, 2025", "before July 5, 2025"),
        ("1月5日", "11月5日，"),
        ("6月2日", "6月12日，"),
        ("May 2", "It may 2,400 times over."),
    ],
)
def test_dates_that_the_text_does_not_say(claim: str, text: str) -> None:
    assert find_value(claim, text) is None


@for_each(
    ("claim", "text"),
    [
        ("TESSA FELD", "Police hold Tessa\nFeld, 40."),
        ("Tessa Feld", "TESSA FELD IN COURT"),
        ("Tessa Feld", "Tessa Feld's brother"),
        ("O'Hara", "Bridget O’Hara said"),
        ("Ｔｅｓｓａ", "为首的Tessa在逃"),
        ('"清源"行动', "“清源”行动"),
        ("阿里夫•哈桑", "头目阿里夫·哈桑落网"),
        ("FBI", "an FBI-led raid"),
        ("Operation 404", "Operation 404 ended"),
    ],
)
def test_names_word_by_word(claim: str, text: str) -> None:
    assert find_value(claim, text) is not None


@for_each(
    ("claim", "text"),
    [
        ("Tessa Field", "Police hold Tessa Feld, 40."),
        ("Tess", "Police hold Tessa Feld, 40."),
        ("Rose", "Prices rose."),
        ("Sam Lee", "Sam Lee-Hart left"),
        ("Hara", "Bridget O'Hara said"),
        ("林某", "林某辉管账，"),
        ("清流行动", "“清源”行动"),
    ],
)
def test_names_that_the_text_does_not_say(claim: str, text: str) -> None:
    assert find_value(claim, text) is None


def test_first_place_wins_and_offsets_are_code_points() -> None:
    place = find_value("36 victims", "😀 36 victims, then 36 victims")
    assert place == (2, 4)


_PIECES = st.sampled_from(
    [
        "417 suspects",
        "36",
        "，",
        " ",
        "June 12, 2025",
        "亿",
        "名受害人",
        "1.9",
        "%",
        "O'",
        "-",
        "9" * 40,
        "５",
        "\n",
        "Feld",
        "(",
        "\\",
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=3), max_size=8).map("".join)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(claim=_TEXTS, text=_TEXTS)
def test_any_text_gives_a_place_in_it_or_none(claim: str, text: str) -> None:
    place = find_value(claim, text)
    assert place is None or 0 <= place.start < place.end <= len(text)
