from typing import Any

import pytest

from schemas import Dossier
from summarizer.dossier import build_dossier
from tests.dossier.reports import campaign, figure, person, report
from tests.tables import for_each

SINCE = "2025-03-01.."


def told(*documents: Any, agency: str = "Hengling police", operation: str | None = "Quiet Lagoon") -> Dossier:
    """A dossier of one document for each list of figures, published in June, July, ..."""
    return build_dossier(
        report(
            f"d{n}",
            published=f"2025-{n + 5:02}-01",
            agencies=[agency],
            campaigns=[campaign(operation)] if operation else [],
            figures=figures,
        )
        for n, figures in enumerate(documents, 1)
    )


def test_a_running_total_grows_from_one_announcement_to_the_next() -> None:
    dossier = told(
        [figure(100, SINCE + "2025-06-01"), figure(30, "2025-05-02..2025-05-02", scope="batch")],
        [figure(150, SINCE + "2025-07-01")],
        [figure(150, SINCE + "2025-07-01")],
    )
    (series,) = dossier.series
    assert [(p.value, [c.document for c in p.citations]) for p in series.points] == [(100, ["d1"]), (150, ["d2", "d3"])]
    assert [(g.by, g.ratio) for g in series.growth] == [(50, 1.5)]
    assert [p.value for p in series.batches] == [30]
    assert not series.drops
    assert [(k.value, len(k.citations)) for k in dossier.corroborations] == [(150, 2)]


def test_a_running_total_that_falls_is_named() -> None:
    (series,) = told([figure(150, SINCE + "2025-06-01")], [figure(120, SINCE + "2025-07-01")]).series
    assert [(series.points[d.before].value, series.points[d.after].value) for d in series.drops] == [(150, 120)]


def test_a_little_less_is_no_fall_where_a_figure_is_hedged() -> None:
    (series,) = told([figure(150, SINCE + "2025-06-01", bound="about")], [figure(148, SINCE + "2025-07-01")]).series
    assert not series.drops


def test_other_beginnings_objects_units_and_parts_are_other_series() -> None:
    total = figure(100, SINCE + "2025-06-01")
    for other in (
        figure(150, "2025-04-01..2025-07-01"),
        figure(150, SINCE + "2025-07-01", object="victim"),
        figure(150, SINCE + "2025-07-01", kind="money", currency="EUR"),
        figure(150, SINCE + "2025-07-01", change="increase"),
    ):
        assert not told([total], [other]).series
    assert not told([total], [figure(900, ""), figure(150, SINCE + "2025-07-01", part_of="s1")]).series


def test_unrelated_documents_are_never_compared() -> None:
    reports = [
        report(agency, agencies=[agency], figures=[figure(value, SINCE + "2025-06-01")])
        for agency, value in (("Hengling police", 100), ("Marlow constabulary", 120))
    ]
    dossier = build_dossier(reports)
    assert (dossier.series, dossier.conflicts, dossier.corroborations) == ((), (), ())


def test_two_figures_for_one_period_are_a_conflict_with_both_quotes() -> None:
    days = "2025-05-02..2025-05-02"
    (conflict,) = told([figure(84, days, quote="held 84 people")], [figure(88, days, quote="88 were held")]).conflicts
    assert [(v.value, v.citations[0].document, v.citations[0].evidence.quote) for v in conflict.versions] == [
        (84, "d1", "held 84 people"),
        (88, "d2", "88 were held"),
    ]


def test_rounding_hedges_and_sizes_apart_are_no_conflict() -> None:
    days = "2025-05-02..2025-05-02"
    for one, other in (
        (figure(3000, days, bound="over"), figure(3012, days)),
        (figure(1500000, days), figure(1523000, days)),
        (figure(100, days, bound="about"), figure(104, days)),
        (figure(84, days), figure(840, days)),
        (figure(84, days), figure(84, days)),
        (figure(84, days, kind="percent"), figure(88, days)),
    ):
        assert not told([one], [other]).conflicts


def test_a_document_that_tells_both_figures_means_two_things() -> None:
    days = "2025-05-02..2025-05-02"
    both = [figure(88, days), figure(84, days, measure="recruiters among guests")]
    assert not told(both, [figure(84, days)]).conflicts


def test_a_figure_without_a_period_is_corroborated_by_an_operation_and_not_by_an_agency() -> None:
    assert told([figure(340)], [figure(340)]).corroborations
    assert not told([figure(340)], [figure(340)], operation=None).corroborations
    assert not told([figure(4)], [figure(4)]).corroborations


def test_copies_of_a_text_corroborate_nothing() -> None:
    reports = [report(id, campaigns=[campaign("Quiet Lagoon")], figures=[figure(340)], text="one") for id in "ab"]
    dossier = build_dossier(reports)
    assert not dossier.corroborations
    assert [(d.id, d.copies) for d in dossier.documents] == [("a", ("b.txt",))]


def test_parts_are_added_up() -> None:
    def verdict(*parts: float, **fields: Any) -> str:
        (one,) = told([figure(46, **fields), *(figure(value, part_of="s1") for value in parts)]).sums
        return one.verdict

    assert verdict(12, 20, 14) == "agree"
    assert verdict(12, 23, 14) == "differ"
    assert verdict(12) == "open"


@for_each(
    ("rest", "sums"),
    [
        ([{"action": "transferred"}], ("agree", 46)),
        ([{"object": "victim"}], ("open", 12)),
        ([{"bound": "over"}], ("open", 12)),
        ([{}, {"action": "transferred"}], ("open", 12)),
        ([], ("open", 12)),
    ],
)
def test_what_parts_leave_is_a_part_where_one_other_figure_tells_it(
    rest: list[dict[str, Any]], sums: tuple[str, int]
) -> None:
    others = [figure(34, **fields) for fields in rest]
    (one,) = told([figure(46), figure(12, part_of="s1"), *others]).sums
    assert (one.verdict, one.sum) == sums
    assert len(one.parts) == (2 if sums[0] == "agree" else 1)


def test_what_is_left_of_few_is_no_part() -> None:
    (one,) = told([figure(46), figure(40, part_of="s1"), figure(6, action="transferred")]).sums
    assert one.verdict == "open"


@pytest.mark.parametrize(
    ("operation", "total", "joined"), [(None, 150, True), (None, 3000, False), ("Fox", 3000, True)]
)
def test_an_agency_alone_does_not_join_the_total_of_a_province_with_that_of_the_nation(
    operation: str | None, total: int, joined: bool
) -> None:
    days = ("2025-01-01..2025-06-01", "2025-01-01..2025-07-01")
    dossier = told([figure(100, days[0])], [figure(total, days[1])], operation=operation)
    assert len(dossier.series) == joined


@pytest.mark.parametrize(
    ("names", "quote", "joined"),
    [
        (("Marta Oyelaran", "Piet Kroon"), "six, Marta Oyelaran and Piet Kroon among them", True),
        (("Marta Oyelaran", "Piet Kroon"), "six, Marta Oyelaran among them", False),
        (("Marta Oyelaran", "Piet Kroon"), "six people", False),
    ],
)
def test_a_small_count_is_the_same_where_both_sentences_name_the_same_two_people(
    names: tuple[str, ...], quote: str, joined: bool
) -> None:
    six = figure(6, quote=quote, action="transferred")
    reports = [report(id, suspects=[person(name) for name in names], figures=[six]) for id in ("a", "b")]
    assert [(k.value, len(k.citations)) for k in build_dossier(reports).corroborations] == [(6, 2)] * joined
