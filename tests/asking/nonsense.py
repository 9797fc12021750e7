"""Answers that have the form a question asks for and say what no text says: worse than random ones."""

import random
from collections.abc import Callable, Sequence
from typing import Any

from schemas import terms
from summarizer.asking.names import KINDS
from summarizer.models import Query
from tests.asking.stub_session import Answer, Reply

#: A word for a place of an answer, by the query and the place ("measure", "name", "sentence", ...).
MakeWord = Callable[[Query[Any], str, random.Random], str]


def formed(word: MakeWord) -> Answer:
    """Answers with as many entries as asked about, under the right keys, so that only their words are wrong."""
    dice = random.Random(7)

    def say(query: Query[Any], place: str) -> str:
        return word(query, place, dice)

    def answer(query: Query[Any]) -> Reply:
        match query.name:
            case "figures":
                return {"measures": [say(query, "measure") for _ in range(query.context["count"])]}
            case "names":
                kinds = [dice.choice(("suspect", "operation", *KINDS)) for _ in query.context["names"]]
                pairs = zip(query.context["names"], kinds, strict=True)
                return {"names": [*(f"{name}: {kind}" for name, kind in pairs), f"{say(query, 'name')}: suspect"]}
            case "header":
                return {"agencies": [say(query, "name") for _ in range(3)], "outlet": say(query, "name")}
            case "whole_figures":
                return {"figures": [_figure(n, say(query, "measure"), dice) for n in _listed(query)]}
            case "whole_names":
                return _whole_names(lambda place: say(query, place), dice)
        raise AssertionError(query.name)

    return answer


def _listed(query: Query[Any]) -> range:
    return range(1, len(query.context["sources"]) + 1)


def _figure(n: int, measure: str, dice: random.Random) -> dict[str, Any]:
    return {
        "n": n,
        "measure": measure,
        "object": dice.choice(terms("object")),
        "action": dice.choice(terms("action")),
        "change": dice.choice(terms("change")),
        "reason": dice.choice((None, None, None, *terms("dismissal"))),
    }


def _whole_names(say: Callable[[str], str], dice: random.Random) -> dict[str, Any]:
    suspect = {
        "name": say("name"),
        "aliases": [say("name")],
        "role": say("name"),
        "group": say("name"),
        "status": dice.choice(terms("status")),
    }
    return {
        "outlet": say("name"),
        "agencies": [say("name")],
        "campaigns": [{"name": say("name"), "aliases": [say("name")]}, {"name": say("name"), "aliases": []}],
        "suspects": [suspect, {**suspect, "name": say("name"), "role": None, "aliases": []}],
        "summary": [say("sentence") for _ in range(3)],
    }


def one_of(words: Sequence[str]) -> MakeWord:
    """Any of ``words``, wherever a word is wanted."""
    return lambda query, place, dice: dice.choice(words)


def shreds(text: str) -> MakeWord:
    """Pieces of the text itself, cut anywhere: in the midst of words, over line ends, a single character."""

    def word(query: Query[Any], place: str, dice: random.Random) -> str:
        start = dice.randrange(len(text))
        return text[start : start + dice.choice((1, 2, 7, 25, 60, 200))]

    return word


def swapped(text: str) -> MakeWord:
    """Sentences of the text with their digits shifted and their magnitudes exchanged."""
    magnitudes = {"million": "billion", "billion": "million", "thousand": "million", "万": "亿", "亿": "万"}

    def word(query: Query[Any], place: str, dice: random.Random) -> str:
        start = dice.randrange(max(1, len(text) - 80))
        piece = text[start : start + dice.choice((40, 80, 160))]
        for old, new in magnitudes.items():
            if old in piece:
                return piece.replace(old, new)
        return piece.translate(str.maketrans("0123456789", "1234567890"))

    return word
