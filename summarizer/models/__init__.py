"""Talk to language models: one client for every endpoint, its retries, its recordings, the embedded engine.

Only this package knows openai, instructor, tenacity and vcrpy; they are imported at the first question.
"""

from summarizer.models.errors import (
    CutAnswer,
    EndpointDown,
    InvalidAnswer,
    MissingRecording,
    ModelError,
    QuestionError,
    RefusedRequest,
)
from summarizer.models.model import Mode, Model, Timeouts
from summarizer.models.opening import open_model
from summarizer.models.profile import Prices, Profile
from summarizer.models.query import Message, Query
from summarizer.models.retries import RetryPolicy
from summarizer.models.session import Session
from summarizer.models.usage import CallRecord, Usage

__all__ = [
    "CallRecord",
    "CutAnswer",
    "EndpointDown",
    "InvalidAnswer",
    "Message",
    "MissingRecording",
    "Mode",
    "Model",
    "ModelError",
    "Prices",
    "Profile",
    "Query",
    "QuestionError",
    "RefusedRequest",
    "RetryPolicy",
    "Session",
    "Timeouts",
    "Usage",
    "open_model",
]
