"""A page read as browsers read it, and what has to hold of every page."""

from xml.etree.ElementTree import Element

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"
#: What would load, send or run something.
LOADING = ("src", "srcset", "action", "formaction", "data", "poster", "background", "ping")


def parse(html: str) -> Element:
    """The document; fails on anything that the HTML standard calls an error of writing."""
    tree: Element = html5lib.HTMLParser(strict=True).parse(html)
    return tree


def elements(tree: Element) -> list[tuple[str, dict[str, str]]]:
    """Name and attributes of every element in document order."""
    return [(str(each.tag).removeprefix(XHTML), dict(each.attrib)) for each in tree.iter() if isinstance(each.tag, str)]


def shape(html: str) -> list[str]:
    """The names of all elements, and of the attributes they have: nothing that a value may change.

    The spans that light up a sentence are left away: where one ends depends on the words.
    """
    found = [f"{name} {' '.join(sorted(attributes))}" for name, attributes in elements(parse(html))]
    return [each for each in found if each != "span class"]


def text_of(tree: Element, css_class: str) -> str:
    """All text inside the first element of that class."""
    found = next(each for each in tree.iter() if css_class in each.get("class", "").split())
    return "".join(found.itertext())


def check(html: str) -> list[tuple[str, dict[str, str]]]:
    """Fail where a page isn't well made or could reach beyond itself; gives its elements."""
    found = elements(parse(html))
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(ids) == len(set(ids)), "an id is given twice"
    for name, attributes in found:
        assert not any(key.startswith("on") or key in LOADING or key == "style" for key in attributes), (
            name,
            attributes,
        )
        assert name not in ("iframe", "object", "embed", "base", "form", "img", "link", "foreignObject"), name
        for key in ("href", "aria-labelledby", "aria-controls", "for"):
            target = attributes.get(key, "")
            if name != "use" and (key != "href" or target.startswith("#")) and target:
                assert target.removeprefix("#") in ids, f"{key}={target} leads nowhere"
    return found
