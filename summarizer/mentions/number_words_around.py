"""The words around an English number, as the rules ask for them."""

from functools import cache

from summarizer.mentions.draft import Draft
from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import Tokens

_NEAR = 9
"""Words looked at on each side."""
_STOPS = frozenset(".!?;") | {"\n\n"}
_COUNTED_WITHIN = 3


@cache
def cues(name: str) -> frozenset[str]:
    """One list of cue words."""
    return frozenset(table("number_cues")[name])


@cache
def _countables() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns of people and things that crime reports count: all forms, and the plurals alone."""
    data = table("number_words")
    plurals = frozenset(f"{noun}s" for noun in data["countables"]) | set(data["irregular_plurals"])
    return plurals | set(data["countables"]), plurals


def counted(tokens: Tokens, i: int, *, plural: bool = False) -> bool:
    """Whether one of the words from token ``i`` on is a thing that is counted (in the plural)."""
    nouns = _countables()[plural]
    for k in range(i, i + _COUNTED_WITHIN):
        if tokens.kind_of(k) != "w":
            return False
        if tokens.low[k] in nouns:
            return True
    return False


def plural_follows(tokens: Tokens, i: int) -> bool:
    """Whether a plural noun seems to follow: 1999 parcels, not "1999 was"."""
    for k in range(i, i + 3):
        if tokens.kind_of(k) != "w" or tokens.capitalised(k) or tokens.low[k] in cues("starts_clause"):
            return False
        if tokens.low[k].endswith("s") and len(tokens.low[k]) > 3:
            return True
    return False


def numeral(tokens: Tokens, draft: Draft) -> int:
    """The token of the numeral itself, after hedge and currency."""
    return tokens.at(draft.core)


def bare_digits(tokens: Tokens, draft: Draft) -> bool:
    """Whether the number is a plain run of digits: no grouping, magnitude or unit."""
    return draft.digits and draft.bare and tokens.low[numeral(tokens, draft)].isdigit()


def sentence_around(tokens: Tokens, draft: Draft) -> tuple[list[str], list[str]]:
    """The words near the number, nearest first, before and after it, that stand in its sentence."""
    before: list[str] = []
    for k in range(draft.first - 1, max(-1, draft.first - 1 - _NEAR), -1):
        if tokens.low[k] in _STOPS:
            break
        before.append(tokens.low[k])
    after: list[str] = []
    for k in range(draft.last, min(len(tokens), draft.last + _NEAR)):
        if tokens.low[k] in _STOPS:
            break
        after.append(tokens.low[k])
    return before, after


def starts_sentence(tokens: Tokens, i: int) -> bool:
    """Whether a capital at token ``i`` may be that of a sentence's or a line's first word."""
    between = tokens.text[tokens.end[i - 1] : tokens.start[i]] if i > 0 else "\n"
    return "\n" in between or tokens.kind_of(i - 1) in "bpn"
