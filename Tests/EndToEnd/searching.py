"""What the tests of the search page share."""

import contextlib
import json
import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

HITS = ".search-hit > a"


def type_in(page, question, **options):
    """Types a question as a citizen does, without sending it."""
    page.locator("#main-q").fill("")
    page.locator("#main-q").press_sequentially(question, **options)


def type_evenly(page, question, delay):
    """Types with so many milliseconds between letters by the clock of the page itself, which is
    late when the machine is busy, but never later for letters than for what waits for them."""
    page.locator("#main-q").focus()
    page.evaluate("""async ([question, delay]) => {
        const box = document.querySelector("#main-q")
        for (const letter of question) {
            box.value += letter
            box.dispatchEvent(new InputEvent("input", { bubbles: true }))
            await new Promise((next) => setTimeout(next, delay))
        }
    }""", [question, delay])


def send(page, question):
    """Fills in a question, sends it and waits for its answer."""
    page.locator("#main-q").fill(question)
    page.locator("#main-q").press("Enter")
    answered(page)


def answered(page):
    """Waits until the results are those of the last question, counts included."""
    expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")
    expect(page.locator(".search-status")).not_to_have_text("Đang tìm…")
    page.wait_for_load_state("networkidle")


def titles(page):
    return page.locator(HITS).all_inner_texts()


def slow(page, latency=300, rate=60_000):
    """Gives a page the network of a village: milliseconds to and fro, bytes a second."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": latency, "downloadThroughput": rate, "uploadThroughput": rate})
    return session


def asked_files(page):
    """The files of the index that the page asks for from now on, as a list that grows."""
    files = []
    page.on("request", lambda request: "/index/" in request.url
            and files.append(request.url.split("/index/")[1]))
    return files


def violations(page):
    return [(one["id"], node["html"][:200])
            for one in Axe().run(page).response["violations"] for node in one["nodes"]]


def with_client(page, script):
    """Gives the page another search module: the body of its `query(text, options)`."""
    page.route(re.compile(r"/assets/search\.[^/]*\.js$"), lambda route: route.fulfill(
        content_type="text/javascript", body=f"""
export const tokenize = () => [];
export async function openSearch() {{
  return {{ suggest: async () => [], snippet: async (hit) => hit.snippet,
    async query(text, options) {{ {script} }} }};
}}"""))


def answer(**fields):
    """An answer of the module, as JSON."""
    return json.dumps({
        "total": 1, "bound": "exact", "exact": True, "more": False, "notes": [], "bytes": 0,
        "requests": 0, "facets": {"exact": True, "kind": [], "unit": [], "year": [], "state": []},
        "hits": [hit(1)]} | fields)


def hit(place, **fields):
    return {
        "id": place, "url": f"du-an/{place}/", "title": f"Hồ sơ {place}", "number": None,
        "kind": "du-an", "unit": None, "state": None, "date": "2025-01-02",
        "labels": {"kind": "Dự án đầu tư", "unit": None, "state": None}, "abstract": "Tóm tắt.",
        "score": 1, "partial": False, "titleParts": [f"Hồ sơ {place}"], "snippet": ["Tóm tắt."],
    } | fields


@contextlib.contextmanager
def held(page, pattern):
    """Holds answers back until the block ends."""
    routes = []
    page.route(pattern, lambda route: routes.append(route))
    yield routes
    # What is held goes on now.
    page.unroute(pattern)
