"""A score sheet: the scores of all documents of one run, with totals, as saved and compared."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, Field

from evals.documentscore import DocumentScore
from evals.tally import Tally
from evals.totals import FOUND, Estimate, estimates, tally
from evals.violations import is_unsupported
from schemas.base import Part


class Group(Part):
    """Totals over some of the documents.

    ``omissions``, ``hallucinations`` and ``duplicates`` are counts by what was to be found; ``unsupported`` are
    numbers and names of summaries that do not stand in the text (they are among the ``violations``).
    """

    documents: int
    tallies: dict[str, Tally]
    rates: dict[str, Estimate]
    omissions: dict[str, int]
    hallucinations: dict[str, int]
    duplicates: dict[str, int]
    fates: dict[str, int]
    violations: int
    unsupported: int
    failures: int
    open: int


class Sheet(Part):
    """``groups``: ``all``, then one a language and one a kind of document where there are several."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    schema_: Literal["scores/1"] = Field("scores/1", alias="schema")
    name: str
    groups: dict[str, Group]
    documents: tuple[DocumentScore, ...]


def group(scores: Sequence[DocumentScore]) -> Group:
    """Totals over these documents."""
    names = list(dict.fromkeys(name for s in scores for name in s.tallies))
    tallies = {name: tally(name, scores) for name in names}
    fates: Counter[str] = Counter()
    for score in scores:
        fates.update(score.fates)
    found = [name for name in FOUND if name in tallies]
    return Group(
        documents=len(scores),
        tallies=tallies,
        rates=estimates(scores),
        omissions={name: tallies[name].fn for name in found},
        hallucinations={name: tallies[name].fp - tallies[name].duplicates for name in found},
        duplicates={name: tallies[name].duplicates for name in found},
        fates=dict(sorted(fates.items())),
        violations=sum(len(s.violations) for s in scores),
        unsupported=sum(is_unsupported(line) for s in scores for line in s.violations),
        failures=sum(s.failures for s in scores),
        open=sum(s.open for s in scores),
    )


def sheet(name: str, scores: Sequence[DocumentScore]) -> Sheet:
    """The sheet of a run; documents in the order of their names."""
    ordered = sorted(scores, key=lambda s: s.document)
    groups = {"all": group(ordered)}
    languages = sorted({s.language for s in ordered})
    kinds = sorted({s.kind for s in ordered if s.kind})
    for language in languages if len(languages) > 1 else ():
        groups[f"language {language}"] = group([s for s in ordered if s.language == language])
    for kind in kinds if len(kinds) > 1 else ():
        groups[f"kind {kind}"] = group([s for s in ordered if s.kind == kind])
    return Sheet(schema="scores/1", name=name, groups=groups, documents=tuple(ordered))


def save_sheet(saved: Sheet, path: Path) -> None:
    """Write a sheet as JSON."""
    path.write_text(json.dumps(saved.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n", "utf-8")


def read_sheet(path: Path) -> Sheet:
    """Read a saved sheet; pydantic's ValidationError where it is none."""
    return Sheet.model_validate_json(path.read_bytes())
