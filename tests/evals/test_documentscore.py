"""Every rule of the scores in a case small enough to count by hand."""

from datetime import date

import pytest

import schemas
from evals.documentscore import DocumentScore, score_labels, score_report
from evals.goldfile import KeyFact
from evals.labels import Figure, Labels, Named
from evals.tally import Share, Tally
from tests.evals.build import (
    YEAR,
    account,
    campaign,
    document,
    evidence,
    figure,
    labels,
    place,
    report,
    statistic,
    suspect,
)
from tests.tables import for_each

FIRST = place("arrested 40", "40")
PHONES = place("seized 40", "40")
LAST = place("netted 40", "40")
MONEY = place("froze more than EUR 2.5 million", "more than EUR 2.5 million")


EUROS = figure(2_500_000, MONEY, kind="money", currency="EUR", bound="over", object="money", action="seized")


def scored(gold: Labels, predicted: Labels) -> DocumentScore:
    return score_labels(document(), gold, predicted, stem="x")


def against(gold: Labels, made: schemas.Report) -> DocumentScore:
    return score_report(document(), gold, made, stem="x")


def kinds(score: DocumentScore) -> list[str]:
    return [m.kind for m in score.mistakes]


def test_levels_by_hand() -> None:
    gold = labels(
        figures=(
            figure(40, FIRST, **YEAR),
            figure(40, PHONES, object="device", action="seized"),
            figure(2_500_000, MONEY, kind="money", currency="EUR", bound="over", object="money", action="seized"),
        )
    )
    predicted = labels(
        figures=(
            figure(40, FIRST),  # no period: labelled, not strict
            figure(40, PHONES, object="other", action="seized"),  # value only
            figure(2_500_000, MONEY, kind="money", currency="EUR", bound="over", object="money", action="seized"),
        )
    )
    score = scored(gold, predicted)
    assert score.tallies["value"] == Tally(tp=3)
    assert score.tallies["labelled"] == Tally(tp=2, fp=1, fn=1)
    assert score.tallies["strict"] == Tally(tp=1, fp=2, fn=2)
    assert score.shares["object"] == Share(right=2, total=3)
    assert score.shares["action"] == Share(right=3, total=3)
    assert score.shares["bound"] == Share(right=3, total=3)
    assert score.shares["period"] == Share(right=2, total=3)
    assert score.shares["dated_period"] == Share(right=0, total=1)
    assert score.confusion["object"] == {
        "suspect": {"suspect": 1},
        "device": {"other": 1},
        "money": {"money": 1},
    }
    assert kinds(score) == ["wrong period", "wrong object"]


def test_another_currency_is_a_miss_and_a_false_alarm_shown_as_one_mistake() -> None:
    gold = labels(figures=(figure(2_500_000, MONEY, kind="money", currency="EUR"),))
    score = scored(gold, labels(figures=(figure(2_500_000, MONEY, kind="money", currency="USD"),)))
    assert score.tallies["value"] == Tally(fp=1, fn=1)
    assert kinds(score) == ["misread"]


def test_a_figure_alike_in_words_but_of_another_value_does_not_count() -> None:
    score = scored(labels(figures=(figure(40, FIRST),)), labels(figures=(figure(41, LAST),)))
    assert score.tallies["value"] == Tally(fp=1, fn=1)
    assert sorted(kinds(score)) == ["missed", "spurious"]


@pytest.mark.parametrize("predicted", [(), (figure(7, FIRST),)])
def test_an_optional_figure_costs_nothing_found_or_missed(predicted: tuple[Figure, ...]) -> None:
    score = scored(labels(figures=(figure(7, FIRST, optional=True),)), labels(figures=predicted))
    assert score.tallies["value"] == Tally()
    assert score.tallies["value"].f1 is None
    assert score.shares.get("object") is None
    assert not score.mistakes


def test_a_duplicate_is_a_false_alarm_and_counted_apart() -> None:
    gold = labels(figures=(figure(40, FIRST),))
    again = figure(40, LAST)
    other = figure(40, PHONES, object="device", action="seized")
    score = scored(gold, labels(figures=(figure(40, FIRST), again, other)))
    assert score.tallies["value"] == Tally(tp=1, fp=2, duplicates=1)
    assert kinds(score) == ["duplicate", "spurious"]


def test_a_document_with_neither_gold_nor_prediction_has_no_rates() -> None:
    score = score_labels(document("Nothing."), labels(), labels(), stem="x")
    for name in ("value", "campaigns", "suspects", "agencies"):
        tally = score.tallies[name]
        assert (tally.precision, tally.recall, tally.f1) == (None, None, None)
    assert score.published == "right"


def test_predictions_without_gold_have_an_f1_of_zero() -> None:
    tally = scored(labels(), labels(figures=(figure(40, FIRST),))).tallies["value"]
    assert (tally.precision, tally.recall, tally.f1) == (0.0, None, 0.0)


def test_campaigns_match_by_any_alias_and_without_the_marker() -> None:
    gold = labels(campaigns=(Named(("Clear Harbour", "清港")), Named(("Old Net",), optional=True), Named(("Lost",))))
    predicted = labels(campaigns=(Named(("“清港”行动",)), Named(("OPERATION Clear-Harbour",)), Named(("old net",))))
    score = scored(gold, predicted)
    assert score.tallies["campaigns"] == Tally(tp=1, fp=1, fn=1, duplicates=1)
    assert kinds(score) == ["missed campaign", "spurious campaign"]


def test_suspects_with_status_role_and_group() -> None:
    vane = Named(("Tom Vane", "Captain"), status="convicted", role="gang leader", group="Vane ring")
    gold = labels(suspects=(vane, Named(("Ann Ho",), status="wanted")))
    predicted = labels(
        suspects=(
            Named(("Captain",), status="convicted", role="leader of the gang", group=None),
            Named(("Ann Ho",), status="arrested", role="banker"),
        )
    )
    score = scored(gold, predicted)
    assert score.tallies["suspects"] == Tally(tp=2)
    assert score.tallies["suspects_with_status"] == Tally(tp=1, fp=1, fn=1)
    assert score.shares["status"] == Share(right=1, total=2)
    assert score.shares["role"] == Share(right=1, total=1)
    assert score.shares["group"] == Share(right=0, total=1)
    assert kinds(score) == ["wrong group", "wrong status"]


def test_events_where_labelled() -> None:
    told = (("arrested", date(2024, 1, 2)), ("convicted", None))
    gold = labels(suspects=(Named(("Tom Vane",), status="convicted", events=told),))
    given = (("arrested", None), ("convicted", None), ("released", None))
    score = scored(gold, labels(suspects=(Named(("Tom Vane",), status="convicted", events=given),)))
    assert score.tallies["events"] == Tally(tp=2, fp=1)
    assert score.shares["event_date"] == Share(right=1, total=2)


def test_agencies_with_articles_and_short_forms() -> None:
    gold = labels(agencies=("Lorian Cyber Bureau (LCB)", "Harbour Police"))
    score = scored(gold, labels(agencies=("LCB", "the Harbour Police", "Customs")))
    assert score.tallies["agencies"] == Tally(tp=2, fp=1)


@for_each(
    ("gold", "predicted", "outcome"),
    [
        (date(2024, 5, 27), date(2024, 5, 27), "right"),
        (None, None, "right"),
        (date(2024, 5, 27), date(2023, 5, 27), "wrong"),
        (None, date(2023, 5, 27), "wrong"),
        (date(2024, 5, 27), None, "missing"),
    ],
)
def test_publication(gold: date | None, predicted: date | None, outcome: str) -> None:
    score = scored(labels(published=gold), labels(published=predicted))
    assert score.published == outcome
    assert score.shares["published"] == Share(right=int(outcome == "right"), total=1)


def test_the_fate_of_missed_figures() -> None:
    gold = labels(
        figures=(
            figure(40, FIRST),
            figure(41, PHONES),
            figure(42, LAST),
            figure(2_500_000, MONEY, kind="money", currency="EUR"),
            figure(99, (0, 3)),
        )
    )
    made = report(
        statistics=(
            statistic(
                "s1",
                "froze more than EUR 2.5 million",
                "more than EUR 2.5 million",
                2.5,
                quantity={"kind": "money", "currency": "EUR"},
            ),
        ),
        numbers=(
            account(FIRST, reason="age", by="rule"),
            account(PHONES, reason="not_asserted", by="model"),
            account(LAST, reason="no_answer", by="model"),
        ),
    )
    score = against(gold, made)
    assert score.fates == {"rule: age": 1, "model: not_asserted": 1, "open": 1, "used": 1, "unseen": 1}
    assert score.tallies["value"] == Tally(fp=1, fn=5)
    assert score.open == 1
    assert not score.violations


def test_a_figure_found_elsewhere_was_not_falsely_dismissed() -> None:
    made = report(
        statistics=(statistic("s1", "arrested 40 suspects", "40", 40),),
        numbers=(
            account(PHONES, reason="not_a_figure", by="model"),
            account(LAST, reason="repeat", by="rule"),
            account(MONEY, reason="not_a_figure", by="model"),
        ),
    )
    score = against(labels(figures=(figure(40, LAST),)), made)
    assert score.tallies["value"] == Tally(tp=1)
    assert score.fates == {}


def test_a_whole_report() -> None:
    made = report(
        agencies=("Lorian Cyber Bureau",),
        statistics=(statistic("s1", "arrested 40 suspects", "40", 40),),
        campaigns=(campaign("c1", "Clear Harbour"),),
        suspects=(suspect("p1", "Tom Vane", aliases=("Captain",), status="convicted", role="gang leader"),),
        summary=({"text": "Officers arrested 40 suspects.", "evidence": (evidence("arrested 40 suspects"),)},),
        numbers=(account(PHONES), account(MONEY), account(LAST, reason="repeat", by="rule")),
    )
    gold = labels(
        agencies=("Lorian Cyber Bureau",),
        figures=(figure(40, FIRST),),
        campaigns=(Named(("Clear Harbour",)),),
        suspects=(Named(("Tom Vane",), status="convicted", role="gang leader"),),
        key_facts=(
            KeyFact(fact="arrests", wordings=("seized 40", "Arrested … suspects")),
            KeyFact(fact="conviction", wordings=("convicted",)),
        ),
    )
    score = against(gold, made)
    assert score.violations == ()
    assert score.open == 2
    assert all(score.tallies[name].f1 == 1.0 for name in ("strict", "campaigns", "suspects_with_status", "agencies"))
    assert score.shares["key_facts"] == Share(right=1, total=2)
    assert kinds(score) == ["missed key fact"]


def test_a_missing_report_misses_everything() -> None:
    score = score_report(document(), labels(figures=(figure(40, FIRST),)), None, stem="x")
    assert score.tallies["value"] == Tally(fn=1)
    assert score.failures == 1
    assert kinds(score) == ["no report"]
    assert score.published == "missing"
    assert score.shares["published"] == Share(right=0, total=1)
