"""The JSON Schema of an answer as it is sent: shape only, no words."""

from functools import lru_cache
from typing import Any

from pydantic import BaseModel

#: Keywords that hold words or defaults: what the model is told stands in the prompt alone.
_WORDS = frozenset({"title", "description", "default", "examples"})
#: Keywords that strict endpoints refuse; answers are validated anyway.
_NOT_STRICT = frozenset({"minLength", "maxLength", "uniqueItems", "format", "pattern"})
_NAMED = ("properties", "$defs")
_NESTED = ("items", "additionalProperties")
_LISTED = ("anyOf", "allOf", "prefixItems")


@lru_cache(maxsize=64)
def answer_schema(model: type[BaseModel], *, strict: bool) -> dict[str, Any]:
    """The schema of ``model`` with closed objects, every property required and no descriptions.

    With ``strict`` also without the keywords that strict endpoints refuse. Calls share it: not to be changed.
    """
    return _closed(model.model_json_schema(), _WORDS | _NOT_STRICT if strict else _WORDS)


def _closed(schema: dict[str, Any], dropped: frozenset[str]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in schema.items():
        if key in dropped or key == "discriminator":
            continue
        if key in _NAMED:
            result[key] = {name: _closed(part, dropped) for name, part in value.items()}
        elif key in _NESTED and isinstance(value, dict):
            result[key] = _closed(value, dropped)
        elif key in _LISTED:
            result[key] = [_closed(part, dropped) for part in value]
        elif key == "oneOf":
            result["anyOf"] = [_closed(part, dropped) for part in value]
        else:
            result[key] = value
    if "properties" in result:
        result["required"] = list(result["properties"])
        result["additionalProperties"] = False
    return result
