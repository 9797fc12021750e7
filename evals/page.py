"""Runs as one web page that needs nothing but itself. Every text in it is untrusted and escaped."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from evals.documentscore import DocumentScore
from evals.fate import told
from evals.leaderboard import HEADS, leaderboard
from evals.mistake import KINDS, Mistake
from evals.runfolder import SavedRun
from evals.sheet import Group
from evals.table import FIELDS, LEVELS, figure, percent
from summarizer.documents.printable import printable

_TEMPLATES = files("evals").joinpath("templates")
#: What the page opens with: name of the rate, what it is called, what it means.
HEADLINE = (
    ("value.f1", "Figures found", "F1: value, kind and currency right"),
    ("labelled.f1", "… and labelled", "F1: object, action and change right too"),
    ("strict.f1", "… and strictly so", "F1: bound and period right too"),
    ("campaigns.f1", "Campaigns", "F1: found by any of their names"),
    ("suspects_with_status.f1", "Suspects", "F1: found, with the right status"),
    ("key_facts", "Key facts", "share of them that summaries tell"),
)


def _load(name: str) -> str:
    return _TEMPLATES.joinpath(name).read_text("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"percent": percent, "figure": figure, "words": _words, "marked": marked, "text": _text}
    return environment


def page(shown: Sequence[SavedRun], others: Sequence[SavedRun]) -> str:
    """The page of ``shown``, each in full; ``others`` stand in the leaderboard only."""
    template = _environment().get_template("page.html.j2")
    return template.render(
        css=Markup(_load("page.css")),
        js=Markup(_load("page.js")),
        runs=[_view(saved) for saved in shown],
        board=leaderboard([*shown, *others]),
        board_heads=HEADS,
        shown=[saved.name for saved in shown],
    )


def _words(name: str) -> str:
    return name.replace("_", " ")


def _text(words: str | None) -> str:
    """Untrusted words on one line, without characters that hide or reorder."""
    return printable(" ".join((words or "").split()))


def marked(mistake: Mistake) -> Markup:
    """The sentence, escaped, with the span in a ``mark``."""
    before, inside, after = (
        _spaced(part)
        for part in (
            mistake.sentence[: mistake.start],
            mistake.sentence[mistake.start : mistake.end],
            mistake.sentence[mistake.end :],
        )
    )
    return Markup("{}<mark>{}</mark>{}" if inside else "{}{}{}").format(before, inside, after)


def _spaced(part: str) -> str:
    inner = _text(part)
    if not inner:
        return " " if part else ""
    return " " * part[0].isspace() + inner + " " * part[-1].isspace()


def _view(saved: SavedRun) -> dict[str, object]:
    """Everything of a run that the template shows."""
    sheet = saved.sheet
    everything = sheet.groups["all"]
    mistakes = [mistake for score in sheet.documents for mistake in score.mistakes]
    kinds = Counter(mistake.kind for mistake in mistakes)
    return {
        "name": saved.name,
        "made": saved.provenance,
        "all": everything,
        "headline": [(everything.rates.get(rate), title, meaning) for rate, title, meaning in HEADLINE],
        "groups": [(name, group, _levels(group)) for name, group in sheet.groups.items()],
        "fields": [(name, everything.rates[name]) for name in FIELDS if name in everything.rates],
        "fates": _fates(everything),
        "confusions": [(name, *_confusion(name, sheet.documents)) for name in ("object", "action")],
        "documents": sheet.documents,
        "mistakes": sorted(mistakes, key=lambda m: (KINDS.index(m.kind), m.document)),
        "languages": {score.document: score.language for score in sheet.documents},
        "kinds": [(kind, kinds[kind]) for kind in KINDS if kinds[kind]],
        "per_document": Counter(mistake.document for mistake in mistakes),
        "again": saved.provenance.repeatability,
        "repeats": [repeat.groups["all"] for repeat in saved.sheets],
    }


def _levels(group: Group) -> list[str]:
    return [level for level in LEVELS if level in group.tallies]


def _fates(group: Group) -> list[tuple[str, int, float]]:
    """Name, count and share of the required figures, of what became of the missed ones."""
    required = group.tallies["value"].tp + group.tallies["value"].fn
    return [
        (told(name), number, number / required)
        for name, number in sorted(group.fates.items(), key=lambda item: (-item[1], item[0]))
    ]


def _confusion(name: str, scores: Sequence[DocumentScore]) -> tuple[list[str], dict[tuple[str, str], int], int]:
    """The terms, the counts by (gold, predicted), and the greatest count off the diagonal."""
    counts: Counter[tuple[str, str]] = Counter()
    for score in scores:
        for gold, row in score.confusion.get(name, {}).items():
            for predicted, number in row.items():
                counts[gold, predicted] += number
    terms = sorted({term for pair in counts for term in pair})
    return terms, dict(counts), max((n for (gold, said), n in counts.items() if gold != said), default=0)
