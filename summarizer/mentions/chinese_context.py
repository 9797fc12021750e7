"""Why a number of a Chinese text is no figure, as far as the characters around it tell."""

import re
from functools import cache

from summarizer.documents.han import HAN
from summarizer.mentions.draft import Draft
from summarizer.mentions.number_tables import table

_CLAUSE = re.compile(r"[，。；！？,;!?\n]")
_DATE_AFTER = re.compile(
    r" ?(年代|世纪|月(?!余|多)|时(?!间|期|效|代)|点(?!位|名|以|个|的|儿)|分(?!钟|公司|局|之|别|成|期))"
)
_UP_TO = {"月": 12, "时": 24, "点": 24, "分": 59, "世纪": 30, "年代": 2090}
_DAY_AFTER = re.compile(r" ?日(?!内|后|前|均|元|圆)")
_DAY_OR_NUMBER = re.compile(r" ?[日号]")
_DAY_BEFORE = re.compile(r"[月、至到\-—和及] ?$")
_DOCKET_AFTER = re.compile(r" ?号(?!召|称)")
_PLACE_AFTER = re.compile(r" ?(?:楼|室|层|路公交|次列车|版)")
_LAW_AFTER = re.compile(r" ?(?:条|章|款|项|节|页|号|版|编)")
_AMOUNT_AFTER = re.compile(r" ?[十百千万亿余多个名人条张部起次笔通家户位台份]")
_MEASURE_AFTER = re.compile(r" ?[\u4e00-\u9fff]?[十百千万亿余多个名人条张部起次笔通家户位台份件宗例款枚架艘套元%]")
_AGES_BEFORE = re.compile(
    r"(?:年龄|年纪|岁数)(?:介乎|介于|在|从|为|由|是|分别为|最小|最大)*(?:[0-9]{1,3}(?:岁)?[至到\-—–~])?$"
)
_CLICKS = re.compile(r"(?:点击|浏览|阅读|访问|转发|评论|点赞|人气)(?:量|数|次数|率)?[:：] ?$")
_AFTER_AMOUNT = re.compile(
    r" ?(?:[十百千万亿余多%倍个名人条张部起次笔通家户位台份件宗元美日公克吨米年小折港欧英]|成(?!效|果|功|就|绩))"
)
_MINGUO_DAY = re.compile(r"1[0-4][0-9](?:0[1-9]|1[0-2])[0-3][0-9]")
_VERSION = re.compile(r"[1-9]\.0")
_YEAR_AFTER, _AGE_AFTER = re.compile(" ?年"), re.compile(" ?[多余几来]?周?岁(?!月)")
_QUOTE_BEFORE = re.compile(r"[“\"「《][^“”\"「」《》，。]{0,5}$")
_QUOTE_AFTER = re.compile(r"[^“”\"「」《》，。]{0,5}[”\"」》]")


@cache
def _cues(name: str) -> tuple[str, ...]:
    return tuple(table("number_cues")[f"chinese_{name}"])


def _clause_before(text: str, offset: int, length: int) -> str:
    return _CLAUSE.split(text[max(0, offset - length) : offset])[-1]


def _clause_after(text: str, offset: int, length: int) -> str:
    return _CLAUSE.split(text[offset : offset + length])[0]


def quoted_label(text: str, start: int, end: int) -> bool:
    """Whether the digits, alone or with a short word, stand in quotation marks: “815”专案."""
    opened = _QUOTE_BEFORE.search(text[max(0, start - 6) : start])
    return bool(opened and _QUOTE_AFTER.match(text, end))


def dismiss_digits(text: str, draft: Draft) -> str | None:
    """The reason why bare digits, before any unit is read, are no amount; else None."""
    start, end = draft.start, draft.end
    digits, before = text[start:end], text[start - 1 : start] if start else ""
    if before == "第":
        return "identifier" if _LAW_AFTER.match(text, end) else "ordinal"
    if text.startswith("折", end):
        return "not_a_figure"
    if _CLICKS.search(text[max(0, start - 8) : start]):
        return "not_a_figure"
    if _VERSION.fullmatch(digits) and HAN.match(before) and not _AFTER_AMOUNT.match(text, end):
        # 行动纲领2.0, 断卡3.0行动
        return "name_part"
    if not digits.isdigit():
        return None
    if _MINGUO_DAY.fullmatch(digits) and text[end : end + 1] in ("", "\n") and before in "）) 】":
        return "date"
    if before in ("〔", "[", "【") and len(digits) == 4:
        return "identifier"
    if _AGE_AFTER.match(text, end) or _AGES_BEFORE.search(text[max(0, start - 12) : start]):
        return "age"
    if _is_date(text, start, end):
        return "date"
    if _PLACE_AFTER.match(text, end) or _DOCKET_AFTER.match(text, end):
        return "identifier"
    if len(digits) == 2 and text.startswith("后", end):
        return "not_a_figure"
    if before == "双" and len(digits) == 2 and not _AMOUNT_AFTER.match(text, end):
        return "name_part"
    return "identifier" if len(digits) > 2 and _called(text, start, end) else None


def _is_date(text: str, start: int, end: int) -> bool:
    value = int(text[start:end])
    if end - start == 4 and 1800 <= value <= 2199 and _YEAR_AFTER.match(text, end):
        return True
    after = _DATE_AFTER.match(text, end)
    if after and value <= _UP_TO[after.group(1)]:
        return True
    if value > 31:
        return False
    day_like = _DAY_OR_NUMBER.match(text, end) and _DAY_BEFORE.search(text[max(0, start - 2) : start])
    return bool(_DAY_AFTER.match(text, end) or day_like)


def _called(text: str, start: int, end: int) -> bool:
    """Whether the digits are a telephone or account number."""
    if _AMOUNT_AFTER.match(text, end):
        return False
    before = _clause_before(text, start, 8).rstrip('“"「 :为是(')
    after = text[end : end + 8].lstrip('”"」 ')
    if before.endswith(_cues("identifier_before")) or after.startswith(_cues("identifier_after")):
        return True
    # "拨打110或96110": a number to call that everybody knows, and nothing is counted behind it.
    return text[start:end] in _cues("lines") and not _MEASURE_AFTER.match(text, end)


def dismiss_duration(text: str, draft: Draft) -> str | None:
    """The reason why a length of time is no figure; None for that of a trend (连续8个月, 平均缩短3天)."""
    before = _clause_before(text, draft.start, 14)
    after = _clause_after(text, draft.end, 10)
    if before.endswith(_cues("trend_before")):
        draft.trend = True
        return None
    around = (
        *(cue in before for cue in _cues("sentence_before")),
        *(cue in after for cue in _cues("sentence_after")),
    )
    if any(around):
        return "sentence_length"
    changed = any(cue in before for cue in _cues("changed_time"))
    relative = before.endswith(_cues("relative_before")) or after.startswith(_cues("relative_after"))
    return None if changed and not relative else "not_a_figure"
