"""What a peer says of a document, in one form for all peers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from evals.labels import Figure, Labels, Named, Place, number_places, occurrences
from evals.names import fold_name


@dataclass(frozen=True)
class Claims:
    """``labels`` for the scorer; ``words`` are all that a peer gives as words of the text."""

    labels: Labels
    words: tuple[str, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """The values of all figures."""
        return tuple(float(figure.value) for figure in self.labels.figures)


def claims_of_reading(reading: dict[str, Any], text: str) -> Claims:
    """The claims of plain instructor: the dump of a ``Reading``."""
    statistics, campaigns, suspects = reading["statistics"], reading["campaigns"], reading["suspects"]
    figures = [_figure(s, _places(s["quote"], s["number"], text)) for s in statistics]
    words = [word for s in statistics for word in (s["quote"], s["number"])]
    for named in (*campaigns, *suspects):
        words += [named["name"], named["quote"], *named["aliases"], named.get("role"), named.get("group")]
    return Claims(
        Labels(
            published=_day(reading["published"]),
            agencies=(),
            figures=tuple(f for f in figures if f),
            campaigns=_merged([_named(c["name"], c) for c in campaigns]),
            suspects=_merged([_named(s["name"], s) for s in suspects]),
        ),
        tuple(word for word in words if word),
    )


def claims_of_extractions(extractions: list[dict[str, Any]], text: str) -> Claims:
    """The claims of LangExtract: those of its extractions that it calls grounded."""
    grounded = [e for e in extractions if e["start"] is not None and e["end"] is not None]
    figures: list[Figure | None] = []
    campaigns: list[Named] = []
    suspects: list[Named] = []
    published: date | None = None
    words: list[str | None] = []
    for extraction in grounded:
        given, place = extraction["attributes"], (extraction["start"], extraction["end"])
        words.append(extraction["text"])
        match extraction["class"]:
            case "statistic":
                number = _string(given.get("number"))
                words.append(number)
                figures.append(_figure({**given, "number": number}, _places_within(place, number, text)))
            case "campaign":
                campaigns.append(_named(extraction["text"], given, place))
                words += campaigns[-1].names[1:]
            case "suspect":
                suspects.append(_named(extraction["text"], given, place))
                words += (*suspects[-1].names[1:], suspects[-1].role, suspects[-1].group)
            case "published":
                published = published or _day(given.get("date"))
    return Claims(
        Labels(
            published=published,
            agencies=(),
            figures=tuple(f for f in figures if f),
            campaigns=_merged(campaigns),
            suspects=_merged(suspects),
        ),
        tuple(word for word in words if word),
    )


def _figure(given: dict[str, Any], places: tuple[Place, ...]) -> Figure | None:
    """A figure; null where its value is no number. Only money keeps a currency."""
    value = _number(given.get("value"))
    if value is None:
        return None
    kind = _term(given.get("kind"))
    currency = _string(given.get("currency"))
    return Figure(
        value=value,
        kind=kind,
        currency=currency.upper() if currency and kind == "money" else None,
        object=_term(given.get("object")),
        action=_term(given.get("action")),
        change=_term(given.get("change")) or "none",
        bound=_term(given.get("bound")) or "exact",
        start=_day(given.get("period_start")),
        end=_day(given.get("period_end")),
        places=places,
        text=_string(given.get("number")) or "",
        measure=_string(given.get("measure")) or "",
    )


def _named(name: str, given: dict[str, Any], at: Place | None = None) -> Named:
    aliases = given.get("aliases")
    others = [alias for alias in (aliases if isinstance(aliases, list) else [aliases]) if isinstance(alias, str)]
    return Named(
        names=(name, *(alias for alias in others if alias.strip())),
        at=at,
        status=_term(given.get("status")) or "unknown",
        role=_string(given.get("role")),
        group=_string(given.get("group")),
    )


def _merged(found: list[Named]) -> tuple[Named, ...]:
    """One entry a name: a peer that works by chunks cannot know that it said a name before.

    What is said last counts, as the latest status is asked for; what it leaves out, is kept.
    """
    merged: dict[str, Named] = {}
    for named in found:
        key = fold_name(named.names[0])
        before = merged.get(key)
        if before is None:
            merged[key] = named
            continue
        merged[key] = replace(
            before,
            names=tuple(dict.fromkeys((*before.names, *named.names))),
            status=before.status if named.status == "unknown" else named.status,
            role=before.role or named.role,
            group=before.group or named.group,
        )
    return tuple(merged.values())


def _places(quote: str, number: str, text: str) -> tuple[Place, ...]:
    """Where the number stands: within the quote, else wherever the text has it."""
    within = number_places(quote, number, text)
    return within or tuple((at, at + len(number)) for at in occurrences(number, text))


def _places_within(place: Place, number: str | None, text: str) -> tuple[Place, ...]:
    start, end = place
    inside = occurrences(number or "", text[start:end])
    return tuple((start + at, start + at + len(number or "")) for at in inside) or (place,)


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return value
    try:
        return float(str(value).replace(",", "").removesuffix("%").strip())
    except ValueError:
        return None


def _string(value: object) -> str | None:
    """A string that says something; null for none and for words that mean none."""
    text = "" if value is None else str(value).strip()
    return text if text.casefold() not in ("", "null", "none", "n/a") else None


def _term(value: object) -> str:
    return str(value).strip().casefold() if value is not None else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
