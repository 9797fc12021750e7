from typing import Any

from evals.violations import violations
from tests.evals.build import TEXT, account, campaign, evidence, place, report, statistic, suspect
from tests.tables import for_each

NUMBERS = (
    account(place("seized 40", "40")),
    account(place("froze more than EUR 2.5 million", "more than EUR 2.5 million")),
    account(place("netted 40", "40"), reason="repeat", by="rule"),
)
FIGURE = statistic("s1", "arrested 40 suspects", "40", 40)


def broken(**changes: Any) -> list[str]:
    given: dict[str, Any] = {"statistics": (FIGURE,), "numbers": NUMBERS}
    return violations(report(**{**given, **changes}), TEXT)


def test_a_sound_report_has_none() -> None:
    assert broken() == []


def test_a_shifted_offset() -> None:
    right = evidence("arrested 40 suspects")
    shifted = {**right, "start": right["start"] + 1, "end": right["end"] + 1}
    [line] = broken(statistics=({**FIGURE, "evidence": shifted},))
    assert line.startswith("statistic s1: the evidence")


def test_evidence_of_every_part_is_checked() -> None:
    wrong = {"quote": "nowhere", "start": 0, "end": 7}
    period = {"start": "2024-01-01", "end": None, "evidence": wrong}
    event = {"status": "arrested", "date": None, "place": None, "detail": None, "evidence": wrong}
    lines = broken(
        published={"date": "2024-01-01", "basis": "stated", "evidence": (wrong,)},
        summary=({"text": "Police acted.", "evidence": (wrong,)},),
        statistics=({**FIGURE, "period": period},),
        campaigns=(campaign("c1", "Clear Harbour", period=period, evidence=(wrong,)),),
        suspects=(suspect("p1", "Tom Vane", events=(event,)),),
    )
    assert [line.split(":")[0] for line in lines] == [
        "published",
        "summary 1",
        "statistic s1 period",
        "campaign c1",
        "campaign c1 period",
        "suspect p1",
    ]


def test_the_number_must_be_what_stands_there_and_in_the_evidence() -> None:
    elsewhere = {"start": 0, "end": 2}
    lines = broken(statistics=({**FIGURE, "number": elsewhere},))
    assert any("is not what stands at 0:2" in line for line in lines)
    assert any("outside the evidence" in line for line in lines)


@for_each(
    ("field", "value"),
    [("name", "Tom Vale"), ("aliases", ("Admiral",)), ("role", "banker"), ("group", "Vane ring")],
)
def test_names_roles_and_groups_are_words_of_the_text(field: str, value: Any) -> None:
    [line] = broken(suspects=({**suspect("p1", "Tom Vane"), field: value},))
    assert line.startswith("suspect p1:")
    assert line.endswith("does not stand in the text")


def test_a_campaign_or_suspect_needs_evidence() -> None:
    assert broken(campaigns=(campaign("c1", "Clear Harbour", evidence=()),)) == ["campaign c1: no evidence"]


@for_each(
    ("text", "expected"),
    [
        ("Officers arrested 40 suspects.", []),
        ("Officers arrested 4 suspects.", ["summary 1: the number '4' does not stand in the text"]),
        ("They froze EUR 2.5 million.", []),
        ("They froze EUR 25 million.", ["summary 1: the number '25' does not stand in the text"]),
        ("The court convicted Tom Vane's men.", []),
        ("The court convicted Tom Vale.", ["summary 1: the name 'Vale' does not stand in the text"]),
    ],
)
def test_numbers_and_names_of_the_summary_stand_in_the_text(text: str, expected: list[str]) -> None:
    assert broken(summary=({"text": text, "evidence": (evidence("Officers"),)},)) == expected


def test_every_digit_of_the_text_is_accounted_for() -> None:
    at = TEXT.index("netted 40") + 7
    assert broken(numbers=NUMBERS[:2]) == [f"audit: the digits '40' at {at} are not accounted for"]


def test_full_width_digits_too() -> None:
    text = "警方抓获１２人。"
    assert violations(report(text), text) == ["audit: the digits '１２' at 4 are not accounted for"]


def test_references_lead_somewhere() -> None:
    lines = broken(
        statistics=({**FIGURE, "part_of": "s1"},),
        campaigns=(campaign("c1", "Clear Harbour", statistics=("s9",)),),
        numbers=(*NUMBERS, account((0, 3), used_by="s7")),
    )
    assert len(lines) == 3


def test_the_report_of_another_text() -> None:
    assert violations(report(), TEXT + " ") == ["document: the report is of another text (text_sha256 differs)"]
