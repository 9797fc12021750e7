import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evals.peers.gateway import Gateway
from evals.peers.standing import standing
from evals.peers.system import Bench
from evals.peers.wording import examples
from summarizer.documents import document_from_text
from summarizer.models import Model, open_model
from tests.evals.build import TEXT, gold, gold_statistic
from tests.evals.peer_answers import answer
from tests.fake_endpoint import FakeEndpoint

lx: Any = pytest.importorskip("langextract")
from evals.corpus import Labelled  # noqa: E402
from evals.goldfile import Gold  # noqa: E402
from evals.peers.lang_extract import (  # noqa: E402
    LangExtract,
    extraction_dict,
    tokenizer_for,
    worked_examples,
)

DOCUMENT = document_from_text(TEXT, id="x", path="x.txt")


def model_at(endpoint: FakeEndpoint, folder: Path) -> Model:
    return open_model(name="fake", base_url=endpoint.base_url, api_key=None, mode="live", store=folder)


@pytest.fixture
def junk() -> list[str]:
    """Answers to give before the good ones."""
    return []


@pytest.fixture
def system(tmp_path: Path, junk: list[str]) -> Iterator[LangExtract]:
    with (
        FakeEndpoint(lambda request: junk.pop() if junk else answer(request)) as endpoint,
        model_at(endpoint, tmp_path) as model,
    ):
        assert model.endpoint
        with Gateway(model.endpoint) as gateway:
            yield LangExtract(Bench(model, gateway, tmp_path))


@pytest.mark.parametrize(("language", "count"), [("en", 2), ("zh", 3)])
def test_worked_examples_align_exactly_and_in_order(language: str, count: int) -> None:
    from langextract import prompt_validation

    made = worked_examples(language)
    assert len(made) == count
    assert prompt_validation.validate_prompt_alignment(made, tokenizer=tokenizer_for(language)).issues == []
    for example in examples(language):
        at = [example["text"].find(e["text"]) for e in example["extractions"]]
        assert -1 not in at
        assert at == sorted(at)


def test_an_extraction_as_kept() -> None:
    made = lx.data.Extraction("statistic", "40 suspects", attributes={"value": 40})
    kept = {"class": "statistic", "text": "40 suspects", "attributes": {"value": 40}}
    assert extraction_dict(made) == {**kept, "start": None, "end": None, "status": None}
    made.char_interval = lx.data.CharInterval(3, 14)
    made.alignment_status = lx.data.AlignmentStatus.MATCH_FUZZY
    assert extraction_dict(made) == {**kept, "start": 3, "end": 14, "status": "match_fuzzy"}


def test_chinese_has_its_own_tokenizer() -> None:
    assert type(tokenizer_for("zh")).__name__ == "UnicodeTokenizer"
    assert type(tokenizer_for("en")).__name__ == "RegexTokenizer"


def test_both_groundings_come_from_one_set_of_answers(system: LangExtract) -> None:
    taken = system.take(DOCUMENT)
    assert (taken.error, taken.calls, taken.lost) == (None, 1, 0)
    by_default = [e["text"] for e in taken.answer["default"] if e["start"] is not None]
    exactly = [e["text"] for e in taken.answer["exact"] if e["start"] is not None]
    assert by_default == ["arrested 40 suspects", "Clear Harbour", "Officers seized 41 phones"]
    assert exactly == by_default[:2]
    label = gold(statistics=[gold_statistic("arrested 40 suspects", "40", 40)])
    labelled = Labelled("x", DOCUMENT, Gold.model_validate_json(json.dumps(label)))
    rows = {name: standing(name, [labelled], {"x": taken}).row for name in ("langextract", "langextract-exact")}
    assert rows["langextract"].values.right == 1
    assert rows["langextract-exact"].values.right == 0


def test_a_lost_chunk_is_counted(system: LangExtract, junk: list[str]) -> None:
    junk.append('{"extractions": [')
    taken = system.take(DOCUMENT)
    assert (taken.error, taken.parts, taken.lost) == (None, 1, 1)
    assert taken.answer == {"default": [], "exact": []}
