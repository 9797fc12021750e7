"""Untrusted strings made safe to show in a terminal."""

import re
import unicodedata

# Letters and marks that show as nothing (Unicode's Default_Ignorable_Code_Point, without its category C).
_INVISIBLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SUSPECT = re.compile(rf"[\x00-\x1f\x7f-\x9f\xad{_INVISIBLE}]|[^\x00-\x7f]")
_ALWAYS = re.compile(rf"[{_INVISIBLE}]")


def printable(s: str) -> str:
    r"""Any string on one line, without characters that move the cursor, reorder or hide text.

    Control, format (bidirectional, zero-width), surrogate, private and unassigned characters and line
    separators become ``\uXXXX`` (``\UXXXXXXXX`` beyond the first plane). The result can be encoded as
    UTF-8. Markup of a display library (such as rich's ``[red]``) is that library's to escape.
    """
    return _SUSPECT.sub(_escape, s)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    category = unicodedata.category(char)
    if category[0] != "C" and category not in ("Zl", "Zp") and not _ALWAYS.match(char):
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
