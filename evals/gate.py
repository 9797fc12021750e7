"""What stops a change that makes things worse: floors, ceilings, and a baseline that must not be lost."""

import tomllib
from pathlib import Path

from pydantic import Field

from evals.compare import compare
from evals.fate import is_dismissal
from evals.sheet import Group, Sheet, read_sheet
from schemas.base import Part


class Gate(Part):
    """Bounds by the names of ``measures``; ``baseline`` is the path of a saved sheet, from the gate file."""

    floors: dict[str, float] = Field(default_factory=dict)
    ceilings: dict[str, float] = Field(default_factory=dict)
    baseline: str | None = None


def measures(group: Group) -> dict[str, float | None]:
    """Everything that a gate can bound: every rate, and counts of what ought not to be."""
    value = group.tallies["value"]
    required = value.tp + value.fn
    dismissed = sum(number for name, number in group.fates.items() if is_dismissal(name))
    return {
        **{name: estimate.rate for name, estimate in group.rates.items()},
        "documents": group.documents,
        "violations": group.violations,
        "failures": group.failures,
        "open": group.open,
        "dismissed": dismissed / required if required else 0.0,
    }


def read_gate(path: Path) -> Gate:
    """The gate at ``path``; pydantic's or TOML's ValueError for a broken one."""
    return Gate.model_validate(tomllib.loads(path.read_text("utf-8")))


def breaches(gate: Gate, sheet: Sheet, folder: Path) -> list[str]:
    """Why the gate is shut, one line each; none when it is open. ``folder`` holds the baseline.

    A name that the sheet does not measure is a breach: a floor must not fall away unseen.
    """
    found: list[str] = []
    measured = measures(sheet.groups["all"])
    for name, floor in gate.floors.items():
        value = measured.get(name)
        if value is None:
            found.append(f"{name}: not measured, but has a floor of {floor:g}")
        elif value < floor:
            found.append(f"{name}: {value:.4g} is below its floor of {floor:g}")
    for name, ceiling in gate.ceilings.items():
        value = measured.get(name)
        if value is None:
            found.append(f"{name}: not measured, but has a ceiling of {ceiling:g}")
        elif value > ceiling:
            found.append(f"{name}: {value:.4g} is above its ceiling of {ceiling:g}")
    if gate.baseline is not None:
        found += _lost(read_sheet(folder / gate.baseline), sheet, set(gate.floors))
    return found


def _lost(baseline: Sheet, sheet: Sheet, names: set[str]) -> list[str]:
    comparison = compare(baseline, sheet)
    lost = [f"{name}: in the baseline, not in this run" for name in comparison.only_before]
    return lost + [
        f"{d.name}: fell from {d.before:.4g} to {d.after:.4g} (difference [{d.low:+.4f}, {d.high:+.4f}])"
        for d in comparison.differences
        if d.name in names and d.verdict == "worse"
    ]
