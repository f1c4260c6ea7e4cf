"""A web server of this machine that counts what it sends.

Like most hosts of static sites it compresses texts with gzip, keeps connections open and lets files
be kept for ten minutes. Compressed files stay in memory, so that no visit pays for the compression."""

import contextlib
import gzip
import http.server
import pathlib
import threading
import time
from dataclasses import dataclass

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8", ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml", ".xml": "application/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2", ".wasm": "application/wasm", ".png": "image/png",
}
# These are compressed already; all else is sent with gzip.
COMPRESSED = {".woff2", ".png", ".jpg", ".zip", ".gz", ".pdf"}
GZIP_LEVEL = 6


@dataclass(frozen=True)
class Sent:
    """One answer: bytes of the body as sent and of its head, seconds since the epoch."""

    path: str
    status: int
    body: int
    head: int
    asked: float
    done: float


class Server(http.server.ThreadingHTTPServer):
    """Serves folders, each below a prefix, and pages from memory; `visit()` begins a new count."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, mounts, pages=None):
        super().__init__(("127.0.0.1", 0), Handler)
        # The longest prefix first: an index may be mounted inside a site.
        self.mounts = sorted(((prefix, pathlib.Path(folder)) for prefix, folder in mounts.items()),
                             key=lambda mount: -len(mount[0]))
        self.pages = pages or {}
        self.files = {}
        self.sent = []

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"

    def visit(self):
        """Forgets what was counted."""
        self.sent = []

    def file(self, path):
        """The bytes to send for a path, whether they are compressed, the type; None when missing."""
        if path not in self.files:
            self.files[path] = self.read(path)
        return self.files[path]

    def read(self, path):
        if path in self.pages:
            return gzip.compress(self.pages[path], GZIP_LEVEL, mtime=0), True, TYPES[".html"]
        for prefix, folder in self.mounts:
            if not path.startswith(prefix):
                continue
            file = folder / path[len(prefix):]
            if path.endswith("/"):
                file /= "index.html"
            if ".." in file.parts or not file.is_file():
                return None
            sort = TYPES.get(file.suffix, "application/octet-stream")
            if file.suffix in COMPRESSED:
                return file.read_bytes(), False, sort
            return gzip.compress(file.read_bytes(), GZIP_LEVEL, mtime=0), True, sort
        return None

    def handle_error(self, request, client_address):
        """A browser that closes its connections is no error."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body leave in one packet; apart, the second would wait for an acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self):
        asked = time.time()
        path = self.path.partition("?")[0]
        found = self.server.file(path)
        body, is_compressed, sort = found or (b"Not found\n", False, TYPES[".txt"])
        status = 200 if found else 404
        self.send_response(status)
        self.send_header("Content-Type", sort)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if is_compressed:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        head = sum(map(len, self._headers_buffer)) + 2
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
        self.server.sent.append(Sent(path, status, len(body), head, asked, time.time()))

    def log_message(self, *_):
        """Says nothing."""


@contextlib.contextmanager
def serving(mounts, pages=None):
    """A server of {prefix: folder} and {path: bytes of a page}; it ends with the block."""
    with Server(mounts, pages) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
