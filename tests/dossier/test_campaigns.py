import pytest

from summarizer.dossier import build_dossier
from tests.dossier.reports import campaign, person, report
from tests.tables import for_each

CHINA = ["Ministry of Public Security"]


def merged(one: str, other: str, **related: object) -> bool:
    reports = [report(id, campaigns=[campaign(name)], **related) for id, name in (("a", one), ("b", other))]  # type: ignore[arg-type]
    return len(build_dossier(reports).campaigns) == 1


@for_each(
    ("one", "other"),
    [
        ("Broken Card", "断卡"),
        ("Operation Duanka", "\u201c断卡\u201d行动"),
        ("Card-cutting", "Breaking Cards"),
        ("Severing Cards", "Duan Ka"),
        ("Cloud Sword", "Yunjian"),
        ("云剑行动", "CLOUD-SWORD"),
        ("Clean Net 2024", "净网2024"),
        ("Hunting the Fox", "Fox Hunt"),
        ("Great Wall", "长城"),
    ],
)
def test_the_registry_knows_the_names_of_an_operation(one: str, other: str) -> None:
    assert merged(one, other, agencies=CHINA)


@for_each(
    ("one", "other"),
    [
        ("HAECHI III", "HAECHI VI"),
        ("HAECHI III", "HAECHI"),
        ("Red Card", "Red Card 2.0"),
        ("Quiet Lagoon II", "Quiet Lagoon III"),
        ("Clean Net 2023", "净网2024"),
        ("Broken Card", "Broken Stream"),
        ("Quiet Lagoon", "Quiet Harbour"),
    ],
)
def test_phases_and_other_operations_stay_apart(one: str, other: str) -> None:
    assert not merged(one, other, agencies=["INTERPOL"], suspects=[person("Marta Oyelaran")])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HAECHI VI", "Haechi-6"),
        ("Red Card 2.0", "Operation Red Card II"),
        ("Quiet Lagoon phase two", "Quiet Lagoon II"),
    ],
)
def test_numerals_of_a_phase_are_read(one: str, other: str) -> None:
    assert merged(one, other)


@for_each(
    ("one", "other"),
    [
        ("碧锚", "Bimao"),
        ("铁锚行动", "Iron Anchor"),
        ("Steel Anchor Rising", "Steel Anchor Risign"),
        ("Vesper", "VESPER"),
    ],
)
def test_other_spellings_need_something_else_in_common(one: str, other: str) -> None:
    assert merged(one, other, suspects=[person("Marta Oyelaran")])
    assert merged(one, other, agencies=["Hengling police"])
    assert not merged(one, other)


def test_an_agency_alone_joins_nothing() -> None:
    assert not merged("Quiet Lagoon", "Bitter Orchard", agencies=["Hengling police"])


def test_a_name_that_anybody_may_use_is_the_known_one_only_in_its_context() -> None:
    abroad = report("a", campaigns=[campaign("Great Wall")], agencies=["Marlow County Police"])
    at_home = report("b", campaigns=[campaign("长城")], agencies=CHINA, language="zh")
    assert [c.registry for c in build_dossier([abroad, at_home]).campaigns] == [None, "changcheng"]


def test_a_name_that_comes_back_after_many_years_needs_something_in_common() -> None:
    def campaigns(**related: object) -> int:
        days = ("2015-01-01", "2025-01-01")
        reports = [report(d, published=d, campaigns=[campaign("Quiet Lagoon")], **related) for d in days]  # type: ignore[arg-type]
        return len(build_dossier(reports).campaigns)

    assert campaigns() == 2
    assert campaigns(agencies=["Hengling police"]) == 1


def test_every_name_and_every_link_leads_to_its_documents() -> None:
    (one,) = build_dossier(
        [
            report("a", campaigns=[campaign("断卡")], language="zh"),
            report("b", campaigns=[campaign("Broken Card")], agencies=CHINA),
        ]
    ).campaigns
    assert {(use.name, c.document, c.evidence.quote) for use in one.names for c in use.citations} == {
        ("断卡", "a", "断卡"),
        ("Broken Card", "b", "Broken Card"),
    }
    assert [(link.one.document, link.other.document) for link in one.links] == [("a", "b")]
    assert "duanka" in one.links[0].reason
