"""The Content-Security-Policy: what it forbids, that every page lives under it, and that nothing is
fetched from elsewhere."""

import base64
import hashlib
import re
import shutil

import pytest

from conftest import Site
from demonstration import wait_until
from searching import HITS, answered, send

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
# What a page may need. A reader's own words never become one of these.
ALLOWED = {
    "default-src": "'none'", "style-src": "'self'", "img-src": "'self'", "script-src": "'self'",
    "connect-src": "'self'", "form-action": "'self'", "base-uri": "'none'",
}
READING = {"default-src", "style-src", "img-src", "form-action", "base-uri"}


def policy(text):
    """The directives of a page."""
    [content] = POLICY.findall(text)
    return dict(part.split(" ", 1) for part in content.split("; "))


def test_a_page_may_load_what_it_needs_and_nothing_more(folder, types):
    for path, template in types.items():
        text = (folder / path / "index.html" if not path.endswith(".html") else folder / path).read_text("utf-8")
        found = policy(text)
        assert found.items() <= ALLOWED.items(), path
        if template == "redirect":
            assert found == {name: ALLOWED[name] for name in ("default-src", "style-src", "base-uri")}
        else:
            assert set(found) == (set(ALLOWED) if template == "search" else READING), path
        # It holds for what comes after it: nothing may be loaded before.
        assert not re.search(r"<(link|script|img)\b", text[:POLICY.search(text).start()]), path


# Notes what the browser refuses, from before the first element of a page is read.
LISTEN = """document.addEventListener('securitypolicyviolation', event =>
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))"""


@pytest.fixture
def watched(visit):
    """Opens pages under their policy; the test fails when anything is refused or fetched elsewhere."""
    def open_page(url, **options):
        return visit(url, before=lambda page: page.add_init_script(LISTEN), **options)
    return open_page


def styled(page):
    return page.evaluate("getComputedStyle(document.body).fontSize") == "17px"


def test_every_type_of_page_lives_under_its_policy(watched, address, sorts):
    page = watched(address)
    for path in sorts:
        page.goto(address + path)
        assert styled(page), path
        assert page.evaluate(
            "[...document.images].every(one => one.loading === 'lazy' || one.complete && one.naturalWidth)"), path


def test_every_type_of_page_lives_under_its_policy_on_a_disk(watched, folder, sorts):
    page = watched((folder / "index.html").as_uri())
    # The page for missing addresses begins at the root of a host; only a server shows it.
    for path in [path for path in sorts if path != "404.html"]:
        page.goto((folder / path / "index.html").as_uri())
        assert styled(page), path


@pytest.mark.parametrize("on_disk", [False, True])
def test_search_lives_under_its_policy(watched, address, folder, on_disk):
    page = watched((folder / "tim-kiem/index.html").as_uri() if on_disk else address + "tim-kiem/")
    page.locator("#main-q").focus()
    page.locator("#main-q").fill("đối thoại")
    page.locator("#main-q").press("Enter")
    page.wait_for_selector(HITS)
    answered(page)
    page.locator("#year input").first.check()
    answered(page)
    assert page.locator(HITS).count() > 0


def test_the_form_of_every_page_leads_to_results_under_its_policy(watched, address):
    page = watched(address + "du-an/")
    page.locator("#head-q").fill("nước sạch")
    page.locator("#head-q").press("Enter")
    page.wait_for_selector(HITS)
    answered(page)


@pytest.mark.parametrize("attempt, directive", [
    ("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))", "script-src"),
    ("document.body.setAttribute('onclick', 'window.ran = 1'); document.body.click()", "script-src"),
    ("document.head.append(Object.assign(document.createElement('style'), {textContent: 'body{color:red}'}))", "style-src"),
    ("document.body.setAttribute('style', 'color: red')", "style-src"),
    ("document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.example/x.png'}))", "img-src"),
    ("document.body.append(Object.assign(document.createElement('script'), {src: 'https://elsewhere.example/x.js'}))", "script-src"),
    ("document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://elsewhere.example/'}))", "frame-src"),
    ("document.body.append(Object.assign(document.createElement('object'), {data: 'https://elsewhere.example/'}))", "object-src"),
    ("fetch('https://elsewhere.example/').catch(() => 0)", "connect-src"),
])
@pytest.mark.parametrize("path", ["du-an/", "tim-kiem/"])
def test_what_the_policy_forbids_is_refused(visit, address, path, attempt, directive):
    """Also proof that the listening of the tests above would hear."""
    page = visit(address + path, expected="Content Security Policy|refused: |elsewhere.example")
    page.evaluate("""document.addEventListener('securitypolicyviolation',
        event => (window.refused ??= []).push(event.effectiveDirective))""")
    page.evaluate(attempt)
    wait_until(page, "!!window.refused")
    assert any(found.startswith(directive) for found in page.evaluate("refused"))
    assert page.evaluate("window.ran === undefined && getComputedStyle(document.body).color !== 'rgb(255, 0, 0)'")


# Hashes of what a page loads.

@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """A small site whose pages name the hashes of what they load."""
    site = Site(tmp_path_factory.mktemp("sealed") / "site")
    run = site.build("--integrity")
    assert run.exit == 0, run.text
    return site


INTEGRITY = re.compile(r'<(?:link rel="stylesheet" href|script defer src)="([^"]+)"( integrity="([^"]+)")?>')


def loads(path):
    """What a page loads, each with its hash or none."""
    found = INTEGRITY.findall(path.read_text("utf-8"))
    return [((path.parent / name).resolve(), integrity or None) for name, _, integrity in found]


def test_pages_name_the_hashes_of_what_they_load_when_asked_to(sealed):
    pages = list(sealed.output.rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        if page.name == "404.html":
            continue
        found = loads(page)
        assert len(found) == (2 if page.parent.name == "tim-kiem" else 1), page
        for path, integrity in found:
            digest = hashlib.sha384(path.read_bytes()).digest()
            assert integrity == "sha384-" + base64.b64encode(digest).decode(), page


def test_pages_name_no_hashes_otherwise_so_that_a_disk_will_do(folder):
    for page in folder.rglob("*.html"):
        assert "integrity=" not in page.read_text("utf-8"), page


def test_a_site_with_hashes_works(watched, sealed, serve):
    address = serve(sealed.output)
    page = watched(address)
    assert styled(page)
    page.goto(address + "tim-kiem/")
    page.locator("#main-q").fill("dân chủ")
    page.locator("#main-q").press("Enter")
    page.wait_for_selector(HITS)
    answered(page)


def test_a_style_sheet_that_is_not_the_one_meant_is_refused(visit, sealed, serve, tmp_path):
    copy = shutil.copytree(sealed.output, tmp_path / "copy")
    [sheet] = copy.glob("assets/site.*.css")
    sheet.write_text(sheet.read_text("utf-8") + "body { color: red }", "utf-8")
    page = visit(serve(copy), expected="integrity")
    assert not styled(page)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
