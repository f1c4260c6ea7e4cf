"""Search as citizens use it: typed on a phone, narrowed, followed, gone back to."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect



def ask(page, question):
    """Types a question and waits for its answer."""
    page.locator("#main-q").fill("")
    page.locator("#main-q").press_sequentially(question)
    page.locator("#main-q").press("Enter")
    expect(page.locator(".search-status")).not_to_be_empty()
    expect(page).to_have_url(re.compile(r"[?&]q="))
    page.wait_for_load_state("networkidle")


def titles(page):
    return page.locator(".search-hit > a").all_inner_texts()


@pytest.mark.parametrize("question, found", [
    ("doi thoai", "đối thoại"), ("đối thoại", "đối thoại"), ("uỷ ban", "ủy ban"),
    ("ủy ban", "ủy ban"), ("UBND", "ủy ban nhân dân"), ("cau ba lang", "cầu ba lãng"),
    ("duong lien thon", "đường liên thôn"), ("hoà bình", "hòa bình"),
])
def test_a_question_finds_what_it_means(visit, address, question, found):
    page = visit(address + "tim-kiem/")
    ask(page, question)
    hits = page.locator(".search-hit").all_inner_texts()
    assert all(found in hit.lower() for hit in hits[:3])


@pytest.mark.parametrize("question", ["49 nq tu", "49-NQ/TU", "49/nq-tu", "so 49-nq/tu"])
def test_a_number_is_found_in_any_spelling(visit, address, question):
    page = visit(address + "tim-kiem/")
    ask(page, question)
    assert "49-NQ/TU" in page.locator(".search-hit").first.inner_text()


@pytest.mark.parametrize("one, other", [("đối thoại", "doi thoai"), ("ủy ban", "uỷ ban")])
def test_diacritics_left_out_or_placed_elsewhere_find_as_many(visit, address, one, other):
    page = visit(address + "tim-kiem/")
    ask(page, one)
    count = page.locator(".search-status").inner_text()
    ask(page, other)
    assert page.locator(".search-status").inner_text() == count


def test_results_come_while_typing(visit, address):
    page = visit(address + "tim-kiem/")
    page.locator("#main-q").press_sequentially("nuoc sach")
    expect(page.locator(".search-hit").first).to_contain_text("ước sạch")
    assert page.locator("mark").count() > 0


def test_the_box_in_the_head_leads_to_results(visit, address):
    page = visit(address + "du-an/")
    page.locator("#head-q").fill("cầu ba lãng")
    page.locator("#head-q").press("Enter")
    expect(page.locator(".search-hit").first).to_contain_text("Ba Lãng")
    assert page.locator("#main-q").input_value() == "cầu ba lãng"


def test_a_facet_narrows_and_going_back_from_a_result_restores_it(visit, address):
    page = visit(address + "tim-kiem/?q=minh+ch%C3%A2u")
    facet = page.locator(".search-facet").first
    box = facet.locator("label", has_text="Dự án").locator("input")
    box.check()
    expect(page).to_have_url(re.compile("loai=du-an"))
    expect(page.locator(".search-tags button")).to_have_count(1)
    expect(page.locator(".search-facts", has_not_text="Dự án")).to_have_count(0)
    before = titles(page)
    assert before
    page.locator(".search-hit > a").first.click()
    expect(page).to_have_url(re.compile("/du-an/"))
    page.go_back()
    expect(page.locator(".search-hit")).to_have_count(len(before))
    assert titles(page) == before
    page.locator(".search-tags button").click()
    expect(page).not_to_have_url(re.compile("loai="))


def test_filters_begin_closed_on_a_phone_and_stay_as_they_were_left(visit, address):
    page = visit(address + "tim-kiem/?q=minh+chau", width=360)
    facet = page.locator(".search-facet").first
    expect(facet.locator("summary")).to_be_visible()
    assert not facet.evaluate("one => one.open")
    facet.locator("summary").click()
    facet.locator("input").first.check()
    expect(page.locator(".search-tags button")).to_have_count(1)
    assert page.locator(".search-facet").first.evaluate("one => one.open")


def test_nothing_of_the_index_is_loaded_before_the_box_is_used(visit, address):
    page = visit(address)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "tim-kiem/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/index/" in url]
    with page.expect_request(re.compile("/index/")):
        page.locator("#main-q").press_sequentially("do")


def test_search_works_below_a_path_of_a_portal(visit, folder, serve):
    address = serve(folder, "/xa/cong-khai/")
    page = visit(address + "tim-kiem/?q=doi+thoai")
    expect(page.locator(".search-hit").first).to_be_visible()
    page.locator(".search-hit > a").first.click()
    assert page.url.startswith(address)
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_among_results(visit, address, width, scheme):
    page = visit(address + "tim-kiem/?q=doi+thoai&loai=ke-hoach", width=width, scheme=scheme)
    expect(page.locator(".search-hit").first).to_be_visible()
    found = [(one["id"], node["html"][:200])
             for one in Axe().run(page).response["violations"] for node in one["nodes"]]
    assert not found
    assert page.evaluate("document.documentElement.scrollWidth") <= width
