"""Named operations."""

from typing import Any

from summarizer.documents import split_sentences
from summarizer.mentions import find_agencies
from tests.grounding.reports import claimed
from tests.tables import for_each, read_table

_PASSAGES = read_table(__file__, "../mentions/agency_passages.yaml")
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


@for_each("name", ["Dry Zork", "", " ", "Operation", "of", "Dry Doc", "“”"])
def test_no_campaign(name: str) -> None:
    text = "Officers began Dry Dock in May of this year."
    assert claimed(text, campaigns=[{"name": name}]).campaigns == ()


@for_each("passage", [p for p in _PASSAGES if "campaigns" in p])
def test_what_a_passage_tells_of_its_operation(passage: dict[str, Any]) -> None:
    (told,), text = passage["campaigns"], passage["text"]
    agencies = find_agencies(text, split_sentences(text))
    (campaign,) = claimed(text, campaigns=[{"name": told["name"]}], agencies=agencies[:5]).campaigns
    assert [campaign.name, list(campaign.aliases)] == [told["name"], told["aliases"]]
    assert sorted(campaign.agencies) == sorted(told["agencies"])
    assert list(campaign.places) == told["places"]


@for_each(
    ("text", "names", "said"),
    [
        ("“断流行动”（Operasi Arus）抓获12人。", ["断流", "Arus"], [("断流", "Arus")]),
        ("Operation Bright Reeds (Mingwei) ended.", ["Bright Reeds"], [("Bright Reeds", "Mingwei")]),
        ("Operation Reed (Sarn) and Operation Gull (June) ended.", ["Reed", "Gull"], [("Reed",), ("Gull",)]),
        ("Operation Low Tide, known in Spanish as Operación Marea Baja, ended.", ["Low Tide", "Marea Baja"],
         [("Low Tide", "Marea Baja")]),
        ("Operation Dry Dock and Operation Owl ended.", ["Dry Dock", "Owl"], [("Dry Dock",), ("Owl",)]),
        ("Interpol put out a Purple Notice.", ["Purple Notice"], []),
    ],
)  # fmt: skip
def test_other_names(text: str, names: list[str], said: list[tuple[str, ...]]) -> None:
    campaigns = claimed(text, campaigns=[{"name": name} for name in names]).campaigns
    assert [(c.name, *c.aliases) for c in campaigns] == said


@for_each(
    ("text", "places"),
    [
        ("Operation Dry Dock ended. Taking part were Sarn, Lorwick and Tamar.", ["Sarn", "Lorwick", "Tamar"]),
        ("Operation Dry Dock took money from victims in Sarn and Lorwick.", []),
        ("Operation Dry Dock ended. A banker was held in Sarn.", []),
        ("“断流”行动在云泽、滨江等地抓获12人。", ["云泽", "滨江"]),
        ("“断流”行动抓获主犯、骨干和马仔等12人。", []),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    name = "断流" if "断流" in text else "Dry Dock"
    (campaign,) = claimed(text, campaigns=[{"name": name}]).campaigns
    assert list(campaign.places) == places
