"""Scores of the campaigns, suspects and agencies of one document."""

from collections import Counter
from collections.abc import Sequence

from evals.counts import Counts
from evals.labels import Named
from evals.mistake import named_line
from evals.names import align_named, align_sets, alike, fold_agency
from evals.tally import Share, Tally


def score_named(
    counts: Counts, kind: str, gold: Sequence[Named], predicted: Sequence[Named]
) -> list[tuple[Named, Named]]:
    """The tally of campaigns or suspects, under the plural of ``kind``; back come the pairs that count."""
    alignment = align_named(gold, predicted)
    missed = [gold[g] for g in alignment.missed if not gold[g].optional]
    spurious = [predicted[p] for p in alignment.spurious if not predicted[p].optional]
    aligned = [(gold[g], predicted[p]) for g, p in alignment.pairs]
    counted = [(label, guess) for label, guess in aligned if not (label.optional or guess.optional)]
    duplicates = 0
    for label in missed:
        counts.mistake(f"missed {kind}", at=_at(label), gold=named_line(label))
    for guess in spurious:
        again = any(align_named([label], [guess]).pairs for label, _ in aligned)
        duplicates += again
        note = "said again" if again else None
        counts.mistake(f"spurious {kind}", at=_at(guess), predicted=named_line(guess), note=note)
    counts.tallies[f"{kind}s"] = Tally(tp=len(counted), fp=len(spurious), fn=len(missed), duplicates=duplicates)
    return counted


def score_campaigns(counts: Counts, gold: Sequence[Named], predicted: Sequence[Named]) -> None:
    """Tally campaigns, and of what a reader labelled further: their agencies, places and period."""
    for label, guess in score_named(counts, "campaign", gold, predicted):
        if label.agencies is not None:
            _add(counts, "campaign_agencies", label.agencies, guess.agencies or ())
        if label.places is not None:
            _add(counts, "campaign_places", label.places, guess.places or ())
        if label.period is not None:
            counts.share("campaign_period", label.period == guess.period)


def _add(counts: Counts, name: str, gold: Sequence[str], predicted: Sequence[str]) -> None:
    counts.tallies[name] = counts.tallies.get(name, Tally()) + _name_tally(gold, predicted)


def _name_tally(gold: Sequence[str], predicted: Sequence[str]) -> Tally:
    alignment = align_sets([fold_agency(n) for n in gold], [fold_agency(n) for n in predicted])
    return Tally(tp=len(alignment.pairs), fp=len(alignment.spurious), fn=len(alignment.missed))


def score_suspects(counts: Counts, gold: Sequence[Named], predicted: Sequence[Named]) -> None:
    """Tallies suspects and suspects_with_status; shares of status, role and group; events where labelled."""
    right = 0
    for label, guess in score_named(counts, "suspect", gold, predicted):
        right += label.status == guess.status
        _details(counts, label, guess)
        if label.events is not None:
            _events(counts, label.events, guess.events or ())
    tally = counts.tallies["suspects"]
    wrong = tally.tp - right
    counts.tallies["suspects_with_status"] = Tally(
        tp=right, fp=tally.fp + wrong, fn=tally.fn + wrong, duplicates=tally.duplicates
    )


def _details(counts: Counts, label: Named, guess: Named) -> None:
    checks = {"status": (label.status, guess.status)}
    # A role or group that the reader did not label is not held against the report.
    for name in ("role", "group"):
        if getattr(label, name) is not None:
            checks[name] = (getattr(label, name), getattr(guess, name))
    for name, (said, given) in checks.items():
        right = said == given if name == "status" else alike(said, given)
        counts.share(name, right)
        if not right:
            counts.mistake(
                f"wrong {name}",
                at=_at(label),
                gold=named_line(label),
                predicted=named_line(guess),
                note=f"{given or 'none'}, not {said}",
            )


def _events(counts: Counts, gold: Sequence[tuple[str, object]], predicted: Sequence[tuple[str, object]]) -> None:
    """Events by status; of those in common, ``event_date`` is the share with the same date."""
    wanted, given = Counter(status for status, _ in gold), Counter(status for status, _ in predicted)
    common = (wanted & given).total()
    counts.tallies["events"] = counts.tallies.get("events", Tally()) + Tally(
        tp=common, fp=given.total() - common, fn=wanted.total() - common
    )
    dated = (Counter(gold) & Counter(predicted)).total()
    if common:
        counts.shares["event_date"] = counts.shares.get("event_date", Share()) + Share(right=dated, total=common)


def score_agencies(counts: Counts, gold: Sequence[str], predicted: Sequence[str]) -> None:
    """Tally of the agencies of a text."""
    alignment = align_sets([fold_agency(a) for a in gold], [fold_agency(a) for a in predicted])
    counts.tallies["agencies"] = Tally(tp=len(alignment.pairs), fp=len(alignment.spurious), fn=len(alignment.missed))
    for g in alignment.missed:
        counts.mistake("missed agency", gold=gold[g])
    for p in alignment.spurious:
        counts.mistake("spurious agency", predicted=predicted[p])


def _at(named: Named) -> list[tuple[int, int]]:
    return [named.at] if named.at else []
