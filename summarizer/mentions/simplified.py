"""Han characters as the word lists write them: traditional ones as simplified, character by character."""

import re
from functools import cache

from opencc import OpenCC

_FIRST, _LAST = 0x4E00, 0x9FFF
_HAN = re.compile(r"[\u4e00-\u9fff]")


def simplified(text: str) -> str:
    """``text`` with its traditional characters as simplified ones, of the same length: every offset stays."""
    return text.translate(_table()) if _HAN.search(text) else text


@cache
def _table() -> dict[int, str]:
    """Each character by itself, one a line, so that no phrase of several is made another."""
    codes = range(_FIRST, _LAST + 1)
    lines = OpenCC("t2s").convert("\n".join(map(chr, codes))).split("\n")
    return {code: line for code, line in zip(codes, lines, strict=True) if len(line) == 1 and line != chr(code)}
