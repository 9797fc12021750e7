"""Currencies beside a number: signs, codes and words, before and after it."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from summarizer.mentions.number_tables import Phrase, table
from summarizer.mentions.number_tokens import Tokens


@cache
def _suffixes() -> dict[Phrase, str]:
    """Words after a number -> currency: ISO code, or the name of an ambiguous one."""
    data: dict[str, Any] = table("currencies")
    found: dict[Phrase, str] = {tuple(word.split()): code for word, code in data["words"].items()}
    for word, qualifiers in data["qualified"].items():
        for qualifier, code in qualifiers.items():
            for form in (word, word + "s"):
                found[(*qualifier.split(), form)] = code
    return found


@cache
def _prefixes() -> dict[str, str]:
    """Codes before a number, as written -> currency."""
    data: dict[str, Any] = table("currencies")
    found: dict[str, str] = {code: code for code in data["codes"]}
    found.update(data["other_codes"])
    return found


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _chinese_suffix() -> re.Pattern[str]:
    data: dict[str, Any] = table("currencies")
    not_currency = "|".join(data["chinese_not_currency"])
    return re.compile(rf"(?!{not_currency})(?:({_longest_first(data['chinese'])})|([A-Z]{{3}})(?![A-Za-z]))")


@cache
def _chinese_prefixes() -> dict[str, str]:
    """What may stand before the digits in Chinese text; 元 there belongs to another word."""
    data: dict[str, Any] = table("currencies")
    lettered = {sign.upper(): code for sign, code in data["lettered_symbols"].items()}
    words = {word: code for word, code in data["chinese"].items() if word != "元"}
    return {**lettered, **data["symbols"], **_prefixes(), **words}


@cache
def _chinese_prefix() -> re.Pattern[str]:
    letters_apart = r"(?<![A-Za-z])(?=[A-Za-z])|(?![A-Za-z])"
    return re.compile(rf"(?:{letters_apart})({_longest_first(_chinese_prefixes())})\s?$")


class Currencies:
    """Finds the currency beside a number; a sign that several countries use is settled by the whole text."""

    def __init__(self, text: str) -> None:
        """``text`` is the whole document: the countries it names decide what ¥ or "pesos" mean."""
        self._text = text
        self._settled: dict[str, str] = {}

    def _settle(self, name: str) -> str:
        choices = table("currencies")["ambiguous"].get(name)
        if choices is None:
            return name
        if name not in self._settled:
            votes = {code: self._count(words) for code, words in choices.items() if code != "default"}
            # On a tie the default stands: max() keeps the first of equals.
            order = sorted(votes, key=lambda code: code != choices["default"])
            code = max(order, key=lambda code: votes[code])
            # Who writes S$ for Singapore's dollar means another by $ alone.
            apart = name == "dollar" and self._has_sign_of(code)
            self._settled[name] = choices["default"] if apart else code
        return self._settled[name]

    def _count(self, words: list[str]) -> int:
        """How often the text has one of them: a beginning, but for short forms in capitals, which are whole words."""
        ends = (re.escape(word) + ("(?![A-Za-z])" if word.isascii() and word.isupper() else "") for word in words)
        return len(re.findall(rf"(?<![A-Za-z])(?:{'|'.join(ends)})", self._text))

    def _has_sign_of(self, code: str) -> bool:
        signs = [sign for sign, meant in table("currencies")["lettered_symbols"].items() if meant == code]
        return bool(signs) and re.search(rf"(?i)(?<![a-z])(?:{_longest_first(signs)})", self._text) is not None

    def before(self, tokens: Tokens, i: int, *, magnitude: bool) -> tuple[str | None, int]:
        """The currency that ends just before token ``i``, and the token where it starts (``i`` if none)."""
        data = table("currencies")
        k = i - 1
        if tokens.word(k) == "." and tokens.raw(k - 1) in data["other_codes"] and tokens.joined(k - 1):
            k -= 1
        low = tokens.word(k)
        if low in data["symbols"]:
            lettered = data["lettered_symbols"].get(tokens.word(k - 1) + low) if tokens.joined(k - 1) else None
            return (lettered, k - 1) if lettered else (self._settle(data["symbols"][low]), k)
        if low == "/" and tokens.raw(k - 1) == "S" and tokens.joined(k - 1):
            return "PEN", k - 1
        raw = tokens.raw(k)
        if raw in _prefixes():
            return self._settle(_prefixes()[raw]), k
        if magnitude and raw in data["magnitude_only_codes"] and tokens.joined(k):
            return data["magnitude_only_codes"][raw], k
        return None, i

    def after(self, tokens: Tokens, i: int, *, large: bool) -> tuple[str | None, int]:
        """The currency that starts at token ``i``, and the token after it (``i`` if none).

        ``large`` is whether the number is big enough for words that are common words as well ("won").
        """
        data = table("currencies")
        hyphen = tokens.word(i) == "-" and tokens.joined(i - 1) and tokens.joined(i)
        first = i + hyphen
        for length in (3, 2, 1):
            words = tuple(tokens.low[first : first + length])
            name = _suffixes().get(words) if len(words) == length else None
            if name is None:
                continue
            if words == ("won",) and not large:
                return None, i
            if name == "pound" and words[0] in ("pound", "pounds") and not large and tokens.word(first + 1) == "of":
                return None, i
            return self._settle(name), first + length
        if tokens.word(first) in data["symbols"]:
            return self._settle(data["symbols"][tokens.low[first]]), first + 1
        raw = tokens.raw(first)
        if raw in _prefixes() and raw.isupper():
            return self._settle(_prefixes()[raw]), first + 1
        return None, i

    def token_after(self, tokens: Tokens, i: int) -> tuple[str | None, int]:
        """A digital coin that starts at token ``i`` ("USDT", "bitcoins"), and the token after it."""
        coin = table("currencies")["tokens"].get(tokens.word(i))
        return (coin, i + 1) if coin else (None, i)

    def chinese_token_after(self, text: str, offset: int) -> tuple[str, int] | None:
        """A digital coin named at ``offset`` of a Chinese text, and where it ends."""
        match = re.compile(r"[A-Za-z]{3,9}|[泰比以][达特太]币").match(text, offset)
        coin = table("currencies")["tokens"].get(match.group().lower()) if match else None
        return (coin, match.end()) if coin and match else None

    def chinese_after(self, text: str, offset: int) -> tuple[str | None, int]:
        """The currency that Chinese text gives at ``offset``, and where it ends (``offset`` if none)."""
        match = _chinese_suffix().match(text, offset)
        if match is None:
            return None, offset
        word, code = match.groups()
        if word:
            return self._settle(table("currencies")["chinese"][word]), match.end()
        return (self._settle(_prefixes()[code]), match.end()) if code in _prefixes() else (None, offset)

    def chinese_before(self, text: str, offset: int) -> tuple[str | None, int]:
        """The currency that Chinese text gives just before ``offset``, and where it starts."""
        begin = max(0, offset - 6)
        match = _chinese_prefix().search(text[begin:offset])
        if match is None:
            return None, offset
        return self._settle(_chinese_prefixes()[match.group(1)]), begin + match.start()
