"""Where a site stands and what leads to its pages."""

import re
import urllib.parse

from conftest import ROOT, Site


def test_the_page_for_nothing_works_below_a_path(tmp_path, visit, serve):
    output = tmp_path / "output"
    run = Site(tmp_path / "unused").run(
        "build", "--site", ROOT, "--output", output, "--prefix", "/xa/cong-khai")
    assert run.exit == 0, run.text
    address = serve(output, "/xa/cong-khai/")
    page = visit(address + "khong/co/trang/nay/", missing=True)
    # The style sheet has come when the link past the head is out of sight.
    assert page.locator(".skip").bounding_box()["y"] < 0
    page.locator("nav a").first.click()
    assert page.url.startswith(address)
    assert page.locator("h1").count() == 1


def test_the_path_on_the_server_is_in_the_addresses_for_others(tmp_path):
    site = Site(tmp_path / "site")
    assert site.build("--prefix", "/xa/").exit == 0
    home = (site.output / "index.html").read_text()
    assert '<link rel="canonical" href="https://example.org/xa/">' in home
    locations = re.findall("<loc>(.*?)</loc>", (site.output / "sitemap.xml").read_text())
    assert locations and all(one.startswith("https://example.org/xa/") for one in locations)


def test_every_page_can_be_reached_from_the_home_page(folder):
    pages = {path.relative_to(folder).as_posix(): path.read_text()
             for path in folder.rglob("*.html")}
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        base = f"http://site/{waiting[-1]}"
        for link in re.findall(r'<a [^>]*?href="([^"]+)"', pages[waiting.pop()]):
            parts = urllib.parse.urlsplit(urllib.parse.urljoin(base, link))
            path = urllib.parse.unquote(parts.path).lstrip("/")
            path += "index.html" if path.endswith("/") or not path else ""
            if parts.netloc == "site" and path in pages and path not in seen:
                seen.add(path)
                waiting.append(path)
    signposts = {path for path, text in pages.items() if 'http-equiv="refresh"' in text}
    assert set(pages) - seen - signposts == {"404.html"}
