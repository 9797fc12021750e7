from schemas import Dossier, DossierSuspect
from summarizer.dossier import build_dossier
from tests.dossier.reports import campaign, person, report


def names(dossier: Dossier) -> list[set[str]]:
    return [{use.name for use in suspect.names} for suspect in dossier.suspects]


def only(dossier: Dossier) -> DossierSuspect:
    (suspect,) = dossier.suspects
    return suspect


def test_a_common_name_of_two_syllables_joins_by_another_suspect_in_common() -> None:
    pair = [person("Wang Wei"), person("Duan Zhenghai")]
    dossier = build_dossier([report("a", suspects=pair), report("b", suspects=pair), report("c", suspects=pair[:1])])
    assert sorted(len(suspect.members) for suspect in dossier.suspects) == [1, 2, 2]


def test_an_agency_alone_does_not_join_a_name_of_two_syllables() -> None:
    reports = [report(id, agencies=["Marlow County Police"], suspects=[person("Wang Wei")]) for id in "ab"]
    first, second = build_dossier(reports).suspects
    assert [apart.id for apart in first.apart] == [second.id]


def test_an_agency_joins_a_full_name_with_its_characters() -> None:
    reports = [
        report("a", agencies=["衡陵市公安局"], suspects=[person("段正海")], language="zh"),
        report("b", agencies=["Hengling police"], suspects=[person("Duan Zhenghai")]),
    ]
    assert "place hengling in common" in only(build_dossier(reports)).links[0].reason


def test_a_standing_operation_does_not_join_a_name_of_two_syllables() -> None:
    reports = [
        report(id, campaigns=[campaign("Cloud Sword")], title="Chinese police", suspects=[person("Wang Wei")])
        for id in "ab"
    ]
    assert len(build_dossier(reports).suspects) == 2


def test_two_people_of_one_text_stay_two() -> None:
    both = [person("Shen Yan"), person("沈雁")]
    dossier = build_dossier([report("a", campaigns=[campaign("Quiet Lagoon")], suspects=both)])
    assert len(dossier.suspects) == 2


def test_two_writings_in_han_are_never_joined_by_one_in_pinyin() -> None:
    shared = [campaign("Quiet Lagoon")]
    reports = [
        report("a", campaigns=shared, suspects=[person("罗启航")]),
        report("b", campaigns=shared, suspects=[person("Luo Qihang")]),
        report("c", campaigns=shared, suspects=[person("罗起航")]),
    ]
    assert not any({"罗启航", "罗起航"} <= each for each in names(build_dossier(reports)))


def test_a_nickname_joins_nobody() -> None:
    shared = [campaign("Quiet Lagoon")]
    reports = [
        report("a", campaigns=shared, suspects=[person("Duan Zhenghai", "the Heron")]),
        report("b", campaigns=shared, suspects=[person("Marta Oyelaran", "the Heron")]),
    ]
    assert len(build_dossier(reports).suspects) == 2


def test_an_alias_in_another_script_joins_with_something_in_common() -> None:
    shared = [campaign("Quiet Lagoon")]
    reports = [
        report("a", campaigns=shared, suspects=[person("哈桑", "Hassan Odeh")]),
        report("b", campaigns=shared, suspects=[person("Hassan Odeh")]),
    ]
    assert len(build_dossier(reports).suspects) == 1


MASKED = [person("段某海"), person("许光明")]


def test_a_masked_name_joins_the_only_one_that_fits() -> None:
    reports = [
        report("a", campaigns=[campaign("Quiet Lagoon")], suspects=MASKED),
        report("b", campaigns=[campaign("Quiet Lagoon")], suspects=[person("Duan Zhenghai"), person("Xu Guangming")]),
    ]
    assert names(build_dossier(reports)) == [{"段某海", "Duan Zhenghai"}, {"许光明", "Xu Guangming"}]


def test_a_masked_name_stays_apart_where_two_fit_or_nobody_else_is_known() -> None:
    two = [person("Duan Zhenghai"), person("Duan Linhai"), person("Xu Guangming")]
    for others in (two, two[:1]):
        reports = [
            report("a", campaigns=[campaign("Quiet Lagoon")], suspects=MASKED),
            report("b", campaigns=[campaign("Quiet Lagoon")], suspects=others),
        ]
        assert {"段某海"} in names(build_dossier(reports))


def test_events_stand_in_time_order_with_their_sources_and_conflicts_side_by_side() -> None:
    reports = [
        report("late", published="2025-09-01", suspects=[person("Marta Oyelaran", told=[("wanted", None)])]),
        report(
            "early",
            published="2025-03-01",
            suspects=[person("Oyelaran Marta", told=[("arrested", "2025-02-01"), ("dead", "2025-02-20")])],
        ),
    ]
    suspect = only(build_dossier(reports))
    assert [(e.status, e.source.document) for e in suspect.events] == [
        ("arrested", "early"),
        ("dead", "early"),
        ("wanted", "late"),
    ]
    assert {(c.one, c.other, c.reason) for c in suspect.conflicts} == {
        (0, 2, "in hand in one document, wanted in a later one"),
        (1, 2, "dead in one document, alive in another"),
    }


def test_two_dates_of_one_arrest_are_a_conflict_and_a_course_of_events_is_none() -> None:
    reports = [
        report("a", suspects=[person("Marta Oyelaran", told=[("arrested", "2025-02-01")])]),
        report("b", suspects=[person("Marta Oyelaran", told=[("arrested", "2025-02-03"), ("charged", "2025-04-01")])]),
    ]
    assert [c.reason for c in only(build_dossier(reports)).conflicts] == ["two dates of one event"]
    assert not only(build_dossier(reports[1:])).conflicts
