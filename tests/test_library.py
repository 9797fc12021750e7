import asyncio
from datetime import date
from pathlib import Path

import pytest

import summarizer
from summarizer import ModelError, SummarizeError, UsageError, asummarize, summarize
from tests.doubles import FakeModel, write_files


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_path_gives_a_report_and_nothing_is_written(model: FakeModel) -> None:
    (path,) = write_files(Path("in"), a="One.")
    report = summarize(path)
    assert isinstance(report, summarizer.Report)
    assert report.document.path == path
    assert [entry.name for entry in Path().iterdir()] == ["in"]


def test_a_list_gives_reports_in_its_order(model: FakeModel) -> None:
    write_files(Path("in"), b="Two.", a="One.")
    reports = summarize([Path("in/b.txt"), "in"], jobs=2)
    assert [report.document.id for report in reports] == ["b", "a"]


def test_a_text_at_hand(model: FakeModel) -> None:
    assert summarize(text="One.").document.chars == 4


def test_options_reach_the_run(model: FakeModel) -> None:
    write_files(Path("in"), a="One.")
    report = summarize("in/a.txt", strategy="whole", published=date(2024, 1, 2), replay="tapes", model="m")
    assert report.provenance.settings == "whole 2024-01-02"
    assert model.opened[-1]["store"] == Path("tapes/whole")
    assert model.opened[-1]["mode"] == "replay"
    assert model.opened[-1]["name"] == "m"


def test_failures_are_told_and_the_others_are_there(model: FakeModel) -> None:
    paths = write_files(Path("in"), a="One.", b="crash")
    with pytest.raises(SummarizeError, match="ZeroDivisionError") as caught:
        summarize(paths)
    assert list(caught.value.failures) == [paths[1]]
    assert [report.document.id for report in caught.value.reports] == ["a"]


def test_what_cannot_be_read(model: FakeModel) -> None:
    with pytest.raises(SummarizeError, match="text: "):
        summarize(text="")
    with pytest.raises(SummarizeError) as lone:
        summarize(text="Half \ud83d")
    assert lone.value.failures == {"text": "holds a lone surrogate at character 5"}
    with pytest.raises(SummarizeError) as missing:
        summarize("none.txt")
    assert missing.value.failures == {"none.txt": "there is no such file (check the spelling of the path)"}
    with pytest.raises(UsageError, match="no path was given"):
        summarize([])
    with pytest.raises(TypeError):
        summarize(".")
    with pytest.raises(TypeError):
        summarize("a.txt", text="One.")  # type: ignore[call-overload]


def test_a_model_that_cannot_be_opened_as_asked_for() -> None:
    (path,) = write_files(Path("in"), a="One.")
    with pytest.raises(ModelError, match="needs a key"):
        summarize(path, model="gpt-4.1-mini")


def test_for_an_event_loop(model: FakeModel) -> None:
    paths = write_files(Path("in"), a="One.", b="Two.")

    async def both() -> list[str]:
        reports = await asyncio.gather(asummarize(paths[0]), asummarize(paths[1]), asummarize(text="Three."))
        return [report.document.id for report in reports]

    assert asyncio.run(both()) == ["a", "b", "text"]


def test_the_schema_is_to_be_had_from_the_package() -> None:
    import schemas

    for name in set(schemas.__all__) - {"terms", "vocabularies"}:
        assert getattr(summarizer, name) is getattr(schemas, name)
        assert name in summarizer.__all__
    with pytest.raises(AttributeError):
        summarizer.nothing  # noqa: B018
