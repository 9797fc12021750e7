"""Named operations."""

import pytest

from tests.grounding.reports import claimed

TEXT = (
    "Officers of the Lorwick Cyber Unit began Operation Dry Dock in May. Under “Dry Dock” they held 41 men.\n\n"
    "The DRY DOCK operation goes on, said the Sarn Police. “断流”专项行动抓获嫌疑人12名。"
)


def test_names_that_differ_in_marks_and_case_only_are_one() -> None:
    said = [{"name": "Operation Dry Dock"}, {"name": "“Dry Dock”"}, {"name": "DRY DOCK operation"}]
    (campaign,) = claimed(TEXT, campaigns=said).campaigns
    assert (campaign.name, campaign.aliases) == ("Dry Dock", ("DRY DOCK",))
    assert [e.quote for e in campaign.evidence] == ["Dry Dock", "Dry Dock", "DRY DOCK"]


def test_statistics_and_agencies_of_its_sentences() -> None:
    report = claimed(TEXT, campaigns=[{"name": "Dry Dock"}, {"name": "断流"}], agencies=["Lorwick Cyber Unit"])
    first, second = report.campaigns
    values = {s.id: s.quantity.value for s in report.statistics}
    assert [values[i] for i in first.statistics] == [41]
    assert [values[i] for i in second.statistics] == [12]
    assert first.agencies == ("Lorwick Cyber Unit",)
    assert second.agencies == ()


def test_an_agency_by_its_short_form() -> None:
    text = "The Lorwick Cyber Bureau (LCB) met. The LCB began Operation Dry Dock."
    (campaign,) = claimed(text, campaigns=[{"name": "Dry Dock"}], agencies=["Lorwick Cyber Bureau (LCB)"]).campaigns
    assert campaign.agencies == ("Lorwick Cyber Bureau (LCB)",)


@pytest.mark.parametrize("name", ["Dry Zork", "", " ", "Operation", "of", "Dry Doc", "“”"])
def test_no_campaign(name: str) -> None:
    text = "Officers began Dry Dock in May of this year."
    assert claimed(text, campaigns=[{"name": name}]).campaigns == ()
