"""Small questions, one after another: for small models, and for the embedded one above all.

Equal questions run in a row, since their common beginning is then read once.
"""

from collections.abc import Sequence

from schemas import Rejection
from summarizer.asking.asker import Asker, strings_of
from summarizer.asking.candidates import (
    Candidate,
    campaign_cue,
    candidates,
    dismissed_names,
    marked_campaigns,
)
from summarizer.asking.claims import CampaignClaim, Claims, FigureClaim, PersonClaim
from summarizer.asking.figures import figures_query, measure_problem
from summarizer.asking.header import header_query
from summarizer.asking.names import NAME as NAMES
from summarizer.asking.names import names_query
from summarizer.asking.wording import join
from summarizer.documents import Range
from summarizer.mentions import Mentions
from summarizer.models import Session

#: A passage for a question about names holds at most so many characters and names.
PASSAGE_CHARS, PASSAGE_NAMES = 1200, 12
#: The beginning of a document, in which header fields stand, in characters.
LEAD_CHARS = 600
#: Of the bodies named in a document, so many of the most frequent are offered as its agencies.
MOST_BODIES = 8
#: Figures asked about at once; with more, a small model loses count.
MOST_FIGURES = 8

# Kinds that a small model also gives to suspects.
_BYSTANDERS = ("other person", "victim", "official", "place", "other")


def ask_stepwise(mentions: Mentions, session: Session) -> Claims:
    """Ask everything about one document.

    A question without a usable answer stands among the failures. Raises EndpointDown or MissingRecording, since
    then no other question would be answered either.
    """
    return _Stepwise(mentions, session).ask()


class _Stepwise:
    def __init__(self, mentions: Mentions, session: Session) -> None:
        self._mentions = mentions
        self._document = mentions.document
        self._asker = Asker(session)
        self._claims = self._asker.claims

    def ask(self) -> Claims:
        self._figures()
        self._names()
        self._header()
        return self._claims

    def _text(self, part: Range) -> str:
        return self._document.text[part.start : part.end]

    def _figures(self) -> None:
        for index, sentence in enumerate(self._document.sentences):
            numbers = self._mentions.figures_in(index)
            for first in range(0, len(numbers), MOST_FIGURES):
                self._ask_figures(sentence, numbers[first : first + MOST_FIGURES])

    def _ask_figures(self, sentence: Range, numbers: Sequence[int]) -> None:
        mentions = [self._mentions.numbers[i] for i in numbers]
        words = [self._document.text[m.start : m.end] for m in mentions]
        source = self._text(sentence)

        def salvage(answer: str) -> bool:
            measures = strings_of(answer, "measures")
            if len(measures) != len(numbers):
                return False
            good = [(i, m) for i, m in zip(numbers, measures, strict=True) if not measure_problem(m, source)]
            self._claims.figures.update({i: FigureClaim(i, measure) for i, measure in good})
            return len(good) == len(numbers)

        answer = self._asker.ask(figures_query(source, words), sentence, salvage=salvage)
        if answer is not None:
            pairs = zip(numbers, answer.measures, strict=True)
            self._claims.figures.update({i: FigureClaim(i, measure.strip()) for i, measure in pairs})

    def _names(self) -> None:
        kinds: dict[str, str] = {}
        asked = candidates(self._mentions)
        for passage in _passages(self._mentions, asked):
            kinds.update(self._ask_names(passage))
        cue = campaign_cue()
        sentences = self._document.sentences
        operations = marked_campaigns(self._mentions)
        for candidate in asked:
            kind = kinds.get(candidate.name)
            if kind == "suspect":
                self._claims.people.append(PersonClaim(candidate.name))
            elif kind in _BYSTANDERS and "suspect" in candidate.kinds:
                self._claims.bystanders.append(candidate.name)
            elif kind in ("group", "company"):
                self._claims.groups.append(candidate.name)
            elif kind == "operation" and cue.search(self._mentions.simplified, *sentences[candidate.sentence]):
                operations.append(candidate.name)
        self._claims.campaigns += [CampaignClaim(name) for name in operations]
        self._claims.rejected += [
            Rejection(question=NAMES, answer=name, reason=reason)
            for name, reason in dismissed_names(self._mentions, asked)
        ]

    def _ask_names(self, passage: list[Candidate]) -> dict[str, str]:
        numbers = sorted({c.sentence for c in passage})
        sentences = [self._document.sentences[i] for i in numbers]
        names = [c.name for c in passage]
        query = names_query(
            join([self._text(s) for s in sentences], self._document.language),
            names,
            [c.kinds for c in passage],
        )
        answer = self._asker.ask(query, Range(sentences[0].start, sentences[-1].end))
        if answer is None:
            return {}
        kinds = answer.by_name()
        return {c.name: kinds[c.name] for c in passage if kinds[c.name] in c.kinds}

    def _header(self) -> None:
        lead = _prefix(self._mentions, LEAD_CHARS)
        if not lead:
            return
        agencies = self._mentions.agencies[:MOST_BODIES]
        answer = self._asker.ask(header_query(self._text(lead), agencies), lead)
        if answer is not None:
            self._claims.agencies += answer.agencies
            self._claims.outlet = answer.outlet or None


def _prefix(mentions: Mentions, limit: int) -> Range | None:
    """The first sentences, up to ``limit`` characters but at least one; nothing that is addressed to a program."""
    taken: Range | None = None
    for sentence in mentions.document.sentences:
        if mentions.is_addressed(sentence.start) or (taken and sentence.end - taken.start > limit):
            break
        taken = Range(taken.start if taken else sentence.start, sentence.end)
    return taken


def _passages(mentions: Mentions, asked: list[Candidate]) -> list[list[Candidate]]:
    """Candidates in groups whose sentences make one passage within the limits."""
    passages: list[list[Candidate]] = []
    for candidate in asked:
        current = passages[-1] if passages else []
        numbers = {c.sentence for c in [*current, candidate]}
        spans = [mentions.document.sentences[i] for i in numbers]
        fits = sum(s.end - s.start for s in spans) <= PASSAGE_CHARS and len(current) < PASSAGE_NAMES
        if current and fits:
            current.append(candidate)
        else:
            passages.append([candidate])
    return passages
