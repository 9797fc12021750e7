"""Names that a text may speak of: runs of capitalised words, Chinese personal names, words in quotation marks.

A name here is a candidate only. What it names (a suspect, an official, an operation) is asked of the model; that
it stands in the text is settled by its span.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from summarizer.documents.range import Range
from summarizer.mentions.accused import has_age, is_accused, is_accused_closely, speaks_of_suspects
from summarizer.mentions.chinese_names import find_chinese_names
from summarizer.mentions.headlines import is_headline, names_in_headline
from summarizer.mentions.latin import LETTERS, NAME, WORD
from summarizer.mentions.name_lists import words
from summarizer.mentions.name_mention import NameMention
from summarizer.mentions.operations import find_operations
from summarizer.mentions.pinyin import is_pinyin_name

# Chinese text has no space before a name in Latin letters.
_APART = r"(?:(?<![\w@/.-])|(?<=[\u4e00-\u9fff]))"
_RUN = re.compile(rf"{_APART}{NAME}")
_PART = re.compile(rf"[{LETTERS}]+(?:['’-][{LETTERS}]+)*")
_NICKNAMED = re.compile(rf"{_APART}{WORD}(?: {WORD})? [\"“‘]{WORD}(?: {WORD})?[\"”’] {WORD}(?![\w-])")
_QUOTED = re.compile(r"[\"“”„«「『《]([^\"“”„«»「」『』《》\n]{2,40})[\"“”»」』》]")
_OPENS = re.compile(r"(?:^|[.!?:;•–—\"“‘(\[]|^[-*]|\d[.)])\s*$")
_BEFORE_DATE = re.compile(
    r"\b(?:in|on|since|last|by|of|early|late|mid|until|till|from|this|next|for|before|after|during|"
    r"between|every|each|through|around)[\s-]+$|\d(?:st|nd|rd|th)?\s*(?:of\s)?$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\s?(?:,\s[A-Z][\w .]{2,30})?(?:,?\s[A-Z][a-z]{2,8}\.?\s\d|\s?\(|\s?[-–—:/])")
_POSSESSIVE = re.compile(r"['’]s$")
# Surnames that are pronouns too: "He Zhiping" in the middle of a sentence, and at its head.
_PRONOUN_SURNAMES = frozenset({"he", "she"})
_MOST_WORDS, _MOST_WORDS_TOLD, _REACH = 4, 6, 40


def find_names(text: str, sentences: Sequence[Range]) -> tuple[NameMention, ...]:
    """Name mentions in text order; a name in quotation marks may overlap a run of capitalised words."""
    found: list[NameMention] = []
    for index, sentence in enumerate(sentences):
        part = text[sentence.start : sentence.end]
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        headline = is_headline(part)
        latin = names_in_headline(part, text) if headline else _english(part, _opening(text, following))
        operations = find_operations(part, headline=headline)
        mentions = chain(latin, find_chinese_names(part), operations, _quoted(part))
        found += [_shift(mention, sentence.start) for mention in mentions]
    return tuple(sorted(set(found), key=lambda m: (m.start, -m.end, m.form)))


def _shift(mention: NameMention, offset: int) -> NameMention:
    return NameMention(mention.start + offset, mention.end + offset, mention.form, mention.title, mention.told)


def _opening(text: str, sentence: Range | None) -> str:
    """As much of the next sentence as it takes to see that it goes on about somebody."""
    return text[sentence.start : min(sentence.end, sentence.start + 80)] if sentence else ""


def _quoted(part: str) -> Iterator[NameMention]:
    for match in _QUOTED.finditer(part):
        start, end = match.span(1)
        # "Night Owl," within the marks: the comma is the sentence's.
        end -= part[end - 1] in ",."
        if part[start:end].strip() == part[start:end]:
            yield NameMention(start, end, "quoted")


def _english(part: str, following: str) -> Iterator[NameMention]:
    taken: set[int] = set()
    for match in _NICKNAMED.finditer(part) if any(mark in part for mark in '"“‘') else ():
        lead = match.group().split()[0].lower()
        if lead not in words()["leading"] and lead not in words()["official"]:
            taken.update(range(*match.span()))
            yield NameMention(*match.span(), "person", told=is_accused(part, *match.span()))
    for match in _RUN.finditer(part):
        if match.start() in taken:
            continue
        tokens = [Range(match.start() + t.start(), match.start() + t.end()) for t in _PART.finditer(match.group())]
        for segment in _segments(part, tokens):
            if mention := _mention(part, segment, following):
                yield mention


def _segments(part: str, tokens: list[Range]) -> Iterator[list[Range]]:
    """A run cut behind a possessive: "Interpol's Operation X" is two names, "People's Court" one."""
    segment: list[Range] = []
    for token in tokens:
        segment.append(token)
        word = part[token.start : token.end].lower().replace("’", "'")
        if word.endswith("'s") and word not in words()["possessive_in_name"]:
            yield segment
            segment = []
    if segment:
        yield segment


def _mention(part: str, tokens: list[Range], following: str) -> NameMention | None:
    tokens, title = _stripped(part, tokens)
    if not tokens:
        return None
    start, end = tokens[0].start, tokens[-1].end
    if _POSSESSIVE.search(part[start:end]):
        end -= 2
    elif len(part[tokens[-1].start : end]) == 1 and part[end : end + 1] == "." and part[end + 1 :].strip():
        # An initial keeps its point, unless the point may end the sentence.
        end += 1
    capitalised = [t for t in tokens if not part[t.start].islower()]
    told = has_age(part, start, end)
    accused = is_accused(part, start, end, following)
    form = _form(part, [part[t.start : t.end] for t in capitalised], Range(start, end), told or accused)
    titled = form == "person" and not accused and (title or _titled(part, start))
    return NameMention(start, end, form, titled, told or accused) if form else None


def _form(part: str, tokens: list[str], place: Range, told: bool) -> str | None:
    """What the capitalised ``tokens`` at ``place`` could name; None for nothing worth a note."""
    lists = words()
    name = part[place.start : place.end]
    lowered = [_POSSESSIVE.sub("", token.lower()) for token in tokens]
    several = 2 <= len(tokens) <= _MOST_WORDS
    if name.isupper() and place.start == 0 and _DATELINE.match(part, place.end):
        return "place" if len(tokens) <= _MOST_WORDS else None
    initials = all(len(token) == 1 for token in tokens)
    body = [word in lists["organisation"] for word in lowered]
    spot = (
        [word in lists["place"] for word in lowered]
        if name.lower().replace("’", "'") not in lists["place_names"]
        else [True]
    )
    if any(body) or any(spot):
        kind = "organisation" if any(body) else "place"
        like = all(not (b or s) or w in lists["surname_like"] for b, s, w in zip(body, spot, lowered, strict=True))
        article = re.search(r"\b[Tt]he\s$", _before(part, place.start))
        if not several or not like or article:
            return kind
        if told:
            return "person"
        return "unclear" if speaks_of_suspects(part) else kind
    if initials:
        known = re.sub(r"\W", "", name).lower() in lists["no_initials"]
        return "person" if told and len(tokens) > 1 and not known else None
    if len(tokens) > (_MOST_WORDS_TOLD if told else _MOST_WORDS):
        return None
    if name.isupper() and len(name) > 1:
        if not several:
            return None
        if told:
            return "person"
        return "unclear" if speaks_of_suspects(part) else None
    return "person"


def _stripped(part: str, tokens: list[Range]) -> tuple[list[Range], bool]:
    """Without the words before a name and behind it that are no part of it; and whether a title was among them."""
    lists = words()
    title = False
    while tokens and _leads(part, tokens):
        title = title or _low(part, tokens[0]) in lists["official"]
        tokens = tokens[1:]
    while tokens and _trails(part, tokens):
        tokens = tokens[:-1]
    trades = [
        i
        for i, word in enumerate(_low(part, t) for t in tokens[:-1])
        if i and (word in lists["official"] or word in lists["trades"])
    ]
    if trades and not any(_low(part, t) in lists["organisation"] for t in tokens[trades[-1] + 1 : -1]):
        title = title or any(_low(part, tokens[i]) in lists["official"] for i in trades)
        tokens = tokens[trades[-1] + 1 :]
    return tokens, title


def _low(part: str, token: Range) -> str:
    return part[token.start : token.end].lower()


def _leads(part: str, tokens: list[Range]) -> bool:
    """Whether the first word opens a sentence or is a title, and no part of the name behind it."""
    lists, word = words(), _low(part, tokens[0])
    before = _before(part, tokens[0].start)
    alone = len(tokens) == 2
    if alone and word in _PRONOUN_SURNAMES and is_pinyin_name(part[tokens[0].start : tokens[1].end]):
        return False
    if word in lists["months"]:
        # "held April Jones": no day and no month, since nothing before it leads to one.
        whole = Range(tokens[0].start, tokens[-1].end)
        told = has_age(part, *whole) or (not _OPENS.search(before) and is_accused(part, *whole))
        told = told or is_accused_closely(part, whole.end) or word in lists["name_months"]
        return not (alone and told and not _BEFORE_DATE.search(before))
    if word in lists["name_like"] and len(tokens) > 1:
        # "An", "Do", "Than" are names too: capitalised within a sentence, or what is told is told of both words.
        if not _OPENS.search(before):
            return False
        told = has_age(part, tokens[0].start, tokens[-1].end) or is_accused_closely(part, tokens[-1].end)
        if alone and told and _low(part, tokens[1]) not in lists["place"]:
            return False
    if len(word) == 1 and part[tokens[0].end : tokens[0].end + 1] == ".":
        return False
    adverb = len(word) > 6 and word.endswith("ly")
    return adverb or word in lists["leading"] or word in lists["official"]


def _trails(part: str, tokens: list[Range]) -> bool:
    return _low(part, tokens[-1]) in _trailing()


@cache
def _trailing() -> frozenset[str]:
    """Months, and words that lead to names and are never the last of one."""
    lists = words()
    kept = lists["place"] | lists["organisation"] | lists["name_like"]
    trailing: frozenset[str] = lists["months"] | (lists["leading"] - kept)
    return trailing


def _before(part: str, start: int) -> str:
    """The last characters before a name; what they are cut from shows as a letter, so that nothing seems to open."""
    return part[:start] if start <= _REACH else "x" + part[start - _REACH : start]


def _titled(part: str, start: int) -> bool:
    """Whether the words right before the name are an official's title: "spokesperson Li", "Judge Roe"."""
    lead = part[max(0, start - _REACH) : start]
    if lead.rstrip().endswith((",", ";", ":", ".")) and not lead.rstrip().endswith(("Lt.", "Gen.", "Col.")):
        return False
    small = words()["official"] - words()["official_capitalised_only"]
    before = _PART.findall(lead)[-2:]
    return any(word in small or (word[0].isupper() and word.lower() in words()["official"]) for word in before)
