from summarizer.asking.cues import label_words
from summarizer.asking.learned import _weights
from summarizer.grounding.roles import _patterns as role_patterns
from summarizer.mentions.agency_words import agency_words
from summarizer.mentions.name_lists import words
from summarizer.prepare import prepare

KEPT = (words, agency_words, label_words, _weights, role_patterns)


def test_what_every_document_needs_is_there_before_the_first() -> None:
    for table in (*KEPT, prepare):
        table.cache_clear()
    prepare()
    assert all(table.cache_info().currsize for table in KEPT)
