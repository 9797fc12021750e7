"""Two questions for a document, or for each window of it: for models that can take that much at once."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ValidationInfo, field_validator

from schemas import vocabularies
from schemas.vocabulary import Action, Change, Dismissal, Object, Status
from summarizer.asking.asker import Asker, TooMuch, entries_of, strings_of
from summarizer.asking.claims import CampaignClaim, Claims, FigureClaim, PersonClaim
from summarizer.asking.figures import measure_problem
from summarizer.asking.question import messages
from summarizer.asking.wording import uncited
from summarizer.documents import Document, Range
from summarizer.mentions import Mentions
from summarizer.models import Query, Session

FIGURES, NAMES = "whole_figures", "whole_names"
#: Reasons for which the model itself may dismiss a figure; the rest is code's to tell.
MODEL_REASONS = ("not_asserted", "not_a_figure", "age", "sentence_length", "name_part", "identifier", "date")
#: Tokens that an answer about one figure takes, and that names and summary take, at most.
FIGURE_TOKENS, NAMES_TOKENS = 80, 1600
#: Characters of English and of Chinese that make a token, on the low side.
CHARS_PER_TOKEN, HAN_PER_TOKEN = 3.0, 1.0
#: What the fixed part of the prompts takes of the context, in tokens.
PROMPT_TOKENS = 1600
MOST_WINDOW_CHARS = 24_000
MOST_FIGURES = 60
_AROUND = 40


class FigureAnswer(BaseModel):
    """What one listed figure measures; ``reason``: why it is no figure."""

    n: int
    measure: str
    object: Object
    action: Action
    change: Change
    reason: Dismissal | None


class FigureAnswers(BaseModel):
    """One entry for each figure listed. Context: ``sources``, the sentence of each, in the order listed."""

    figures: list[FigureAnswer]

    @field_validator("figures")
    @classmethod
    def _fits(cls, figures: list[FigureAnswer], info: ValidationInfo) -> list[FigureAnswer]:
        sources: list[str] = (info.context or {})["sources"]
        missing = set(range(1, len(sources) + 1)) - {f.n for f in figures}
        if missing:
            raise ValueError(f"no entry for n = {min(missing)}: give one for every figure of the list")
        for figure in figures:
            if not 1 <= figure.n <= len(sources):
                raise ValueError(f"n = {figure.n} is not in the list")
            if not figure.reason and (problem := measure_problem(figure.measure, sources[figure.n - 1])):
                raise ValueError(f"n = {figure.n}: {problem}")
        return figures


class CampaignAnswer(BaseModel):
    """A named operation in words of the text."""

    name: str
    aliases: list[str]


class SuspectAnswer(BaseModel):
    """A named suspect in words of the text."""

    name: str
    aliases: list[str]
    role: str | None
    group: str | None
    status: Status


class NamesAnswer(BaseModel):
    """Everything but the figures. Context: ``document``, ``text`` (the window), ``first`` (is it the first)."""

    outlet: str | None
    agencies: list[str]
    campaigns: list[CampaignAnswer]
    suspects: list[SuspectAnswer]
    summary: list[str]

    @field_validator("outlet", "agencies", "campaigns", "suspects")
    @classmethod
    def _verbatim(cls, value: Any, info: ValidationInfo) -> Any:
        text: str = (info.context or {})["text"]
        for words in _words_of(value):
            if words and words not in text:
                raise ValueError(f"{words[:80]!r} doesn't stand in the text: use its very words, or leave it out")
        return value

    @field_validator("summary")
    @classmethod
    def _borne_out(cls, summary: list[str], info: ValidationInfo) -> list[str]:
        for sentence in summary:
            if problems := uncited(sentence, (info.context or {})["document"]):
                raise ValueError(f"the text doesn't bear out {problems[0][:80]!r}: only its own names and figures")
        return summary


def _words_of(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [words for entry in value for words in _words_of(entry)]
    if isinstance(value, CampaignAnswer):
        return [value.name, *value.aliases]
    if isinstance(value, SuspectAnswer):
        return [value.name, *value.aliases, value.role or "", value.group or ""]
    return []


def ask_whole(mentions: Mentions, session: Session) -> Claims:
    """Ask two questions about each window of a document; a window that proves too large is halved.

    Windows are whole sentences and overlap by none: a figure's sentence lies in one window. Raises EndpointDown or
    MissingRecording.
    """
    return _Whole(mentions, session).ask()


class _Whole:
    def __init__(self, mentions: Mentions, session: Session) -> None:
        self._mentions = mentions
        self._document: Document = mentions.document
        self._asker = Asker(session)
        self._claims = self._asker.claims
        self._context = session.profile.context

    def ask(self) -> Claims:
        for window in self._windows():
            self._divided(self._figures, window)
            self._divided(self._names, window)
        return self._claims

    def _windows(self) -> list[Range]:
        """Runs of whole sentences that fit the model's context with prompt and answer."""
        han = self._document.language in ("zh", "ja", "ko")
        room = max(800, self._context - PROMPT_TOKENS - NAMES_TOKENS)
        # A figure's line in the list and its answer cost more than its words in the text.
        limit = min(MOST_WINDOW_CHARS, int(room / 2 * (HAN_PER_TOKEN if han else CHARS_PER_TOKEN)))
        windows: list[Range] = []
        figures = 0
        for index, sentence in enumerate(self._document.sentences):
            if self._mentions.is_addressed(sentence.start):
                continue
            own = len(self._mentions.figures_in(index))
            current = windows[-1] if windows else None
            if current and sentence.end - current.start <= limit and figures + own <= MOST_FIGURES:
                windows[-1] = Range(current.start, sentence.end)
                figures += own
            else:
                windows.append(sentence)
                figures = own
        return windows

    def _divided(self, ask: Callable[[Range, bool], None], window: Range) -> None:
        inside = [s for s in self._document.sentences if window.start <= s.start < window.end]
        try:
            ask(window, len(inside) > 1)
        except TooMuch:
            middle = len(inside) // 2
            self._divided(ask, Range(window.start, inside[middle - 1].end))
            self._divided(ask, Range(inside[middle].start, window.end))

    def _shown(self, window: Range) -> str:
        """The window's text without what is addressed to a program."""
        parts, position = [], window.start
        for part in self._mentions.addressed:
            if part.end > position and part.start < window.end:
                parts.append(self._document.text[position : max(position, part.start)])
                position = part.end
        parts.append(self._document.text[position : window.end])
        return "".join(parts).strip()

    def _figures(self, window: Range, divisible: bool) -> None:
        text = self._document.text
        numbers = [
            i for i, n in enumerate(self._mentions.numbers) if n.reason is None and window.start <= n.start < window.end
        ]
        if not numbers:
            return
        listed, sources = [], []
        for i in numbers:
            number = self._mentions.numbers[i]
            sentence = self._mentions.sentence_around(number.start)
            sources.append(text[sentence.start : sentence.end])
            around = text[max(sentence.start, number.start - _AROUND) : min(sentence.end, number.end + _AROUND)]
            listed.append({"text": text[number.start : number.end], "around": " ".join(around.split())})
        terms = vocabularies()
        query = Query(
            name=FIGURES,
            messages=messages(
                FIGURES,
                [],
                {"text": self._shown(window), "figures": listed},
                object=terms["object"],
                action=terms["action"],
                change=terms["change"],
                reasons={reason: terms["dismissal"][reason] for reason in MODEL_REASONS},
            ),
            response_model=FigureAnswers,
            context={"sources": sources},
            max_tokens=60 + FIGURE_TOKENS * len(numbers),
        )

        def salvage(answer: str) -> bool:
            good = 0
            for entry in entries_of(answer, "figures"):
                try:
                    figure = FigureAnswer.model_validate(entry)
                except ValueError:
                    continue
                known = 1 <= figure.n <= len(numbers)
                if known and (figure.reason or not measure_problem(figure.measure, sources[figure.n - 1])):
                    self._claim(numbers[figure.n - 1], figure)
                    good += 1
            return good >= len(numbers)

        answer = self._asker.ask(query, window, salvage=salvage, divisible=divisible)
        for figure in answer.figures if answer else []:
            self._claim(numbers[figure.n - 1], figure)

    def _claim(self, number: int, answer: FigureAnswer) -> None:
        self._claims.figures[number] = FigureClaim(
            number,
            answer.measure,
            answer.object,
            answer.action,
            answer.change,
            answer.reason if answer.reason in MODEL_REASONS else None,
        )

    def _names(self, window: Range, divisible: bool) -> None:
        shown = self._shown(window)
        if not shown:
            return
        query = Query(
            name=NAMES,
            messages=messages(NAMES, [], {"text": shown}, status=vocabularies()["status"]),
            response_model=NamesAnswer,
            context={"document": self._document, "text": shown},
            max_tokens=NAMES_TOKENS,
        )

        def salvage(answer: str) -> bool:
            # Grounding takes what stands in the text and rejects the rest; the question counts as failed still.
            self._take_names(
                _valid(CampaignAnswer, entries_of(answer, "campaigns")),
                _valid(SuspectAnswer, entries_of(answer, "suspects")),
                strings_of(answer, "agencies"),
                strings_of(answer, "summary"),
            )
            return False

        answer = self._asker.ask(query, window, salvage=salvage, divisible=divisible)
        if answer is not None:
            self._take_names(answer.campaigns, answer.suspects, answer.agencies, answer.summary)
            self._claims.outlet = self._claims.outlet or answer.outlet or None

    def _take_names(
        self,
        campaigns: list[CampaignAnswer],
        suspects: list[SuspectAnswer],
        agencies: list[str],
        summary: list[str],
    ) -> None:
        claims = self._claims
        claims.campaigns += [CampaignClaim(c.name, tuple(c.aliases)) for c in campaigns]
        claims.people += [
            PersonClaim(s.name, tuple(s.aliases), s.role or None, s.group or None, s.status) for s in suspects
        ]
        claims.agencies += agencies
        claims.summary += summary


def _valid(model: type[Any], entries: list[object]) -> list[Any]:
    good = []
    for entry in entries:
        try:
            good.append(model.model_validate(entry))
        except ValueError:
            continue
    return good
