"""A headless browser for all tests here. Debian's chromium is taken, so that nothing is downloaded past the system."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
HAN_FONTS = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.exit(
            f"no browser at {CHROMIUM}: apt-get install chromium fonts-noto-cjk, or name one in CHROMIUM", returncode=1
        )
    if not HAN_FONTS.exists():
        pytest.exit("no letters for Chinese, they would show as boxes: apt-get install fonts-noto-cjk", returncode=1)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()
