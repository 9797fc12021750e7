"""Whether a Latin name could be a Chinese one: every part made of pinyin syllables, the first a surname's."""

import re

#: One syllable of Mandarin in pinyin without tones, as a group of a regular expression.
SYLLABLE = (
    r"(?:[bpmf](?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|o|ou|u)|[dtnl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian"
    r"|iang|iao|ie|in|ing|iu|ong|ou|u|uan|ue|un|uo|v|ü)|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang"
    r"|ui|un|uo)|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|(?:zh|ch|sh|[zcsr])(?:a|ai|an|ang|ao|e|ei"
    r"|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)"
    r"|w(?:a|ai|an|ang|ei|en|eng|o|u)|a|ai|an|ang|ao|e|ei|en|er|o|ou)"
)
_SURNAME = re.compile(rf"{SYLLABLE}", re.IGNORECASE)
_GIVEN = re.compile(rf"{SYLLABLE}{{1,2}}(?:['’-]?{SYLLABLE})?", re.IGNORECASE)


def is_pinyin_name(name: str) -> bool:
    """True for two words that could be surname and given name in pinyin, in either order."""
    parts = name.split()
    if len(parts) != 2:
        return False
    first, second = parts
    return bool(
        (_SURNAME.fullmatch(first) and _GIVEN.fullmatch(second))
        or (_GIVEN.fullmatch(first) and _SURNAME.fullmatch(second))
    )


def is_pinyin_word(word: str) -> bool:
    """True for one word of two to four pinyin syllables, as an operation's Chinese name is written: "Qingbo"."""
    return re.fullmatch(rf"(?:{SYLLABLE}['’-]?){{2,4}}", word, re.IGNORECASE) is not None
