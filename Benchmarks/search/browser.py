"""Chromium without a window, and what is told about a page from inside it."""

import contextlib
import os
import shutil
import sys
import time

from playwright.sync_api import sync_playwright

# Runs before any script of a page: notes when how many hits stand on it, as [milliseconds, hits].
WATCH = """
performance.setResourceTimingBufferSize(5000);
window.hitsSeen = [];
new MutationObserver(() => {
  const hits = document.querySelectorAll(".search-hit").length;
  if (hits !== (hitsSeen.at(-1)?.[1] ?? 0)) hitsSeen.push([performance.now(), hits]);
}).observe(document, { childList: true, subtree: true });
"""
# How long nothing may be asked for before a page counts as idle, in milliseconds.
QUIET = 500
# The same before a search whose cost is not taken.
SHORTLY = 150
# Seconds that an answer may take.
PATIENCE = 60


@contextlib.contextmanager
def chromium():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        sys.exit("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        # Root, as in containers, cannot have the sandbox of Chromium.
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=path, args=sandbox)
        yield browser
        browser.close()


@contextlib.contextmanager
def fresh_page(browser):
    """A page of a browser that knows nothing: no cache, no connection."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def settle(page, server, is_done, quiet=QUIET):
    """Waits until a script says so and nothing has been asked for during so many milliseconds.

    False when the script does not say so within PATIENCE."""
    # Not with wait_for_function, which the security policy of the page forbids.
    end = time.monotonic() + PATIENCE
    while not page.evaluate(is_done):
        if time.monotonic() > end:
            return False
        page.wait_for_timeout(20)
    count = None
    while count != len(server.sent):
        count = len(server.sent)
        page.wait_for_timeout(quiet)
    return True


def percentile(values, share):
    """The value that `share` of the values do not exceed (nearest rank); None of none."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)] if ordered else None


def spread(values):
    """p50, p90 and the greatest."""
    return {"p50": percentile(values, 50), "p90": percentile(values, 90),
            "max": max(values, default=None)}
