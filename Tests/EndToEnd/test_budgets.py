"""How much a reader loads, held against what a cheap phone on slow data can bear. Sizes are those of
gzip at its best level; the table is printed below the results of the tests."""

import functools
import gzip
import re

import pytest

# What leads to another page, and what a record stands in.
SIGNPOST = 'http-equiv="refresh"'
RECORD = '<article class="record'


@functools.cache
def size(path):
    return packed(path.read_bytes())


def packed(content):
    return len(gzip.compress(content, 9))


@pytest.fixture(scope="module")
def pages(folder):
    """The text of every page by its address; those that only lead to another one are left out."""
    texts = {path.relative_to(folder).as_posix(): path.read_text("utf-8")
             for path in sorted(folder.rglob("*.html"))}
    return {path: text for path, text in texts.items() if SIGNPOST not in text}


def largest(sizes):
    """The largest of sizes by name, and whose it is."""
    name = max(sizes, key=lambda name: (sizes[name], name))
    return sizes[name], name


def lists(pages):
    """List pages: those with entries, and those that the site makes from the whole."""
    return [path for path, text in pages.items()
            if '<ul class="entries">' in text and RECORD not in text or path.count("/") <= 1]


def around(text):
    """A record without its own words and those of its sections: head, navigation, facts, foot."""
    text = re.sub(r'<section class="section".*</section>', "", text, flags=re.S)
    return re.sub(r'<div class="text.*?(?=</article>)', "", text, flags=re.S)


def loaded(text):
    """The addresses that a page loads of its own, without links."""
    return re.findall(r'<(?:script|img|source|iframe|embed|video|audio)\b[^>]* src="([^"]*)"', text) + \
        re.findall(r'<link\b[^>]*rel="(?:stylesheet|icon|preload|modulepreload)"[^>]* href="([^"]*)"', text)


def measure(folder, pages):
    """Each budget: what it is for, what was found, where, how much is allowed."""
    assets = folder / "assets"
    sheets = sorted(assets.glob("*.css"))
    rows = [("CSS, all of it", sum(map(size, sheets)), "", 12_000)]
    scripts = {path: sum(size(folder / "assets" / name.rpartition("/")[2])
                         for name in loaded(text) if name.endswith(".js"))
               for path, text in pages.items()}
    before = scripts.pop("tim-kiem/index.html")
    rows.append(("JavaScript of a page that does not search", *largest(scripts), 0))
    rows.append(("JavaScript of search before its box is used", before, "tim-kiem/index.html", 3_000))
    client = sum(map(size, assets.glob("search.*.js")))
    rows.append(("the search client, loaded then", client, "tim-kiem/index.html", 9_000))
    rows.append(("a list page", *largest({path: size(folder / path) for path in lists(pages)}), 60_000))
    rows.append(("around the text of a record", *largest({
        path: packed(around(text).encode()) for path, text in pages.items()
        if RECORD in text and not path.startswith(("don-vi/", "chi-tieu/"))}), 6_000))
    short = {path: size(folder / path) for path, text in pages.items() if RECORD in text}
    rows.append(("half of all records, with all their words",
                 sorted(short.values())[len(short) // 2], "", 14_000))
    css = b"".join(path.read_bytes() for path in sheets)
    fonts = [path for path in folder.rglob("*") if path.suffix in (".woff", ".woff2", ".ttf", ".otf")]
    rows.append(("fonts", len(fonts) + css.count(b"@font-face"), "", 0))
    elsewhere = [name for text in pages.values() for name in loaded(text) if "//" in name]
    elsewhere += re.findall(rb"url\((?!\"?data:)[^)]*//|@import", css)
    return rows + [("requests to other hosts", len(elsewhere), str(elsewhere[:3] or ""), 0)]


def table(rows):
    lines = [("budget (bytes are gzip's)", "found", "allowed", "where")]
    lines += [(what, f"{found:,}", f"{allowed:,}", where if found else "") for what, found, where, allowed in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(3)]
    return "\n".join(f"{what:<{widths[0]}}  {found:>{widths[1]}}  {allowed:>{widths[2]}}  {where}".rstrip()
                     for what, found, allowed, where in lines)


def test_every_budget_is_kept(folder, pages, record_property):
    rows = measure(folder, pages)
    record_property("measured", table(rows))
    over = [row for row in rows if row[1] > row[3]]
    assert not over


def test_budgets_measure_something(folder, pages):
    rows = {what: found for what, found, _, _ in measure(folder, pages)}
    assert rows["CSS, all of it"] > 5_000
    assert rows["JavaScript of search before its box is used"] > 1_000
    assert rows["the search client, loaded then"] > 5_000
    assert rows["a list page"] > 2_000
    assert rows["around the text of a record"] > 1_500
