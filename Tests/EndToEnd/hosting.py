"""The web servers of the samples in docs/hosting, run on a folder for a test.

Of a sample only the address, the folder and, below a path, that of `404.html` are replaced; each has
to be there just as often as is said, so that a sample that changes is noticed."""

import contextlib
import gzip
import http.client
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass

import brotli
import pytest

from conftest import ROOT

SAMPLES = ROOT / "docs/hosting"
DECODE = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
BROTLI_MODULE = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"


@dataclass
class Answer:
    """What a server said; `body` as it was sent, `content` decoded."""

    status: int
    headers: dict
    body: bytes

    @property
    def coding(self):
        return self.headers.get("content-encoding", "")

    @property
    def content(self):
        return DECODE[self.coding](self.body)


@dataclass
class Server:
    """A server that runs."""

    name: str
    port: int
    # The codings in which it has copies at hand.
    codings: tuple = ("br", "gzip")

    def ask(self, path, method="GET", **headers):
        """The answer to one request on a connection of its own; nothing is followed or decoded.
        Two headers of one name are joined by a comma."""
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with contextlib.closing(connection):
            connection.request(method, path, headers={"Host": "congkhai.example"} | headers)
            answer = connection.getresponse()
            found = {}
            for name, value in answer.getheaders():
                name = name.lower()
                found[name] = f"{found[name]}, {value}" if name in found else value
            return Answer(answer.status, found, answer.read())


def replaced(text, *changes):
    """The text with parts replaced: old, new, how many there are."""
    for old, new, count in changes:
        assert text.count(old) == count, f"{text.count(old)} × {old}"
        text = text.replace(old, str(new))
    return text


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program(name):
    """The path of a server's program; they are where only root looks."""
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    if not path:
        pytest.skip(f"{name} is not installed")
    return path


@contextlib.contextmanager
def running(command, server, log, environment=None):
    """Runs a server in the foreground until the block ends."""
    with open(log, "wb") as out:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
            env=os.environ | (environment or {}))
    try:
        for _ in range(200):
            assert process.poll() is None, log.read_text()
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", server.port), timeout=1).close()
                break
            time.sleep(0.05)
        else:
            pytest.fail(log.read_text())
        yield server
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def nginx(folder, scratch, prefix="", with_brotli=False, change=lambda sample: sample):
    port = free_port()
    sample = replaced(
        change((SAMPLES / "nginx.conf").read_text()),
        ("listen 80;", f"listen 127.0.0.1:{port};", 1), ("listen [::]:80;", "", 1),
        ("root /var/www/congkhai;", f"root {folder};", 1),
        (" /404.html;", f" {prefix}/404.html;", 2))
    if with_brotli:
        if not os.path.exists(BROTLI_MODULE):
            pytest.skip("libnginx-mod-http-brotli-static is not installed")
        sample = replaced(sample, ("#brotli_static on;", "brotli_static on;", 1))
    (scratch / "site.conf").write_text(sample)
    temporary = "".join(f"  {name}_temp_path {scratch}/{name};\n"
                        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (scratch / "nginx.conf").write_text(
        (f"load_module {BROTLI_MODULE};\n" if with_brotli else "")
        # The folders of tests are for the user who runs them.
        + ("user root;\n" if os.geteuid() == 0 else "")
        + f"daemon off;\nworker_processes 1;\npid {scratch}/nginx.pid;\n"
        f"error_log {scratch}/error.log;\nevents {{ }}\n"
        f"http {{\n  access_log off;\n{temporary}  include {scratch}/site.conf;\n}}\n")
    command = [program("nginx"), "-p", scratch, "-c", scratch / "nginx.conf", "-e", scratch / "error.log"]
    codings = ("br", "gzip") if with_brotli else ("gzip",)
    with running(command, Server("nginx", port, codings), scratch / "out.log") as server:
        yield server


@contextlib.contextmanager
def caddy(folder, scratch, prefix=""):
    port = free_port()
    sample = replaced(
        (SAMPLES / "Caddyfile").read_text(),
        ("congkhai.example {\n", f"http://congkhai.example:{port} {{\n\tbind 127.0.0.1\n", 1),
        ("root * /var/www/congkhai\n", f"root * {folder}\n", 1),
        (" /404.html\n", f" {prefix}/404.html\n", 1))
    (scratch / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + sample)
    command = [program("caddy"), "run", "--config", scratch / "Caddyfile", "--adapter", "caddyfile"]
    # It keeps certificates and its last configuration at home.
    home = {"HOME": str(scratch), "XDG_DATA_HOME": str(scratch), "XDG_CONFIG_HOME": str(scratch)}
    with running(command, Server("caddy", port), scratch / "out.log", home) as server:
        yield server


def readable_by_others(folder):
    """As root Apache works as another user, who may then look into the folder of the test."""
    if os.geteuid() != 0:
        return ""
    for path in [folder, *folder.parents]:
        if path == pathlib.Path(tempfile.gettempdir()):
            break
        path.chmod(0o755)
    return "User www-data\nGroup www-data\n"


@contextlib.contextmanager
def apache(folder, scratch, prefix=""):
    port = free_port()
    sample = replaced(
        (SAMPLES / "apache.conf").read_text(),
        ("<VirtualHost *:80>", f"<VirtualHost 127.0.0.1:{port}>", 1),
        ("DocumentRoot /var/www/congkhai\n", f"DocumentRoot {folder}\n", 1),
        ("<Directory /var/www/congkhai>", f"<Directory {folder}>", 1),
        (" /404.html\n", f" {prefix}/404.html\n", 2))
    modules = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
        for name in ("mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "alias",
                     "filter", "deflate", "autoindex"))
    (scratch / "apache.conf").write_text(
        f"ServerRoot {scratch}\nPidFile {scratch}/apache.pid\nErrorLog {scratch}/error.log\n"
        f"DefaultRuntimeDir {scratch}\nMutex pthread\nListen 127.0.0.1:{port}\n"
        f"ServerName congkhai.example\n{modules}{readable_by_others(folder)}"
        # As Debian's mime.conf says.
        "TypesConfig /etc/mime.types\nAddType application/x-gzip .gz .tgz\nAddLanguage br .br\n"
        + sample)
    command = [program("apache2"), "-f", scratch / "apache.conf", "-DFOREGROUND"]
    with running(command, Server("apache", port), scratch / "out.log") as server:
        yield server
