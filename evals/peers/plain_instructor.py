"""Plain instructor: one call with the whole schema, as its users write it."""

import json
from typing import Any

import instructor
import openai

from evals.peers.schema import Reading
from evals.peers.system import Bench, Read, take_by_gateway
from evals.peers.taken import Taken
from evals.peers.wording import digest, render
from summarizer.documents import Document

MAX_TOKENS = 4096
MAX_RETRIES = 2
#: Seconds for one answer: a full one of the embedded model on a busy machine.
_TIMEOUT = 900.0


class PlainInstructor:
    """JSON_SCHEMA mode; re-asks are instructor's own."""

    name = "instructor"

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        client = openai.OpenAI(base_url=bench.gateway.base_url, api_key="unused", timeout=_TIMEOUT)
        self._client = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)

    def version(self) -> str:
        """The digest of prompt, schema and settings."""
        settings = f"{MAX_TOKENS} {MAX_RETRIES} instructor {instructor.__version__}"
        schema = json.dumps(Reading.model_json_schema())
        return digest(render("instructor_system"), render("instructor_user", text=""), schema, settings)

    def take(self, document: Document) -> Taken:
        """Read a document in one call and its re-asks."""
        tape = self._bench.tape(self.name, document.id)
        return take_by_gateway(self._bench, self, document, tape, lambda: self._read(document))

    def _read(self, document: Document) -> Read:
        profile = self._bench.model.profile
        settings: dict[str, Any] = {profile.token_limit: MAX_TOKENS}
        if profile.temperature:
            settings["temperature"] = 0.0
        reading = self._client.chat.completions.create(
            model=self._bench.model.name,
            messages=[
                {"role": "system", "content": render("instructor_system")},
                {"role": "user", "content": render("instructor_user", text=document.text)},
            ],
            response_model=Reading,
            max_retries=MAX_RETRIES,
            **settings,
        )
        return Read(reading.model_dump(mode="json"), 0)
