"""The suspects of labelled passages, each with what may be told of them and the features that it is weighed by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evals.passages.examples import mentions_of
from evals.passages.passage import Passage
from summarizer.asking import Claims, PersonClaim
from summarizer.grounding.status_features import StatusFeatures
from summarizer.grounding.suspects import read_suspects


@dataclass(frozen=True)
class StatusOption:
    """A status that one cue, or a rule, may tell of a suspect; its features, and whether it is the person's."""

    status: str
    features: list[str]
    right: bool


def status_examples(passages: Iterable[Passage]) -> Iterator[list[StatusOption]]:
    """The options of each labelled suspect, in text order; none where no option is right."""
    for passage in passages:
        if not passage.names:
            continue
        mentions = mentions_of(passage)
        reading, _ = read_suspects(mentions, Claims(people=[PersonClaim(one.name) for one in passage.names]))
        around = StatusFeatures(reading.suspects, reading.events, mentions)
        labelled = {one.name: one.status for one in passage.names}
        for person in reading.suspects:
            one = reading.people[person]
            gold = next((labelled[name] for name in (one.claim.name, *one.aliases) if name in labelled), None)
            options = [
                StatusOption(option.status, [*option.features, *of_cue], option.status == gold)
                for option in around.options(person)
                for of_cue in [telling.features for telling in option.tellings] or [[]]
            ]
            if any(option.right for option in options):
                yield options
