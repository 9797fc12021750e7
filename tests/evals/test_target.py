from pathlib import Path

from evals.stopwatch import Stopwatch, recorded_seconds
from evals.target import EMBEDDED, Target
from summarizer.documents import document_from_text
from summarizer.models import Usage
from summarizer.outcome import Outcome
from tests.doubles import make_report
from tests.tables import for_each


@for_each(
    ("words", "target"),
    [
        ("embedded", EMBEDDED),
        ("vendor/m-1", Target("vendor/m-1", "http://h/v1")),
        ("m@https://other/v1", Target("m", "https://other/v1")),
        ("user@m", Target("user@m", "http://h/v1")),
    ],
)
def test_words_for_a_model(words: str, target: Target) -> None:
    assert Target.parse(words, "http://h/v1") == target


def test_slugs_are_safe_and_tell_endpoints_apart() -> None:
    assert EMBEDDED.slug == "embedded"
    assert Target("../../etc", None).slug == "etc"
    assert Target("..", None).slug == "model"
    assert Target("a/b c", None).slug == "b-c"
    assert Target("m", "http://a/v1").slug != Target("m", "http://b/v1").slug


def outcome(text: str = "Police acted.") -> Outcome:
    document = document_from_text(text, id="x", path="x.txt")
    return Outcome("x.txt", "x", make_report(document), None, False, Usage(), 2.5)


def test_only_what_was_asked_for_in_one_go_is_timed(tmp_path: Path) -> None:
    answers, file = tmp_path / "answers", tmp_path / "seconds.json"
    answers.mkdir()
    first = Stopwatch(file, answers)
    (answers / "x.yaml").write_text("1")
    assert first.note(outcome()) == 2.5
    kept = Stopwatch(file, answers)
    assert kept.note(outcome()) == 2.5
    assert kept.note(outcome("Another text.")) is None
    (answers / "x.yaml").write_text("12")
    assert kept.note(outcome()) is None
    assert Stopwatch(file, answers).note(outcome()) is None


def test_a_recording_without_times(tmp_path: Path) -> None:
    assert recorded_seconds(tmp_path / "none.yaml") is None
    (tmp_path / "x.yaml").write_text("version: 1\ninteractions:\n")
    assert recorded_seconds(tmp_path / "x.yaml") is None
