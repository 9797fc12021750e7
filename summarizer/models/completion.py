"""One answer of an endpoint, reduced to what is used of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Completion:
    """``text`` is the answer (of a tool call: its arguments), ``cut`` tells that the room did not suffice.

    ``read`` counts the prompt's tokens less the ``cached`` ones. It has no ``usage`` attribute: instructor
    would overwrite it with its own sums.
    """

    text: str
    cut: bool
    read: int
    cached: int
    written: int


def parse_completion(content: bytes) -> Completion | None:
    """The completion that the body of a response holds; None when it holds none, whatever its status says."""
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        return None
    choices = body.get("choices") if isinstance(body, dict) else None
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    if first is None or not isinstance(message, dict):
        return None
    read, cached, written = _tokens(body)
    return Completion(_text(message), first.get("finish_reason") == "length", read, cached, written)


def _text(message: Mapping[str, Any]) -> str:
    calls = message.get("tool_calls")
    if isinstance(calls, list) and calls and isinstance(calls[0], dict):
        function = calls[0].get("function")
        arguments = function.get("arguments") if isinstance(function, dict) else None
        # Some local servers give the arguments as an object, against the protocol.
        return arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False)
    content = message.get("content")
    return content if isinstance(content, str) else ""


def _tokens(body: Mapping[str, Any]) -> tuple[int, int, int]:
    usage = _mapping(body.get("usage"))
    cached = _count(_mapping(usage.get("prompt_tokens_details")).get("cached_tokens"))
    # llama.cpp tells what its prompt cache spared in its own place.
    cached = cached or _count(_mapping(body.get("timings")).get("cache_n"))
    prompt = _count(usage.get("prompt_tokens"))
    cached = min(cached, prompt)
    return prompt - cached, cached, _count(usage.get("completion_tokens"))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0
