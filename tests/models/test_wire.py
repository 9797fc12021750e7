"""The body of a request: the form of an answer, its schema, grammars."""

from dataclasses import replace
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from summarizer.models import Message, Query, wire
from summarizer.models.grammar import Grammar, Rule, same
from summarizer.models.profile import Profile, embedded_profile, find_profile
from summarizer.models.schema import answer_schema
from summarizer.models.wire import Form, request_body

pytest.importorskip("llguidance")

GRAMMAR = Grammar(
    (
        same("start", r'"{\"names\": [" NAME "]}"'),
        Rule("NAME", r'"\"" /[A-Z][a-z]{2,10}/ "\""', r'"\"" [A-Z] [a-z]{2,10} "\""'),
    )
)


class Figure(BaseModel):
    """Words that are for readers of the code."""

    kind: Literal["count"] = Field(description="not for the model")
    title: Annotated[str, Field(min_length=1, max_length=20)] = "none"


class Share(BaseModel):
    kind: Literal["share"]
    description: int | None = None


class Answer(BaseModel):
    model_config = ConfigDict(title="Named")

    found: list[Annotated[Figure | Share, Field(discriminator="kind")]] = Field(default_factory=list)


def query(grammar: Grammar | None = None) -> Query[Answer]:
    return Query("figures", (Message("user", "How many?"),), Answer, {}, 30, grammar)


def body(profile: Profile, form: Form = Form.JSON_SCHEMA, grammar: Grammar | None = None) -> dict[str, Any]:
    asked = query(grammar)
    return request_body(asked, asked.messages, model="m", profile=profile, form=form, room=30)


@pytest.mark.parametrize("strict", [True, False])
def test_a_schema_has_shape_and_no_words(strict: bool) -> None:
    schema = answer_schema(Answer, strict=strict)
    assert "for" not in str(schema).replace("format", "")
    figure = schema["$defs"]["Figure"]
    # A field may be called like a keyword.
    assert figure["required"] == ["kind", "title"]
    assert schema["$defs"]["Share"]["properties"]["description"] == {"anyOf": [{"type": "integer"}, {"type": "null"}]}
    assert figure["additionalProperties"] is False
    assert schema["required"] == ["found"]
    assert set(schema["properties"]["found"]["items"]) == {"anyOf"}
    assert ("maxLength" in figure["properties"]["title"]) is not strict


def test_reasoning_models_take_no_temperature() -> None:
    sent = body(find_profile("gpt-5", hosted=True))
    assert (sent["max_completion_tokens"], "max_tokens" in sent, "temperature" in sent) == (30, False, False)


def test_tools() -> None:
    sent = body(find_profile("novel", hosted=False), Form.TOOLS)
    assert "response_format" not in sent
    assert sent["tool_choice"]["function"]["name"] == sent["tools"][0]["function"]["name"] == "figures"


def test_a_grammar_goes_without_a_response_format() -> None:
    sent = body(embedded_profile(), grammar=GRAMMAR)
    assert sent["grammar"] == GRAMMAR.written("llguidance")
    assert sent["grammar"].startswith("%llguidance {}\nstart: ")
    assert "response_format" not in sent
    assert sent["cache_prompt"] is True


def test_a_grammar_is_for_those_that_know_it() -> None:
    sent = body(find_profile("novel", hosted=False), grammar=GRAMMAR)
    assert "grammar" not in sent
    assert "response_format" in sent
    assert "response_format" in body(replace(embedded_profile(), grammar=None), grammar=GRAMMAR)


def test_a_grammar_is_in_the_dialect_of_those_that_know_it() -> None:
    sent = body(replace(embedded_profile(), grammar="gbnf"), grammar=GRAMMAR)
    assert sent["grammar"].splitlines() == [
        r'root ::= "{\"names\": [" NAME "]}"',
        r'NAME ::= "\"" [A-Z] [a-z]{2,10} "\""',
    ]
    assert "response_format" not in sent


def test_a_broken_grammar_is_not_sent(caplog: pytest.LogCaptureFixture) -> None:
    sent = body(embedded_profile(), grammar=Grammar(GRAMMAR.rules[:1]))
    assert "grammar" not in sent
    assert "response_format" in sent
    assert 'unknown name: "NAME"' in caplog.text
    assert wire.first_form(embedded_profile()) is Form.JSON_SCHEMA
