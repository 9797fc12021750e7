"""What happened, in three sentences?"""

import re

from pydantic import BaseModel, ValidationInfo, field_validator

import prompts
from summarizer.asking import grammars
from summarizer.asking.question import messages
from summarizer.asking.wording import uncited
from summarizer.documents import Document
from summarizer.models import Query

NAME = "summary"
SENTENCES = 3
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Summary(BaseModel):
    """Sentences that the text bears out. Context: ``document``."""

    summary: list[str]

    @field_validator("summary")
    @classmethod
    def _borne_out(cls, summary: list[str], info: ValidationInfo) -> list[str]:
        for sentence in summary:
            if problems := uncited(sentence, (info.context or {})["document"]):
                raise ValueError(f"the text doesn't bear out {problems[0]!r}: only its own names and figures")
        return summary


def summary_query(document: Document, passage: str) -> Query[Summary]:
    """The question for a document, of which ``passage`` is shown."""
    examples = [({"text": e["text"]}, {"summary": e["summary"]}) for e in prompts.examples(NAME)]
    return Query(
        name=NAME,
        messages=messages(NAME, examples, {"text": passage}),
        response_model=Summary,
        context={"document": document},
        max_tokens=300,
        grammar=grammars.summary(_NUMBER.findall(passage), SENTENCES),
    )
