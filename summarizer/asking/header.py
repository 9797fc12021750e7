"""Whose figures and actions does the text report, and who published it?"""

from pydantic import BaseModel, ValidationInfo, field_validator

import prompts
from summarizer.asking import grammars
from summarizer.asking.question import messages
from summarizer.models import Query

NAME = "header"
MOST_AGENCIES = 4


class Header(BaseModel):
    """Words of the text. Context: ``text``. An empty outlet: none is named."""

    agencies: list[str]
    outlet: str

    @field_validator("agencies")
    @classmethod
    def _verbatim(cls, agencies: list[str], info: ValidationInfo) -> list[str]:
        for agency in agencies:
            _check(agency, info)
        return agencies

    @field_validator("outlet")
    @classmethod
    def _outlet(cls, outlet: str, info: ValidationInfo) -> str:
        if outlet:
            _check(outlet, info)
        return outlet


def _check(name: str, info: ValidationInfo) -> None:
    if name not in (info.context or {})["text"]:
        raise ValueError(f"{name!r} doesn't stand in the text: use its very words")


def header_query(text: str) -> Query[Header]:
    """The question for the beginning of a document."""
    examples = [
        ({"text": e["text"]}, {"agencies": e["agencies"], "outlet": e["outlet"]}) for e in prompts.examples(NAME)
    ]
    return Query(
        name=NAME,
        messages=messages(NAME, examples, {"text": text}),
        response_model=Header,
        context={"text": text},
        max_tokens=120,
        grammar=grammars.header(text, MOST_AGENCIES),
    )
