"""English numbers that are ages by the words before them: "the eldest was 94", "a man of 26", "people under 25"."""

from functools import cache

from summarizer.mentions.draft import Draft
from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import Tokens
from summarizer.mentions.number_words_around import cues

_REACH = 10
_YOUNGEST, _OLDEST = 10, 105
_SENTENCE_END = frozenset(".!?;") | {"\n\n"}


@cache
def peoples() -> frozenset[str]:
    """What the people of a country are called, one or many."""
    names = table("peoples")["peoples"]
    return frozenset(names) | {f"{name}s" for name in names} | {f"{name}es" for name in names}


@cache
def countries() -> frozenset[str]:
    """Countries, by the last word of their names."""
    return frozenset(table("peoples")["countries"])


def ends_age(tokens: Tokens, i: int) -> bool:
    """Whether what an age can stand before is at token ``i``: a mark, "who", "from", "of Leeds"; not "of them"."""
    if tokens.word(i) == "of":
        return tokens.capitalised(i + 1) and tokens.word(i + 1) not in peoples()
    return tokens.kind_of(i) in "pb" or tokens.word(i) in cues("after_age")


def told_by_age_word(tokens: Tokens, draft: Draft) -> bool:
    """Whether a word for age governs the number: "average age: 71", "the youngest just 13", "ages ranged from 19"."""
    if not (ends_age(tokens, draft.last) or tokens.word(draft.last) in ("to", "at", "years")):
        return False
    if tokens.word(draft.first - 1) in ("is", "was") and _is_of_extreme_age(tokens, draft.first - 2):
        return True
    for k in range(draft.first - 1, max(-1, draft.first - 1 - _REACH), -1):
        low = tokens.word(k)
        if low in cues("age_before") or low in cues("oldest"):
            return True
        if low not in cues("between_age_and_number") and tokens.kind_of(k) != "n":
            return False
    return False


def _is_of_extreme_age(tokens: Tokens, last: int) -> bool:
    """Whether the subject that ends at token ``last`` is the oldest or youngest: "the oldest whom we spoke to"."""
    for k in range(last, max(-1, last - _REACH), -1):
        if tokens.word(k) in ("oldest", "youngest", "eldest"):
            return True
        if tokens.kind_of(k) != "w":
            return False
    return False


def of_that_age(tokens: Tokens, draft: Draft) -> bool:
    """Whether the number is one person's age behind a preposition: "a clerk of 26", "left school at 15"."""
    if not _YOUNGEST <= draft.value < _OLDEST or draft.bound != "exact":
        return False
    before, noun = tokens.word(draft.first - 1), tokens.word(draft.first - 2)
    ends = ends_age(tokens, draft.last) or tokens.word(draft.last) in ("at", "when")
    if before == "of":
        return ends and noun in cues("person_nouns") and _one_person(tokens, draft.first - 2)
    return ends and before == "at" and noun in cues("turns_of_life")


def in_apposition(tokens: Tokens, draft: Draft) -> bool:
    """Whether the number stands behind one person and a comma: "A man, 38, and a woman, 35, were charged"."""
    person = draft.first - 2
    if tokens.word(draft.first - 1) not in (",", "(") or not ends_age(tokens, draft.last):
        return False
    known = tokens.word(person) in cues("person_nouns") or tokens.word(person) in peoples()
    return known and _one_person(tokens, person)


def _one_person(tokens: Tokens, i: int) -> bool:
    """Whether the noun at token ``i`` has the article of one: "a retired school teacher"."""
    for k in range(i - 1, max(-1, i - 6), -1):
        if tokens.word(k) in cues("one_person"):
            return True
        if tokens.kind_of(k) != "w" and tokens.word(k) not in ("-", "'"):
            return False
    return False


def of_age_group(tokens: Tokens, draft: Draft) -> bool:
    """Whether persons older or younger are meant: "people under 25 made up", "half of the mules were under 30"."""
    hedged = draft.bound in ("over", "under", "at_least") and _YOUNGEST <= draft.value < _OLDEST
    if not hedged or not (ends_age(tokens, draft.last) or tokens.word(draft.last) in cues("after_age_group")):
        return False
    before = tokens.word(draft.first - 1)
    if before in cues("ages_of") or (before in peoples() and before.endswith("s")):
        return True
    if before not in cues("is_aged"):
        return False
    for k in range(draft.first - 2, max(-1, draft.first - 20), -1):
        if tokens.word(k) in _SENTENCE_END:
            return False
        if tokens.word(k) in cues("persons_of_age"):
            return True
    return False
