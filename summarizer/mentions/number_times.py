"""English numbers that measure time, not crime: dates, hours, ages, terms of prison, "three days later"."""

from summarizer.mentions.draft import Draft
from summarizer.mentions.number_ages import (
    ends_age,
    in_apposition,
    of_age_group,
    of_that_age,
    peoples,
    told_by_age_word,
)
from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import Tokens
from summarizer.mentions.number_words_around import bare_digits, counted, cues, numeral, plural_follows, sentence_around

_AGES_OF_MINORS = (12, 14, 15, 16, 18, 21)
_QUOTES = frozenset("'\"”“")
_MOST_HYPHENS = 4
_OLDEST = 120
_YOUNGEST_BARE = 5
"""In years; "Lena, 3," is as likely a count."""
_TERM_UNITS = ("year", "month", "week", "day", "decade")


def dated(tokens: Tokens, draft: Draft) -> bool:
    """A year, a day beside its month, an hour, a decade."""
    if _is_hour(tokens, draft):
        return True
    i = numeral(tokens, draft)
    if not draft.digits or not tokens.low[i].isdigit():
        return False
    value = int(tokens.low[i][:12])
    after = tokens.word(i + 1)
    if after == "s" and tokens.joined(i) and 1900 <= value <= 2090 and value % 10 == 0:
        return True
    if not bare_digits(tokens, draft):
        return False
    return _is_day(tokens, i, value) or (len(tokens.low[i]) == 4 and _is_year(tokens, draft, i, value))


def _is_hour(tokens: Tokens, draft: Draft) -> bool:
    """An hour of the day: "6am", "six o'clock", "half past five", "at nine in the morning"."""
    if draft.kind != "count" or draft.scale != 1 or draft.value > 24:
        return False
    i = numeral(tokens, draft)
    after = tokens.low[draft.last : draft.last + 3]
    if after in (["a", ".", "m"], ["p", ".", "m"], ["o", "'", "clock"]) or tokens.word(i + 1) in ("am", "pm"):
        return True
    if tokens.word(i - 1) == "past" and tokens.word(i - 2) in ("half", "quarter"):
        return True
    if after[:2] in (["at", "night"], ["at", "noon"]) and tokens.word(draft.first - 1) in cues("before_clock"):
        return True
    if after[:2] == ["in", "the"] and after[2:] in (["morning"], ["afternoon"], ["evening"]):
        return True
    return _is_opening_hour(tokens, draft)


def _is_opening_hour(tokens: Tokens, draft: Draft) -> bool:
    """An hour without a word for it: "open until nine", "the office closes at five"."""
    follows = tokens.word(draft.last)
    if draft.bound != "exact" or not (tokens.kind_of(draft.last) in "pb" or follows in cues("after_hour")):
        return False
    if cues("hours_of").isdisjoint(tokens.low[max(0, draft.first - 5) : draft.first]):
        return False
    before = tokens.word(draft.first - 1)
    # "from nine to five"
    return before in cues("before_hour") or (before == "to" and tokens.word(draft.first - 3) == "from")


def _is_month(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) in table("number_cues")["months"] and tokens.capitalised(i)


def _is_day(tokens: Tokens, i: int, value: int) -> bool:
    if not 1 <= value <= 31:
        return False
    before = i - 2 if tokens.word(i - 1) == "." else i - 1
    return _is_month(tokens, i + 1) or (_is_month(tokens, before) and not counted(tokens, i + 1, plural=True))


def _is_year(tokens: Tokens, draft: Draft, i: int, value: int) -> bool:
    if not 1900 <= value <= 2099:
        return False
    if draft.bound != "exact":
        # "a rise of 11% over 2024"
        ends = tokens.kind_of(i + 1) in "pb" or tokens.word(i + 1) in ("and", "but", "with", "to", "when", "while")
        return draft.bound == "over" and tokens.word(i - 1) in ("over", "above") and value <= 2050 and ends
    before = tokens.word(i - 1)
    if _is_month(tokens, i - 1) or (before in (".", ",") and _is_month(tokens, i - 2)):
        return True
    if before == "," and tokens.kind_of(i - 2) == "n" and _is_month(tokens, i - 3):
        return True
    if counted(tokens, i + 1, plural=True):
        return False
    return before in cues("before_year") or (value % 100 != 0 and not plural_follows(tokens, i + 1))


def aged(tokens: Tokens, draft: Draft) -> bool:
    """A person's age: "38-year-old", "Anna Vole, 38,", "aged 38", "in his 20s"."""
    i = numeral(tokens, draft)
    before, after = tokens.word(draft.first - 1), tokens.word(draft.last)
    if draft.kind == "duration":
        following = tokens.word(draft.last + 1) if after in ("-", "of") else after
        return following in ("old", "olds", "age") or before in cues("age_before")
    if draft.kind != "count" or draft.scale != 1 or not 0 < draft.value < _OLDEST:
        return False
    if after == "s" and tokens.joined(i):
        # "in their 20s and 30s"
        goes_on = tokens.word(i - 2) == "s" and tokens.kind_of(i - 3) == "n"
        return goes_on or tokens.word(i - 1) in cues("before_age_decade")
    # "aged between 60 and 75": the cue may stand before the other end of the range.
    ends_range = before in ("to", "and", "-", "–") and not plural_follows(tokens, draft.last)
    reach = 5 if ends_range else 2 if before in cues("before_age_number") else 1
    nearby = {tokens.word(k) for k in range(draft.first - reach, draft.first)} | {tokens.word(i - 1)}
    if nearby & cues("age_before"):
        return True
    if draft.bound == "under" and draft.value in _AGES_OF_MINORS and _ends(tokens, draft):
        return True
    if draft.bare and told_by_age_word(tokens, draft):
        return True
    if before == "as" and tokens.word(draft.first - 2) in ("young", "old"):
        return not plural_follows(tokens, draft.last)
    if _of_persons(tokens, draft) or (draft.bare and of_age_group(tokens, draft)):
        return True
    written = draft.bare and not draft.digits
    if not (written or bare_digits(tokens, draft)) or draft.value < _YOUNGEST_BARE:
        return False
    if tokens.word(i - 1) in ("under", "over", "below", "above"):
        return before in cues("ages_of") and _ends(tokens, draft)
    if draft.bound != "exact":
        return False
    if of_that_age(tokens, draft) or in_apposition(tokens, draft) or _behind_nickname(tokens, draft):
        return True
    return _beside_name(tokens, draft, i) or _in_apposition(tokens, draft)


def _behind_nickname(tokens: Tokens, draft: Draft) -> bool:
    """Whether the number stands behind a name in quotation marks that hold the comma: "Anna Vole, alias "Red," 38,"."""
    i = draft.first
    quoted = tokens.word(i - 1) in _QUOTES and tokens.word(i - 2) == "," and tokens.capitalised(i - 3)
    return quoted and ends_age(tokens, draft.last)


def _of_persons(tokens: Tokens, draft: Draft) -> bool:
    """Whether persons are said to be older or younger: "60 per cent were under 30", "the victims are 18 to 25"."""
    if not draft.bare or draft.value < _YOUNGEST_BARE or not (_ends(tokens, draft) or tokens.word(draft.last) == "to"):
        return False
    between = tokens.word(draft.first - 1) in ("between", "and")
    if draft.bound not in ("over", "under", "at_least") and not between:
        return False
    k = draft.first - 1
    while draft.first - k < 6 and tokens.word(k) not in cues("is_aged"):
        k -= 1
    fills = set(tokens.low[k + 1 : draft.first]) - {"between", "and", "mostly", "all", "either"}
    return (
        tokens.word(k) in cues("is_aged")
        and not any(word.isalpha() for word in fills)
        and tokens.word(k - 1) in cues("persons_of_age")
    )


def _in_apposition(tokens: Tokens, draft: Draft) -> bool:
    """Whether the number stands between commas behind one person: "the retired teacher, fifty-one, lost"."""
    if tokens.word(draft.first - 1) != "," or tokens.word(draft.last) != ",":
        return False
    person, verb = tokens.word(draft.first - 2), tokens.word(draft.last + 1)
    if person not in cues("person_nouns"):
        return False
    return verb in cues("verbs_of_one") or verb.endswith("ed")


def _ends(tokens: Tokens, draft: Draft) -> bool:
    return ends_age(tokens, draft.last)


def _beside_name(tokens: Tokens, draft: Draft, i: int) -> bool:
    """Whether the number stands where an age does: "Anna Vole, 38, was", "(38)", "He is 38." """
    after, k = tokens.word(draft.last), i - 2
    if tokens.word(k) in _QUOTES or (tokens.word(k) == "." and len(tokens.word(k - 1)) <= 2):
        k -= 1
    # "Lam Tsz-ho, 27"; no name has more hyphens.
    for _ in range(_MOST_HYPHENS):
        if tokens.word(k - 1) != "-" or not tokens.joined(k - 1) or tokens.kind_of(k - 2) != "w":
            break
        k -= 2
    before_name = tokens.word(k - 1)
    if tokens.word(i - 1) in ("is", "was", "turned"):
        person = tokens.word(k) in cues("person_pronouns") or before_name in cues("person_titles")
        return person and tokens.kind_of(draft.last) in "pb"
    # "in Laos (38), Thailand (12)" lists counts by place.
    listed = before_name in (",", "and", ":", "(", ";") or before_name in cues("places_after")
    if not tokens.capitalised(k) or _is_month(tokens, k):
        return False
    # "Filipinos, 40": counts; but "Omar Danish, 24," has a name.
    if tokens.word(k) in peoples() and (tokens.word(k).endswith("s") or not tokens.capitalised(k - 1)):
        return False
    if tokens.word(i - 1) == "(":
        return after == ")" and not listed
    return tokens.word(i - 1) == "," and ends_age(tokens, draft.last) and after not in (":", "%")


def sentence_length(tokens: Tokens, draft: Draft) -> bool:
    """A prison term or another penalty that is measured in time; of "suspended for four" the unit was told before."""
    if draft.bare and tokens.low[draft.first - 2 : draft.first] == ["suspended", "for"]:
        return tokens.kind_of(draft.last) in "pb"
    if draft.kind != "duration" or draft.unit not in _TERM_UNITS or draft.trend:
        return False
    before, after = sentence_around(tokens, draft)
    clause = after[: after.index(",")] if "," in after else after
    return not (cues("sentence_after").isdisjoint(clause[:7]) and cues("sentence_before").isdisjoint(before))


def mere_span(tokens: Tokens, draft: Draft) -> bool:
    """A length of time that only places something: "three days later", "a six-month operation"."""
    if draft.kind != "duration" or draft.trend:
        return False
    before, after = tokens.word(draft.first - 1), tokens.word(draft.last)
    if before in ("by", "for", "over", "than") and not cues("trend_verbs").isdisjoint(
        tokens.low[max(0, draft.first - 4) : draft.first]
    ):
        return False
    hyphen = draft.last - 2
    hyphenated = hyphen > 0 and tokens.word(hyphen) == "-" and tokens.joined(hyphen)
    return hyphenated or before in cues("relative_before") or after in cues("relative_after")
