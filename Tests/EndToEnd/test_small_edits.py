"""After each of many edits of a small site, of which each changes one thing only, a build over the earlier site gives what
a clean build gives, byte for byte.

The edits stand on one another: to take one back would change a second thing, and what shows the whole site would be made
anew for that. For the same reason they change what stands in a line rather than add one: what a record names is known
with its line."""

import pytest

from aimed_edits import changed, put
from clean_builds import build_beside_clean
from conftest import Site, plan

SITE = """\
title: {vi: Công khai xã Minh Châu, en: Minh Châu in the open}
base-url: https://example.org/
now: 2025-11-20
languages: [vi, en]
owner: UBND xã
measured: [Tỉnh Mới]
outline: _maps/xa.geojson
navigation:
  - {title: {vi: Dân chủ, en: Democracy}, link: /cu/}
  - {title: {vi: Dự án, en: Projects}, link: /du-an/}
"""


def record(text="Nội dung.", **fields):
    """A record of whatever kind, with the text below the fields."""
    return "---\n" + "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in fields.items()) + f"---\n{text}\n"


def body(title, **fields):
    return record(title=title, kind_of_unit="division", level="commune", **fields)


def territory(title, level="commune", **fields):
    return record(title=title, kind_of_unit="territory", level=level, **fields)


OUTLINE = (
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", '
    '"coordinates": [[[106.01, 20.7], [106.1, 20.7], [106.1, 20.8], [106.01, 20.7]]]}}]}')

CONTENT = {
    "_maps/xa.geojson": OUTLINE,
    "don-vi/tinh.md": territory("Tỉnh Minh Họa", "province"),
    "don-vi/xa.md": territory("Xã Minh Châu", parent="tinh", short_name="[MC]", merged_from="[xa-cu]"),
    "don-vi/xa-khac.md": territory("Xã Khác", parent="tinh"),
    "don-vi/xa-cu.md": territory("Xã Minh Đức", valid_until="30/6/2025", short_name="[Đức]"),
    "don-vi/ubnd-xa-minh-chau.md": record(
        title="Ủy ban nhân dân xã Minh Châu", short_name="[UBND xã, UBND MC]", kind_of_unit="peoples-committee",
        level="commune", parent="MC"),
    "don-vi/hdnd.md": body("Hội đồng nhân dân xã Minh Châu", parent="xa"),
    "don-vi/phong.md": body("Phòng Kinh tế", parent="ubnd-xa-minh-chau", reception="[{day: thứ Năm hằng tuần}]"),
    "ke-hoach/2025/dan-chu.md": plan(unit="UBND MC", related="[ke-hoach/2025/duong]", aliases="[/cu/]"),
    "ke-hoach/2025/duong.md": plan(
        title="Kế hoạch làm đường", title_en="Road", number="90/KH-UBND", issued="25/04/2025", status="preparing",
        language="vi", illustration="no", changes="[{date: 01/11/2025, what: Sửa ngày}]",
        posting="{places: [Trụ sở], from: 01/11/2025, until: 29/11/2025}", disclosure_item="Nội dung khác",
        tasks="[{text: Sửa đường, due: 01/12/2025, state: not-started}]", aliases="[/duong-xua/]",
        targets="[{text: Mỗi tháng một cuộc đối thoại, code: ct-1, of: [xa], count: doi-thoai, at-least: 1, "
                "per: month, from: 01/10/2025, until: 31/12/2025}]"),
    "ke-hoach/2025/ba.md": plan(
        title="Kế hoạch thứ ba", number="91/KH-UBND", issued="26/04/2025",
        statements="[{target: ct-1, unit: xa, date: 15/10/2025, result: not-applicable, reason: Bão}]"),
    "ke-hoach/2025/tinh.md": plan(
        title="Kế hoạch của tỉnh", number="9/KH-UBND", unit="tinh", tasks="[{text: Họp, due: 10/12/2025}]"),
    "du-an/cau.md": record(
        "Xem [kế hoạch](../ke-hoach/2025/duong.md), [sau](../ke-hoach/2025/sau.md) và [bảng](bang.csv).\n\nTheo Quyết định số 4321/QĐ-UBND.",
        title="Cầu Ba Lãng", unit="ubnd-xa-minh-chau", stage="construction", budget="1.250.000.000", attachments="[bang.csv]",
        place='{address: Thôn Đông, latitude: "20.75", longitude: "106.07"}'),
    "du-an/bang.csv": "thôn,hộ\nĐông,12\n",
    "danh-sach/ho.md": record(
        title="Hộ được hỗ trợ", unit="ubnd-xa-minh-chau", type="relief", state="final", purpose="Để góp ý", summary="Sáu hộ.",
        published="01/11/2025", related="[ke-hoach/2025/sau]", posting="{places: [Trụ sở], from: 01/11/2025, until: 30/11/2025}"),
    "ke-hoach/2025/sau.md": plan(title="Kế hoạch sau", number="93/KH-UBND", published="02/12/2025"),
    "doi-thoai/mot.md": record(
        title="Đối thoại tháng 12", unit="ubnd-xa-minh-chau", form="dialogue", state="provisional",
        time="2025-12-10 08:00 – 10:00", announced="18/11/2025", place="Nhà văn hóa", chair="[Chủ tịch xã]"),
}
ROAD, THIRD, PROVINCE = (f"ke-hoach/2025/{name}.md" for name in ("duong", "ba", "tinh"))
BRIDGE, TALK, OWNER, COMMUNE = "du-an/cau.md", "doi-thoai/mot.md", "don-vi/ubnd-xa-minh-chau.md", "don-vi/xa.md"

EDITS = {
    # What pages of others show of a record.
    "a title": {ROAD: ("Kế hoạch làm đường", "Kế hoạch làm đường làng")},
    "an English title": {ROAD: ("title-en: Road", "title-en: Road plan")},
    "a number": {ROAD: ("90/KH-UBND", "92/KH-UBND")},
    "the first words of a text": {ROAD: ("Nội dung.", "Nội dung mới.")},
    "a state": {ROAD: ("preparing", "active")},
    "a day of issue": {ROAD: ("25/04/2025", "24/04/2025")},
    "a day of publication": {ROAD: ("28/04/2025", "29/04/2025")},
    "a language": {ROAD: ("language: vi", "language: en")},
    "an illustration": {ROAD: ("illustration: no", "illustration: yes")},
    "the day of a change": {ROAD: ("date: 01/11/2025", "date: 02/11/2025")},
    "what was changed": {ROAD: ("Sửa ngày", "Sửa ngày họp")},
    "an old address": {ROAD: ("/duong-xua/", "/duong-cu/")},
    "the days of a posting": {ROAD: ("29/11/2025", "30/11/2025")},
    "a disclosure item": {ROAD: ("Nội dung khác", "Quy chế, nhiệm vụ")},
    "the day of a task": {ROAD: ("due: 01/12/2025", "due: 02/12/2025")},
    "the state of a task": {ROAD: ("not-started", "in-progress")},
    "a target": {ROAD: ("at-least: 1", "at-least: 2")},
    "a stated result": {THIRD: ("Bão", "Bão số 3")},
    "a time": {TALK: ("08:00", "08:30")},
    "who presides": {TALK: ("Chủ tịch xã", "Phó Chủ tịch xã")},
    "the state of a meeting": {TALK: ("provisional", "confirmed")},
    "an announcement": {TALK: ("18/11/2025", "19/11/2025")},
    "a place on the map": {BRIDGE: ("20.75", "20.76")},
    "a sum of money": {BRIDGE: ("1.250.000.000", "1.350.000.000")},
    "hours of reception": {"don-vi/phong.md": ("thứ Năm", "thứ Sáu")},
    "the title of a unit": {OWNER: ("xã Minh Châu", "phường Minh Châu")},
    # What ties a record to others.
    "a link": {THIRD: ("Nội dung.", "Nội dung. Xem [cầu](../../du-an/cau.md).")},
    "a file that a record names": {"du-an/bang.csv": ("12", "12" + "0" * 3000)},
    "a record replaces another": {THIRD: "replaces: [ke-hoach/2025/duong]"},
    "a cited document gets a record": {
        "van-ban/4321.md": record(title="Về cầu", number="4321/QĐ-UBND", type="decision", unit="ubnd-xa-minh-chau")},
    "a unit is called as a record calls its own": {"don-vi/moi.md": body("UBND MC", parent="xa-khac")},
    "a commune is called as a unit calls its own": {"don-vi/mc.md": territory("MC", parent="tinh")},
    "a unit is called as the owner": {"don-vi/chu.md": body("UBND xã", parent="xa", title_en="Committee", language="vi")},
    "the name of the owner in English": {"don-vi/chu.md": ("Committee", "UBND xã")},
    "the language of the name of the owner": {"don-vi/chu.md": ("language: vi", "language: en")},
    "the address of the owner": {"don-vi/chu.md": None, "don-vi/chu-moi.md": body("UBND xã", parent="xa", language="en")},
    "a unit below another": {"don-vi/doi.md": body("Đội Quản lý", parent="hdnd")},
    "a unit below others lies elsewhere": {"don-vi/hdnd.md": ("parent: xa", "parent: xa-khac")},
    "a task from above": {PROVINCE: ("[{text: Họp,", "[{text: Báo cáo, unit: phong, due: 11/12/2025}, {text: Họp,")},
    "a former commune has another name": {"don-vi/xa-cu.md": ("[Đức]", "[Minh Đức cũ]")},
    "a new commune comes from another": {"don-vi/xa-khac.md": "merged-from: [xa]"},
    # What follows from the day.
    "the next day": {"--now": "2025-11-21"},
    "a day on which a posting is over": {"--now": "2025-12-01"},
    "a day on which a record is published and a task is late": {"--now": "2025-12-03"},
    "a day after a meeting": {"--now": "2025-12-11"},
    "a day after a result was due": {"--now": "2026-01-02"},
    # What all pages share.
    "a setting": {"site.yaml": ("in the open", "in the light")},
    "a word of the theme": {"../themes/default/strings.vi.yaml": ("home: Trang chủ", "home: Trang đầu")},
    "a style sheet": {"../themes/default/css/base.css": ("", "/* khác */\n")},
    "the name of a kind": {"_kinds/plan.yaml": "kind: plan\nplural: {vi: Các kế hoạch, en: All plans}\n"},
    "what a kind hides after its posting": {"_kinds/plan.yaml": ("kind: plan", "kind: plan\nafter-posting: hide")},
    "a duty": {"_duties/cong-khai.yaml": "- duty: publish\n  within: 1 working days\n"},
    "a holiday": {
        "_working-days/2026.yaml": "- year: 2026\n  basis: Thử\n  holidays: [{from: 2026-01-01, until: 2026-01-09, name: Nghỉ}]\n"
                                   "  worked: []\n  certain: true\n"},
    "an outline on maps": {"_maps/xa.geojson": ("106.01", "106.02")},
    "a theme that tells the day": {"../themes/default/templates/partials/foot.mustache": ("", "<p>{{site.buildDate}}</p>")},
    "a day under a theme that tells it": {"--now": "2026-01-03"},
    # The first and the last of a sort.
    "a record on itself of the site": {"trang/gioi-thieu.md": record(title="Giới thiệu")},
    "the law of the duties": {
        "van-ban/luat.md": record(title="Luật Thực hiện dân chủ ở cơ sở", number="10/2022/QH15", type="law", issued="10/11/2022")},
    "an address of the navigation leads elsewhere": {
        "ke-hoach/2025/dan-chu.md": ("[/cu/]", "[/khac/]"), THIRD: "aliases: [/cu/]"},
    "a document without a record": {TALK: ("Nội dung.", "Theo Chỉ thị số 57-CT/TU.")},
    "the only document without a record": {TALK: ("57-CT/TU", "58-CT/TU")},
    "no place on a map": {BRIDGE: ('latitude: "20.76", longitude: "106.07"', "")},
    "no illustration": {ROAD: ("illustration: yes", "illustration: no")},
    "the only unit that is measured": {"don-vi/tinh-moi.md": territory("Tỉnh Mới", "province")},
    "no target": {ROAD: "withdrawn: {date: 10/11/2025, reason: Nhầm}"},
}


# What found no fault that the others had not found; none of the others needs one of these.
LONG = {
    "a state", "a day of publication", "the day of a change", "the days of a posting", "the day of a task", "a time",
    "the state of a meeting", "an announcement", "the title of a unit", "a unit below another",
    "a unit below others lies elsewhere", "a new commune comes from another", "a day after a meeting",
    "a day after a result was due", "a word of the theme",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site in both languages, built once."""
    site = Site(tmp_path_factory.mktemp("small") / "site")
    for name, text in CONTENT.items():
        site.put(f"content/{name}", text)
    site.put("content/site.yaml", SITE)
    site.options = []
    run = site.build("--quiet")
    assert run.exit == 0, run.text
    return site


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.long if name in LONG else []) for name in EDITS])
def test_an_edit_gives_what_a_clean_build_gives(site, name):
    content = site.folder / "content"
    for path, change in EDITS[name].items():
        if path == "--now":
            site.options = [path, change]
            continue
        path = content / path
        put(path, changed(content, {path: path.read_text() if path.exists() else None}, path, change))
    assert build_beside_clean(site, *site.options, told=name) == 0
