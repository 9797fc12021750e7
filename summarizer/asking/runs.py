"""The runs of words that a text holds, as the body of one GBNF rule: what llguidance has substrings for."""

import json
import re

_PIECE = re.compile(r"\s*(?:\w+|[^\w\s])")
_CAPITAL = re.compile(r"[A-Z]")
# Nothing that JSON would escape is in a run either.
_BREAK = re.compile(r'[",.;:()\\\x00-\x1f]')
_LEAST, _MOST = 3, 41
_BREAK_HAN = re.compile(r'[",.;:，。；：、“”\\\x00-\x1f]')
_LEAST_HAN, _MOST_HAN = 2, 12

#: What may stand next, and what may follow it: beginnings that several runs share are in it once.
_Tree = dict[str, "_Tree"]


def runs(text: str, *, chinese: bool) -> str:
    """Any run of whole words that begins with a capital, or of characters; none goes over a break of the sentence."""
    if chinese:
        return _written(_tree(list(text), _BREAK_HAN, _MOST_HAN), _LEAST_HAN) or '""'
    return _written(_tree(_PIECE.findall(text), _BREAK, _MOST, _CAPITAL), _LEAST) or '""'


def _tree(pieces: list[str], broken: re.Pattern[str], most: int, begins: re.Pattern[str] | None = None) -> _Tree:
    tree: _Tree = {}
    for index, first in enumerate(pieces):
        if begins and not begins.match(first.lstrip()):
            continue
        node, room = tree, most
        # As many pieces as there is room for characters: none is empty.
        for piece in (first.lstrip(), *pieces[index + 1 : index + most]):
            room -= len(piece)
            if room < 0 or broken.search(piece):
                break
            node = node.setdefault(piece, {})
    return tree


def _written(tree: _Tree, least: int) -> str:
    """The alternatives of a tree, each at least so long."""
    alternatives = []
    for piece, below in tree.items():
        enough = least - len(piece)
        literal, rest = json.dumps(piece, ensure_ascii=False), _written(below, enough)
        if rest:
            alternatives.append(f"{literal} ({rest}){'' if enough > 0 else '?'}")
        elif enough <= 0:
            alternatives.append(literal)
    return " | ".join(alternatives)
