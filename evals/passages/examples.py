"""The figures of labelled passages, each with the features that its labels are weighed by."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from evals.alignment import overlap
from evals.passages.passage import LabelledFigure, Passage
from summarizer.asking.features import Surroundings
from summarizer.asking.network import Reading, reading
from summarizer.documents import Range, document_from_text
from summarizer.grounding.figure_labels import labels_by_rule
from summarizer.mentions import Mentions, find_mentions

_SMALL = re.compile(r"\b[a-zà-ÿ][\w'’-]*")
_WITHIN = re.compile(r"(?<=[a-z,] )[A-ZÀ-Þ][\w'’-]*")


@dataclass(frozen=True)
class Example:
    """A labelled figure that was found in its passage (by ``passage``, its id), and its features.

    ``reading``: its sentence, as a network reads it, where it is the figure number ``index``.
    """

    passage: str
    features: list[str]
    reading: Reading
    index: int
    gold: LabelledFigure


def mentions_of(passage: Passage) -> Mentions:
    """What the rules find in a passage, of which the publication date is known."""
    document = document_from_text(passage.text, id=passage.id, path=f"{passage.id}.txt")
    return find_mentions(document, passage.published)


def examples(passages: Iterable[Passage]) -> Iterator[Example]:
    """The examples of passages, in text order; a figure that the rules don't find makes none."""
    for passage in passages:
        mentions = mentions_of(passage)
        asked = {index: "" for index, number in enumerate(mentions.numbers) if number.reason is None}
        for sentence in labels_by_rule(mentions, asked):
            around = Surroundings(sentence.text, sentence.figures, sentence.by_rule)
            read = reading(sentence.text, sentence.figures)
            for at, index in enumerate(sentence.indices):
                number = mentions.numbers[index]
                gold = labelled(passage, Range(number.start, number.end))
                if gold is not None:
                    yield Example(passage.id, around.features(at), read, at, gold)


def names(passages: Iterable[Passage]) -> frozenset[str]:
    """The words (lower case) that are capitalised within sentences and nowhere written small."""
    capitalised: set[str] = set()
    small: set[str] = set()
    for passage in passages:
        small.update(_SMALL.findall(passage.text))
        capitalised.update(word.lower() for word in _WITHIN.findall(passage.text))
    return frozenset(capitalised - small)


def is_of(feature: str, names: Set[str]) -> bool:
    """Whether the words of a feature hold one of the names."""
    return not names.isdisjoint(feature.partition(":")[2].split())


def labelled(passage: Passage, number: Range) -> LabelledFigure | None:
    """The labelled figure that shares characters with ``number``, if any."""
    return next((figure for figure in passage.figures if overlap([figure.number], [number])), None)
