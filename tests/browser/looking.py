"""What a reader would see of a page, asked of the browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

#: Every element with text of its own whose letters stand out too little from what is behind them (WCAG 2 AA).
CONTRAST = """() => {
  const parse = (css) => { const m = css.match(/[\\d.]+/g).map(Number); return [...m.slice(0, 3), m[3] ?? 1]; };
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour[3] === 1) return colour;
    }
    return [255, 255, 255, 1];
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    if (["SCRIPT", "STYLE"].includes(element.tagName) || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const ink = element instanceof SVGElement && style.fill !== "none" ? style.fill : style.color;
    const [one, other] = [light(parse(ink)), light(behind(element))].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize), bold = parseInt(style.fontWeight) >= 700;
    const least = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < least) weak.push([element.outerHTML.slice(0, 80), ratio]);
  }
  return weak;
}"""


class Watched:
    """A page that is open, and everything it tried to do beyond being shown."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.dialogs: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", self._dialog)

    def _dialog(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


@contextmanager
def opened(browser: Browser, path: Path, *, width: int = 1366, height: int = 768, **context: Any) -> Iterator[Watched]:
    """The page of a file in a window of that size; ``context`` as Playwright's ``new_context`` takes it."""
    with browser.new_context(viewport={"width": width, "height": height}, **context) as made:
        watched = Watched(made.new_page())
        watched.page.goto(path.as_uri())
        yield watched


def in_view(locator: Locator) -> bool:
    """Whether the first and the last line of the element are seen: on the screen, and nothing lies over them."""
    return bool(
        locator.evaluate(
            """(element) => [...element.getClientRects()].filter((r, i, all) => i === 0 || i === all.length - 1)
              .every((r) => {
                const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
                return hit !== null && element.contains(hit);
              })"""
        )
    )


def background(locator: Locator) -> str:
    """The colour behind the element, as the browser computed it."""
    return str(locator.evaluate("(element) => getComputedStyle(element).backgroundColor"))


def overflow(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
