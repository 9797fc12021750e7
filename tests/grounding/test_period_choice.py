"""Of the periods that a figure may take, what weighs most is chosen."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.documents import Range, document_from_text
from summarizer.grounding import period_choice
from summarizer.grounding.period_choice import figure_periods
from summarizer.grounding.period_features import PLACES, PeriodFeatures
from summarizer.grounding.periods import read_periods
from summarizer.grounding.sentence_words import SentenceWords
from summarizer.mentions import Mentions, find_mentions

PUBLISHED = date(2024, 6, 10)
TEXT = (
    "In March 2024 police in Calder held 41 men. On 3 May 2024 they freed 12 women. "
    "The owner has 9 flats and 30 cars.\n\nIn all, 600 phones were taken."
)


def _mentions(text: str) -> Mentions:
    return find_mentions(document_from_text(text, id="x", path="x"), PUBLISHED)


def _figure(mentions: Mentions, number: str) -> int:
    text = mentions.document.text
    return next(i for i, n in enumerate(mentions.numbers) if text[n.start : n.end] == number)


def _days(text: str) -> dict[str, str | None]:
    """The first day of the period of each figure, by its words."""
    mentions = _mentions(text)
    found = figure_periods(mentions)
    return {
        text[n.start : n.end]: str(found[i].period.start) if i in found else None
        for i, n in enumerate(mentions.numbers)
        if n.reason is None
    }


def _weights(monkeypatch: pytest.MonkeyPatch, **features: float) -> None:
    """Let these features weigh as told wherever a date stands, and no others; ``_`` in a name stands for a blank."""
    told = {name.replace("_", " ").replace(" is ", ":"): weight for name, weight in features.items()}
    monkeypatch.setattr(period_choice, "_weights", lambda: dict.fromkeys(PLACES, told))


def test_options_are_no_date_the_dates_near_and_the_rules_own() -> None:
    mentions = _mentions(TEXT)
    reading = read_periods(mentions)
    around = PeriodFeatures(mentions, reading)

    def places(number: str) -> list[str]:
        return [option.place for option in around.options([_figure(mentions, number)])]

    assert places("41") == ["none", "before"]
    assert places("12") == ["none", "before", "1 back"]
    assert places("600") == ["none", "2 back", "3 back"]
    behind = _mentions("Police held 41 men in March 2024.")
    figure = _figure(behind, "41")
    assert [o.place for o in PeriodFeatures(behind, read_periods(behind)).options([figure])] == ["none", "behind"]
    year = _mentions("In 2023 losses fell. " + "It went well. " * 6 + "600 phones were taken.")
    figure = _figure(year, "600")
    assert [o.place for o in PeriodFeatures(year, read_periods(year)).options([figure])] == ["none", "frame"]
    whole = "From 2 to 9 May 2024 police ran Operation Tall Reed. " + "It went well. " * 6
    far = _mentions(whole + "Over the whole operation, they held 41 men.")
    options = PeriodFeatures(far, read_periods(far)).options([_figure(far, "41")])
    assert [option.place for option in options] == ["none", "rule"]
    assert options[1].dated is not None
    assert options[1].dated.period.start == date(2024, 5, 2)


def test_what_weighs_most_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    _weights(monkeypatch, grain_is_month=2, grain_is_day=1, any_is_=0.5)
    march, may = "2024-03-01", "2024-05-03"
    assert _days(TEXT) == {"41": march, "12": march, "9": march, "30": march, "600": march}
    _weights(monkeypatch, grain_is_month=1, grain_is_day=2)
    assert _days(TEXT) == {"41": march, "12": may, "9": may, "30": may, "600": may}
    _weights(monkeypatch, grain_is_month=-1, grain_is_day=-1)
    assert set(_days(TEXT).values()) == {None}


def test_figures_of_a_sentence_without_a_date_take_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "In March 2024 there was a raid. They held 41 men and took 7 kilograms of gold and 600 phones."
    options = {"words_after_is_men_and": 3.0}

    def of_figures(features: Sequence[str], place: str) -> float:
        return sum(options.get(f.replace(" ", "_").replace(":", "_is_"), 0) for f in features) - (place != "none")

    # Of the three alone the first weighs for the date, and together they weigh against it or for it.
    monkeypatch.setattr(period_choice, "_weigh", lambda f, place: of_figures(f, place) if place != "none" else 0.0)
    assert set(_days(text).values()) == {None}
    options["words_after_is_men_and"] = 30.0
    assert set(_days(text).values()) == {"2024-03-01"}


def test_what_goes_by_plain_words_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "In 2023 police closed 300 cases. In the same period, they held 41 men."
    _weights(monkeypatch, grain_is_year=-1)
    assert _days(text) == {"300": None, "41": "2023-01-01"}


def test_each_feature_is_told_once_and_holds_no_name_or_number() -> None:
    mentions = _mentions(TEXT + " 2024年3月至5月，全市共抓获犯罪嫌疑人410名，其中骨干12名。")
    around = PeriodFeatures(mentions, read_periods(mentions))
    for index, number in enumerate(mentions.numbers):
        if number.reason is not None:
            continue
        sentence = mentions.sentence_at(number.start)
        for option in around.options([index]):
            features = [*around.of_figure(index), *around.of_both(index, option)]
            if option.told is not None:
                features += [*around.of_date(option.told), *around.of_sentence(sentence, option.told)]
            assert len(features) == len(set(features))
            assert not any("calder" in feature.lower() or "410" in feature for feature in features)


def test_words_of_a_sentence() -> None:
    text = "No. In May, Ann O'Dea held 1,200 men in Calder."
    words = SentenceWords(Range(4, len(text)), text)
    assert words.between(0, 99) == ["in", "may", ",", "Name", "Name", "held", "#", "men", "in", "Name", "."]
    assert words.between(text.index("held"), text.index("men")) == ["held", "#"]
    assert (words.first, words.han) == ("in", False)


FRAGMENTS = (
    "In May 2024, ",
    "since 2021 ",
    "police held 41 men",
    "taking 600 phones ",
    " and ",
    ". ",
    ".\n\n",
    "抓获410名",
    "2024年3月，",
    "。",
)


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=2, max_size=10))
@settings(derandomize=True, max_examples=40, deadline=None)
def test_every_period_is_one_of_the_options(fragments: list[str]) -> None:
    mentions = _mentions("It began. " + "".join(fragments))
    around = PeriodFeatures(mentions, read_periods(mentions))
    for index, dated in figure_periods(mentions).items():
        figures = mentions.figures_in(mentions.sentence_at(mentions.numbers[index].start))
        assert dated in [option.dated for option in around.options(figures)]
