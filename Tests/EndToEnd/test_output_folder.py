"""Whatever happens to the disk or to the process, the site that was published before stays whole,
and nothing that somebody else put into the output folder is lost."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest

from conftest import TOOL, plan

is_root = os.geteuid() == 0


def many(site, count=300, folder="content"):
    for number in range(count):
        site.put(f"{folder}/ke-hoach/nhieu/{number:04}.md", plan(number=f"{number + 1}/KH-UBND"))


def test_a_second_build_touches_nothing(built):
    times = {path: path.stat().st_mtime_ns for path in built.output.rglob("*")}
    inode = built.output.stat().st_ino
    assert built.build().exit == 0
    assert times == {path: path.stat().st_mtime_ns for path in built.output.rglob("*")}
    assert inode == built.output.stat().st_ino


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


@pytest.mark.parametrize("output, other", [
    ("/", "content"), ("content", "content"), ("content/moi/hon/nua", "content"), (".", "content"),
    ("themes", "themes"), ("themes/moi", "themes"), (".congkhai", ".congkhai"), (".congkhai/web", ".congkhai")])
def test_an_output_folder_around_or_inside_a_folder_of_the_site_is_refused(site, output, other):
    # A record with a mistake, so that no build can reach the root of the disk, whatever it does.
    site.put("content/ke-hoach/sai.md", "không có phần đầu")
    run = site.build("--output", output)
    assert run.exit == 2, run.text
    assert "chứa hoặc nằm trong" in run.text and f"{other}»" in run.text


def test_the_same_output_folder_written_otherwise_is_the_same(site):
    """What builds keep for one another does not depend on how the folder is written."""
    assert site.build("--output", "output").exit == 0
    for output in ["output/", "./output", "content/../output", str(site.output)]:
        run = site.build("--output", output)
        assert (run.exit, "0 tệp mới hoặc thay đổi" in run.text) == (0, True), run.text
    assert len(list((site.folder / ".congkhai").glob("memory-*"))) == 1
    assert len(list((site.folder / ".congkhai").glob("build-*"))) == 1


def test_what_was_made_is_known_whoever_builds(site):
    """The office at a terminal and the server in the night write the same site otherwise: the paths,
    the language, the day. Only what is said is another, so that what was made may stay."""
    assert site.build().exit == 0
    pages, = (site.folder / ".congkhai").glob("memory-*/pages")
    known = pages.read_bytes()
    run = site.build(
        "--lang", "en", "--format", "json", "--strict",
        "--site", str(site.folder), "--output", str(site.output))
    assert run.exit == 0, run.text
    assert pages.read_bytes() == known
    # What changes the site is another memory.
    assert site.build("--prefix", "/xa/").exit == 0
    assert pages.read_bytes() != known


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


def test_what_belongs_to_another_user_is_told_with_the_way_out(built, powerless):
    for folder in [built.output / ".congkhai", built.state]:
        (folder / "lock").chmod(0o444)
        (folder / "lock").chmod(0)
    built.put("content/ke-hoach/2025/moi.md", plan(number="9/KH-UBND"))
    run = built.build(prefix=powerless)
    assert run.exit == 3, run.text
    assert "Không khoá được" in run.text and "chown -R" in run.text
    assert "chown -R" in built.build("--lang", "en", prefix=powerless).text


def test_why_nothing_can_be_kept_for_the_next_build_is_told(built, powerless):
    for folder in [built.folder / ".congkhai", built.state]:
        shutil.rmtree(folder)
    built.put("content/ke-hoach/2025/moi.md", plan(number="9/KH-UBND"))
    built.folder.chmod(0o555)
    run = built.build(prefix=powerless)
    built.folder.chmod(0o755)
    assert run.exit == 0, run.text
    assert "cảnh báo: Không tạo được thư mục «.congkhai" in run.text and "không có quyền" in run.text


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


def test_however_little_room_is_left_one_whole_site_is_seen(site, small_disk):
    site.output = small_disk / "output"
    assert site.build("--output", site.output).exit == 0
    before = site.published()
    codes = set()
    for number, room in enumerate([0, 4, 16, 40, 80, 160, 320]):
        filler = small_disk / "filler"
        free = os.statvfs(small_disk)
        filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - room * 1024)))
        site.put("content/ke-hoach/moi.md", plan(title=f"Kế hoạch lần {number}"))
        run = site.build("--output", site.output)
        codes.add(run.exit)
        seen = site.published()
        assert (seen == before) == (run.exit == 3), run.text
        assert not site.leftovers()
        filler.unlink()
        assert site.build("--output", site.output).exit == 0
        before = site.published()
        assert run.exit == 3 or seen == before
    assert codes == {0, 3}


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
        # What is wrong with the content needs no folder to be told.
        wrong = built.put("content/ke-hoach/2025/sai.md", plan(issued="31/6/2025"))
        run = built.build()
        assert run.exit == 1 and "sai.md" in run.text, run.text
        wrong.unlink()
    finally:
        holder.kill()
        holder.wait()
    assert built.build().exit == 0


def test_of_two_builds_at_once_each_publishes_all_or_nothing(built):
    many(built)
    builds = [built.command("build") for _ in range(2)]
    texts = [build.communicate(timeout=300)[0].decode() for build in builds]
    for build, text in zip(builds, texts):
        assert build.returncode == 0 or "tiến trình số" in text, text
    assert any(build.returncode == 0 for build in builds)
    assert len([path for path in built.published() if path.startswith("ke-hoach/nhieu/")]) == 300
    assert not built.leftovers()


def test_unchanged_files_keep_their_times(built):
    for number in range(3):
        old = 1_600_000_000
        for path in built.published():
            os.utime(built.output / path, (old, old))
        before = built.published()
        built.put("content/ke-hoach/moi.md", plan(number=f"{number + 1}/KH-UBND"))
        assert built.build().exit == 0
        after = built.published()
        changed = {path for path in after if after[path] != before.get(path)}
        assert changed and changed < after.keys()
        newer = {path for path in after if (built.output / path).stat().st_mtime > old}
        assert newer == changed


def test_rsync_moves_what_changed_and_nothing_else(built, tmp_path):
    copy, other = tmp_path / "copy", tmp_path / "other"
    sync = ["rsync", "-a", "--delete-after", "--exclude", ".congkhai", "--itemize-changes",
            f"{built.output}/", copy]
    subprocess.run(sync, check=True, capture_output=True)
    shutil.copytree(copy, other)
    list = built.folder / "list"
    built.put("content/ke-hoach/moi.md", plan(number="1/KH-UBND"))
    (built.folder / "content/ke-hoach/2025/dan-chu.md").unlink()
    assert built.build("--changed-list", list).exit == 0
    moved = subprocess.run(sync, check=True, capture_output=True, text=True).stdout
    files = {line.split(" ", 1)[1].strip() for line in moved.splitlines()
             if line.startswith(">f")}
    lines = list.read_text().splitlines()
    assert files == {line[2:] for line in lines if line[0] == "+"}
    # As the documentation for administrators has it.
    subprocess.run(
        ["bash", "-euo", "pipefail", "-c",
         "sed -n 's/^+ //p' $1 | rsync -a --files-from=- $2/ $3\n"
         "sed -n 's/^- //p' $1 | (cd $3 && xargs -r -d '\\n' rm -f --)",
         "copy", list, built.output, other], check=True)
    assert built.published(other) == built.published(copy)


def test_the_list_of_changes_names_every_change(built):
    before = built.published()
    built.put("content/ke-hoach/moi.md", plan(number="1/KH-UBND"))
    (built.folder / "content/ke-hoach/2025/dan-chu.md").unlink()
    assert built.build("--changed-list", "lists.txt").exit == 0
    after = built.published()
    former = built.former()
    lines = [f"+ {path}" for path in after if after[path] != before.get(path)]
    lines += [f"- {path}" for path in before if path not in after and path not in former]
    told = (built.folder / "lists.txt").read_text().splitlines()
    assert sorted(told) == sorted(lines)
    assert [line[2:] for line in told] == sorted(line[2:] for line in told)
    assert built.build("--changed-list", "lists.txt").exit == 0
    assert (built.folder / "lists.txt").read_text() == ""


def test_a_list_of_changes_that_cannot_be_written_stops_the_build_first(site):
    run = site.build("--changed-list", "khong-co/list.txt")
    assert run.exit == 3, run.text
    assert "khong-co" in run.text
    assert not site.output.exists()


def test_a_list_of_changes_replaces_no_other_file(built):
    record, page, pipe = "content/ke-hoach/2025/dan-chu.md", "output/index.html", "pipe"
    os.mkfifo(built.folder / pipe)
    before = [(built.folder / name).read_bytes() for name in (record, page)]
    built.put("content/ke-hoach/moi.md", plan(number="1/KH-UBND"))
    for name in (record, page, pipe):
        for command in ("build", "rollback"):
            run = built.run(command, "--changed-list", name)
            assert run.exit == 2 and "không phải danh sách" in run.text, run.text
    assert [(built.folder / name).read_bytes() for name in (record, page)] == before
    assert (built.folder / pipe).is_fifo()


def test_nothing_beside_the_list_of_changes_is_touched(built):
    precious = built.put("lists.txt.tmp/quan-trong.txt", "của tôi")
    built.put("content/ke-hoach/moi.md", plan(number="1/KH-UBND"))
    assert built.build("--changed-list", "lists.txt").exit == 0
    assert precious.read_text() == "của tôi"
    assert [path.name for path in built.folder.glob(".congkhai-list*")] == []


def test_a_folder_of_others_that_is_read_only_goes_along(built, powerless):
    file = built.put("output/kin/rieng.txt", "của tôi")
    file.parent.chmod(0o555)
    for number in range(4):
        built.put("content/ke-hoach/moi.md", plan(number=f"{number + 1}/KH-UBND"))
        run = built.build(prefix=powerless)
        assert run.exit == 0, run.text
        assert file.read_text() == "của tôi" and file.parent.stat().st_mode & 0o777 == 0o555
        assert not built.leftovers()


def test_where_files_are_moved_a_folder_that_is_read_only_is_told_before_anything_is(site, powerless):
    site.output = site.folder / "kin/output"
    site.output.mkdir(parents=True)
    site.output.parent.chmod(0o555)
    assert site.build("--output", site.output, prefix=powerless).exit == 0
    before, closed = site.published(), site.output / "ke-hoach/2025"
    closed.chmod(0o555)
    site.put("content/ke-hoach/2025/moi.md", plan(number="1/KH-UBND"))
    site.put("content/ke-hoach/2025/dan-chu.md", plan(title="Tên khác"))
    run = site.build("--output", site.output, prefix=powerless)
    assert run.exit == 3 and "ke-hoach/2025" in run.text and "vẫn nguyên vẹn" in run.text, run.text
    assert site.published() == before
    closed.chmod(0o755)
    run = site.build("--output", site.output, prefix=powerless)
    assert run.exit == 0, run.text
    assert b"T\xc3\xaan kh\xc3\xa1c" in site.published()["ke-hoach/2025/dan-chu/index.html"]
    site.output.parent.chmod(0o755)


def test_one_goes_back_to_the_publication_before_and_forward_again(built):
    one = built.published()
    built.put("content/ke-hoach/moi.md", plan(number="1/KH-UBND"))
    built.put("output/.well-known/security.txt", "Contact: mailto:a@example.org\n")
    assert built.build().exit == 0
    two = built.published()
    mine = {".well-known/security.txt": two[".well-known/security.txt"]}
    for expected in [one | mine, two, one | mine]:
        run = built.run("rollback", "--changed-list", "list.txt")
        assert run.exit == 0, run.text
        assert "Đã trở về bản công khai trước đó" in run.text
        assert built.published() == expected
        assert not built.leftovers()
        changed = {line[2:] for line in (built.folder / "list.txt").read_text().splitlines()}
        assert "ke-hoach/moi/index.html" in changed
    assert built.build().exit == 0
    assert built.published() == two


def test_without_a_publication_before_there_is_nothing_to_go_back_to(site):
    run = site.run("rollback")
    assert run.exit == 2 and "không có bản công khai nào trước đó" in run.text
    assert not site.output.exists()
    assert site.build().exit == 0
    before = site.published()
    run = site.run("rollback", "--lang", "en")
    assert run.exit == 2 and "has no earlier publication to go back to" in run.text
    assert site.published() == before


def test_files_of_others_go_along_with_every_publication(built):
    others = {
        "CNAME": b"cong-khai.example\n", ".well-known/acme-challenge/a": b"1",
        ".git/objects/ab/cd": b"2", "ke-hoach/2025/dan-chu/cua-toi.txt": b"3",
    }
    for path, content in others.items():
        built.put(f"output/{path}", content)
    (built.output / "ghi-chu").symlink_to("CNAME")
    for number in range(4):
        built.put("content/ke-hoach/moi.md", plan(number=f"{number + 1}/KH-UBND"))
        assert built.build().exit == 0
        published = built.published()
        assert {path: published[path] for path in others} == others
        assert os.readlink(built.output / "ghi-chu") == "CNAME"


def test_a_page_loaded_before_the_switch_finds_its_style_sheet(built):
    def style_sheet():
        page = (built.output / "index.html").read_text()
        return re.search(r'href="(?:\./)?(assets/site\.[^"]+\.css)"', page)[1]

    earlier = style_sheet()
    with open(next((built.folder / "themes/default").rglob("*.css")), "a") as sheet:
        sheet.write("\n.moi { color: red }\n")
    assert built.build().exit == 0
    assert style_sheet() != earlier
    assert earlier in built.former()
    assert (built.output / earlier).exists()
    manifest = (built.output / ".congkhai/manifest").read_text()
    assert style_sheet() in manifest and earlier not in manifest


def test_an_address_that_is_gone_is_named_with_the_way_to_keep_it(site):
    site.put("content/ke-hoach/cu.md", plan(title="Kế hoạch cũ", number="77/KH-UBND"))
    assert "không còn nữa" not in site.build().text
    (site.folder / "content/ke-hoach/cu.md").rename(site.folder / "content/ke-hoach/moi.md")
    run = site.build()
    assert "Địa chỉ không còn nữa: /ke-hoach/cu/.\n" in run.text
    assert "«dia-chi-cu: /ke-hoach/cu/»" in run.text
    assert "không còn nữa" not in site.build().text
    # Followed, the mend leads from there.
    site.put("content/ke-hoach/moi.md", plan(title="Kế hoạch cũ", number="77/KH-UBND", dia_chi_cu="/ke-hoach/cu/"))
    assert "không còn nữa" not in site.build().text
    assert "ke-hoach/moi" in (site.output / "ke-hoach/cu/index.html").read_text()


def test_a_withdrawn_page_is_gone_at_once(built):
    page = "ke-hoach/2025/dan-chu/index.html"
    text = "Xã công khai những nội dung mà Nhân dân được biết."
    assert page in built.published()
    (built.folder / "content/ke-hoach/2025/dan-chu.md").unlink()
    assert built.build().exit == 0
    holding = [path for path in built.output.rglob("*")
               if path.is_file() and text.encode() in path.read_bytes()]
    assert not holding


@pytest.mark.skipif(not is_root, reason="only root may mount a disk")
def test_an_output_folder_that_is_a_mount_point_is_built_in_place(site, small_disk):
    site.output = small_disk
    for number in range(3):
        site.put("content/ke-hoach/moi.md", plan(number=f"{number + 1}/KH-UBND"))
        run = site.build("--output", site.output)
        assert run.exit == 0, run.text
        assert f"{number + 1}/KH-UBND".encode() in site.published()["ke-hoach/moi/index.html"]
        assert not site.leftovers()
    assert not site.state.exists()
    assert site.run("rollback", "--output", site.output).exit == 2


def test_where_the_folder_above_is_not_writable_the_site_is_built_in_place(site, powerless):
    above = site.folder / "kin"
    site.output = above / "output"
    site.output.mkdir(parents=True)
    above.chmod(0o555)
    for number in range(2):
        site.put("content/ke-hoach/moi.md", plan(number=f"{number + 1}/KH-UBND"))
        run = site.build("--output", site.output, prefix=powerless)
        assert run.exit == 0, run.text
        assert f"{number + 1}/KH-UBND".encode() in site.published()["ke-hoach/moi/index.html"]
    assert not site.state.exists()
    above.chmod(0o755)


def test_a_build_called_inside_the_output_folder_leaves_it_where_it_is(built):
    inode = built.output.stat().st_ino
    built.put("content/ke-hoach/moi.md", plan(number="1/KH-UBND"))
    for output in [".", built.output]:
        run = built.build("--site", built.folder, "--output", output,
                          prefix=["env", "-C", built.output])
        assert run.exit == 0, run.text
    assert built.output.stat().st_ino == inode
    assert "ke-hoach/moi/index.html" in built.published()


def test_the_notes_of_an_earlier_version_are_taken_over(built):
    # It knew no folder beside the output folder and no numbers.
    shutil.rmtree(built.state)
    (built.output / ".congkhai/number").unlink()
    before = built.published()
    built.put("content/ke-hoach/moi.md", plan(number="1/KH-UBND"))
    run = built.build()
    assert run.exit == 0, run.text
    assert "ke-hoach/moi/index.html" in built.published()
    assert built.run("rollback").exit == 0
    assert built.published() == before


@pytest.mark.parametrize("seconds", ["9223372036854775807", "-9223372036854775808", "1e9", ""])
def test_a_clock_beyond_the_calendar_ends_no_build(site, seconds):
    run = site.build(environment={"SOURCE_DATE_EPOCH": seconds})
    assert run.exit in (0, 1), run.text


def under(mask):
    """Words before a command that run it under another mask of the process."""
    return ["sh", "-c", f'umask {mask}; exec "$@"', "sh"]


@pytest.mark.parametrize("mask", ["077", "027"])
def test_one_build_under_a_strict_mask_shuts_nobody_out(site, mask):
    def shut():
        return [path for path in site.output.rglob("*") if ".congkhai" not in path.parts
                and not path.stat().st_mode & 0o004]
    for number in range(6):
        site.put("content/ke-hoach/moi.md", plan(number=f"{number + 1}/KH-UBND"))
        site.put(f"content/ke-hoach/moi-{number}.md", plan(number=f"{number + 11}/KH-UBND"))
        run = site.build(prefix=under(mask if number in (1, 2) else "022"))
        assert run.exit == 0, run.text
        assert not shut(), number


def test_folders_that_were_made_too_strict_are_mended_as_they_come_round(site):
    assert site.build(prefix=under("022")).exit == 0
    for path in site.output.rglob("*"):
        if path.is_dir() and ".congkhai" not in path.parts:
            path.chmod(0o700)
    for number in range(4):
        site.put("content/ke-hoach/moi.md", plan(number=f"{number + 1}/KH-UBND"))
        assert site.build(prefix=under("022")).exit == 0
    assert not [path for path in site.output.rglob("*") if ".congkhai" not in path.parts
                and path.is_dir() and not path.stat().st_mode & 0o004]


def test_a_site_that_was_begun_in_private_stays_private(site):
    assert site.build(prefix=under("077")).exit == 0
    site.put("content/ke-hoach/moi.md", plan())
    assert site.build(prefix=under("077")).exit == 0
    assert site.output.stat().st_mode & 0o077 == 0


def test_a_result_that_a_full_disk_cuts_off_is_told(site):
    with open("/dev/full", "wb") as full:
        for words in (["report"], ["kinds"], ["check", "--format", "json"], ["help"]):
            process = subprocess.run(
                [TOOL, *words], cwd=site.folder, stdout=full, stderr=subprocess.PIPE, timeout=60)
            assert process.returncode == 3, words
            assert "không ghi được hết kết quả" in process.stderr.decode()
    # Who stops reading has enough.
    process = subprocess.run(
        f"{TOOL} kinds --markdown | head -1", shell=True, cwd=site.folder, capture_output=True, timeout=60)
    assert process.returncode == 0 and not process.stderr
