"""What a person is called beside the name ("park manager"), and the gang or company beside it."""

import re
from collections.abc import Sequence

from summarizer.documents import Range
from summarizer.mentions import Mentions

_BEFORE = re.compile(
    r"(?:^|[,;:(]\s*|\b(?:the|a|an|his|her|its|their|and|of|alleged|suspected|accused|with)\s)"
    r"((?:(?!(?:the|a|an|his|her|and|of|with|by|including|such|as|for|that|said|named|called|is|was|are|were|against|to|in|on|at|from|led)\b)"
    r"[a-z][\w'’-]*\s){1,5})$"
)
_AFTER = re.compile(
    r"^,\s*(?:(?:aged )?\d{1,2},\s*)?((?:(?:the|a|an|his|her|their|its)\s)?"
    r"(?!(?:who|whom|whose|which|was|were|is|are|has|have|had|and|aged|also|better|known|alias|in|from|along|according|told|said|including|then|or|but|where|when|while|left|the court|on|at|as|after|before|with|nicknamed|both|all|each|to|for|by|of|not|now|later|still)\b)"
    r"[a-z][\w'’ -]{2,60}?)(?=,|\.|;|\)|\s(?:who|whom|was|were|is|has|had)\b)"
)
_WHO = re.compile(
    r"^,?\s*(?:(?:aged )?\d{1,2},\s*)?who ((?:ran|led|kept|headed|founded|managed|ran|owned|recruited|controlled|financed|organi[sz]ed|looked after)\b[^,.;]{3,50})"
)
_TRADES_ZH = r"(?:(?:重要|组织|幕后|主要|犯罪集团|集团|团伙)*(?:头目和骨干|头目|骨干成员|骨干|金主|主犯|首犯|首要分子|成员|老板|负责人|会计|组长|主管|司机|股东|组织者|看守))"
_BEFORE_ZH = re.compile(rf"({_TRADES_ZH})(?:为|是|系|、)?(?:[\u4e00-\u9fff·]{{2,4}}、)*$")
_AFTER_ZH = re.compile(
    rf"^(?:[、和及][\u4e00-\u9fff·某]{{2,4}})*(?:等)?\d*(?:名|人)?(?:[^。，；、]{{0,12}}?)({_TRADES_ZH})"
)
_TASK_ZH = re.compile(r"^(负责[\u4e00-\u9fff]{2,6}|管账)")
_GROUP = re.compile(
    r"((?:[A-Z][\w'’-]*\s){1,3}(?:family|clan|gang|syndicate|group|ring|crime family|cartel|network|crew))\b|([\u4e00-\u9fff]{1,4}家(?:犯罪)?(?:集团|家族)|“[\u4e00-\u9fff]{2,8}”(?=[^。；]{0,4}(?:团伙|集团)))"
)


def find_role(place: Range, sentence: Range, text: str) -> str | None:
    """A few words of the text on what the person at ``place`` is or did, or None."""
    before, after = text[sentence.start : place.start], text[place.end : sentence.end]
    for pattern, part in ((_AFTER, after), (_WHO, after), (_TASK_ZH, after)):
        if match := pattern.match(part):
            return _trimmed(match.group(1))
    for pattern in (_BEFORE, _BEFORE_ZH):
        if match := pattern.search(before):
            return _trimmed(match.group(1))
    match = _AFTER_ZH.match(after)
    return match.group(1) if match else None


def find_group(place: Range, sentence: Range, text: str, groups: Sequence[str]) -> str | None:
    """The gang or company that the person's sentence names: one of ``groups``, or one marked by its last word."""
    source = text[sentence.start : sentence.end]
    named = [group for group in groups if group in source]
    if named:
        return min(named, key=lambda g: abs(source.index(g) - (place.start - sentence.start)))
    match = _GROUP.search(source)
    if match is None:
        return None
    return (match.group(1) or match.group(2)).strip("“”") or None


def _trimmed(words: str) -> str | None:
    words = re.sub(r"^(?:the|a|an)\s", "", words.strip(" ,.;"))
    return words or None


def first_role(places: Sequence[Range], mentions: Mentions) -> str | None:
    """The first role that any place of a person's name tells."""
    for place in places:
        sentence = mentions.document.sentences[mentions.sentence_at(place.start)]
        if role := find_role(place, sentence, mentions.document.text):
            return role
    return None
