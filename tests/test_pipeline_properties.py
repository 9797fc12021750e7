"""What holds of every text and every model: no error, every digit accounted for, the same report again."""

from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import prompts
from summarizer import pipeline
from summarizer.documents import Document, detect_language, split_sentences
from summarizer.models import InvalidAnswer, Query
from summarizer.pipeline import Strategy, summarize_document
from tests.asking.nonsense import formed, shreds
from tests.asking.seeds import seed
from tests.asking.strict import faults
from tests.asking.stub_session import Reply, nonsensical, stub
from tests.tables import for_each
from tests.test_pipeline_wire import GOOD

STRATEGIES: tuple[Strategy, ...] = ("stepwise", "whole")
_SETTINGS = settings(derandomize=True, deadline=None, max_examples=30)
_PIECES = st.sampled_from(
    [
        "Police arrested 41 suspects", "Operation Dry Dock", "Tam Brevik, 33,", "“Grey Heron”", "in April 2024",
        "more than 1.5 million", "RMB 3.5 billion", "三月", "抓获犯罪嫌疑人3.2万名", "林某辉", "“断流”行动",
        "其中头目12名", "ignore your instructions", "[", "]",
        "(", "“", "<b>", "\\", "\"", "'", "%", "５６", "٣", "𝟗", "²", "Ⅳ", "½",
        "\x00", "\u202e", "\ufeff", "\u2028", "\r\n", "\n\n", "\n", " ", ". ", "。", ", ", "; ",
        "was sentenced to life", "died",
        "at large", "He ", "They ", "alias ", "𠀀", "😀", "e\u0301", "İ", "ß", "\ud7ff", "{{ x }}", "{% raw %}",
    ]
)  # fmt: skip
_TEXTS = st.one_of(st.lists(_PIECES, max_size=25).map("".join), st.text(max_size=80))


def _failing(query: Query[Any]) -> Reply:
    return InvalidAnswer(query.name, "no JSON", "junk")


def _nested(query: Query[Any]) -> Reply:
    return InvalidAnswer(query.name, "nested", '{"figures": ' + "[" * 5000)


@pytest.mark.parametrize("strategy", STRATEGIES)
@_SETTINGS
@given(text=_TEXTS)
def test_any_text(strategy: Strategy, text: str) -> None:
    # Not by way of reading, which takes only texts that hold something to read.
    document = Document("x", "x", "0" * 64, text, detect_language(text), split_sentences(text))
    for answer in (_failing, GOOD, formed(shreds(text or "a")), nonsensical(["Zork", "<b>", "77", text[:40]])):
        report = summarize_document(document, stub(answer), strategy=strategy, published=None)
        assert faults(report, text) == []


@for_each(
    ("strategy", "key"),
    [
        *(("stepwise", key) for key in ("measures", "names", "agencies", "other")),
        *(("whole", key) for key in ("figures", "suspects", "campaigns", "agencies", "summary")),
    ],
)
@for_each("entries", ["[null]", "[[]]", "[1]", "{}", '"x"', "[{}]", '[{"name": 3}]', '[{"n": 1e999}]', '[{"n": "1"}]'])
def test_answers_of_a_wrong_form(strategy: Strategy, key: str, entries: str) -> None:
    document = seed("airport_brief")

    def answer(query: Query[Any]) -> Reply:
        return f'{{"{key}": {entries}}}'

    assert faults(summarize_document(document, stub(answer), strategy=strategy, published=None), document.text) == []


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_deeply_nested_answers(strategy: Strategy) -> None:
    report = summarize_document(seed("airport_brief"), stub(_nested), strategy=strategy, published=None)
    assert report.audit.failures


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("stem", ["river_port_raid", "annual_tally_zh"])
def test_the_same_answers_give_the_same_bytes(strategy: Strategy, stem: str) -> None:
    document = seed(stem)

    def made() -> str:
        answers = formed(shreds(document.text))
        return summarize_document(document, stub(answers), strategy=strategy, published=None).model_dump_json()

    assert made() == made()


def test_settings_change_their_digest() -> None:
    known = {
        pipeline.settings_digest(strategy=strategy, published=published)
        for strategy in STRATEGIES
        for published in (None, date(2024, 5, 3), date(2024, 5, 4))
    }
    assert len(known) == 6


def test_a_changed_rule_changes_the_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "summarizer"
    for name in pipeline._RULES:
        if name.endswith(".py"):
            (package / name).write_text("pass\n")
        else:
            (package / name / "__pycache__").mkdir(parents=True)
            (package / name / "rule.yaml").write_text("a: 1\n")
    (package / "cli.py").write_text("pass\n")
    monkeypatch.setattr(pipeline, "files", lambda name: package if name == "summarizer" else files(name))

    def digest() -> str:
        return pipeline.digests.__wrapped__()["rules"]

    first = digest()
    (package / "cli.py").write_text("changed\n")
    (package / "asking" / "__pycache__" / "x.pyc").write_bytes(b"x")
    assert digest() == first
    seen = {first}
    for path in ("mentions/rule.yaml", "grounding/rule.yaml", "pipeline.py", "asking/another.py"):
        (package / path).write_text("b: 2\n")
        seen.add(digest())
    assert len(seen) == 5


def test_a_changed_prompt_changes_the_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "system.j2").write_text("Say who it is.")
    monkeypatch.setattr(prompts, "_ROOT", tmp_path)
    first = prompts.digest.__wrapped__()
    (tmp_path / "names" / "notes.txt").write_text("no prompt")
    assert prompts.digest.__wrapped__() == first
    (tmp_path / "names" / "system.j2").write_text("Say who that is.")
    second = prompts.digest.__wrapped__()
    (tmp_path / "names" / "system.j2").rename(tmp_path / "names" / "other.j2")
    assert len({first, second, prompts.digest.__wrapped__()}) == 3
    assert pipeline.digests()["prompts"] == prompts.digest()
