"""Whether gold files keep the rules of the guide that code can check."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

from evals.corpus import CorpusError, read_corpus, read_labelled
from evals.dossiergold import check_dossier_gold, read_dossier_gold
from evals.goldfile import Gold, GoldCampaign, GoldPeriod, GoldStatistic, GoldSuspect
from evals.labels import number_places, occurrences
from evals.names import fold_name
from summarizer.documents import find_documents

_HAN = re.compile(r"[㐀-鿿]")
_DIGITS = re.compile(r"\d[\d,.， ]*")
_LONGEST_MEASURE = 10
_MOST_AGENCIES = 5


def check_folder(docs: Path, gold: Path) -> list[str]:
    """Every problem of the gold files of a folder, each line beginning with the file's name."""
    files = sorted(gold.glob("*.json"))
    found = [] if files else [f"{gold}: no gold files (*.json)"]
    for path in files:
        found += check_file(path, docs)
    labelled = {path.stem for path in files}
    paths = [Path(path) for path in find_documents([str(docs)]) if isinstance(path, str)]
    return found + [f"{path.name}: no gold file" for path in paths if path.stem not in labelled]


def check_links(docs: Path, gold: Path) -> list[str]:
    """Every problem of the links between the documents of a folder ``gold``: of ``dossier_gold.json`` beside it."""
    path = gold.resolve().with_name(f"dossier_{gold.resolve().name}.json")
    if not path.exists():
        return []
    try:
        links, corpus = read_dossier_gold(path), read_corpus(docs, gold)
    except CorpusError:
        # What is wrong with the labels themselves is told already.
        return [f"{path.name}: not checked, since the labels are not sound"]
    except (OSError, ValueError) as error:
        return [f"{path.name}: {error}"]
    return [f"{path.name}: {problem}" for problem in check_dossier_gold(links, corpus)]


def check_file(path: Path, docs: Path) -> list[str]:
    """The problems of one gold file."""
    try:
        labelled = read_labelled(path, docs)
    except CorpusError as error:
        return [str(error)]
    return [f"{path.name}: {line}" for line in check_gold(labelled.gold, labelled.document.text)]


def check_gold(gold: Gold, text: str) -> list[str]:
    """The problems of labels of the document ``text``."""
    return [
        *_header(gold, text),
        *_statistics(gold.statistics, text),
        *_names("campaigns", gold.campaigns, text),
        *_names("suspects", gold.suspects, text),
        *_extras(gold, text),
    ]


def _header(gold: Gold, text: str) -> Iterator[str]:
    if (gold.published is None) != (gold.published_basis == "unknown"):
        yield "published: null exactly when the basis is unknown"
    if len(gold.agencies) > _MOST_AGENCIES:
        yield f"agencies: {len(gold.agencies)}, but at most {_MOST_AGENCIES}"
    for agency in gold.agencies:
        if agency not in text:
            yield f"agencies: {agency!r} does not stand in the text"


def _statistics(statistics: Sequence[GoldStatistic], text: str) -> Iterator[str]:
    for index, label in enumerate(statistics):
        where = f"statistics.{index} {label.number!r}"
        yield from (f"{where}: {problem}" for problem in _statistic(label, text))
    for (i, one), (j, other) in combinations(enumerate(statistics), 2):
        places = number_places(one.quote, one.number, text)
        # Words that stand several times may be labelled as often.
        if len(places) == 1 and places == number_places(other.quote, other.number, text):
            yield f"statistics.{j} {other.number!r}: the place of statistics.{i} again"


def _statistic(label: GoldStatistic, text: str) -> Iterator[str]:
    if label.quote not in text:
        yield f"the quote {label.quote!r} does not stand in the text"
    times = len(occurrences(label.number, label.quote))
    if times != 1:
        yield f"the number stands {times} times in the quote"
    if isinstance(label.value, bool) or label.value < 0:
        yield f"{label.value} is no value"
    elif not _digits_agree(label.number, label.value):
        yield f"the value {label.value} has other digits than the number"
    if (label.kind == "money") != (label.currency is not None):
        yield "money, and only money, has a currency"
    if label.currency is not None and not re.fullmatch("[A-Z]{3}", label.currency):
        yield f"{label.currency!r} is no ISO 4217 code"
    words = label.measure.split()
    if not 0 < len(words) <= _LONGEST_MEASURE:
        yield f"the measure has {len(words)} words; 1 to {_LONGEST_MEASURE} are allowed"
    if _HAN.search(label.measure):
        yield "the measure is not in English"
    yield from _period(label.period)


def _digits_agree(number: str, value: int | float) -> bool:
    """Whether a number in digits has the value's leading digits; numbers in words or of two parts pass."""
    runs = _DIGITS.findall(number)
    if len(runs) != 1:
        return True
    written = re.sub(r"\D", "", runs[0]).strip("0")
    return re.sub(r"\D", "", f"{value:f}").strip("0") == written


def _period(period: GoldPeriod | None) -> Iterator[str]:
    if period and _later(period.start, period.end):
        yield "the period ends before it starts"


def _later(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and end < start


def _names(kind: str, named: Sequence[GoldCampaign] | Sequence[GoldSuspect], text: str) -> Iterator[str]:
    seen: dict[str, int] = {}
    labels: list[GoldCampaign | GoldSuspect] = list(named)
    for index, label in enumerate(labels):
        where = f"{kind}.{index} {label.name!r}"
        for words in (label.name, *label.aliases, label.quote):
            if words not in text:
                yield f"{where}: {words!r} does not stand in the text"
        for form in sorted({fold_name(name) for name in (label.name, *label.aliases)}):
            if seen.setdefault(form, index) != index:
                yield f"{where}: shares a name with {kind}.{seen[form]}"
        if isinstance(label, GoldCampaign):
            yield from (f"{where}: {problem}" for problem in _period(label.period))
            wanted = [*label.agencies, *label.places]
        else:
            wanted = [e.quote for e in label.events if e.quote is not None]
        yield from (f"{where}: {words!r} does not stand in the text" for words in wanted if words not in text)


def _extras(gold: Gold, text: str) -> Iterator[str]:
    for index, label in enumerate(gold.statistics):
        others = [s for s in gold.statistics if s is not label]
        if label.part_of is not None and not any(label.part_of in (s.number, s.quote) for s in others):
            yield f"statistics.{index} {label.number!r}: part of {label.part_of!r}, which is no other figure"
        for words in (label.place, label.agency):
            if words is not None and words not in text:
                yield f"statistics.{index} {label.number!r}: {words!r} does not stand in the text"
    if gold.key_facts and not 3 <= len(gold.key_facts) <= 5:
        yield f"key_facts: {len(gold.key_facts)}, but 3 to 5 are wanted"
