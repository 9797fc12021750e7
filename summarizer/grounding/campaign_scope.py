"""What the sentences on an operation tell of it: who carries it out, and where."""

import re
from collections.abc import Sequence

from summarizer.documents import Range
from summarizer.mentions import UNIT, Mentions, find_bodies, generic_bodies, is_body, is_short_for, name_words
from summarizer.mentions.latin import WORD

_ON_IT = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:[a-z][\w-]* ){0,2}(?:operation|campaign|drive|action|sweep|crackdown|initiative)\b|^It\b"
    r"|^(?:Raids|Searches|Arrests|Police|Officers|In all|In total|Altogether|Together|All told|They)\b"
    r"|该行动|此次行动|这次行动|本次行动|^行动|，行动"
)
_THE_BODY = re.compile(
    r"\b[Tt]he (ministry|bureau|department|agency|unit|force|office|commission|cent(?:re|er)|desk|police|service)"
    r"\b(?! of\b)"
    r"|该([局部厅署科]|总队|支队|大队|中心)"
)
_FOLLOWING = 2
_COURT = re.compile(r"(?i)\bcourt\b|\btribunal\b|法院")
_PLACE = rf"(?:the )?{WORD}(?: (?:of (?:the )?)?{WORD}){{0,3}}"
_LIST = rf"{_PLACE}(?:, {_PLACE})*,? and {_PLACE}(?: (?:regions?|provinces?|states?|districts?|counties))?"
_TOOK_PART = re.compile(
    rf"\b(?:[Tt]aking part (?:were|are)|[Pp]articipating countries(?: and \w+)?(?: were| are| included?)?:?"
    rf"|[Cc]ountries (?:that|which) took part(?: were| are)?:?|participation of|[Cc]ountries involved(?: were| are)?:?)"
    rf" ({_LIST}|{_PLACE})"
)
_ACROSS = re.compile(
    rf"\b(?:in|across|throughout|covered|covers|spanned|swept|reached|took in|targeted)(?: the (?:cities|provinces|"
    rf"states|districts|countries|towns|regions) of)? ({_LIST})(?!['’]s)"
)
_FORCES_OF = re.compile(
    rf"\b(?:[Pp]olice|officers|agencies|authorities|forces|investigators|agents|services) (?:from|in|of) ({_LIST})"
)
_OF_OTHERS = re.compile(r"\b(?:victims?|pensioners|customers|investors|people living|banks?|based|accounts|born)\s+$")
_SPLIT = re.compile(r",? and |, ")
_HAN_PLACE = r"[\u4e00-\u9fff]{2,6}"
_CHINESE = re.compile(
    rf"(?:[，：,:]?(?:在|于)|覆盖|涉及|组织|横跨|突击|搜查|突袭|[，：,:])((?:{_HAN_PLACE}、)+{_HAN_PLACE}?(?:(?:和|与|及|以及){_HAN_PLACE}?)?"
    rf"|{_HAN_PLACE}?(?:和|与|及){_HAN_PLACE}?)"
    r"(?:等地|等\d+个?(?:国家|地区|国|省|市|地)|等?[一二两三四五六七八九十]+(?:个国家|国|地|省|市|县)|边境|一带|参与|参加"
    r"|(?:两地|三地)?(?:警方|公安|执法|海关)|的[\d一二两三四五六七八九十]|逮捕|抓获|捣毁|查获|拘捕|展开|开展|同步|同时|收网|搜查)"
)
_CHINESE_SPLIT = re.compile(r"、|以及|和|与|及")
_NO_CHINESE_PLACE = re.compile(r"[公警检诈骗案犯罪卡款部院局厅署网嫌疑抓捕的了为对]")


def sentences_on(
    places: Sequence[Range], mentions: Mentions, others: Sequence[str], *, next_too: bool = False
) -> list[Range]:
    """The sentences that name an operation at ``places``, and those behind that go on about it.

    ``others`` are the names of other operations: a sentence that names one goes on about that. With ``next_too`` the
    sentence right behind is taken to go on.
    """
    sentences, text = mentions.document.sentences, mentions.document.text
    found: set[int] = set()
    for place in places:
        named = mentions.sentence_at(place.start)
        found.add(named)
        for index in range(named + 1, min(named + _FOLLOWING, len(sentences) - 1) + 1):
            following = text[sentences[index].start : sentences[index].end]
            if not (_ON_IT.search(following) or (next_too and index == named + 1)) or any(
                other in following for other in others
            ):
                break
            found.add(index)
    return [sentences[i] for i in sorted(found)]


def agencies_in(sentences: Sequence[Range], mentions: Mentions, agencies: Sequence[str]) -> tuple[str, ...]:
    """The bodies that these sentences name, or mean by "the bureau"; one of ``agencies`` by its name there."""
    found: list[str] = []
    for sentence in sentences:
        part = mentions.document.text[sentence.start : sentence.end]
        bodies = [b for b in find_bodies(part) if b.weight >= UNIT and not b.vague and not _COURT.search(b.name)]
        named = {b.name for b in bodies}
        whole = [b for b in bodies if b.weight > UNIT or (b.parent and b.parent not in named)]
        whole = [b for b in whole if b.name not in generic_bodies()] or bodies
        short = [a for a in agencies if _has_short(part, a)]
        if short:
            # "the LCU's Fraud Desk": a unit, of a body that the report has.
            whole = [b for b in whole if not part[: b.start].endswith(("'s ", "’s "))]
        found += [_full(b.name, agencies) for b in sorted(whole, key=lambda b: b.start)]
        found += [a for a in short if not any(is_short_for(f, a) or is_short_for(a, f) for f in found)]
        for match in () if found else _THE_BODY.finditer(part):
            kind = next(group for group in match.groups() if group).lower()
            meant = [a for a in agencies if kind in a.lower()]
            found += meant if len(meant) == 1 else []
    # Two names of one body: the one that the report has, or the fuller.
    every = list(dict.fromkeys(found))
    return tuple(a for a in every if a in agencies or not any(a != b and is_short_for(a, b) for b in every))


def _full(name: str, agencies: Sequence[str]) -> str:
    """The report's name of a body of which ``name`` is a part; else the words themselves (南汀警方)."""
    return next(
        (
            a
            for a in agencies
            if a == name or (is_short_for(name, a) and name in a) or (is_short_for(a, name) and a in name)
        ),
        name,
    )


def _has_short(sentence: str, agency: str) -> bool:
    """Whether the sentence names a body by the short form that stands in brackets behind it, or by its first words."""
    name, bracket, short = agency.rstrip(")").partition(" (")
    unit = name.partition(" of the ")[0]
    return bool(bracket and re.search(rf"\b{re.escape(short)}\b", sentence)) or (unit != name and unit in sentence)


def places_in(sentences: Sequence[Range], mentions: Mentions, *, only: bool) -> tuple[str, ...]:
    """The places that these sentences list; where the text names one operation ``only``, all that took part."""
    text = mentions.document.text
    found: list[str] = []
    for sentence in mentions.document.sentences if only else sentences:
        if mentions.is_addressed(sentence.start):
            continue
        part = text[sentence.start : sentence.end]
        found += [name for match in _TOOK_PART.finditer(part) for name in _members(match.group(1))]
        if sentence in sentences:
            found += [
                name
                for match in (*_ACROSS.finditer(part), *_FORCES_OF.finditer(part))
                if not _OF_OTHERS.search(part[: match.start()])
                for name in _members(match.group(1))
            ]
            found += [name for match in _CHINESE.finditer(part) for name in _chinese_members(match.group(1))]
    return tuple(dict.fromkeys(found))


def _members(listed: str) -> list[str]:
    names = [name.removeprefix("the ").strip() for name in _SPLIT.split(listed)]
    lists = name_words()
    none = lists["months"] | lists["organisation"] | lists["leading"]
    if any(is_body(name) or name.split()[0].lower() in none or name.split()[-1].lower() in none for name in names):
        return []
    return [re.sub(r" (?:regions?|provinces?|states?|districts?|counties)$", "", name) for name in names]


def _chinese_members(listed: str) -> list[str]:
    names = [name for name in _CHINESE_SPLIT.split(listed) if name]
    return [] if any(_NO_CHINESE_PLACE.search(name) or len(name) < 2 for name in names) else names
