"""Free words of a model held against the text: no number, name or markup that the text lacks."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from summarizer.documents import Document, Range
from summarizer.documents.han import HAN
from summarizer.mentions.names import find_names
from summarizer.mentions.numbers import find_numbers
from summarizer.tables import yaml_table

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]*")
_MARK = r"[<>{}\[\]|`\\*_#\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
_ANY_MARK, _MARKUP = re.compile(_MARK), re.compile(rf"{_MARK}|https?:")
_WORD = re.compile(r"[\u4e00-\u9fff]|[^\W\d_]+")
#: An answer is looked at when it comes and when it is grounded, a sentence for each of its figures: so many are kept.
_KEPT = 2048
#: A sentence of a summary rests on at most so many sentences of the text.
MAX_CITED = 3
#: A sentence of a summary has at most so many characters.
MAX_SENTENCE = 1000


@cache
def listed(name: str) -> frozenset[str]:
    """One list of ``wording.yaml``."""
    data = yaml_table("summarizer.asking", "wording.yaml")
    return frozenset(data[name])


@lru_cache(maxsize=_KEPT)
def strays(words: str, source: str) -> tuple[str, ...]:
    """What ``words`` has that ``source`` lacks: digits (as written), values, capitalised words, names, markup."""
    found: list[str] = []
    if "http" in words or _ANY_MARK.search(words):
        found += [match.group() for match in _MARKUP.finditer(words) if match.group() not in source]
    digits, known = _of_source(source)
    found += [token for token in _DIGITS.findall(words) if token not in digits]
    if numbers := find_numbers(words):
        values = _values(source)
        found += [words[number.start : number.end] for number in numbers if number.value not in values]
    for match in _CAPITALISED.finditer(words):
        token = match.group().casefold().removesuffix("'s").removesuffix("’s")
        starts = not words[: match.start()].strip() or words[: match.start()].rstrip().endswith((".", "!", "?"))
        if token not in known and match.group().casefold() not in known and not (starts and token in listed("openers")):
            found.append(match.group())
    if HAN.search(words):
        names = find_names(words, (Range(0, len(words)),))
        found += [words[n.start : n.end] for n in names if words[n.start : n.end] not in source]
    return tuple(found)


@lru_cache(maxsize=_KEPT)
def _values(source: str) -> frozenset[int | float]:
    return frozenset(number.value for number in find_numbers(source))


@lru_cache(maxsize=_KEPT)
def _of_source(source: str) -> tuple[frozenset[str], frozenset[str]]:
    """The digits and the folded words of a source."""
    known = {token.casefold() for token in re.findall(r"[^\W\d_][\w'’-]*", source)}
    known |= {part for token in known for part in re.split(r"['’-]", token)}
    return frozenset(_DIGITS.findall(source)), frozenset(known)


def cite(sentence: str, document: Document) -> tuple[Range, ...]:
    """The sentences of the document that a sentence of a summary rests on, in text order; () if there are none.

    Greedy: the sentence that shares most of the words that are not yet covered is taken next; a word counts by
    its length, a number three times.
    """
    wanted = _words(sentence)
    numbers = set(_DIGITS.findall(sentence))
    chosen: list[int] = []
    open_words, open_numbers = set(wanted), set(numbers)
    candidates = _told(document)
    total = sum(map(_weight, wanted)) + 15 * len(numbers)
    while candidates and len(chosen) < MAX_CITED and (open_words or open_numbers):
        gains = [
            (sum(map(_weight, open_words & words)) + 15 * len(open_numbers & digits), -index)
            for index, words, digits in candidates
        ]
        gain, index = max(gains)
        if gain <= 0 or (chosen and gain < 0.12 * total and not open_numbers):
            break
        _, words, digits = next(c for c in candidates if c[0] == -index)
        chosen.append(-index)
        open_words -= words
        open_numbers -= digits
    return tuple(document.sentences[i] for i in sorted(chosen))


# The sentences of a summary are looked at one after the other.
@lru_cache(maxsize=4)
def _told(document: Document) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
    """The index, the words and the digits of every sentence of a document."""
    sources = (document.text[s.start : s.end] for s in document.sentences)
    return tuple((i, _words(source), frozenset(_DIGITS.findall(source))) for i, source in enumerate(sources))


def says_something(words: str) -> bool:
    """Whether there is a word in it that tells something."""
    return bool(_words(words))


def uncited(sentence: str, document: Document) -> tuple[str, ...]:
    """What speaks against a sentence of a summary; () when the sentences it cites bear it out."""
    if len(sentence) > MAX_SENTENCE:
        return ("a sentence of a summary is short",)
    cited = cite(sentence, document)
    if not cited:
        return ("no sentence of the text says this",)
    return strays(sentence, " ".join(document.text[s.start : s.end] for s in cited))


@lru_cache(maxsize=_KEPT)
def _words(text: str) -> frozenset[str]:
    return frozenset(map(str.casefold, _WORD.findall(text))) - listed("function_words")


@lru_cache(maxsize=_KEPT)
def _weight(word: str) -> int:
    return 2 if HAN.match(word) else min(len(word), 8)


def join(parts: Sequence[str], language: str) -> str:
    """Sentences as one piece of text, in the manner of the language."""
    return ("" if language == "zh" else " ").join(parts)
