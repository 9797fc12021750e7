"""The systems under test: each says whether a text bears a value out."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version

from evals.grounding.case import Case
from summarizer.grounding.values import find_value

#: rapidfuzz takes a value for found above this score, of 100; a threshold often used with it.
PARTIAL_RATIO = 90


@dataclass(frozen=True, slots=True)
class System:
    """A way to check values; ``package`` is the distribution that it comes with."""

    name: str
    package: str
    load: Callable[[], Callable[[Case], bool]]
    """Gives the check. Raises ImportError where the package isn't installed."""

    @property
    def version(self) -> str | None:
        """The version of the package; None for our own."""
        return version(self.package) if self.package != "summarizer" else None


def _ours() -> Callable[[Case], bool]:
    return lambda case: find_value(case.value, case.text) is not None


def _langextract(*, exact: bool) -> Callable[[Case], bool]:
    resolver = import_module("langextract.resolver")
    extraction = import_module("langextract.core.data").Extraction
    tokenizer = import_module("langextract.core.tokenizer")
    # What its documentation advises: the default for text with spaces, the Unicode one for Chinese.
    tokenizers = {"en": tokenizer.RegexTokenizer(), "zh": tokenizer.UnicodeTokenizer()}
    settings = {"enable_fuzzy_alignment": False, "accept_match_lesser": False} if exact else {}
    aligner = resolver.Resolver()

    def check(case: Case) -> bool:
        claim = extraction(extraction_class=case.kind, extraction_text=case.value)
        aligned = aligner.align(
            [claim], case.text, token_offset=0, char_offset=0, tokenizer_inst=tokenizers[case.language], **settings
        )
        return all(found.char_interval is not None for found in aligned)

    return check


def _citation() -> Callable[[Case], bool]:
    import_module("regex")
    mixin = import_module("instructor").CitationMixin

    def check(case: Case) -> bool:
        cited = mixin.model_validate({"substring_quotes": [case.value]}, context={"context": case.text})
        return bool(cited.substring_quotes)

    return check


def _partial_ratio() -> Callable[[Case], bool]:
    ratio = import_module("rapidfuzz.fuzz").partial_ratio
    return lambda case: bool(ratio(case.value, case.text) > PARTIAL_RATIO)


SYSTEMS = (
    System("ours", "summarizer", _ours),
    System("LangExtract", "langextract", lambda: _langextract(exact=False)),
    System("LangExtract, exact only", "langextract", lambda: _langextract(exact=True)),
    System("instructor CitationMixin", "instructor", _citation),
    System(f"rapidfuzz partial_ratio > {PARTIAL_RATIO}", "rapidfuzz", _partial_ratio),
)
