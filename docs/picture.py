"""Draw docs/explorer.png anew: the page of the example reports, with the two figures that disagree. Needs Chromium: `make browser`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from kg.build import build
from kg.explore import write_page
from kg.store import open_store

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Write the picture; 1 where there is no browser to draw it."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        print("no Chromium: make browser installs one", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build([str(HERE.parent / "seeds")], Path(folder), turtle=False)
        page = Path(folder) / "explore.html"
        write_page(open_store(Path(folder)), page)
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        tab = chromium.new_page(viewport={"width": 1400, "height": 900}, locale="en-GB", reduced_motion="reduce")
        tab.goto(page.as_uri())
        tab.click("#disagree")
        tab.evaluate("document.activeElement.blur()")
        tab.screenshot(path=str(HERE / "explorer.png"))
        chromium.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
