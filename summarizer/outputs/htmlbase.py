"""What all pages share: one file, nothing loaded from anywhere, every value escaped and made visible."""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from schemas import Period, Quantity, vocabularies
from summarizer.documents.printable import printable

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


def amount(value: int | float) -> str:
    """The number with its thousands apart."""
    return f"{value:,}"


def quantity(measured: Quantity) -> str:
    """Hedge, number and unit, e.g. ``over 1,200 CNY``; not escaped for HTML."""
    unit = measured.currency or measured.unit or {"percent": "%", "ratio": "times"}.get(measured.kind, "")
    return f"{hedge(measured.bound)}{amount(measured.value)} {shown(unit)}".rstrip()


def hedge(bound: str) -> str:
    """The bound as a word before the number; nothing for an exact one."""
    return "" if bound == "exact" else f"{words(bound)} "


def period(covered: Period | None) -> str:
    """The days of a period; a side that is open is a question mark."""
    return days(covered.start, covered.end) if covered else ""


def days(start: object, end: object) -> str:
    """Two days, either of which may be missing, as ``2024-01-01 to 2024-01-31``; nothing for none."""
    if start is None and end is None:
        return ""
    return f"{start or '?'} to {end or '?'}" if start != end else str(start)


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
    environment.filters |= {"words": words, "quantity": quantity, "period": period, "amount": amount}
    environment.globals |= {"meanings": meanings, "days": days, "hedge": hedge}
    return environment


def _finalize(value: Any) -> Any:
    if isinstance(value, Markup):
        return value
    return shown(value) if isinstance(value, str) else value


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
