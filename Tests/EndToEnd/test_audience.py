"""The inside site and the public one never mix."""

from conftest import plan

SECRET = "Quả măng cụt"


def put_secret(site):
    site.put("content/ke-hoach/2025/kin.md",
             plan(title=SECRET, number="90/KH-UBND", audience="internal",
                  attachments="[mang-cut.pdf]"))
    site.put("content/ke-hoach/2025/mang-cut.pdf", b"%PDF mang cut")


def holding(folder, *words):
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and ".congkhai" not in path.parts
        and any(word.encode() in path.read_bytes() for word in words))


def test_the_inside_site_goes_into_a_folder_of_its_own(site):
    put_secret(site)
    assert site.build().exit == 0
    assert holding(site.folder / "output", "măng cụt", "mang-cut", "mang cut") == []
    assert site.build("--audience", "internal").exit == 0
    inside = site.folder / "output-internal"
    assert "ke-hoach/2025/kin/index.html" in holding(inside, SECRET)
    assert (inside / "ke-hoach/2025/mang-cut.pdf").exists()
    assert "Disallow: /" in (inside / "robots.txt").read_text()
    # The public one was not touched.
    assert holding(site.folder / "output", "măng cụt", "mang-cut", "mang cut") == []


def test_the_inside_site_is_refused_where_the_public_one_is(site):
    put_secret(site)
    assert site.build().exit == 0
    before = site.published()
    run = site.build("--audience", "internal", "--output", "output")
    assert run.exit == 2 and "trang công khai" in run.text
    assert site.published() == before


def test_a_folder_keeps_the_site_that_it_holds(site):
    put_secret(site)
    assert site.build("--output", "www").exit == 0
    run = site.build("--audience", "internal", "--output", "www")
    assert run.exit == 2 and "trang công khai" in run.text
    assert holding(site.folder / "www", SECRET) == []
    assert site.build("--audience", "internal", "--output", "trong").exit == 0
    run = site.build("--output", "trong")
    assert run.exit == 2 and "trang nội bộ" in run.text
    assert "ke-hoach/2025/kin/index.html" in holding(site.folder / "trong", SECRET)


def test_the_inside_site_is_refused_in_the_public_folder_even_when_it_is_empty(site):
    put_secret(site)
    run = site.build("--audience", "internal", "--output", "./output/")
    assert run.exit == 2
    assert not (site.folder / "output").exists() or holding(site.folder / "output", SECRET) == []


def test_a_site_with_drafts_goes_into_a_folder_of_its_own(site):
    site.put("content/ke-hoach/kin.md", plan(title=f"Kế hoạch {SECRET}", draft="yes"))
    assert site.build().exit == 0
    assert site.build("--drafts").exit == 0
    assert "ke-hoach/kin/index.html" in holding(site.folder / "output-drafts", SECRET)
    assert holding(site.folder / "output", SECRET) == []
    # Neither by a build nor by going back do they come where everybody sees them.
    run = site.build("--drafts", "--output", "output")
    assert run.exit == 2 and "trang có bản thảo" in run.text
    assert site.build("--output", "www").exit == 0
    assert site.build("--drafts", "--output", "www").exit == 2
    site.run("rollback")
    assert holding(site.folder / "output", SECRET) == []
    assert holding(site.folder / "www", SECRET) == []


def test_who_waits_for_a_record_is_told_why_it_is_not_shown(site):
    put_secret(site)
    site.put("content/ke-hoach/thu.md", plan(title="Kế hoạch thử", draft="yes"))
    site.put("content/ke-hoach/sau.md", plan(title="Kế hoạch sau", published="2099-01-01"))
    line = "Chưa hiện trên trang: 1 bản thảo, 1 hồ sơ chưa đến ngày công khai, 1 hồ sơ nội bộ.\n"
    assert line in site.run("check").text
    assert line in site.build().text
    # Nothing was built this time.
    assert line in site.build().text
    assert "Not shown: 1 in draft, 1 waiting for their day, 1 internal.\n" in site.build("--lang", "en").text
    assert "Chưa hiện" not in site.build("--audience", "internal", "--drafts").text
    assert "Chưa hiện" not in site.build("--quiet").text


def told(run):
    return [(problem.code, problem.severity, problem.file, problem.line) for problem in run.problems]


def test_a_link_to_the_file_of_an_internal_record_stops_the_build(site):
    put_secret(site)
    site.put("content/ke-hoach/2025/lo.md", plan(number="9/KH-UBND") + "Xem [tệp](mang-cut.pdf).\n")
    run = site.build()
    assert run.exit == 1 and not site.output.exists()
    assert told(run) == [("withheld-file", "lỗi", "content/ke-hoach/2025/lo.md", 9)], run.text
    assert SECRET in run.text and "bỏ liên kết này" in run.text
    # Inside everybody may see it.
    assert site.build("--audience", "internal").exit == 0


def test_a_file_that_is_attached_inside_and_outside_is_warned_of(site):
    put_secret(site)
    site.put("content/ke-hoach/2025/lo.md", plan(number="9/KH-UBND", attachments="[mang-cut.pdf]") + "Xem [tệp](mang-cut.pdf).\n")
    for _ in range(2):
        run = site.build()
        assert run.exit == 0
        assert told(run) == [("withheld-file", "cảnh báo", "content/ke-hoach/2025/lo.md", 7)], run.text


def test_an_internal_record_may_link_to_public_files(site):
    site.put("content/ke-hoach/2025/kin.md", plan(number="8/KH-UBND", audience="internal") + "Xem [tệp](chung.pdf).\n")
    site.put("content/ke-hoach/2025/ngoai.md", plan(number="9/KH-UBND", attachments="[chung.pdf]"))
    site.put("content/ke-hoach/2025/chung.pdf", b"%PDF-1.4\n")
    run = site.build()
    assert run.exit == 0 and not run.problems, run.text


def test_a_file_that_was_taken_out_with_its_record_is_not_published_by_another(site):
    withdrawn = "{date: 2025-11-19, reason: Lộ dữ liệu cá nhân, remove-content: yes}"
    site.put("content/ke-hoach/2025/go.md",
             plan(title=SECRET, number="9/KH-UBND", withdrawn=withdrawn, attachments="[go.pdf]"))
    site.put("content/ke-hoach/2025/go.pdf", b"%PDF-1.4\n")
    site.put("content/ke-hoach/2025/khac.md", plan(number="10/KH-UBND") + "Xem [tệp](go.pdf).\n")
    run = site.build()
    assert run.exit == 1
    assert told(run) == [("withheld-file", "lỗi", "content/ke-hoach/2025/khac.md", 9)], run.text
    assert "đã gỡ cùng nội dung" in run.text
