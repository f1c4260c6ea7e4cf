"""Every file of the demonstration site: links that lead somewhere, HTML, files for machines."""

import re
import urllib.parse
import xml.etree.ElementTree as ElementTree

import html5lib
import pytest

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def pages(folder):
    """Every page by its path below the folder: its text, its tree, and what its parser minded."""
    read = {}
    for path in sorted(folder.rglob("*.html")):
        text = path.read_text("utf-8")
        parser = html5lib.HTMLParser()
        tree = parser.parse(text)
        read[path.relative_to(folder).as_posix()] = (text, tree, parser.errors)
    assert len(read) > 100
    return read


def full(pages):
    """The pages that are more than a signpost to another one."""
    return {path: page for path, page in pages.items() if 'http-equiv="refresh"' not in page[0]}


def elements(tree, *names):
    return [found for name in names for found in tree.iter(XHTML + name)]


def test_pages_are_valid_html(pages):
    wrong = {path: errors[:3] for path, (_, _, errors) in pages.items() if errors}
    assert not wrong


def test_ids_are_unique_and_labels_point_at_them(pages):
    for path, (_, tree, _) in pages.items():
        ids = [found.get("id") for found in tree.iter() if found.get("id")]
        assert len(ids) == len(set(ids)), path
        for found in tree.iter():
            for name in ("aria-labelledby", "aria-describedby", "for"):
                for target in (found.get(name) or "").split():
                    assert target in ids, f"{path}: {name}={target}"


def test_a_page_has_one_main_heading_a_language_and_a_description_of_itself(pages):
    for path, (_, tree, _) in full(pages).items():
        assert len(elements(tree, "h1")) == 1, path
        assert len(elements(tree, "main")) == 1, path
        assert tree.get("lang") == "vi", path
        assert elements(tree, "title")[0].text.strip(), path


def test_headings_leave_out_no_level(pages):
    for path, (_, tree, _) in full(pages).items():
        levels = [int(found.tag[-1]) for found in tree.iter()
                  if isinstance(found.tag, str) and re.fullmatch(XHTML + "h[1-6]", found.tag)]
        for above, level in zip(levels, levels[1:]):
            assert level <= above + 1, f"{path}: h{above}, then h{level}"


def test_every_internal_link_leads_to_a_file(folder, pages):
    ids = {path: {found.get("id") for found in tree.iter()} for path, (_, tree, _) in pages.items()}
    broken = []
    for path, (_, tree, _) in pages.items():
        for found in elements(tree, "a", "link", "img", "script", "form", "source"):
            for name in ("href", "src", "action"):
                target = found.get(name)
                if target is None or re.match(r"[a-z][a-z0-9+.-]*:", target):
                    continue
                if not leads_somewhere(folder, path, target, ids):
                    broken.append((path, target))
    assert not broken, broken[:20]


def leads_somewhere(folder, path, target, ids):
    way, _, fragment = target.partition("#")
    way = urllib.parse.unquote(way.partition("?")[0])
    if not way:
        found = path
    elif path == "404.html":
        found = way.lstrip("/")
    else:
        assert not way.startswith("/"), f"{path}: {target} does not work below a path"
        base = (folder / path).parent / way
        found = base.resolve().relative_to(folder.resolve()).as_posix() + ("/" if way.endswith("/") else "")
    if found in ("", ".", "./"):
        found = "index.html"
    elif found.endswith("/"):
        found += "index.html"
    if not (folder / found).is_file():
        return False
    return not fragment or urllib.parse.unquote(fragment) in ids.get(found, {fragment})


def test_nothing_inline_and_nothing_of_another_host(pages):
    for path, (text, tree, _) in pages.items():
        assert not elements(tree, "style", "iframe", "object", "embed"), path
        assert "Content-Security-Policy" in text, path
        for found in tree.iter():
            assert not [name for name in found.keys() if name == "style" or str(name).startswith("on")], path
        for script in elements(tree, "script"):
            assert path == "tim-kiem/index.html", path
            assert script.get("src") or script.get("type") == "application/json", path
        for found in elements(tree, "img", "script"):
            assert "//" not in found.get("src", ""), path
        for found in elements(tree, "link"):
            if found.get("rel") in ("stylesheet", "icon"):
                assert "//" not in found.get("href"), path


def test_invented_records_say_so(pages):
    for path, (text, _, _) in pages.items():
        if path.startswith("don-vi/xa-minh-chau/") or "/xa-minh-chau/" in path:
            assert "notice-bar" in text, path


@pytest.mark.parametrize("name", ["feed.xml", "sitemap.xml", "opensearch.xml"])
def test_files_for_machines_are_well_formed(folder, name):
    ElementTree.parse(folder / name)
