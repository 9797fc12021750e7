"""Invented passages: sentences with slots, filled at random."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from evals.grounding.amount import Amount
from evals.grounding.case import Language
from evals.grounding.day import CHINESE_STYLES, ENGLISH_STYLES, Day
from evals.grounding.name import Name
from evals.grounding.passage import Passage
from evals.grounding.value import Value

_SLOT = re.compile(r"\{(\w+)\}")
_TERMS_EN = (" years", " months", " weeks", " days")
_TERMS_ZH = ("年", "个月", "天")
_ENGLISH_PERCENT = (("", "%"), ("", " percentage points"))


@cache
def _words() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(files("evals.grounding").joinpath("invented.yaml").read_text("utf-8"))
    return data


def invented_passage(language: Language, random: Random) -> Passage:
    """Two or three sentences whose values all differ."""
    filler = (_English if language == "en" else _Chinese)(random)
    chosen = random.sample(_words()[language]["sentences"], random.choice([2, 2, 3]))
    text = (" " if language == "en" else "").join(filler.filled(sentence) for sentence in chosen)
    return Passage(text, language, "invented", tuple(filler.values), complete=True)


class _Filler:
    """Fills slots; no number, name, noun or day is used twice."""

    language: Language

    def __init__(self, random: Random) -> None:
        self.values: list[Value] = []
        self.random = random
        self.words = _words()[self.language]
        self._used: set[object] = set()

    def filled(self, sentence: str) -> str:
        return _SLOT.sub(lambda match: self._slot(match.group(1)), sentence)

    def _slot(self, name: str) -> str:
        while True:
            value: Value = getattr(self, name)()
            marks = self._marks(value)
            if not marks & self._used:
                break
        self._used |= marks
        self.values.append(value)
        return self._shown(value)

    def _shown(self, value: Value) -> str:
        return value.written()

    def _marks(self, value: Value) -> set[object]:
        if isinstance(value, Amount):
            return {value.number, value.digits} | ({value.noun} if value.noun else set())
        if isinstance(value, Day):
            return {(value.month, value.day)}
        return set(value.parts) if isinstance(value, Name) else set()

    def pick(self, pool: str) -> str:
        return str(self.random.choice(self.words[pool]))

    def day(self) -> Day:
        style = self.random.choice(ENGLISH_STYLES if self.language == "en" else CHINESE_STYLES)
        return Day(self.random.randint(2019, 2026), self.random.randint(1, 12), self.random.randint(1, 28), style)

    def share(self) -> str:
        digits = f"{self.random.uniform(3, 79):.1f}"
        return digits.removesuffix(".0") if self.random.random() < 0.7 else digits.split(".")[0]


class _English(_Filler):
    language: Language = "en"

    def people(self) -> Amount:
        return self._counted("people", f"{self.random.randint(12, 4200):,}", "")

    def things(self) -> Amount:
        return self._counted("things", f"{self.random.randint(12, 98000):,}", "")

    def traffic(self) -> Amount:
        if self.random.random() < 0.5:
            return self._counted("traffic", self._decimal(), self.random.choice([" million", " million", " billion"]))
        return self._counted("traffic", f"{self.random.randint(1200, 9_800_000):,}", "")

    def money(self) -> Amount:
        lead, tail = self.random.choice(self.words["currencies"])
        others = [tuple(c) for c in self.words["currencies"] if bool(c[0]) == bool(lead) and c != [lead, tail]]
        # "$" may stand for the dollar of the passage's country; "HK$" doesn't.
        others = [(a, b) for a, b in others if not (a.endswith("$") and lead.endswith("$") and "$" in (a, lead))]
        digits, scale = f"{self.random.randint(1100, 9_900_000):,}", ""
        if self.random.random() < 0.6:
            digits, scale = self._decimal(), self.random.choice([" million", " million", " billion"])
        return Amount("money", lead, digits, scale, tail, units=((lead, tail), *others))

    def percent(self) -> Amount:
        own = self.random.choice([("", "%"), ("", "%"), ("", " percent"), ("", " per cent")])
        return Amount("percent", "", self.share(), "", own[1], units=(own, _ENGLISH_PERCENT[1]))

    def term(self) -> Amount:
        tail = self.random.choice(_TERMS_EN[:2])
        units = (("", tail), *(("", other) for other in _TERMS_EN if other != tail))
        return Amount("duration", "", str(self.random.randint(11, 48)), "", tail, units=units)

    def name(self) -> Name:
        if self.random.random() < 0.3:
            pools = tuple(self.words["pinyin_surname"]), (" ",), tuple(self.words["pinyin_given"])
        else:
            pools = tuple(self.words["given"]), (" ",), tuple(self.words["surname"])
        return self._named(pools)

    def operation(self) -> Name:
        return self._named(
            (("Operation ",), tuple(self.words["operation_first"]), (" ",), tuple(self.words["operation_second"]))
        )

    def agency(self) -> Name:
        return self._named((tuple(self.words["agency_place"]), (" ",), tuple(self.words["agency_office"])))

    def _marks(self, value: Value) -> set[object]:
        return super()._marks(value) - {" ", "Operation "}

    def _named(self, pools: tuple[tuple[str, ...], ...]) -> Name:
        return Name(tuple(self.random.choice(pool) for pool in pools), pools)

    def _counted(self, pool: str, digits: str, scale: str) -> Amount:
        noun = self.pick(pool)
        return Amount("count", "", digits, scale, f" {noun}", noun=noun, nouns=tuple(self.words[pool]))

    def _decimal(self) -> str:
        return f"{self.random.uniform(1.1, 95):.{self.random.choice([1, 2, 3])}f}".rstrip("0").rstrip(".")


class _Chinese(_Filler):
    language: Language = "zh"

    def people(self) -> Amount:
        return self._counted("名", self.words["people"], *self._number(12, 4200, scales=("", "", "", "", "万")))

    def things(self) -> Amount:
        return self._classified("things", *self._number(12, 98000, scales=("", "", "万")))

    def traffic(self) -> Amount:
        return self._classified("traffic", *self._number(1200, 98000, scales=("", "万", "万", "亿")))

    def money(self) -> Amount:
        own = self.pick("currencies")
        digits, scale = self._number(1200, 980000, scales=("", "万", "万", "亿"))
        units = (("", own), *(("", other) for other in self.words["currencies"] if other != own))
        return Amount("money", "", digits, scale, own, units=units, chinese=True)

    def percent(self) -> Amount:
        return Amount("percent", "", self.share(), "", "%", units=(("", "%"), ("", "个百分点")), chinese=True)

    def term(self) -> Amount:
        tail = self.random.choice(_TERMS_ZH[:2])
        units = (("", tail), *(("", other) for other in _TERMS_ZH if other != tail))
        return Amount("duration", "", str(self.random.randint(11, 48)), "", tail, units=units, chinese=True)

    def name(self) -> Name:
        if self.random.random() < 0.3:
            return self._named((tuple(self.words["foreign_first"]), ("·",), tuple(self.words["foreign_second"])))
        return self._named((tuple(self.words["surname"]), tuple(self.words["given"])))

    def operation(self) -> Name:
        return self._named((("“",), tuple(self.words["operation"]), ("”行动",)))

    def agency(self) -> Name:
        return self._named((tuple(self.words["agency_place"]), tuple(self.words["agency_office"])))

    def _shown(self, value: Value) -> str:
        # The sentence has an operation's quotation marks and noun already.
        words = value.written()
        return words.removeprefix("“").removesuffix("”行动")

    def _marks(self, value: Value) -> set[object]:
        return super()._marks(value) - {"·", "“", "”行动"}

    def _named(self, pools: Sequence[tuple[str, ...]]) -> Name:
        return Name(tuple(self.random.choice(pool) for pool in pools), tuple(pools))

    def _classified(self, pool: str, digits: str, scale: str) -> Amount:
        classifier = self.random.choice(sorted(self.words[pool]))
        return self._counted(classifier, self.words[pool][classifier], digits, scale)

    def _counted(self, classifier: str, nouns: Sequence[str], digits: str, scale: str) -> Amount:
        noun = self.random.choice(list(nouns))
        wrong = self.random.choice([c for c in ("名", "起", "部", "张", "条") if c != classifier])
        if self.random.random() < 0.6:
            lead, tail, wrong_tail = noun, classifier, wrong
        else:
            lead, tail, wrong_tail = "", classifier + noun, wrong + noun
        units = (lead, tail), (lead, wrong_tail)
        return Amount("count", lead, digits, scale, tail, noun, tuple(nouns), units, chinese=True)

    def _number(self, least: int, most: int, *, scales: Sequence[str]) -> tuple[str, str]:
        scale = self.random.choice(scales)
        if scale:
            return f"{self.random.uniform(1.1, 95):.{self.random.choice([0, 1, 2])}f}", scale
        number = self.random.randint(least, most)
        return (f"{number:,}" if self.random.random() < 0.3 else str(number)), scale
