"""The prompts: every question renders, and nothing in a text is taken for a template."""

import json
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import prompts
from summarizer.asking.question import messages
from summarizer.documents import document_from_text
from summarizer.pipeline import summarize_document
from tests.asking.seeds import seeds
from tests.asking.stub_session import queries_of, stub
from tests.test_pipeline_wire import GOOD

FOLDER = Path(prompts.__file__).parent
QUESTIONS = sorted(p.name for p in FOLDER.iterdir() if (p / "question.j2").exists())


def test_every_question_has_a_system_message() -> None:
    assert QUESTIONS
    assert all((FOLDER / name / "system.j2").exists() for name in QUESTIONS)


def test_a_template_that_lacks_a_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        prompts.render("header", "question")


def test_a_text_is_no_template() -> None:
    odd = "{{ 7 * 7 }} {% raw %} {# note #} <b>&amp;</b> \\n"
    rendered = messages("whole_names", [], {"text": odd}, status={"wanted": "sought"})
    assert odd in rendered[-1].content
    assert "49" not in rendered[-1].content


@pytest.mark.parametrize("name", [n for n in QUESTIONS if (FOLDER / n / "examples.yaml").exists()])
def test_worked_examples_hold_no_words_of_the_seeds(name: str) -> None:
    shown = json.dumps(prompts.examples(name), ensure_ascii=False)
    for document in seeds():
        for sentence in document.sentences:
            words = document.text[sentence.start : sentence.end]
            assert len(words) < 30 or words not in shown


def test_worked_examples_are_answers_that_the_question_takes() -> None:

    text = "Police of the Lorwick Cyber Unit held 41 men with Ruben Vask. They froze 9 accounts."
    session = stub(GOOD)
    summarize_document(document_from_text(text, id="x", path="x"), session, strategy="stepwise", published=None)
    for query in queries_of(session):
        roles = [message.role for message in query.messages]
        assert roles[0] == "system"
        assert roles[-1] == "user"
        assert roles[1:-1] == ["user", "assistant"] * ((len(roles) - 2) // 2)
        for message in query.messages:
            if message.role == "assistant":
                assert set(json.loads(message.content)) == set(query.response_model.model_fields)
