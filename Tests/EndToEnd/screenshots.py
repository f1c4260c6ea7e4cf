"""Takes a picture of every type of page: `make screenshots`.

    python screenshots.py TOOL FOLDER

Writes FOLDER/TEMPLATE--PAGE-WIDTH-SCHEME.png for each type of page of the demonstration site, on a phone, a
tablet and a desktop, by day and by night, FOLDER/index.html, which shows them side by side, and
FOLDER/readme/, the two that stand in the README.
"""

import html
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

from demonstration import serving
from page_types import most

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIDTHS = {360: 740, 768: 1024, 1440: 900}
SCHEMES = ["light", "dark"]
# The first screen of two pages, for the README: page, width, height, scheme. After a change of the
# look: cp .build/screenshots/readme/*.png docs/images/
README = {
    "trang-chu.png": ("", 1120, 800, "light"),
    "du-an.png": ("du-an/xa-tan-hoa/kenh-tieu-bau-sen/", 430, 860, "dark"),
}
# Longer pages are cut off here, in CSS pixels: what follows looks like what came before.
LONGEST = 6_000


def build(tool, output):
    done = subprocess.run([tool, "build", "--quiet", "--site", ROOT, "--output", output])
    if done.returncode:
        sys.exit(done.returncode)


def name(path, template, width, scheme):
    page = path.removesuffix(".html").strip("/").replace("/", "-") or "trang-chu"
    return f"{template}--{page[:60]}-{width}-{scheme}.png"


def shoot(browser, address, types, target):
    """Takes all the pictures; yields each page with the names of its pictures."""
    page = browser.new_page(locale="vi-VN")
    for path, template in types.items():
        if template == "redirect":
            continue
        names = []
        page.goto(address + path)
        for width, height in WIDTHS.items():
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                page.set_viewport_size({"width": width, "height": height})
                tall = page.evaluate("document.documentElement.scrollHeight")
                page.set_viewport_size({"width": width, "height": max(height, min(tall, LONGEST))})
                names.append(name(path, template, width, scheme))
                page.screenshot(path=target / names[-1])
        yield path, template, names


def shoot_first_screens(browser, address, target):
    target.mkdir(exist_ok=True)
    for name, (path, width, height, scheme) in README.items():
        page = browser.new_page(
            viewport={"width": width, "height": height}, color_scheme=scheme, locale="vi-VN")
        page.goto(address + path)
        page.screenshot(path=target / name)
        page.close()


def contact_sheet(pages):
    """One page that shows all pictures; for this machine only, so its style may stand in it."""
    parts = ["<!doctype html><html lang='vi'><meta charset='utf-8'><title>Screenshots</title>",
             "<style>body{font:1rem/1.6 system-ui;margin:1rem}div{display:flex;gap:.5rem;overflow-x:auto;"
             "align-items:start}img{height:24rem;border:1px solid #999}</style>"]
    for path, template, names in pages:
        parts.append(f"<h2>{html.escape(template)} <small>/{html.escape(path)}</small></h2><div>")
        parts += [f"<a href='{html.escape(one)}'><img loading='lazy' alt='{html.escape(one)}' src='{html.escape(one)}'></a>"
                  for one in names]
        parts.append("</div>")
    return "\n".join(parts)


def main(tool, target):
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.png"):
        old.unlink()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site = pathlib.Path(scratch) / "output"
        build(tool, site)
        # Root, as in containers, cannot have the sandbox of Chromium.
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        with serving(site) as address:
            pages = list(shoot(browser, address, most(site), target))
            shoot_first_screens(browser, address, target / "readme")
        browser.close()
    (target / "index.html").write_text(contact_sheet(pages), "utf-8")
    print(f"{target / 'index.html'}: {sum(len(names) for *_, names in pages)} pictures")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
