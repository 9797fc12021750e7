"""What a transport raises beyond the client's own errors; the session gives it the question's name."""


class Unanswered(Exception):
    """An HTTP success whose body is no completion."""


class NotRecorded(Exception):
    """Replaying, and the cassette has no answer to this request."""


class EngineDied(Exception):
    """The embedded engine can't be started or died again; the message says why."""
