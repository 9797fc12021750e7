"""What the rules read of a document's figures, sentence by sentence: what labels are weighed by, and learned from."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from summarizer.asking import Figure, Labels, label
from summarizer.documents import Range
from summarizer.mentions import Mentions, NumberMention

#: A figure without a noun counts what one of so many sentences before does.
_REACH = 2


class SentenceLabels(NamedTuple):
    """A sentence with figures: its text, their indices in ``Mentions.numbers``, and what the rules read of each."""

    text: str
    indices: tuple[int, ...]
    figures: tuple[Figure, ...]
    by_rule: tuple[Labels, ...]


def labels_by_rule(mentions: Mentions, measures: Mapping[int, str]) -> Iterator[SentenceLabels]:
    """The sentences, in order, that hold the figures of ``measures``: by a number's index, the model's words for it."""
    by_sentence: dict[int, list[int]] = {}
    for index in sorted(measures):
        by_sentence.setdefault(mentions.sentence_at(mentions.numbers[index].start), []).append(index)
    told: list[tuple[int, Labels]] = []
    for number, indices in by_sentence.items():
        sentence = mentions.document.sentences[number]
        text = mentions.document.text[sentence.start : sentence.end]
        figures = tuple(_figure(mentions.numbers[i], measures[i], sentence) for i in indices)
        by_rule = tuple(label(text, figures, [own for at, own in told if number - at <= _REACH]))
        told += [(number, own) for own in by_rule]
        yield SentenceLabels(text, tuple(indices), figures, by_rule)


def _figure(number: NumberMention, measure: str, sentence: Range) -> Figure:
    return Figure(Range(number.start - sentence.start, number.end - sentence.start), number.kind, measure)
