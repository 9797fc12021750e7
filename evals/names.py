"""Whether two names are the same name: folded, with all aliases; and the alignment of named things."""

import re
import unicodedata
from collections.abc import Sequence

from evals.alignment import Alignment, assign
from evals.labels import Named

_MARKER = re.compile(r"\boperation\b|行动|行動")
_BRACKETED = re.compile(r"\s*[(（]([^()（）]+)[)）]\s*")


def fold_name(name: str) -> str:
    """A name without case, width, quotes, punctuation, spaces and the word that marks an operation."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    kept = _letters(_MARKER.sub(" ", plain))
    return kept or _letters(plain)


def _letters(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c)[0] in "LMN")


def fold_agency(name: str) -> frozenset[str]:
    """The forms of an agency's name: as a whole, without a bracketed short form, and that form alone."""
    plain = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
    forms = {plain, _BRACKETED.sub(" ", plain), *_BRACKETED.findall(plain)}
    return frozenset(folded for form in forms if (folded := _letters(form.casefold())))


def folded(named: Named) -> frozenset[str]:
    """Every folded name of a campaign or a suspect."""
    return frozenset(form for name in named.names if (form := fold_name(name)))


def align_sets(gold: Sequence[frozenset[str]], predicted: Sequence[frozenset[str]]) -> Alignment:
    """One-to-one; two sets of names match where they share one, and prefer those they share most with."""

    def weight(g: int, p: int) -> float:
        common = len(gold[g] & predicted[p])
        return 100.0 + min(common, 50) if common else 0.0

    return assign(gold, predicted, weight)


def align_named(gold: Sequence[Named], predicted: Sequence[Named]) -> Alignment:
    """Campaigns or suspects of one document."""
    return align_sets([folded(n) for n in gold], [folded(n) for n in predicted])


def tokens(text: str) -> frozenset[str]:
    """Words of a phrase, folded; each Han character is one."""
    return frozenset(re.findall(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+", text.casefold()))


def alike(one: str | None, other: str | None) -> bool:
    """Whether two phrases share at least half the words of the shorter one; null is like null only."""
    if one is None or other is None:
        return one is other
    first, second = tokens(one), tokens(other)
    shorter = min(len(first), len(second))
    return shorter > 0 and 2 * len(first & second) >= shorter
