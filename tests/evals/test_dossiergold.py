import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from evals.corpus import Labelled, read_corpus
from evals.dossiergold import DossierGold, check_dossier_gold, read_dossier_gold
from evals.goldfile import Gold
from tests.evals.build import document, gold, gold_statistic
from tests.tables import for_each

ROOT = Path(__file__).parents[2]
TEXTS = {
    "may": "Operation Clear Harbour: 40 suspects held, 12 in one raid. Tom Vane is sought.",
    "june": "Operation Harbour Light: 55 suspects held, 30 men and 26 women. Vane Tom, not Tom Vine, is in custody.",
}
KINDS = ("campaigns", "suspects", "corroborated", "conflicts", "series", "drops", "sums")


def _labelled(stem: str, campaign: str, suspects: list[str], numbers: list[str], published: str) -> Labelled:
    text = TEXTS[stem]
    statistics = [gold_statistic(text, number, int(number), optional=number == "26") for number in numbers]
    named = [{"name": name, "aliases": [], "quote": name, "optional": False} for name in [campaign, *suspects]]
    people = [{**one, "role": None, "group": None, "status": "wanted"} for one in named[1:]]
    labels = gold(statistics=statistics, campaigns=named[:1], suspects=people)
    dated = {**labels, "document": f"{stem}.txt", "published": published, "published_basis": "stated"}
    return Labelled(stem, document(text), Gold.model_validate(dated))


CORPUS = [
    _labelled("may", "Clear Harbour", ["Tom Vane"], ["40", "12"], "2024-05-01"),
    _labelled("june", "Harbour Light", ["Vane Tom", "Tom Vine"], ["55", "30", "26"], "2024-06-01"),
]


def name(stem: str, words: str) -> dict[str, Any]:
    return {"document": stem, "name": words}


def number(stem: str, words: str) -> dict[str, Any]:
    start = TEXTS[stem].index(words)
    return {"document": stem, "number": words, "start": start, "end": start + len(words)}


CAMPAIGN = {"members": [name("may", "Clear Harbour"), name("june", "Harbour Light")]}
SUSPECT = {"members": [name("may", "Tom Vane"), name("june", "Vane Tom")]}
SERIES = {"members": [number("may", "40"), number("june", "55")], "batches": [number("may", "12")]}
PARTS = {"total": number("june", "55"), "parts": [number("june", "30"), number("june", "26")], "optional": True}
SUM = {**PARTS, "verdict": "differ"}
FALL = [number("june", "55"), number("may", "40")]


def problems(**changes: Any) -> list[str]:
    links = {**{kind: [] for kind in KINDS}, "different": {}, **changes}
    return check_dossier_gold(DossierGold.model_validate(links), CORPUS)


def test_the_shipped_file_is_sound_and_has_every_kind_of_link() -> None:
    links = read_dossier_gold(ROOT / "evals" / "dossier_gold.json")
    corpus = read_corpus(ROOT / "seeds", ROOT / "evals" / "gold")
    assert check_dossier_gold(links, corpus) == []
    assert all(any(not link.optional for link in getattr(links, kind)) for kind in KINDS)
    assert {link.verdict for link in links.sums} == {"agree", "differ", "open"}
    assert links.different.campaigns
    assert links.different.suspects
    assert links.different.figures


def test_sound_links_have_no_problem() -> None:
    vine = [[name("june", "Tom Vine"), name("may", "Tom Vane")]]
    found = problems(
        campaigns=[CAMPAIGN], suspects=[SUSPECT], series=[SERIES], sums=[SUM], different={"suspects": vine}
    )
    assert found == []


@for_each(
    ("changes", "problem"),
    [
        ({"campaigns": [SUSPECT]}, "campaigns.0: may 'Tom Vane' is not labelled"),
        ({"suspects": [{"members": [name("may", "Tom Vane"), name("july", "x")]}]}, "july 'x' is not labelled"),
        ({"drops": [{"before": number("may", "40"), "after": {**number("june", "55"), "start": 0}}]}, "not labelled"),
        ({"different": {"figures": [[number("may", "40"), number("may", "1")]]}}, "different.figures.0: may '1'"),
        ({"sums": [{**SUM, "optional": False}]}, "is labelled as optional, but the link is not"),
        (
            {"suspects": [{"members": [name("june", "Vane Tom"), name("june", "Tom Vine")]}]},
            "suspects.0: a document has two members",
        ),
        (
            {"suspects": [SUSPECT, {"members": [name("may", "Tom Vane"), name("june", "Tom Vine")]}]},
            "suspects.1: may 'Tom Vane' is in suspects.0 too",
        ),
        (
            {"campaigns": [CAMPAIGN], "different": {"campaigns": [CAMPAIGN["members"]]}},
            "different.campaigns: may 'Clear Harbour' and june 'Harbour Light' are in one cluster",
        ),
        ({"corroborated": [{"members": SERIES["members"]}]}, "are not the same figure"),
        ({"conflicts": [{"between": [number("may", "40")] * 2}]}, "do not differ"),
        ({"series": [SERIES], "different": {"figures": [SERIES["members"]]}}, "are linked"),
        ({"series": [{**SERIES, "batches": [number("june", "55")]}]}, "series.0: a batch is a member"),
        ({"series": [{"members": FALL}]}, "is not known to be later than june '55'"),
        (
            {"series": [{"members": [number("may", "40"), number("june", "30")]}]},
            "is a fall in a series, but no drop",
        ),
        ({"drops": [{"before": FALL[0], "after": FALL[1]}]}, "falls in no series"),
        ({"sums": [{**SUM, "verdict": "agree"}]}, "sums.0: the parts come to 56 of 55"),
        ({"sums": [{**SUM, "verdict": "open"}]}, "sums.0: the parts come to 56 of 55"),
        ({"sums": [{**SUM, "parts": [number("may", "40")]}]}, "sums.0: figures of several documents"),
    ],
)
def test_a_problem(changes: dict[str, Any], problem: str) -> None:
    assert any(problem in line for line in problems(**changes))


def test_a_file_of_another_form_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "links.json"
    path.write_text(json.dumps({"campaigns": []}), "utf-8")
    with pytest.raises(ValidationError, match="suspects"):
        read_dossier_gold(path)
