"""Digits that by their very shape are no amounts: addresses, times, dates, phone and docket numbers, codes."""

import re
from typing import NamedTuple

from summarizer.mentions.number_tables import table
from summarizer.mentions.number_tokens import LONGEST_NUMERAL, Tokens, written_value

_ANCHOR = re.compile(
    r"://|@|(?<![A-Za-z])[Ww]{3}\.|(?<=[A-Za-z0-9])\.(?:com|cn|net|org|gov|edu|info|io|me|top|xyz|vip|cc|asia|hk|tw|th|mm|kh|la|vn|ph|my|sg|jp|kr|in|uk|us|de|fr|eu)(?![A-Za-z0-9])"
)
# What each of these has; without regard to what stands before, they are found many times faster.
_ANCHOR_MARK = re.compile(r"://|@|w\.|W\.|\.[a-z]")
_BLOB_END = re.compile(r"[^\s\u3000-\u9fff\uff00-\uffef\"'<>(){}|“”]*")
_BLOB_START = re.compile(r"[\s\u3000-\u9fff\uff00-\uffef\"'<>(){}|“”]")
_LONGEST_ADDRESS = 2000
_TRAILING = ".,;:!?"

_BLOCK = re.compile(r"[0-9][0-9\s.,;:'/+\-()|%$€£¥~〇一二三四五六七八九十百千万亿点至到，、]{300,}")
# 1,2OO  3OO  1O,000  2,0l5  l,200: a letter between, or capitals behind, digits; "10l" and "5G" are none.
_GARBLED = re.compile(
    r"(?<![A-Za-z0-9_.,])(?:"
    r"[0-9]{1,3}(?:,[0-9OolI]{3})*,(?=[0-9]{0,2}[OolI])[0-9OolI]{3}(?:,[0-9OolI]{3})*"
    r"|[0-9]*[0-9][OoIl]+[0-9][0-9OolI]*(?:,[0-9OolI]{3})*|[0-9]+O+(?:,[0-9OolI]{3})*|[OIl],[0-9OolI]{3}(?:,[0-9OolI]{3})*"
    r")(?![A-Za-z0-9_]|[.,][0-9])"
)
_NUMERAL = re.compile(r"[0-9〇一二三四五六七八九十百千万亿]")
_BLOCK_DENSITY = 8
"""A block has a numeral in so many characters at least."""

_SHAPES = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        (r"[0-9]+:[0-9]{2}-[a-z]{2,4}-[0-9][\w-]*", "identifier"),
        (r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])", "date"),
        (r"[0-9]{1,2}h[0-9]{2}(?![0-9a-z])", "date"),
        (r"[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])(?:T[0-9:]+Z?)?", "date"),
        (
            r"(?:0?[1-9]|[12][0-9]|3[01])([-/.])(?:0?[1-9]|[12][0-9]|3[01])\1(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]|\.[0-9])",
            "date",
        ),
        (r"(?:19|20)[0-9]{2}\s?[-–—/]\s?(?:19|20)?[0-9]{2}(?![0-9])(?!\.[0-9])(?![-/][0-9])", "date"),
        (r"(?:0[0-9]{2,4}|[48]00)-[0-9]{3,8}(?:-[0-9]{3,8})*(?![0-9])", "identifier"),
        (r"0[0-9]{2,4} [0-9]{3,4}(?: [0-9]{3,4}){0,2}(?![0-9]|[,.][0-9])", "identifier"),
        (r"[0-9]{2,5}-[0-9]{7,8}(?![0-9])", "identifier"),
        (r"[0-9]{1,4}(?:[- ][0-9]{2,4}){0,2}-[0-9]{3}-[0-9]{3,4}(?![0-9])", "identifier"),
        (r"[0-9]+(?:-[0-9]+){2,}", "identifier"),
        (r"24/7(?:/365)?(?![0-9])", "not_a_figure"),
        (r"9/11(?![0-9])", "name_part"),
        (r"[0-9]{1,2}·[0-9]{1,2}(?![0-9])", "name_part"),
        (r"[0-9]+:[0-9]+", "not_a_figure"),
        (r"[0-9]+(?:/[0-9]+)+", "not_a_figure"),
    )
)
_AFTER_SHAPE = frozenset(":-/.·–—hH")
_INTERNATIONAL = re.compile(r"[0-9]{1,3}(?:[ -]?\(?[0-9]{1,5}\)?){2,6}")
_AREA_CODE = re.compile(r"(?:[0-9]{3}\) ?[0-9]{3}[- ][0-9]{4}|0[0-9]{1,4}\) ?[0-9]{3,4}[- ]?[0-9]{3,4})")
_DIAL_CODE = re.compile(
    r"\b(?:prefix(?:es)?|codes?|starting with|beginning with)(?: of)?(?: ?\+[0-9]{1,4},?(?: or| and)?)* \+$",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"[0-9]{1,2}/[0-9]{1,3} of\b")
_CHINESE_COUNT = re.compile(r"[十百千万亿余多款个起张部台条件套枚]")
_CODE = re.compile(r"[A-Za-z0-9\u00c0-\u024f]+(?:[-_][A-Za-z0-9]+)*")


class Shape(NamedTuple):
    """``text[start:end]`` holds digits and is no amount for ``reason``; ``last``: the token after it."""

    start: int
    end: int
    reason: str
    last: int


def _find_addresses(folded: str) -> list[tuple[int, int]]:
    """Web and mail addresses, as offsets in order."""
    found: list[tuple[int, int]] = []
    done = 0
    for anchor in _ANCHOR.finditer(folded) if _ANCHOR_MARK.search(folded) else ():
        if anchor.start() < done:
            continue
        start = max(done, anchor.start() - _LONGEST_ADDRESS)
        breaks = [m.end() for m in _BLOB_START.finditer(folded, start, anchor.start())]
        start = breaks[-1] if breaks else start
        match = _BLOB_END.match(folded, anchor.end())
        end = match.end() if match else anchor.end()
        done = end
        while end > anchor.end() and folded[end - 1] in _TRAILING:
            end -= 1
        found.append((start, end))
    return found


def _find_blocks(folded: str) -> list[tuple[int, int]]:
    """Long stretches of numerals without a word between them: tables torn from their labels, keys, junk."""
    found = []
    for block in _BLOCK.finditer(folded):
        if len(_NUMERAL.findall(block.group())) * _BLOCK_DENSITY >= len(block.group()):
            last = max(block.group().rfind(digit) for digit in "0123456789")
            found.append((block.start(), block.start() + last + 1))
    return found


def _find_garbled(folded: str) -> list[tuple[int, int]]:
    """Numerals in which letters stand for digits (1,2OO): nobody can tell what they were."""
    return [match.span() for match in _GARBLED.finditer(folded)]


def find_opaque(folded: str) -> list[tuple[int, int, str]]:
    """Digits not to be looked into: addresses, blocks of numerals, garbled numerals.

    Each as its offsets and the reason (a term of the vocabulary ``dismissal``); in order, not overlapping.
    """
    found = [(*place, "identifier") for place in _find_blocks(folded) + _find_addresses(folded)]
    found += [(*place, "not_a_figure") for place in _find_garbled(folded)]
    opaque: list[tuple[int, int, str]] = []
    for start, end, reason in sorted(found):
        if not opaque or start >= opaque[-1][1]:
            opaque.append((start, end, reason))
    return opaque


def _code(tokens: Tokens, i: int) -> Shape | None:
    """Digits that touch letters: "G20", "5G", "COVID-19", "3fab9c"."""
    text, first = tokens.text, i
    while tokens.joined(first - 1) and (
        tokens.kind_of(first - 1) in "wn" or (tokens.word(first - 1) in "-_" and tokens.kind_of(first - 2) == "w")
    ):
        if tokens.word(first - 1) in ("-", "_") and not (
            tokens.joined(first - 2) and any(map(str.isupper, tokens.raw(first - 2)))
        ):
            break
        first -= 1
    match = _CODE.match(text, tokens.start[first])
    if match is None:
        return None
    end = max(match.end(), tokens.end[i])
    last = tokens.at(end - 1) + 1
    code = match.group()
    digit_runs = len(re.findall(r"[0-9]+", code))
    reason = "identifier" if "_" in code or (len(code) >= 8 and digit_runs > 1) else "name_part"
    return Shape(tokens.start[first], max(end, tokens.end[last - 1]), reason, last)


def _touching_letters(tokens: Tokens, i: int) -> bool:
    """Whether letters touch the digits of token ``i`` that are no unit, magnitude, currency or "th"."""
    currencies, words, units = table("currencies"), table("number_words"), table("units")
    if tokens.joined(i - 1):
        raw, before = tokens.raw(i - 1), tokens.raw(i - 2) if tokens.joined(i - 2) else ""
        kind = tokens.kind_of(i - 1)
        codes = (currencies["codes"], currencies["other_codes"], currencies["magnitude_only_codes"])
        if kind == "w" and not any(raw in known for known in codes):
            # "App238款" is Chinese for 238 apps.
            return not (len(raw) > 2 and _CHINESE_COUNT.match(tokens.text, tokens.end[i]))
        if (
            raw == "-"
            and before
            and tokens.kind_of(i - 2) == "w"
            and any(map(str.isupper, before))
            and before.lower() not in ("mid", "pre", "post")
        ):
            return True
    if tokens.joined(i) and tokens.kind_of(i + 1) == "w":
        low, raw = tokens.low[i + 1], tokens.raw(i + 1)
        if tokens.joined(i + 1) and tokens.kind_of(i + 2) == "n":
            return True
        if low in ("b", "t") and not _is_money(tokens, i):
            return True
        measure = low in units["measures"] and raw not in ("G", "MG")
        return not (
            low in words["letter_scales"]
            or low in words["scales"]
            or low in words["abbreviated_scales"]
            or measure
            or low in units["durations"]
            or low in ("st", "nd", "rd", "th", "s", "x", "am", "pm", "yo", "per", "percent", "pc", "pct", "pp", "fold")
            or low in currencies["words"]
            or low in currencies["tokens"]
            or raw in currencies["codes"]
            or raw in currencies["other_codes"]
        )
    return False


def read_shape(tokens: Tokens, i: int) -> Shape | None:
    """What the digits of token ``i`` are by their shape, or None where they may be an amount."""
    text, start, end = tokens.text, tokens.start[i], tokens.end[i]
    before = text[start - 1] if start else ""
    if before == "+" and (match := _INTERNATIONAL.match(text, start)) and len(match.group()) > 7:
        return Shape(start - 1, match.end(), "identifier", tokens.at(match.end() - 1) + 1)
    if before == "(" and (match := _AREA_CODE.match(text, start)):
        return Shape(start, match.end(), "identifier", tokens.at(match.end() - 1) + 1)
    if before == "+" and text[max(0, start - 4) : start - 1].upper() in ("UTC", "GMT"):
        return Shape(start, end, "date", i + 1)
    if before == "+" and _DIAL_CODE.search(text, max(0, start - 60), start):
        return Shape(start, end, "identifier", i + 1)
    following = text[end : end + 1]
    spaced = following == " " and text[start] == "0"
    if following in _AFTER_SHAPE or spaced or tokens.low[i].count(".") > 1:
        for pattern, reason in _SHAPES:
            match = pattern.match(text, start)
            # A shape ends where a token ends; the fraction "1/3 of" is an amount.
            if match and match.end() > end - 1 and not _FRACTION.match(text, start):
                last = tokens.at(match.end() - 1) + 1
                return Shape(start, max(match.end(), tokens.end[last - 1]), reason, last)
    low = tokens.low[i]
    if len(low) > LONGEST_NUMERAL or written_value(low) is None:
        return Shape(start, end, "identifier", i + 1)
    if _touching_letters(tokens, i):
        return _code(tokens, i)
    if low.isdigit() and (len(low) > 8 or (len(low) > 1 and low[0] == "0")) and following != "%":
        return None if _is_money(tokens, i) else Shape(start, end, "identifier", i + 1)
    return None


def _is_money(tokens: Tokens, i: int) -> bool:
    """Whether a currency stands beside a long run of digits: "¥1200000000"."""
    data = table("currencies")
    return any(
        tokens.word(k) in data["symbols"]
        or tokens.word(k) in data["words"]
        or tokens.raw(k) in data["codes"]
        or tokens.raw(k)[:2] in data["chinese"]
        or tokens.raw(k)[:1] == "元"
        for k in (i - 1, i + 1)
    )
