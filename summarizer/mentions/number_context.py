"""Why an English number is no figure, as far as the words around it tell."""

from summarizer.mentions.draft import Draft
from summarizer.mentions.number_names import is_hotline, name_part, nothing_measured, ordinal
from summarizer.mentions.number_times import aged, dated, mere_span, sentence_length
from summarizer.mentions.number_tokens import Tokens


def dismiss(tokens: Tokens, draft: Draft) -> str | None:
    """The reason (a term of the vocabulary ``dismissal``) why the number is no figure, or None."""
    if draft.kind == "duration" and draft.trend:
        return None
    if is_hotline(tokens, draft):
        return "identifier"
    if ordinal(tokens, draft):
        return "ordinal"
    if dated(tokens, draft):
        return "date"
    if aged(tokens, draft):
        return "age"
    if sentence_length(tokens, draft):
        return "sentence_length"
    named = name_part(tokens, draft)
    if named:
        return named
    return "not_a_figure" if mere_span(tokens, draft) or nothing_measured(tokens, draft) else None
