"""Asks the shipped client in a page of the site, as any page that imports it would."""

import contextlib

from .browser import fresh_page

OPEN = """async () => {
  const { openSearch } = await import(new URL("search.js", location.href));
  window.search = await openSearch(new URL("index/", location.href));
}"""
ASK = """async (asked) => {
  const answers = [];
  for (const { text, options } of asked) {
    const found = await search.query(text, options);
    answers.push({
      total: found.total, bound: found.bound, exact: found.exact, didYouMean: found.didYouMean,
      hits: found.hits.map(({ url, number, title, partial }) => ({ url, number, title, partial })),
      facets: options.facets?.length === 0 ? null : found.facets,
      notes: found.notes.map((note) => note.type), bytes: found.bytes, requests: found.requests,
    });
  }
  return answers;
}"""
# What only looks at hits needs neither counts nor texts.
PLAIN = {"limit": 10, "facets": [], "snippets": False}
BATCH = 50


class Client:
    def __init__(self, page):
        self.page = page

    def ask(self, questions):
        """The answers to (text, options) pairs, in their order."""
        answers = []
        for start in range(0, len(questions), BATCH):
            answers += self.page.evaluate(ASK, [
                {"text": text, "options": PLAIN | options}
                for text, options in questions[start:start + BATCH]])
        return answers


@contextlib.contextmanager
def client(browser, server):
    """A client over the index of the served site."""
    with fresh_page(browser) as page:
        page.goto(server.address + "/tim-kiem/")
        page.evaluate(OPEN)
        yield Client(page)
