"""A build whose sources and site are as the last build left them makes nothing anew, and says the
same; whatever is changed in either is noticed."""

import os
import re
import shutil
import subprocess
import time

import pytest
import xxhash

from clean_builds import build_beside_clean
from conftest import TOOL, plan

READ = "read and check records"


def settle():
    """Waits until a file changed now cannot bear the mark of one changed before."""
    time.sleep(0.1)


def build(site, *arguments):
    """A build, and whether it made the site anew."""
    settle()
    run = site.build("--timings", "--lang", "en", *arguments)
    return run, READ in run.text


@pytest.fixture
def noted(site):
    """A site after a build that was noted."""
    settle()
    run, was_made = build(site)
    assert run.exit == 0 and was_made, run.text
    return site


def test_nothing_is_made_anew_and_the_same_is_said(site):
    site.put("content/ke-hoach/2025/moi.md", plan(number="7/KH-UBND") + "\n<b>Một thẻ</b>\n")
    settle()
    first, _ = build(site)
    times = {path: path.stat() for path in site.output.rglob("*")}
    again, was_made = build(site)
    assert not was_made, again.text
    assert first.problems and [vars(one) for one in again.problems] == [vars(one) for one in first.problems]
    assert "0 files new or changed" in again.text
    after = {path: path.stat() for path in site.output.rglob("*")}
    assert {path: (its.st_ino, its.st_mtime_ns) for path, its in after.items() if path.is_file()
            and path.name != "lock"} == {
        path: (its.st_ino, its.st_mtime_ns) for path, its in times.items() if path.is_file()
        and path.name != "lock"}


def test_a_list_of_changes_is_empty(noted):
    _, was_made = build(noted, "--changed-list", "list.txt")
    assert not was_made
    assert (noted.folder / "list.txt").read_text() == ""


PLAN = "content/ke-hoach/2025/dan-chu.md"


def same_size_and_time(site):
    path = site.folder / PLAN
    before = path.stat()
    path.write_text(path.read_text().replace("88/KH-UBND", "89/KH-UBND"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


def another_letter(site):
    """In what is kept of the records, which is then no longer what was kept."""
    for path in (site.folder / ".congkhai").rglob("*"):
        if path.name.startswith("build-"):
            path.unlink()
        elif path.is_file():
            path.write_bytes(path.read_bytes().replace(b"Minh", b"Ninh"))


CHANGES = {
    "a letter, size and time as before": same_size_and_time,
    "a record added": lambda site: site.put("content/ke-hoach/moi.md", plan(number="7/KH-UBND")),
    "a record removed": lambda site: (site.folder / PLAN).unlink(),
    "a record renamed": lambda site: (site.folder / PLAN).rename(site.folder / "content/ke-hoach/2025/khac.md"),
    # Its files keep number, size and times.
    "a folder renamed": lambda site: (site.folder / PLAN).parent.rename(site.folder / "content/ke-hoach/2026"),
    "the settings": lambda site: site.put(
        "content/site.yaml", (site.folder / "content/site.yaml").read_text() + "description: Khác\n"),
    "a style sheet": lambda site: next((site.folder / "themes").rglob("*.css")).write_text("/* khác */"),
    "a page that is gone": lambda site: (site.output / "ke-hoach/2025/dan-chu/index.html").unlink(),
    "a page cut short": lambda site: (site.output / "index.html").write_text("x"),
    "notes that are gone": lambda site: shutil.rmtree(site.folder / ".congkhai"),
    "damaged notes": lambda site: [
        path.write_bytes(path.read_bytes()[:-9] + b"123456789") for path in (site.folder / ".congkhai").rglob("*") if path.is_file()],
    "notes of which a letter is another": another_letter,
    "an output folder that is gone": lambda site: shutil.rmtree(site.output),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_is_changed_is_noticed(noted, change):
    change(noted)
    run, was_made = build(noted)
    assert run.exit == 0 and was_made, run.text
    rebuilt = noted.published()
    clean = noted.folder / "clean"
    assert noted.build("--output", str(clean)).exit == 0
    assert rebuilt == noted.published(clean)


@pytest.mark.parametrize("options", [["--drafts"], ["--now", "2026-01-02"], ["--prefix", "/xa/"], ["--strict"], ["--lang", "vi"]], ids=str)
def test_other_options_make_another_build(noted, options):
    settle()
    run = noted.build("--timings", *options)
    assert READ in run.text or "đọc và kiểm tra hồ sơ" in run.text


def test_another_day_makes_another_build(site):
    site.put("content/site.yaml", "title: Trang công khai xã Minh Châu\nbase-url: https://example.org/\n")
    made = []
    for days in (20_000, 20_000, 20_001, 20_001):
        settle()
        run = site.build("--timings", "--lang", "en", environment={"SOURCE_DATE_EPOCH": str(days * 86_400)})
        assert run.exit == 0, run.text
        made.append(READ in run.text)
    assert made == [True, False, True, False]


def test_with_other_options_the_site_is_that_of_a_clean_build(noted):
    for options in (["--prefix", "/xa/"], ["--integrity"], ["--integrity", "--precompress"], ["--precompress"], []):
        assert build_beside_clean(noted, *options, told=options) == 0


def test_nothing_is_kept_from_one_program_to_another(noted):
    """Also one that was compiled from the same sources may have other words built in."""
    def keys():
        """What files of records and pages are kept for: it follows the line that tells the format."""
        kept = [path for path in (noted.folder / ".congkhai").rglob("*") if path.name.startswith(("files-", "pages"))]
        return {path.name: path.read_bytes().split(b"\n", 1)[1][:8] for path in kept}

    before = keys()
    other = noted.folder / "congkhai"
    shutil.copy(TOOL, other)
    settle()
    made = subprocess.run([other, "build", "--timings", "--lang", "en"], cwd=noted.folder, capture_output=True, text=True)
    assert made.returncode == 0 and READ in made.stderr
    after = keys()
    assert len(after) == 2 and all(before[name] != after[name] for name in after)


def test_files_of_earlier_publications_go_after_a_day_though_nothing_changes(noted):
    next((noted.folder / "themes").rglob("*.css")).write_text("/* khác */")
    build(noted)
    former = noted.former()
    assert former and all((noted.output / name).exists() for name in former)
    notes = noted.output / ".congkhai/former"
    head, *lines, _ = notes.read_text().splitlines(keepends=True)
    aged = head + "".join(f"{int(left) - 90_000} {rest}" for left, rest in (line.split(" ", 1) for line in lines))
    notes.write_text(f"{aged}end {xxhash.xxh64(aged.encode()).hexdigest()}\n")
    build(noted)
    assert not noted.former() and not any((noted.output / name).exists() for name in former)


def test_a_file_that_becomes_one_of_another_sort_is_told(noted):
    noted.put("content/ke-hoach/2025/tep.pdf", "%PDF-1.4")
    noted.put("content/ke-hoach/2025/tep.md", plan(number="7/KH-UBND", attachments="[tep.pdf]"))
    assert build_beside_clean(noted) == 0
    noted.put("content/ke-hoach/2025/tep.pdf", "%PDF-1.5")
    assert build_beside_clean(noted) == 0
    noted.put("content/ke-hoach/2025/tep.pdf", "GIF89a..")
    assert build_beside_clean(noted) == 1


def test_after_going_back_the_site_is_made_again(noted):
    noted.put("content/ke-hoach/moi.md", plan(number="7/KH-UBND"))
    build(noted)
    later = noted.published()
    assert noted.run("rollback").exit == 0
    _, was_made = build(noted)
    assert was_made and noted.published() == later


def test_each_output_folder_has_its_own_note(noted):
    _, was_made = build(noted, "--output", "other")
    assert was_made
    for arguments in ([], ["--output", "other"]):
        assert not build(noted, *arguments)[1]


def pages_made(run):
    """About how many files a build made as record pages: so many a second, times the seconds."""
    line = next(line for line in run.text.splitlines() if line.startswith("record pages, their words"))
    seconds, *_, files, _ = re.split(r"\s{2,}", line)[1:]
    return 0 if files == "–" else float(seconds) * float(files.replace(",", ""))


def test_pages_stay_also_when_the_build_before_was_not_noted(site):
    for number in range(150):
        site.put(f"content/ke-hoach/2025/so-{number}.md", plan(number=f"{number + 100}/KH-UBND"))
    first, _ = build(site)
    all_pages = pages_made(first)
    assert all_pages > 100
    # As after a file that was saved in the moment when the build began.
    for note in (site.folder / ".congkhai").glob("build-*"):
        note.unlink()
    site.put("content/ke-hoach/2025/so-7.md", plan(number="107/KH-UBND") + "\nThêm một câu.\n")
    again, was_made = build(site)
    assert was_made and again.exit == 0, again.text
    assert pages_made(again) < all_pages / 4


def test_a_page_without_a_text_tells_the_new_size_of_its_file(site):
    site.put("content/trang/tai-lieu.md", "---\ntitle: Tài liệu\nattachments: [tai-lieu.pdf]\n---\n")
    for length in (20_000, 50_000):
        site.put("content/trang/tai-lieu.pdf", b"%PDF-1.4\n" + b"x" * length)
        settle()
        run, _ = build(site)
        assert run.exit == 0, run.text
        assert f"{length // 1000} kB" in site.published()["trang/tai-lieu/index.html"].decode()
