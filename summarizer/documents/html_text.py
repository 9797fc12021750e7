"""The main text of an HTML page, without what its readers can't see."""

import logging
import re
from io import BytesIO
from typing import NamedTuple

from lxml import etree
from lxml import html as lxml_html

from summarizer.documents.decoding import decode
from summarizer.documents.document_error import Unreadable
from summarizer.documents.hidden import hiders, is_hidden
from summarizer.documents.tags import TAGS

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})""", re.I)
_DECLARED_XML = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:-]{2,40})["']""", re.I)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACES = re.compile(r"[ \t\r\n\f\xa0\u3000]+")
_TABLE_RULE = re.compile(r"^\|[\s|:-]*\|\s*$", re.M)
_TABLE_ROW = re.compile(r"^\| (.*) \|\s*$", re.M)
_SITE_MARK = re.compile(r"\s[-–—|·]\s|[|｜]|_(?=[^_]*$)")
_BLOCKS = frozenset(TAGS["blocks"])
_MAX_TAGS = 500_000  # two seconds of parsing and walking
_MAX_DEPTH = 1_000  # pages written by people stay under 100; the parser cuts off at 2,048
# What trafilatura takes well: its copying and matching grow faster than the page.
_MAX_ELEMENTS = 20_000
_MAX_TRAFILATURA_DEPTH = 150
_SHORT = 250  # an extract below this, and below half of the page, has missed the text


class _Page(NamedTuple):
    root: lxml_html.HtmlElement
    depth: int
    elements: int


def html_text(data: bytes) -> str:
    """The page's main text, its title first; paragraphs are parted by blank lines.

    trafilatura finds the main text; where it finds none, all visible text of the body is taken.
    Raises Unreadable where nothing is visible, or elements are nested too deeply.
    """
    page = _parse(data)
    head_title = _spaced(page.root.findtext(".//title") or "")
    _drop_hidden(page.root)
    text = _main_text(page)
    if not text:
        raise Unreadable("is an HTML page without visible text", "save the page after its scripts have run")
    title = _title(page.root, head_title)
    folded = _folded(text)
    # The title of a page's head often has the name of the site at its end: "Police close in | Harbour News".
    if title and not any(_folded(part) in folded for part in (title, *_leading_parts(title))):
        text = f"{title}\n\n{text}"
    return text


def _parse(data: bytes) -> _Page:
    head = data[:4096]
    declared = _DECLARED.search(head) or _DECLARED_XML.match(head.lstrip())
    text = _CONTROL.sub("", decode(data, declared[1].decode("ascii", "ignore") if declared else None))
    if text.count("<") > _MAX_TAGS:
        raise Unreadable(f"has more than {_MAX_TAGS:,} tags", "save it as plain text")
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.parse(BytesIO(text.encode()), parser).getroot()
    if root is None:
        raise Unreadable("is an HTML page without visible text")
    depth = deepest = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        deepest = max(deepest, depth)
    if deepest > _MAX_DEPTH:
        raise Unreadable(f"has elements nested more than {_MAX_DEPTH:,} deep", "save it as plain text")
    return _Page(root, deepest, elements)


def _drop_hidden(root: lxml_html.HtmlElement) -> None:
    """Takes hidden elements out; what follows them stays.

    All at once, by the parser's library: taking them one by one costs a copy of the text that follows.
    """
    sheet_hiders = hiders([style.text or "" for style in root.iter("style")])
    for element in [e for e in root.iter() if is_hidden(e, sheet_hiders)]:
        element.clear(keep_tail=True)
        if element.tag != "head":
            element.tag = "x-hidden"
    etree.strip_tags(root, "x-hidden")


def _title(root: lxml_html.HtmlElement, head_title: str) -> str:
    """The page's one <h1>, else the title in its head."""
    heads = root.findall(".//h1")
    return (_spaced("".join(heads[0].itertext())) if len(heads) == 1 else "") or head_title


def _leading_parts(title: str) -> list[str]:
    parts = [part.strip() for part in _SITE_MARK.split(title)]
    return [part for part in parts[:1] if len(part) >= 8 or not part.isascii()]


def _main_text(page: _Page) -> str:
    everything = _visible_text(page.root)
    if page.elements > _MAX_ELEMENTS or page.depth > _MAX_TRAFILATURA_DEPTH:
        return everything
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    found = trafilatura.extract(page.root, include_comments=False) or ""
    if len(found) < _SHORT and len(found) < 0.5 * len(everything):
        return everything
    return _paragraphs(_TABLE_ROW.sub(r"\1", _TABLE_RULE.sub("", found)))


def _paragraphs(text: str) -> str:
    """Lines become paragraphs, but for those that begin in mid-sentence (a <br>)."""
    parts: list[str] = []
    for line in filter(None, (_spaced(line) for line in text.splitlines())):
        if parts:
            parts.append("\n" if line[0].islower() else "\n\n")
        parts.append(line)
    return "".join(parts)


def _visible_text(root: lxml_html.HtmlElement) -> str:
    """All text of the body, blocks parted; walked without recursion."""
    parts: list[str] = []
    body = root.find("body")
    for event, element in etree.iterwalk(root if body is None else body, events=("start", "end")):
        tag = element.tag
        if event == "start":
            if tag in _BLOCKS:
                parts.append("\n")
            if tag == "br":
                parts.append("\n")
            if tag != "head":
                parts.append(_SPACES.sub(" ", element.text or ""))
        else:
            if tag in _BLOCKS:
                parts.append("\n")
            elif tag in ("td", "th"):
                parts.append(" | ")
            if element is not body and element is not root:
                parts.append(_SPACES.sub(" ", element.tail or ""))
    return _paragraphs(re.sub(r"(?: \| *)+\n", "\n", "".join(parts)))


def _spaced(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
