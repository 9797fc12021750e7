"""A question to a model: the rendered messages, the shape of the answer and the room for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from summarizer.models.grammar import Grammar

T = TypeVar("T", bound=BaseModel)


class Message(NamedTuple):
    """One message of a rendered prompt, as it goes on the wire."""

    role: str
    content: str


@dataclass(frozen=True)
class Query(Generic[T]):
    """One rendered question.

    ``name`` is that of the prompt's folder; errors and accounting name it. ``messages`` go on the wire as
    they are. Validators of ``response_model`` see ``context`` as ``info.context``. ``grammar``, of
    which every answer is a JSON object of the response model, is used where the model's profile has grammars.
    """

    name: str
    messages: tuple[Message, ...]
    response_model: type[T]
    context: Mapping[str, Any]
    max_tokens: int
    grammar: Grammar | None = None
