"""What can go wrong when a model is asked."""


class ModelError(Exception):
    """The model can't be opened as asked for: ``reason`` says why, ``remedy`` what to do."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} ({remedy})")
        self.reason = reason
        self.remedy = remedy


class QuestionError(Exception):
    """A question that got no usable answer: ``question`` is its name, ``reason`` says why.

    ``answers`` are the digests under which the unusable answers are recorded.
    """

    def __init__(self, question: str, reason: str) -> None:
        super().__init__(f"{question}: {reason}")
        self.question = question
        self.reason = reason
        self.answers: tuple[str, ...] = ()


class InvalidAnswer(QuestionError):
    """Still invalid after the re-asks; ``answer`` is the last one, as the model wrote it."""

    def __init__(self, question: str, reason: str, answer: str) -> None:
        super().__init__(question, reason)
        self.answer = answer


class CutAnswer(QuestionError):
    """The answer did not end within its room, nor within twice that room."""


class RefusedRequest(QuestionError):
    """The endpoint refused this request as such (HTTP 400, 413, 422), e.g. because it exceeds the context."""


class EndpointDown(QuestionError):
    """The endpoint can't be had: retries used up, key or model name not accepted, or the engine dead."""


class MissingRecording(QuestionError):
    """Replaying, and the answer is not in the document's recording."""
