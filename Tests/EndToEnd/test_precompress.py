"""`--precompress` writes compressed copies that are always those of the files beside them."""

import gzip

import brotli
import pytest

from conftest import plan

DECODE = {".gz": gzip.decompress, ".br": brotli.decompress}
RECIPE = ".precompressed"


def copies(published):
    """The compressed copies in an output: their names by that of the original."""
    found = {}
    for name in published:
        for suffix in DECODE:
            if name.endswith(suffix):
                found.setdefault(name.removesuffix(suffix), set()).add(suffix)
    return found


def check(published):
    """Every copy holds what its original holds, and is smaller."""
    found = copies(published)
    for name, suffixes in found.items():
        for suffix in suffixes:
            assert DECODE[suffix](published[name + suffix]) == published[name], name + suffix
            assert len(published[name + suffix]) <= 0.9 * len(published[name]), name + suffix
    return found


@pytest.fixture
def compressed(site):
    """A small site, built once with copies."""
    site.put("content/ke-hoach/2025/so-lieu.csv", "thôn;hộ\n" + "Thôn Đông;120\n" * 200)
    site.put("content/ke-hoach/2025/toan-van.pdf", b"%PDF-1.4\n" + b"trang " * 1000)
    site.put("content/ke-hoach/2025/tep.md",
             plan(title="Có tệp", attachments="[so-lieu.csv, toan-van.pdf]"))
    run = site.build("--precompress")
    assert run.exit == 0, run.text
    return site


def stamps(site):
    """When every file was written, and as which."""
    return {path.relative_to(site.output).as_posix(): (path.stat().st_mtime_ns, path.stat().st_ino)
            for path in site.output.rglob("*") if path.is_file() and ".congkhai" not in path.parts}


def test_copies_hold_what_the_files_beside_them_hold(compressed):
    published = compressed.published()
    found = check(published)
    assert all(suffixes == DECODE.keys() for suffixes in found.values())
    pages = {name for name in published if name.endswith((".html", ".css", ".js"))}
    assert {name for name in pages if len(published[name]) >= 1024} - {"tim-kiem/offline.js"} <= found.keys()
    assert "ke-hoach/2025/so-lieu.csv" in found
    assert "ke-hoach/2025/toan-van.pdf" not in found


def test_copies_are_all_that_the_option_adds(compressed, tmp_path):
    with_copies = compressed.published()
    assert compressed.build("--output", tmp_path / "plain").exit == 0
    compressed.output = tmp_path / "plain"
    plain = compressed.published()
    assert {name: with_copies[name] for name in plain} == plain
    added = with_copies.keys() - plain.keys()
    assert added == {RECIPE} | {name + suffix for name, suffixes in copies(with_copies).items()
                                for suffix in suffixes}


def test_the_demonstration_site_can_be_precompressed(site):
    from conftest import ROOT
    run = site.run("build", "--precompress", "--site", ROOT, "--output", site.output)
    assert run.exit == 0, run.text
    assert len(check(site.published())) > 100


def test_a_second_build_touches_nothing(compressed):
    before = stamps(compressed)
    assert compressed.build("--precompress").exit == 0
    assert stamps(compressed) == before


def test_only_copies_of_what_changed_are_written(compressed):
    before, old = stamps(compressed), compressed.published()
    page = "ke-hoach/2025/dan-chu/index.html"
    compressed.put("content/ke-hoach/2025/dan-chu.md", plan(title="Kế hoạch sửa đổi năm 2025"))
    assert compressed.build("--precompress").exit == 0
    after, new = stamps(compressed), compressed.published()
    check(new)
    touched = {name for name in after if after[name] != before.get(name)}
    assert {page, page + ".br", page + ".gz"} <= touched
    assert touched == {name for name in new if new[name] != old.get(name)}
    for name in copies(new).keys() - touched:
        assert {name + suffix for suffix in DECODE}.isdisjoint(touched), name


def test_a_removed_record_takes_its_copies_along(compressed):
    page = compressed.output / "ke-hoach/2025/dan-chu"
    assert (page / "index.html.br").exists()
    (compressed.folder / "content/ke-hoach/2025/dan-chu.md").unlink()
    assert compressed.build("--precompress").exit == 0
    assert not page.exists()


def test_without_the_option_the_copies_go(compressed):
    assert compressed.build().exit == 0
    published = compressed.published()
    assert not copies(published)
    assert RECIPE not in published
    run = compressed.build("--precompress")
    assert run.exit == 0, run.text
    assert check(compressed.published())


def test_jobs_and_history_leave_no_trace_in_copies(compressed, tmp_path):
    before = compressed.published()
    compressed.output = tmp_path / "other"
    compressed.put("content/ke-hoach/2025/tam.md", plan(title="Kế hoạch tạm"))
    build = lambda jobs: compressed.build("--precompress", "--jobs", jobs, "--output", compressed.output)
    assert build("1").exit == 0
    (compressed.folder / "content/ke-hoach/2025/tam.md").unlink()
    assert build("2").exit == 0
    assert compressed.published() == before


def test_files_that_come_back_from_a_site_without_copies_get_theirs(site, tmp_path):
    """Files with fingerprints stay for a time after the site that had them, and may be wanted again."""
    record = site.put("content/ke-hoach/2025/mot.md", plan(title="Nhất quán") + "cầu cống " * 400)
    assert site.build().exit == 0
    text = record.read_text()
    record.write_text(text.replace("Nhất quán", "Đổi khác"))
    assert site.build("--precompress").exit == 0
    record.write_text(text)
    assert site.build("--precompress").exit == 0
    clean = tmp_path / "clean"
    assert site.build("--precompress", "--output", str(clean)).exit == 0
    assert site.published() == site.published(clean)


def test_an_attachment_that_is_compressed_stands_apart_from_a_copy(compressed):
    compressed.put("content/ke-hoach/2025/so-lieu.csv.gz", gzip.compress(b"khac", mtime=0))
    compressed.put("content/ke-hoach/2025/tep.md",
                   plan(title="Có tệp", attachments="[so-lieu.csv, so-lieu.csv.gz]"))
    run = compressed.build("--precompress")
    assert run.exit == 0, run.text
    published = compressed.published()
    assert gzip.decompress(published["ke-hoach/2025/so-lieu-csv.gz"]) == b"khac"
    published.pop("ke-hoach/2025/so-lieu-csv.gz")
    assert "ke-hoach/2025/so-lieu.csv" in check(published)


def test_a_file_of_somebody_else_in_the_place_of_a_copy_is_named(site):
    site.put("output/index.html.gz", "của tôi")
    run = site.build("--precompress")
    assert run.exit == 3, run.text
    assert "output/index.html.gz" in run.text
    assert site.published() == {"index.html.gz": "của tôi".encode()}


def test_a_name_that_leaves_no_room_for_the_suffix_has_no_copy(compressed):
    names = ["a" * (length - 4) + ".csv" for length in (252, 253, 255)]
    for name in names:
        compressed.put(f"content/ke-hoach/2025/{name}", "thôn;hộ\n" + "Thôn Đông;120\n" * 200)
    names.append("so-lieu.csv")
    compressed.put("content/ke-hoach/2025/tep.md", plan(title="Có tệp", attachments=f"[{', '.join(names)}]"))
    run = compressed.build("--precompress")
    assert run.exit == 0, run.text
    published = compressed.published()
    found = check(published)
    assert [f"ke-hoach/2025/{name}" in found for name in names] == [True, False, False, True]
    assert all(f"ke-hoach/2025/{name}" in published for name in names)
