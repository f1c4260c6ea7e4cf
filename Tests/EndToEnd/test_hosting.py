"""The sample configurations in docs/hosting, read by the servers they are for: what a browser gets
from each of them."""

import functools
import re
import shutil
import urllib.parse

import pytest

import hosting
from conftest import Site, plan
from test_policy import ALLOWED

PAGE = "/ke-hoach/2025/dan-chu/"
# What any page may need; a page itself says less where it needs less.
POLICY = "; ".join([*(f"{name} {source}" for name, source in ALLOWED.items()), "frame-ancestors 'self'"])
SERVERS = {
    "nginx": hosting.nginx,
    "nginx-brotli": functools.partial(hosting.nginx, with_brotli=True),
    "caddy": hosting.caddy,
    "apache": hosting.apache,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with a file of every type, built with copies."""
    site = Site(tmp_path_factory.mktemp("hosted") / "site")
    site.put("content/ke-hoach/2025/bang-so-lieu.csv",
             "thôn;số hộ\n" + "".join(f"Thôn {number};{number * 7}\n" for number in range(200)))
    site.put("content/ke-hoach/2025/toan-van.pdf", b"%PDF-1.4\n" + b"trang " * 1000)
    site.put("content/ke-hoach/2025/tep.md",
             plan(title="Kế hoạch có tệp", attachments="[bang-so-lieu.csv, toan-van.pdf]",
                  aliases="[/ke-hoach/cu/]"))
    site.put("content/doi-thoai/thon-dong.md",
             "---\ntitle: Đối thoại với Nhân dân thôn Đông\nunit: ubnd-xa-minh-chau\nform: dialogue\n"
             "state: provisional\ntime: 2025-12-20 08:00\nplace: Nhà văn hoá thôn Đông\n"
             "chair: Chủ tịch\n---\nNội dung.\n")
    run = site.build("--precompress")
    assert run.exit == 0, run.text
    # What the administrator put there.
    site.put("output/.well-known/security.txt", "Contact: mailto:ubnd@example.org\n")
    return site


@pytest.fixture(scope="module", params=SERVERS)
def server(request, site, tmp_path_factory):
    with SERVERS[request.param](site.output, tmp_path_factory.mktemp("server")) as server:
        yield server


def files(site):
    """The files that a browser may ask for: address and path, without the copies."""
    for path in site.output.rglob("*"):
        name = path.relative_to(site.output).as_posix()
        if path.is_file() and not name.startswith(".") and path.suffix not in (".br", ".gz"):
            yield "/" + name.removesuffix("index.html"), path


def one(site, pattern):
    """The address of a file; its name has a fingerprint."""
    return "/" + next(site.output.glob(pattern)).relative_to(site.output).as_posix()


TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8", ".json": "application/json",
    ".svg": "image/svg+xml", ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8", ".pdf": "application/pdf",
    "feed.xml": "application/atom+xml; charset=utf-8", "sitemap.xml": "application/xml; charset=utf-8",
    "opensearch.xml": "application/opensearchdescription+xml; charset=utf-8",
}


@pytest.mark.parametrize("accepted", ["br, gzip", "identity"])
def test_every_file_has_its_type(server, site, accepted):
    seen = set()
    for address, path in files(site):
        key = path.name if path.name in TYPES else path.suffix
        answer = server.ask(address, Accept_Encoding=accepted)
        said = answer.headers["content-type"].lower()
        # JSON is UTF-8 in any case, and so is SVG.
        if key in (".json", ".svg"):
            said = said.partition(";")[0]
        assert (answer.status, said) == (200, TYPES[key]), address
        seen.add(key)
    assert seen == TYPES.keys()


@pytest.mark.parametrize("accepted, coding", [
    ("gzip, deflate, br", "br"), ("gzip, deflate", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"),
    ("identity", ""), (None, ""),
])
def test_every_file_is_sent_in_the_best_coding_that_is_accepted(server, site, accepted, coding):
    if coding == "br" and "br" not in server.codings:
        coding = "gzip"
    for address, path in files(site):
        headers = {"Accept-Encoding": accepted} if accepted else {}
        answer = server.ask(address, **headers)
        copy = path.with_name(f"{path.name}.{'br' if coding == 'br' else 'gz'}")
        assert answer.status == 200
        assert answer.content == path.read_bytes(), address
        if copy.exists():
            assert "accept-encoding" in answer.headers["vary"].lower(), address
            assert answer.coding == coding, address
            assert answer.body == (copy.read_bytes() if coding else path.read_bytes()), address
    assert site.output.joinpath("index.html.br").exists()


def test_pictures_and_papers_are_sent_as_they_are(server, site):
    answer = server.ask("/ke-hoach/2025/toan-van.pdf", Accept_Encoding="br, gzip")
    assert answer.coding == ""


def test_names_with_a_fingerprint_are_kept_for_ever_and_nothing_else(server, site):
    kept = set()
    for address, path in files(site):
        answer = server.ask(address, Accept_Encoding="gzip")
        assert answer.headers["last-modified"], address
        if answer.headers["cache-control"] == "public, max-age=31536000, immutable":
            kept.add(address)
        else:
            assert answer.headers["cache-control"] == "no-cache", address
            assert answer.headers["etag"], address
    # All that a page or the root of the index names by its content.
    hashed = {address for address, _ in files(site)
              if address.startswith(("/assets/", "/tim-kiem/index/"))}
    assert kept == hashed - {"/tim-kiem/index/root.json"}
    assert len(kept) > 10


@pytest.mark.parametrize("accepted", ["br, gzip", "gzip", "identity"])
@pytest.mark.parametrize("address", ["/", PAGE, "/tim-kiem/index/root.json", "/robots.txt"])
def test_what_has_not_changed_is_not_sent_again(server, address, accepted):
    ask = functools.partial(server.ask, address, Accept_Encoding=accepted)
    first = ask()
    for again in (ask(If_None_Match=first.headers["etag"]),
                  ask(If_Modified_Since=first.headers["last-modified"])):
        assert (again.status, again.body) == (304, b"")
        assert again.headers["cache-control"] == "no-cache"
    assert ask(If_None_Match='"cu"').status == 200


@pytest.mark.parametrize("accepted", ["br, gzip", "identity"])
@pytest.mark.parametrize("address", [
    "/khong-co/", "/khong-co", "/khong-co.html", "/khong-co.json", "/khong-co/feed.xml",
    "/assets/site.0123456789.css", "/tim-kiem/index/x/ab/abcdefghij.json", "/assets/",
])
def test_an_address_that_is_not_there_gets_the_page_that_says_so(server, site, address, accepted):
    answer = server.ask(address, Accept_Encoding=accepted)
    assert answer.status == 404
    assert answer.content == (site.output / "404.html").read_bytes()
    assert answer.headers["content-type"].lower() == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("address", [
    "/.congkhai/manifest", "/.congkhai/", "/.precompressed", "/.git/config", "/ke-hoach/.an",
])
def test_names_that_begin_with_a_dot_are_not_there(server, site, address):
    answer = server.ask(address)
    assert answer.status == 404
    assert answer.content == (site.output / "404.html").read_bytes()


def test_what_is_well_known_is_there(server):
    assert server.ask("/.well-known/security.txt").status == 200


@pytest.mark.parametrize("address", [PAGE, "/khong-co/", "/robots.txt", "asset", "redirect"])
def test_the_strict_headers_are_everywhere(server, site, address):
    address = {"asset": one(site, "assets/site.*.css"), "redirect": PAGE[:-1]}.get(address, address)
    answer = server.ask(address)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["content-security-policy"] == POLICY


def test_what_opens_in_a_viewer_of_its_own_has_no_policy(server):
    answer = server.ask("/ke-hoach/2025/toan-van.pdf")
    assert answer.status == 200
    assert "content-security-policy" not in answer.headers
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", [PAGE, "/ke-hoach/", "/tim-kiem/"])
def test_a_folder_without_its_slash_leads_to_the_one_with_it(server, address):
    asked = f"http://congkhai.example:{server.port}{address[:-1]}"
    answer = server.ask(address[:-1], Host=f"congkhai.example:{server.port}")
    assert answer.status in (301, 308)
    assert urllib.parse.urljoin(asked, answer.headers["location"]) == asked + "/"


def test_the_redirect_of_a_folder_keeps_the_question(server):
    answer = server.ask("/tim-kiem?q=%C4%91%E1%BA%A5t")
    assert answer.status in (301, 308)
    if server.name != "caddy":
        assert answer.headers["location"].endswith("tim-kiem/?q=%C4%91%E1%BA%A5t")


def test_an_earlier_address_leads_to_the_record(server):
    answer = server.ask("/ke-hoach/cu/")
    assert answer.status == 200
    [target] = re.findall(rb'http-equiv="refresh" content="0; url=([^"]+)"', answer.content)
    address = urllib.parse.urljoin("/ke-hoach/cu/", target.decode())
    assert address == "/ke-hoach/2025/tep/"
    assert server.ask(address).status == 200


def test_a_question_for_the_head_gets_no_body(server):
    answer = server.ask("/", "HEAD", Accept_Encoding="gzip")
    assert (answer.status, answer.body) == (200, b"")
    assert answer.coding == "gzip"


# Below a path of a portal.

PATH = "/xa/cong-khai"


@pytest.fixture(scope="module")
def portal(site, tmp_path_factory):
    """The folder of a portal that has the site below a path."""
    portal = tmp_path_factory.mktemp("portal")
    shutil.copytree(site.output, portal / PATH[1:])
    return portal


def check_below_path(server, site):
    page = server.ask(PATH + PAGE, Accept_Encoding="gzip")
    assert (page.status, page.coding) == (200, "gzip")
    for pattern in ("assets/site.*.css", "tim-kiem/index/y.*.json"):
        asset = server.ask(PATH + one(site, pattern))
        assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"
    for address in ("/khong-co/", "/.congkhai/manifest", "/assets/"):
        missing = server.ask(PATH + address)
        assert (missing.status, missing.body) == (404, (site.output / "404.html").read_bytes())
    folder = server.ask(PATH + PAGE[:-1], Host=f"congkhai.example:{server.port}")
    asked = f"http://congkhai.example:{server.port}{PATH}{PAGE}"
    assert urllib.parse.urljoin(asked[:-1], folder.headers["location"]) == asked
    assert server.ask(PATH + "/feed.xml").headers["content-type"].startswith("application/atom+xml")


@pytest.mark.parametrize("name", SERVERS)
def test_the_samples_serve_below_a_path_as_the_guide_says(name, site, portal, tmp_path):
    with SERVERS[name](portal, tmp_path, PATH) as server:
        check_below_path(server, site)


def test_nginx_serves_the_site_as_one_location_among_others_as_the_guide_says(
    site, portal, tmp_path
):
    def inside_a_location(sample):
        head, root, body = re.split(r"^(    root .*)$", sample, flags=re.MULTILINE)
        body = body.rstrip().removesuffix("}")
        return (f"{head}    location / {{ return 204; }}\n"
                f"    location {PATH}/ {{\n{root}\n{body}}}\n}}\n")

    with hosting.nginx(portal, tmp_path, PATH, change=inside_a_location) as server:
        check_below_path(server, site)
        assert server.ask("/").status == 204


# What only the sample for nginx promises.

def test_nginx_redirects_are_right_behind_a_proxy_that_takes_the_path_away(site, tmp_path):
    with hosting.nginx(site.output, tmp_path) as server:
        answer = server.ask("/ke-hoach/2025/dan-chu", Host="trong-nha:8080")
    seen = "https://tinh.example:8443/xa/cong-khai/ke-hoach/2025/dan-chu"
    assert urllib.parse.urljoin(seen, answer.headers["location"]) == seen + "/"


def test_nginx_compresses_a_site_that_was_built_without_copies(site, tmp_path):
    other = Site(tmp_path / "other")
    assert other.build().exit == 0
    (tmp_path / "server").mkdir()
    with hosting.nginx(other.output, tmp_path / "server") as server:
        answer = server.ask("/", Accept_Encoding="gzip")
    assert answer.coding == "gzip"
    assert answer.content == (other.output / "index.html").read_bytes()
