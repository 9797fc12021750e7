"""One fact told twice, parts of a whole, and the account of every number."""

from tests.grounding.reports import report_of
from tests.tables import for_each


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(n.text, n.reason) for n in report_of(text).audit.numbers]


def test_the_first_mention_stands_for_a_repeat() -> None:
    text = "More than 41 suspects were arrested. The 41 suspects arrested there were taken to Lorwick."
    assert _told(text) == [("More than 41", None), ("41", "repeat")]


@for_each(
    "text",
    [
        "The force arrested 41 suspects. It seized 41 phones.",
        "Losses rose 12% in spring. They fell 12% in summer.",
        "Officers seized 41 phones. They later seized another 41 phones.",
        "Officers seized 41 phones and 41 cards.",
    ],
)
def test_equal_numbers_of_other_facts_are_no_repeats(text: str) -> None:
    assert "repeat" not in [reason for _, reason in _told(text)]


@for_each(
    ("text", "parts"),
    [
        ("Officers held 41 people, including nine ringleaders.", [None, "s1"]),
        ("They arrested 120 suspects, of whom 14 were women.", [None, "s1"]),
        ("警方抓获犯罪嫌疑人410名，其中头目12名。", [None, "s1"]),
        ("Officers held 41 people and seized nine phones.", [None, None]),
    ],
)
def test_parts(text: str, parts: list[str | None]) -> None:
    assert [s.part_of for s in report_of(text).statistics] == parts


def test_every_number_has_an_account() -> None:
    text = "On May 3, 2024, Ruben Vask, 41, got nine years. Police hope to train 300 officers. They held 12 men."
    accounts = _told(text)
    assert [n for n, reason in accounts if reason is None] == ["12"]
    assert {reason for _, reason in accounts} >= {"date", "age", "not_asserted"}


def test_a_measure_that_strays_leaves_its_figure_open() -> None:
    report = report_of("Police held 41 men and seized 9 phones.", measures=["men held by Interpol", "phones seized"])
    assert [s.quantity.text for s in report.statistics] == ["9"]
    assert next((n.text, n.reason, n.by) for n in report.audit.numbers) == ("41", "no_answer", "model")
    assert report.audit.rejected
    assert report.audit.failures
