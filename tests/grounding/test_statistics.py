"""What clauses tell of a figure besides its value: who did it, where, as a part of what, in one event or over time."""

from datetime import date

from schemas import Statistic
from tests.asking.strict import faults
from tests.grounding.reports import figures, report_of
from tests.tables import for_each

DAY = date(2025, 3, 14)


def told(text: str) -> dict[str, Statistic]:
    """Statistics by the words of their figure."""
    return {s.quantity.text: s for s in figures(text, published=DAY)}


@for_each(
    ("text", "agencies"),
    [
        ("The Sarn Cyber Bureau said it had arrested 40 suspects.", ["Sarn Cyber Bureau"]),
        ("Lorwick Police arrested 41 suspects and froze 312 accounts.", ["Lorwick Police"] * 2),
        ("Officers seized 212 SIM cards, the Customs Fraud Unit said.", ["Customs Fraud Unit"]),
        ("In all, 212 SIM cards were seized by the Customs Fraud Unit.", ["Customs Fraud Unit"]),
        ("Lorwick Police ended the operation. Officers also impounded 11 cars.", ["Lorwick Police"]),
        ("Lorwick Police ended the operation. They arrested 24 suspects.", ["Lorwick Police"]),
        ("The Sarn Fraud Desk opened in May. The desk has received 230 reports.", ["Sarn Fraud Desk"]),
        ("The banks refunded 4 million dollars.", ["The banks"]),
        ("Telecom companies stopped 3 million messages.", ["Telecom companies"]),
        ("Police in Sarn have freed 388 workers.", ["Police in Sarn"]),
        ("Border guards handed 12 suspects to the Interior Ministry.", ["Border guards"]),
        ("A spokesman of the Sarn Cyber Bureau said 40 suspects were arrested.", ["Sarn Cyber Bureau"]),
        ("Sarnian police arrested 130 suspects.", ["Sarnian police"]),
        ("The anti-fraud centre issued 900 warnings.", ["The anti-fraud centre"]),
        ("The call centre cheated 300 victims.", [None]),
        ("警方向我市公安局移交犯罪嫌疑人61名。", ["警方"]),
        ("The ring cheated 300 pensioners.", [None]),
        ("In May, 9,412 people were detained.", [None]),
        ("They were paid 14 dollars an hour.", [None]),
        ("当地警方突击搜查酒店，当场控制84人。", ["当地警方"]),
        ("海州市公安局抓获犯罪嫌疑人410名。", ["海州市公安局"]),
        ("民警上门劝阻群众156万人次。", ["民警"]),
        ("收缴银行卡1900张。", [None]),
    ],
)
def test_agency(text: str, agencies: list[str | None]) -> None:
    assert [s.agency for s in figures(text)] == agencies


@for_each(
    ("text", "places"),
    [
        ("Officers arrested 41 suspects in Port Halden.", ["Port Halden"]),
        ("In Ghana, officers arrested 37 people and seized 173 phones.", ["Ghana", "Ghana"]),
        ("Officers seized 30 phones and 4 cars in Port Halden.", ["Port Halden", "Port Halden"]),
        ("In Ghana, police arrested 37 people; in Kenya, they arrested 12.", ["Ghana", "Kenya"]),
        ("Officers arrested 41 suspects in May.", [None]),
        ("Officers arrested 41 suspects in Operation Salt Wind.", [None]),
        ("Officers searched homes across 12 provinces and arrested 41 suspects.", [None, None]),
        ("Police in Ghana arrested 37 people.", [None]),
        ("Losses fell by 12 per cent nationwide.", ["nationwide"]),
        ("警方在缅北抓获犯罪嫌疑人410名。", ["缅北"]),
        ("全省破获案件320起。", ["全省"]),
        ("警方抓获犯罪嫌疑人410名。", [None]),
    ],
)
def test_place(text: str, places: list[str | None]) -> None:
    assert [s.place for s in figures(text, published=DAY)] == places


@for_each(
    ("text", "part", "whole"),
    [
        ("Police arrested 70 people, including 6 ringleaders.", "6", "70"),
        ("Police arrested 70 people. Those held included 6 ringleaders and 11 minors.", "11", "70"),
        ("Police arrested 70 people, of whom 22 have been charged.", "22", "70"),
        ("They freed 388 foreigners, among them 61 minors.", "61", "388"),
        ("Police arrested 70 people. Among them were 6 ringleaders.", "6", "70"),
        ("Of the 66 people held, 40 are foreigners.", "40", "66"),
        ("Police charged 12 of the 66 suspects.", "12", "66"),
        ("Of the 66 people held, 40 are foreigners, 19 locals and 9 stateless.", "9", "66"),
        ("Of the 66 people held, 40 are foreigners; 19 people were arrested later.", "19", None),
        ("Of the 66 people held, 40 are foreigners, while 19 people were arrested elsewhere.", "19", None),
        ("Of the 66 people held, 40 are foreigners. Police arrested 19 people later.", "19", None),
        (
            "Police arrested 70 people. In the port, 26 people were arrested. The other 44 were arrested later.",
            "26",
            "70",
        ),
        (
            "Police arrested 70 people. In the port, 27 people were arrested. The other 44 were arrested later.",
            "27",
            None,
        ),
        ("Border police arrested 11 suspects. They did not name the other 8.", "8", "11"),
        ("The bureau recorded 900 cases. Investment scams made up 300 of the cases.", "300", "900"),
        ("Police held 71 people. Of them 44 of those held were women and 19 of those held were men.", "19", "71"),
        ("Police arrested 70 people and froze 12 accounts.", "12", None),
        ("Police arrested 70 people, including 6 ringleaders, and seized 3 guns.", "3", None),
        ("The ring cheated 300 victims. Police arrested 70 people, among them 6 ringleaders.", "6", "70"),
        ("Police arrested 7 people, including 60 minors.", "60", None),
        ("警方抓获犯罪嫌疑人286名，其中骨干41名。", "41", "286"),
        ("警方当场控制84人，其余56人在逃。", "56", "84"),
    ],
)
def test_part_of(text: str, part: str, whole: str | None) -> None:
    statistics = told(text)
    ids = {s.id: words for words, s in statistics.items()}
    assert statistics[part].part_of is None if whole is None else ids[statistics[part].part_of or ""] == whole


@for_each(
    ("text", "scope"),
    [
        ("Police raided the compound and arrested 41 suspects.", "batch"),
        ("Police raided the compound. They seized 96 phones there.", "batch"),
        ("Officers arrested 41 suspects on March 3.", "batch"),
        ("Since January 2025 police have arrested 41 suspects.", "cumulative"),
        ("Police arrested 41 suspects last year in raids.", "unknown"),
        ("Police arrested 41 suspects.", "unknown"),
        ("In raids on the ring it emerged that victims lost 9 million dollars.", "unknown"),
        ("警方突击搜查酒店，当场控制84人。", "batch"),
        ("去年全省抓获犯罪嫌疑人410名。", "unknown"),
    ],
)
def test_scope(text: str, scope: str) -> None:
    assert [s.scope for s in figures(text, published=DAY)] == [scope]


@for_each(
    ("text", "measures", "expected"),
    [
        (
            "Police arrested 41 suspects and seized 96 mobile phones.",
            ["phones seized", "suspects arrested"],
            ["suspects arrested", "mobile phones seized"],
        ),
        ("Police arrested 41 suspects.", ["people taken into custody"], ["people taken into custody"]),
        (
            "Police froze 7 million dollars in 12 accounts.",
            ["accounts frozen", "accounts frozen"],
            ["money seized", None],
        ),
        ("Losses fell by 12 per cent.", ["losses increased"], ["fall in money lost"]),
        ("The ring cheated 300 victims.", ["suspects arrested"], ["victims defrauded"]),
        ("警方抓获犯罪嫌疑人410名。", ["phones seized"], ["suspects arrested"]),
    ],
)
def test_a_measure_tells_of_its_own_figure(text: str, measures: list[str], expected: list[str | None]) -> None:
    report = report_of(text, measures=measures)
    assert [e or s.measure for s, e in zip(report.statistics, expected, strict=True)] == [
        s.measure for s in report.statistics
    ]
    assert faults(report, text) == []


def test_what_is_counted_is_no_sum() -> None:
    text = "The ring made at least 284 transactions."
    assert [s.object for s in figures(text)] == ["other"]
