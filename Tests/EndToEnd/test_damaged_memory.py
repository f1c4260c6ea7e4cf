"""What a build kept for the next one may be damaged: the site is then made without it."""

import shutil
import time

import pytest

from conftest import plan


def shares(site):
    return sorted((site.folder / ".congkhai").glob("memory-*/search-*"))


def rebuild(site, changed):
    """A build after one file has changed: every word of it is new, and it comes before all others."""
    words = " ".join(f"từ{number} chữ{number * 7}" for number in range(300))
    record = plan(number="7/KH-UBND", issued="03/01/2020", published="03/01/2020")
    site.put(f"content/ke-hoach/2025/{changed}.md", record + words + "\n")
    time.sleep(0.1)
    run = site.build()
    assert run.exit == 0, run.text
    return run


def flipped(share, others):
    return share[:40] + bytes([share[40] ^ 1]) + share[41:]


def shortened(share, others):
    return share[:-100]


def emptied(share, others):
    return b""


def exchanged(share, others):
    return next(other for other in others if other != share)


def with_other_postings(share, others):
    """The end is a seal of eight bytes; postings stand before it."""
    return share[:-408] + b"\xff" * 400 + share[-8:]


def with_other_titles(share, others):
    """What hits show; elsewhere words stand one by one."""
    title = "Kế hoạch".encode()
    assert title in share
    return share.replace(title, b"H" + title[1:])


DAMAGES = [flipped, shortened, emptied, exchanged, with_other_postings, with_other_titles]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_shares_of_the_index_do_not_count(site, damage):
    for number in range(40):
        site.put(f"content/ke-hoach/2025/so-{number}.md", plan(number=f"{number + 100}/KH-UBND"))
    time.sleep(0.1)
    assert site.build().exit == 0
    kept = {path: path.read_bytes() for path in shares(site)}
    assert len(kept) == 4
    damaged = {path: damage(share, kept.values()) for path, share in kept.items()}
    for path, share in damaged.items():
        path.write_bytes(share)
    run = rebuild(site, "so-7")
    # Of the damaged ones none is used again.
    assert all(not path.exists() or path.read_bytes() != damaged[path] for path in kept)
    # What was found in the content is told once.
    assert len(run.problems) == len({(one.file, one.line, one.code) for one in run.problems})
    rebuilt = site.published()
    clean = site.folder / "clean"
    assert site.build("--output", str(clean)).exit == 0
    assert rebuilt == site.published(clean)


def test_a_damaged_file_of_the_published_index_is_made_anew(built):
    for number in range(5):
        built.put(f"content/ke-hoach/2025/so-{number}.md", plan(number=f"{number + 100}/KH-UBND"))
    time.sleep(0.1)
    assert built.build().exit == 0
    index = sorted((built.output / "tim-kiem/index").rglob("*.json"))
    for file in index:
        file.write_bytes(b"~" + file.read_bytes()[1:])
    # Most of the index stays, and is asked for by the script for searching without a network.
    built.put("content/ke-hoach/2025/so-3.md", plan(number="103/KH-UBND") + "Đoạn mới.\n")
    run = built.build()
    assert run.exit == 0, run.text
    rebuilt = built.published()
    clean = built.folder / "clean"
    assert built.build("--output", str(clean)).exit == 0
    # A damaged file that the index no longer has is nobody's, and stays.
    assert {name: rebuilt.get(name) for name in built.published(clean)} == built.published(clean)


def test_who_cannot_keep_anything_is_told_and_the_site_is_published(built):
    folder = built.folder / ".congkhai"
    shutil.rmtree(folder)
    folder.write_text("Không phải thư mục.\n")
    built.put("content/ke-hoach/2025/moi.md", plan(number="7/KH-UBND"))
    for language, told in [("vi", "cảnh báo: Không"), ("en", "warning: Cannot")]:
        run = built.build("--lang", language, "--quiet")
        assert run.exit == 0 and told in run.text and ".congkhai" in run.text, run.text
    assert (built.output / "ke-hoach/2025/moi/index.html").exists()
    folder.unlink()
    assert built.build("--quiet").text == ""
