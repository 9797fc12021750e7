"""Patterns that begin with a word, searched for only in texts that have a word with such a beginning.

Of the hundreds of cues that a sentence is searched for it has a few: to look up how its words begin, once, is many
times faster than to try every pattern at every character.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

K = TypeVar("K")

#: So many letters or digits of a word are looked at; of a shorter one all, and then as many of the next one.
_LENGTH = 4
#: So many characters of a match hold that.
_ENOUGH = 10
_WORD = re.compile(r"[^\W_]+")
#: In the head of a match: letters that aren't told, what is no letter, and a place where a word begins or ends.
_ANYTHING, _NO_LETTER, _BOUNDARY = "\0", " ", "\1"
#: There, any digit; and how words that begin with one do.
_DIGIT, _NUMBER = "\2", "#"
#: Words from this on don't begin with a digit.
_BEHIND_DIGITS = ":"
#: How a match begins that does with a Han character or the like.
_BEYOND = "\u2e80"
_CJK = re.compile("[\u2e80-\U0010ffff]")
#: Where a match may begin that does so.
_ANYWHERE = -1
#: The head of a match with as much of its first word, or of a short one and the next, as its beginning has.
_TOLD = re.compile(rf"[ \x01]*(?:[^ \x00-\x02]{{1,{_LENGTH - 1}}}\x01* [ \x01]*)?[^ \x00-\x02]{{{_LENGTH}}}")
_ASIDE = re.compile(r"(?P<boundary>\\b|\^|\(\?<?!\\w\))|\\B|\$")
_LOOK_AROUND = re.compile(r"\(\?<?[=!]")
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:))?(?!\?)")
_LETTERS = re.compile(r"\[([^\W\d_]+)\]")
_MARKS = re.compile(r"\[(?!\^)(?:[^\w\\\[\]]|\\[\Wsrnt]|\\u(?:00a0|20[0-9a-f]{2}))+\]|\\[sWrnt]")
_DIGITS = re.compile(r"\[(?:[0-9](?:-[0-9])?)+\]")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]])*\]")
#: How a part of a pattern begins that tells capitals from small letters.
_CASED = "(?-i:"
_QUANTIFIER = re.compile(r"(?:(?P<none>[?*]|\{(?:0?,|0\})[\d,]*\}?)|\+|\{[\d,]+\})[?+]?")


class WordPattern:
    """A pattern, in any case by default: all that ``re`` finds with it, sooner where its matches begin with words.

    One in any case is tried on the text `without_case` first: to pass over an alternative that begins with another
    letter is many times faster for ``re`` where it has not to think of capitals.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self._source = pattern
        self._flags = flags

    # Compiled when it is first used: a run needs few of the hundreds there are, and one that only prints help none.
    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    @cached_property
    def _in_small(self) -> re.Pattern[str] | None:
        return _in_small(self._source) if self._flags == re.IGNORECASE else None

    @cached_property
    def _beginnings(self) -> frozenset[str] | None:
        return beginnings(self._source)

    @cached_property
    def _words(self) -> frozenset[str] | None:
        return first_words(self._source)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is the whole text, as of ``re``."""
        return self._pattern.fullmatch(text)

    def may_be_in(self, text: str) -> bool:
        """Whether a word of the text begins like the first word of a match."""
        return self._words is None or not self._words.isdisjoint(word_beginnings(text))

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at ``start``, as of ``re``."""
        if self._in_small is not None and self._in_small.match(without_case(text), start, end) is None:
            return None
        return self._pattern.match(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in ``text[start:end]``, as of ``re``."""
        if self._beginnings is None:
            return self._pattern.finditer(text, start, end)
        places = self._places(text[start:end])
        if self._in_small is None or not places:
            return _matches(self._pattern, text, start, end, places)
        found = _matches(self._in_small, without_case(text), start, end, places)
        return (match for small in found if (match := self._pattern.match(text, small.start(), end)))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in ``text[start:end]``, as of ``re``."""
        if self._beginnings is not None:
            return next(self.finditer(text, start, end), None)
        if not self.may_be_in(text):
            return None
        if self._in_small is not None and self._in_small.search(without_case(text), start, end) is None:
            return None
        return self._pattern.search(text, start, end)

    def _places(self, text: str) -> list[int]:
        words = word_beginnings(text)
        return [at for word in (self._beginnings or frozenset()).intersection(words) for at in words[word]]


class WordPatterns(Generic[K]):
    """Many patterns, in any case, each with its key: all that ``re`` finds with each of them, one after the other.

    As of `WordPattern`, those that tell no capitals from small letters are tried on the text `without_case`; their
    matches are in small letters.
    """

    def __init__(self, patterns: Iterable[tuple[K, str]]) -> None:
        self._patterns: list[tuple[K, re.Pattern[str], bool]] = []
        self._anywhere: list[int] = []
        self._beginning: dict[str, list[int]] = {}
        self._within: dict[str, list[int]] = {}
        for index, (key, pattern) in enumerate(patterns):
            small = _in_small(pattern)
            self._patterns.append((key, small or re.compile(pattern, re.IGNORECASE), small is not None))
            found, words = beginnings(pattern), first_words(pattern)
            self._anywhere += [index] if words is None else []
            for word in words or ():
                (self._within if found is None else self._beginning).setdefault(word, []).append(index)
        self._words = frozenset((*self._beginning, *self._within))

    def finditer(self, text: str) -> Iterator[tuple[K, re.Match[str]]]:
        """The matches in the text with the keys of their patterns, in the patterns' order."""
        places: dict[int, list[int]] = {index: [_ANYWHERE] for index in self._anywhere}
        words = word_beginnings(text)
        for word in self._words.intersection(words):
            for index in self._beginning.get(word, ()):
                places.setdefault(index, []).extend(words[word])
            for index in self._within.get(word, ()):
                places[index] = [_ANYWHERE]
        for index in sorted(places):
            key, pattern, small = self._patterns[index]
            searched = without_case(text) if small else text
            if len(places[index]) > 1 or _ANYWHERE in places[index]:
                for match in _matches(pattern, searched, 0, sys.maxsize, places[index]):
                    yield key, match
            elif (only := pattern.match(searched, places[index][0])) is not None:
                yield key, only


class PlacedPattern:
    """A pattern whose matches begin only at ``places`` of a text: all that ``re`` finds with it, sooner."""

    def __init__(self, pattern: str, places: Callable[[str], Iterable[int]]) -> None:
        self._pattern = re.compile(pattern)
        self._places = places

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in the text, as of ``re``."""
        return _matches(self._pattern, text, 0, sys.maxsize, self._places(text))


def _matches(
    pattern: re.Pattern[str], text: str, start: int, end: int, places: Iterable[int]
) -> Iterator[re.Match[str]]:
    """The matches in ``text[start:end]`` of a pattern that begin at one of ``places``, counted from ``start``."""
    if _ANYWHERE in places:
        yield from pattern.finditer(text, start, end)
        return
    done = start
    for place in sorted(set(places)):
        if start + place >= done and (match := pattern.match(text, start + place, end)):
            yield match
            done = match.end()


def _in_small(pattern: str) -> re.Pattern[str] | None:
    """What finds in a text `without_case` where the pattern matches in any case; None where it heeds case in part."""
    if _CASED in pattern:
        return None
    # The names of classes ("\W") and what begins a named group stay.
    kept = r"\\.|\(\?P"
    small = re.sub(rf"({kept})|(?:(?!{kept}).)+", lambda part: part[1] or part[0].lower(), pattern, flags=re.DOTALL)
    return re.compile(small)


@lru_cache(maxsize=256)
def without_case(text: str) -> str:
    """The text, as long as it is, in lower case, as ``re`` takes Latin letters to be equal where case is ignored."""
    return text.lower() if text.isascii() else text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()


# A sentence and its clauses are looked at many times, one after the other.
@lru_cache(maxsize=256)
def word_beginnings(text: str) -> Mapping[str, Sequence[int]]:
    """The first four letters or digits of each word without case, with the offsets where such words begin.

    A shorter word also with those of the next. All words that begin with a digit stand under ``#``.
    """
    found: dict[str, list[int]] = {}
    under = found.setdefault
    short, last_at = "", 0
    for match in _WORD.finditer(without_case(text)):
        word, at = match[0][:_LENGTH], match.start()
        under(word, []).append(at)
        if short:
            under(f"{short} {word}", []).append(last_at)
            short = ""
        if len(word) < _LENGTH:
            short, last_at = word, at
        if word < _BEHIND_DIGITS:
            under(_NUMBER, []).append(at)
    if not text.isascii() and _CJK.search(text):
        found[_BEYOND] = [_ANYWHERE]
    return found


def beginnings(pattern: str) -> frozenset[str] | None:
    """How matches of ``pattern`` begin: of each, one of the `word_beginnings` of a text in which it stands.

    None where that can't be told, as of a match that may begin within a word.
    """
    return _all_of(_beginning(told) for told in _heads(pattern))


def first_words(pattern: str) -> frozenset[str] | None:
    """As `beginnings`, of the first word in each match, whatever marks a match begins with."""
    return _all_of(_beginning(_without_marks(told)) for told in _heads(pattern))


# Asked for both of the above, one after the other.
@lru_cache(maxsize=1)
def _heads(pattern: str) -> frozenset[str]:
    """What is told of the beginnings of a pattern's matches."""
    return frozenset(map(_told, _either(pattern, 0)[0]))


def _all_of(found: Iterable[str]) -> frozenset[str] | None:
    every = frozenset(found)
    return None if "" in every else every


def _told(head: str) -> str:
    """What is told of a match from its beginning on."""
    return (head + _ANYTHING if len(head) >= _ENOUGH else head).partition(_ANYTHING)[0]


def _without_marks(told: str) -> str:
    """What is told from the first letter on; a word begins behind a mark."""
    marked = told.lstrip(_BOUNDARY).startswith(_NO_LETTER)
    return _BOUNDARY + told.lstrip(_NO_LETTER + _BOUNDARY) if marked else told


def _beginning(told: str) -> str:
    first = told.lstrip(_BOUNDARY)[:1]
    if told.startswith(_BOUNDARY) and (first == _DIGIT or first.isdigit()):
        return _NUMBER
    told = told.partition(_DIGIT)[0]
    plain = told.replace(_BOUNDARY, "")
    if _CJK.match(plain):
        return _BEYOND
    words = plain.split()
    if words and not told.endswith((_NO_LETTER, _BOUNDARY)) and len(words[-1]) < _LENGTH:
        # How the last word goes on isn't told.
        words.pop()
    if not words or not told.startswith(_BOUNDARY) or plain.startswith(_NO_LETTER):
        return ""
    several = len(words) > 1 and len(words[0]) < _LENGTH
    return " ".join(word[:_LENGTH] for word in words[: 2 if several else 1])


def _either(pattern: str, at: int) -> tuple[set[str], int]:
    """The heads of alternatives from an offset on to the bracket that closes them, and the offset of its end."""
    found: set[str] = set()
    heads = {""}
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            found, heads, at = found | heads, {""}, at + 1
            continue
        following, at = _item(pattern, at)
        heads = {h if len(h) >= _ENOUGH or h.endswith(_ANYTHING) else _cut(h + f) for h in heads for f in following}
    return found | heads, at + 1


def _cut(head: str) -> str:
    """Without what no beginning tells, so that alternatives that go on in many ways are few."""
    told = _TOLD.match(head)
    return told.group() + _ANYTHING if told else head


def _item(pattern: str, at: int) -> tuple[set[str], int]:
    """The heads of one item of a pattern with its quantifier, and where that ends."""
    if aside := _ASIDE.match(pattern, at):
        return {_BOUNDARY if aside.group("boundary") else ""}, aside.end()
    if look := _LOOK_AROUND.match(pattern, at):
        return {""}, _either(pattern, look.end())[1]
    if group := _GROUP.match(pattern, at):
        heads, end = _either(pattern, group.end())
    elif letters := _LETTERS.match(pattern, at):
        heads, end = set(map(_plain, letters.group(1))), letters.end()
    elif marks := _MARKS.match(pattern, at):
        heads, end = {_NO_LETTER}, marks.end()
    elif digits := _DIGITS.match(pattern, at):
        heads, end = {_DIGIT}, digits.end()
    elif many := _CLASS.match(pattern, at):
        heads, end = {_ANYTHING}, many.end()
    elif pattern[at] == "\\":
        heads, end = {_ANYTHING if pattern[at + 1].isalnum() else _NO_LETTER}, at + 2
    else:
        heads, end = {_ANYTHING if pattern[at] in "(." else _plain(pattern[at])}, at + 1
    quantifier = _QUANTIFIER.match(pattern, end)
    if quantifier is None:
        return heads, end
    if not quantifier.group().startswith("?"):
        heads = {head if head == _NO_LETTER else head + _ANYTHING for head in heads}
    return heads | {""} if quantifier.group("none") else heads, quantifier.end()


def _plain(char: str) -> str:
    return char.lower() if char.isalnum() else _NO_LETTER
