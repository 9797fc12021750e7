"""Which sentences of a text tell most of what happened: by the figures, persons and operations that they tell of."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from schemas import Campaign, Statistic, Suspect
from summarizer.documents import Range
from summarizer.mentions import Mentions

#: A summary that is chosen has at most so many sentences.
SENTENCES = 3
_ENDED = re.compile(r"[.!?。！？…][\"'”’」』)）\]]*$")
_QUOTED = re.compile(r"^\W*[\"“「『]")
# What such a sentence is about stands in the one before.
_LEANS = re.compile(r"(?:He|She|It|They|His|Her|Their|Its|This|That|These|Those|Both|But|And)\b|[他她它其]|此外|这")
# Worth of what a sentence tells: who was caught, what was solved, what was lost; then the rest.
_WORTH = {"suspect": 1.5, "key_member": 1.5, "case": 1.5, "victim": 1.5, "money": 1.5, "gang": 1.0, "site": 1.0}
_OTHER_FIGURE, _OTHER_OBJECT, _PERSON, _CENTRAL, _CAMPAIGN = 0.7, 0.3, 1.0, 1.5, 0.7
# Whom a text names so often it is about.
_OFTEN = 3
# What is left of the worth: of a lesser figure of its kind, a part or a change; of what is told in like words already.
_LESSER, _TOLD, _NEXT = 0.5, 0.4, 0.8
_LEAD, _LEANING, _QUOTATION = 1.0, 0.7, 0.4
# So many sentences later, what news tells matters half as much more than what stands at its end.
_HALF_WAY = 5


class _Fact(NamedTuple):
    """Something that a sentence tells: what it is like, which one it is, its worth."""

    like: str
    what: str
    worth: float


def choose_sentences(
    mentions: Mentions, statistics: Sequence[Statistic], campaigns: Sequence[Campaign], suspects: Sequence[Suspect]
) -> list[Range]:
    """At most ``SENTENCES`` whole sentences in text order; headlines, fragments and addresses to a program are none.

    Greedy: the sentence that adds most goes first, and what is told already adds nothing more.
    """
    told_in = _facts(mentions, statistics, campaigns, suspects)
    left: dict[Range, list[_Fact]] = {}
    for index, sentence in enumerate(mentions.document.sentences):
        words = mentions.document.text[sentence.start : sentence.end]
        if not mentions.is_addressed(sentence.start) and _ENDED.search(words):
            left[sentence] = told_in.get(index, [])
    places = {sentence: place for place, sentence in enumerate(left)}
    # Of a text of which no facts are known, the first sentence has to do.
    lead = next((sentence for sentence, facts in left.items() if facts), next(iter(left), None))
    chosen: list[Range] = []
    told: set[str] = set()
    while left and len(chosen) < SENTENCES:
        gains = {
            sentence: _gain(facts, told) * _readable(sentence, mentions) * (1 + 1 / (1 + places[sentence] / _HALF_WAY))
            + _LEAD * (sentence == lead)
            for sentence, facts in left.items()
        }
        best = max(gains, key=lambda s: (gains[s], -s.start))
        if gains[best] <= 0:
            break
        chosen.append(best)
        told |= {name for fact in left.pop(best) for name in (fact.like, fact.what)}
    return sorted(chosen)


def _gain(facts: Sequence[_Fact], told: set[str]) -> float:
    """What the facts add to those that are told; in a sentence that tells much, each next one less."""
    worths, known = [], set(told)
    for fact in sorted(facts, key=lambda fact: -fact.worth):
        if fact.what not in known:
            worths.append(fact.worth * (_TOLD if fact.like in known else 1))
            known |= {fact.like, fact.what}
    return sum(worth * _NEXT**place for place, worth in enumerate(sorted(worths, reverse=True)))


def _readable(sentence: Range, mentions: Mentions) -> float:
    """How well the sentence stands by itself."""
    words = mentions.document.text[sentence.start : sentence.end]
    return _QUOTATION if _QUOTED.match(words) else _LEANING if _LEANS.match(words) else 1.0


def _facts(
    mentions: Mentions, statistics: Sequence[Statistic], campaigns: Sequence[Campaign], suspects: Sequence[Suspect]
) -> dict[int, list[_Fact]]:
    """What every sentence (by index) tells."""
    found: dict[int, list[_Fact]] = {}
    for start, fact in (*_of_figures(statistics), *_of_people(suspects), *_of_campaigns(campaigns)):
        facts = found.setdefault(mentions.sentence_at(start), [])
        if fact not in facts:
            facts.append(fact)
    return found


def _of_figures(statistics: Sequence[Statistic]) -> Iterator[tuple[int, _Fact]]:
    first: dict[tuple[str, ...], str] = {}
    most: dict[tuple[str, ...], float] = {}
    for s in statistics:
        first.setdefault(_kind(s), s.id)
        most[_kind(s)] = max(most.get(_kind(s), 0), s.quantity.value)
    for s in statistics:
        kind = _kind(s)
        worth = _OTHER_OBJECT if s.object == "other" else _WORTH.get(s.object, _OTHER_FIGURE)
        if s.part_of or s.change != "none" or (first[kind] != s.id and s.quantity.value < most[kind]):
            worth *= _LESSER
        like = "|".join(kind) if s.object in _WORTH else s.action
        yield s.number.start, _Fact(like, s.id, worth)


def _kind(statistic: Statistic) -> tuple[str, ...]:
    quantity = statistic.quantity
    return statistic.object, statistic.action, statistic.change, quantity.kind, quantity.currency or ""


def _of_people(suspects: Sequence[Suspect]) -> Iterator[tuple[int, _Fact]]:
    for suspect in suspects:
        last = suspect.events[-1] if suspect.events else None
        for event in suspect.events:
            worth = (_CENTRAL if len(suspect.evidence) >= _OFTEN else _PERSON) * (1 if event is last else _LESSER)
            yield event.evidence.start, _Fact(event.status, suspect.id, worth)


def _of_campaigns(campaigns: Sequence[Campaign]) -> Iterator[tuple[int, _Fact]]:
    for campaign in campaigns:
        for place in campaign.evidence:
            yield place.start, _Fact("campaign", campaign.id, _CAMPAIGN)
