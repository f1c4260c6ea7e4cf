"""`congkhai serve`: what is tried is shown, built again at each change, and never published."""

import contextlib
import re
import signal
import socket
import time
import urllib.error
import urllib.request

import pytest
from conftest import plan


@contextlib.contextmanager
def serving(site, *options):
    """The process of a preview of a site, and its address once it is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = site.command("serve", "--port", str(port), *options)
    try:
        yield server, f"http://127.0.0.1:{port}/"
    finally:
        if server.poll() is None:
            server.terminate()
        server.communicate(timeout=30)


def page(address, path):
    """A page as it is served; nothing while there is none."""
    try:
        with urllib.request.urlopen(address + path, timeout=30) as answer:
            return answer.read().decode()
    except urllib.error.URLError:
        return ""


def wait(condition):
    """Waits until something holds, for a minute at most."""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "it did not happen within a minute"
        time.sleep(0.1)


def test_a_change_is_shown_without_another_command(site):
    with serving(site, "--quiet") as (_, address):
        wait(lambda: page(address, ""))
        for number in range(2):
            site.put("content/ke-hoach/moi.md", plan(title=f"Kế hoạch lần {number}"))
            wait(lambda: f"Kế hoạch lần {number}" in page(address, "ke-hoach/moi/"))
        (site.folder / "content/ke-hoach/moi.md").unlink()
        wait(lambda: page(address, "ke-hoach/moi/") == "")


def test_nothing_of_a_preview_is_published(site):
    assert site.build().exit == 0
    before = site.published()
    site.put("content/ke-hoach/thu.md", plan(title="Kế hoạch bản thảo", draft="yes"))
    with serving(site, "--drafts", "--quiet") as (_, address):
        wait(lambda: "Kế hoạch bản thảo" in page(address, "ke-hoach/thu/"))
    assert site.published() == before
    assert {path.name for path in site.folder.iterdir()} >= {"content", "output", ".congkhai"}
    assert not (site.folder / "output-drafts").exists()


@pytest.mark.parametrize("language, words, hint", [
    ("vi", "chưa xem được trang", "Ctrl-C để dừng"), ("en", "the site cannot be seen yet", "Ctrl-C stops")])
def test_a_mistake_at_the_start_is_told_and_what_to_do(site, language, words, hint):
    site.put("content/ke-hoach/hong.md", "không có phần đầu")
    with serving(site, "--lang", language) as (server, address):
        told = []
        while not told or words not in told[-1]:
            told.append(server.stdout.readline().decode())
            assert told[-1], "the preview ended"
        assert any("hong.md" in line for line in told) and hint in told[-1]
        # It is said once, however often the mistake is not mended.
        site.put("content/ke-hoach/hong.md", "vẫn không có phần đầu")
        line = server.stdout.readline().decode()
        while "hong.md" not in line:
            line = server.stdout.readline().decode()
            assert line, "the preview ended"
        site.put("content/ke-hoach/hong.md", plan(title="Kế hoạch đã sửa"))
        wait(lambda: "Kế hoạch đã sửa" in page(address, "ke-hoach/hong/"))
        line = server.stdout.readline().decode()
        while address not in line:
            assert words not in line
            line = server.stdout.readline().decode()
            assert line, "the preview ended"


def test_a_mistake_is_told_and_what_was_shown_stays(site):
    with serving(site) as (server, address):
        wait(lambda: page(address, "ke-hoach/"))
        site.put("content/ke-hoach/hong.md", "không có phần đầu")
        line = server.stdout.readline().decode()
        while "hong.md" not in line:
            line = server.stdout.readline().decode()
            assert line, "the preview ended"
        assert page(address, "ke-hoach/")
        site.put("content/ke-hoach/hong.md", plan(title="Kế hoạch đã sửa"))
        wait(lambda: "Kế hoạch đã sửa" in page(address, "ke-hoach/hong/"))


def test_a_site_that_begins_with_a_mistake_is_shown_once_it_is_mended(site):
    site.put("content/ke-hoach/hong.md", "không có phần đầu")
    with serving(site, "--quiet") as (_, address):
        time.sleep(1)
        assert page(address, "") == ""
        site.put("content/ke-hoach/hong.md", plan(title="Kế hoạch đã sửa"))
        wait(lambda: "Kế hoạch đã sửa" in page(address, "ke-hoach/hong/"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_asked_to(site, number):
    with serving(site, "--quiet") as (server, address):
        wait(lambda: page(address, ""))
        server.send_signal(number)
        assert server.wait(timeout=30) == 0


def test_a_folder_that_is_told_is_published_into(site):
    with serving(site, "--output", "output", "--quiet") as (_, address):
        wait(lambda: page(address, "ke-hoach/"))
        # Another program may publish into it meanwhile.
        site.put("content/ke-hoach/moi.md", plan(title="Kế hoạch mới"))
        wait(lambda: "Kế hoạch mới" in page(address, "ke-hoach/moi/"))
    assert "ke-hoach/moi/index.html" in site.published()


def test_the_preview_takes_the_next_port_where_another_program_has_the_usual_one(site):
    with contextlib.closing(socket.socket()) as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            other.bind(("127.0.0.1", 8080))
            other.listen()
        except OSError:
            pass  # Another program has it already.
        server = site.command("serve", "--quiet")
        try:
            address = server.stdout.readline().decode()
            assert re.search(r"http://127\.0\.0\.1:8(0[89]|1[0-7])\d/", address), address
            assert ":8080/" not in address
        finally:
            server.terminate()
            server.communicate(timeout=30)
