"""What code finds in a text without a model: numbers, dates, the publication date, names."""

from summarizer.mentions.accused import speaks_of_suspects
from summarizer.mentions.agencies import find_agencies, find_bodies, generic_bodies, is_short_for
from summarizer.mentions.agency_mention import UNIT
from summarizer.mentions.agency_shapes import is_body
from summarizer.mentions.date import DateMention
from summarizer.mentions.mentions import Mentions, find_mentions
from summarizer.mentions.name_lists import words as name_words
from summarizer.mentions.name_mention import NameMention
from summarizer.mentions.number import NumberMention
from summarizer.mentions.operations import operation_word
from summarizer.mentions.pinyin import is_pinyin_name, is_pinyin_word

__all__ = [
    "UNIT",
    "DateMention",
    "Mentions",
    "NameMention",
    "NumberMention",
    "find_agencies",
    "find_bodies",
    "find_mentions",
    "generic_bodies",
    "is_body",
    "is_pinyin_name",
    "is_pinyin_word",
    "is_short_for",
    "name_words",
    "operation_word",
    "speaks_of_suspects",
]
