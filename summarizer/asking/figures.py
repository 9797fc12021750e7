"""What do the figures of a sentence measure?"""

from typing import Any

from pydantic import BaseModel, ValidationInfo, field_validator

import prompts
from summarizer.asking import grammars
from summarizer.asking.question import messages
from summarizer.asking.wording import says_something, strays
from summarizer.models import Query

NAME = "figures"


class Measures(BaseModel):
    """One measure for each figure, in order. Context: ``count`` (figures asked about), ``sentence``."""

    measures: list[str]

    @field_validator("measures")
    @classmethod
    def _fits(cls, measures: list[str], info: ValidationInfo) -> list[str]:
        context: dict[str, Any] = info.context or {}
        if len(measures) != context["count"]:
            raise ValueError(f"{context['count']} figures were asked about, not {len(measures)}: one measure for each")
        for measure in measures:
            if problem := measure_problem(measure, context["sentence"]):
                raise ValueError(problem)
        return measures


def measure_problem(measure: str, sentence: str) -> str | None:
    """Why a measure can't stand, or None."""
    if not says_something(measure):
        return "a measure is empty"
    if len(measure) > 120:
        return "a measure has at most ten words"
    found = strays(measure, sentence)
    return f"a measure may not hold {found[0]!r}: the sentence doesn't" if found else None


def figures_query(sentence: str, figures: list[str]) -> Query[Measures]:
    """The question for one sentence; ``figures`` are the words of its candidate figures, in text order."""
    examples = [
        ({"sentence": e["sentence"], "figures": e["figures"]}, {"measures": e["measures"]})
        for e in prompts.examples(NAME)
    ]
    return Query(
        name=NAME,
        messages=messages(NAME, examples, {"sentence": sentence, "figures": figures}),
        response_model=Measures,
        context={"count": len(figures), "sentence": sentence},
        max_tokens=24 + 24 * len(figures),
        grammar=grammars.measures(len(figures)),
    )
