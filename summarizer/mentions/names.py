"""Names that a text may speak of: runs of capitalised words, Chinese personal names, words in quotation marks.

A name here is a candidate only. What it names (a suspect, an official, an operation) is asked of the model; that
it stands in the text is settled by its span.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

import yaml

from summarizer.documents.range import Range


@dataclass(frozen=True, slots=True)
class NameMention:
    """One place where a name stands: ``text[start:end]``.

    ``form``: ``person`` (could be a person's name by its shape), ``organisation``, ``place``, ``quoted`` (in
    quotation marks, the marks outside the span) or ``operation`` (marked as one by a word beside it).
    ``title`` is whether an official's title or trade stands before it.
    """

    start: int
    end: int
    form: str
    title: bool = False


_TOKEN = r"(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ]*(?:['’-][A-Za-zÀ-ÖØ-öø-ÿ]+)*|[A-Z]\.)"
_GAP = r"(?:[ \u00a0]|(?<=[.])[ \u00a0]?)"
_PARTICLE = r"(?:(?:al|bin|binti|bint|ibn|de|da|di|del|der|van|von|la|dos|ben|abu)[ -])"
_RUN = re.compile(rf"(?<![\w@/.-]){_TOKEN}(?:{_GAP}{_PARTICLE}{{0,2}}{_TOKEN}){{0,6}}")
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’-][A-Za-zÀ-ÖØ-öø-ÿ]+)*")
_QUOTED = re.compile(r"[\"“”„«「『《]([^\"“”„«»「」『』《》\n]{2,40})[\"“”»」』》]")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff·]+")
_FULL_STOP = re.compile(r"[.!?。！？][\"'”’)\]]*\s*$")
_MAX_TITLE_CASE = 0.7


@cache
def words() -> dict[str, Any]:
    """The word lists of ``name_words.yaml``; each as a frozenset, the surnames as a string of characters."""
    data = yaml.safe_load(files("summarizer.mentions").joinpath("name_words.yaml").read_text("utf-8"))
    return {key: value if isinstance(value, str) else frozenset(map(str, value)) for key, value in data.items()}


def find_names(text: str, sentences: Sequence[Range]) -> tuple[NameMention, ...]:
    """Name mentions in text order; a name in quotation marks may overlap a run of capitalised words."""
    found: list[NameMention] = []
    for sentence in sentences:
        part = text[sentence.start : sentence.end]
        headline = _is_title_case(part)
        found += [_shift(mention, sentence.start) for mention in chain(_english(part, headline), _chinese(part))]
        for match in _QUOTED.finditer(part):
            start, end = match.span(1)
            if part[start:end].strip() == part[start:end]:
                found.append(NameMention(sentence.start + start, sentence.start + end, "quoted"))
    return tuple(sorted(set(found), key=lambda m: (m.start, -m.end, m.form)))


def _shift(mention: NameMention, offset: int) -> NameMention:
    return NameMention(mention.start + offset, mention.end + offset, mention.form, mention.title)


def _is_title_case(sentence: str) -> bool:
    """Whether most words are capitalised, as in a headline, where capitals tell nothing.

    A sentence that ends in a full stop is none: one that lists names has as many capitals.
    """
    if _FULL_STOP.search(sentence):
        return False
    letters = [w for w in _WORD.findall(sentence) if len(w) > 3]
    return len(letters) >= 4 and sum(w[0].isupper() for w in letters) / len(letters) > _MAX_TITLE_CASE


def _english(part: str, headline: bool) -> Iterator[NameMention]:
    lists = words()
    for match in _RUN.finditer(part):
        tokens = list(_WORD.finditer(match.group()))
        offset = match.start()
        title = False
        while tokens and _leads(tokens[0].group().lower(), lists):
            title = title or tokens[0].group().lower() in lists["official"]
            tokens.pop(0)
        while tokens and tokens[-1].group().lower() in lists["months"] | lists["leading"] - lists["place"]:
            tokens.pop()
        if not tokens:
            continue
        start, end = offset + tokens[0].start(), offset + tokens[-1].end()
        lowered = [t.group().lower().removesuffix("'s").removesuffix("’s") for t in tokens]
        if part[start:end].endswith(("'s", "’s")):
            end -= 2
        if any(w in lists["organisation"] for w in lowered):
            form = "organisation"
        elif any(w in lists["place"] for w in lowered):
            form = "place"
        elif headline or len(tokens) > 4 or part[start:end].isupper():
            continue
        else:
            form = "person"
        yield NameMention(start, end, form, title or _titled(part, start))


def _leads(word: str, lists: dict[str, Any]) -> bool:
    """Whether a capitalised word opens a sentence or is a title, and no part of the name behind it."""
    adverb = len(word) > 6 and word.endswith("ly")
    return adverb or word in lists["leading"] or word in lists["official"] or word in lists["months"]


def _titled(part: str, start: int) -> bool:
    """Whether the words right before the name are an official's title: "spokesperson Li", "Judge Roe"."""
    before = _WORD.findall(part[max(0, start - 40) : start])[-2:]
    if part[:start].rstrip().endswith((",", ";", ":", ".")) and not part[:start].rstrip().endswith(
        ("Lt.", "Gen.", "Col.")
    ):
        return False
    small = words()["official"] - words()["official_capitalised_only"]
    return any(word in small or (word[0].isupper() and word.lower() in words()["official"]) for word in before)


def _chinese(part: str) -> Iterator[NameMention]:
    lists = words()
    for run in _HAN_RUN.finditer(part):
        text, base = run.group(), run.start()
        position = 0
        while position < len(text):
            name = _chinese_name(text, position, lists)
            if name is None:
                position += 1
                continue
            before = part[max(0, base + position - 8) : base + position]
            official = any(before.endswith(word) for word in lists["chinese_official"])
            yield NameMention(base + position, base + position + len(name), "person", official)
            position += len(name)


def _chinese_name(text: str, at: int, lists: dict[str, Any]) -> str | None:
    """The personal name that starts at ``at``, when what stands before and after it allows one."""
    compound = text[at : at + 2] in lists["chinese_compound_surnames"]
    surname = 2 if compound else 1
    if not compound and text[at] not in lists["chinese_surnames"]:
        return None
    masked = re.match(r"某[某\u4e00-\u9fff]?", text[at + surname :])
    if masked:
        length = surname + (2 if _masked_given(text, at + surname, lists) else 1)
        return text[at : at + length]
    starts = at == 0 or any(text[:at].endswith(word) for word in lists["chinese_before"])
    if not starts:
        return None
    for given in (2, 1):
        name = text[at : at + surname + given]
        if len(name) < surname + given or any(word in name for word in lists["chinese_not_name"]):
            continue
        rest = text[at + surname + given :]
        if not rest or any(rest.startswith(word) for word in lists["chinese_after"]):
            return name
    return None


def _masked_given(text: str, at: int, lists: dict[str, Any]) -> bool:
    """Whether a given name follows the mask, as in 林某辉, rather than the next word, as in 陈某被."""
    rest = text[at + 1 :]
    return bool(rest) and not any(rest.startswith(word) for word in lists["chinese_after"])
