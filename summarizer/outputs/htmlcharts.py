"""Running totals as vector graphics, drawn by pygal and stripped of all but shapes and numbers."""

from collections.abc import Sequence
from datetime import date

import pygal
from lxml import etree
from markupsafe import Markup

from summarizer.outputs.amounts import amount

# What pygal adds for its own script and for pointers; colours and fonts come from the style of the page.
_LEFT = ("style", "script", "title", "desc", "defs")


def line_chart(points: Sequence[tuple[date, int | float]], told: str) -> Markup:
    """The values over time; ``told`` names the picture for readers of screens.

    Nothing of a document goes into the drawing but numbers and days, so that nothing in it has to be trusted.
    """
    days = [day for day, _ in points]
    chart = pygal.DateLine(
        js=[],
        disable_xml_declaration=True,
        no_prefix=True,
        width=640,
        height=260,
        margin_right=50,
        show_legend=False,
        include_x_axis=True,
        truncate_label=-1,
        # The first and the last day: those between come too close to one another, and stand in the table.
        x_labels=sorted({min(days), max(days)}),
        min_scale=2,
        max_scale=6,
        value_formatter=lambda value: amount(int(value) if value == int(value) else round(value, 2)),
    )
    chart.add("", [(day, value) for day, value in points])
    svg = etree.fromstring(chart.render())
    for element in list(svg.iter()):
        if not isinstance(element.tag, str) or etree.QName(element).localname in _LEFT:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for key in ("style", "id"):
            element.attrib.pop(key, None)
    svg.set("role", "img")
    svg.set("aria-label", told)
    return Markup(etree.tostring(svg, encoding="unicode"))
