"""All cases of the grounding test, made anew from ``seeds/``, its gold labels and invented sentences.

``python -m evals.grounding.cases`` writes the data file; equal input gives an equal file.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

from evals.grounding.amount import Amount
from evals.grounding.case import CHANGES, TRUE_CHANGES, Case, Change, Kind, Language, as_lines
from evals.grounding.day import Day
from evals.grounding.invented import invented_passage
from evals.grounding.passage import Passage
from evals.grounding.seeded import seeded_passages
from evals.grounding.value import Value, plain, stands_in

HERE = Path(__file__).resolve().parent
FILE = HERE.parent / "grounding_cases.jsonl"
DOCS, GOLD = HERE.parent.parent / "seeds", HERE.parent / "gold"
#: Cases of each change, and at most so many of them from seeds/.
EACH, MOST_SEEDED = 520, 80
#: Cases that one seed paragraph gives to one change, so that no document outweighs the others.
_A_PARAGRAPH = 3
_LANGUAGES: dict[Change, tuple[Language, ...]] = {"spelled_out": ("en",), "wan_yi_spelled_out": ("zh",)}
_SEED = 20260101


def make_cases(docs: Path = DOCS, gold: Path = GOLD) -> list[Case]:
    """The cases, by change; ``docs`` and ``gold`` are the folders of sample documents and their labels."""
    passages = list(seeded_passages(docs, gold))
    return [case for change in CHANGES for case in _cases_of(change, passages)]


def _cases_of(change: Change, seeded: list[Passage]) -> Iterator[Case]:
    random = Random(f"{_SEED} {change}")
    languages = _LANGUAGES.get(change, ("en", "zh"))
    kinds: Counter[tuple[Language, Kind]] = Counter()
    seen: set[tuple[str, str]] = set()
    made = 0
    for passage in _passages(change, seeded, languages, random):
        limit = MOST_SEEDED if passage.source != "invented" else EACH
        # The kinds that are rarest so far come first, so that a change has as many cases of each.
        values = random.sample(passage.values, len(passage.values))
        values.sort(key=lambda value: kinds[passage.language, value.kind])
        taken = 0
        for value in values:
            if made >= limit or taken >= (_A_PARAGRAPH if passage.source != "invented" else 1):
                break
            case = _case(passage, value, change, random, f"{change}-{made + 1:03}")
            if case is None or (case.text, case.value) in seen:
                continue
            seen.add((case.text, case.value))
            kinds[passage.language, value.kind] += 1
            made += 1
            taken += 1
            yield case
        if made >= EACH:
            return


def _passages(
    change: Change, seeded: list[Passage], languages: tuple[Language, ...], random: Random
) -> Iterator[Passage]:
    yield from random.sample(seeded, len(seeded))
    for number in count():
        yield invented_passage(languages[number % len(languages)], random)


def _case(passage: Passage, value: Value, change: Change, random: Random, id: str) -> Case | None:
    others = tuple(other for other in passage.values if other is not value)
    changed = value.changed(change, others, random)
    if changed is None:
        return None
    if isinstance(changed, str):
        words = changed
        # A form that is no other form shows nothing.
        if change != "verbatim" and words == value.written():
            return None
    else:
        words = changed.written()
        if not _is_false(changed, value, passage):
            return None
    return Case(
        id=id,
        text=passage.text,
        value=words,
        true=change in TRUE_CHANGES,
        kind=value.kind,
        change=change,
        original=value.written(),
        language=passage.language,
        source=passage.source,
    )


def _is_false(changed: Value, value: Value, passage: Passage) -> bool:
    """Whether the passage says the changed value nowhere."""
    if any(changed.key == known.key for known in passage.values) or plain(changed.written()) == plain(value.written()):
        return False
    if isinstance(changed, Day) and "{year}" not in changed.style:
        # "May 3" is true of every May 3.
        day = changed.month, changed.day
        if any(isinstance(known, Day) and (known.month, known.day) == day for known in passage.values):
            return False
    if stands_in(changed.written(), passage.text):
        return False
    # A paragraph of a document holds more numbers than the labelled ones.
    return passage.complete or not isinstance(changed, Amount) or not stands_in(changed.digits, passage.text)


if __name__ == "__main__":
    FILE.write_text(as_lines(make_cases()), "utf-8", newline="\n")
