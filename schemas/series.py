"""Figures of several documents held against one another."""

from datetime import date
from typing import Literal

from pydantic import Field

from schemas.base import Part
from schemas.link import Citation
from schemas.vocabulary import Action, Bound, Change, Kind, Object, Scope


class Measured(Part):
    """What figures that can be compared have in common. ``campaign`` is an id of this dossier."""

    object: Object
    action: Action
    change: Change
    kind: Kind
    currency: str | None
    unit: str | None
    place: str | None
    agency: str | None
    campaign: str | None


class Point(Part):
    """One figure of a series with every document that gives it; ``as_of`` is the day up to which it counts."""

    value: int | float
    bound: Bound
    start: date | None
    end: date | None
    as_of: date | None
    scope: Scope
    measure: str
    citations: tuple[Citation, ...] = Field(min_length=1)


class Growth(Part):
    """From one point of a running total to the next; ``ratio`` is null where the earlier value is zero.

    ``before`` and ``after`` are places in ``points``.
    """

    before: int = Field(ge=0)
    after: int = Field(ge=0)
    by: int | float
    ratio: float | None


class Series(Measured):
    """A running total since ``start``, oldest first, and the batches (days, raids, handovers) inside it.

    ``drops`` are falls of the running total: one of the two figures, or the link, can't be right.
    """

    id: str
    start: date | None
    points: tuple[Point, ...] = Field(min_length=1)
    batches: tuple[Point, ...]
    growth: tuple[Growth, ...]
    drops: tuple[Growth, ...]


class Corroboration(Measured):
    """One figure that several documents give; copies of one text count once."""

    id: str
    value: int | float
    start: date | None
    end: date | None
    citations: tuple[Citation, ...] = Field(min_length=2)


class Version(Part):
    """One side of a conflict."""

    value: int | float
    bound: Bound
    citations: tuple[Citation, ...] = Field(min_length=1)


class FigureConflict(Measured):
    """Different figures for the same thing and period, each with its quotes; none is preferred."""

    id: str
    start: date | None
    end: date | None
    versions: tuple[Version, ...] = Field(min_length=2)


class PartSum(Part):
    """A total of one document with its parts.

    ``agree``: they come to it; ``differ``: they exceed it; ``open``: they come to less, so that others may be missing.
    """

    total: Citation
    value: int | float
    parts: tuple[Citation, ...] = Field(min_length=1)
    sum: int | float
    verdict: Literal["agree", "differ", "open"]
