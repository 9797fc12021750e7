"""What the tests of this package ask, and how they open a model."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationInfo, field_validator

from summarizer.models import Message, Model, Query, RetryPolicy, Timeouts, open_model

TEXT = "Harbour watch held Tom Vane and Ann Reed on Monday. 港口警方抓获{{ 3 }}人。"
GOOD = '{"names": ["Tom Vane", "Ann Reed"]}'
BAD = '{"names": ["Bob Stone"]}'


class Names(BaseModel):
    """Names that stand in the text."""

    names: list[str]

    @field_validator("names")
    @classmethod
    def stand_in_text(cls, names: list[str], info: ValidationInfo) -> list[str]:
        assert info.context is not None
        for name in names:
            if name not in info.context["text"]:
                raise ValueError(f"{name!r} is not in the text")
        return names


def names_query(text: str = TEXT, *, name: str = "names", max_tokens: int = 50) -> Query[Names]:
    """A question for the names in a text."""
    messages = (Message("system", "Give the names as JSON."), Message("user", text))
    return Query(name, messages, Names, {"text": text}, max_tokens)


def open_at(
    base_url: str,
    store: Path,
    *,
    name: str = "qwen-test",
    mode: Any = "live",
    api_key: str | None = None,
    waits: list[float] | None = None,
    retries: int = 12,
    seconds: float = 900.0,
    answer_timeout: float = 5.0,
    **options: Any,
) -> Model:
    """A model that waits for nothing; what it would have waited is appended to ``waits``."""
    kept: list[float] = [] if waits is None else waits
    return open_model(
        name=name,
        base_url=base_url,
        api_key=api_key,
        mode=mode,
        store=store,
        timeouts=Timeouts(connect=2.0, answer=answer_timeout),
        retry_policy=RetryPolicy(retries=retries, seconds=seconds, sleep=kept.append),
        **options,
    )
