"""What happened, in three sentences of the text itself?

A small model that words a summary freely gets facts wrong that no check of names and numbers sees ("21 people were
sentenced to death", where 21 were sentenced and two to death). So it chooses sentences, and words none.
"""

from collections.abc import Sequence

from pydantic import BaseModel, ValidationInfo, field_validator

import prompts
from summarizer.asking import grammars
from summarizer.asking.question import messages
from summarizer.models import Query

NAME = "summary"
SENTENCES = 3


class Choice(BaseModel):
    """Numbers of sentences, counted from 1. Context: ``count``, how many there are to choose from."""

    sentences: list[int]

    @field_validator("sentences")
    @classmethod
    def _in_range(cls, sentences: list[int], info: ValidationInfo) -> list[int]:
        count = (info.context or {})["count"]
        for number in sentences:
            if not 1 <= number <= count:
                raise ValueError(f"there is no sentence {number}: the numbers go from 1 to {count}")
        return sorted(set(sentences))


def summary_query(sentences: Sequence[str]) -> Query[Choice]:
    """The question which of the sentences, in text order, sum the text up."""
    examples = [({"sentences": e["sentences"]}, {"sentences": e["chosen"]}) for e in prompts.examples(NAME)]
    return Query(
        name=NAME,
        messages=messages(NAME, examples, {"sentences": list(sentences)}),
        response_model=Choice,
        context={"count": len(sentences)},
        max_tokens=40,
        grammar=grammars.choice(len(sentences), min(SENTENCES, len(sentences))),
    )
