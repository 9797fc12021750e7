"""A small corpus with gold in a folder, and an endpoint that answers by it."""

import json
from pathlib import Path

from evals.corpus import read_corpus
from evals.evaluate import Corpus
from tests.doubles import write_files
from tests.evals.build import gold, gold_statistic

TEXTS = {
    "quay": "Quay Post, 4 March 2024. The Coast Police of Belmara arrested 57 suspects and froze 1,320 bank accounts "
    "in Operation Salt Wind. Ruben Vask, who ran the Blue Door gang, was among them.",
    "hill": "Hill Echo, 9 May 2024. Officers of the Hill Police seized 212 phones in February. They arrested 31 "
    "suspects. Lin Dao is wanted.",
}


def corpus(folder: Path) -> Corpus:
    """Two documents with their labels."""
    write_files(folder / "docs", **TEXTS)
    (folder / "gold").mkdir()
    february = {"start": "2024-02-01", "end": "2024-02-29"}
    labels = {
        "quay": gold(
            document="quay.txt",
            published="2024-03-04",
            published_basis="stated",
            agencies=["Coast Police of Belmara"],
            statistics=[
                gold_statistic("arrested 57 suspects", "57", 57),
                gold_statistic("froze 1,320 bank accounts", "1,320", 1320, object="account", action="seized"),
            ],
            campaigns=[{"name": "Salt Wind", "aliases": [], "quote": "Operation Salt Wind", "optional": False}],
            suspects=[_suspect("Ruben Vask", "arrested", "Ruben Vask, who ran the Blue Door gang")],
        ),
        "hill": gold(
            document="hill.txt",
            published="2024-05-09",
            published_basis="stated",
            agencies=["Hill Police"],
            statistics=[
                gold_statistic("seized 212 phones", "212", 212, object="device", action="seized", period=february),
                gold_statistic("arrested 31 suspects", "31", 31),
            ],
            suspects=[_suspect("Lin Dao", "wanted", "Lin Dao is wanted")],
        ),
    }
    for stem, label in labels.items():
        (folder / "gold" / f"{stem}.json").write_text(json.dumps(label), "utf-8")
    return Corpus(folder / "docs", read_corpus(folder / "docs", folder / "gold"))


def _suspect(name: str, status: str, quote: str) -> dict[str, object]:
    return {
        "name": name,
        "aliases": [],
        "role": None,
        "group": None,
        "status": status,
        "quote": quote,
        "optional": False,
    }
