"""Which elements of an HTML page its readers can't see."""

import re
from typing import NamedTuple

from lxml import etree

from summarizer.documents.tags import TAGS

_NEVER_SHOWN = frozenset(TAGS["never_shown"])
# A page that hides these does so until a script has run; they are never taken as hidden.
_NEVER_HIDDEN = frozenset(("html", "body"))
_HIDING = re.compile(
    r"(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|content-visibility\s*:\s*hidden"
    r"|font-size\s*:\s*0*\.?0*(?:px|pt|em|rem|ex|%|vw|vh)?\s*(?:!|;|\}|$)"
    r"|opacity\s*:\s*0*\.?0*%?\s*(?:!|;|\}|$)"
    r"|(?:left|top|right|text-indent|margin-left|margin-top)\s*:\s*-\s*\d{4,}"
    r"|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:!|;|\}|$)"
    r"|clip\s*:\s*rect\(\s*0[^)]{0,40}\)|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|transform\s*:\s*scale\(\s*0\s*\))",
    re.I,
)
_SHEET_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:!|;|\}|$)", re.I
)
_CSS_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_SIMPLE_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?([.#])([\w-]+)\Z", re.I)


class Hiders(NamedTuple):
    """Simple selectors that a page's style sheets hide: (tag or "", "." or "#", name)."""

    selectors: frozenset[tuple[str, str, str]]

    def hide(self, tag: str, element: etree._Element) -> bool:
        """Whether a class or the id of the element is hidden."""
        if not self.selectors:
            return False
        marks = [(".", name) for name in element.get("class", "").split()[:50]]
        marks.append(("#", element.get("id", "")))
        return any((t, kind, name) in self.selectors for kind, name in marks for t in ("", tag))


def hiders(sheets: list[str]) -> Hiders:
    """What plain rules of the style sheets hide. Rules inside @media and the like are passed over."""
    found: set[tuple[str, str, str]] = set()
    for sheet in sheets:
        for selectors, body in _rules(_CSS_COMMENT.sub("", sheet[:500_000])):
            if not _SHEET_HIDING.search(body):
                continue
            for selector in selectors.split(","):
                match = _SIMPLE_SELECTOR.match(selector.strip())
                if match:
                    found.add(((match[1] or "").lower(), match[2], match[3]))
    return Hiders(frozenset(found))


def _rules(sheet: str) -> list[tuple[str, str]]:
    rules, depth, start, selector = [], 0, 0, ""
    for match in re.finditer(r"[{}]", sheet):
        if match[0] == "{":
            depth += 1
            if depth == 1:
                selector, start = sheet[start : match.start()].rsplit(";", 1)[-1].strip(), match.end()
        elif depth:
            depth -= 1
            if depth == 0:
                if not selector.startswith("@"):
                    rules.append((selector, sheet[start : match.start()]))
                start = match.end()
    return rules


def is_hidden(element: etree._Element, sheet_hiders: Hiders) -> bool:
    """Whether readers of the page don't see the element: comments, scripts, hidden and zero-size text."""
    if not isinstance(element.tag, str):
        return True
    tag = element.tag.lower()
    if tag in _NEVER_SHOWN:
        return True
    if tag in _NEVER_HIDDEN:
        return False
    if element.get("hidden") is not None or element.get("aria-hidden", "").strip().lower() == "true":
        return True
    if tag == "dialog" and element.get("open") is None:
        return True
    if tag == "font" and element.get("size", "").strip() == "0":
        return True
    style = element.get("style")
    if style and _HIDING.search(_CSS_COMMENT.sub("", style[:5000])):
        return True
    return sheet_hiders.hide(tag, element)
