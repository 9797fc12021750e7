"""Who or what are the names of a passage?"""

from collections.abc import Sequence

from pydantic import BaseModel, ValidationInfo, field_validator

import prompts
from summarizer.asking import grammars
from summarizer.asking.question import messages
from summarizer.models import Query

NAME = "names"
KINDS = (
    "suspect", "official", "victim", "other person", "operation", "group", "agency", "company", "place", "outlet",
    "nickname", "other",
)  # fmt: skip
PERSONS = ("suspect", "official", "victim", "other person")


class Kinds(BaseModel):
    """``"NAME: kind"`` for each name, in order. Context: ``names`` (those asked about)."""

    names: list[str]

    @field_validator("names")
    @classmethod
    def _fits(cls, entries: list[str], info: ValidationInfo) -> list[str]:
        asked = (info.context or {})["names"]
        given = [entry.rpartition(":")[0].strip() for entry in entries]
        if missing := [name for name in asked if name not in given]:
            raise ValueError(f'no entry for {missing[0]!r}: give "NAME: kind" for every name of the list')
        for entry in entries:
            name, _, kind = entry.rpartition(":")
            if name.strip() in asked and kind.strip() not in KINDS:
                raise ValueError(f"{kind.strip()!r} is no kind; the kinds are {', '.join(KINDS)}")
        return entries

    def by_name(self) -> dict[str, str]:
        """Name -> kind."""
        parts = (entry.rpartition(":") for entry in self.names)
        return {name.strip(): kind.strip() for name, _, kind in parts}


def names_query(text: str, names: Sequence[str], allowed: Sequence[Sequence[str]]) -> Query[Kinds]:
    """The question for the names of one passage; ``allowed`` are the kinds that each may have."""
    examples = [
        (
            {"text": e["text"], "names": list(e["names"])},
            {"names": [f"{name}: {kind}" for name, kind in e["names"].items()]},
        )
        for e in prompts.examples(NAME)
    ]
    return Query(
        name=NAME,
        messages=messages(NAME, examples, {"text": text, "names": list(names)}, kinds=KINDS),
        response_model=Kinds,
        context={"names": tuple(names)},
        max_tokens=32 + 32 * len(names),
        grammar=grammars.kinds(names, allowed),
    )
