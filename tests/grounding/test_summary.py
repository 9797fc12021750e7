"""Sentences of a summary: the model's where the text bears them out, else those that tell most."""

from schemas import Report
from tests.grounding.reports import claimed, report_of
from tests.tables import for_each


def told(report: Report) -> list[str]:
    return [sentence.text for sentence in report.summary]


@for_each(
    ("text", "expected"),
    [
        (
            "Here is the news.\n\nOfficers arrested 41 suspects.\nThe weather was fine.\nA hearing will follow.\n"
            "Courts convicted 12 defendants.\nReaders may call the desk.\nPolice solved 300 cases.",
            ["Officers arrested 41 suspects.", "Courts convicted 12 defendants.", "Police solved 300 cases."],
        ),
        (
            "Officers arrested 41 suspects.\nOfficers also took 3 watches.\nThe ring had taken 9 million dollars.\n"
            '"They took 8,000 euros from me," she said.\nPolice froze 51 accounts.',
            [
                "Officers arrested 41 suspects.",
                "The ring had taken 9 million dollars.",
                "Police froze 51 accounts.",
            ],
        ),
        (
            "警方抓获犯罪嫌疑人410名。\n天气晴朗。\n破获案件320起。\n市民可拨打热线。\n冻结资金3.2亿元。\n围观者很多。",
            ["警方抓获犯罪嫌疑人410名。", "破获案件320起。", "冻结资金3.2亿元。"],
        ),
        ("The rain fell on the harbour.\nNobody came.", ["The rain fell on the harbour."]),
        ("No full stop, no summary", []),
    ],
)
def test_sentences_that_tell_most(text: str, expected: list[str]) -> None:
    report = report_of(text)
    assert told(report) == expected
    assert all(e.quote == text[e.start : e.end] for sentence in report.summary for e in sentence.evidence)


def test_a_fact_is_told_once() -> None:
    lead = "Officers arrested 412 suspects in Lorwick."
    others = "Police solved 300 cases.\nThe ring took 9 million dollars."
    report = report_of(f"{lead}\n{others}\nIn all, officers arrested 412 suspects there.")
    assert told(report) == [lead, *others.split("\n")]


def test_an_operation_and_a_person_are_facts() -> None:
    text = (
        "It was a fine day.\nNobody knew.\nThe raids were part of Operation Salt Wind.\nThe sea was calm.\n"
        "Ruben Vask, the owner, was arrested.\nThe boats stayed in the harbour."
    )
    report = report_of(text, kinds={"Ruben Vask": "suspect"})
    assert told(report) == ["The raids were part of Operation Salt Wind.", "Ruben Vask, the owner, was arrested."]


def test_sentences_of_a_model_go_first() -> None:
    text = "Police held 41 men.\nThey froze 9 accounts."
    report = claimed(text, summary=["Police froze 9 accounts."])
    assert told(report) == ["Police froze 9 accounts."]
    assert claimed(text, summary=["Police froze 10 accounts."]).summary[0].text in text
