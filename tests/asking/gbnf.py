"""GBNF read by Python: what of it our grammars use (no rule that comes back to itself) is a regular expression."""

import json
import re

_RULE = re.compile(r"([A-Za-z][A-Za-z0-9-]*) ::= (.*)")
_TOKEN = re.compile(r'"(?:[^"\\]|\\["\\])*"|\[(?:[^\]\\])+\]|[A-Za-z][A-Za-z0-9-]*|\{\d+,\d+\}|[()|?]| ')


def accepts(grammar: str, answer: str) -> bool:
    """Whether a grammar takes an answer, to its end. What is not in our part of GBNF is an error."""
    rules = {}
    for line in grammar.removesuffix("\n").split("\n"):
        found = _RULE.fullmatch(line)
        assert found, line
        assert found[1] not in rules
        rules[found[1]] = found[2]
    return re.fullmatch(_expression("root", rules), answer) is not None


def _expression(name: str, rules: dict[str, str]) -> str:
    body, at, parts = rules[name], 0, []
    while at < len(body):
        token = _TOKEN.match(body, at)
        assert token, body[at:]
        parts.append(_part(token[0], rules))
        at = token.end()
    return "(?:" + "".join(parts) + ")"


def _part(token: str, rules: dict[str, str]) -> str:
    if token[0] == '"':
        return "(?:" + re.escape(str(json.loads(token))) + ")"
    if token == "(":
        return "(?:"
    return _expression(token, rules) if token[0].isalpha() else token.strip()
