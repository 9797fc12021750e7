"""Numbers that look like figures and are ages, hours, terms, names or not to be read at all, beside those that are."""

from summarizer.mentions.numbers import find_numbers
from tests.mentions.number_notation import written
from tests.tables import for_each


@for_each(
    ("text", "expected"),
    [
        # ages in words
        ("Lena Marsh, fifty-one, was held.", ["fifty-one !age"]),
        ("The widow, sixty-eight, lost £4,000.", ["sixty-eight !age", "£4,000 = 4000 money GBP"]),
        ("A retired teacher, 71, paid $300.", ["71 !age", "$300 = 300 money USD"]),
        ("The woman, thirty, told police.", ["thirty !age"]),
        ("A clerk aged fifty-one fled.", ["fifty-one !age"]),
        ("The fifty-one-year-old fled.", ["fifty-one-year !age"]),
        ("The gang, 51 men, fled.", ["51 = 51"]),
        ("Of the total, 51, or 20%, fled.", ["51 = 51", "20% = 20 percent"]),
        # ages of groups
        ("60 per cent were under 30.", ["60 per cent = 60 percent", "under 30 !age"]),
        ("Half of them were over 65.", ["Half = 50 percent", "over 65 !age"]),
        ("Most victims were between 18 and 25.", ["18 !age", "25 !age"]),
        ("Those arrested were under 40.", ["under 40 !age"]),
        ("Arrests were under 30.", ["under 30 = 30 under"]),
        ("Losses were over 60 million.", ["over 60 million = 60000000 over"]),
        ("Cases were between 18 and 25 a week.", ["18 = 18", "25 = 25"]),
        # hours
        ("The desk is open until nine.", ["nine !date"]),
        ("The line is staffed from eight to six.", ["eight !date", "six !date"]),
        ("The office closes at five.", ["five !date"]),
        ("The number of dead stood at nine.", ["nine = 9"]),
        # terms without their unit
        ("He got three years in jail, suspended for four.", ["three years !sentence_length", "four !sentence_length"]),
        ("He was jailed for ten years, his wife for six.", ["ten years !sentence_length", "six !sentence_length"]),
        ("They were sentenced to eight years and to two.", ["eight years !sentence_length", "two !sentence_length"]),
        ("He was jailed for ten years for robbing six.", ["ten years !sentence_length", "six = 6"]),
        ("The post was suspended for two.", ["two !sentence_length"]),
        # names and references
        ("The 997 line took 40 calls.", ["997 !identifier", "40 = 40"]),
        ("Callers to its 1155 number can wait.", ["1155 !identifier"]),
        ("Some 300 line managers quit.", ["Some 300 = 300 about"]),
        ("Operation Pale Heron 2.0 led to 30 arrests.", ["2.0 !name_part", "30 = 30"]),
        ("Grey Lantern 3.1 brought 30 arrests.", ["3.1 !name_part", "30 = 30"]),
        ("It rose 2.5 times to 30.", ["2.5 times = 2.5 ratio", "30 = 30"]),
        ("In Portmere 2.5 tonnes were found.", ["2.5 tonnes = 2.5 unit:tonne"]),
        # pages and the like
        ("The judgment runs to 486 pages.", ["486 !not_a_figure"]),
        ("The plan has two key elements.", ["two !not_a_figure"]),
        ("The cafe has two exits.", ["two !not_a_figure"]),
        ("Police froze 486 accounts.", ["486 = 486"]),
        # trends
        ("Cases fell for eight consecutive months.", ["eight = 8 duration unit:month"]),
        ("Cases fell for three years in a row.", ["three years = 3 duration unit:year"]),
        # garbled
        ("1,2OO people were cheated.", ["1,2OO !not_a_figure"]),
        ("They held 3OO men and 2O women.", ["3OO !not_a_figure", "2O !not_a_figure"]),
        ("Losses of $1O,000 and 4l5 cards.", ["1O,000 !not_a_figure", "4l5 !not_a_figure"]),
        ("It took l,200 calls.", ["l,200 !not_a_figure"]),
        ("It took 1,200 calls on G20 day.", ["1,200 = 1200", "G20 !name_part"]),
        ("共有1,2OO人被骗。", ["1,2OO !not_a_figure"]),
    ],
)
def test_told_apart(text: str, expected: list[str]) -> None:
    assert written(text) == expected


def test_a_garbled_number_has_no_hedge_and_no_second_part() -> None:
    text = "About 1,2OO people and 40 dogs."
    assert [(text[n.start : n.end], n.reason) for n in find_numbers(text)] == [("1,2OO", "not_a_figure"), ("40", None)]
