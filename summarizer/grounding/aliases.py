"""Other names that a text gives a person: nicknames, other scripts, short forms."""

import re
from collections.abc import Sequence

from summarizer.documents import Range
from summarizer.documents.han import HAN
from summarizer.grounding.places import occurrences
from summarizer.mentions import Mentions, is_pinyin_name, name_words

_MARKER = (
    r"(?:@|\(a\)|alias|[afn][./]?k[./]?a\.?|(?:the )?(?:nick|net |code |true |real |false )name:?(?: is)?"
    r"|also (?:known|called)(?: as)?|(?:better |otherwise |locally )?known (?:to [\w ]{1,30} )?as"
    r"|known by the (?:nick)?name(?: of)?|nicknamed|calls? (?:him|her)self"
    r"|who (?:goes|went) by(?: the (?:nick)?name(?: of)?)?|going by"
    r"|(?:who )?(?:uses|used|using|adopted|assumed|adopting) the "
    r"(?:name|alias|nickname|moniker|handle|pseudonym)(?: of)?"
    r"|whom? [\w ]{1,30} calls?)"
)
_NAME = r"((?:the )?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,3})"
# In quotation marks any words.
_IN_QUOTES = r"[\"“]([^\"“”\n]{2,30}?),?[\"”]"
# A bracket that tells other things may stand before it, or begin with them: "(male, 36, also known as X)".
_AFTER = re.compile(
    rf"^(?:\s?\((?![^()\n]*(?:{_MARKER}))[^()\n]{{1,60}}\))?[,\s]*(?:\(?\d{{1,2}}\)?\s*,?\s*)?"
    rf"(?:\((?:[^()\"“\n]{{0,60}}[,;]\s)?|,)?\s*(?:(?:who is|who was|is|was)\s+)?{_MARKER}\s*"
    rf"(?:{_IN_QUOTES}|[\"“‘']?{_NAME}[\"”’']?)"
)
# A further one: "a/k/a X, a/k/a Y", "X (“Y”)".
_FURTHER = re.compile(
    rf"^(?:[,\s]*(?:and\s|or\s)?(?:{_MARKER})\s*"
    rf"(?:{_IN_QUOTES}|{_NAME})"
    r"|,?\s(?:and|or)\s[\"“]([^\"“”\n]{2,30}?),?[\"”]"
    r"|\s?[(（][\"“]([^\"“”\n]{2,30})[\"”][)）]|\s?[(（]([\u4e00-\u9fff·]{2,8})[)）]"
    r"|[、和或]?[“「]([\u4e00-\u9fffA-Za-z·]{1,8})[”」])"
)
_MOST_FURTHER = 3
# "X, the "Nickname" of whom", "X, 34, the so-called "Nickname"", "X (34, "Nickname")"
_CALLED = re.compile(
    r"^(?:,\s(?:aged )?\d{1,2})?[,\s(]+(?:(?:the|an?|so-called|called|dubbed|known (?:\w+ ){0,3}as|real name"
    r"|born|alias)\s)+"
    r"[\"“‘']([^\"“”‘’'\n]{2,30})[\"”’']"
)
_SELF = re.compile(
    r"^[^.;\"“]{0,120}?\b(?:(?:calls?|called|styles?|styled) (?:him|her)self|(?:used|uses|using) the (?:false |fake )?"
    r"(?:name|handle|nickname|alias|pseudonym|code ?name))\s[\"“]([^\"”\n]{2,30})[\"”]"
)
# What a person travels, rents or writes under: "X, who entered on a passport in the name of Y".
_UNDER = (
    r"(?:(?:in|under|by|using|with|on) (?:the|a|an|his|her)?\s?(?:false |fake |assumed |other |real )?(?:name"
    r"|names|alias|identity|passport)(?: of| in the name of)?"
    r"|passport in the name of|(?:posing|poses|posed|registered|travelling|signing in|living"
    r"|known) (?:only )?as)\s[\"“‘']?"
)
_UNDER_AFTER = re.compile(
    rf"^(?:,\s(?:aged )?\d{{1,2}})?,?\s(?:(?:who|and|was|had|has|is|also|only|then)\s)*(?:(?!had"
    rf"|said)[\w'’-]+\s){{0,8}}?{_UNDER}{_NAME}[\"”’']?"
)
_UNDER_BEFORE = re.compile(
    rf"(?:^|[.;]\s|\n)(?:[A-Z][\w'’-]*\s)?(?:[a-z][\w'’-]*\s){{0,6}}?{_UNDER}{_NAME}[\"”’']?,\s$",
    re.IGNORECASE | re.DOTALL,
)
_REVEALED = re.compile(
    rf"{_NAME}[\"”’']?(?:\s(?:in|to|on|among|by)\s[^,.;]{{2,40}})?,?\s(?:turned out to be|proved to be"
    rf"|was identified as|is really|is in fact|whose real name is|real name:?)\s$"
)
_CHINESE_REAL = re.compile(
    r"([\u4e00-\u9fff·]{2,6}|[“\"]([^”\"\n]{1,10})[”\"])\s?[（(](?:真名|原名|本名|真实姓名|实名|真名为)[:：为叫]?$"
)
_CHINESE_BEFORE = re.compile(
    r"(?:化名|绰号|外号|网名|自称|人称|代号|别名|花名)(?:为|叫)?[“\"「‘]([^”\"」’\n]{1,10})[”\"」’](?:的)?[\u4e00-\u9fff]{0,6}?$"
)
_BRACKET = re.compile(r"^\s?[(（]([^()（）\n]{2,60})[)）]")
_ITEM = re.compile(r"[\u4e00-\u9fff·]{2,8}|(?:[A-Z][\w'’-]*)(?:\s[A-Z][\w'’-]*){1,3}")
_NO_ALIAS = re.compile(r"译音|音译|年|岁|男|女|人$|籍$|[省市县镇]$|注|见|图")
_LABEL = re.compile(r"^(?:绰号|外号|化名|又名|别名|曾用名|人称)[:：]?")
# 周姓男子, later 周男.
_STYLED = re.compile(r"([\u4e00-\u9fff]{1,2})姓([男女])子")
_BRACKETED = re.compile(r"^\s?[(（]([\u4e00-\u9fff·]{2,8}|[A-Z][\w'’ -]{2,30})[)）]")
_QUOTED_AFTER = re.compile(r"^[,\s]*[\"“](?=\S)([^\"“”\n]{2,30})[\"”]")
_CHINESE = re.compile(
    r"^(?:[^。；、]{0,16}?|[^。；、]{0,12}、)(?:绰号|外号|化名|又名|别名|曾用名|人称|自称|网名|花名|代号|真名|原名|本名)(?:为"
    r"|叫)?[:：]?[“\"「‘]?([\u4e00-\u9fffA-Za-z·]{1,8})[”\"」）’]"
)


def find_aliases(name: str, others: Sequence[str], mentions: Mentions) -> tuple[str, ...]:
    """Aliases of the person ``name``, in order of appearance; ``others`` are the other persons' names.

    A short form ("Vask" for "Ruben Vask") counts when it belongs to no other person and stands alone somewhere.
    """
    text = mentions.simplified
    found: list[str] = []
    shorts: list[tuple[str, list[Range]]] = []
    for short in sorted(_short_forms(name), key=len, reverse=True):
        alone = _alone(short, name, others, mentions)
        longer = [p for _, places in shorts for p in places]
        shorts.append((short, [a for a in alone if not any(p.start <= a.start and a.end <= p.end for p in longer)]))
    shorts.sort(key=lambda one: one[1][0].start if one[1] else 0)
    for place in (*occurrences(name, mentions), *(p for _, alone in shorts for p in alone)):
        sentence = mentions.sentence_around(place.start)
        after = text[place.end : min(place.end + 110, sentence.end)]
        before = text[max(sentence.start, place.start - 90) : place.start]
        matches = (
            *(pattern.match(after) for pattern in (_AFTER, _QUOTED_AFTER, _CALLED, _SELF, _UNDER_AFTER, _CHINESE)),
            *(pattern.search(before) for pattern in (_UNDER_BEFORE, _REVEALED, _CHINESE_BEFORE)),
        )
        told = [m for m in matches if m and (m.re not in (_UNDER_AFTER, _UNDER_BEFORE) or _is_full(m))]
        told = [m for m in told if m.re is not _CHINESE or not any(other in after[: m.start(1)] for other in others)]
        named = [_LABEL.sub("", _told(match).strip()).rstrip("'’") for match in told]
        named += [alias for match in told if match.re in (_AFTER, _CHINESE) for alias in _further(after, match.end())]
        found += [alias for alias in named if not alias.startswith("I ")]
        if real := _CHINESE_REAL.search(before):
            found.append(real.group(2) or _last_noun(real.group(1)))
        found += _in_other_script(name, after)
        if (match := _BRACKETED.match(after)) and bool(HAN.search(match.group(1))) != bool(HAN.search(name)):
            # The same name in the other script; "(Lorian)" behind a Latin name is a place.
            found.append(match.group(1).strip())
    found = [mentions.as_written(alias) for alias in found]
    found += [short for short, alone in shorts if alone]
    return tuple(dict.fromkeys(a for a in found if a and a != name and occurrences(a, mentions)))


def _told(match: re.Match[str]) -> str:
    """The one name that a pattern has found."""
    return next(group for group in match.groups() if group)


def _further(after: str, at: int) -> list[str]:
    """The names that follow another name of a person, in the same way."""
    found: list[str] = []
    while len(found) < _MOST_FURTHER and (match := _FURTHER.match(after[at:])):
        found.append(_told(match))
        at += match.end()
    return found


def _is_full(match: re.Match[str]) -> bool:
    """Whether the name has two words, or stands in quotation marks: "in the name of God" tells none."""
    return " " in match.group(1) or match.group().rstrip(", ")[-1:] in "\"”’'"


def _last_noun(words: str) -> str:
    """The nickname at the end of a run of characters: behind 以, 由, 和 and the like."""
    return re.split(r"[以由和与及对将为是系]", words)[-1]


def _in_other_script(name: str, after: str) -> list[str]:
    """The same name in the other script, among what stands in the brackets behind it."""
    bracket = _BRACKET.match(after)
    if not bracket:
        return []
    items = [item.strip() for item in re.split(r"[,，;；、]", bracket.group(1))]
    han = bool(HAN.search(name))
    return [
        item
        for item in items
        if len(items) > 1 and _ITEM.fullmatch(item) and bool(HAN.search(item)) != han and not _NO_ALIAS.search(item)
    ]


def _alone(short: str, name: str, others: Sequence[str], mentions: Mentions) -> list[Range]:
    """Where the short form stands alone and can't be another person's."""
    # 周男, asked about for itself, is 周姓男子 all the same.
    rivals = [other for other in others if other != name and not (other == short and HAN.search(short))]
    if any(short in other.split() for other in rivals):
        return []
    if short.lower() in name_words()["months"] | name_words()["leading"]:
        # "April", "Will": the word alone means something else.
        return []
    return [p for p in occurrences(short, mentions) if not _inside(p.start, name, mentions)]


def _short_forms(name: str) -> list[str]:
    if styled := _STYLED.fullmatch(name):
        return [styled.group(1) + styled.group(2)]
    parts = name.split()
    if len(parts) < 2:
        return []
    # In a Chinese name the surname stands first, and a given name in pinyin is used alone too.
    if is_pinyin_name(name):
        return parts
    # "Dos Santos Neto" of "Wanderson dos Santos Neto", "Ó Murchú"; at the head of a sentence with a capital.
    endings = [" ".join(parts[at:]) for at in range(1, len(parts) - 1)]
    return [*dict.fromkeys((parts[-1], parts[0], *endings, *(e[0].upper() + e[1:] for e in endings)))]


def _inside(start: int, name: str, mentions: Mentions) -> bool:
    return any(p.start <= start < p.end for p in occurrences(name, mentions))
