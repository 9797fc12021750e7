"""Mechanisms that can be switched off, each by a substitute for one function of ours.

Only what happens after the questions can be switched off on recorded answers: with other questions, none is recorded.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.asking import Figure, Labels, label
from summarizer.documents import Range
from summarizer.grounding.periods import read_periods
from summarizer.grounding.status_choice import standings_by_rule
from summarizer.mentions import Mentions


@dataclass(frozen=True)
class Mechanism:
    """``target``: the dotted path of the function as it is called; ``make``: makes its substitute from it."""

    name: str
    target: str
    make: Callable[[Any], Any]


def _none(*_: Any, **__: Any) -> None:
    return None


def _without_measure(original: Callable[..., Figure]) -> Callable[..., Figure]:
    def figure(*arguments: Any) -> Figure:
        return original(*arguments)._replace(measure="")

    return figure


def _by_measure_alone(_: object) -> Callable[..., list[Labels]]:
    def labels(sentence: str, figures: Sequence[Figure], by_rule: Sequence[Labels]) -> list[Labels]:
        # The measure stands where the figure's clause would.
        return [label(f"0 {f.measure}", [Figure(Range(0, 1), f.kind, f.measure)])[0] for f in figures]

    return labels


def _by_rule(sentence: str, figures: Sequence[Figure], by_rule: Sequence[Labels]) -> list[Labels]:
    return list(by_rule)


def _no_scores(networks: object, sentence: str, figures: Sequence[Figure]) -> list[float]:
    return [0.0] * len(figures)


def _lead(_: object) -> Callable[..., list[Range]]:
    def choose(mentions: Mentions, *_: Any) -> list[Range]:
        title = len(mentions.title or "")
        return [sentence for sentence in mentions.document.sentences if sentence.start >= title][:3]

    return choose


MECHANISMS = (
    Mechanism(
        "the words of a figure's clause (labels by the model's measure alone)",
        "summarizer.grounding.statistics.weigh",
        _by_measure_alone,
    ),
    Mechanism("the weights (labels by the rules alone)", "summarizer.grounding.statistics.weigh", lambda _: _by_rule),
    Mechanism(
        "the networks (labels by the linear weights alone)",
        "summarizer.asking.network.Networks.scores",
        lambda _: _no_scores,
    ),
    Mechanism(
        "the model's measure (labels by the words of the clause alone)",
        "summarizer.grounding.figure_labels._figure",
        _without_measure,
    ),
    Mechanism(
        "the weights of periods (periods by the rules alone)",
        "summarizer.grounding.statistics.figure_periods",
        lambda _: lambda mentions: read_periods(mentions).by_rule,
    ),
    Mechanism(
        "the weights of status (status by the rules alone)",
        "summarizer.grounding.suspects.choose_standings",
        lambda _: standings_by_rule,
    ),
    Mechanism(
        "an operation's time told to the sentence before",
        "summarizer.grounding.periods._Walk._tell_before",
        lambda _: _none,
    ),
    Mechanism("repeats of a figure left out", "summarizer.grounding.statistics.find_repeats", lambda _: lambda *_: {}),
    Mechanism(
        "the year of publication settled by the text", "summarizer.mentions.publication.settle_year", lambda _: _none
    ),
    Mechanism(
        "aliases of a person from the text", "summarizer.grounding.suspects.find_aliases", lambda _: lambda *_: ()
    ),
    Mechanism(
        "suspects whom the model missed, by what is told of them",
        "summarizer.grounding.suspects._SUSPECTS_ONLY",
        lambda _: frozenset(),
    ),
    Mechanism("witnesses left out", "summarizer.grounding.suspects._speaks", lambda _: lambda *_: False),
    Mechanism("the gang that a text is about", "summarizer.grounding.groups._subject_of", lambda _: _none),
    Mechanism(
        "summary sentences by what they tell (the first three instead)",
        "summarizer.grounding.summary.choose_sentences",
        _lead,
    ),
)
