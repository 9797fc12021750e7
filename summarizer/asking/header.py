"""Whose figures and actions does the text report, and who published it?"""

from collections.abc import Sequence

from pydantic import BaseModel, ValidationInfo, field_validator

import prompts
from summarizer.asking import grammars
from summarizer.asking.question import messages
from summarizer.models import Query

NAME = "header"
MOST_AGENCIES = 4


class Header(BaseModel):
    """Words of the text. Context: ``text``, ``agencies`` (to choose from). An empty outlet: none is named."""

    agencies: list[str]
    outlet: str

    @field_validator("agencies")
    @classmethod
    def _verbatim(cls, agencies: list[str], info: ValidationInfo) -> list[str]:
        choice = (info.context or {})["agencies"]
        if strange := [agency for agency in agencies if agency not in choice]:
            raise ValueError(f"{strange[0]!r} is not in the list of bodies")
        return agencies

    @field_validator("outlet")
    @classmethod
    def _outlet(cls, outlet: str, info: ValidationInfo) -> str:
        if outlet not in (info.context or {})["text"]:
            raise ValueError(f"{outlet!r} doesn't stand in the text: use its very words, or leave it empty")
        return outlet


def header_query(text: str, agencies: Sequence[str]) -> Query[Header]:
    """The question for the beginning of a document; ``agencies`` are the names to choose from."""
    examples = [
        ({"text": e["text"], "agencies": e["choice"]}, {"agencies": e["agencies"], "outlet": e["outlet"]})
        for e in prompts.examples(NAME)
    ]
    return Query(
        name=NAME,
        messages=messages(NAME, examples, {"text": text, "agencies": list(agencies)}),
        response_model=Header,
        context={"text": text, "agencies": tuple(agencies)},
        max_tokens=120,
        grammar=grammars.header(text, agencies, MOST_AGENCIES),
    )
