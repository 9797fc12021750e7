"""The figures of labelled passages, each with the periods that it may take and the features they are weighed by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evals.passages.examples import labelled, mentions_of
from evals.passages.passage import Passage
from summarizer.documents import Range
from summarizer.grounding.period_choice import PLAIN
from summarizer.grounding.period_features import PeriodFeatures, Place
from summarizer.grounding.periods import read_periods


@dataclass(frozen=True)
class PeriodOption:
    """What a figure may take, its features, and whether that is its period."""

    place: Place
    features: list[str]
    right: bool


def period_examples(passages: Iterable[Passage]) -> Iterator[list[PeriodOption]]:
    """The options of each labelled figure that was found, in text order.

    A figure makes none where no option is right, or where what a rule says stands.
    """
    for passage in passages:
        mentions = mentions_of(passage)
        reading = read_periods(mentions)
        around = PeriodFeatures(mentions, reading)
        for index, number in enumerate(mentions.numbers):
            gold = labelled(passage, Range(number.start, number.end))
            if gold is None or number.reason is not None or reading.rules.get(index) in PLAIN:
                continue
            of_figure = around.of_figure(index)
            options = []
            for option in around.options([index]):
                days = (option.dated.period.start, option.dated.period.end) if option.dated else (None, None)
                features = [*of_figure, *around.of_both(index, option)]
                if option.told is not None:
                    sentence = mentions.sentence_at(number.start)
                    features += [*around.of_date(option.told), *around.of_sentence(sentence, option.told)]
                options.append(PeriodOption(option.place, features, days == (gold.start, gold.end)))
            if any(option.right for option in options):
                yield options
