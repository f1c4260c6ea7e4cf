"""Warm searches: the page has searched before, and has fetched what the question needs.

Taken inside the page, in milliseconds from the key press to the results standing in the document;
painting them is not in it. Two ways, both measured, nothing subtracted: by typing a key after a
pause, and by Enter."""

from dataclasses import dataclass

from .browser import SHORTLY, fresh_page, settle
from .cold import ANSWERED, SEARCH_FILE

# Answers when the list of hits was written anew, and later when it has been left alone for a while.
# Results that are written little by little count when ten stand there, or all when there are fewer.
SEARCH = """([text, how, rest]) => new Promise((done, fail) => {
  const list = document.querySelector(".search-hits"), box = document.querySelector("form[data-search]").elements.q;
  const seen = [];
  let timer = setTimeout(() => fail(Error("no results: " + text)), 20000);
  const watch = new MutationObserver(() => {
    seen.push([performance.now(), list.querySelectorAll(".search-hit").length]);
    clearTimeout(timer);
    timer = setTimeout(() => {
      watch.disconnect();
      const wanted = Math.min(10, seen.at(-1)[1]);
      done(seen.find(([, hits]) => hits >= wanted)[0] - start);
    }, rest);
  });
  watch.observe(list, { childList: true });
  const start = performance.now();
  box.value = text;
  if (how === "type") box.dispatchEvent(new Event("input", { bubbles: true }));
  else box.form.requestSubmit();
})"""
REST = 250
# What is searched in between, so that the hits change.
OTHER = "thông báo"


@dataclass
class Warm:
    """One warm search: milliseconds by typing and by Enter; paths fetched meanwhile (none, if warm)."""

    text: str
    typed: float
    entered: float
    fetched: list


def measure(browser, server, questions):
    """A warm search for each question without filters."""
    results = []
    with fresh_page(browser) as page:
        page.goto(server.address + "/tim-kiem/")

        def search(text, how="type"):
            return page.evaluate(SEARCH, [text, how, REST])

        for text in (question.text for question in questions if not question.filters):
            for one in (OTHER, text):
                search(one)
                settle(page, server, ANSWERED, SHORTLY)
            search(OTHER)
            server.visit()
            typed = search(text)
            search(OTHER)
            entered = search(text, "enter")
            fetched = [one.path for one in server.sent if SEARCH_FILE.search(one.path)]
            results.append(Warm(text, typed, entered, fetched))
    return results
