"""Grammars for answers that can hold nothing but words of the text, or terms of a list.

Each describes a JSON object of the question's response model. An endpoint without grammars gets the schema
instead, and validation and grounding hold for both.
"""

import json
from collections.abc import Sequence

from summarizer.asking.runs import runs
from summarizer.documents.han import HAN
from summarizer.models.grammar import Grammar, Rule, same


def _literal(text: str) -> str:
    """A string of a grammar for exactly this text."""
    return json.dumps(text, ensure_ascii=False)


def _inside_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def is_chinese(text: str) -> bool:
    """Whether a good part of the text is Han: then names are runs of characters, not of words."""
    return len(HAN.findall(text)) > len(text) / 5


def measures(count: int) -> Grammar:
    """``{"measures": [...]}`` with ``count`` phrases of lower-case words: no number or name can come in."""
    items = '", "'.join(["@"] * count).replace('"', '\\"').replace("@", '" MEASURE "')
    return Grammar(
        (
            same("start", f'"{{\\"measures\\": [\\"{items}\\"]}}"'),
            Rule("MEASURE", r"/[a-z][a-z ,'\-]{3,60}/", "[a-z] [a-z ,'-]{3,60}"),
        )
    )


def kinds(names: Sequence[str], allowed: Sequence[Sequence[str]]) -> Grammar:
    """``{"names": ["NAME: kind", ...]}`` with every name once, in order, and one of its allowed kinds."""
    rules, parts = [], []
    for index, (name, terms) in enumerate(zip(names, allowed, strict=True)):
        parts.append(f"{_literal(chr(34) + _inside_json(name) + ': ')} k{index} {_literal(chr(34))}")
        rules.append(same(f"k{index}", " | ".join(_literal(term) for term in terms)))
    body = f" {_literal(', ')} ".join(parts)
    start = same("start", f'{_literal(chr(123) + chr(34) + "names" + chr(34) + ": [")} {body} "]}}"')
    return Grammar((start, *rules))


def header(text: str, agencies: Sequence[str], most: int) -> Grammar:
    """``{"agencies": [...], "outlet": "..."}``: at most ``most`` of the ``agencies``; an outlet in the text's words."""
    chinese = is_chinese(text)
    if chinese:
        words, outlet = "substring_chars", r'/[^",.;:，。；：、“”\n\\]{2,12}/'
    else:
        words, outlet = "substring_words", r'/[A-Z][^",.;:()\n\\]{2,40}/'
    # A line's end would be written as an escape and stick to the word behind it; no outlet holds a semicolon.
    lines = " ; ".join(text.splitlines())
    some = f'agency (", " agency){{0,{most - 1}}}' if agencies else '""'
    choice = " | ".join(_literal(f'"{_inside_json(name)}"') for name in agencies)
    return Grammar(
        (
            same("start", f'"{{\\"agencies\\": [" {some} "], \\"outlet\\": \\"" OUTLET? "\\"}}"'),
            *([same("agency", choice)] if agencies else []),
            Rule("TEXT", f'%regex {{"{words}": {_literal(_inside_json(lines))}}}', None),
            Rule("OUTLET", f"TEXT & {outlet}", runs(lines, chinese=chinese)),
        )
    )
