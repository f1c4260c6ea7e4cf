"""After edits aimed at what ties records together, a build over an earlier site gives what a clean build gives, byte for
byte. Each edit is taken back together with the next one, so that going back is tested too."""

import pytest

from aimed_edits import edit
from clean_builds import build_beside_clean
from conftest import ROOT, Site
from edits import copy_of_the_demonstration

LAW = "van-ban/nha-nuoc/10-2022-qh15.md"
PLAN, DRAFT = "ke-hoach/xa-minh-chau/doi-thoai-2025.md", "ke-hoach/xa-minh-chau/ban-thao-chi-tieu-2026.md"
BRIDGE, DRAWING = "du-an/2024/cau-ba-lang.md", "du-an/2024/so-do-cau-ba-lang.svg"
MARKET, LIGHTS = "du-an/2025/cho-minh-chau.md", "du-an/2025/chieu-sang-thon-trung.md"
TABLE, ABOUT = "van-ban/hung-yen.csv", "trang/gioi-thieu.md"
COMMUNE, OWNER = "don-vi/xa-minh-chau.md", "don-vi/ubnd-xa-minh-chau.md"
WITHDRAWN = "rut-xuong: {ngay: 01/8/2025, ly-do: Nhầm, go-noi-dung: có}"
CITED = "Theo Quyết định số 4321/QĐ-UBND ngày 05/6/2025."
FOUND = (
    "---\ntieu-de: Quyết định về chiếu sáng\nso-hieu: 4321/QĐ-UBND\nloai: Quyết định\nco-quan: ubnd-xa-minh-chau\n"
    "ngay-ban-hanh: 05/6/2025\n---\nToàn văn.\n")

# What each edit does to files of the content: a line is added to a head, words are replaced, a whole file is put or
# goes, or is that of another one.
EDITS = {
    "a cited law gets another number, and a page links to a record": {
        LAW: ("so-hieu: 10/2022/QH15", "so-hieu: 10/2021/QH15"),
        ABOUT: ("\n---\n", f"\n---\n[Chợ xã](/{MARKET[:-3]}/)\n")},
    "a cited law becomes a draft, and another unit leads a task": {
        LAW: "ban-thao: có", PLAN: ("chu-tri: xa-minh-chau-co-quan/phong-kinh-te", "chu-tri: mttq-xa-minh-chau")},
    "a cited law becomes internal, and another cited document gets a record": {
        LAW: "doi-tuong: Nội bộ", "van-ban/xa-minh-chau/4321-qd-ubnd.md": FOUND},
    "a cited law loses its content, and a document of a cited number is cited": {
        LAW: WITHDRAWN,
        PLAN: ("\n## ", "\nTheo Nghị quyết số 31/NQ-HĐND của Hội đồng nhân dân tỉnh Hưng Yên.\n\n## ")},
    "a draft that replaces a plan is published": {
        DRAFT: ("ban-thao: có", f"thay-the: [{PLAN[:-3]}]\nngay-cong-khai: 04/8/2025")},
    "two records exchange their files, and rows and columns of a table stand in another order": {
        LIGHTS: MARKET, MARKET: LIGHTS, TABLE: lambda rows: [row[::-1] for row in [rows[0], *rows[:0:-1]]]},
    "a record moves and keeps its old address, and an attachment grows": {
        MARKET: None,
        "du-an/2024/cho.md": ("---\n", "---\ndia-chi-cu: [/du-an/2025/cho-minh-chau/]\n", MARKET),
        DRAWING: ("</svg>", f"<!-- {'x' * 5000} --></svg>")},
    "a record is of another unit, a commune of another province, and the outline of maps and a place on them change": {
        COMMUNE: ("cap-tren: xa-minh-chau-cap-tren/tinh-minh-hoa", "cap-tren: hung-yen/tinh-hung-yen"),
        "_maps/ranh-gioi.geojson": ("[106.01, 20.85]", "[106.012, 20.85]"),
        "kiem-tra/2025/phan-bien-phuong-an-cho.md": ("\nco-quan: mttq-xa-minh-chau", "\nco-quan: hdnd-xa-minh-chau"),
        BRIDGE: ('latitude: "20.7583"', 'latitude: "20.7683"')},
    "a commune, its village and the owner of the site are renamed": {
        COMMUNE: ("tieu-de: Xã Minh Châu", "tieu-de: Xã Minh Ngọc"), OWNER: "tieu-de-tieng-anh: People's Committee",
        "don-vi/xa-minh-chau-thon.yaml": ("tieu-de: Thôn Đoài", "tieu-de: Thôn Tây")},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The demonstration in both languages, built once."""
    site = Site(tmp_path_factory.mktemp("aimed") / "site")
    copy_of_the_demonstration(site, ROOT)
    settings = site.folder / "content/site.yaml"
    settings.write_text(settings.read_text().replace("language: vi\n", "languages: [vi, en]\n"))
    (site.folder / "content" / LIGHTS).open("a").write(f"\n{CITED}\n")
    site.contents = {}
    assert site.build("--quiet").exit == 0
    return site


# A clean build of all pages takes most of the time: only some are in the quick form.
QUICK = {
    "a draft that replaces a plan is published",
    "two records exchange their files, and rows and columns of a table stand in another order",
}


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[] if name in QUICK else pytest.mark.long) for name in EDITS])
def test_an_edit_gives_what_a_clean_build_gives(site, name):
    edit(site, EDITS[name])
    assert build_beside_clean(site, told=name) == 0


@pytest.mark.long
def test_an_edit_and_another_day_under_a_theme_that_tells_it(site):
    edit(site, {})
    template = next((site.folder / "themes").rglob("foot.mustache"))
    template.write_text("<p>{{site.buildDate}}</p>" + template.read_text())
    assert site.build("--quiet", "--now", "2025-08-16").exit == 0
    edit(site, {PLAN: ("tieu-de: ", "tieu-de: Mới – ")})
    assert build_beside_clean(site, "--now", "2025-08-19") == 0
