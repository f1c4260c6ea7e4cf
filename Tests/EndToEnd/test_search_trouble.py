"""Search when something is wrong: the question, the address, the index, the network, the place."""

import os
import re
import shutil

import pytest
from playwright.sync_api import expect

from conftest import plan
from searching import HITS, answered, send, titles, type_in

PAGE = "tim-kiem/"
LOST = r"Failed to load resource|^404: .*/index/"
DAMAGED = "Một phần dữ liệu tìm kiếm chưa tải được"
FAILED = "Chưa tải được dữ liệu tìm kiếm"


@pytest.fixture
def copied(folder, tmp_path):
    """A copy of the demonstration that a test may break."""
    return shutil.copytree(folder, tmp_path / "copy", copy_function=os.link)


# The question.

@pytest.mark.parametrize("question", [
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "%%%", "«»", "\"", "?!…", "   .  ",
    "😀", "👨‍👩‍👧‍👦 đối thoại", "a" * 2000, "đối thoại " * 200, "của và các", "x\u0000y\u0007z\u001b",
    "\u202eiaoht iod\u202c", "مرحبا", "שלום עולם", "{n} {words}", "__proto__ constructor", "\\",
    "../../etc/passwd", "' OR 1=1 --", "0", "0" * 40, "ộ̣̣̣", "ﬁ ① Ⅳ ½",
])
def test_odd_questions_are_answered_in_words(visit, address, question):
    page = visit(address + PAGE)
    send(page, question)
    status = page.locator(".search-status").inner_text()
    assert re.search(r"Có \d|ết quả|Không|Hãy gõ", status), status
    assert page.locator("main img, main script:not([type='application/json'])").count() == 0
    # The same from an address, and typed on.
    page.reload()
    answered(page)
    assert page.locator(".search-status").inner_text() == status
    page.locator("#main-q").press("End")
    page.locator("#main-q").press_sequentially(" a")
    answered(page)


@pytest.mark.parametrize("question", ["?!…", "«»", "😀", "\""])
def test_a_question_without_a_letter_says_what_to_type(visit, address, question):
    page = visit(address + PAGE)
    send(page, question)
    expect(page.locator(".search-status")).to_have_text("Hãy gõ ít nhất một chữ cái hoặc chữ số")
    expect(page.locator(".search-lists")).to_be_visible()


def test_an_empty_question_shows_the_lists(visit, address):
    page = visit(address + PAGE + "?q=")
    expect(page.locator(".search-lists")).to_be_visible()
    page.locator("#main-q").press("Enter")
    expect(page.locator(".search-results")).to_be_hidden()
    assert page.url == address + PAGE


def test_words_that_are_everywhere_are_searched_too(visit, address):
    page = visit(address + PAGE)
    send(page, "của và các")
    assert titles(page)


# The address.

def test_an_unknown_value_of_a_filter_is_a_tag_that_can_be_taken_off(visit, address):
    page = visit(address + PAGE + "?q=doi+thoai&loai=khong-co&nam=abcd")
    answered(page)
    expect(page.locator(".search-status")).to_have_text("Không tìm thấy hồ sơ nào")
    tags = page.locator(".search-tags button")
    assert [" ".join(tag.split()) for tag in tags.all_inner_texts()] == [
        "Bỏ lọc: khong-co ×", "Bỏ lọc: abcd ×"]
    tags.first.click()
    expect(tags).to_have_count(1)
    tags.first.click()
    expect(page.locator(HITS)).to_have_count(10)
    assert page.url == address + PAGE + "?q=doi+thoai"


@pytest.mark.parametrize("rest", [
    "&sap-xep=xyz", "&limit=1000000000", "&trang=99", "&q=khac", "&loai=", "&nam=&trang-thai=",
    "&utm_source=zalo", "&loai[]=du-an", "&sap-xep=", "#main", "&%E0%A4%A=1",
])
def test_an_address_mended_by_hand_is_read_as_far_as_it_makes_sense(visit, address, rest):
    page = visit(address + PAGE + "?q=doi+thoai" + rest)
    answered(page)
    expect(page.locator(HITS)).to_have_count(10)
    expect(page.locator(".search-tags li")).to_have_count(0)
    assert page.locator(".search-sort").input_value() == ""
    assert page.locator("#main-q").input_value() == "doi thoai"


def test_a_value_given_twice_is_one_tag(visit, address):
    page = visit(address + PAGE + "?q=doi+thoai&loai=ke-hoach&loai=ke-hoach")
    answered(page)
    expect(page.locator(".search-tags button")).to_have_count(1)
    page.locator(".search-tags button").click()
    expect(page.locator(".search-tags button")).to_have_count(0)


@pytest.mark.parametrize("value", [
    "<img src=x onerror=alert(1)>", "\u202egnp.exe", "a" * 500, "\"'`"])
def test_a_hostile_value_of_a_filter_is_only_text(visit, address, value):
    page = visit(address + PAGE, width=320)
    page.goto(address + PAGE + "?" + page.evaluate(
        "value => `${new URLSearchParams({ q: 'doi thoai', loai: value })}`", value))
    answered(page)
    assert page.locator(".search-tags button").text_content().strip().startswith("Bỏ lọc: ")
    assert page.locator("main img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# Records.

def test_markup_in_records_is_only_text(visit, site, serve):
    title = "Kế hoạch <script>alert(1)</script> & <img src=x onerror=alert(1)> «A & B»"
    site.put("content/ke-hoach/2025/xau.md", plan(
        title=f"'{title}'", summary="'<b>Tóm</b> tắt &amp; <i>kết'", number="99/KH-UBND"))
    site.put("content/ke-hoach/2025/nguoc.md", plan(
        title="'Kế hoạch مرحبا 2025 שלום'", number="98/KH-UBND"))
    run = site.build()
    assert run.exit == 0, run.text
    address = serve(site.output)
    page = visit(address + PAGE)
    send(page, "99/KH-UBND")
    assert page.locator(HITS).first.inner_text() == title
    expect(page.locator(".search-snippet").first).to_contain_text("<b>Tóm</b> tắt")
    assert page.locator("main img, .search-results script, .search-hit b").count() == 0
    send(page, "98/KH-UBND")
    assert "مرحبا" in page.locator(HITS).first.inner_text()


# The index.

@pytest.mark.parametrize("how", ["missing", "damaged", "empty", "html"])
def test_a_damaged_shard_is_told_and_other_results_are_shown(visit, copied, how, serve):
    address = serve(copied)
    page = visit(address + PAGE, expected=LOST)
    answers = {
        "missing": dict(status=404), "damaged": dict(body='{"doi thoai":[[1,'),
        "empty": dict(body=""), "html": dict(body="<!doctype html><title>Lỗi</title>")}
    lost = []

    def spoil(route):
        # The first block of records is lost, the others are not.
        lost.append(route.request.url)
        if lost[0] == route.request.url:
            route.fulfill(**answers[how])
        else:
            route.fallback()

    page.route(re.compile("/index/r/"), spoil)
    send(page, "minh châu")
    expect(page.locator(".search-notes")).to_contain_text(DAMAGED)
    assert len(titles(page)) >= 2
    assert not page.locator(".search-status").inner_text().startswith("Có")


@pytest.mark.parametrize("family", ["t", "y", "f", "u", "x", "n", "c", "p"])
def test_no_family_of_files_is_needed_for_the_page_to_answer(visit, copied, family, serve):
    address = serve(copied)
    page = visit(address + PAGE, expected=LOST)
    page.route(re.compile(rf"/index/{family}[/.]"), lambda route: route.fulfill(status=404))
    for question in ["minh châu", "49-NQ/TU", '"giải phóng mặt bằng"', "zzqq"]:
        send(page, question)
        expect(page.locator(".search-status")).not_to_be_empty()
    if page.locator("#unit summary").is_visible():
        page.locator("#unit summary").click()
        page.wait_for_load_state("networkidle")


def test_counts_that_could_not_be_read_are_told(visit, copied, serve):
    address = serve(copied)
    page = visit(address + PAGE, expected=LOST)
    page.route(re.compile("/index/f/"), lambda route: route.fulfill(status=404))
    send(page, "doi thoai")
    expect(page.locator(HITS)).to_have_count(10)
    expect(page.locator(".search-notes")).to_contain_text(DAMAGED)


@pytest.mark.parametrize("lost", ["/index/root.json", "/assets/search."])
def test_without_module_or_root_search_says_so_and_can_be_tried_again(visit, address, lost):
    page = visit(address + PAGE, expected=LOST + "|Failed to fetch|ERR_FAILED|404")
    page.route(lambda url: lost in url, lambda route: route.abort())
    send(page, "doi thoai")
    expect(page.locator(".search-status")).to_have_text(FAILED)
    expect(page.locator(".search-lists")).to_be_visible()
    page.unroute_all()
    page.locator(".search-notes a").click()
    expect(page.locator(HITS).first).to_be_visible()
    assert page.locator("#main-q").input_value() == "doi thoai"


def test_a_network_that_comes_back_is_used_without_a_reload(visit, address):
    page = visit(address + PAGE, expected="Failed to load resource|ERR_")
    send(page, "nước sạch")
    page.context.set_offline(True)
    type_in(page, "cầu ba lãng")
    expect(page.locator(".search-notes")).to_contain_text("tải")
    page.context.set_offline(False)
    page.locator("#main-q").press("Enter")
    expect(page.locator(HITS).first).to_contain_text("Ba Lãng")
    expect(page.locator(".search-notes")).not_to_contain_text(DAMAGED)


def test_a_page_that_is_older_than_the_index_reads_the_root_once_more(visit, built, serve):
    address = serve(built.output)
    page = visit(address + PAGE, expected=LOST)
    send(page, "dân chủ ở cơ sở")
    assert len(titles(page)) == 1
    for number in range(2, 30):
        built.put(f"content/ke-hoach/2025/moi-{number}.md", plan(
            title=f"Kế hoạch trồng cây xanh đợt {number}", number=f"{number}/KH-UBND"))
    run = built.build()
    assert run.exit == 0, run.text
    # As after a day, when what stayed of the earlier publication has gone.
    for name in built.former():
        (built.output / name).unlink()
    roots = []
    page.on("request", lambda request: "/root.json" in request.url and roots.append(request))
    send(page, "trồng cây xanh")
    expect(page.locator(".search-status")).to_have_text("Có 28 kết quả")
    expect(page.locator(".search-notes")).not_to_contain_text(DAMAGED)
    assert len(roots) == 1


# A disk.

def test_a_small_site_is_searched_from_a_disk_and_its_links_open(visit, folder):
    page = visit((folder / "tim-kiem/index.html").as_uri(), width=360)
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.reload()
    assert not [url for url in loaded if "offline.js" in url]
    type_in(page, "cau ba lang")
    expect(page.locator(HITS).first).to_contain_text("Ba Lãng")
    assert "?q=cau+ba+lang" in page.url
    page.locator("#kind summary").click()
    expect(page.locator("#kind input").first).to_be_visible()
    title = page.locator(HITS).first.inner_text()
    page.locator(HITS).first.click()
    assert page.locator("h1").inner_text() == title
    assert page.url.endswith("/index.html")
    page.go_back()
    expect(page.locator(HITS).first).to_have_text(title)
    page.locator(".nav a").first.click()
    assert page.locator("h1").inner_text() == "Kế hoạch"


def test_a_large_site_says_that_it_is_not_searched_from_a_disk(visit, copied):
    (copied / "tim-kiem/offline.js").unlink()
    page = visit((copied / "tim-kiem/index.html").as_uri(), expected="ERR_FILE_NOT_FOUND")
    type_in(page, "cau ba lang")
    expect(page.locator(".search-notes")).to_contain_text("mở từ ổ đĩa")
    expect(page.locator(".search-lists")).to_be_visible()


# The policy.

def test_the_policy_of_the_page_forbids_what_search_does_not_need(visit, address):
    page = visit(address + PAGE)
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert parts["default-src"] == "'none'"
    assert parts["script-src"] == parts["connect-src"] == parts["style-src"] == "'self'"
    page.evaluate("""window.broken = [];
        addEventListener("securitypolicyviolation", (event) => broken.push(event.violatedDirective))""")
    send(page, "doi thoai")
    page.locator("#kind input").first.check()
    answered(page)
    assert page.evaluate("broken") == []
