"""Faults of the machine that are rare: a disk that fails while a folder is listed, links that may not be
given a second name, a lock that is let go while a build reads."""

import fcntl
import os
import pathlib
import shutil
import subprocess
import time

import pytest

from conftest import plan


@pytest.fixture(scope="module")
def failing_disk(tmp_path_factory):
    """What to put into the environment so that listing a folder fails half way."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        pytest.skip("there is no compiler for C to make a disk fail with")
    library = tmp_path_factory.mktemp("faults") / "readdir.so"
    source = pathlib.Path(__file__).with_name("faults") / "readdir.c"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-Wall", "-Werror", "-o", library, source, "-ldl"], check=True)
    return lambda folder: {"LD_PRELOAD": str(library), "FAULTY_FOLDER": folder}


def test_what_a_failing_disk_does_not_list_is_not_taken_for_gone(built, failing_disk):
    others = [built.put(f"output/ke-hoach/rieng-{number}.txt", "của tôi") for number in range(5)]
    built.put("content/ke-hoach/2025/moi.md", plan(number="1/KH-UBND"))
    before = built.published()
    run = built.build(environment=failing_disk("/output/ke-hoach"))
    assert run.exit == 3 and "output/ke-hoach" in run.text, run.text
    assert built.published() == before
    run = built.build()
    assert run.exit == 0, run.text
    assert [file.read_text() for file in others] == ["của tôi"] * 5
    assert not built.leftovers()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can read what it may not")
def test_a_record_that_could_not_be_read_is_read_by_the_next_build(built, powerless):
    record = built.put("content/ke-hoach/2025/kin.md", plan(number="8/KH-UBND"))
    record.chmod(0)
    time.sleep(0.1)
    run = built.build(prefix=powerless)
    assert run.exit == 1 and "không có quyền đọc" in run.text, run.text
    # Nothing of the file has changed since.
    run = built.build()
    assert run.exit == 0, run.text
    assert (built.output / "ke-hoach/2025/kin/index.html").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a link to somebody else")
def test_a_link_that_somebody_else_owns_goes_along(built):
    prefix = ["setpriv", "--bounding-set", "-fowner"]
    if not shutil.which("setpriv") or subprocess.run([*prefix, "true"]).returncode != 0:
        pytest.skip("root may give everything a second name here")
    link = built.output / "tai-lieu"
    link.symlink_to("/srv/tai-lieu")
    os.lchown(link, 12345, 12345)
    for number in range(4):
        built.put("content/ke-hoach/2025/moi.md", plan(number=f"{number + 1}/KH-UBND"))
        run = built.build(prefix=prefix)
        assert run.exit == 0, run.text
        assert link.readlink() == pathlib.Path("/srv/tai-lieu")
        assert not built.leftovers()


def test_what_was_read_while_another_build_held_the_folder_is_not_published(built):
    for number in range(1500):
        built.put(f"content/ke-hoach/nhieu/{number:04}.md", plan(number=f"{number + 1}/KH-UBND"))
    before = built.published()
    with open(built.output / ".congkhai/lock", "r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build = built.command("build")
        # The folder is asked for first, then the content is read.
        while build.poll() is None and bytes_read(build.pid) < 100_000:
            time.sleep(0.002)
        fcntl.flock(lock, fcntl.LOCK_UN)
        text = build.communicate(timeout=300)[0].decode()
    assert build.returncode == 3 and "đang" in text, text
    assert built.published() == before
    assert built.build().exit == 0


def bytes_read(process):
    """How many bytes a process has read so far; all there are once it has ended."""
    try:
        text = pathlib.Path(f"/proc/{process}/io").read_text()
    except OSError:
        return 1 << 62
    return int(text.split()[1])
