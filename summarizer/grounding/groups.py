"""The gang, family or company that a clause ties a person to, in words of the text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from summarizer.documents import Range
from summarizer.documents.han import HAN
from summarizer.mentions import Mentions
from summarizer.tables import yaml_table

_MOST_BETWEEN = 110
_LEAD_SENTENCES, _ABOUT = 3, 3
_LIST = re.compile(r"(?:[^;:.。；：]{0,60}(?:,|\band\b|、|和|及))?\s*(?:and\s+)?(?:[a-z]+\s+){0,3}")
_CAPITALS = r"(?:[A-ZÀ-Þ][\w'’-]*[ \u00a0]){1,4}"
# Small words within a name ("Brevik crime family"), but for those that begin something else.
_SMALL = (
    r"(?:(?!(?:a|an|the|of|in|and|or|by|from|to|with|for|on|at|over|was|were|is|are|has|had|said|his|her|its|their"
    r"|as"
    r"|ran|led|that|who|which|after|while|when|against|two|three|four|five|six"
    r"|\w+(?:ed|ing|['’]s))\b)[a-z-]+[ \u00a0]){0,2}?"
)
_NO_OTHER_NAME = r"(?![- ](?:Act|Trust|Street|Road|Unit|Squad|Bureau|Division|Office|Department|Court)\b)"
_MANY = re.compile(r"(?:parks|estates|compounds|families|groups|companies|networks)$")
_OTHER_PERSON = re.compile(r"\b(?:victims?|rivals?|against|police|investigat\w+|unlike|informant)\b")


_ALL = re.compile(r",?\s*(?:(?:all|both|the|alleged|suspected|[a-z]+)\s+){0,3}(?:\w+s|men|women)\s+(?:of|in|for)\b")
_OWNER = re.compile(
    r"['’]s?\s+[a-z]|\s+(?:boss|leader|member|chief|head|founder|accountant|lieutenant|recruiter|manager)"
)


class Group(NamedTuple):
    """A gang in a text: its place, its words, and the last word ("gang"); ``named`` unless it is "the gang"."""

    start: int
    end: int
    words: str
    head: str
    named: bool


@cache
def _data() -> dict[str, Any]:
    return yaml_table("summarizer.grounding", "groups.yaml")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data, chinese = _data(), _data()["chinese"]
    heads = f"{data['strong']}|{data['weak']}"
    return {
        "named": re.compile(rf"(?<![\w-])({_CAPITALS}{_SMALL})({heads})\b{_NO_OTHER_NAME}"),
        "described": re.compile(
            r"\b(?:the|a|an)(?:\s+|(?=[\u4e00-\u9fff]))((?:(?!(?:of|in|for|with|and|or|to|by|from|on|at)\b)[\w-]+\s+){1,4}?)"
            rf"({data['strong']})\b"
            rf"((?:\s+(?:of|in)\s+(?:northern|southern|eastern|western|north|south)?\s*[A-ZÀ-Þ][\w-]*){{1,2}})?"
        ),
        "bare": re.compile(rf"\b[Tt]he\s+({heads})\b"),
        "never": re.compile(data["never"]),
        "after": re.compile(data["tie_after"]),
        "before": re.compile(data["tie_before"]),
        "weak": re.compile(data["weak"]),
        "zh": re.compile(chinese["end"]),
        "zh_generic": re.compile(chinese["generic"]),
        "zh_stop": re.compile(chinese["stop"]),
        "zh_before": re.compile(chinese["tie_before"]),
        "apposition": re.compile(data["apposition"]),
        "zh_counted": re.compile(chinese["counted"]),
        "zh_after": re.compile(chinese["tie_after"]),
    }


def find_group(
    places: Sequence[Range], people: Sequence[Range], mentions: Mentions, claimed: Sequence[str]
) -> str | None:
    """The first group that a clause with the person ties the person to, or None.

    ``places`` are the person's, ``people`` those of all persons; ``claimed`` are names of groups by a model's account,
    which count where the clause ties the person to them. A bare "the gang" stands for the gang named last, or for the
    only one that the text names.
    """
    text = mentions.document.text
    groups = _groups(text, tuple(claimed))
    people = [p for p in people if p not in places]
    for place in places:
        sentence = mentions.sentence_around(place.start)
        inside = [g for g in groups if sentence.start <= g.start and g.end <= sentence.end]
        tied = [g for g in inside if _is_tied(g, place, people, text, sentence)]
        for group in sorted(tied, key=lambda g: (not g.named, abs(g.start - place.start))):
            named = group if group.named else _meant(group, groups)
            if named:
                return named.words
    subject = _subject_of(groups, mentions)
    return subject.words if subject else None


def _subject_of(groups: Sequence[Group], mentions: Mentions) -> Group | None:
    """The gang that the document is about: the only one it names, named at its beginning and spoken of again."""
    named = [g for g in groups if g.named]
    if len({g.head for g in named}) != 1 or len({g.words.casefold() for g in named}) != 1:
        return None
    spoken_of = [g for g in groups if g.head == named[0].head or HAN.search(named[0].words)]
    sentences = mentions.document.sentences
    lead = sentences[min(_LEAD_SENTENCES, len(sentences)) - 1].end
    enough = _ABOUT - 1 if mentions.in_title(named[0].start) else _ABOUT
    return named[0] if spoken_of[0].start < lead and len(spoken_of) >= enough else None


# The persons of a text are looked at one after the other.
@lru_cache(maxsize=4)
def _groups(text: str, claimed: tuple[str, ...]) -> Sequence[Group]:
    found = [*_chinese(text)] if HAN.search(text) else []
    patterns = _patterns()
    for match in patterns["named"].finditer(text):
        words = re.sub(r"^(?:The|A|An|In|Of|For|From|By|At|On|He|She|It|Its|His|Her|And|But)\s+", "", match.group())
        opening = re.search(r"(?:^|[.!?\n][\"”’]?\s*)$", text[: match.end() - len(words)])
        # A capital may be that of the sentence; of "scam parks" there are many.
        if (opening and not words.split()[1][:1].isupper()) or _MANY.search(words):
            continue
        if not patterns["never"].search(words) and words[:1].isupper() and len(words.split()) > 1:
            found.append(Group(match.end() - len(words), match.end(), words, _head(match.group(2)), True))
    for match in patterns["described"].finditer(text):
        start = match.start(1)
        words = text[start : match.end()]
        if any(g.start < match.end() and start < g.end for g in found) or patterns["never"].search(words):
            continue
        # "the fraud gang" is told apart by no more than its trade: it is a name only with a place.
        found.append(Group(start, match.end(), words, _head(match.group(2)), bool(match.group(3))))
    found += [
        Group(m.start(1), m.end(1), m.group(1), _head(m.group(1)), False) for m in patterns["bare"].finditer(text)
    ]
    for name in claimed:
        known = [(g.start, g.end) for g in found]
        found += [
            Group(m.start(), m.end(), name, _head(name), True)
            for m in re.finditer(re.escape(name), text)
            if name.strip() and not any(start <= m.start() and m.end() <= end for start, end in known)
        ]
    return sorted(found, key=lambda g: g.start)


def _head(word: str) -> str:
    return re.sub(r"(?<=[a-z])s$", "", word.split()[-1].lower())


def _chinese(text: str) -> Iterator[Group]:
    patterns = _patterns()
    for match in patterns["zh"].finditer(text):
        if text[match.start() - 1 : match.start()] == "”":
            opening = text.rfind("“", max(0, match.start() - 12), match.start())
            if opening >= 0:
                words = text[opening + 1 : match.start() - 1]
                yield Group(opening + 1, match.start() - 1, words, match.group()[-2:], True)
                continue
        left = text[max(0, match.start() - 12) : match.start()]
        stops = [m.end() for m in patterns["zh_stop"].finditer(left)]
        words = left[stops[-1] if stops else 0 :] + match.group()
        start = match.end() - len(words)
        named = bool(patterns["zh_generic"].sub("", words))
        yield Group(start, match.end(), words, match.group()[-2:], named)


def _meant(group: Group, groups: Sequence[Group]) -> Group | None:
    """The named group that "the gang" stands for: the last with the same word before it, or the only one at all."""
    same = [g for g in groups if g.named and g.head == group.head and g.start < group.start]
    if same:
        return same[-1]
    alike = list({g.words.casefold(): g for g in groups if g.named and g.head == group.head}.values())
    if not alike and HAN.search(group.words):
        alike = list({g.words: g for g in groups if g.named and HAN.search(g.words)}.values())
    return alike[0] if len(alike) == 1 else None


def _is_tied(group: Group, place: Range, people: Sequence[Range], text: str, sentence: Range) -> bool:
    chinese = bool(HAN.search(text[place.start : place.end]))
    if group.start >= place.end:
        between = text[place.end : group.start]
        if len(between) > _MOST_BETWEEN or re.search(r"[;；。]|\.\s", between) or _OTHER_PERSON.search(between):
            return False
        last = _last_of_list(place, people, text, sentence)
        if last > place.end and group.start >= last:
            between = text[last : group.start]
            if chinese:
                return bool(_patterns()["zh_counted"].fullmatch(between))
            # "A, B and C, leaders of the gang": a plural tells that it is said of all of them.
            if not _ALL.match(between):
                return False
        if any(last <= p.start < group.start for p in people):
            return False
        if chinese:
            return bool(_patterns()["zh_after"].fullmatch(between) or _patterns()["zh_counted"].fullmatch(between))
        if _patterns()["apposition"].fullmatch(between) and _OWNER.match(text, group.end):
            return True
        tie = _patterns()["after"].search(between)
        if not tie or (_is_weak(group) and re.match(r"\b(?:in|from)\b", tie.group())):
            return False
        # Only what is said of the person by name: an apposition, a relative clause, a predicate right behind it.
        return bool(
            re.match(
                r"\s*(?:,|\(|–|who\b|of\b|from\b|is\b|was\b|r[au]n|led\b|headed\b|founded\b|owned\b|and\b)", between
            )
        )
    first = _first_of_list(place, people, text, sentence)
    if group.end > first:
        return False
    between = text[group.end : first]
    if len(between) > _MOST_BETWEEN or _OTHER_PERSON.search(between):
        return False
    return bool(_patterns()["zh_before" if chinese else "before"].fullmatch(between))


def _is_weak(group: Group) -> bool:
    return bool(_patterns()["weak"].fullmatch(group.words.split()[-1]))


def _last_of_list(place: Range, people: Sequence[Range], text: str, sentence: Range) -> int:
    """Where the list ends in which the person is named."""
    end = place.end
    for other in sorted(p for p in people if p.start >= end and p.end <= sentence.end):
        gap = text[end : other.start]
        if not gap.strip() or not _LIST.fullmatch(gap):
            break
        end = other.end
    return end


def _first_of_list(place: Range, people: Sequence[Range], text: str, sentence: Range) -> int:
    """Where the list begins in which the person is named."""
    start = place.start
    for other in sorted((p for p in people if sentence.start <= p.start and p.end <= start), reverse=True):
        gap = text[other.end : start]
        if not gap.strip() or not _LIST.fullmatch(gap):
            break
        start = other.start
    return start
