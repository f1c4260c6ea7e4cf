"""Pictures and the states that are easy to forget, as a browser lays them out."""

import pytest

import conftest

PAGES = ["", "du-an/", "du-an/ban-do/", "du-an/2025/duong-lien-thon-dong-doai/", "theo-doi/",
         "don-vi/xa-minh-chau/", "kiem-tra/2025/giam-sat-duong-dong-doai/", "chi-tieu/"]

LONG = "Nghiêng ngả " * 20 + "ươ" * 30

STATES = {
    "content/site.yaml": conftest.SITE,
    "content/don-vi/ubnd.md": conftest.UNIT,
    "content/don-vi/cu.yaml":
        "tieu-de: Xã Cũ\nloai-don-vi: territory\nlevel: commune\nden-ngay: 30/6/2025\n",
    "content/du-an/dai.md": f"""---
tieu-de: {LONG}
co-quan: ubnd
giai-doan: Tạm dừng
ly-do: {LONG}
ngay-cong-khai: 01/11/2025
tong-muc-dau-tu: 999.999.999.999.999.999
da-giai-ngan: 1
so-lieu-den-ngay: 01/11/2025
dia-diem: {{address: "{LONG}", latitude: "20.77", longitude: "106.08"}}
viec-phai-lam:
  - {{viec: "{LONG}", thoi-han: 01/10/2025}}
---
""",
    "content/du-an/ten.md": "---\ntieu-de: Chỉ có tên\nco-quan: ubnd\ngiai-doan: Đang thi công\n---\n",
    "content/du-an/rut.md": """---
tieu-de: Đã rút
co-quan: ubnd
giai-doan: Đang thi công
rut-xuong: {ngay: 02/11/2025, ly-do: Ghi nhầm}
---
""",
}


@pytest.fixture
def states(site):
    for path, text in STATES.items():
        file = site.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    run = site.build()
    assert run.exit == 0, run.text
    return site.output


def overflow(page):
    """How far the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def test_no_page_is_wider_than_its_window(visit, address):
    page = visit(address)
    for width in (320, 768, 3840):
        page.set_viewport_size({"width": width, "height": 800})
        for path in PAGES:
            page.goto(address + path)
            assert overflow(page) <= 0, f"{path} at {width}"


def test_states_that_are_easy_to_forget_fit_a_small_window_without_script(visit, serve, states):
    address = serve(states)
    page = visit(address, width=320, script=False)
    for path in ["", "du-an/", "du-an/dai/", "du-an/ten/", "du-an/rut/", "du-an/ban-do/",
                 "theo-doi/", "don-vi/ubnd/", "don-vi/cu/", "don-vi/", "kiem-tra/", "lich/"]:
        page.goto(address + path)
        wide = page.locator("h1").evaluate("x => x.scrollWidth - x.clientWidth")
        assert page.locator("h1").is_visible() and wide <= 0, path
        assert page.evaluate("[...document.querySelectorAll('main *')].filter(x => {"
                             " const box = x.getBoundingClientRect();"
                             " return box.width && box.right > innerWidth + 1"
                             " && !x.closest('.table, .matrix, svg, .hidden, .prose table') }).length"
                             ) == 0, path


def test_pages_say_everything_without_images(visit, address):
    page = visit(address, expected="ERR_FAILED|Failed to load",
                 before=lambda page: page.route("**/*.svg", lambda asked: asked.abort()))
    assert page.locator(".brand").inner_text().strip()
    page.goto(address + "du-an/2025/duong-lien-thon-dong-doai/")
    assert page.locator("svg.bar").first.bounding_box()["width"] > 100


def test_a_bar_is_as_long_as_its_number(visit, address):
    page = visit(address + "du-an/2025/duong-lien-thon-dong-doai/")
    bars = page.locator("section[aria-labelledby=progress] .bars").first.locator("tbody tr")
    for number, share in enumerate(["45 %", "48 %", "43 %"]):
        row = bars.nth(number)
        assert share in row.inner_text()
        assert row.locator("svg").get_attribute("aria-label") == share
        bar = row.locator("svg").bounding_box()
        part = row.locator("line").first.evaluate("x => x.getBBox().width")
        assert abs(part / bar["width"] * 100 - int(share[:2])) <= 1


def test_parts_of_bars_differ_by_more_than_colour(visit, address):
    page = visit(address + "theo-doi/")
    shapes = page.evaluate(
        "[...document.querySelectorAll('.bar-key .part')].map(x => {"
        " const style = getComputedStyle(x); return style.strokeWidth + ' ' + style.strokeDasharray })")
    assert len(shapes) == 4 and len(set(shapes)) == 4


def test_pins_lie_on_the_map_and_lead_to_their_records(visit, address):
    page = visit(address + "du-an/ban-do/", width=360)
    frame = page.locator("svg.map").bounding_box()
    pins = page.locator("svg.map a")
    listed = page.locator(".map-list li a")
    assert pins.count() == listed.count() > 10
    assert abs(frame["width"] / frame["height"] - 4 / 3) < 0.02
    for number in range(pins.count()):
        assert pins.nth(number).get_attribute("href") == listed.nth(number).get_attribute("href")
        circle = pins.nth(number).locator("circle").bounding_box()
        assert frame["x"] <= circle["x"] and circle["x"] + circle["width"] <= frame["x"] + frame["width"]
    page.locator("svg.map a circle").nth(11).click()
    assert page.url.endswith("/du-an/xa-phu-loc/bai-rac-go-say/")


def test_the_map_is_not_in_the_way_of_the_keyboard(visit, address):
    page = visit(address + "du-an/ban-do/")
    assert page.locator("svg.map a:not([tabindex='-1'])").count() == 0


def test_pictures_are_seen_in_forced_colours(visit, address):
    page = visit(address + "du-an/ban-do/")
    page.emulate_media(forced_colors="active")
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for name, attribute in (("part", "stroke"), ("pin", "fill"), ("map-area", "stroke")):
        color = page.evaluate(
            f"getComputedStyle(document.querySelector('.{name}')).{attribute}")
        assert color != canvas, name
