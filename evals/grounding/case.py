"""One case of the grounding test, and the file of all cases."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field

from schemas.base import Part

Kind = Literal["count", "money", "percent", "duration", "date", "name"]
Language = Literal["en", "zh"]
TrueChange = Literal[
    "verbatim",
    "comma_dropped",
    "spelled_out",
    "wan_yi_spelled_out",
    "full_width",
    "percent_word",
    "date_form",
    "name_form",
]
FalseChange = Literal["last_digit", "leading_digit", "magnitude", "unit", "noun", "name_token", "date_month"]
Change = TrueChange | FalseChange

KINDS: tuple[Kind, ...] = get_args(Kind)
TRUE_CHANGES: tuple[TrueChange, ...] = get_args(TrueChange)
FALSE_CHANGES: tuple[FalseChange, ...] = get_args(FalseChange)
CHANGES: tuple[Change, ...] = (*TRUE_CHANGES, *FALSE_CHANGES)


class Case(Part):
    """A value as a tool would have extracted it from a text, and whether the text says it."""

    id: str
    text: str = Field(description="all that the tool has read")
    value: str = Field(description="what the tool says that it has read")
    true: bool = Field(description="whether the text says exactly this, in whatever form")
    kind: Kind
    change: Change = Field(description="how the value was made from words of the text")
    original: str = Field(description="the words of the text that it was made from")
    language: Language
    source: str = Field(description="the document of seeds/, or invented")


def read_cases(path: Path) -> list[Case]:
    """The cases of a JSONL file. Raises ValueError for a line that is no case."""
    return [Case.model_validate_json(line) for line in path.read_text("utf-8").splitlines()]


def as_lines(cases: Iterable[Case]) -> str:
    """The cases as JSONL."""
    return "".join(case.model_dump_json() + "\n" for case in cases)
