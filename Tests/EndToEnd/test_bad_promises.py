"""What a clerk gets wrong about promises: each mistake at its line, with what to write instead."""

import pytest

from conftest import UNIT, plan

RECORD = "content/ke-hoach/2025/dan-chu.md"
DIALOGUE = """\
---
title: Tiếp công dân
unit: ubnd-xa-minh-chau
form: reception
state: provisional
time: 2025-04-01 08:00–11:00
%s
---
"""
TARGET = "[{text: Đối thoại, of: [ubnd-xa-minh-chau], count: %s, per: year%s}]"


def territory(title, more):
    return f"---\ntitle: {title}\nkind-of-unit: territory\nlevel: commune\n{more}\n---\n"


MISTAKES = [
    ("a target that no record can meet",
     {RECORD: plan(targets=TARGET % ("doi-thoai", ", where: {form: Gặp mặt}"))},
     ("target", RECORD, 7, "«Gặp mặt»", "viết một trong")),
    ("a target that asks for nothing",
     {RECORD: plan(targets=TARGET % ("doi-thoai", ", at-least: 0"))},
     ("target", RECORD, 7, "không đo được", "it-nhat: 1")),
    ("a target that no unit has to meet",
     {RECORD: plan(targets="[{text: Đối thoại, of-kind: [village], count: doi-thoai, per: year}]")},
     ("target", RECORD, 7, "không đo được", "don-vi")),
    ("a target that is due before its plan begins",
     {RECORD: plan(targets=TARGET % ("doi-thoai", ", due: 1/1/2024"))},
     ("target", RECORD, 7, "không đo được", "")),
    ("a rule that names an unknown field",
     {RECORD: plan(targets=TARGET % ("doi-thoai", ", where: {hinh-thuk: Đối thoại}"))},
     ("target", RECORD, 7, "«hinh-thuk»", "«hinh-thuc»")),
    ("a rule that counts an unknown kind",
     {RECORD: plan(targets=TARGET % ("doi-thoi", ""))},
     ("target", RECORD, 7, "«doi-thoi»", "«doi-thoai»")),
    ("units of one name at one time",
     {"content/don-vi/a.md": territory("Xã An", "valid-until: 31/12/2025"),
      "content/don-vi/b.md": territory("Xã An", "valid-from: 1/7/2025")},
     ("validity", "content/don-vi/b.md", 1, "«Xã An»", "hoat-dong-tu")),
    ("a unit that began before what it was made of had ended",
     {"content/don-vi/a.md": territory("Xã An", "valid-from: 1/1/2000\nvalid-until: 31/12/2025"),
      "content/don-vi/b.md": territory("Xã Bình", "valid-from: 1/7/2025\nmerged-from: [a]")},
     ("validity", "content/don-vi/b.md", 1, "«Xã Bình»", "hoat-dong-tu")),
    ("a task that is due before the plan was issued",
     {RECORD: plan(tasks="[{text: Tập huấn, due: 30/9/2024}]")},
     ("due-date", RECORD, 7, "30/09/2024", "thoi-han")),
    ("evidence that does not exist",
     {RECORD: plan(tasks="[{text: Tập huấn, state: done, evidence: [bao-cao/khong-co]}]")},
     ("reference", RECORD, 7, "bao-cao/khong-co", "viết địa chỉ")),
    ("evidence that is a missing file",
     {RECORD: plan(tasks="[{text: Tập huấn, state: done, evidence: [anh-chup.pdf]}]")},
     ("attachment", RECORD, 7, "anh-chup.pdf", "đặt tệp cạnh hồ sơ")),
    ("a circle of replacements",
     {RECORD: plan(replaced_by="ke-hoach/2025/hai"),
      "content/ke-hoach/2025/hai.md": plan(title="Hai", number="89/KH-UBND",
                                           replaced_by="ke-hoach/2025/dan-chu")},
     ("cycle", RECORD, 7, "được thay thế bởi", "bỏ")),
    ("a recurrence that never happens",
     {"content/doi-thoai/a.md": DIALOGUE % "recurrence: ngày 30/2 hằng năm"},
     ("recurrence", "content/doi-thoai/a.md", 7, "29 ngày", "viết")),
    ("a recurrence that says nothing of how often",
     {"content/doi-thoai/a.md": DIALOGUE % "recurrence: thứ Năm"},
     ("recurrence", "content/doi-thoai/a.md", 7, "hằng tuần", "thứ Năm hằng tuần")),
    ("a withdrawal without reason",
     {RECORD: plan(withdrawn="{date: 1/8/2025}")},
     ("required", RECORD, 7, "«Lý do»", "reason: …")),
    ("a posting that ends before it starts",
     {RECORD: plan(posting="{from: 14/8/2025, until: 14/7/2025}")},
     ("posting", RECORD, 7, "14/07/2025", "xem lại")),
    ("a budget that changed without a word",
     {"content/du-an/cau.md":
      "---\ntitle: Cầu\nunit: ubnd-xa-minh-chau\nstage: construction\noriginal-budget: 2 tỷ\n"
      "budget: 3 tỷ\n---\n"},
     ("history", "content/du-an/cau.md", 6, "«Tổng mức đầu tư»", "lý do")),
    ("a confirmed time that moved without reason",
     {"content/doi-thoai/a.md": (DIALOGUE % "previous-times: [{time: 2025-03-20 08:00}]")},
     ("required", "content/doi-thoai/a.md", 7, "«Lý do»", "reason: …")),
]


@pytest.mark.parametrize("name, files, expected", MISTAKES, ids=[row[0] for row in MISTAKES])
def test_a_mistake_is_told_at_its_line_with_the_mend(site, name, files, expected):
    for path, text in files.items():
        site.put(path, text)
    code, path, line, words, mend = expected
    run = site.run("check")
    found = [problem for problem in run.problems if problem.code == code]
    assert found, run.text
    assert run.exit == 1
    problem = found[0]
    assert (problem.file, problem.line) == (path, line), run.text
    assert words in problem.message
    assert problem.mends and any(mend in text for text in problem.mends), run.text
    english = [p for p in site.run("check", "--lang", "en").problems if p.code == code]
    assert english and english[0].message != problem.message and english[0].mends


def test_a_citation_whose_date_contradicts_its_record_is_a_warning_at_its_line(site):
    site.put("content/van-ban/30-ct-tw.md",
             "---\ntitle: Chỉ thị về quy chế dân chủ\nnumber: 30-CT/TW\ntype: Chỉ thị\n"
             "issued: 18/02/1998\n---\n")
    site.put(RECORD, plan() + "\nTheo Chỉ thị số 30-CT/TW ngày 18/12/1998 của Bộ Chính trị.\n")
    run = site.run("check")
    found = [problem for problem in run.problems if problem.code == "citation"]
    assert found, run.text
    assert run.exit == 0
    assert found[0].file == RECORD and found[0].line == 10
    assert "18/12/1998" in found[0].message and "18/02/1998" in found[0].message + found[0].mends[0]
