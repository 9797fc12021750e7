"""Numbers whose meaning stands in their neighbours: terms, lines to call, numbered papers, currencies, runs."""

import pytest

from summarizer.documents import document_from_text
from summarizer.mentions import NumberMention
from summarizer.mentions.mentions import find_mentions
from tests.tables import for_each


def numbers(text: str) -> list[NumberMention]:
    return list(find_mentions(document_from_text(text, id="x", path="x"), None).numbers)


@for_each(
    ("text", "value", "currency"),
    [
        ("共挽回3亿零500万令吉。", 305000000, "MYR"),
        ("损失1亿2千万零800元。", 120000800, "CNY"),
        ("逮捕1万零80人。", 10080, None),
        ("诈骗案1万8705宗。", 18705, None),
        ("损失15亿2000万令吉。", 1520000000, "MYR"),
    ],
)
def test_one_number(text: str, value: int, currency: str | None) -> None:
    (number,) = numbers(text)
    assert (number.value, number.currency, number.reason) == (value, currency, None)


@for_each(
    ("text", "reasons"),
    [
        ("举报电话：96110", ["identifier"]),
        ("举报热线：12381\n", ["identifier"]),
        ("Members of the public can reach the centre on 997 at any hour.", ["identifier"]),
        ("Briefing note 12: the year in numbers", ["identifier"]),
        ("Notice No. 7 of the bureau names 30 men.", ["identifier", None]),
        ("Case 45 was opened in March.", ["identifier"]),
        ("Police Case 45 arrests pending.", [None]),
        ("Koh was sentenced to 12 years in prison. Anna Wells, the clerk, was given five.", ["sentence_length"] * 2),
        ("He was jailed for nine years. A third man got six and a half.", ["sentence_length"] * 2),
        ("The court gave five laptops back.", [None]),
        ("敦促二人认清形势，尽快投案。", ["repeat"]),
        ("四人交代了作案经过。", ["repeat"]),
        ("警方抓获四人。", [None]),
        ("All three were jailed.", ["repeat"]),
        ("Police arrested all three members of the ring.", [None]),
        ("A mother of two lost $4,000.", ["not_a_figure", None]),
        ("The importer, aged 44, and 12 drivers were detained.", ["age", None]),
    ],
)
def test_reasons(text: str, reasons: list[str | None]) -> None:
    assert [number.reason for number in numbers(text)] == reasons


@pytest.mark.parametrize(
    "text",
    [
        "Losses rose for the fifth week in a row.",
        "Losses rose for the 5th week in succession.",
        "Losses rose for a fifth straight week.",
    ],
)
def test_a_run_is_as_long_as_its_last_one_says(text: str) -> None:
    (number,) = numbers(text)
    assert (number.value, number.kind, number.unit, number.reason) == (5, "duration", "week", None)


def test_an_ordinal_alone_is_none() -> None:
    assert not numbers("It was the fifth week of the trial.")


@for_each(
    ("text", "kinds"),
    [
        ("Victims lost $14 million. Officers recovered 2.2 million.", ["money", "money"]),
        ("They were fined €9 million and a further 3 million.", ["money", "money"]),
        ("Victims lost $14 million. The filter stopped 3 million.", ["money", "count"]),
        ("Carriers stopped 58 million calls and recovered 3 million in May.", ["count", "count"]),
    ],
)
def test_a_sum_has_the_currency_of_the_one_before(text: str, kinds: list[str]) -> None:
    assert [number.kind for number in numbers(text)] == kinds
