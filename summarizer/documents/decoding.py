"""From bytes to text: which encoding, and why."""

import codecs
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from summarizer.documents.document_error import Unreadable
from summarizer.documents.han import HAN

# The longer ones first: the BOM of UTF-32 begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SAMPLE = 64_000
_REMEDY = "save it as UTF-8"

# What Windows-1252 texts are made of beyond ASCII: letters beside letters, and typographic marks.
_WESTERN = re.compile(
    "(?<=[A-Za-zÀ-ÿ])[À-ÖØ-öø-ÿŒœŠšŽž]|[À-ÖØ-öø-ÿŒœŠšŽž](?=[A-Za-zÀ-ÿ])|\\b[àéÀÉ]\\b"
    "|[“”‘’„–—•…€£©®™\xa0«»·\xad]|(?<![A-Za-z])[¡¿²³¼½¾§°±ºª¢¥†‡×‚‹›](?![A-Za-z])"
)
_NON_ASCII = re.compile("[^\0-\x7f]")
_CJK_MARK = re.compile("[，。、；：？！“”‘’（）《》「」『』—…\u3000％０-９]")
_GB_TWO_BYTES = re.compile(rb"[\x81-\xfe][\x40-\xfe]")
# The marks and the 3,755 common characters of GB 2312: nearly all of a Chinese text.
_GB_COMMON = re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``, without its BOM. ``declared`` is what the file says its encoding is.

    In order: a BOM; UTF-16 told by its zero bytes; UTF-8; what is declared; Chinese (GB18030, UTF-16,
    Big5) told by frequent characters; UTF-8 with a few broken places, which become U+FFFD;
    Windows-1252; the best guess of charset-normalizer. Raises Unreadable where nothing fits.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = _strict(data[len(bom) :], encoding)
            if text is None:
                raise Unreadable(f"begins as {encoding.upper()}, but isn't", _REMEDY)
            return text
    wide = _wide_encoding(data)
    text = _strict(data, wide) if wide else None
    if text is None:
        text = _strict(data, "utf-8")
    if text is None and declared:
        codec = _tables().labels.get(declared.strip().lower())
        text = _strict(data, codec) if codec else None
    if text is None:
        _refuse_binary(data)
        text = _guess(data)
    if text is None:
        raise Unreadable("is binary data, or a text in an unknown encoding", _REMEDY)
    return text.removeprefix("\ufeff")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a BOM: zero bytes at every other place, where the text has ASCII in it."""
    sample = data[: _SAMPLE & ~1]
    if len(data) % 2 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 20 * even and odd > len(sample) // 40:
        return "utf-16-le"
    if even > 20 * odd and even > len(sample) // 40:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    control = sum(sample.count(byte) for byte in (*range(9), *range(14, 27), *range(28, 32), 127))
    # Bytes below 32 are frequent in UTF-16 of Chinese, in pairs with the bytes of Han.
    if control > 0.02 * len(sample) and _chinese(data, ("utf-16-le", "utf-16-be")) is None:
        raise Unreadable("is binary data, not a text")


def _guess(data: bytes) -> str | None:
    text = _chinese(data, ("gb18030", "utf-16-le", "utf-16-be", "big5hkscs"))
    if text is None:
        text = _damaged_utf8(data)
    if text is None:
        western = _strict(data, "cp1252")
        if western is not None and _is_western(western):
            text = western
    if text is None:
        text = _short_gb(data)
    if text is None:
        text = next(_by_statistics(data), None)
    return text


def _chinese(data: bytes, encodings: tuple[str, ...]) -> str | None:
    """The decoding with the largest share of frequent Han characters, where that is large enough."""
    best: tuple[float, str] | None = None
    for encoding in encodings:
        text = _strict(data, encoding)
        if text is None:
            continue
        score = _han_score(text[:_SAMPLE])
        if score > 0.2 and (best is None or score > best[0]):
            best = score, text
    return best[1] if best else None


def _han_score(text: str) -> float:
    """The share of frequent Han among the characters beyond ASCII; marks count for neither side."""
    beyond = len(_NON_ASCII.findall(text)) - len(_CJK_MARK.findall(text))
    frequent = _tables().frequent_han
    return sum(char in frequent for char in HAN.findall(text)) / beyond if beyond > 0 else 0.0


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 where at most one multi-byte character in fifty is broken (a cut end, a stray byte)."""
    if data[:_SAMPLE].decode("utf-8", "replace").count("\ufffd") > _SAMPLE // 50:
        return None
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(_NON_ASCII.findall(text)) - broken
    return text if broken * 5 <= whole and broken * 50 <= max(whole, 50) else None


def _is_western(text: str) -> bool:
    sample = text[:_SAMPLE]
    beyond = len(_NON_ASCII.findall(sample))
    typical = len(_WESTERN.findall(sample))
    letters = sum(char.isalpha() for char in sample)
    return typical >= 0.7 * beyond and beyond <= 0.3 * max(letters, 1)


def _short_gb(data: bytes) -> str | None:
    """GB18030 of a text too short for statistics: nearly all of it common characters."""
    text = _strict(data, "gb18030")
    if text is None:
        return None
    pairs = _GB_TWO_BYTES.findall(data[:_SAMPLE])
    common = sum(_GB_COMMON.match(pair) is not None for pair in pairs)
    return text if len(pairs) < 40 and common >= 0.95 * len(pairs) else None


def _by_statistics(data: bytes) -> Iterator[str]:
    from charset_normalizer import from_bytes

    sample = data
    if len(data) > _SAMPLE:
        sample = data[: data.rfind(b"\n", _SAMPLE // 2, _SAMPLE) + 1] or data[:_SAMPLE]
    for match in from_bytes(sample):
        text = _strict(data, match.encoding)
        if text is not None:
            yield text


class _Tables(NamedTuple):
    labels: dict[str, str]
    frequent_han: frozenset[str]


@cache
def _tables() -> _Tables:
    data = json.loads(files(__package__).joinpath("encodings.json").read_text(encoding="utf-8"))
    return _Tables(data["labels"], frozenset(data["frequent_han"]))
