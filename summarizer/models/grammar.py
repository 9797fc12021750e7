"""Is a grammar sound? The engine ignores a broken one in silence, so it is looked at before it is sent."""

import logging
from functools import lru_cache

_log = logging.getLogger(__name__)


@lru_cache(maxsize=256)
def is_sound(grammar: str) -> bool:
    """True unless llguidance, where it is installed, says that the grammar is broken."""
    try:
        from llguidance import LLMatcher
    except ImportError:
        return True
    try:
        fault = LLMatcher.validate_grammar(LLMatcher.grammar_from_lark(grammar))
    except ValueError as error:
        fault = str(error)
    if fault:
        # The fault quotes the grammar, and that the document: its first line is enough.
        _log.warning("a grammar is broken and is left out: %s", fault.splitlines()[0][:200])
    return not fault
