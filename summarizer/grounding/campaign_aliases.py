"""Other names that a text gives an operation: in another language, another script, another wording."""

import re
from collections.abc import Sequence

from summarizer.documents import Range
from summarizer.documents.han import HAN
from summarizer.grounding.places import occurrences
from summarizer.mentions import Mentions, is_body, is_pinyin_word, name_words, operation_word

_REACH = 90
_QUOTE, _END_QUOTE = r"[“\"'‘「『《]", r"[”\"'’」』》]"
_LATIN = r"[A-ZÀ-ÖØ-Þ][\w'’-]*(?: (?:(?:of|the|de|del|la) )?[A-ZÀ-ÖØ-Þ0-9][\w'’-]*){0,4}"
_NAME = rf"(?:{_LATIN}|[\u4e00-\u9fff]{{2,8}}?)"
_KNOWN = (
    r"(?:(?:which|that) )?(?:is |was |has been )?(?:also |better |otherwise |locally )?"
    r"(?:known|called|dubbed|named|code-?named|referred to)(?: locally| there)?"
    r"(?: in [A-Z]\w+| by [\w ]{1,20})?(?: as)?"
)
_KIND = r"(?:行动|专项行动|专项|operation|campaign|action|drive|sweep)"
_BRACKET = re.compile(
    rf"^{_END_QUOTE}?\s?{_KIND}?{_END_QUOTE}?\s?[（(]"
    rf"(?P<mark>(?:(?:{_KNOWN}|or|in [A-Z]\w+|meaning|即|又称|又名|亦称|代号|原名|意为|英文名?"
    rf"|马来文?语?|西班牙语|[:： ])\s?)*)"
    rf"(?P<quote>{_QUOTE})?(?P<word>{operation_word()}\s)?(?P<name>{_NAME}){_END_QUOTE}?行?动?(?: in [A-Z]\w+)?[)）]"
)
_CALLED = re.compile(
    rf"^{_END_QUOTE}?(?: {_KIND})?,? (?:or|{_KNOWN}) {_QUOTE}?(?:{operation_word()}\s)?(?P<name>{_LATIN})"
)
_IT_CALLED = re.compile(
    rf"\b[Tt]h(?:e|is) (?:operation|campaign|action|drive|sweep|crackdown),? {_KNOWN} {_QUOTE}?"
    rf"(?:{operation_word()}\s)?(?P<name>{_LATIN})"
)
_CHINESE_CALLED = re.compile(
    rf"^{_END_QUOTE}?{_KIND}?[，,]?(?:又称|又名|亦称|也称|即){_QUOTE}?(?P<name>[\u4e00-\u9fff]{{2,8}}){_END_QUOTE}"
)


def other_names(name: str, names: Sequence[str], mentions: Mentions) -> tuple[str, ...]:
    """Names beside those places of ``name`` that the text gives the same operation; ``names`` are all operations'."""
    text = mentions.document.text
    found: list[str] = []
    for place in occurrences(name, mentions):
        after = text[place.end : place.end + _REACH]
        if (match := _BRACKET.match(after)) and _is_name_too(name, match, names):
            found.append(match["name"])
        called = (pattern.match(after) for pattern in (_CALLED, _CHINESE_CALLED))
        found += [match["name"] for match in called if match]
        if match := _told_next(place, mentions, names):
            found.append(match["name"])
    return tuple(dict.fromkeys(n for n in found if n != name and occurrences(n, mentions)))


def _is_name_too(name: str, match: re.Match[str], names: Sequence[str]) -> bool:
    """Whether words in brackets behind a name are another name, and no place, body or day."""
    other = match["name"]
    if is_body(other) or any(word.lower() in name_words()["months"] for word in other.split()):
        return False
    if match["mark"].strip() or match["word"] or match["quote"] or other in names:
        return True
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return bool(HAN.search(name)) != bool(HAN.search(other)) or is_pinyin_word(other) or other == initials


def _told_next(place: Range, mentions: Mentions, names: Sequence[str]) -> re.Match[str] | None:
    """ "The campaign, known as X," in the name's sentence behind it or in the next two, before any other operation."""
    sentences = mentions.document.sentences
    index = mentions.sentence_at(place.start)
    end = sentences[min(index + 2, len(sentences) - 1)].end
    match = _IT_CALLED.search(mentions.document.text, place.end, end)
    if match is None:
        return None
    between = mentions.document.text[place.end : match.start()]
    return None if any(name in between for name in names) else match
