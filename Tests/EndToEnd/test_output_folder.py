"""Whatever happens to the disk or to the process, the site that was published before stays whole,
and nothing that somebody else put into the output folder is lost."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest

from conftest import plan

is_root = os.geteuid() == 0


def many(site, count=300, folder="content"):
    for number in range(count):
        site.put(f"{folder}/ke-hoach/nhieu/{number:04}.md", plan(number=f"{number + 1}/KH-UBND"))


def test_a_second_build_touches_nothing(built):
    times = {path: path.stat().st_mtime_ns for path in built.output.rglob("*")
             if ".congkhai" not in path.parts}
    assert built.build().exit == 0
    assert times == {path: path.stat().st_mtime_ns for path in built.output.rglob("*")
                     if ".congkhai" not in path.parts}


def test_a_removed_record_takes_its_page_along(built):
    page = built.output / "ke-hoach/2025/dan-chu/index.html"
    assert page.exists()
    (built.folder / "content/ke-hoach/2025/dan-chu.md").unlink()
    assert built.build().exit == 0
    assert not page.parent.exists()


def test_files_of_others_are_never_deleted(built):
    mine = built.put("output/ghi-chu/cua-toi.txt", "của tôi")
    (built.folder / "content/ke-hoach/2025/dan-chu.md").unlink()
    assert built.build().exit == 0
    assert mine.read_text() == "của tôi"


def test_a_file_of_somebody_else_in_the_way_is_named(site):
    site.put("output/index.html", "của tôi")
    run = site.build()
    assert run.exit == 3, run.text
    assert "output/index.html" in run.text
    assert "không do Công khai tạo ra" in run.text
    assert site.published() == {"index.html": "của tôi".encode()}


def test_a_file_in_the_place_of_the_output_folder_is_told(site):
    site.put("output", "tệp")
    run = site.build()
    assert run.exit == 3, run.text
    assert "output" in run.text
    assert site.output.read_text() == "tệp"


@pytest.mark.parametrize("output", ["/", "content", "content/moi/hon/nua", "."])
def test_an_output_folder_around_or_inside_the_content_is_refused(site, output):
    # A record with a mistake, so that no build can reach the root of the disk, whatever it does.
    site.put("content/ke-hoach/sai.md", "không có phần đầu")
    run = site.build("--output", output)
    assert run.exit == 2, run.text
    assert "thư mục nội dung" in run.text


def test_an_output_folder_may_lie_below_folders_that_are_not_there_yet(site):
    run = site.build("--output", "moi/hon/nua")
    assert run.exit == 0, run.text
    assert (site.folder / "moi/hon/nua/index.html").exists()


def test_an_output_folder_that_is_not_writable_is_told(site, powerless):
    site.output.mkdir(mode=0o555)
    run = site.build(prefix=powerless)
    assert run.exit == 3, run.text
    assert "không có quyền" in run.text
    assert not site.published()


@pytest.fixture
def small_disk(tmp_path):
    """A disk of its own of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = is_root and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True
    ).returncode == 0
    if not mounted:
        pytest.skip("only root may mount a disk")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_full_disk_is_told_and_the_site_stays(site, small_disk):
    site.output = small_disk / "output"
    assert site.build("--output", site.output).exit == 0
    before = site.published()
    many(site)
    run = site.build("--output", site.output)
    assert run.exit == 3, run.text
    assert "ổ đĩa đã đầy" in run.text
    assert site.published() == before
    assert not site.leftovers()


def test_a_read_only_disk_is_told_and_the_site_stays(site, small_disk):
    site.output = small_disk / "output"
    assert site.build("--output", site.output).exit == 0
    before = site.published()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    site.put("content/ke-hoach/moi.md", plan())
    run = site.build("--output", site.output)
    assert run.exit == 3, run.text
    assert "chỉ cho đọc" in run.text
    assert site.published() == before


def interrupt(site, after, with_signal, *arguments):
    """Starts a build and ends it with a signal; its exit status."""
    process = site.command("build", *arguments)
    time.sleep(after)
    process.send_signal(with_signal)
    process.communicate(timeout=60)
    return process.returncode


@pytest.mark.parametrize("after", [0.05, 0.3, 0.8])
def test_ctrl_c_leaves_the_site_whole(built, after):
    before = built.published()
    many(built)
    status = interrupt(built, after, signal.SIGINT)
    assert status in (-signal.SIGINT, 130, 0)
    if status != 0:
        assert built.published() == before
    assert built.build().exit == 0
    assert not built.leftovers()


@pytest.mark.long
def test_a_build_killed_at_any_moment_is_mended_by_the_next(built):
    before = built.published()
    shutil.copytree(built.folder / "content", built.folder / "more")
    many(built, folder="more")
    started = time.monotonic()
    assert built.build("--content", "more").exit == 0
    duration = time.monotonic() - started
    after = built.published()
    chance = random.Random(1)
    for _ in range(40):
        assert built.build().exit == 0
        assert built.published() == before
        interrupt(built, chance.uniform(0, duration), signal.SIGKILL, "--content", "more")
        # Between the two only while the journal says how to go on.
        journal = built.output / ".congkhai/journal"
        assert built.published() in (before, after) or journal.exists()
        assert built.build("--content", "more").exit == 0
        assert built.published() == after
        assert not built.leftovers()


def test_a_second_build_at_the_same_time_is_told_who_holds_the_folder(built):
    holder = subprocess.Popen(
        [sys.executable, "-c",
         "import fcntl, os, sys, time\n"
         "lock = open(sys.argv[1], 'r+')\n"
         "fcntl.flock(lock, fcntl.LOCK_EX)\n"
         "lock.write(f'{os.getpid()}\\n'); lock.flush()\n"
         "print('held', flush=True); time.sleep(60)",
         str(built.output / ".congkhai/lock")],
        stdout=subprocess.PIPE)
    try:
        holder.stdout.readline()
        run = built.build()
        assert run.exit == 3, run.text
        assert f"tiến trình số {holder.pid}" in run.text
    finally:
        holder.kill()
        holder.wait()
    assert built.build().exit == 0
