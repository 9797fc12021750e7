"""English numbers that belong to a name or a reference: "Unit 61", "Article 266", "call 110"."""

import re
from functools import lru_cache

from summarizer.mentions.draft import Draft
from summarizer.mentions.number_ages import countries, peoples
from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import Tokens
from summarizer.mentions.number_words_around import (
    bare_digits,
    counted,
    cues,
    numeral,
    plural_follows,
    starts_sentence,
)

_QUOTES = frozenset("'\"“”")
_LONGEST_NAME_NUMBER = 4
_LONGEST_SHORT_LINE, _LONGEST_LINE = 5, 12
_MOST_NAME_WORDS = 3
_HEADLINE_REACH = 200
#: A numbered paragraph is no shorter: a list that counts nationals, one a line, may have 2 after 1.
_PARAGRAPH = 60
_LINES = frozenset(
    {
        "hotline",
        "hotlines",
        "helpline",
        "call",
        "calling",
        "phone",
        "telephone",
        "dial",
        "reach",
        "reached",
        "ring",
        "contact",
        "line",
    }
)
_VERSION = re.compile(r"[1-9]\.[0-9]")


def name_part(tokens: Tokens, draft: Draft) -> str | None:
    """``name_part`` or ``identifier`` where a word beside the number makes it part of a name or reference."""
    if draft.kind != "count" or draft.unit is not None or draft.scale != 1:
        return None
    i = numeral(tokens, draft)
    if draft.bound != "exact":
        # "sanctions over the Four Winds estate"
        named = not draft.digits and tokens.capitalised(draft.last) and _named_by_word(tokens, i, draft.last)
        return "name_part" if named else None
    if draft.digits and draft.bare and _VERSION.fullmatch(tokens.low[i]):
        # "Operation Grey Tide 2.0"; after a word with a small letter it is an amount.
        return "name_part" if _follows_name(tokens, i) else None
    plain = bare_digits(tokens, draft)
    if draft.digits and not plain:
        return None
    if _is_reference(tokens, draft, i) or _is_address(tokens, draft):
        return "identifier"
    if plain and len(tokens.low[i]) > _LONGEST_NAME_NUMBER:
        return None
    return "name_part" if _is_name(tokens, draft, i) else None


def _before(tokens: Tokens, i: int) -> int:
    """The word before token ``i``, marks between left out: "No. 5", "hotline (1441)", "Tel: 110"."""
    k = i - 1
    if tokens.kind_of(i) != "n":
        return k
    while i - k < 3 and (tokens.word(k) in ("(", ":") or _abbreviates(tokens, k)):
        k -= 1
    # "Hotline: 318 calls came in"
    return i - 1 if tokens.word(k + 1) == ":" and (counted(tokens, i + 1) or plural_follows(tokens, i + 1)) else k


def _abbreviates(tokens: Tokens, k: int) -> bool:
    """Whether token ``k`` is the point of "No." or "Art."; no sentence ends there."""
    return tokens.word(k) == "." and tokens.joined(k - 1) and tokens.word(k - 1) in cues("abbreviated")


def _is_law(tokens: Tokens, i: int) -> bool:
    """Whether the digits are the year or the number of a law: "Misuse Act 1993", "E.O. 13581", "RA 10175"."""
    if tokens.kind_of(i) != "n" or counted(tokens, i + 1):
        return False
    if tokens.word(i - 1) in cues("law_before") and tokens.capitalised(i - 1) and len(tokens.low[i]) == 4:
        return tokens.capitalised(i - 2) or tokens.word(i - 2) in ("the", "of")
    if tokens.raw(i - 1) in cues("law_letters"):
        return True
    k = i - 1 - (tokens.word(i - 1) == ")")
    dotted = all(tokens.word(j) == "." and tokens.joined(j - 1) for j in (k, k - 2))
    letters = all(len(tokens.word(j)) == 1 and tokens.capitalised(j) for j in (k - 1, k - 3))
    return dotted and letters and not plural_follows(tokens, i + 1)


def _is_reference(tokens: Tokens, draft: Draft, i: int) -> bool:
    if (tokens.word(i - 1) == "[" and tokens.word(draft.last) == "]") or _is_law(tokens, i):
        return True
    k = _before(tokens, i)
    if tokens.word(k) not in cues("identifier_before"):
        return False
    if tokens.word(k) in cues("documents_before") and draft.digits and k == i - 1:
        # "Briefing note 12:", "in case 45 nobody"; not "Case 45 arrests".
        headed = tokens.capitalised(k) and not counted(tokens, draft.last) and not _in_headline(tokens, i)
        return headed or tokens.kind_of(draft.last) != "w"
    # "no 5 men" and "order two raids" are sentences; "No. 5" and "Chapter Two" are references.
    sentence_word = tokens.word(k) in cues("reference_or_word") and k == i - 1
    named = tokens.capitalised(k) or (tokens.word(k) == "number" and tokens.word(k - 1) in cues("numbered_thing"))
    named |= tokens.word(k) == "reference" and not counted(tokens, draft.last)
    return not sentence_word or (draft.digits and named)


def is_hotline(tokens: Tokens, draft: Draft) -> bool:
    """A number to call: "the 96110 hotline", "dial 110"."""
    i = numeral(tokens, draft)
    if not 3 <= len(tokens.low[i]) <= _LONGEST_LINE or not bare_digits(tokens, draft):
        return False
    if len(tokens.low[i]) > _LONGEST_SHORT_LINE:
        ends_here = tokens.kind_of(i + 1) != "w" or tokens.word(i + 1) in cues("after_call")
        return tokens.word(i - 1) in cues("call_before") and ends_here
    if _serves(tokens, i):
        return True
    if not cues("identifier_after").isdisjoint(tokens.low[i + 1 : i + 5]):
        return not counted(tokens, i + 1)
    if tokens.word(i - 1) in ("the", "s", "its", "our") and tokens.word(i + 1) in cues("line_after"):
        return tokens.kind_of(i + 2) != "w" or tokens.word(i + 2) in cues("after_line")
    ends = tokens.kind_of(i + 1) != "w" or tokens.word(i + 1) in cues("after_call")
    if (
        ends
        and tokens.word(i - 1) in ("on", "at", "is", ":", "via", "through")
        and not _LINES.isdisjoint(tokens.low[max(0, i - 9) : i - 1])
    ):
        # "to the hotline on 1930", "reach the centre on 997"
        return True
    if (
        ends
        and tokens.word(i - 1) in ("on", "at")
        and not cues("strict_lines").isdisjoint(tokens.low[max(0, i - 18) : i])
    ):
        return True
    return tokens.word(i - 1) in cues("call_before") and ends


def _serves(tokens: Tokens, i: int) -> bool:
    """Whether the digits are the name of a service: "the 12381 warning system", "AOC 1441 centre"."""
    before = tokens.word(i - 1)
    if tokens.joined(i) or not (before in ("the", "s", "its", "our", "this", "a") or tokens.capitalised(i - 1)):
        return False
    for k in range(i + 1, i + 5):
        if tokens.word(k) in cues("service_after"):
            ends = tokens.kind_of(k + 1) != "w" or tokens.word(k + 1) in cues("after_line")
            return ends or not (counted(tokens, k + 1) or plural_follows(tokens, k + 1))
        hyphen = tokens.word(k) == "-" and tokens.joined(k)
        if not hyphen and (tokens.kind_of(k) != "w" or tokens.word(k).endswith("s") or counted(tokens, k)):
            return False
    return False


def _is_address(tokens: Tokens, draft: Draft) -> bool:
    """Whether the number is that of a house: "12 Harbour Street"."""
    if not tokens.capitalised(draft.last):
        return False
    return any(
        tokens.word(k) in cues("street_after") and tokens.capitalised(k) for k in range(draft.last, draft.last + 3)
    )


def _is_name(tokens: Tokens, draft: Draft, i: int) -> bool:
    k = _before(tokens, i)
    if tokens.word(k) in cues("name_before") and tokens.capitalised(k):
        return True
    further = counted(tokens, draft.last) or plural_follows(tokens, draft.last)
    if tokens.word(k) in cues("name_before_any_case") and not further and tokens.word(k - 1) != "to":
        return True
    if tokens.word(k) in cues("office_before") and tokens.capitalised(k) and draft.digits:
        if tokens.word(draft.last) in cues("name_ends_before"):
            return True
        many = counted(tokens, draft.last, plural=True) or plural_follows(tokens, draft.last)
        return not many and not _in_headline(tokens, i)
    if tokens.word(i - 1) in _QUOTES and tokens.word(draft.last) in _QUOTES:
        return True
    return _named_by_digits(tokens, i) if draft.digits else _named_by_word(tokens, i, draft.last)


def _follows_name(tokens: Tokens, i: int) -> bool:
    """Whether the word before token ``i`` has a capital as part of a name, and nothing counted follows."""
    before = tokens.word(i - 1)
    if not tokens.capitalised(i - 1) or before in cues("starts_clause") or before in cues("places_after"):
        return False
    return not counted(tokens, i + 1) and (tokens.capitalised(i - 2) or not starts_sentence(tokens, i - 1))


def _named_by_digits(tokens: Tokens, i: int) -> bool:
    """Whether a capitalised word and the digits after it are one name: "the campaign HAZEL 6 ended"."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if not tokens.capitalised(i - 1) or before in cues("starts_clause") or before in cues("places_after"):
        return False
    if tokens.word(i - 2) in cues("places_after") or counted(tokens, i + 1):
        return False
    if before in countries() or before in peoples() or _in_list_of_places(tokens, i):
        return False
    ends = tokens.kind_of(i + 1) in "pb" or after in cues("name_ends_before") or tokens.capitalised(i + 1)
    shouted = tokens.raw(i - 1).isupper() and len(before) > 3
    return ends and (shouted or not starts_sentence(tokens, i - 1)) and not _in_headline(tokens, i)


def _in_list_of_places(tokens: Tokens, i: int) -> bool:
    """Whether names and numbers take turns: "Izmir 52, Antalya 37 and Bursa 14"."""
    first = i - 1
    while tokens.capitalised(first - 1):
        first -= 1
    before = first - 1
    while tokens.word(before) in (",", ";", "and", "the"):
        before -= 1
    if before < first - 1 and tokens.kind_of(before) == "n" and tokens.capitalised(before - 1):
        return tokens.word(before - 1) not in table("number_cues")["months"] and tokens.word(i - 1) != tokens.word(
            before - 1
        )
    after = i + 1
    while tokens.word(after) in (",", ";", "and", "the"):
        after += 1
    last = after
    while last - after < _MOST_NAME_WORDS and tokens.capitalised(last):
        last += 1
    return i + 1 < after < last and tokens.kind_of(last) == "n" and tokens.word(last - 1) != tokens.word(i - 1)


def _named_by_word(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a number word has a capital as part of a name: "the Seven Stars lounge"."""
    if not tokens.capitalised(i) or starts_sentence(tokens, i) or _in_headline(tokens, i):
        return False
    beside = tokens.capitalised(i - 1) and not starts_sentence(tokens, i - 1)
    return tokens.capitalised(last) or beside


def _in_headline(tokens: Tokens, i: int) -> bool:
    """Whether most words of the line of token ``i`` have capitals."""
    text, at = tokens.text, tokens.start[i]
    start = max(text.rfind("\n", 0, at) + 1, at - _HEADLINE_REACH)
    end = text.find("\n", at, at + _HEADLINE_REACH)
    words = re.findall(r"[A-Za-z]{4,}", text[start : end if end >= 0 else at + _HEADLINE_REACH])
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def ordinal(tokens: Tokens, draft: Draft) -> bool:
    """A place in an order or the mark of a list item: "9th", "top 10", "1." at the start of a line."""
    i = numeral(tokens, draft)
    after = tokens.word(i + 1)
    if draft.digits and tokens.joined(i) and after in ("st", "nd", "rd", "th"):
        return True
    if not draft.digits and tokens.word(draft.last) == "-" and tokens.joined(draft.last):
        # "the sixty-third"
        return tokens.word(draft.last + 1) in {"first", *table("number_words")["ordinals"]}
    if tokens.word(draft.first - 1) == "top" and draft.bare and draft.bound == "exact":
        return True
    if not bare_digits(tokens, draft) or len(tokens.low[i]) > 2:
        return False
    if tokens.word(i - 1) == "(" and after == ")":
        return draft.value < 20 and not tokens.capitalised(i - 2)
    begins_line = i == 0 or "\n" in tokens.text[tokens.end[i - 1] : tokens.start[i]] or tokens.kind_of(i - 1) == "b"
    return begins_line and (after in (".", ")", "、") or (tokens.capitalised(i + 1) and _is_paragraph(tokens, i)))


def _is_paragraph(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` numbers a paragraph: "2   The police …" where another paragraph begins with 1 or 3."""
    start = tokens.start[i]
    end = tokens.text.find("\n", start)
    if (end if end >= 0 else len(tokens.text)) - start <= _PARAGRAPH:
        return False
    value = int(tokens.low[i])
    return not _paragraph_numbers(tokens.text).isdisjoint((value - 1, value + 1))


# A text in which all paragraphs have numbers is looked through once, not for each of them.
@lru_cache(maxsize=1)
def _paragraph_numbers(text: str) -> frozenset[int]:
    """The numbers that paragraphs of a text begin with."""
    begins = rf"(?m)^[ \t]*(0|[1-9]\d{{0,2}})\s+[A-Z][^\n]{{{_PARAGRAPH},}}$"
    return frozenset(map(int, re.findall(begins, text)))


def _is_calibre(tokens: Tokens, i: int) -> bool:
    """Whether the digits are a weapon's bore: "two .45 pistols", "a 38-calibre revolver"."""
    if tokens.kind_of(i) != "n":
        return False
    hyphen = tokens.word(i + 1) == "-" and tokens.joined(i)
    if tokens.word(i + 1 + hyphen) in cues("bores"):
        return tokens.kind_of(i + 2 + hyphen) != "n" and tokens.word(i + 2 + hyphen) != "."
    pointed = tokens.word(i - 1) == "." and tokens.joined(i - 1) and not tokens.joined(i - 2)
    if tokens.word(i - 1 - pointed) in cues("bores"):
        return True
    return pointed and tokens.word(i + 1) in cues("guns")


def nothing_measured(tokens: Tokens, draft: Draft) -> bool:
    """The denominator of a rate, a distance, a quality ("four-star"): nothing of interest is measured."""
    if draft.kind != "count":
        return False
    if draft.unit is not None:
        coins = table("currencies")["tokens"].values()
        return draft.unit not in table("units")["measures_that_count"] and draft.unit not in coins
    i = numeral(tokens, draft)
    if tokens.word(draft.first - 1) in cues("rate_before") or _is_calibre(tokens, i):
        return True
    if tokens.word(i - 1) == ":" and tokens.word(i - 2) in cues("page_counts") and draft.digits:
        return True
    after = tokens.word(draft.last)
    if tokens.low[draft.last : draft.last + 3] == ["points", "of", "sale"]:
        return False
    if after == "times" and tokens.word(draft.last + 1) in ("a", "per", "each", "every", "daily"):
        return True
    if tokens.word(draft.first - 1) == "in" and after in cues("in_parts"):
        return True
    hyphenated = after == "-" and tokens.joined(draft.last - 1) and tokens.joined(draft.last)
    if hyphenated and tokens.word(draft.last + 1) in cues("not_figures_hyphenated"):
        return True
    # "two key elements": an adjective may stand between; but "700 phishing pages" are sites, no pages of paper.
    plural = tokens.word(draft.last + 1) in cues("not_figure_nouns") and tokens.kind_of(draft.last) == "w"
    return after in cues("not_figure_nouns") | cues("not_figure_nouns_alone") or (
        plural and not after.endswith("s") and after not in cues("starts_clause")
    )
