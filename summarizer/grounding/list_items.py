"""Lines of a list, and the sentence that leads in to it."""

import re

from summarizer.documents import Range

_ITEM = re.compile(r"[ \t]*(?:[-*•·▪●–—]|\(?\d{1,2}[.)、]|[（(][一二三四五六七八九十]{1,2}[)）])[ \t]*(?=\S)")
_COLON = re.compile(r"[:：]\s*\Z")


def is_list_item(sentence: Range, text: str) -> bool:
    """Whether the line in which a sentence begins is one of a list: it opens with a mark or a number."""
    return _ITEM.match(text, text.rfind("\n", 0, sentence.start) + 1) is not None


def leads_in(sentence: Range, text: str) -> bool:
    """Whether a sentence ends in a colon, as one does that a list follows."""
    return _COLON.search(text, sentence.start, sentence.end) is not None
