"""Hedges around a number, and the bound that they give it."""

import re
from functools import cache

from summarizer.mentions.number_tables import Phrase, phrases, table
from summarizer.mentions.number_tokens import Tokens

_LONGEST = 4
_PAUSES = frozenset("，。、；") | {""}


@cache
def _before() -> dict[Phrase, str]:
    return phrases(table("hedges")["before"])


@cache
def _after() -> dict[Phrase, str]:
    return phrases(table("hedges")["after"])


@cache
def _lead_ins() -> tuple[frozenset[Phrase], frozenset[Phrase]]:
    data = table("hedges")
    return (
        frozenset(tuple(phrase.split()) for phrase in data["adverbs"]),
        frozenset(tuple(phrase.split()) for phrase in data["fillers"]),
    )


@cache
def _chinese(side: str) -> dict[str, str]:
    data: dict[str, list[str]] = table("hedges")[f"chinese_{side}"]
    return {word: bound for bound, words in data.items() for word in words}


@cache
def _chinese_adverb() -> re.Pattern[str]:
    words = "|".join(map(re.escape, _chinese("adverbs")))
    return re.compile(rf"({words})[\u4e00-\u9fff]{{0,4}}$")


def _ending(tokens: Tokens, i: int, known: frozenset[Phrase] | dict[Phrase, str]) -> int:
    """The number of tokens, up to ``i`` (exclusive), of the longest known phrase that ends there."""
    for length in range(min(_LONGEST, i), 0, -1):
        if tuple(tokens.low[i - length : i]) in known:
            return length
    return 0


def _over_is_hedge(before: str, *, duration: bool, money: bool) -> bool:
    """Whether "over" after ``before`` means "more than".

    Not in "handed over 6", "met over 5 months", "held over $5m scam".
    """
    data = table("hedges")
    if money and before in data["over_is_ground_after"]:
        return False
    if duration and before not in data["prepositional_over"]:
        return False
    return before not in data["over_is_particle_after"]


def _up_is_hedge(tokens: Tokens, begin: int) -> bool:
    """Whether "up to" at token ``begin`` is a limit: not in "went up to 520", "brought the total up to 41"."""
    data = table("hedges")
    before = tokens.word(begin - 1)
    if before in data["up_is_particle_after"]:
        return False
    near = tokens.low[max(0, begin - 6) : max(0, begin - 1)]
    return before not in data["totals"] or set(data["brings_totals"]).isdisjoint(near)


def _is_hedge(tokens: Tokens, phrase: Phrase, begin: int, *, duration: bool, money: bool) -> bool:
    """Whether the words at token ``begin`` hedge the number behind them and don't belong to a word before them."""
    if phrase == ("over",):
        return _over_is_hedge(tokens.word(begin - 1), duration=duration, money=money)
    if phrase == ("up", "to"):
        return _up_is_hedge(tokens, begin)
    if phrase in (("as", "many", "as"), ("as", "much", "as")):
        return tokens.word(begin - 1) not in table("hedges")["many_is_compared_after"]
    return True


def hedge_before(tokens: Tokens, first: int, *, duration: bool, money: bool) -> tuple[str | None, int]:
    """The bound given before token ``first``, and the token where the hedge starts (``first`` if none).

    Of two hedges ("up to about") the one that isn't "about" decides. Before a length of time "over" is a
    hedge only where the sentence has another preposition for it ("for over five months").
    """
    adverbs, fillers = _lead_ins()
    bound, start = None, first
    for _ in range(2):
        filler = _ending(tokens, start, fillers)
        length = _ending(tokens, start - filler, _before())
        if filler and not length:
            filler, length = 0, _ending(tokens, start, _before())
        if not length:
            break
        begin = start - filler - length
        phrase = tuple(tokens.low[begin : begin + length])
        found = _before()[phrase]
        if not _is_hedge(tokens, phrase, begin, duration=duration, money=money):
            break
        if bound is not None and found != "about" and bound != "about":
            break
        bound = found if bound in (None, "about") else bound
        start = begin - _ending(tokens, begin, adverbs)
    return bound, start


def hedge_after(tokens: Tokens, last: int) -> tuple[str | None, int]:
    """The bound given from token ``last`` on, and the token after the hedge (``last`` if none)."""
    for length in (2, 1):
        phrase = tuple(tokens.low[last : last + length])
        bound = _after().get(phrase) if len(phrase) == length else None
        if bound is None or (phrase[0] in "-+" and not tokens.joined(last - 1)):
            continue
        if phrase == ("+",) and tokens.kind_of(last + 1) == "n":
            continue
        return bound, last + length
    return None, last


def chinese_hedge_before(text: str, offset: int) -> tuple[str | None, int]:
    """The bound given just before ``offset``, and where the hedge starts (``offset`` if none)."""
    window = text[max(0, offset - 6) : offset].rstrip(" ")
    end = max(0, offset - 6) + len(window)
    for length in (4, 3, 2, 1):
        word = window[-length:]
        bound = _chinese("before").get(word) if len(word) == length else None
        if bound is None:
            continue
        before = window[-length - 1 : -length]
        if before and before in table("hedges")["chinese_not_hedge"].get(word, ""):
            return None, offset
        return bound, end - length
    # 至少造成5人死亡, 最多移交783人: the bound stands, the words before the verb don't belong to the number.
    adverb = _chinese_adverb().search(text[max(0, offset - 8) : offset])
    return (_chinese("adverbs")[adverb.group(1)], offset) if adverb else (None, offset)


def chinese_hedge_after(text: str, offset: int) -> tuple[str | None, int]:
    """The bound given at ``offset``, and where the hedge ends (``offset`` if none)."""
    for length in (3, 2, 1):
        word = text[offset : offset + length]
        bound = _chinese("after").get(word) if len(word) == length else None
        # 许 ends an amount only before a pause: 三千许 is rare, 许多 is not.
        if bound and (length > 1 or word == "+" or text[offset + 1 : offset + 2] in _PAUSES):
            return bound, offset + length
    return None, offset
