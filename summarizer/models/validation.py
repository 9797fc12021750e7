"""instructor around a call of ours: it validates an answer and has it asked again with the errors.

instructor's own modes add words and schemas to the messages, and it fills templates in them from the
validation context. So the messages never pass through it: its arguments hold one opaque ``Exchange``.
"""

import json
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Generic, cast

from pydantic import BaseModel, ValidationError

import prompts
from summarizer.models.completion import Completion
from summarizer.models.query import Message, Query, T

MAX_REASKS = 2
#: How much of a bad answer is shown to the model again, in code points.
_SHOWN_ANSWER = 2000
_SHOWN_ERRORS = 6
_SHOWN_ERROR = 200

_THINKING = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)


@dataclass
class Exchange(Generic[T]):
    """One question being asked, with ``room`` tokens for the answer, and what came of it so far."""

    query: Query[T]
    room: int
    messages: tuple[Message, ...] = ()
    reask: int = 0
    answer: str = ""
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.messages = self.query.messages


Ask = Callable[[Exchange[Any]], Completion]


def ask_validated(exchange: Exchange[T], ask: Ask) -> T:
    """The validated answer to the exchange's question, asked anew with the errors up to ``MAX_REASKS`` times.

    Raises instructor's IncompleteOutputException for a cut answer and its InstructorRetryException for the
    rest, the original error being its cause.
    """

    def create(*, exchange: Exchange[T]) -> Completion:
        return ask(exchange)

    answer = _patched(create)(
        response_model=_prepared(exchange.query.response_model),
        context=dict(exchange.query.context),
        max_retries=MAX_REASKS,
        exchange=exchange,
    )
    return cast(T, answer)


@lru_cache(maxsize=64)
def _prepared(model: type[BaseModel]) -> type[BaseModel]:
    # instructor makes a subclass of every model it is given, unless it made it before.
    from instructor.v2.core.response_model import prepare_response_model

    return cast(type[BaseModel], prepare_response_model(model))


def _patched(create: Callable[..., Completion]) -> Callable[..., Any]:
    from instructor.v2.core.patch import patch_v2

    provider, mode = _registered()
    return patch_v2(func=create, provider=provider, mode=mode)


@cache
def _registered() -> tuple[Any, Any]:
    from instructor.v2.core.decorators import register_mode_handler
    from instructor.v2.core.handler import ModeHandler
    from instructor.v2.core.mode import Mode
    from instructor.v2.core.providers import Provider

    class ExchangeHandler(ModeHandler):
        """Our mode: what instructor asks a handler for, done on the exchange."""

        def prepare_request(
            self, response_model: type[BaseModel] | None, kwargs: dict[str, Any]
        ) -> tuple[type[BaseModel] | None, dict[str, Any]]:
            # Not instructor's subclass: answers shall be of the very class that was asked for.
            return kwargs["exchange"].query.response_model, kwargs

        def handle_reask(self, kwargs: dict[str, Any], response: Any, exception: Exception) -> dict[str, Any]:
            exchange: Exchange[Any] = kwargs["exchange"]
            exchange.errors = error_lines(exception)
            exchange.messages = (*exchange.query.messages, *_reask_messages(exchange))
            exchange.reask += 1
            return kwargs

        def parse_response(
            self,
            response: Any,
            response_model: type[BaseModel],
            validation_context: dict[str, Any] | None = None,
            strict: bool | None = None,
            stream: bool = False,
            is_async: bool = False,
        ) -> BaseModel:
            return _parse(response, response_model, validation_context)

    # A pair that instructor itself leaves free, so its own modes stay as they are. Its log gets no handler of
    # last resort: it would print errors, and with them text of documents, to the terminal.
    logging.getLogger("instructor").addHandler(logging.NullHandler())
    register_mode_handler(Provider.UNKNOWN, Mode.JSON_SCHEMA)(ExchangeHandler)
    return Provider.UNKNOWN, Mode.JSON_SCHEMA


def _parse(completion: Completion, model: type[BaseModel], context: dict[str, Any] | None) -> BaseModel:
    from instructor.v2.core.errors import IncompleteOutputException

    if completion.cut:
        raise IncompleteOutputException(last_completion=completion)
    return model.model_validate_json(json_part(completion.text), context=context)


def json_part(text: str) -> str:
    """The JSON object within an answer: without a model's thinking, a code fence or words around it."""
    bare = _THINKING.sub("", text, count=1)
    start, end = bare.find("{"), bare.rfind("}")
    return bare[start : end + 1] if 0 <= start < end else bare


def _reask_messages(exchange: Exchange[Any]) -> tuple[Message, ...]:
    reask = Message("user", prompts.render("reask", "user", errors=exchange.errors))
    shown = exchange.answer[:_SHOWN_ANSWER]
    return (Message("assistant", shown), reask) if shown.strip() else (reask,)


def error_lines(error: Exception) -> list[str]:
    """What was wrong with an answer, a short line for each fault: its place and the message, nothing else."""
    if not isinstance(error, ValidationError):
        return [_short(str(error))]
    lines: list[str] = []
    for fault in error.errors(include_url=False, include_context=False, include_input=False):
        place = ".".join(str(part) for part in fault["loc"])
        message = fault["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
        line = _short(f"{place}: {message}" if place else message)
        if line not in lines:
            lines.append(line)
    return lines[:_SHOWN_ERRORS]


def _short(line: str) -> str:
    flat = " ".join(line.split())
    return flat if len(flat) <= _SHOWN_ERROR else flat[: _SHOWN_ERROR - 1] + "…"


def is_invalid_answer(error: BaseException | None) -> bool:
    """Whether an error is the answer's fault, as opposed to one of the transport or of our code."""
    return isinstance(error, ValidationError | json.JSONDecodeError)
