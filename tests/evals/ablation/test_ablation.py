from pathlib import Path
from pkgutil import resolve_name

from evals.ablation.command import COLUMNS, ablation_table, rates, rates_without
from evals.ablation.mechanism import MECHANISMS, Mechanism
from evals.corpus import read_corpus
from tests.tables import for_each

ROOT = Path(__file__).resolve().parents[3]
SHORT = {"annual_tally_zh", "fugitive_sentenced"}


@for_each("mechanism", MECHANISMS)
def test_what_is_switched_off_is_there(mechanism: Mechanism) -> None:
    original = resolve_name(mechanism.target)
    assert mechanism.make(original) is not original


def test_without_the_words_of_the_clause_labels_get_worse() -> None:
    corpus = [one for one in read_corpus(ROOT / "seeds", ROOT / "evals" / "gold") if one.stem in SHORT]
    original = resolve_name(MECHANISMS[0].target)
    whole = rates(corpus, ROOT / "cassettes")
    without = rates_without(MECHANISMS[0], corpus, ROOT / "cassettes")
    assert without["labelled"] < whole["labelled"] - 5
    assert without["suspects"] == whole["suspects"]
    # And nothing stays switched off.
    assert resolve_name(MECHANISMS[0].target) is original


def test_the_table_tells_differences() -> None:
    whole = dict.fromkeys(COLUMNS, 90.0)
    table = ablation_table(whole, [("this", whole | {"labelled": 80.0, "date": 90.01})])
    last = table.splitlines()[-1].split(" | ")
    assert last[:2] == ["| this", "-10.0"]
    assert "90.0" not in table.splitlines()[-1]
