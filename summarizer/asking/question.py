"""Rendering a question: the system message, its worked examples as turns, the question itself."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import prompts
from summarizer.models import Message


def messages(
    name: str,
    examples: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]],
    question: Mapping[str, Any],
    **system: Any,
) -> tuple[Message, ...]:
    """The messages of one question; ``examples`` are pairs of what is asked and the answer.

    System and examples come first and are equal for all calls of a question, so that an endpoint that caches
    prompt prefixes reads them once.
    """
    turns = [Message("system", prompts.render(name, "system", **system))]
    for asked, answer in examples:
        turns.append(Message("user", prompts.render(name, "question", **asked)))
        turns.append(Message("assistant", json.dumps(answer, ensure_ascii=False)))
    turns.append(Message("user", prompts.render(name, "question", **question)))
    return tuple(turns)
