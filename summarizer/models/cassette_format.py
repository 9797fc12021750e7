"""How a cassette stands in its file: vcrpy's interactions, with JSON bodies as structure and long texts
readable.

The two module-level functions are a serializer for vcrpy (``VCR().register_serializer("readable", module)``),
so that vcrpy reads our files. An interaction ends with its ``key``, the digest of its request: one that lacks
it was cut off while being written.
"""

import hashlib
import json
from typing import Any, cast

import yaml

HEADER = "version: 1\ninteractions:\n"
ITEM = "- "
#: A line's width that no text has.
_NO_WRAP = 2**31 - 1
#: Breaks of YAML that its block scalars would turn into plain line feeds.
_ODD_BREAKS = ("\x85", "\u2028", "\u2029")


def request_key(method: str, path: str, body: bytes) -> str:
    """The digest by which an answer is found: of method, path and the body as canonical JSON."""
    total = hashlib.sha256(f"{method}\n{path}\n".encode())
    total.update(canonical(body))
    return total.hexdigest()


def canonical(body: bytes) -> bytes:
    """JSON with sorted keys and no needless characters; a body that isn't JSON as it is."""
    try:
        return json.dumps(json.loads(body), sort_keys=True, separators=(",", ":")).encode()
    except ValueError:
        return body


class _Dumper(yaml.CSafeDumper):
    """Long texts as block scalars, no aliases. In C: written in Python, an item took longer than its request."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _represent_text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if not text.isascii() and any(mark in text for mark in _ODD_BREAKS):
        style = '"'
    elif "\n" in text:
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def dump_item(interaction: dict[str, Any]) -> str:
    """One interaction (vcrpy's ``request`` and ``response``, then ``key``) as an item of the file's list."""
    readable = {
        "request": _readable(interaction["request"]),
        "response": _readable(interaction["response"]),
        "key": interaction["key"],
    }
    text: str = yaml.dump(
        [readable],
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_NO_WRAP,
        default_flow_style=False,
    )
    # libyaml ends a document by dots once a text in it had ended in an empty line.
    return text.removesuffix("...\n")


def load_item(text: str) -> dict[str, Any]:
    """The interaction of one item's text. Raises ValueError for a text that is no such item."""
    try:
        (interaction,) = yaml.load(text, Loader=yaml.CSafeLoader)
        for side in ("request", "response"):
            interaction[side]["body"] = _body_text(interaction[side]["body"])
        interaction["response"]["body"] = {"string": interaction["response"]["body"]}
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise ValueError("not an interaction of a cassette") from error
    return cast(dict[str, Any], interaction)


def split_items(text: str) -> list[str]:
    """The texts of a file's items. Nothing but an item starts with a dash at the beginning of a line."""
    # Of an item that was cut off right at its beginning only the dash may be there.
    _, *items = ("\n" + text.removesuffix("\n-")).split("\n" + ITEM)
    return [f"{ITEM}{item.rstrip(chr(10))}\n" for item in items]


def item_key(item: str) -> str | None:
    """The key with which an item's text ends; None when the item was cut off."""
    name, _, key = item.rstrip("\n").rpartition("\n")[2].partition(": ")
    return key if name == "  key" and len(key) == 64 else None


def serialize(cassette: dict[str, Any]) -> str:
    """The text of a file (for vcrpy)."""
    return HEADER + "".join(dump_item(_keyed(interaction)) for interaction in cassette["interactions"])


def deserialize(text: str) -> dict[str, Any]:
    """What vcrpy expects of a file's text."""
    return {"version": 1, "interactions": [load_item(item) for item in split_items(text)]}


def _keyed(interaction: dict[str, Any]) -> dict[str, Any]:
    request = interaction["request"]
    body = request["body"] or ""
    body = body.encode() if isinstance(body, str) else body
    return {**interaction, "key": request_key(request["method"], request["uri"], body)}


def _readable(side: dict[str, Any]) -> dict[str, Any]:
    body = side["body"]
    text = body["string"] if isinstance(body, dict) else body
    text = text.decode("utf-8", "backslashreplace") if isinstance(text, bytes) else text
    return {**side, "body": _structure(text)}


def _structure(text: str) -> dict[str, Any]:
    try:
        parsed = json.loads(text)
        # Lone surrogates can be written in JSON but not in YAML.
        json.dumps(parsed, ensure_ascii=False).encode()
    except ValueError:
        return {"string": text}
    return {"json": parsed}


def _body_text(body: dict[str, Any]) -> str:
    if "json" in body:
        return json.dumps(body["json"], ensure_ascii=False)
    return cast(str, body["string"])
