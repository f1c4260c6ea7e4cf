"""`congkhai build --timings` tells every step; of the times themselves nothing is asked but that they add
up."""

import re

import pytest

HEAD = {"en": "step", "vi": "bước"}
TOTAL = {"en": "total", "vi": "tổng cộng"}
STEPS = {
    "en": ["compare with the last build", "find the files", "read and check records", "tie records together", "read the theme",
           "measure targets", "open the output folder", "record pages, their words",
           "search without a network", "publish"],
    "vi": ["so với lần dựng trước", "tìm các tệp", "đọc và kiểm tra hồ sơ", "liên kết các hồ sơ", "đọc giao diện",
           "tính kết quả chỉ tiêu", "mở thư mục kết quả", "dựng trang hồ sơ, tách từ",
           "tìm kiếm khi không có mạng", "công khai"],
}
TOGETHER = {"en": "side by side:", "vi": "cùng một lúc:"}
BESIDE = {
    "en": {"  write the search index", "  lists, feeds, other pages", "  copy attachments"},
    "vi": {"  ghi chỉ mục tìm kiếm", "  danh sách, nguồn tin, trang chung", "  chép tệp kèm theo"},
}


def table(site, language):
    """The lines of the table, from its head to its total."""
    run = site.build("--timings", "--lang", language)
    assert run.exit == 0, run.text
    lines = run.text.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(HEAD[language]))
    end = next(place for place, line in enumerate(lines) if line.startswith(TOTAL[language]))
    return lines[start:end + 1]


def name(line):
    return re.split(r"(?<=\S)\s{2,}", line)[0]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_step_has_a_line_in_the_order_of_the_work(site, language):
    names = [name(line) for line in table(site, language)[1:-1]]
    assert [one for one in names if one in STEPS[language]] == STEPS[language]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_steps_that_run_side_by_side_stand_below_one_line(site, language):
    names = [name(line) for line in table(site, language)]
    place = names.index(TOGETHER[language])
    assert set(names[place + 1:place + 4]) == BESIDE[language]
    assert [one for one in names if one.startswith(" ")] == names[place + 1:place + 4]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_columns_are_aligned(site, language):
    lines = table(site, language)
    assert len({len(line) for line in lines}) == 1
    assert len(re.split(r"\s{2,}", lines[0])) == 8


def test_the_seconds_of_all_steps_are_those_of_the_whole(site):
    lines = table(site, "en")[1:]
    seconds = [float(line[len(name(line)):].split()[0]) for line in lines if not line.startswith(" ")]
    assert sum(seconds[:-1]) == pytest.approx(seconds[-1], abs=0.005 * len(seconds))


def test_without_the_option_no_table_is_printed(site):
    assert TOTAL["vi"] not in site.build().text
