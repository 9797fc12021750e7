"""The words that peers are told: templates in ``prompts/``, with the vocabularies of the schemas filled in."""

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from jinja2 import Environment, FunctionLoader, StrictUndefined

from schemas import vocabularies

_ROOT = files("evals.peers").joinpath("prompts")
EXAMPLES = "langextract_examples.yaml"


def _read(name: str) -> str:
    return _ROOT.joinpath(name).read_text("utf-8")


def render(name: str, **values: Any) -> str:
    """The text of ``prompts/NAME.j2``; ``vocabularies`` are at hand in it."""
    environment = Environment(
        loader=FunctionLoader(_read),
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    rendered = environment.get_template(f"{name}.j2").render(vocabularies=vocabularies(), **values)
    return rendered.strip()


@cache
def examples(language: str) -> tuple[dict[str, Any], ...]:
    """LangExtract's worked examples for a text: ``text`` and ``extractions`` (class, text, attributes).

    Those without a ``language`` are for all texts; the others only for texts of that language.
    """
    return tuple(e for e in yaml.safe_load(_read(EXAMPLES)) if e.get("language", language) == language)


def digest(*parts: str) -> str:
    """SHA-256 (hex) of texts in this order."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
