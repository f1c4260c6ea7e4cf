"""The same questions to Pagefind, over the same pages and the same server.

Pagefind takes the element article.record of a page and passes over pages without one: lists and
calendars would stand among the hits otherwise, which would not be fair to it. It is asked through its
own module: init(), search(), data() of the first ten results. Filters are left out, since the pages
declare none to it. Counted is everything below /pagefind/."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from urllib.parse import quote

from .browser import QUIET, SHORTLY, fresh_page, settle, spread

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Pagefind</title>
<link rel="icon" href="data:,"><script type="module">
import * as pagefind from "/pagefind/pagefind.js";
await pagefind.init();
window.ask = async (text) => {
  const { results } = await pagefind.search(text);
  const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { total: results.length, urls: pages.map((page) => page.url) };
};
const text = new URLSearchParams(location.search).get("q");
if (text) window.answer = { ...await ask(text), time: performance.now() };
window.isReady = true;
</script></html>""".encode()
PATH = "/pagefind-asked.html"
TARGET = "article.record"


@dataclass
class Indexing:
    """Seconds, peak memory in MB, size of the index in MB and its files."""

    seconds: float
    megabytes: float
    size: float
    files: int


def index(output, folder):
    """Indexes the pages of a site into a folder of its own; the site is left as it is."""
    from pagefind_bin import get_executable

    shutil.rmtree(folder, ignore_errors=True)
    started = time.perf_counter()
    process = subprocess.Popen(
        [get_executable(), "--site", output, "--output-path", folder, "--root-selector", TARGET,
         "--silent"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"Pagefind failed:\n{said.decode()[:2000]}")
    files = [path for path in folder.rglob("*") if path.is_file()]
    return Indexing(time.perf_counter() - started, usage.ru_maxrss / 1024,
                    sum(path.stat().st_size for path in files) / 1e6, len(files))


def measure(browser, server, texts):
    """Cold visits: bytes, requests and milliseconds to ten results; how many find nothing or never
    answer."""
    rows = []
    for text in texts:
        # The second visit counts, as with the site's own page.
        for quiet in (SHORTLY, QUIET):
            with fresh_page(browser) as page:
                server.visit()
                page.goto(f"{server.address}{PATH}?q={quote(text)}")
                is_answered = settle(page, server, "window.isReady", quiet)
                answer = page.evaluate("answer") if is_answered else {"urls": []}
                sent = [one for one in server.sent if one.path.startswith("/pagefind/")]
        rows.append({"text": text, "total": answer.get("total"), "hits": len(answer["urls"]),
                     "bytes": sum(one.body for one in sent), "requests": len(sent),
                     "time": answer.get("time")})
    return {"rows": rows, "empty": sum(row["total"] == 0 for row in rows),
            "unanswered": sum(row["total"] is None for row in rows)} | {
        name: spread([row[name] for row in rows if row[name] is not None])
        for name in ("bytes", "requests", "time")}


def rankings(browser, server, texts):
    """The first ten addresses for each text, relative to the site, from one page."""
    with fresh_page(browser) as page:
        page.goto(server.address + PATH)
        settle(page, server, "window.isReady")
        return [[url.lstrip("/") for url in page.evaluate("(text) => ask(text)", text)["urls"]]
                for text in texts]
