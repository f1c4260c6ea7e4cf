"""Calendar files and pages, read by another program."""

import re

import icalendar
import pytest

SITE = "title: Trang công khai\nbase-url: https://example.org/xa/\nnow: 2025-08-15\n"

DIALOGUE = """\
title: Đối thoại quý III
unit: ubnd-xa-minh-chau
form: dialogue
state: confirmed
time: 2025-08-29 08:00–11:30
place: Hội trường UBND xã
chair: Chủ tịch UBND xã
published: 01/8/2025
"""

WEEKLY = """\
title: Chủ tịch tiếp công dân
unit: ubnd-xa-minh-chau
form: reception
state: confirmed
time: 2025-07-03 07:30–11:30
recurrence: thứ Năm hằng tuần
place: Phòng Tiếp công dân
chair: Chủ tịch UBND xã
published: 01/7/2025
except:
  - {date: 14/8/2025, moved-to: "2025-08-15 13:30–16:00", why: Họp gấp của tỉnh}
  - {date: 21/8/2025, why: Phòng, chống bão}
""".replace("Phòng, chống bão", '"Phòng, chống bão"')


def lines(data):
    """The physical lines of a file, which must all end with CR LF."""
    assert data.endswith(b"\r\n")
    found = data.split(b"\r\n")[:-1]
    assert not [line for line in found if b"\r" in line or b"\n" in line]
    return found


def events(data):
    return [found for found in icalendar.Calendar.from_ical(data).walk("VEVENT")]


def check(path, data):
    for line in lines(data):
        assert len(line) <= 75, f"{path}: {line}"
        line.decode("utf-8")
    calendars = icalendar.Calendar.from_ical(data, multiple=True)
    assert len(calendars) == 1, path
    for component in calendars[0].walk():
        assert not component.errors, f"{path}: {component.errors}"
        for name in component.required:
            assert name in component, f"{path}: {component.name} has no {name}"
    seen = set()
    for event in calendars[0].walk("VEVENT"):
        moment = event.get("RECURRENCE-ID")
        name = (str(event["UID"]), moment and moment.to_ical())
        assert name not in seen, f"{path}: {name}"
        seen.add(name)
        assert "DTSTART" in event and "SUMMARY" in event, path
        if event.get("DTEND"):
            assert event.decoded("DTEND") > event.decoded("DTSTART"), path


@pytest.fixture(scope="module")
def files(folder):
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.ics")}
    assert len(found) > 30
    return found


def test_every_calendar_of_the_demonstration_is_as_the_standard_asks(files):
    for path, data in files.items():
        check(path, data)


def test_one_event_is_the_same_in_every_calendar_that_has_it(files):
    texts = {}
    for data in files.values():
        for event in re.findall(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", data, re.S):
            uid = re.search(rb"UID:(.*?)\r\n[A-Z]", event, re.S)[1]
            moment = re.search(rb"RECURRENCE-ID[^\r]*", event)
            assert texts.setdefault((uid, moment and moment[0]), event) == event


def test_every_address_of_a_calendar_is_that_of_a_page(folder, files):
    base = "https://congkhai.example/"
    for path, data in files.items():
        for event in events(data):
            url = str(event["URL"])
            assert url.startswith(base), path
            assert (folder / url[len(base):] / "index.html").is_file(), f"{path}: {url}"


def test_what_was_cancelled_says_so(folder, files):
    cancelled = [event for event in events(files["lich/lich.ics"]) if event.get("STATUS") == "CANCELLED"]
    assert cancelled
    for event in cancelled:
        assert re.match("Đã hủy|Hoãn|Nghỉ buổi này", str(event["SUMMARY"]))


@pytest.fixture
def calendar(site):
    site.put("content/site.yaml", SITE)
    site.put("content/doi-thoai/quy-3.yaml", DIALOGUE)
    site.put("content/doi-thoai/hang-tuan.yaml", WEEKLY)

    def build():
        run = site.build()
        assert run.exit == 0, run.text
        return {path: data for path, data in site.published().items() if path.endswith(".ics")}

    site.calendars = build
    return site


def test_a_second_build_changes_no_byte(calendar):
    one = calendar.calendars()
    assert len(one) >= 5
    for path, data in one.items():
        check(path, data)
    assert calendar.calendars() == one


def test_the_sequence_rises_when_a_confirmed_time_is_changed_and_the_name_stays(calendar):
    def event():
        return events(calendar.calendars()["doi-thoai/quy-3/lich.ics"])[0]

    first = event()
    calendar.put("content/doi-thoai/quy-3.yaml", DIALOGUE.replace("08-29", "08-30")
                 + 'reason: Trùng hội trường\nprevious-times: [{time: "2025-08-29 08:00–11:30"}]\n')
    moved = event()
    calendar.put("content/doi-thoai/quy-3.yaml", DIALOGUE.replace("08-29", "08-30").replace("confirmed", "cancelled")
                 + 'reason: Bão\nprevious-times: [{time: "2025-08-29 08:00–11:30"}]\n')
    cancelled = event()
    assert first["UID"] == moved["UID"] == cancelled["UID"] == "xa/doi-thoai/quy-3@example.org"
    assert first["SEQUENCE"] < moved["SEQUENCE"] < cancelled["SEQUENCE"]
    assert [one["STATUS"] for one in (first, moved, cancelled)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert "29/08/2025" in moved["DESCRIPTION"] and "Trùng hội trường" in moved["DESCRIPTION"]


def test_what_returns_is_a_rule_and_each_exception_says_why(calendar):
    rule, moved, off = events(calendar.calendars()["doi-thoai/hang-tuan/lich.ics"])
    assert rule["RRULE"].to_ical() == b"FREQ=WEEKLY;BYDAY=TH"
    assert moved.decoded("RECURRENCE-ID").isoformat() == "2025-08-14T07:30:00+07:00"
    assert moved.decoded("DTSTART").isoformat() == "2025-08-15T13:30:00+07:00"
    assert "Họp gấp của tỉnh" in moved["DESCRIPTION"]
    assert off["STATUS"] == "CANCELLED" and "Phòng, chống bão" in off["DESCRIPTION"]


def test_a_month_is_a_grid_on_a_desk_and_a_list_of_its_days_on_a_phone(visit, address):
    page = visit(address + "lich/2025/08/", script=False)
    cells = page.locator(".month td")
    assert cells.first.evaluate("cell => getComputedStyle(cell).display") == "table-cell"
    assert page.locator(".month thead").is_visible()
    phone = visit(address + "lich/2025/08/", width=360, script=False)
    shown = phone.locator(".month td").evaluate_all("all => all.filter(one => one.checkVisibility()).length")
    assert 5 < shown == phone.locator(".month td:not(.no-entries)").count()
    assert "Thứ Năm, 21/08/2025" in phone.locator(".month").inner_text()
    phone.locator("a[rel=next]").click()
    assert phone.url == address + "lich/2025/09/"


def test_the_calendar_can_be_walked_without_javascript(visit, address):
    page = visit(address, script=False)
    page.locator("main a", has_text="Xem cả lịch").click()
    assert page.url == address + "lich/"
    assert page.locator(".cal-entry").count() > 5
    page.locator("main a", has_text="Lịch tiếp công dân").first.click()
    assert page.url == address + "lich-tiep-cong-dan/"
    assert page.locator(".table").count() >= 2


def test_a_notice_prints_alone(visit, address, folder):
    notice = next(folder.glob("doi-thoai/*/*/thong-bao/index.html"))
    page = visit(address + notice.parent.relative_to(folder).as_posix() + "/")
    page.emulate_media(media="print")
    assert not page.locator(".head").is_visible() and not page.locator(".foot").is_visible()
    assert page.locator("h1").is_visible()
    assert "THÔNG BÁO" in page.locator(".sheet").inner_text()
