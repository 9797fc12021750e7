"""Latin names that could be Chinese ones."""

from summarizer.mentions import is_pinyin_name
from tests.tables import for_each


@for_each("name", ["Li Weiming", "Ouyang Jing", "Chen Bo", "Weiming Li", "Xu Xin", "Zhang Xi'an"])
def test_pinyin(name: str) -> None:
    assert is_pinyin_name(name)


@for_each("name", ["Ruben Vask", "Anna Lee", "Li", "", "Li Wei Ming Bo", "New Age", "Brevik Tam", "李 明"])
def test_no_pinyin(name: str) -> None:
    assert not is_pinyin_name(name)
