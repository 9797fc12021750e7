"""The language of a text, by its script and its common words."""

import re
from functools import cache
from threading import Lock
from typing import Any

from summarizer.documents.words import ENGLISH

_SAMPLE = 6_000
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")
_KANA = re.compile("[\u3041-\u30ff]+")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]+")
_OTHER = re.compile("[\u0370-\u1fff\ua8e0-\uabff]+")
# A letter of any of these scripts but Latin.
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u3041-\u30ff\u3400-\u9fff\ua8e0-\uabff\uac00-\ud7a3\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_SHARE = 0.12  # English news has some 35 to 45 of these words in a hundred; its neighbours under 8
_FEW_WORDS = 12  # too few to tell a language by
_UNSPOKEN = frozenset(("la", "eo", "vo", "sa"))  # no news is written in them, but headlines look like it
_LOCK = Lock()


def detect_language(text: str) -> str:
    """ "en", "zh" or another ISO 639-1 code; "en" where nothing can be told (no letters, a few words).

    Looks at the first 6,000 characters. A Han character weighs as much as three Latin letters.
    """
    sample = text[:_SAMPLE]
    if _BEYOND_LATIN.search(sample):
        han, kana, hangul, other, latin = (_count(s, sample) for s in (_HAN, _KANA, _HANGUL, _OTHER, _LATIN))
        if 3 * (han + kana + hangul) > latin + 3 * other:
            if kana * 10 > han + kana:
                return "ja"
            return "ko" if hangul > han else "zh"
        if other * 2 > latin:
            return _statistical(sample)
    words = _WORD.findall(sample.lower())
    common = sum(word in ENGLISH for word in words)
    if len(words) < _FEW_WORDS or common >= _ENGLISH_SHARE * len(words):
        return "en"
    return _statistical(sample)


def _count(script: re.Pattern[str], sample: str) -> int:
    """The characters of a script, of which the pattern finds runs."""
    return sum(map(len, script.findall(sample)))


def _statistical(sample: str) -> str:
    with _LOCK:
        return str(_identifier().classify(sample)[0])


@cache
def _identifier() -> Any:
    """py3langid among the spoken languages of ISO 639-1; its loading takes a second, so only when needed."""
    from py3langid import langid

    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE)
    identifier.set_languages([code for code in identifier.labels if len(code) == 2 and code not in _UNSPOKEN])
    return identifier
