"""Grammars for answers: one description, written in the notation that the engine at hand reads."""

import logging
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

_log = logging.getLogger(__name__)

#: ``llguidance``: Lark with regular expressions, and runs of a text. ``gbnf``: llama.cpp's own, without llguidance.
Dialect = Literal["llguidance", "gbnf"]

_START = "start"


class Rule(NamedTuple):
    """A named part of a grammar, as each dialect has it; null where one needs no such part.

    Literals, names, ``|``, brackets, ``?`` and ``{m,n}`` are the same in both.
    """

    name: str
    llguidance: str | None
    gbnf: str | None


def same(name: str, body: str) -> Rule:
    """A rule that reads the same in both dialects."""
    return Rule(name, body, body)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What an answer may be; the first rule, ``start``, is the whole of it."""

    rules: tuple[Rule, ...]

    def written(self, dialect: Dialect) -> str:
        """The grammar as text."""
        if dialect == "gbnf":
            bodies = [("root" if rule.name == _START else rule.name, rule.gbnf) for rule in self.rules]
            return "".join(f"{name} ::= {body}\n" for name, body in bodies if body is not None)
        lark = "".join(f"{rule.name}: {rule.llguidance}\n" for rule in self.rules if rule.llguidance is not None)
        return "%llguidance {}\n" + lark


@lru_cache(maxsize=256)
def is_sound(grammar: str) -> bool:
    """True unless llguidance, where it is installed, says that a grammar of its dialect is broken.

    The engine ignores a broken one in silence, so it is looked at before it is sent.
    """
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
