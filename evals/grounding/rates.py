"""How often each system is wrong, by kind of value and by change."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal

from pydantic import Field

from evals.grounding.case import CHANGES, KINDS, Case, as_lines
from evals.grounding.systems import SYSTEMS, System
from evals.tally import Share
from schemas.base import Part


class Wrong(Part):
    """Wrong answers: values accepted that the text doesn't say, and values rejected that it says.

    ``right`` of a share counts these wrong answers here.
    """

    false_accept: Share = Share()
    false_reject: Share = Share()

    def __add__(self, other: "Wrong") -> "Wrong":
        return Wrong(
            false_accept=self.false_accept + other.false_accept, false_reject=self.false_reject + other.false_reject
        )


class SystemRates(Part):
    """The rates of one system; ``wrong`` has the ids of all cases that it got wrong."""

    system: str
    version: str | None
    kinds: dict[str, Wrong]
    changes: dict[str, Wrong]
    all: Wrong
    wrong: tuple[str, ...]


class GroundingRates(Part):
    """The rates of all systems that were to be had, and why the others were not."""

    schema_: Literal["grounding-rates/1"] = Field("grounding-rates/1", alias="schema")
    cases: int
    cases_sha256: str
    systems: tuple[SystemRates, ...]
    skipped: dict[str, str]


def measure(cases: Sequence[Case], systems: Sequence[System] = SYSTEMS) -> GroundingRates:
    """Put every case to every system; one that isn't installed is skipped."""
    measured: list[SystemRates] = []
    skipped: dict[str, str] = {}
    for system in systems:
        try:
            check = system.load()
        except ImportError as error:
            skipped[system.name] = f"not installed: {error.name or error}"
            continue
        measured.append(_rates(system, check, cases))
    digest = sha256(as_lines(cases).encode()).hexdigest()
    return GroundingRates(
        schema="grounding-rates/1",
        cases=len(cases),
        cases_sha256=digest,
        systems=tuple(measured),
        skipped=skipped,
    )


def _rates(system: System, check: Callable[[Case], bool], cases: Sequence[Case]) -> SystemRates:
    kinds: dict[str, Wrong] = {kind: Wrong() for kind in KINDS}
    changes: dict[str, Wrong] = {change: Wrong() for change in CHANGES}
    wrong: list[str] = []
    for case in cases:
        failed = check(case) != case.true
        share = Share(right=int(failed), total=1)
        counted = Wrong(false_reject=share) if case.true else Wrong(false_accept=share)
        kinds[case.kind] += counted
        changes[case.change] += counted
        if failed:
            wrong.append(case.id)
    return SystemRates(
        system=system.name,
        version=system.version,
        kinds=kinds,
        changes=changes,
        all=sum(kinds.values(), Wrong()),
        wrong=tuple(wrong),
    )


def save_rates(rates: GroundingRates, path: Path) -> None:
    """Write the rates as JSON."""
    path.write_text(rates.model_dump_json(by_alias=True, indent=1) + "\n", "utf-8")
