"""A citizen's way, by links alone: from a target to the commune that missed it, to the dialogue that it
then held, to the answer that was promised there, to whether it came in time."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False])
def test_from_a_missed_target_to_a_promised_answer(visit, address, scripts):
    page = visit(address, script=scripts)
    page.get_by_role("navigation").get_by_role("link", name="Chỉ tiêu", exact=True).click()

    # The target of the plan of the province, and the year in which it was missed.
    page.get_by_role("link", name=re.compile("Mỗi xã, phường đối thoại với Nhân dân")).first.click()
    page.get_by_role("link", name=re.compile(r"^\D*2024$")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("đối thoại với Nhân dân")
    missed = page.get_by_role("link", name="Xã Phú Lộc", exact=True).first
    expect(page.locator("main")).to_contain_text("Quá hạn")
    missed.click()

    # The commune, and the dialogue that it held.
    expect(page.get_by_role("heading", level=1)).to_have_text("Xã Phú Lộc")
    page.get_by_role("link", name="Đối thoại với Nhân dân xã Phú Lộc về bãi rác Gò Sậy").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("bãi rác Gò Sậy")
    expect(page.locator(".byline")).to_contain_text("Đã tổ chức")

    # What was promised there: one answer in time, one late, one overdue, one not yet due.
    def row(question):
        return page.get_by_role("row").filter(has_text=question)

    expect(row("Bao giờ xã dừng đổ rác")).to_contain_text("Đã trả lời")
    expect(row("Nước giếng quanh bãi rác")).to_contain_text("Xong muộn 10 ngày")
    expect(row("12 hộ giáp bãi rác")).to_contain_text("Quá hạn 7 ngày")
    expect(row("Xe chở rác làm hỏng")).to_contain_text("Còn 14 ngày")

    # The proof of the late one, and the way back from the list of all promises to the very row.
    row("Nước giếng quanh bãi rác").get_by_role("link", name=re.compile("[Mm]ẫu nước giếng|BC")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("nước giếng")
    page.get_by_role("navigation").get_by_role("link", name="Theo dõi", exact=True).click()
    late = page.get_by_role("row").filter(has_text="Trả lời câu hỏi: 12 hộ giáp bãi rác")
    expect(late).to_contain_text("Quá hạn 7 ngày")
    late.get_by_role("link", name=re.compile("bãi rác Gò Sậy")).first.click()
    expect(page).to_have_url(re.compile("bai-rac-go-say-2025/#viec-"))
    anchor = page.url.split("#")[1]
    expect(page.locator(f"[id='{anchor}']")).to_contain_text("12 hộ giáp bãi rác")
