"""Hedges, and words like them that belong to a verb or to a comparison."""

from tests.mentions.number_notation import written
from tests.tables import for_each


@for_each(
    ("text", "expected"),
    [
        ("Complaints went up to 520.", ["520 = 520"]),
        ("The toll rose up to 41.", ["41 = 41"]),
        ("The count has climbed up to 9,000.", ["9,000 = 9000"]),
        ("Losses shot up to £3m.", ["£3m = 3000000 money GBP"]),
        ("The share grew up to 30%.", ["30% = 30 percent"]),
        ("Further raids brought the total up to 64.", ["64 = 64"]),
        ("A second list takes the number up to 75.", ["75 = 75"]),
        ("It adds up to 300 cards.", ["300 = 300"]),
        ("Up to 400 victims were called a day.", ["Up to 400 = 400 up_to"]),
        ("He was paid up to $900 a week.", ["up to $900 = 900 money USD up_to"]),
        ("The number of calls was up to 90 an hour.", ["up to 90 = 90 up_to"]),
        ("Fees of up to 15% were charged.", ["up to 15% = 15 percent up_to"]),
        ("As many as 700 callers sat there.", ["As many as 700 = 700 up_to"]),
        ("They took as much as £2m.", ["as much as £2m = 2000000 money GBP up_to"]),
        ("That is twice as many as 310.", ["twice = 2 ratio", "310 = 310"]),
        ("It was half as much as $4m.", ["$4m = 4000000 money USD"]),
        ("It handed over 60 men.", ["60 = 60"]),
        ("It held over 60 men.", ["over 60 = 60 over"]),
        ("No more than 12 were hurt.", ["No more than 12 = 12 up_to"]),
        ("共抓获近400人，最高获利30万元。", ["近400 = 400 under", "30万元 = 300000 money CNY"]),
        ("立案数升至520起，多达60人被骗。", ["520 = 520", "多达60 = 60 up_to"]),
        ("追回不少于80万元，逾90人获救。", ["不少于80万元 = 800000 money CNY at_least", "逾90 = 90 over"]),
    ],
)
def test_hedges(text: str, expected: list[str]) -> None:
    assert written(text) == expected
