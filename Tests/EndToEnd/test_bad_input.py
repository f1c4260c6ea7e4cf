"""Every mistake that a clerk can make is told with its place and its mend, and the site that was
published before stays as it was."""

import json
import os
import time

import pytest

from conftest import GOOD, PLAN, ROOT, SITE, UNIT, Site, plan

RECORD = "content/ke-hoach/2025/thu.md"

# One case a mistake: its name, the files to put, and the diagnostic that must come of them: code,
# file, line, column, a part of the message, a part of the mend.
CASES = [
    ("a colon in a value",
     {RECORD: plan(title="Kế hoạch: năm 2025")},
     ("yaml", RECORD, 2, 16, "dấu hai chấm", 'title: "Kế hoạch: năm 2025"')),
    ("a line indented with a tab",
     {RECORD: plan(posting="\n\tplaces: Trụ sở")},
     ("tab", RECORD, 8, 1, "dấu Tab", "hai dấu cách")),
    ("a key twice",
     {RECORD: plan().replace("---\nNội", "issued: 25/04/2025\n---\nNội")},
     ("duplicate-key", RECORD, 7, 1, "«issued» đã có ở dòng 5", "")),
    ("a key that no kind has",
     {RECORD: plan(isued="24/04/2025")},
     ("unknown-key", RECORD, 7, 1, "«isued»", "«issued»")),
    ("no space behind the first colon",
     {RECORD: plan().replace("title: ", "title:")},
     ("yaml", RECORD, 2, 1, "thiếu dấu cách sau dấu hai chấm", "title: Kế hoạch")),
    ("a tab behind the dash of a list",
     {RECORD: plan(tasks="\n  -\ttext: Sửa đường\n\t due: 1/9/2025")},
     ("tab", RECORD, 8, 4, "dấu Tab", "hai dấu cách")),
    ("a list with the marks of Word",
     {RECORD: plan(legal_basis="\n  • 10/2022/QH15\n  • 57-CT/TU")},
     ("shape", RECORD, 8, 3, "mỗi dòng bắt đầu bằng dấu gạch ngang", "- 10/2022/QH15")),
    ("a year of a spreadsheet",
     {RECORD: plan(issued="24/4/0025")},
     ("date", RECORD, 5, 9, "«24/4/0025»", "24/04/2025")),
    ("a record pasted behind another",
     {RECORD: plan() + plan(title="Kế hoạch hai")},
     ("front-matter", RECORD, 9, 1, "một hồ sơ nữa", "tệp riêng")),
    ("a row pasted twice",
     {"content/ke-hoach/bang.csv": "id,title,unit\n" + "a,Một,ubnd-xa-minh-chau\n" * 2},
     ("duplicate-address", "content/ke-hoach/bang.csv", 3, 1, "/ke-hoach/bang/a/", "nếu dán hai lần")),
    ("files on one line with commas",
     {RECORD: plan(attachments="a.pdf, b.pdf")},
     ("attachment", RECORD, 7, 14, "«a.pdf, b.pdf»", "a.pdf; b.pdf")),
    ("a list where a text belongs",
     {RECORD: plan(title="[một, hai]")},
     ("shape", RECORD, 2, 8, "«Tiêu đề»", "")),
    ("no title",
     {RECORD: plan(title=None)},
     ("required", RECORD, 1, 1, "«Tiêu đề»", "title: ")),
    ("a title of nothing",
     {RECORD: plan(title="~")},
     ("required", RECORD, 2, 1, "«Tiêu đề»", "điền vào sau «title:»")),
    ("no unit",
     {RECORD: plan(unit=None)},
     ("required", RECORD, 1, 1, "«Cơ quan»", "unit: ")),
    ("a day that does not exist",
     {RECORD: plan(issued="31/02/2025")},
     ("date", RECORD, 5, 9, "tháng 2/2025 có 28 ngày", "bản gốc")),
    ("a word where money belongs",
     {"content/du-an/cau.md":
      "---\ntitle: Cầu\nunit: ubnd-xa-minh-chau\nstage: construction\nbudget: hai tỷ rưỡi\n---\n"},
     ("money", "content/du-an/cau.md", 5, 9, "hai tỷ rưỡi", "2,5 tỷ")),
    ("two records at one address",
     {"content/ke-hoach/2025/dan-chu.yaml": plan().split("---\n")[1]},
     ("duplicate-address", "content/ke-hoach/2025/dan-chu.yaml", 1, 1,
      "/ke-hoach/2025/dan-chu/", "")),
    ("a unit that is not there",
     {RECORD: plan(unit="ubnd-xa-minh-chu")},
     ("unit", RECORD, 4, 7, "ubnd-xa-minh-chu", "ubnd-xa-minh-chau")),
    ("a reference to nothing",
     {RECORD: plan(related="[ke-hoach/2025/dan-chuu]")},
     ("reference", RECORD, 7, 11, "ke-hoach/2025/dan-chuu", "dan-chu")),
    ("units above one another in a circle",
     {"content/don-vi/a.md": UNIT.replace("level: commune", "parent: b").replace("Châu", "An"),
      "content/don-vi/b.md": UNIT.replace("level: commune", "parent: a").replace("Châu", "Bảo")},
     ("cycle", "content/don-vi/a.md", 4, 9, "Minh An → Ủy ban nhân dân xã Minh Bảo → ", "bỏ hoặc sửa")),
    ("bytes that are not UTF-8",
     {RECORD: plan().encode() + b"\xff\xfe\n"},
     ("utf8", RECORD, 9, 1, "UTF-8", "UTF-8")),
    ("an empty file",
     {RECORD: ""},
     ("empty-file", RECORD, None, None, "không có nội dung", "xóa tệp")),
    ("front matter that is never closed",
     {RECORD: plan().replace("---\nNội", "\nNội")},
     ("front-matter", RECORD, 1, 1, "không đóng", "«---»")),
    ("a record of 20 MB",
     {RECORD: plan() + "Một dòng dài của nội dung.\n" * 600_000},
     ("too-large", RECORD, None, None, "20 MB", "chia thành nhiều tệp")),
    ("a missing attachment",
     {RECORD: plan(attachments="[bien-ban.pdf]")},
     ("attachment", RECORD, 7, 15, "«bien-ban.pdf»", "đặt tệp cạnh hồ sơ")),
    ("an attachment outside of the content",
     {RECORD: plan(attachments="[../../../../../../../etc/passwd]")},
     ("attachment-outside", RECORD, 7, 15, "nằm ngoài thư mục nội dung", "chép tệp")),
    ("an absolute attachment outside of the content",
     {RECORD: plan(attachments="[/../../etc/passwd]")},
     ("attachment-outside", RECORD, 7, 15, "nằm ngoài thư mục nội dung", "chép tệp")),
    ("a CSV row with too many cells",
     {"content/ke-hoach/bang.csv": "id,title,unit\na,Một,ubnd-xa-minh-chau,thừa\n"},
     ("csv-columns", "content/ke-hoach/bang.csv", 2, 25, "4 ô", "dấu ngoặc kép")),
    ("a CSV file without the column of a required field",
     {"content/ke-hoach/bang.csv": "id,unit\na,ubnd-xa-minh-chau\n"},
     ("required", "content/ke-hoach/bang.csv", None, None, "«Tiêu đề»", "tieu-de")),
    ("a CSV quotation that is never closed",
     {"content/ke-hoach/bang.csv": 'id,title,unit\na,"Một,ubnd-xa-minh-chau\n'},
     ("csv", "content/ke-hoach/bang.csv", 2, 3, "không đóng", "thêm dấu ngoặc kép")),
    ("a document with a mark of secrecy",
     {RECORD: plan() + "\n**TỐI MẬT**\n"},
     ("secrecy-mark", RECORD, 10, 3, "«TỐI MẬT»", "gỡ tệp ngay")),
    ("a file of Word under the name of a PDF",
     {RECORD: plan(attachments="[bien-ban.pdf]"), "content/ke-hoach/2025/bien-ban.pdf": b"PK\x03\x04 Word"},
     ("attachment-type", RECORD, 7, 15, "mà là tệp Word, Excel", "lưu lại đúng loại .pdf")),
    ("a program under the name of a document",
     {RECORD: plan(attachments="[a.docx]"), "content/ke-hoach/2025/a.docx": b"MZ\x90\0...."},
     ("attachment-type", RECORD, 7, 15, "mà là chương trình", ".docx")),
    ("a picture that is none",
     {RECORD: plan() + "\n![Bản đồ](ban-do.png)\n", "content/ke-hoach/2025/ban-do.png": b"BM...."},
     ("attachment-type", RECORD, 10, 11, "không phải là tệp .png", "đuôi tên tệp")),
    ("more people than there can be",
     {"content/doi-thoai/mot.md":
      "---\ntitle: Đối thoại\nunit: ubnd-xa-minh-chau\nattended: -5\n---\n"},
     ("number", "content/doi-thoai/mot.md", 4, 11, "là số nguyên từ 0 trở lên", "bản gốc")),
    ("a project that is more than done",
     {"content/du-an/cau.md": "---\ntitle: Cầu\nunit: ubnd-xa-minh-chau\nprogress: 120%\n---\n"},
     ("percent", "content/du-an/cau.md", 4, 11, "từ 0 % đến 100 %", "bản gốc")),
    ("a kind that names one that is not there",
     {"content/_kinds/vat.yaml": "kind: thing\nnames: {vi: Vật, en: Thing}\nfields:\n  - {key: x, type: record, of: [plann]}\n"},
     ("kind", "content/_kinds/vat.yaml", 4, 33, "«plann»", "«plan»")),
    ("a table of figures that no record names",
     {"content/ke-hoach/so-lieu.csv": "thôn;hộ\nĐông;120\nTây;80\n"},
     ("csv-columns", "content/ke-hoach/so-lieu.csv", 1, 1, "«Kế hoạch»", "«tep: so-lieu.csv»")),
    ("a link to nothing",
     {RECORD: plan() + "\nXem [kế hoạch](khong-co.md).\n"},
     ("link", RECORD, 10, 16, "«khong-co.md»", "sửa đường dẫn")),
    ("a template with a section that is not closed",
     {"themes/default/templates/record.mustache": "<main>\n{{#title}}\n</main>\n"},
     ("template", "themes/default/templates/record.mustache", 2, 1, "mở ở đây mà không đóng", "{{/title}}")),
    ("a theme that is not there",
     {"content/site.yaml": GOOD["content/site.yaml"] + "theme: khong-co\n"},
     ("theme", "content/site.yaml", 4, 8, "«khong-co»", "themes/khong-co/")),
    ("an unknown setting of the site",
     {"content/site.yaml": GOOD["content/site.yaml"] + "titel: x\n"},
     ("unknown-key", "content/site.yaml", 4, 1, "«titel»", "«title»")),
]


@pytest.mark.parametrize("files, expected", [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_a_mistake_is_told_and_the_site_stays(built, files, expected):
    before = built.published()
    for name, content in files.items():
        built.put(name, content)
    run = built.build()
    check(run, expected)
    assert run.exit == 1
    assert built.published() == before
    assert not built.leftovers()


def check(run, expected):
    code, file, line, column, message, mend = expected
    found = [problem for problem in run.problems if problem.code == code and problem.file == file]
    assert found, run.text
    problem = found[0]
    if line is not None:
        assert problem.line == line, run.text
    if column is not None:
        assert problem.column == column, run.text
    assert message in problem.message, run.text
    assert mend in " ".join(problem.mends), run.text


def test_every_mistake_of_every_file_is_told_in_one_run_in_order(site):
    site.put("content/ke-hoach/b.md", plan(issued="31/02/2025", isued="x"))
    site.put("content/ke-hoach/a.md", plan(unit="khong-co"))
    site.put("content/du-an/c.md", "")
    run = site.run("check")
    places = [(problem.file, problem.line) for problem in run.problems]
    assert places == [
        ("content/du-an/c.md", None), ("content/ke-hoach/a.md", 4),
        ("content/ke-hoach/b.md", 5), ("content/ke-hoach/b.md", 7)]
    assert run.exit == 1
    assert not site.output.exists()


@pytest.mark.parametrize("name", ["no", "012", "1e3", "22:30", "yes", "NaN", "0x1F", "1_000"])
def test_a_name_that_yaml_would_twist_stays_as_written(site, name):
    site.put("content/ke-hoach/ten.md", plan(title=name))
    run = site.build()
    assert run.exit == 0, run.text
    page = (site.output / "ke-hoach/ten/index.html").read_text()
    assert f">{name}</h1>" in page.replace("\n", "").replace("  ", "")


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_table_may_hold_line_breaks_and_either_separator(site, separator):
    rows = [["id", "Tiêu đề", "Cơ quan", "Tóm tắt"],
            ["mot", '"Kế hoạch ""một"""', "ubnd-xa-minh-chau", '"dòng đầu\nvà dòng sau"']]
    text = "".join(separator.join(row) + "\r\n" for row in rows)
    site.put("content/ke-hoach/bang.csv", "\ufeff" + text)
    run = site.build()
    assert run.exit == 0, run.text
    page = (site.output / "ke-hoach/bang/mot/index.html").read_text()
    assert "Kế hoạch" in page and "dòng sau" in page


def test_a_loop_of_links_is_told(built):
    before = built.published()
    loop = built.folder / "content/ke-hoach/vong"
    loop.symlink_to("../ke-hoach", target_is_directory=True)
    run = built.build()
    check(run, ("link-loop", "content/ke-hoach/vong", None, None, "vòng", ""))
    assert run.exit == 1
    assert built.published() == before


def test_a_link_to_itself_is_told(built):
    link = built.folder / "content/ke-hoach/tro.md"
    link.symlink_to("tro.md")
    run = built.build()
    check(run, ("link-loop", "content/ke-hoach/tro.md", None, None, "vòng", ""))
    assert run.exit == 1


def test_a_file_that_cannot_be_read_is_told(built, powerless):
    record = built.put(RECORD, PLAN)
    record.chmod(0)
    run = built.build(prefix=powerless)
    check(run, ("unreadable", RECORD, None, None, "không đọc được", ""))
    assert run.exit == 1


def test_a_link_to_nothing_is_told(built):
    link = built.folder / RECORD
    link.symlink_to("khong-co.md")
    run = built.build()
    check(run, ("unreadable", RECORD, None, None, "không có", ""))
    assert run.exit == 1


@pytest.mark.parametrize("target", ["/etc/hostname", "/etc"])
def test_a_link_out_of_the_content_publishes_nothing(built, target):
    before = built.published()
    built.put(RECORD, plan(attachments="[ra-ngoai]"))
    (built.folder / "content/ke-hoach/2025/ra-ngoai").symlink_to(target)
    run = built.build()
    check(run, ("unreadable", "content/ke-hoach/2025/ra-ngoai", None, None,
                "dẫn ra ngoài", "chép tệp"))
    assert run.exit == 1
    assert built.published() == before


def test_problems_can_be_read_by_programs(site):
    site.put(RECORD, plan(issued="31/02/2025"))
    run = site.run("check", "--format", "json")
    [problem] = json.loads(run.text)
    assert run.exit == 1
    assert {"code": "date", "severity": "error", "file": RECORD, "line": 5, "column": 9,
            "length": 10}.items() <= problem.items()


def test_problems_can_be_shown_beside_the_line_by_a_build_server(site):
    site.put(RECORD, plan(issued="31/02/2025"))
    run = site.run("check", "--format", "github")
    assert run.text.startswith(f"::error file={RECORD},line=5,col=9,endColumn=19,title=date::")


def test_a_site_without_problems_is_an_empty_list_for_programs(site):
    run = site.run("check", "--format", "json")
    assert run.exit == 0
    assert json.loads(run.text) == []


def test_the_demonstration_site_has_no_problem(tmp_path):
    run = Site(tmp_path / "unused").run(
        "build", "--site", ROOT, "--output", tmp_path / "output", "--strict")
    assert run.problems == [], run.text
    assert run.exit == 0
    assert (tmp_path / "output/index.html").exists()


def test_warnings_stop_nothing_unless_asked_to(built):
    built.put("content/ke-hoach/2025/thua.pdf", b"%PDF-1.4\n")
    run = built.build()
    assert run.exit == 0, run.text
    assert [problem.severity for problem in run.problems] == ["cảnh báo"]
    assert built.build("--strict").exit == 1


@pytest.mark.parametrize("name, text, code", [
    ("content/ke-hoach/lich.csv", "id,tieu-de,co-quan\n", "empty-file"),
    ("content/_kinds/ghi-chu.txt", "loại hồ sơ mới", "misplaced"),
])
def test_what_gives_no_record_does_not_pass_in_silence(site, name, text, code):
    site.put(name, text)
    run = site.build()
    assert run.exit == 0, run.text
    [problem] = run.problems
    assert (problem.file, problem.code, problem.severity) == (name, code, "cảnh báo")
    assert problem.mends


@pytest.mark.parametrize("name, bytes", [
    ("a.pdf", b"\xef\xbb\xbf%PDF-1.7"), ("a.png", b"\xff\xd8\xff\xe0"), ("a.doc", b"PK\x03\x04"),
    ("a.xlsx", b"\xd0\xcf\x11\xe0"), ("a.mp3", b"ID3"), ("a.txt", b"MZ la viet tat"), ("a.exe", b"MZ\x90\0"),
])
def test_a_file_that_readers_can_open_is_not_told(site, name, bytes):
    site.put(RECORD, plan(number="9/KH-UBND", attachments=f"[{name}]"))
    site.put(f"content/ke-hoach/2025/{name}", bytes)
    run = site.build()
    assert run.exit == 0 and not run.problems, run.text


def test_a_file_that_becomes_another_is_told_as_often_as_one_builds(site):
    file = site.put("content/ke-hoach/2025/bien-ban.pdf", b"%PDF-1.7 van ban")
    site.put(RECORD, plan(attachments="[bien-ban.pdf]"))
    time.sleep(0.1)
    assert site.build().exit == 0
    times = file.stat()
    file.write_bytes(b"PK\x03\x04----- van ban"[:times.st_size])
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    for number in range(2):
        site.put("content/ke-hoach/2025/khac.md", plan(number=f"{number + 1}/KH-UBND"))
        run = site.build()
        assert run.exit == 1 and "[attachment-type]" in run.text, run.text


def test_a_table_pasted_with_tabs_is_warned_of(site):
    site.put(RECORD, plan() + "\nThôn\tSố hộ\tGhi chú\nĐông\t120\t\nTây\t80\tMới\n")
    for _ in range(2):
        run = site.build()
        assert run.exit == 0, run.text
        check(run, ("tab-table", RECORD, 10, 1, "3 dòng có dấu Tab", "«| Thôn | Số hộ | Ghi chú |»"))


@pytest.mark.parametrize("name, content, code, words", [
    ("content/ke-hoach/bang.csv", "id,title,unit\na,K? ho?ch th?c hi?n dân ch?,ubnd-xa-minh-chau\n", "utf8", "«?»"),
    ("content/ke-hoach/2025/a.md", plan(number="9/KH-UBND", title="K\ufffd hoạch"), "utf8", "«\ufffd»"),
    ("content/ke-hoach/2025/a.md", plan(number="9/KH-UBND", published="24/4/2205"), "date", "24/04/2205"),
    ("content/ke-hoach/2025/dan-chu-2.md", plan(number=None), "duplicate-record", "tiêu đề"),
    ("content/ke-hoach/2025/anh.jpg", b"\xff\xd8\xff\xe0" + bytes(7 << 20), "too-large", "7 MB"),
])
def test_what_is_likely_a_slip_is_warned_of(site, name, content, code, words):
    site.put(RECORD, plan(number=None) + "\n![Ảnh](anh.jpg)\n")
    site.put("content/ke-hoach/2025/anh.jpg", b"\xff\xd8\xff\xe0")
    assert not site.run("check").problems
    site.put(name, content)
    for _ in range(2):
        run = site.build()
        [problem] = run.problems
        assert run.exit == 0 and (problem.severity, problem.code) == ("cảnh báo", code), run.text
        assert words in problem.message and problem.mends


@pytest.mark.parametrize("size", ["0", "-3", "501"])
def test_a_page_size_that_no_list_can_have_is_told(site, size):
    site.put("content/site.yaml", SITE + f"page-size: {size}\n")
    run = site.build()
    assert run.exit == 1, run.text
    [problem] = run.problems
    assert (problem.line, problem.column, problem.code) == (4, 12, "settings")


def test_messages_come_in_english_too(site):
    site.put(RECORD, plan(issued="31/02/2025"))
    run = site.run("check", "--lang", "en")
    assert [problem.severity for problem in run.problems] == ["error"]
    assert run.problems[0].code == "date"


@pytest.mark.parametrize("arguments", [
    ["buld"], ["build", "--ouput", "x"], ["build", "--jobs", "0"], ["build", "--port", "1"]])
def test_a_wrong_call_ends_with_2(site, arguments):
    run = site.run(*arguments)
    assert run.exit == 2
    assert run.text.startswith("congkhai: ")
    assert not site.output.exists()


def test_a_site_without_content_is_told(tmp_path, site):
    empty = tmp_path / "empty"
    empty.mkdir()
    run = site.run("build", "--site", empty)
    assert run.exit in (1, 2), run.text
    assert "content" in run.text
    assert not (empty / "output").exists()


def test_the_output_folder_may_not_be_the_content_folder(site):
    before = sorted(site.folder.rglob("*"))
    for output in ["content", ".", "content/ke-hoach/.."]:
        run = site.build("--output", output)
        assert run.exit == 2, run.text
    assert sorted(site.folder.rglob("*")) == before


def test_a_file_of_units_that_cannot_be_read_is_told_alone(site):
    # Nobody knows which units are in it, so nothing that names one is said to be wrong.
    for path in (site.folder / "content/don-vi").iterdir():
        path.unlink()
    settings = site.folder / "content/site.yaml"
    settings.write_text(settings.read_text() + "owner: ubnd\n")
    site.put("content/don-vi/ubnd.md", "---\ntitle: Ủy ban: nhân dân xã\n---\n")
    run = site.run("check")
    assert run.exit == 1
    assert [problem.file for problem in run.problems] == ["content/don-vi/ubnd.md"], run.text


def test_settings_that_may_not_be_read_are_not_said_to_be_missing(site, powerless):
    (site.folder / "content/site.yaml").chmod(0)
    run = site.run("check", prefix=powerless)
    assert run.exit == 1 and "không có quyền" in run.text and "thiếu cấu hình" not in run.text, run.text


def test_an_identity_number_is_warned_of_until_the_content_is_withdrawn(site):
    site.put(RECORD, plan() + "Ông A, CCCD 001095012345.\n")
    run = site.build()
    assert run.exit == 0 and "[personal-data]" in run.text and "[personal-data]" in site.run("check").text
    # What a build keeps for the next one keeps the warning too.
    site.put("content/ke-hoach/2025/khac.md", plan(number="9/KH-UBND"))
    assert "[personal-data]" in site.build().text
    assert site.run("check", "--strict").exit == 1
    withdrawn = "{date: 2025-11-19, reason: Lộ dữ liệu cá nhân, remove-content: yes}"
    site.put(RECORD, plan(withdrawn=withdrawn) + "Ông A, CCCD 001095012345.\n**MẬT**\n")
    run = site.build()
    assert run.exit == 0 and "personal-data" not in run.text, run.text
    assert not any(b"001095012345" in page for page in site.published().values())


def test_a_record_that_loses_its_content_leaves_its_table_an_attachment(site):
    site.put("content/ke-hoach/2025/bang.csv", "thôn;hộ\nĐông;120\n")
    site.put("content/ke-hoach/2025/khac.csv", "thôn;hộ\nTây;80\n")
    text = "Xem [bảng](khac.csv).\n"
    site.put(RECORD, plan(attachments="[bang.csv]") + text)
    assert site.build().exit == 0
    withdrawn = "{date: 2025-11-19, reason: Lộ dữ liệu cá nhân, remove-content: yes}"
    site.put(RECORD, plan(attachments="[bang.csv]", withdrawn=withdrawn) + text)
    for _ in range(2):
        run = site.build()
        assert run.exit == 0, run.text
        assert not [name for name in site.published() if name.endswith(".csv")]
        # What is kept of the file for the next build tells it too.
        site.put("content/ke-hoach/2025/moi.md", plan(number="9/KH-UBND"))
