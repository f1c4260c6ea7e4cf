"""What the search page offers: results first, everything else after, and nothing jumps."""

import re
import xml.etree.ElementTree
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import expect

from demonstration import wait_until
from searching import (
    HITS, answer, answered, asked_files, held, hit, send, slow, titles, type_evenly, type_in,
    violations, with_client)

PAGE = "tim-kiem/"


# What is loaded, and when.

def test_neither_module_nor_index_is_loaded_before_the_box_is_used(visit, address):
    page = visit(address + PAGE)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if re.search(r"/index/|/search\.", url)]
    page.locator("#main-q").focus()
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/index/root.json" in url]
    assert [url for url in asked if re.search(r"/assets/search\.", url)]


def test_module_and_root_are_fetched_side_by_side(visit, address):
    page = visit(address + PAGE)
    with held(page, re.compile(r"/assets/search\.[^/]*\.js$")) as module:
        with page.expect_request(re.compile("/index/root.json")):
            page.goto(address + PAGE + "?q=doi+thoai", wait_until="commit")
        wait_until(page, "!!document.querySelector('.search-status')?.textContent")
        assert len(module) == 1
    expect(page.locator(HITS).first).to_be_visible()


def test_the_root_is_fetched_once(visit, address):
    page = visit(address + PAGE)
    files = []
    # Come, not asked for: what the next question stops may be asked for again.
    page.on("requestfinished", lambda request: "/index/" in request.url
            and files.append(request.url.split("/index/")[1]))
    for question in ["doi thoai", "giai phong mat bang", "nuoc sach"]:
        send(page, question)
    assert files.count("root.json") == 1
    assert len(files) == len(set(files))


def test_hits_are_seen_before_anything_is_counted(visit, address):
    page = visit(address + PAGE)
    with held(page, re.compile("/index/f/")) as columns:
        page.goto(address + PAGE + "?q=doi+thoai")
        expect(page.locator(HITS)).to_have_count(10)
        expect(page.locator(".search-facet input")).to_have_count(0)
        page.evaluate("true")
        assert columns
    expect(page.locator("#kind input").first).to_be_visible()


def test_on_a_phone_a_panel_is_counted_when_it_is_opened(visit, address):
    page = visit(address + PAGE, width=360)
    files = asked_files(page)
    page.goto(address + PAGE + "?q=doi+thoai")
    answered(page)
    assert not [file for file in files if file[0] in "fu"]
    page.locator("#kind summary").click()
    expect(page.locator("#kind input").first).to_be_visible()
    assert not [file for file in files if file[0] == "u"]
    page.locator("#unit summary").click()
    expect(page.locator("#unit input").first).to_be_visible()
    assert [file for file in files if file[0] == "u"]


def test_on_a_desktop_all_panels_but_units_begin_open(visit, address):
    page = visit(address + PAGE + "?q=doi+thoai")
    answered(page)
    opened = page.locator(".search-facet[open]").evaluate_all("all => all.map(one => one.id)")
    assert opened == ["kind", "year", "state"]


def test_texts_are_read_only_for_hits_that_come_into_sight(visit, address):
    page = visit(address + PAGE, width=360)
    files = asked_files(page)
    page.goto(address + PAGE + "?q=t%C3%A0i+li%E1%BB%87u")
    answered(page)
    expect(page.locator(HITS)).to_have_count(10)
    first = [file for file in files if file.startswith("x/")]
    with page.expect_request(re.compile("/index/x/")):
        page.locator(".search-hit").last.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    then = [file for file in files if file.startswith("x/")]
    assert len(first) < len(then) <= 10


def test_a_word_that_only_the_text_has_is_shown_with_its_place(visit, address):
    page = visit(address + PAGE + "?q=kinh+phi")
    answered(page)
    expect(page.locator(".search-snippet mark").first).to_be_visible()


# Typing.

def test_fast_typing_asks_once(visit, address):
    page = visit(address + PAGE)
    plain = asked_files(page)
    page.goto(address + PAGE + "?q=duong+lien+thon")
    answered(page)
    # Another context, which has nothing of the first in its cache.
    page = visit(address + PAGE)
    typed = asked_files(page)
    type_evenly(page, "duong lien thon", delay=20)
    expect(page.locator(HITS).first).to_be_visible()
    answered(page)
    assert set(typed) == set(plain)


def test_a_new_key_ends_what_the_last_one_asked_for(visit, address):
    page = visit(address + PAGE)
    send(page, "nuoc sach")
    ended = []
    page.on("requestfailed", lambda request: ended.append(request.failure))
    with held(page, re.compile("/index/t/")) as shards:
        with page.expect_request(re.compile("/index/t/")):
            type_in(page, "cau ba")
        page.locator("#main-q").press_sequentially(" lang", delay=20)
        page.evaluate("true")
        assert shards and ended
    expect(page.locator(HITS).first).to_contain_text("Ba Lãng")


def test_one_letter_asks_for_nothing_and_two_do(visit, address):
    page = visit(address + PAGE)
    type_in(page, "d")
    page.wait_for_timeout(400)
    expect(page.locator(".search-results")).to_be_hidden()
    page.locator("#main-q").press("o")
    expect(page.locator(HITS).first).to_be_visible()


def test_text_that_a_keyboard_is_still_composing_is_searched(visit, address):
    page = visit(address + PAGE)
    page.locator("#main-q").focus()
    session = page.context.new_cdp_session(page)
    for text in ["đ", "đối", "đối t", "đối tho", "đối thoại"]:
        session.send("Input.imeSetComposition", {
            "text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    expect(page.locator(HITS).first).to_contain_text("ối thoại")
    assert page.locator("#main-q").input_value() == "đối thoại"


def test_what_was_typed_before_the_script_came_is_searched(visit, address):
    page = visit(address + PAGE)
    with held(page, re.compile("/search-page")):
        page.goto(address + PAGE, wait_until="commit")
        page.locator("#main-q").press_sequentially("nuoc sach")
    expect(page.locator(HITS).first).to_contain_text("ước sạch")
    assert page.locator("#main-q").input_value() == "nuoc sach"


def test_an_emptied_box_brings_the_lists_back(visit, address):
    page = visit(address + PAGE)
    send(page, "doi thoai")
    expect(page.locator(".search-lists")).to_be_hidden()
    page.locator("#main-q").fill("")
    expect(page.locator(".search-lists")).to_be_visible()
    expect(page.locator(".search-results")).to_be_hidden()
    assert page.url == address + PAGE


# What a hit shows.

def test_a_hit_shows_the_state_as_lists_do(visit, address):
    page = visit(address + PAGE + "?q=minh+chau&loai=du-an")
    answered(page)
    url = page.locator(".search-hit:has(.state) > a").first.get_attribute("href")
    badge = page.locator(f'.search-hit:has(> a[href="{url}"]) .state')
    shown = badge.inner_text(), set(badge.get_attribute("class").split())
    page.goto(address + "du-an/")
    for _ in range(20):
        entry = page.locator(".entry", has=page.locator(f'a[href$="{url.split("/du-an/")[1]}"]'))
        if entry.count():
            break
        page.locator(".pagination a", has_text="Trang sau").click()
    badge = entry.locator(".state")
    assert shown == (badge.inner_text(), set(badge.get_attribute("class").split()))


def test_an_illustration_is_marked_where_the_index_says_so(visit, address):
    page = visit(address + PAGE, before=lambda page: with_client(
        page, "return " + answer(hits=[hit(1, illustration=True), hit(2)])))
    send(page, "hồ sơ")
    expect(page.locator(".search-hit").first.locator(".mark")).to_have_text("Dữ liệu minh họa")
    expect(page.locator(".search-hit").last.locator(".mark")).to_have_count(0)


def test_marks_respect_diacritics(visit, address):
    page = visit(address + PAGE + "?q=%C4%91%E1%BB%91i+tho%E1%BA%A1i")
    answered(page)
    marks = {text.lower() for text in page.locator("mark").all_inner_texts()}
    assert marks == {"đối thoại"}


def test_a_quoted_phrase_is_found_as_it_stands(visit, address):
    page = visit(address + PAGE)
    send(page, '"giải phóng mặt bằng"')
    assert titles(page)
    for part in page.locator(".search-hit").all_inner_texts():
        assert "giải phóng mặt bằng" in part.lower()


# Narrowing, sorting, more.

def test_an_address_brings_filters_as_tags_that_can_be_taken_off(visit, address):
    page = visit(address + PAGE + "?q=minh+chau&loai=du-an&nam=2025&nam=2024", width=360)
    answered(page)
    tags = page.locator(".search-tags button")
    assert [" ".join(tag.split()) for tag in tags.all_inner_texts()] == [
        "Bỏ lọc: Dự án đầu tư ×", "Bỏ lọc: 2025 ×", "Bỏ lọc: 2024 ×"]
    dates = page.locator(".search-facts").all_inner_texts()
    assert all("/2025" in one or "/2024" in one for one in dates)
    tags.nth(2).click()
    expect(tags).to_have_count(2)
    assert page.url.endswith("?q=minh+chau&loai=du-an&nam=2025")
    assert page.evaluate("document.activeElement.className") == "search-results"


def test_values_of_one_facet_are_alternatives(visit, address):
    page = visit(address + PAGE + "?q=minh+chau")
    answered(page)
    boxes = page.locator("#kind label")
    counts = [int(one.locator(".search-count").inner_text()) for one in boxes.all()[:2]]
    boxes.nth(0).locator("input").check()
    answered(page)
    page.locator("#kind label").nth(1).locator("input").check()
    expect(page.locator(".search-status")).to_have_text(f"Có {sum(counts)} kết quả")


def test_a_box_that_was_checked_keeps_the_focus(visit, address):
    page = visit(address + PAGE + "?q=minh+chau")
    answered(page)
    box = page.locator("#kind input").nth(1)
    box.focus()
    page.keyboard.press("Space")
    answered(page)
    expect(page.locator(":focus")).to_be_checked()
    assert page.locator(":focus").get_attribute("name") == "loai"


def test_sorting_by_date_is_in_the_address_and_can_be_gone_back(visit, address):
    page = visit(address + PAGE + "?q=doi+thoai")
    answered(page)
    first = titles(page)
    page.locator(".search-sort").select_option("ngay")
    expect(page).to_have_url(re.compile(r"q=doi\+thoai&sap-xep=ngay$"))
    answered(page)
    assert titles(page) != first
    page.go_back()
    expect(page.locator(HITS).first).to_have_text(first[0])
    assert page.locator(".search-sort").input_value() == ""


def test_more_hits_are_added_below_and_the_first_new_one_gets_the_focus(visit, address):
    page = visit(address + PAGE + "?q=minh+chau", width=360)
    answered(page)
    before = titles(page)
    page.evaluate("document.querySelector('.search-hit').dataset.kept = 'yes'")
    page.locator(".search-more").click()
    expect(page.locator(HITS)).to_have_count(20)
    assert titles(page)[:10] == before
    assert page.locator(".search-hit").first.get_attribute("data-kept") == "yes"
    assert page.locator(":focus").inner_text() == titles(page)[10]
    assert len(set(page.locator(HITS).evaluate_all("all => all.map(one => one.href)"))) == 20


def test_going_back_from_a_hit_far_down_shows_it_again(visit, address):
    page = visit(address + PAGE + "?q=minh+chau", width=360)
    answered(page)
    page.locator(".search-more").click()
    expect(page.locator(HITS)).to_have_count(20)
    page.locator(HITS).nth(17).click()
    expect(page.locator("article, .record")).not_to_have_count(0)
    page.go_back()
    expect(page.locator(HITS)).to_have_count(20)
    expect(page.locator(HITS).nth(17)).to_be_in_viewport()


def test_typing_leaves_one_step_of_history(visit, address):
    page = visit(address + PAGE)
    before = page.evaluate("history.length")
    type_in(page, "doi thoai", delay=200)
    answered(page)
    assert page.evaluate("history.length") == before


def asks(page, question):
    """Whether the box, the address and the results are those of a question."""
    expect(page.locator("#main-q")).to_have_value(question)
    expect(page).to_have_url(re.compile(r"[?&]q=" + re.escape(quote_plus(question)) + r"(&|$)"))
    answered(page)


def test_a_question_that_was_sent_is_gone_back_to_from_the_next(visit, address):
    page = visit(address + PAGE)
    before = page.evaluate("history.length")
    for question in ["đường", "chợ"]:
        type_in(page, question, delay=200)
        answered(page)
        page.locator("#main-q").press("Enter")
        asks(page, question)
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    asks(page, "đường")
    page.go_forward()
    asks(page, "chợ")


def test_to_send_the_same_question_again_adds_no_step(visit, address):
    page = visit(address + PAGE)
    before = page.evaluate("history.length")
    for _ in range(3):
        send(page, "đường")
    assert page.evaluate("history.length") == before
    asks(page, "đường")


def test_a_question_that_is_sent_at_once_does_not_take_the_place_of_the_one_before(visit, address):
    page = visit(address + PAGE)
    for question in ["đường", "chợ", "trường"]:
        send(page, question)
    for question in ["chợ", "đường"]:
        page.go_back()
        asks(page, question)


def test_what_is_only_typed_behind_a_link_to_a_question_leaves_that_in_the_history(visit, address):
    page = visit(address + PAGE + "?q=" + quote_plus("đường"))
    asks(page, "đường")
    type_in(page, "chợ", delay=200)
    asks(page, "chợ")
    page.go_back()
    asks(page, "đường")


def test_a_question_from_which_a_result_was_opened_is_kept(visit, address):
    page = visit(address + PAGE)
    type_in(page, "đường", delay=200)
    answered(page)
    page.locator(HITS).first.click()
    expect(page.locator("article, .record")).not_to_have_count(0)
    page.go_back()
    asks(page, "đường")
    type_in(page, "chợ", delay=200)
    asks(page, "chợ")
    page.go_back()
    asks(page, "đường")


def test_a_count_that_is_not_exact_can_be_made_so(visit, address):
    page = visit(address + PAGE, before=lambda page: with_client(page, f"""
        return options.budget === Infinity ? {answer(total=1234)}
          : {answer(total=120, bound="atLeast", exact=False)}"""))
    send(page, "nghị quyết")
    expect(page.locator(".search-status")).to_have_text("Ít nhất 120 kết quả")
    button = page.locator(".search-notes button")
    expect(button).to_have_text("Đếm chính xác")
    expect(page.locator(".search-notes")).to_contain_text("MB")
    button.click()
    expect(page.locator(".search-status")).to_have_text("Có 1.234 kết quả")
    expect(button).to_have_count(0)


def test_reading_that_stopped_before_a_hit_offers_to_go_on(visit, address):
    page = visit(address + PAGE, before=lambda page: with_client(page, f"""
        return options.budget === Infinity ? {answer(total=3)}
          : {answer(total=0, bound="atLeast", exact=False, more=True, hits=[])}"""))
    send(page, "kế hoạch số 9")
    expect(page.locator(".search-status")).to_have_text("Chưa thấy hồ sơ nào trong phần đã đọc")
    expect(page.locator(".search-notes")).not_to_contain_text("Hãy thử ít từ hơn")
    expect(page.locator(".search-more")).to_be_hidden()
    page.locator(".search-notes button", has_text="Tìm trong mọi hồ sơ").click()
    expect(page.locator(".search-status")).to_have_text("Có 3 kết quả")


def test_what_the_counting_query_knows_better_is_told(visit, address):
    page = visit(address + PAGE, before=lambda page: with_client(page, f"""
        return options.facets.length ? {answer(total=1234)}
          : {answer(total=120, bound="atLeast", exact=False)}"""))
    send(page, "nghị quyết")
    expect(page.locator(".search-status")).to_have_text("Có 1.234 kết quả")
    expect(page.locator("[name=count]")).to_have_count(0)


def test_a_panel_that_could_not_be_counted_offers_to_count(visit, address):
    page = visit(address + PAGE, width=360, before=lambda page: with_client(page, f"""
        const is = options.budget === Infinity;
        return {{ ...{answer()}, facets: {{ exact: is, kind: is ? [{{ value: "du-an", label: "Dự án", count: 7 }}] : [] }} }}"""))
    send(page, "nghị quyết")
    page.locator("#kind summary").click()
    expect(page.locator("#kind")).to_contain_text("Chưa đếm hết")
    page.locator("#kind button").click()
    expect(page.locator("#kind label")).to_have_text("Dự án 7")


def test_another_spelling_is_offered_and_not_searched_by_itself(visit, address):
    page = visit(address + PAGE)
    send(page, "giai phong mat bnag")
    note = page.locator(".search-notes p", has_text="Có phải ý bạn là")
    expect(note).to_be_visible()
    assert page.locator("#main-q").input_value() == "giai phong mat bnag"
    better = note.locator("button").inner_text()
    note.locator("button").click()
    expect(page.locator(".search-status")).to_have_text(re.compile(r"^Có \d+ kết quả$"))
    assert page.locator("#main-q").input_value() == better


# For everyone.

def test_the_count_is_read_out_once_when_typing_settles(visit, address):
    page = visit(address + PAGE)
    page.evaluate("""window.said = []; new MutationObserver(() => said.push(
        document.querySelector("[role=status]").textContent)).observe(
        document.querySelector("[role=status]"), { childList: true, characterData: true })""")
    type_evenly(page, "doi thoai", delay=250)
    answered(page)
    count = page.locator(".search-status").inner_text()
    expect(page.locator("[role=status]")).to_contain_text(count)
    assert [one for one in page.evaluate("said") if one] == [
        page.locator("[role=status]").inner_text()]
    assert page.locator("[role=status]").inner_text().startswith("doi thoai: Có ")


def test_the_arrows_walk_from_the_box_through_the_hits_and_back(visit, address):
    page = visit(address + PAGE)
    send(page, "doi thoai")
    expected = titles(page)
    for title in expected[:2]:
        page.keyboard.press("ArrowDown")
        assert page.locator(":focus").inner_text() == title
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "main-q"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "main-q"


CLS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput) shifts.push([value, sources.map(({ node }) => `${node?.outerHTML}`.slice(0, 90))]);
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("question", ["kinh+phi", "minh+chau&loai=du-an", "zzqq+xxww"])
def test_nothing_jumps_on_a_slow_network(visit, address, width, question):
    def prepare(page):
        page.add_init_script(CLS)
        slow(page)

    page = visit(address + PAGE + "?q=" + question, width=width, before=prepare)
    answered(page)
    page.wait_for_timeout(300)
    # Longer than the half second after a key in which shifts do not count.
    type_in(page, "đối", delay=600)
    answered(page)
    page.locator(".search-hit").last.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    shifts = page.evaluate("shifts")
    assert sum(value for value, _ in shifts) < 0.01, shifts


CASES = {
    "results": "?q=minh+chau&loai=ke-hoach&nam=2025", "near": "?q=doi+thoai+cay+xanh+be+boi",
    "meant": "?q=giai+phong+mat+bnag", "none": "?q=zzqq+xxww", "nothing": "?q=%3F%3F",
}


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("case", CASES)
def test_axe_finds_no_violation_with_panels_open(visit, address, width, case):
    page = visit(address + PAGE + CASES[case], width=width)
    answered(page)
    for panel in page.locator(".search-facet:not([open]) summary").all():
        if panel.is_visible():
            panel.click()
    page.wait_for_load_state("networkidle")
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        assert not violations(page), scheme
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("case", CASES)
def test_what_is_tapped_on_a_phone_is_large_enough(visit, address, case):
    page = visit(address + PAGE + CASES[case], width=360)
    answered(page)
    if case == "results":
        page.locator("#kind summary").click()
        expect(page.locator("#kind input").first).to_be_visible()
    small = page.locator(
        ".find-big :is(input, button), .search-results :is(button, select, summary, label, a)"
    ).evaluate_all(
        "all => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)"
        ".map(one => one.outerHTML)")
    assert not small


def test_long_titles_stay_inside_a_narrow_screen(visit, address):
    title = "Quyết định về việc phê duyệt " + "Nghiêng" * 40 + " https://example.org/" + "a" * 90
    page = visit(address + PAGE, width=320, before=lambda page: with_client(page, "return " + answer(
        hits=[hit(1, titleParts=[title], snippet=[title * 3], number="1" * 60)],
        facets={"exact": False, "unit": [], "year": [], "state": [], "kind": [
            {"value": f"v{n}", "label": f"{n} {title}", "count": 1_000_000} for n in range(60)]})))
    send(page, "hồ sơ")
    page.locator("#kind summary").click()
    expect(page.locator("#kind input")).to_have_count(40)
    expect(page.locator("#kind ul")).to_contain_text("Còn 20 mục")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# Without JavaScript, and from the bar of the browser.

def test_without_javascript_the_page_explains_the_lists(visit, address):
    page = visit(address + PAGE + "?q=duong", script=False)
    expect(page.locator("noscript .notice")).to_contain_text("JavaScript")
    expect(page.locator(".search-results")).to_be_hidden()
    links = page.locator(".search-lists a").evaluate_all("all => all.map(one => one.href)")
    assert len(links) >= 5
    for link in links[:3]:
        assert page.goto(link).status == 200


def test_browsers_are_told_how_to_search_the_site(visit, address, folder):
    page = visit(address)
    link = page.locator("link[rel=search]").get_attribute("href")
    assert page.request.get(address + link.lstrip("./")).status == 200
    name = "{http://a9.com/-/spec/opensearch/1.1/}"
    root = xml.etree.ElementTree.parse(folder / "opensearch.xml").getroot()
    short, url = root.findtext(name + "ShortName"), root.find(name + "Url").get("template")
    assert 0 < len(short) <= 16
    assert page.title().startswith(short + " ") or page.title() == short
    page.goto(address + url.split("/", 3)[3].replace("{searchTerms}", "nuoc%20sach"))
    expect(page.locator(HITS).first).to_contain_text("ước sạch")
