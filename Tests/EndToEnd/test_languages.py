"""A site in Vietnamese and English, as its readers meet it."""

import posixpath
import re

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import SITE, Site, plan

BOTH = """\
title: {vi: Trang công khai xã Minh Châu, en: Minh Châu commune in the open}
base-url: https://example.org/cong-khai/
now: 2025-11-20
languages: [vi, en]
sheets: all
"""

MIXED = """\
---
title: Kế hoạch đường thôn Đông
title-en: Plan for the road of Dong village
summary-en: Two kilometres of road.
number: 90/KH-UBND
unit: ubnd-xa-minh-chau
issued: 24/04/2025
published: 28/04/2025
status: active
attachments: [ban-do.csv]
text-en: |
  ## Where

  The road leads to [the other plan](dan-chu.md).
---
## Ở đâu

Đường dẫn tới [kế hoạch khác](dan-chu.md).
"""

PAGES = ["", "ke-hoach/", "ke-hoach/2025/duong/", "ke-hoach/2025/dan-chu/", "don-vi/ubnd-xa-minh-chau/", "lich/",
         "theo-doi/", "cong-khai/", "ke-hoach/2025/duong/niem-yet/"]


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The folder of a site in both languages."""
    site = Site(tmp_path_factory.mktemp("languages") / "site")
    site.put("content/site.yaml", BOTH)
    site.put("content/ke-hoach/2025/duong.md", MIXED)
    site.put("content/ke-hoach/2025/ban-do.csv", "a,b\n1,2\n")
    run = site.build()
    assert run.exit == 0 and not run.problems, run.text
    return site.output


def test_the_language_link_leads_to_the_same_page_and_back(visit, serve, both):
    address = serve(both, "/cong-khai/")
    for name in PAGES:
        page = visit(address + name, script=False)
        page.locator("[hreflang=en]:visible").click()
        assert page.url == address + "en/" + name
        assert page.locator("html").get_attribute("lang") == "en"
        page.locator("[hreflang=vi]:visible").click()
        assert page.url == address + name


def test_every_link_of_english_pages_leads_somewhere_and_stays_english(both):
    shared = re.compile(r"(assets|tim-kiem/index|ke-hoach/2025/ban-do\.csv)")
    for path in (both / "en").rglob("*.html"):
        text = path.read_text("utf-8")
        folder = path.parent.relative_to(both).as_posix()
        for tag, link in re.findall(r'<(\w+)[^>]*? (?:href|src|action)="([^"#?]+)', text):
            if ":" in link:
                continue
            target = posixpath.normpath(posixpath.join(folder, link))
            file = both / target
            assert file.is_file() or (file / "index.html").is_file(), (folder, link)
            other = re.search(r'<a[^>]*hreflang="vi"[^>]*href="([^"]+)"|<a[^>]*href="([^"]+)"[^>]*hreflang="vi"', text)
            if target.startswith("en/") or target == "en" or shared.match(target):
                continue
            assert link in other.groups(), (folder, link)


def test_pages_in_english_are_valid_html(both):
    for path in (both / "en").rglob("*.html"):
        parser = html5lib.HTMLParser()
        parser.parse(path.read_text("utf-8"))
        assert not parser.errors, path


def test_pages_in_english_have_no_accessibility_violation(visit, serve, both):
    address = serve(both, "/cong-khai/")
    for name in PAGES:
        page = visit(address + "en/" + name)
        results = Axe().run(page)
        assert not results.response["violations"], (name, results.generate_report())


def test_vietnamese_words_on_english_pages_are_marked(visit, serve, both):
    page = visit(serve(both, "/cong-khai/") + "en/ke-hoach/2025/dan-chu/")
    unmarked = page.evaluate("""() => {
      const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const node = walk.currentNode;
        if (/[àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ]/i.test(node.data)
            && node.parentElement.closest("[lang]").lang === "en") found.push(node.data.trim());
      }
      return found;
    }""")
    # The name of the commune is part of the English name of the site.
    assert [text for text in unmarked if "Minh Châu commune" not in text] == []


def test_search_in_english_finds_by_either_language_and_leads_to_english_pages(visit, serve, both):
    address = serve(both, "/cong-khai/")
    for words in ["duong thon dong", "Two kilometres of road"]:
        page = visit(f"{address}en/tim-kiem/?q={words}")
        hit = page.locator(".search-hit").first
        hit.wait_for()
        assert hit.locator("a").get_attribute("href") == address + "en/ke-hoach/2025/duong/"
        assert hit.locator("a").get_attribute("lang") == "vi"
        assert "Plans" in hit.inner_text() and "In progress" in hit.inner_text()
        assert "Kế hoạch" not in hit.locator(".search-facts").inner_text()


def test_a_site_in_one_language_is_what_it_was(built):
    names = built.published()
    assert not [name for name in names if name.startswith(("en/", "vi/"))]
    assert not [name for name, text in names.items() if b"hreflang" in text or b"inLang" in text]


def test_an_unknown_language_and_missing_words_are_told_at_their_place(site):
    site.put("content/site.yaml", SITE + "languages: [vi, lo]\n")
    run = site.build()
    assert run.exit == 1
    assert [(p.file, p.line, p.column, p.code) for p in run.problems] == [("content/site.yaml", 4, 17, "choice")]
    site.put("content/site.yaml", SITE + "languages: [vi, en]\n")
    strings = site.folder / "themes/default/strings.en.yaml"
    strings.write_text(re.sub(r"(?m)^search: .*\n", "", strings.read_text("utf-8")), "utf-8")
    run = site.build()
    assert run.exit == 0
    assert [(p.file, p.code) for p in run.problems] == [
        ("content/site.yaml", "untranslated"), ("themes/default/strings.en.yaml", "untranslated")]
    assert "search" in run.problems[1].message and run.problems[1].mends
    # With --strict nothing of it is published.
    assert site.build("--strict").exit == 1


def test_the_second_language_goes_when_the_settings_do_not_name_it(site):
    site.put("content/site.yaml", BOTH)
    assert site.build().exit == 0
    assert (site.output / "en/index.html").exists()
    site.put("content/site.yaml", BOTH.replace("[vi, en]", "[vi]"))
    assert site.build().exit == 0
    assert not (site.output / "en/index.html").exists()


def test_a_record_may_be_in_english(site):
    site.put("content/site.yaml", BOTH)
    site.put("content/ke-hoach/2025/anh.md", plan(title="Plan in English", number="91/KH-UBND", language="en"))
    run = site.build()
    assert run.exit == 0, run.text
    assert '<h1 lang="en">' in (site.output / "ke-hoach/2025/anh/index.html").read_text("utf-8")
    assert "<h1>" in (site.output / "en/ke-hoach/2025/anh/index.html").read_text("utf-8")
