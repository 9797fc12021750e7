"""What stops a change that makes things worse: floors, ceilings, and a baseline that must not be lost."""

import tomllib
from pathlib import Path

from pydantic import Field

from evals.compare import Comparison, compare
from evals.fate import dismissed_by
from evals.sheet import Group, Sheet, read_sheet, save_sheet
from schemas.base import Part

#: Mistakes that mean that something is no longer found.
LOSSES = frozenset({"missed", "misread", "missed campaign", "missed suspect", "no report"})


class Gate(Part):
    """Bounds by the names of ``measures``; ``baseline`` is the path of a saved sheet, from the gate file."""

    floors: dict[str, float] = Field(default_factory=dict)
    ceilings: dict[str, float] = Field(default_factory=dict)
    baseline: str | None = None


def measures(group: Group) -> dict[str, float | None]:
    """Everything that a gate can bound: every rate, and counts of what ought not to be."""
    value = group.tallies["value"]
    required = value.tp + value.fn
    dismissed = sum(number for name, number in group.fates.items() if dismissed_by(name))
    return {
        **{name: estimate.rate for name, estimate in group.rates.items()},
        "documents": group.documents,
        "violations": group.violations,
        "unsupported": group.unsupported,
        "failures": group.failures,
        "open": group.open,
        "dismissed": dismissed / required if required else 0.0,
    }


def read_gate(path: Path) -> Gate:
    """The gate at ``path``; pydantic's or TOML's ValueError for a broken one."""
    return Gate.model_validate(tomllib.loads(path.read_text("utf-8")))


def breaches(gate: Gate, sheet: Sheet, folder: Path) -> list[str]:
    """Why the gate is shut, one line each; none when it is open. ``folder`` holds the baseline.

    A name that the sheet does not measure is a breach: a floor must not fall away unseen. Against the
    baseline, rates that have a bound may not become significantly worse, and ``lost`` counts what the baseline
    found and this run misses: of replayed answers every such case is the work of a change.
    """
    found: list[str] = []
    measured = measures(sheet.groups["all"])
    if gate.baseline is not None:
        path = folder / gate.baseline
        if not path.exists():
            return [f"{gate.baseline}: there is no baseline; --accept makes this run's scores the baseline"]
        comparison = compare(read_sheet(path), sheet)
        lost = [m for m in comparison.new if m.kind in LOSSES]
        measured["lost"] = len(lost)
        if "lost" in gate.ceilings:
            found += [f"{m.document}: {m.kind}, not so in the baseline: {m.gold or m.note}" for m in lost]
        found += _worse(comparison, {*gate.floors, *gate.ceilings})
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
    return found


def _worse(comparison: Comparison, names: set[str]) -> list[str]:
    absent = [f"{name}: in the baseline, not in this run" for name in comparison.only_before]
    return absent + [
        f"{d.name}: went from {d.before:.4g} to {d.after:.4g} (difference [{d.low:+.4f}, {d.high:+.4f}])"
        for d in comparison.differences
        if d.name in names and d.verdict == "worse"
    ]


def accept(gate: Gate, sheet: Sheet, folder: Path) -> Path:
    """Make a sheet the gate's baseline; gives its path. ValueError where the gate names none."""
    if gate.baseline is None:
        raise ValueError("the gate names no baseline")
    path = folder / gate.baseline
    # Totals over all suffice: those by language and kind come from the documents.
    save_sheet(sheet.model_copy(update={"groups": {"all": sheet.groups["all"]}}), path)
    return path
