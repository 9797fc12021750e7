"""The closed vocabularies of a report: terms and their meanings, read from ``vocabularies.json``."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@cache
def vocabularies() -> dict[str, dict[str, str]]:
    """Every vocabulary by name: term -> its meaning in a few words."""
    data: dict[str, dict[str, str]] = json.loads(files("schemas").joinpath("vocabularies.json").read_text("utf-8"))
    return data


def terms(name: str) -> tuple[str, ...]:
    """The terms of one vocabulary, in the order of the data file; KeyError for an unknown name."""
    return tuple(vocabularies()[name])


@dataclass(frozen=True)
class Term:
    """Marks a string field as a term of the vocabulary ``name``; any other string fails validation."""

    name: str

    def _check(self, value: str) -> str:
        if value not in vocabularies()[self.name]:
            raise PydanticCustomError("vocabulary", "not one of: {terms}", {"terms": ", ".join(terms(self.name))})
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "enum": list(terms(self.name))}


Object = Annotated[str, Term("object")]
Action = Annotated[str, Term("action")]
Change = Annotated[str, Term("change")]
Kind = Annotated[str, Term("kind")]
Bound = Annotated[str, Term("bound")]
Scope = Annotated[str, Term("scope")]
Status = Annotated[str, Term("status")]
Basis = Annotated[str, Term("basis")]
Dismissal = Annotated[str, Term("dismissal")]
