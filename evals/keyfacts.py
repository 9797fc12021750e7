"""Whether a summary tells the key facts of its text."""

import unicodedata
from collections.abc import Sequence

import schemas
from evals.counts import Counts
from evals.goldfile import KeyFact

_GAP = "…"


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words.replace(_GAP, "\0")).casefold().split())


def tells(sentence: str, wording: str) -> bool:
    """Whether a sentence has the wording, case and spacing aside; an ellipsis in it stands for any words."""
    at = 0
    folded = _folded(sentence)
    for part in _folded(wording).split("\0"):
        found = folded.find(part.strip(), at)
        if found < 0:
            return False
        at = found + len(part.strip())
    return True


def score_key_facts(counts: Counts, facts: Sequence[KeyFact], summary: Sequence[schemas.SummarySentence]) -> None:
    """The share ``key_facts``: those of which any wording stands in a sentence of the summary."""
    for fact in facts:
        told = any(tells(sentence.text, wording) for sentence in summary for wording in fact.wordings)
        counts.share("key_facts", told)
        if not told:
            said = " / ".join(sentence.text for sentence in summary)
            counts.mistake("missed key fact", gold=fact.fact, predicted=said or "no summary")
