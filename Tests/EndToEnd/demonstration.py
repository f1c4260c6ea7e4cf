"""The demonstration site, built once, served on this machine, opened in Chromium."""

import contextlib
import functools
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import threading
import time

import pytest
from playwright.sync_api import sync_playwright

from conftest import ROOT, TOOL


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The folder that the build wrote."""
    output = tmp_path_factory.mktemp("site") / "output"
    done = subprocess.run(
        [TOOL, "build", "--site", ROOT, "--output", output], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the folder below a path and nothing elsewhere, as a portal would."""

    def __init__(self, *arguments, folder, prefix, **options):
        self.prefix = prefix
        super().__init__(*arguments, directory=str(folder), **options)

    def do_GET(self):
        if not self.path.startswith(self.prefix):
            return self.send_error(404)
        self.path = "/" + self.path[len(self.prefix):]
        return super().do_GET()

    def send_error(self, code, message=None, explain=None):
        page = pathlib.Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    # A browser opens its six connections at once, and a test may have several browsers.
    request_queue_size = 64


@contextlib.contextmanager
def serving(folder, prefix="/"):
    """The address of a server of the folder; it stops with the block."""
    handler = functools.partial(Handler, folder=folder, prefix=prefix)
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


def wait_until(page, expression, seconds=30):
    """Waits until an expression is true of a page. `wait_for_function` asks again by `eval`, which
    the security policy of the pages forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never true: {expression}"
        page.wait_for_timeout(50)


@pytest.fixture
def serve():
    """Starts servers of folders, which stop after the pages that `visit` opened are closed: a page
    that still loads something when its server goes away would have seen an error."""
    with contextlib.ExitStack() as servers:
        yield lambda folder, prefix="/": servers.enter_context(serving(folder, prefix))


@pytest.fixture(scope="session")
def address(folder):
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "Chromium is missing: apt-get install chromium"
    with sync_playwright() as playwright:
        # Root, as in containers, cannot have the sandbox of Chromium.
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=path, args=sandbox)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, serve):
    """Opens pages, and afterwards wants to have seen no error and no other host.

    `expected` is a pattern of the troubles that a test makes itself; `before` gets the page before
    it goes anywhere.
    """
    troubles, contexts = [], []

    def open_page(url, width=1280, script=True, scheme="light", missing=False, expected=None,
                  before=lambda page: None):
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=script, color_scheme=scheme, locale="vi-VN",
        )
        contexts.append(context)
        page = context.new_page()
        before(page)

        def note(trouble):
            if not (expected and re.search(expected, trouble)):
                troubles.append(trouble)

        host = "/".join(url.split("/")[:3])
        page.on("console", lambda said: said.type in ("error", "warning")
                and not (missing and "404" in said.text) and note(f"console: {said.text}"))
        page.on("pageerror", lambda error: note(f"script: {error}"))
        page.on("request", lambda asked: asked.url.startswith((host, "data:", "blob:"))
                or note(f"another host: {asked.url}"))
        page.on("response", lambda got: got.status >= 400
                and not (missing and got.request.is_navigation_request()) and note(f"{got.status}: {got.url}"))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not troubles
