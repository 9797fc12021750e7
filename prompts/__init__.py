"""What the model is told: templates and worked examples as data, one folder a question.

``prompts/<question>/<part>.j2`` is a template; ``prompts/<question>/examples.yaml`` its worked examples.
No prompt text stands in code.
"""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml
from jinja2 import Environment, FunctionLoader, StrictUndefined

_ROOT = files("prompts")
_SUFFIXES = (".j2", ".yaml")


def _load(path: str) -> str:
    return _ROOT.joinpath(path).read_text("utf-8")


@cache
def _environment() -> Environment:
    # Prompts are plain text, so nothing is escaped; a name that a template lacks is an error.
    return Environment(
        loader=FunctionLoader(_load),
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def render(question: str, part: str, **values: Any) -> str:
    """The text of ``prompts/<question>/<part>.j2`` with ``values`` filled in, trimmed of outer white space."""
    return _environment().get_template(f"{question}/{part}.j2").render(**values).strip()


@cache
def examples(question: str) -> tuple[dict[str, Any], ...]:
    """The worked examples of a question, in the order of its file."""
    return tuple(yaml.safe_load(_load(f"{question}/examples.yaml")))


@cache
def digest() -> str:
    """SHA-256 (hex) over every template and example file, by path: two equal digests ask the same questions."""
    total = hashlib.sha256()
    for path, content in sorted(_contents(_ROOT, "")):
        total.update(f"{path}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _contents(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _contents(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(_SUFFIXES):
            found.append((f"{prefix}{entry.name}", entry.read_bytes()))
    return found
