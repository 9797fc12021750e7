"""Checked, structured reports from press items about crackdowns on telecom and online fraud.

``summarize`` and ``asummarize`` read documents; the models of ``schemas`` are to be had from here too.
Everything is imported on first use, so that ``import summarizer`` costs next to nothing.
"""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from schemas import (
        Apart,
        Audit,
        Campaign,
        Citation,
        Completeness,
        Corroboration,
        Dossier,
        DossierCampaign,
        DossierDocument,
        DossierEvent,
        DossierSuspect,
        Event,
        Evidence,
        Failure,
        FigureConflict,
        Growth,
        Link,
        NameUse,
        NumberAccount,
        PartSum,
        Period,
        Point,
        Provenance,
        Publication,
        Quantity,
        Ref,
        Rejection,
        Report,
        Series,
        Source,
        Span,
        Statistic,
        StatusConflict,
        SummarySentence,
        Suspect,
        Tokens,
        Trait,
        Version,
    )
    from summarizer.library import SummarizeError, asummarize, summarize
    from summarizer.models import ModelError
    from summarizer.settings import UsageError

_HOMES = {
    "ModelError": "summarizer.models",
    "SummarizeError": "summarizer.library",
    "UsageError": "summarizer.settings",
    "asummarize": "summarizer.library",
    "summarize": "summarizer.library",
}
_FROM_SCHEMAS = (
    "Apart",
    "Audit",
    "Campaign",
    "Citation",
    "Completeness",
    "Corroboration",
    "Dossier",
    "DossierCampaign",
    "DossierDocument",
    "DossierEvent",
    "DossierSuspect",
    "Event",
    "Evidence",
    "Failure",
    "FigureConflict",
    "Growth",
    "Link",
    "NameUse",
    "NumberAccount",
    "PartSum",
    "Period",
    "Point",
    "Provenance",
    "Publication",
    "Quantity",
    "Ref",
    "Rejection",
    "Report",
    "Series",
    "Source",
    "Span",
    "Statistic",
    "StatusConflict",
    "SummarySentence",
    "Suspect",
    "Tokens",
    "Trait",
    "Version",
)

__all__ = [
    "Apart",
    "Audit",
    "Campaign",
    "Citation",
    "Completeness",
    "Corroboration",
    "Dossier",
    "DossierCampaign",
    "DossierDocument",
    "DossierEvent",
    "DossierSuspect",
    "Event",
    "Evidence",
    "Failure",
    "FigureConflict",
    "Growth",
    "Link",
    "ModelError",
    "NameUse",
    "NumberAccount",
    "PartSum",
    "Period",
    "Point",
    "Provenance",
    "Publication",
    "Quantity",
    "Ref",
    "Rejection",
    "Report",
    "Series",
    "Source",
    "Span",
    "Statistic",
    "StatusConflict",
    "SummarizeError",
    "SummarySentence",
    "Suspect",
    "Tokens",
    "Trait",
    "UsageError",
    "Version",
    "asummarize",
    "summarize",
]


def _check_siblings() -> None:
    """Raise ImportError where another package stands before ``schemas``, ``prompts`` or ``evals`` of ours.

    Their names are common ones. Each belongs beside this package; the stray one is found without running
    its code.
    """
    home = Path(__file__).resolve().parent.parent
    for name in ("schemas", "prompts", "evals"):
        spec = find_spec(name)
        places = [Path(place).resolve() for place in (spec.submodule_search_locations or ())] if spec else []
        if places[:1] == [home / name]:
            continue
        if spec is None:
            raise ImportError(f"summarizer is not whole: its package {name!r} is missing from {home}", name=name)
        stray = spec.origin or (str(places[0]) if places else "an unknown place")
        raise ImportError(
            f"summarizer needs its own package {name!r}, but {stray} comes before it on Python's path: "
            f"rename that one, or start Python in another folder",
            name=name,
            path=stray,
        )


_check_siblings()


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name in _FROM_SCHEMAS:
        return getattr(import_module("schemas"), name)
    if name == "__version__":
        return import_module("importlib.metadata").version("summarizer")
    raise AttributeError(f"module 'summarizer' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
