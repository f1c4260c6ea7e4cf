"""`congkhai report` tells the person in charge what is late, due and missing.

The figures are counted again here, from the files, by a reader that knows nothing of the tool.
"""

import csv
import datetime
import json
import re
import subprocess

import pytest
import yaml

from conftest import ROOT, TOOL

NOW = datetime.date(2025, 8, 15)
COMMUNE = "Xã Minh Châu"


def report(*arguments, site=ROOT):
    return subprocess.run(
        [TOOL, "report", *map(str, arguments)], cwd=site, capture_output=True, text=True,
        timeout=120)


@pytest.fixture(scope="module")
def told():
    run = report("--now", NOW, "--format", "json")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


# The naive reader.

class Plain(yaml.SafeLoader):
    """YAML whose scalars are all text."""


Plain.yaml_implicit_resolvers = {}


def records():
    """Every record of the demonstration site with its file, as it is written."""
    for path in sorted((ROOT / "content").rglob("*")):
        name = str(path.relative_to(ROOT))
        if path.suffix == ".md":
            yield name, yaml.load(path.read_text("utf-8").split("---\n")[1], Plain)
        elif path.suffix == ".yaml" and path.name != "site.yaml" and "/_" not in name:
            for document in yaml.load_all(path.read_text("utf-8"), Plain):
                for record in document if isinstance(document, list) else [document]:
                    yield name, record
        elif path.suffix == ".csv":
            with path.open(encoding="utf-8-sig", newline="") as file:
                head = file.readline()
                file.seek(0)
                yield from ((name, row) for row in csv.DictReader(
                    file, delimiter=";" if head.count(";") > head.count(",") else ","))


def is_internal(name, record):
    """Whether a record is for the inside: by its folder, unless it says otherwise."""
    audience = (value(record, "doi-tuong", "audience", "Đối tượng công khai") or "").lower()
    folder = name.split("/")[1]
    return audience in ("nội bộ", "internal") or (
        not audience and folder in ("nhan-su", "tai-san-thu-nhap"))


def day(text):
    if match := re.fullmatch(r"(\d+)/(\d+)/(\d{4})", text or ""):
        return datetime.date(int(match[3]), int(match[2]), int(match[1]))
    if match := re.match(r"\d{4}-\d\d-\d\d", text or ""):
        return datetime.date.fromisoformat(match[0])
    return None


def value(record, *names):
    return next((record[name] for name in names if record.get(name)), None)


TABLES = (
    "viec-phai-lam", "nhiem-vu", "kien-nghi", "cong-viec", "cam-ket", "viec-da-hua",
    "commitments", "tasks", "recommendations")


def promises():
    """Every task and recommendation of the commune's own records that has a due date."""
    # What real documents of other provinces promise is not measured here.
    for name, record in records():
        if value(record, "minh-hoa", "illustration") not in ("có", "yes"):
            continue
        for table in TABLES:
            rows = record.get(table)
            for row in rows if isinstance(rows, list) else []:
                due = isinstance(row, dict) and day(value(row, "thoi-han", "han", "due"))
                if due:
                    yield name, row, due


def is_open(row):
    state = value(row, "tinh-trang", "trang-thai", "state")
    if state is None:
        return not value(row, "ngay-hoan-thanh", "xong-ngay", "done")
    return state.lower() in ("chưa thực hiện", "đang thực hiện", "not-started", "in-progress")


def test_late_commitments_are_those_of_the_files(told):
    late = sorted((name, (NOW - due).days)
                  for name, row, due in promises() if is_open(row) and due < NOW)
    assert late, "the demonstration has something that is late"
    assert sorted((each["file"], each["daysLate"]) for each in told["commitments"]["late"]) == late


def test_commitments_due_in_the_week_are_those_of_the_files(told):
    week = NOW + datetime.timedelta(days=7)
    due = sorted((name, when.isoformat())
                 for name, row, when in promises() if is_open(row) and NOW <= when <= week)
    assert sorted((each["file"], each["due"]) for each in told["commitments"]["due"]
                  if not each["question"]) == due


def test_published_records_are_those_of_the_files(told):
    week = NOW - datetime.timedelta(days=6)
    published = sorted(
        (name, when.isoformat()) for name, record in records()
        if record and not is_internal(name, record)
        and (when := day(value(record, "ngay-cong-khai", "Ngày công khai", "published")))
        and week <= when <= NOW and record.get("ban-thao") != "có")
    assert published
    assert sorted((each["file"], each["date"]) for each in told["published"]) == published


def test_postings_that_end_in_the_week_are_those_of_the_files(told):
    week = NOW + datetime.timedelta(days=7)
    ending = []
    for name, record in records():
        if record and is_internal(name, record):
            continue
        posting = value(record, "niem-yet", "posting") if record else None
        until = isinstance(posting, dict) and day(value(posting, "den", "den-ngay", "until"))
        if until and NOW <= until <= week:
            ending.append((name, until.isoformat()))
    assert sorted((each["file"], each["until"]) for each in told["postings"]["ending"]) == (
        sorted(ending))


def test_internal_records_are_counted_and_not_told(told):
    count = sum(1 for name, record in records() if record and is_internal(name, record))
    assert told["internalOmitted"] == count
    assert "content/nhan-su/" not in json.dumps(told)


def test_every_line_that_is_told_is_there(told):
    def places(value):
        if isinstance(value, dict):
            if "file" in value:
                yield value["file"], value["line"]
            value = value.values()
        elif not isinstance(value, list):
            return
        for item in value:
            yield from places(item)

    found = list(places(told))
    assert len(found) > 20
    for name, line in found:
        assert line <= len((ROOT / name).read_text("utf-8").splitlines()), f"{name}:{line}"


def test_a_report_on_a_unit_is_part_of_the_whole(told):
    part = json.loads(report("--now", NOW, "--format", "json", "--unit", COMMUNE).stdout)
    assert part["unit"]["title"] == COMMUNE
    texts = [(each["file"], each["line"]) for each in told["commitments"]["late"]]
    assert {(each["file"], each["line"]) for each in part["commitments"]["late"]} <= set(texts)
    assert 0 < len(part["published"]) <= len(told["published"])


def test_the_text_fits_a_terminal_and_the_markdown_has_tables():
    text = report("--now", NOW, "--days", 366).stdout
    assert text.startswith("TÌNH HÌNH CÔNG KHAI NGÀY 15/08/2025\n")
    assert max(map(len, text.splitlines())) <= 100
    markdown = report("--now", NOW, "--format", "markdown").stdout
    assert "\n| --- |" in markdown
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    for above, below in zip(rows, rows[1:]):
        if below.startswith("| --- |"):
            assert above.count(" | ") == below.count(" | ")
    short = report("--now", NOW, "--quiet").stdout
    assert "không có\n" in text + report("--now", NOW).stdout and ": không có\n" not in short
    assert report("--now", NOW, "--lang", "en").stdout.startswith("STATE OF DISCLOSURE ON 15 AUGUST")


def test_what_is_late_is_no_failure_but_errors_are(site):
    plan = site.folder / "content/ke-hoach/2025/dan-chu.md"
    plan.write_text(plan.read_text().replace("published: 28/04/2025", "draft: yes"))
    run = report("--now", NOW, "--format", "json", site=site.folder)
    assert run.returncode == 0 and run.stderr == ""
    told = json.loads(run.stdout)
    assert [each["status"] for each in told["duties"]["overdue"]] == ["draft"]
    site.put("content/ke-hoach/2025/sai.md", "---\ntitle: Sai\nissued: 31/02/2025\n---\n")
    run = report("--now", NOW, "--format", "json", site=site.folder)
    assert run.returncode == 1 and "congkhai check" in run.stderr
    again = json.loads(run.stdout)
    assert again["errors"] >= 1 and again["duties"]["overdue"] == told["duties"]["overdue"]


def test_a_unit_that_is_not_there_is_a_wrong_call(site):
    run = report("--unit", "UBND xã Minh Chau Xa", site=site.folder)
    assert run.returncode == 2 and run.stdout == ""
    run = report("--unit", "Ủy ban nhân dân xã Minh Chao", site=site.folder)
    assert "có phải bạn muốn viết «Ủy ban nhân dân xã Minh Châu»?" in run.stderr


def test_the_same_content_gives_the_same_report():
    first = report("--now", NOW, "--format", "json", "--jobs", 1).stdout
    assert first == report("--now", NOW, "--format", "json", "--jobs", 2).stdout
