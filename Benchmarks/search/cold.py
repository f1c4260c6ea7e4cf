"""Cold searches: a browser that has never seen the site opens an address with a question.

Counted is everything that the search causes: the scripts search.js and search-page.js and all files
of the index, bytes of bodies with gzip. The HTML page, its style and its icon are counted apart, and
so are the heads of all answers."""

import re
import urllib.parse
from dataclasses import asdict, dataclass

from .browser import QUIET, SHORTLY, fresh_page, settle

SEARCH_FILE = re.compile(r"/search(-page)?(\.\w+)?\.js$|^/tim-kiem/index/")
ANSWERED = "document.querySelector('.search-status')?.textContent"
HITS = 10


@dataclass
class Visit:
    """What one search cost; times in milliseconds from the start of the navigation."""

    sort: str
    address: str
    hits: int
    # Everything until nothing is fetched any more, and what had been asked for when the results stood.
    bytes: int
    requests: int
    bytes_to_results: int
    requests_to_results: int
    # Of these the two scripts.
    script_bytes: int
    # The heads of the counted answers; HTML, style and icon. Node has none of them, and no times.
    head_bytes: int | None
    page_bytes: int | None
    page_requests: int | None
    # Until ten results stand, or all when there are fewer; None when there are none.
    results_time: float | None
    idle_time: float | None
    # Answers of the server that were not 200, and one more when the page never said anything.
    failures: int
    status: str


def address_of(question):
    """The address that asks a question with its filters."""
    names = {"kind": "loai", "unit": "co-quan", "year": "nam", "state": "trang-thai"}
    asked = {"q": question.text} | {names[name]: value for name, value in question.filters.items()}
    return "/tim-kiem/?" + urllib.parse.urlencode(asked)


def visit(browser, server, question, quiet=QUIET):
    """Opens the address of one question in a fresh browser."""
    address = address_of(question)
    with fresh_page(browser) as page:
        server.visit()
        page.goto(server.address + address)
        is_answered = settle(page, server, ANSWERED, quiet)
        seen, origin, idle, status = page.evaluate("""[hitsSeen, performance.timeOrigin, Math.max(
            ...performance.getEntriesByType("resource").map((file) => file.responseEnd)),
            document.querySelector(".search-status").textContent]""")
        sent = list(server.sent)
    hits = seen[-1][1] if seen else 0
    results_time = next((time for time, count in seen if hits and count >= min(HITS, hits)), None)
    search = [one for one in sent if SEARCH_FILE.search(one.path)]
    others = [one for one in sent if not SEARCH_FILE.search(one.path)]
    until = (origin + results_time) / 1000 if results_time else float("inf")
    before = [one for one in search if one.asked <= until]
    return Visit(
        question.sort, address, hits,
        sum(one.body for one in search), len(search),
        sum(one.body for one in before), len(before),
        sum(one.body for one in search if one.path.endswith(".js")),
        sum(one.head for one in search),
        sum(one.body for one in others), len(others), results_time, idle,
        sum(one.status != 200 for one in sent) + (not is_answered), status)


def measure(browser, server, questions, rehearsed=True):
    """A visit for each question; when rehearsed, the second of two, so that the server need not
    compress any file while time is taken."""
    visits = []
    for question in questions:
        if rehearsed:
            visit(browser, server, question, SHORTLY)
        visits.append(visit(browser, server, question))
    return visits


def as_rows(visits):
    return [asdict(visit) for visit in visits]
