"""What all pages share: one file, nothing loaded from anywhere, every value escaped and made visible."""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from schemas import vocabularies
from summarizer.documents.printable import printable
from summarizer.outputs.amounts import amount, hedge, quantity, unit_of

_TEMPLATES = files("summarizer.outputs").joinpath("templates")


def page(template: str, *, css: str, js: str = "", **values: Any) -> str:
    """The template as a page. Its policy lets run and load nothing but this very ``css`` and ``js``."""
    policy = f"default-src 'none'; style-src {_hash(css)}; base-uri 'none'; form-action 'none'"
    if js:
        policy += f"; script-src {_hash(js)}"
    return _environment().get_template(template).render(policy=policy, css=Markup(css), js=Markup(js), **values)


def asset(name: str) -> str:
    """A stylesheet or script of ours, as it is written into a page."""
    return _TEMPLATES.joinpath(name).read_text("utf-8")


def shown(value: str | None) -> str:
    """An untrusted string on one line, without characters that hide or reorder text; not escaped for HTML."""
    return printable(" ".join((value or "").split()))


def words(term: str) -> str:
    """A term of a vocabulary as words; not escaped for HTML."""
    return shown(term.replace("_", " "))


def meanings(name: str) -> Mapping[str, str]:
    """A vocabulary with its meanings."""
    return vocabularies()[name]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Whatever a template prints is made visible, whether it thinks of it or not.
    environment.finalize = _finalize
    environment.filters |= {"words": words, "quantity": quantity, "amount": amount}
    environment.globals |= {"meanings": meanings, "hedge": hedge, "unit_of": unit_of}
    return environment


def _finalize(value: Any) -> Any:
    if isinstance(value, Markup):
        return value
    return shown(value) if isinstance(value, str) else value


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
