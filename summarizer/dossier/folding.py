"""Strings as they are compared: case, accents, punctuation and widths apart."""

import re
import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"['’‘`ʼ´]")


@lru_cache(65536)
def fold(value: str) -> str:
    """Lower case without accents, full-width forms made plain, apostrophes dropped."""
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", value))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare).casefold()


@lru_cache(65536)
def tokens(value: str) -> tuple[str, ...]:
    """The folded words; a run of Han is one."""
    return tuple(_WORD.findall(fold(value)))


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(65536)
def han(value: str) -> str:
    """The Han characters of a string, traditional ones as simplified."""
    found = "".join(_HAN.findall(unicodedata.normalize("NFKC", value)))
    simplified: str = _simplifier().convert(found) if found else ""
    return simplified
