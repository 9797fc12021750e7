"""What code finds in a text without a model: numbers, dates, the publication date, names."""

from summarizer.mentions.accused import speaks_of_suspects
from summarizer.mentions.agencies import find_agencies, is_short_for
from summarizer.mentions.agency_shapes import is_body
from summarizer.mentions.date import DateMention
from summarizer.mentions.mentions import Mentions, find_mentions
from summarizer.mentions.name_lists import words as name_words
from summarizer.mentions.name_mention import NameMention
from summarizer.mentions.number import NumberMention
from summarizer.mentions.pinyin import is_pinyin_name

__all__ = [
    "DateMention",
    "Mentions",
    "NameMention",
    "NumberMention",
    "find_agencies",
    "find_mentions",
    "is_body",
    "is_pinyin_name",
    "is_short_for",
    "name_words",
    "speaks_of_suspects",
]
