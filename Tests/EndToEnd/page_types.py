"""The types of page, and which pages of the demonstration site are of each. A template without a
place here, or a place without a page, fails a test; so what is tested on every type is."""

import functools
import re

import pytest

from conftest import ROOT

TEMPLATES = ROOT / "themes/default/templates"
# What other templates are made of, and no page by itself.
PARENTS = {"layout"}

# Where the pages of each template stand; `*` is one part of an address.
PLACES = {
    "home": ["index.html"],
    "not-found": ["404.html"],
    "search": ["tim-kiem/index.html"],
    "list": ["du-an/index.html", "van-ban/index.html", "du-an/co-quan/**/index.html"],
    "list-unit": ["don-vi/index.html"],
    "list-filter": ["ke-hoach/co-quan/index.html"],
    "map": ["du-an/ban-do/index.html", "du-an/ban-do/*/index.html"],
    "list-unrecorded": ["van-ban/trich-dan/index.html"],
    "record": ["bao-cao/**/index.html", "hoi-dap/**/index.html", "ke-hoach/**/index.html"],
    "record-dialogue": ["doi-thoai/**/index.html"],
    "record-document": ["van-ban/**/index.html"],
    "record-inspection": ["kiem-tra/**/index.html"],
    "record-page": ["trang/**/index.html"],
    "record-project": ["du-an/**/index.html"],
    "record-unit": ["don-vi/**/index.html"],
    "unrecorded": ["van-ban/trich-dan/*/index.html"],
    "redirect": ["**/index.html"],
    "calendar": ["lich/index.html", "lich/co-quan/**/index.html"],
    "calendar-month": ["lich/20*/*/index.html"],
    "calendar-receptions": ["lich-tiep-cong-dan/index.html"],
    "notice": ["doi-thoai/**/thong-bao/index.html"],
    "notice-results": ["doi-thoai/**/ket-qua/index.html"],
    "sheet": ["**/niem-yet/index.html"],
    "follow-up": ["theo-doi/index.html", "theo-doi/trang-thai/*/index.html"],
    "follow-up-sources": ["theo-doi/nguon/index.html"],
    "targets": ["chi-tieu/*/*/index.html", "chi-tieu/index.html"],
    "target": ["chi-tieu/*/*/*/index.html"],
    "overview": ["cong-khai/index.html", "cong-khai/danh-muc/**/index.html", "muc-do-cong-khai/index.html",
                 "tro-nang/index.html"],
}

# By what a page is known where others stand at places like its own.
SIGNS = {"redirect": 'http-equiv="refresh"', "list": '<p class="tally">'}
RECORD = '<article class="record'


# What a page is made of: elements with their classes.
ELEMENT = re.compile(r'<([a-z][a-z0-9]*)(?: class="([^"]*)")?')


@functools.cache
def read(path):
    text = path.read_text("utf-8")
    return text, len(set(ELEMENT.findall(text)))


def made_by(folder, template, pattern):
    """The pages of a template at a pattern of addresses."""
    sign = SIGNS.get(template, RECORD if template.startswith("record") else "<main")
    pages = [path for path in sorted(folder.glob(pattern)) if sign in read(path)[0]]
    assert pages, f"the demonstration site has no page of the template {template} at {pattern}"
    return pages


def chosen(folder, value):
    """The address below the root of the page of each type with the highest value, and the template
    that made it."""
    found = {}
    for template, patterns in PLACES.items():
        for pattern in patterns:
            path = max(made_by(folder, template, pattern), key=value).relative_to(folder).as_posix()
            found.setdefault(path.removesuffix("index.html"), template)
    return found


# What tells one structure from another: what stands in what and after what, with which attributes,
# which of them are empty, whether it is empty itself, and what it ends with.
TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>(</[a-z0-9]+>)?')
ATTRIBUTE = re.compile(r' ([a-z-]+)(?:="([^"]*)")?')
VOID = {"meta", "link", "img", "input", "br", "hr", "col", "source", "wbr"}


def shapes(text):
    """The structures that a page shows."""
    found, path = set(), []
    before = ""
    for end, name, attributes, closed in TAG.findall(text):
        if end:
            found.add((name, before, end))
            while path and path.pop() != name:
                pass
            before = "/" + name
            continue
        known = tuple((key, not value) for key, value in ATTRIBUTE.findall(attributes))
        found.add((*path[-1:], before, name, known, bool(closed)))
        before = name
        if not closed and name not in VOID:
            path.append(name)
    return found


def structures(folder):
    """Pages that together show every structure that the site shows; few, and the rich ones first."""
    shown, chosen = set(), []
    pages = {path: shapes(read(path)[0]) for path in sorted(folder.rglob("*.html"))}
    for path in sorted(pages, key=lambda path: (-len(pages[path]), path.as_posix())):
        if pages[path] - shown:
            shown |= pages[path]
            chosen.append(path)
    return chosen


def most(folder):
    """The page of every type that shows most: of equally rich ones the shortest. By its address the
    template that made it."""
    return chosen(folder, lambda path: (read(path)[1], -len(read(path)[0])))


@pytest.fixture(scope="session")
def types(folder):
    """These pages of the demonstration."""
    return most(folder)


def staying(types):
    return [path for path, template in types.items() if template != "redirect"]


@pytest.fixture(scope="session")
def sorts(types):
    """The addresses of these pages but for those that only lead to another one."""
    return staying(types)


@pytest.fixture(scope="session")
def long_sorts(folder):
    """The addresses of the longest page of every type: that is where things overflow."""
    return staying(chosen(folder, lambda path: len(read(path)[0])))
