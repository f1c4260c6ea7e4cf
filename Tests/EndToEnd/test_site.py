"""The demonstration site as citizens meet it, in a real browser."""

# Without JavaScript.

def test_every_list_can_be_reached_and_read_without_javascript(visit, address):
    page = visit(address, script=False)
    links = page.locator("nav a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) >= 5
    for link in links:
        answer = page.goto(link)
        assert answer.status == 200
        assert page.locator("h1").count() == 1


def test_a_list_can_be_narrowed_without_javascript(visit, address):
    page = visit(address + "du-an/", script=False)
    all_records = int(page.locator(".tally b").last.inner_text().replace(".", ""))
    page.locator("summary", has_text="Trạng thái").click()
    option = page.locator("details[open] a").first
    name = option.inner_text()
    option.click()
    assert name in page.locator("h1").inner_text()
    narrowed = int(page.locator(".tally b").last.inner_text().replace(".", ""))
    assert 0 < narrowed < all_records
    page.locator(".tags a").click()
    assert page.url == address + "du-an/"


def test_what_is_late_can_be_followed_to_its_source_without_javascript(visit, address):
    page = visit(address + "theo-doi/", script=False)
    page.locator(".promises .state-bad").click()
    assert page.url == address + "theo-doi/trang-thai/qua-han/"
    row = page.locator("tbody tr").first
    text = row.locator("td div").first.inner_text()
    row.locator("td").first.locator("a").click()
    assert "#viec-" in page.url
    assert text in page.locator("tr:target").inner_text()


def test_a_record_leads_to_its_unit_and_back_to_its_list_without_javascript(visit, address):
    page = visit(address + "du-an/", script=False)
    page.locator(".entry-title").first.click()
    assert page.locator(".facts").count() == 1
    page.locator(".byline a").first.click()
    assert "/don-vi/" in page.url
    page.go_back()
    page.locator(".breadcrumbs a").last.click()
    assert page.url == address + "du-an/"


def test_the_search_page_explains_the_lists_without_javascript(visit, address):
    page = visit(address + "tim-kiem/?q=duong", script=False)
    assert page.locator("noscript").first.inner_text() or page.locator("main a").count() >= 5
    page.locator("main .columns a").first.click()
    assert page.locator("h1").count() == 1


# Anywhere.

def test_the_site_works_below_a_path_of_a_portal(visit, folder, serve):
    address = serve(folder, "/xa/cong-khai/")
    page = visit(address)
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "17px"
    page.locator(".door > a").nth(2).click()
    page.locator(".entry-title").first.click()
    assert page.url.startswith(address + "du-an/")
    assert page.locator("h1").count() == 1


def test_a_page_from_a_disk_is_styled(visit, folder):
    page = visit((folder / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "17px"


def test_an_unknown_address_at_any_depth_says_so_and_helps(visit, address):
    page = visit(address + "du-an/2019/khong-co/", missing=True)
    assert page.locator("form[role=search]").count() == 1
    assert page.locator("main .columns a").count() >= 5


# For everyone; more of it in test_access.py.

def test_links_that_stand_alone_are_large_enough_to_hit(visit, address, sorts):
    page = visit(address, width=360)
    for path in sorts:
        page.goto(address + path)
        small = page.locator(
            ".nav a, .columns a, .entry-title, .door a, .pagination a, .tags a, .promises a, summary, button"
        ).evaluate_all(
            "all => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 24)"
            ".map(one => one.outerHTML)")
        assert not small, path


def test_paper_gets_the_record_and_no_navigation(visit, address):
    page = visit(address + "du-an/")
    page.locator(".entry-title").first.click()
    page.emulate_media(media="print")
    assert not page.locator(".nav").is_visible()
    assert page.locator("h1").is_visible()
    assert page.locator(".facts").is_visible()


def test_states_are_told_by_words_and_shapes(visit, address):
    page = visit(address + "doi-thoai/")
    states = page.locator(".state")
    assert states.count() > 5
    assert all(text.strip() for text in states.all_inner_texts())
    shapes = states.evaluate_all(
        "all => all.map(one => { const shape = getComputedStyle(one, '::before');"
        "return [one.className, shape.clipPath + shape.borderRadius + shape.transform +"
        " shape.backgroundColor] })")
    by_tone = {}
    for tone, shape in shapes:
        by_tone.setdefault(tone, set()).add(shape)
    assert all(len(found) == 1 for found in by_tone.values())
    assert len({found.pop() for found in by_tone.values()}) == len(by_tone)
