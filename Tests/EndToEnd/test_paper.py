"""Pages on paper: sheets for the notice board, and what every page looks like when it is printed."""

import re
import subprocess

import pytest

SHORT = """\
---
title: Kế hoạch lấy ý kiến về đường thôn Đông
number: 90/KH-UBND
unit: ubnd-xa-minh-chau
issued: 24/04/2025
published: 28/04/2025
summary: Lấy ý kiến Nhân dân thôn Đông về phương án làm đường.
posting: {places: [Trụ sở UBND xã], from: 28/04/2025, until: 28/05/2025}
---
Toàn văn kế hoạch.
"""

LONG = f"""\
---
title: {"Kế hoạch thực hiện dân chủ ở cơ sở về đường thôn Đông và đường thôn Đoài " * 4}
number: 91/KH-UBND
unit: ubnd-xa-minh-chau
issued: 24/04/2025
published: 28/04/2025
summary: {"Lấy ý kiến Nhân dân thôn Đông về phương án làm đường, cầu, cống và rãnh thoát nước. " * 12}
posting:
  places: [{", ".join(f"Nhà văn hóa thôn số {number}" for number in range(30))}]
  from: 28/04/2025
  until: 28/05/2025
---
Toàn văn kế hoạch.
"""

ADDRESSES = ["ke-hoach/2025/ngan", "ke-hoach/2025/" + "dia-chi-rat-dai-" * 12 + "het"]


@pytest.fixture(scope="module")
def sheets(tmp_path_factory):
    """The folder of a site whose records are posted."""
    from conftest import Site

    site = Site(tmp_path_factory.mktemp("paper") / "site")
    site.put(f"content/{ADDRESSES[0]}.md", SHORT)
    site.put(f"content/{ADDRESSES[1]}.md", LONG)
    rows = "".join(
        f"  - {{viec: Dòng đầu {number} {'việc phải làm ' * 18}dòng cuối {number}, han: 1/12/2025}}\n"
        for number in range(40))
    site.put("content/ke-hoach/2025/bang.md", f"""\
---
title: Kế hoạch có bảng dài
unit: ubnd-xa-minh-chau
issued: 24/04/2025
published: 28/04/2025
viec-phai-lam:
{rows}---
Xem [cổng dịch vụ](https://dichvucong.gov.vn/) và [kế hoạch khác](dan-chu.md).
""")
    run = site.build()
    assert run.exit == 0, run.text
    return site.output


def decoded(image):
    """What a reader of another make sees in the codes of an image."""
    done = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "-"], input=image,
        capture_output=True)
    return done.stdout.decode().split()


def paper(page, folder):
    """The page as a PDF on A4, and the text of each of its sheets."""
    path = folder / "page.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return path, text.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_of_a_sheet_leads_to_its_record(visit, serve, sheets, address, scheme):
    page = visit(serve(sheets) + address + "/niem-yet/", width=360, scheme=scheme)
    code = page.locator("svg.qr")
    assert code.get_attribute("aria-label")
    assert decoded(code.screenshot()) == [f"https://example.org/{address}/"]


def test_the_code_can_be_read_from_paper(visit, serve, sheets, tmp_path):
    page = visit(serve(sheets) + ADDRESSES[1] + "/niem-yet/", scheme="dark")
    path, _ = paper(page, tmp_path)
    image = subprocess.run(["pdftoppm", "-r", "150", "-png", path], capture_output=True, check=True)
    assert decoded(image.stdout) == [f"https://example.org/{ADDRESSES[1]}/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_sheet_is_one_page_whatever_stands_on_it(visit, serve, sheets, address, tmp_path):
    page = visit(serve(sheets) + address + "/niem-yet/")
    _, sheets_of_paper = paper(page, tmp_path)
    assert len(sheets_of_paper) == 1
    text = " ".join(sheets_of_paper[0].split())
    for words in ["Ủy ban nhân dân xã Minh Châu", "/KH-UBND", "Kế hoạch", "từ ngày 28/04/2025 đến ngày 28/05/2025",
                  "example.org/ke-hoach/2025/"]:
        assert words in text
    assert "Tìm kiếm" not in text


def test_a_long_table_repeats_its_head_and_splits_no_row(visit, serve, sheets, tmp_path):
    page = visit(serve(sheets) + "ke-hoach/2025/bang/")
    _, pages = paper(page, tmp_path)
    with_rows = [text for text in pages if "Dòng đầu" in text]
    assert len(with_rows) > 2
    for text in with_rows:
        assert "Nội dung việc" in text and "Thời hạn" in text
        begun = set(re.findall(r"Dòng đầu (\d+)", text))
        ended = set(re.findall(r"dòng cuối\s+(\d+)", text))
        assert begun and len(begun) >= len(ended)
    # Each row ends on the page on which it begins: words wrap, so that only the counts are compared.
    starts = [len(re.findall(r"Dòng đầu", text)) for text in with_rows]
    ends = [len(re.findall(r"cuối", text)) for text in with_rows]
    assert starts == ends and sum(starts) == 40


def test_the_address_of_another_site_follows_its_link(visit, serve, sheets, tmp_path):
    page = visit(serve(sheets) + "ke-hoach/2025/bang/")
    _, pages = paper(page, tmp_path)
    text = " ".join(" ".join(pages).split())
    assert "cổng dịch vụ (https://dichvucong.gov.vn/)" in text
    assert "kế hoạch khác (" not in text
    # And that of the page itself stands at its foot.
    assert "https://example.org/ke-hoach/2025/bang/" in text


PAGES = ["", "ke-hoach/", "ke-hoach/2025/bang/", "don-vi/ubnd-xa-minh-chau/", "lich/", "theo-doi/",
         "cong-khai/", "muc-do-cong-khai/", "tim-kiem/", "404.html", ADDRESSES[0] + "/niem-yet/"]


def test_paper_is_black_on_white_with_nothing_to_press(visit, serve, sheets):
    address = serve(sheets)
    page = visit(address, scheme="dark")
    for name in PAGES:
        page.goto(address + name)
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.locator("h1").evaluate("node => getComputedStyle(node).color") == "rgb(0, 0, 0)"
        pressed = page.locator("nav, form, button, input, summary, .skip").evaluate_all(
            "nodes => nodes.filter(node => node.checkVisibility()).map(node => node.outerHTML.slice(0, 60))")
        assert not pressed, name
