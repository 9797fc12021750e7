"""What neighbouring numbers lend each other: units within ranges, and conversions of one amount."""

from itertools import pairwise

from summarizer.mentions.draft import Draft
from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import Tokens
from summarizer.mentions.number_words_around import bare_digits, cues

_RANGE_MARKS = frozenset({"to", "-", "–", "—", "~", "or"})
_LIST_MARKS = ([","], ["and"], [",", "and"], ["or"], ["to"], ["-"], ["–"], ["through"], ["of"])
_STOPS = frozenset(".!?;") | {"\n\n"}
_BEFORE_TERM = frozenset(
    {"for", "to", "got", "received", "and", ",", "by", "of", "brother", "sister", "wife", "husband", "another"}
)
_LONGEST_TERM, _TERM_REACH = 60, 12
_LATER_TERM_REACH = 45
"""In words and marks."""
_LARGE, _MONEY_REACH, _MONEY_WORD, _BESIDE_SUM = 1_000_000, 45, 6, 3
_LISTED_REASONS = frozenset({"identifier", "name_part", "age"})


def _is_range(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Whether two numbers are the ends of one range: "three to 18 years", "between 5 and 10 million"."""
    gap = tokens.low[left.last : right.first]
    if len(gap) != 1:
        return False
    return gap[0] in _RANGE_MARKS or (gap[0] == "and" and tokens.word(left.first - 1) == "between")


def _in_list_of_terms(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Whether two numbers stand in one list of terms: "five, eight and 12 years"."""
    gap = tokens.low[left.last : right.first]
    return right.unit in ("year", "month") and gap in ([","], ["and"], [",", "and"])


def link_neighbours(tokens: Tokens, drafts: list[Draft]) -> None:
    """Give the number at the left end of an English range what is said at its right end."""
    for left, right in reversed(list(pairwise(drafts))):
        if left.reason or right.reason or left.chinese or right.chinese or left.scale != 1:
            continue
        if _is_range(tokens, left, right):
            _lend(tokens, left, right)
        elif left.bare and _in_list_of_terms(tokens, left, right):
            left.kind, left.unit = right.kind, right.unit


def _lend(tokens: Tokens, left: Draft, right: Draft) -> None:
    own_sign = right.kind == "money" and right.bound == "exact" and tokens.start[right.first] != right.core
    if own_sign:
        return
    if right.scale > 1 and left.value < right.value / right.scale:
        left.value, left.scale = left.value * right.scale, right.scale
    if left.kind == "money" and right.kind == "count" and right.unit is None:
        # "$2-3 million" is a range, "£500 to 3 callers" isn't.
        if right.scale > 1 or tokens.word(left.last) != "to" or tokens.kind_of(right.last) != "w":
            right.kind, right.currency = left.kind, left.currency
    elif left.kind == "count" and left.unit is None:
        left.kind, left.currency, left.unit = right.kind, right.currency, right.unit


def mark_conversions(folded: str, drafts: list[Draft]) -> None:
    """Mark an amount that repeats the one before in another currency: "RMB 2.84 billion ($400m)"."""
    openings = table("currencies")["before_conversion"]
    for left, right in pairwise(drafts):
        if left.kind != "money" or right.kind != "money" or left.currency == right.currency or right.reason:
            continue
        gap = "".join(folded[left.end : right.start].split()).lower()
        if left.reason in (None, "conversion") and (gap in openings or (left.reason and gap in (",", ";", "/"))):
            right.reason = "conversion"
            continue
        rate = left.value == 1 and gap in table("currencies")["equals"]
        if rate:
            left.reason = right.reason = "not_a_figure"


def _elided_term(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Whether the number is a second term, its unit left out: "three years, suspended for four"."""
    if left.reason != "sentence_length" or right.bound != "exact" or not right.bare or right.value > _LONGEST_TERM:
        return False
    gap = tokens.low[left.last : right.first]
    if len(gap) > _TERM_REACH or not _STOPS.isdisjoint(gap) or tokens.word(right.first - 1) not in _BEFORE_TERM:
        return False
    return tokens.kind_of(right.last) in "pb" or tokens.word(right.last) in ("and", "but", "with", "respectively")


def _later_term(tokens: Tokens, drafts: list[Draft], index: int) -> bool:
    """Whether a bare number is a term after another's that was told shortly before: "The driver was given five"."""
    draft = drafts[index]
    if not draft.bare or draft.bound != "exact" or draft.value > _LONGEST_TERM or (draft.digits and draft.value < 1):
        return False
    if tokens.kind_of(draft.last) not in "pb" or cues("term_given").isdisjoint(
        tokens.low[max(0, draft.first - 3) : draft.first]
    ):
        return False
    return any(
        other.reason == "sentence_length" and draft.first - other.last < _LATER_TERM_REACH
        for other in drafts[max(0, index - 4) : index]
    )


def lend_currency(tokens: Tokens, drafts: list[Draft]) -> None:
    """Give a large amount without a noun the currency of the sum before it: "lost $14m and got back 2 million"."""
    for index, draft in enumerate(drafts):
        if draft.kind != "count" or draft.scale < _LARGE or draft.chinese or draft.unit or draft.reason:
            continue
        if tokens.kind_of(draft.last) == "w" and tokens.word(draft.last) not in cues("no_noun_after_sum"):
            continue
        large = [d for d in drafts[max(0, index - 4) : index] if d.scale >= _LARGE or d.kind == "money"]
        last = large[-1] if large and draft.first - large[-1].last < _MONEY_REACH else None
        if last is None or last.kind != "money":
            continue
        beside = draft.first - last.last <= _BESIDE_SUM
        if beside or not cues("of_money").isdisjoint(tokens.low[max(0, draft.first - _MONEY_WORD) : draft.first]):
            draft.kind, draft.currency = "money", last.currency


def spread_reasons(tokens: Tokens, drafts: list[Draft]) -> None:
    """Carry the reason of a reference, name or age on to the list: "Articles 266 and 287"."""
    for index, draft in enumerate(drafts):
        if draft.reason is None and not draft.chinese and _later_term(tokens, drafts, index):
            draft.reason = "sentence_length"
    for left, right in pairwise(drafts):
        if right.reason is None and not right.chinese and _elided_term(tokens, left, right):
            right.reason = "sentence_length"
        if left.reason not in _LISTED_REASONS or right.reason or right.chinese or not bare_digits(tokens, right):
            continue
        gap = tokens.low[left.last : right.first]
        if not gap and left.reason == "identifier" and len(tokens.low[right.first]) > 2:
            # "call 1300 333 444"
            right.reason = left.reason
            continue
        follows = tokens.kind_of(right.last) != "w" or tokens.word(right.last) in cues("after_reference")
        if gap in _LIST_MARKS and follows and right.bound == "exact":
            right.reason = left.reason
