"""English numbers that are no figures, each with the reason that rules know."""

from tests.mentions.number_notation import written
from tests.tables import for_each

CASES: list[tuple[str, list[str]]] = [
    # references, ages of the oldest, numbers in names
    ("Quote reference 8812 of 3 May.", ["8812 !identifier", "3 !date"]),
    ("The oldest victim whom he spoke to was 93.", ["93 !age"]),
    ('Mira Dost, alias "Red," 44, of Pune, fled.', ["44 !age"]),
    ("He was sanctioned over the Four Winds resort.", ["over the Four !name_part"]),
    ("In the drive 2,340 points of sale were searched.", ["2,340 = 2340"]),
    # dates
    ("Since 2021 the centre has issued 40 orders.", ["2021 !date", "40 = 40"]),
    ("On 14 June 2022 they raided 3 flats.", ["14 !date", "2022 !date", "3 = 3"]),
    ("On June 14, 2022, they raided 3 flats.", ["14 !date", "2022 !date", "3 = 3"]),
    ("On Jan. 9 they raided 3 flats.", ["9 !date", "3 = 3"]),
    ("The raid began at 10:30 on 2024-05-01.", ["10:30 !date", "2024-05-01 !date"]),
    ("The raid began at 6am or 7 p.m. on 03.02.2021.", ["6 !date", "7 !date", "03.02.2021 !date"]),
    ("In the 1990s and between 2017 and 2023 it grew.", ["1990 !date", "2017 !date", "2023 !date"]),
    ("In 2017-2023 it grew (2024).", ["2017-2023 !date", "2024 !date"]),
    ("In 2000 cases the money was saved.", ["2000 = 2000"]),
    ("They seized 1999 phones.", ["1999 = 1999"]),
    ("They seized more than 2000 phones.", ["more than 2000 = 2000 over"]),
    ("By half past five, or six o'clock at most, it was over.", ["five !date", "six !date"]),
    ("In the first half of 2025 to the press 4 men spoke.", ["2025 !date", "4 = 4"]),
    # ages
    ("A 38-year-old man was held.", ["38-year !age"]),
    ("Anna Vole, 38, was held.", ["38 !age"]),
    ("Anna Vole (38) was held.", ["38 !age"]),
    ("A woman aged 38 was held.", ["38 !age"]),
    ("A woman, 38 years old, was held.", ["38 years !age"]),
    ("Victims aged between 60 and 75 lost most.", ["60 !age", "75 !age"]),
    ("Men in their 20s were recruited.", ["20 !age"]),
    ("The seventy-year-old widow paid.", ["seventy-year !age"]),
    # prison terms
    ("He got 14 years in prison.", ["14 years !sentence_length"]),
    ("He was sentenced to 14 years.", ["14 years !sentence_length"]),
    ("It carries up to 13 years in jail.", ["up to 13 years !sentence_length"]),
    (
        "The rest drew terms of three to 18 years.",
        ["three !sentence_length", "18 years !sentence_length"],
    ),
    ("She got death with a two-year reprieve.", ["two-year !sentence_length"]),
    (
        "They were jailed for five, eight and 12 years.",
        ["five !sentence_length", "eight !sentence_length", "12 years !sentence_length"],
    ),
    ("A six-month suspended sentence was passed.", ["six-month !sentence_length"]),
    ('The boss, alias "Munna", 33, fled; Mrs Vole is 71.', ["33 !age", "71 !age"]),
    ("Most of those arrested were under eighteen.", ["under eighteen !age"]),
    ("The callers, some as young as 16, fled.", ["16 !age"]),
    ("Those who dialled 997 within the hour got it back.", ["997 !identifier"]),
    ("The ministry recalls the toll-free number 100.", ["100 !identifier"]),
    ("The trial opened in courtroom 302.", ["302 !name_part"]),
    ("Regional Trial Court Branch 167 ruled.", ["167 !name_part"]),
    ("Arrests in Laos (38), Thailand (12).", ["38 = 38", "12 = 12"]),
    # names
    ("The campaign HAZEL 6 ended.", ["6 !name_part"]),
    ("Leaders of the G20 met Unit 61 and Task Force 7.", ["G20 !name_part", "61 !name_part", "7 !name_part"]),
    ("They sold X2000 boxes with 5G and 4G chips.", ["X2000 !name_part", "5G !name_part", "4G !name_part"]),
    ("They came on Flight 4512 during COVID-19.", ["4512 !name_part", "COVID-19 !name_part"]),
    ("The first Seven Stars lounge was shut.", ["Seven !name_part"]),
    ("Three Held After Raid on Two Flats", ["Three = 3", "Two = 2"]),
    ('The series "Clean Harbour 7" is closed.', ["7 !name_part"]),
    # identifiers
    ("Call 96110 or dial 110.", ["96110 !identifier", "110 !identifier"]),
    ("The 96110 hotline took 300 calls.", ["96110 !identifier", "300 = 300"]),
    ("Call +66 2 123 4567 or (202) 555-0123.", ["+66 2 123 4567 !identifier", "202) 555-0123 !identifier"]),
    ("Call 020-8888-1234 or 400-123-4567.", ["020-8888-1234 !identifier", "400-123-4567 !identifier"]),
    ("Under Article 266 and Section 3.2.1 of the law.", ["266 !identifier", "3.2.1 !identifier"]),
    ("Case No. 2:23-cr-00123 was filed.", ["2:23-cr-00123 !identifier"]),
    (
        "See https://example.org/2023/05 or mail desk7@example.org.",
        ["https://example.org/2023/05 !identifier", "desk7@example.org !identifier"],
    ),
    ("The site bank24.example.com is fake.", ["bank24.example.com !identifier"]),
    ("See page 12 and No. 5.", ["12 !identifier", "5 !identifier"]),
    ("He lives at 12 Harbour Street.", ["12 !identifier"]),
    ("The card 6222021234567890123 was used.", ["6222021234567890123 !identifier"]),
    ("The server 192.168.100.200 ran version 1.2.3.", ["192.168.100.200 !identifier", "1.2.3 !identifier"]),
    ("The hash 3fab90c1d2e4 matched.", ["3fab90c1d2e4 !identifier"]),
    (
        "Under Sections 420, 468 and 471 of the code.",
        ["420 !identifier", "468 !identifier", "471 !identifier"],
    ),
    ("Under Article 266, 45 suspects were held.", ["266 !identifier", "45 = 45"]),
    ("Women aged 25, 31 and 40 were held.", ["25 !age", "31 !age", "40 !age"]),
    ("The hotline (1441) is free; Tel: 1555.", ["1441 !identifier", "1555 !identifier"]),
    ("The campaign Blue Tide 3 led to 45 arrests.", ["3 !name_part", "45 = 45"]),
    (
        "Yesterday (1 U.S. dollar equals 7.2 yuan) it fell.",
        ["1 U.S. dollar !not_a_figure", "7.2 yuan !not_a_figure"],
    ),
    ("Call 0800 555 0143.", ["0800 555 0143 !identifier"]),
    ("The 1930 helpline is free.", ["1930 !identifier"]),
    # ordinals and lists
    ("It was the 9th raid and the ninth arrest.", ["9 !ordinal"]),
    ("The top 10 fugitives are named.", ["10 !ordinal"]),
    ("1. Never pay.\n2. Hang up.", ["1 !ordinal", "2 !ordinal"]),
    (
        "1   The bureau told the press of the raids on the port that it had prepared.\n"
        "2   Officers who searched the sheds that evening carried off 40 lamps in all.",
        ["1 !ordinal", "2 !ordinal", "40 = 40"],
    ),
    ("1 Dane\n2 Finns", ["1 = 1", "2 = 2"]),
    # spans of time and other numbers that measure nothing
    ("Three days later the money was gone.", ["Three days !not_a_figure"]),
    ("It happened two years ago within 48 hours.", ["two years !not_a_figure", "48 hours !not_a_figure"]),
    ("For the past 10 years they hid.", ["10 years !not_a_figure"]),
    ("A six-month operation ended.", ["six-month !not_a_figure"]),
    ("There were 12 cases per 100,000 people.", ["12 = 12", "100,000 !not_a_figure"]),
    (
        "A four-star hotel 5 km away is open 24/7.",
        ["four !not_a_figure", "5 km !not_a_figure", "24/7 !not_a_figure"],
    ),
]


@for_each(("text", "expected"), CASES)
def test_gives_the_reason(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@for_each(
    ("text", "dates", "expected"),
    [
        ("In the past five years they won 4.", ("In the past five years",), ["five years !date", "4 = 4"]),
        ("On May 23 500 people were held.", ("On May 23",), ["23 !date", "500 = 500"]),
        ("In 2023 500 people were held.", ("In 2023",), ["2023 !date", "500 = 500"]),
        ("It fell for two straight years.", ("for two straight years",), ["two = 2 duration unit:year"]),
        ("2023年1月至11月破案5万起。", ("2023年1月至11月",),
         ["2023 !date", "1 !date", "11 !date", "5万 = 50000"]),
    ],
)  # fmt: skip
def test_a_number_inside_a_date_is_a_date(text: str, dates: tuple[str, ...], expected: list[str]) -> None:
    assert written(text, dates) == expected
