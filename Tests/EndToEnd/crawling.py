"""A reader of a site who follows every link while the site is being replaced."""

import functools
import http.server
import json
import posixpath
import re
import threading
import urllib.error
import urllib.parse
import urllib.request

LINK = re.compile(rb'(?:href|src)="([^"#?]+)')


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class Server:
    """Serves a folder by its path, as web servers do; `with` starts and ends it."""

    def __init__(self, folder):
        handler = functools.partial(QuietHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()


class Crawler(threading.Thread):
    """Walks over the site, again and again, and notes every address that a page named and that
    was not there."""

    def __init__(self, address):
        super().__init__(daemon=True)
        self.address = address
        self.missing = []
        self.count = 0
        self.rounds = 0
        self.ended = threading.Event()
        self.failure = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *error):
        self.ended.set()
        self.join(60)
        if self.failure:
            raise self.failure

    def run(self):
        try:
            while not self.ended.is_set():
                self.walk()
                self.rounds += 1
        except Exception as error:  # noqa: BLE001 (told to the test)
            self.failure = error

    def walk(self):
        waiting = [("", "the reader")]
        known = {""}
        while waiting and not self.ended.is_set():
            path, source = waiting.pop(0)
            content = self.read(path, source)
            for link in self.links(path, content):
                if link not in known:
                    known.add(link)
                    waiting.append((link, path))

    def read(self, path, source):
        self.count += 1
        try:
            with urllib.request.urlopen(self.address + urllib.parse.quote(path), timeout=30) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            self.missing.append(f"{path} ({error.code}), named by /{source}")
            return b""

    def links(self, path, content):
        if path.endswith("/root.json"):
            yield from self.index_files(path, content)
        if path and not path.endswith(("/", ".html")):
            return
        for link in LINK.findall(content):
            link = link.decode()
            if "//" in link or link.startswith(("mailto:", "tel:", "data:")):
                continue
            joined = posixpath.normpath(posixpath.join("/" + path, link)).lstrip("/")
            yield joined + "/" if link.endswith("/") and joined else joined
        if path == "tim-kiem/":
            yield "tim-kiem/index/root.json"

    def index_files(self, path, content):
        """Files that the root of the search index names; not those of single records, which may
        be withdrawn at any moment."""
        if not content:
            return
        root = json.loads(content)
        folder = posixpath.dirname(path)
        for name in ["y", "units"]:
            yield f"{folder}/{name}.{root[name]}.json"
        for family in ["t", "n", "c", "f", "u"]:
            hashes = root[family].get("h", "")
            for number in range(len(hashes) // 5):
                yield f"{folder}/{family}/{number}.{hashes[5 * number:5 * number + 5]}.json"
