"""The body of a request: rendered messages, the form of the answer, and what the model's profile asks for."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from summarizer.models.grammar import is_sound
from summarizer.models.profile import Profile
from summarizer.models.query import Message, Query, T
from summarizer.models.schema import answer_schema

SEED = 7


class Form(Enum):
    """How an answer's shape is asked for."""

    JSON_SCHEMA = "json_schema"
    TOOLS = "tools"


def first_form(profile: Profile) -> Form:
    """The form to begin with."""
    return Form.JSON_SCHEMA if profile.json_schema else Form.TOOLS


def request_body(
    query: Query[T], messages: Sequence[Message], *, model: str, profile: Profile, form: Form, room: int
) -> dict[str, Any]:
    """The JSON body that asks a question with ``messages``, leaving ``room`` tokens for the answer."""
    body: dict[str, Any] = {
        "model": model,
        "messages": [message._asdict() for message in messages],
        profile.token_limit: room,
    }
    if profile.temperature:
        body["temperature"] = 0
    if profile.seed:
        body["seed"] = SEED
    if profile.embedded:
        body["cache_prompt"] = True
    if grammar := _grammar(query, profile):
        # Beside a response_format the engine would ignore the grammar in silence.
        body["grammar"] = grammar
    else:
        body |= _shape(query, profile, form)
    return body


def _grammar(query: Query[T], profile: Profile) -> str | None:
    if query.grammar is None or profile.grammar is None:
        return None
    grammar = query.grammar.written(profile.grammar)
    # Nothing that can be installed reads the other dialect; its engine refuses what is broken.
    return grammar if profile.grammar == "gbnf" or is_sound(grammar) else None


def _shape(query: Query[T], profile: Profile, form: Form) -> dict[str, Any]:
    schema = answer_schema(query.response_model, strict=profile.strict)
    if form is Form.JSON_SCHEMA:
        named = {"name": query.name, "schema": schema, "strict": True}
        return {"response_format": {"type": "json_schema", "json_schema": named}}
    function: dict[str, Any] = {"name": query.name, "parameters": schema}
    if profile.strict:
        function["strict"] = True
    return {
        "tools": [{"type": "function", "function": function}],
        "tool_choice": {"type": "function", "function": {"name": query.name}},
    }
