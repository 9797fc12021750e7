"""The sentences of a summary, each with the sentences of the text that it rests on."""

from collections.abc import Sequence

from schemas import Campaign, Rejection, Statistic, SummarySentence, Suspect
from summarizer.asking import Claims, cite, uncited
from summarizer.grounding.places import evidence
from summarizer.grounding.salient import choose_sentences
from summarizer.mentions import Mentions


def ground_summary(
    mentions: Mentions,
    claims: Claims,
    statistics: Sequence[Statistic],
    campaigns: Sequence[Campaign],
    suspects: Sequence[Suspect],
) -> tuple[tuple[SummarySentence, ...], list[Rejection]]:
    """The claimed sentences that the text bears out, each once, and what was rejected.

    Where none is left, or none was asked for, sentences of the text itself that tell most of what happened.
    """
    text = mentions.document.text
    kept: list[SummarySentence] = []
    rejected: list[Rejection] = []
    for sentence in dict.fromkeys(" ".join(s.split()) for s in claims.summary):
        problems = uncited(sentence, mentions.document)
        cited = cite(sentence, mentions.document)
        if any(mentions.is_addressed(part.start) for part in cited):
            problems = (*problems, "words addressed to a program")
        if problems:
            rejected.append(Rejection(question="summary", answer=sentence, reason=f"not in the text: {problems[0]}"))
        else:
            kept.append(SummarySentence(text=sentence, evidence=tuple(evidence(part, text) for part in cited)))
    if not kept:
        for part in choose_sentences(mentions, statistics, campaigns, suspects):
            words = " ".join(text[part.start : part.end].split())
            kept.append(SummarySentence(text=words, evidence=(evidence(part, text),)))
    return tuple(kept), rejected
