"""Chinese text in traditional characters, read with the rules for simplified ones."""

import re
from functools import cache

from opencc import OpenCC

_FIRST, _LAST = 0x3400, 0x9FFF
_HAN = re.compile(r"[\u3400-\u9fff]")


@cache
def _table() -> dict[int, str]:
    """Each traditional character with its simplified form, one to one, so that offsets stay."""
    plain = [chr(code) for code in range(_FIRST, _LAST + 1)]
    converted = OpenCC("t2s").convert("\n".join(plain)).split("\n")
    return {ord(a): b for a, b in zip(plain, converted, strict=True) if a != b and len(b) == 1}


def simplified(text: str) -> str:
    """The text with every traditional character in its simplified form; as long as the text."""
    return text.translate(_table()) if not text.isascii() and _HAN.search(text) else text
