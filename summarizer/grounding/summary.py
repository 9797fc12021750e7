"""The sentences of a summary, each with the sentences of the text that it rests on."""

from schemas import Rejection, SummarySentence
from summarizer.asking import Claims, cite, uncited
from summarizer.grounding.places import evidence
from summarizer.mentions import Mentions


def ground_summary(mentions: Mentions, claims: Claims) -> tuple[tuple[SummarySentence, ...], list[Rejection]]:
    """The sentences that the text bears out, each once, and what was rejected."""
    kept: list[SummarySentence] = []
    rejected: list[Rejection] = []
    for sentence in dict.fromkeys(" ".join(s.split()) for s in claims.summary):
        problems = uncited(sentence, mentions.document)
        cited = cite(sentence, mentions.document)
        if any(mentions.is_addressed(part.start) for part in cited):
            problems = [*problems, "words addressed to a program"]
        if problems:
            rejected.append(Rejection(question="summary", answer=sentence, reason=f"not in the text: {problems[0]}"))
        else:
            parts = tuple(evidence(part, mentions.document.text) for part in cited)
            kept.append(SummarySentence(text=sentence, evidence=parts))
    return tuple(kept), rejected
