"""Of whom a Chinese clause tells what a cue says: by 被 and 将, by what follows the verb, else by the subject."""

import re

from summarizer.grounding.clause import SOMEBODY_ELSE, Clause, Place
from summarizer.grounding.status import StatusCue

_BREAK = re.compile(r"[，；：。！？\n]|,\s|;")
_TO = re.compile(r"将(?!被|于|在|会|面临|要|继续)|把|(?<![针相面应])对(?!方)")
_BY = re.compile(r"被(?!告|害|骗|执行人|抓|捕|控)|被(?=抓|捕获)|遭(?!遇)|获(?=准)")
_BELONGING = re.compile(
    r"\s*(?:（[^（）]*）)?(?:的|之(?!间)|(?:妻子|丈夫|父亲|母亲|父母|儿子|女儿|哥哥|弟弟|姐姐|妹妹|兄弟|亲属|家属|家人|律师|同伙|同乡|手下|前妻|女友|男友|司机|下属)"
    r"(?![\u4e00-\u9fff某]{0,3}[、，和]))"
)
_PEOPLE_NOUN = re.compile(
    r"其[妻夫父母兄弟姐妹子女家同手]|妻子|丈夫|父亲|母亲|儿子|女儿|弟弟|哥哥|妹妹|姐姐|亲属|家属|家人|律师|同伙|手下|下属|团伙(?!的)|成员|嫌疑人|被告人|受害人|被害人|民警|警方"
    r"|[0-9０-９一二三四五六七八九十百千两多余]+余?[名人]|公司|资金|账户|设备|园区|手机|警车|赃款"
)
_PRONOUN = re.compile(r"\s*(?:其|他|她|他们|她们|二人|两人|三人|二犯|该犯)(?![妻夫父母兄弟姐妹子女家同手])")
# What may follow a verb that has no object: where to, together with whom, for how long.
_NO_OBJECT = re.compile(
    r"\s*(?:$|[，；：。！？\n（(]|归案|到案|在案|回国|我方|我国|中方|中国|给|至|到|有期|无期|死刑|死缓|管制|罚金|拘役|并|等|在|于|后|时|过|[一二三四五六七八九十\d]+\s*年|检察|公安|法院|警方|起诉|审查)"
)
_OBJECT_GAP = 40
_TITLE_CHARS = 10
_MEMBERS = re.compile(
    r"[^，。；]{0,16}?的?[\d一二三四五六七八九十百两余多]+余?(?:名|人)[^，。；]{0,10}(?:，|：)?(?:其中)?(?:有|包括|分别为|分别是|为|：)"
    r"|[^，。；]{0,10}?的(?:人员|人|嫌犯|犯罪嫌疑人|嫌疑人|头目|骨干)?(?:之?中)?(?:，|：)?(?:其中)?(?:还|另)?(?:有|包括|分别为|分别是|为|是)"
)
# "对甲的死刑判决": the deed itself, not something of the person's.
_DEED_OF = re.compile(r"的[^，。；]{0,6}")
_LEADING_ADVERB = re.compile(r"\s*(?:目前|现在|现已|现|此后|随后|之后|后来|最终|至今)?")
_SEVERAL = {"二人": 2, "两人": 2, "二犯": 2, "三人": 3, "他们": 0, "她们": 0}
_OWN_CASE = re.compile(r"\s*(?:该|其|此|本)?案(?:件)?(?!发)")
# "甲、乙二人", "甲等5名主要犯罪嫌疑人": the names once more, as a number.
_COUNTED_AGAIN = re.compile(
    r"^\s*(?:等[^，；。]{0,12}?[名人]|(?:等|这|共|在内的)?[两二三四五六七八九十\d]+余?(?:名|人|犯))"
    r"(?:[\u4e00-\u9fff]{0,8}(?:人|头目|成员|骨干|嫌犯))?"
)
_CASE = re.compile(
    r"(?:等\s?[^，。；]{0,8}?人)?(?:的|涉嫌|犯|所涉|被控)?[^，。；、]{0,14}?(?:案件|一案|案(?![发情由卷值])|官司|上诉)"
)
_ASIDE = re.compile(r"（[^（）]*）|\([^()]*\)")


def chinese_patients(cue: StatusCue, clause: Clause) -> tuple[int, ...]:
    """The people of whom the cue tells, or none where the sentence doesn't settle it."""
    # What stands in brackets ("（男，43岁）") parts no clause.
    text = _ASIDE.sub(lambda m: "\u3000" * len(m.group()), clause.text)
    start = max((m.end() for m in _BREAK.finditer(text, 0, cue.start)), default=0)
    cut = _BREAK.search(text, cue.end)
    stop = cut.start() if cut else len(text)
    while cut and _list_goes_on(clause, stop):
        cut = _BREAK.search(text, stop + 1)
        stop = cut.start() if cut else len(text)
    pronoun = _LEADING_ADVERB.match(text, start, cue.start)
    if pronoun:
        start = pronoun.end()
    if members := _members(cue, clause, text):
        return members
    if cue.voice == "case" and (people := _of_case(cue, clause, text, start, stop)):
        return people
    before = text[start : cue.start]
    if to := _last(_TO, before):
        begin = start + to.end()
        if deed := next(
            (p for p in clause.places if begin <= p.start and _DEED_OF.fullmatch(text, p.end, cue.start)), None
        ):
            return deed.people
        found = _persons(clause, begin, cue.start)
        if found or not _PRONOUN.match(text, begin):
            return found
        return _carried(clause, start, r"。")
    if by := _last(_BY, before):
        return _subject(clause, text, start, start + by.start())
    if cue.voice == "verb":
        followers = [i for i, p in enumerate(clause.places) if cue.end <= p.start < stop]
        if followers:
            place = clause.places[followers[0]]
            gap = text[cue.end : place.start]
            if len(gap) <= _OBJECT_GAP and not re.search(r"被|将|由|与|和|、", gap):
                return () if _belongs(clause, place) else clause.group(followers[0], 1)
        if not _NO_OBJECT.match(text[cue.end : stop]):
            return ()
    return _subject(clause, text, start, cue.start)


def has_object(cue: StatusCue, text: str) -> bool:
    """Whether the cue is a verb whose object stands behind it: no 被 or 将 before, and no end of the clause behind."""
    start = max((m.end() for m in _BREAK.finditer(text, 0, cue.start)), default=0)
    is_turned = _TO.search(text, start, cue.start) or _BY.search(text, start, cue.start)
    if cue.voice != "verb" or is_turned or _PRONOUN.match(text, cue.end):
        return False
    return not _NO_OBJECT.match(text[cue.end :])


def _members(cue: StatusCue, clause: Clause, text: str) -> tuple[int, ...]:
    """ "押解回国的29人中，有甲和乙": the people counted among those of whom the cue tells."""
    marker = _MEMBERS.match(text, cue.end)
    if not marker:
        return ()
    following = [i for i, p in enumerate(clause.places) if p.start >= marker.end()]
    if not following or len(text[marker.end() : clause.places[following[0]].start]) > _TITLE_CHARS:
        return ()
    return clause.group(following[0], 1)


def _of_case(cue: StatusCue, clause: Clause, text: str, start: int, stop: int) -> tuple[int, ...]:
    """ "公开审理甲一案", "甲的案件定于3月开审": the people whose case it is."""
    for index in range(len(clause.places) - 1, -1, -1):
        place = clause.places[index]
        behind = cue.end <= place.start < stop
        if (behind or (start <= place.start and place.end <= cue.start)) and _CASE.match(text, place.end, stop):
            return clause.group(index, -1)
    return _carried(clause, start) if _OWN_CASE.match(text, start, cue.start) else ()


def _list_goes_on(clause: Clause, stop: int) -> bool:
    """Whether the comma at ``stop`` stands within a list of persons."""
    return any(
        left.end <= stop < right.start and clause.listed(left, right)
        for left, right in zip(clause.places, clause.places[1:], strict=False)
    )


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _belongs(clause: Clause, place: Place) -> bool:
    return place.possessor or bool(_BELONGING.match(clause.text, place.end))


def _persons(clause: Clause, start: int, stop: int) -> tuple[int, ...]:
    """All persons named between, but for those to whom only something belongs."""
    people = [
        p
        for place in clause.places
        if start <= place.start < stop and not _belongs(clause, place)
        for p in place.people
    ]
    return tuple(dict.fromkeys(people))


def _subject(clause: Clause, text: str, start: int, stop: int) -> tuple[int, ...]:
    """The persons who are the subject of what stands at ``stop``: of its clause, else of those before it."""
    inside = [i for i, p in enumerate(clause.places) if start <= p.start and p.end <= stop]
    if inside:
        place = clause.places[inside[-1]]
        between = text[place.end : stop]
        if _belongs(clause, place):
            return ()
        if _PEOPLE_NOUN.search(_COUNTED_AGAIN.sub("", between)):
            return ()
        return clause.group(inside[-1], -1)
    if _PRONOUN.match(text, start):
        return _carried(clause, start)
    if _PEOPLE_NOUN.search(text[start:stop]):
        return ()
    return _carried(clause, start)


def _carried(clause: Clause, start: int, stops: str = r"[；。]") -> tuple[int, ...]:
    """The persons that the clauses before ``start`` are about, if nobody else was named since."""
    inside = [i for i, p in enumerate(clause.places) if p.end <= start]
    if not inside:
        return ()
    word = next((w for w in _SEVERAL if clause.text.startswith(w, start)), None)
    if word:
        people = tuple(dict.fromkeys(p for i in inside for p in clause.places[i].people if p != SOMEBODY_ELSE))
        return people if len(people) > 1 and _SEVERAL[word] in (0, len(people)) else ()
    place = clause.places[inside[-1]]
    between = clause.text[place.end : start]
    if _belongs(clause, place) or re.search(stops, between) or re.search(r"其[妻夫父母兄弟姐妹]", between):
        return ()
    return tuple(p for p in clause.group(inside[-1], -1) if p != SOMEBODY_ELSE)
