"""The targets of the dossier on gold reports."""

from pathlib import Path

import pytest

import schemas
from evals.corpus import Labelled, read_corpus
from evals.dossiergold import DossierGold, read_dossier_gold
from evals.dossierscale import measure
from evals.dossierscore import score_dossier
from evals.goldreport import gold_report
from summarizer.dossier import build_dossier

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def corpus() -> list[Labelled]:
    return read_corpus(ROOT / "seeds", ROOT / "evals" / "gold")


@pytest.fixture(scope="module")
def reports(corpus: list[Labelled]) -> dict[str, schemas.Report]:
    return {one.stem: gold_report(one) for one in corpus}


@pytest.fixture(scope="module")
def gold() -> DossierGold:
    return read_dossier_gold(ROOT / "evals" / "dossier_gold.json")


def test_links_of_gold_reports_reach_the_targets(
    corpus: list[Labelled], reports: dict[str, schemas.Report], gold: DossierGold
) -> None:
    scores = score_dossier(gold, corpus, reports, build_dossier(reports.values()))
    for kind in ("campaigns", "suspects", "figures"):
        assert scores[kind].precision >= 0.98, scores[kind].wrong
        assert scores[kind].recall >= 0.90, scores[kind].missed


def test_an_empty_dossier_misses_everything(corpus: list[Labelled], gold: DossierGold) -> None:
    scores = score_dossier(gold, corpus, {}, build_dossier([]))
    assert scores["suspects"].recall == 0
    assert scores["suspects"].precision == 1


def test_a_wrong_join_costs_precision(
    corpus: list[Labelled], reports: dict[str, schemas.Report], gold: DossierGold
) -> None:
    dossier = build_dossier(reports.values())
    members = tuple(member for suspect in dossier.suspects for member in suspect.members)
    everybody = dossier.suspects[0].model_copy(update={"members": members})
    score = score_dossier(gold, corpus, reports, dossier.model_copy(update={"suspects": (everybody,)}))["suspects"]
    assert score.recall == 1
    assert score.precision < 0.1


def test_thousands_can_be_measured(reports: dict[str, schemas.Report]) -> None:
    told = measure(list(reports.values()), 40)
    assert told["reports"] == 40
    assert told["seconds"] < 20
