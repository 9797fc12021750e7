"""The figures of labelled passages, each with the features that its labels are weighed by."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evals.passages.passage import LabelledFigure, Passage
from summarizer.asking import Figure, Labels, label
from summarizer.asking.features import Surroundings
from summarizer.documents import Range, document_from_text
from summarizer.mentions import Mentions, find_mentions

_SMALL = re.compile(r"\b[a-zà-ÿ][\w'’-]*")
_WITHIN = re.compile(r"(?<=[a-z,] )[A-ZÀ-Þ][\w'’-]*")
#: As in grounding: a figure without a noun counts what one of so many sentences before does.
REACH = 2


@dataclass(frozen=True)
class Example:
    """A labelled figure that was found in its passage (by ``passage``, its id), and its features."""

    passage: str
    features: list[str]
    gold: LabelledFigure


def mentions_of(passage: Passage) -> Mentions:
    """What the rules find in a passage, of which the publication date is known."""
    document = document_from_text(passage.text, id=passage.id, path=f"{passage.id}.txt")
    return find_mentions(document, passage.published)


def examples(passages: Iterable[Passage]) -> Iterator[Example]:
    """The examples of passages, in text order; a figure that the rules don't find makes none."""
    for passage in passages:
        mentions = mentions_of(passage)
        told: list[tuple[int, Labels]] = []
        for number, sentence in enumerate(mentions.document.sentences):
            found = [mentions.numbers[i] for i in mentions.figures_in(number)]
            text = mentions.document.text[sentence.start : sentence.end]
            figures = [Figure(Range(n.start - sentence.start, n.end - sentence.start), n.kind, "") for n in found]
            by_rule = label(text, figures, [own for at, own in told if number - at <= REACH])
            told += [(number, own) for own in by_rule]
            around = Surroundings(text, figures, by_rule)
            for index, mention in enumerate(found):
                gold = labelled(passage, Range(mention.start, mention.end))
                if gold is not None:
                    yield Example(passage.id, around.features(index), gold)


def names(passages: Iterable[Passage]) -> frozenset[str]:
    """The words (lower case) that are capitalised within sentences and nowhere written small."""
    capitalised: set[str] = set()
    small: set[str] = set()
    for passage in passages:
        small.update(_SMALL.findall(passage.text))
        capitalised.update(word.lower() for word in _WITHIN.findall(passage.text))
    return frozenset(capitalised - small)


def labelled(passage: Passage, number: Range) -> LabelledFigure | None:
    """The labelled figure that shares characters with ``number``, if any."""
    return next((f for f in passage.figures if f.number.start < number.end and number.start < f.number.end), None)
