"""Every figure of generated sites is what docs/promises.md says: read from the pages, counted anew from the records."""

import collections
import datetime
import os
import posixpath
import re

import html5lib
import pytest

from conftest import plan
from figures_content import Content
from figures_naive import Naive, due_day, periods

STANDINGS = {"late": "qua-han", "due": "con-han", "undated": "chua-co-han", "done-late": "xong-muon", "done": "da-xong",
             "dropped": "thoi-thuc-hien"}
WORDS = {"quá hạn": "late", "còn hạn": "due", "chưa có hạn": "undated", "xong muộn": "done-late", "đã xong": "done",
         "thôi thực hiện": "dropped"}
VERDICTS = {"Đạt": "met", "Chưa đạt, còn hạn": "open", "Quá hạn": "overdue", "Không áp dụng": "not-applicable",
            "Đạt, tự báo cáo": "stated-met", "Chưa đạt, tự báo cáo": "stated-not-met"}
KINDS = {"doi-thoai", "ke-hoach", "kiem-tra"}


class Page:
    """A built page: its main part, with links as addresses of the site."""

    def __init__(self, site, address):
        path = site.output / address.strip("/") / "index.html"
        self.exists, self.address = path.exists(), address.strip("/")
        page = path.read_bytes() if self.exists else "<main></main>"
        self.main = html5lib.parse(page, namespaceHTMLElements=False).find(".//main")

    def all(self, tag, of=None, **attributes):
        """The elements with a tag; `having` is a class."""
        having = attributes.pop("having", None)
        return [one for one in (self.main if of is None else of).iter(tag)
                if (having is None or having in one.get("class", "").split())
                and all(one.get(name) == value for name, value in attributes.items())]

    def link(self, element):
        """Where a link leads: the address without slashes around it, and what follows #."""
        target, _, part = element.get("href").partition("#")
        return posixpath.normpath(posixpath.join("/", self.address, target)).strip("/"), part


def text(element):
    return " ".join("".join(element.itertext()).split())


def number(words):
    return int(re.match(r"[\d.]+", words)[0].replace(".", ""))


class Check:
    """Compares what is told with what was counted and keeps every difference."""

    def __init__(self):
        self.compared, self.wrong = collections.Counter(), []

    def same(self, where, told, counted, what=""):
        self.compared[where] += 1
        if isinstance(told, list) and isinstance(counted, list) and len(told + counted) > 8:
            told, counted = [one for one in told if one not in counted], [one for one in counted if one not in told]
        if isinstance(told, dict) and isinstance(counted, dict):
            told, counted = ({key: one[key] for key in one if told.get(key) != counted.get(key)} for one in (told, counted))
        if told != counted:
            self.wrong.append(f"{where} {what}: the site tells {told!r}, the rules give {counted!r}")


# Commitments.

def tally(page):
    """The tally of promises at the head of a page: how many in all, and of each standing."""
    found = {}
    for one in page.all("ul", having="promises")[:1]:
        for item in page.all("li", one):
            words = text(item)
            if match := re.fullmatch(r"([\d.]+) (.+)", words):
                found[WORDS.get(match[2], match[2])] = number(words)
    return found


def counts(commitments):
    found = collections.Counter(one["standing"] for one in commitments)
    return dict(found) | {"việc": len(commitments)} if commitments else {}


def followed(site, address):
    """Every commitment that a list tells on all its pages: (standing, source, row, text, days)."""
    found, page = [], Page(site, address)
    while page:
        for section in page.all("section", having="follow"):
            for row in page.all("tr", section):
                cells = page.all("td", row)
                if not cells:
                    continue
                source, anchor = page.link(page.all("a", cells[0])[-1])
                words = text(page.all("div", cells[0])[0]).removeprefix("Trả lời câu hỏi: ")
                days = re.search(r"(\d+) ngày", text(cells[2]))
                leads = [page.link(one)[0] for part in page.all("div", cells[1]) if "Phối hợp" not in text(part)
                         for one in page.all("a", part)]
                found.append((section.get("aria-labelledby"), source, anchor, words, int(days[1]) if days else None,
                              leads[0] if leads else None))
        following = page.all("a", rel="next")
        page = Page(site, page.link(following[0])[0]) if following else None
    return found


def expected(naive, commitments):
    found = []
    for one in commitments:
        days = None
        if one["standing"] == "late":
            days = (naive.now - one["due"]).days
        elif one["standing"] == "due" and one["due"] > naive.now:
            days = (one["due"] - naive.now).days
        elif one["standing"] == "done-late":
            days = (one["done"] - one["due"]).days
        found.append((STANDINGS[one["standing"]], one["record"]["address"], one["row"], one["text"], days,
                      f"don-vi/{one['lead']}" if one["lead"] else None))
    return found


def check_commitments(site, naive, check):
    all_of_them = naive.commitments()
    groups = {"theo-doi": all_of_them}
    for standing, slug in STANDINGS.items():
        groups[f"theo-doi/trang-thai/{slug}"] = [one for one in all_of_them if one["standing"] == standing]
    for kind in KINDS:
        groups[f"theo-doi/loai/{kind}"] = [one for one in all_of_them if one["record"]["kind"] == kind]
    for unit in naive.units:
        groups[f"theo-doi/co-quan/{unit}"] = naive.followed_at(unit, all_of_them)
    for address, commitments in groups.items():
        page = Page(site, address)
        check.same("list", page.exists, bool(commitments) or "trang-thai" in address, address)
        if page.exists:
            told = followed(site, address)
            check.same("commitments of a list", sorted(told, key=str), sorted(expected(naive, commitments), key=str), address)
            check.compared["commitments"] += len(told)
            order = list(STANDINGS.values())
            check.same("order of a list", [one[0] for one in told], sorted((one[0] for one in told), key=order.index), address)
            if "trang-thai" not in address:
                check.same("tally of a list", tally(page), counts(commitments), address)
    front = Page(site, "theo-doi")
    told = {front.link(item.find("a"))[0]: number(text(item.find("span")))
            for part in front.all("details", having="filter") for item in front.all("li", part)}
    check.same("filters", told, {
        address: len(group) for address, group in groups.items()
        if group and address != "theo-doi" or "trang-thai" in address})
    check.compared["filter counts"] += len(told)
    # The records that promise.
    told, page = {}, Page(site, "theo-doi/nguon")
    while page:
        for entry in page.all("li", having="entry"):
            told[page.link(page.all("a", entry, having="entry-title")[0])[0]] = {
                WORDS.get(match[2], match[2]): number(match[1]) for match in
                (re.fullmatch(r"([\d.]+) (.+)", text(item)) for item in page.all("li", page.all("ul", entry)[0]))}
        following = page.all("a", rel="next")
        page = Page(site, page.link(following[0])[0]) if following else None
    by_record = collections.defaultdict(list)
    for one in all_of_them:
        by_record[one["record"]["address"]].append(one)
    check.same("sources", told, {address: counts(group) for address, group in by_record.items()})
    check.compared["source counts"] += sum(len(one) for one in told.values())
    late = [one.get("late", 0) for one in told.values()]
    check.same("order of the sources", late, sorted(late, reverse=True))
    # Each record and unit.
    for record in naive.shown:
        if record["kind"] != "don-vi":
            check.same("tally of a record", tally(Page(site, record["address"])),
                       counts(by_record[record["address"]]), record["address"])
    for unit in naive.units:
        check.same("tally of a unit", tally(Page(site, f"don-vi/{unit}")),
                   counts(groups[f"theo-doi/co-quan/{unit}"]), unit)


# Targets.

def label(target, period):
    first, last = period
    if target["per"] == "year":
        return f"Năm {last.year}"
    if target["per"] == "half-year":
        return f"6 tháng {'đầu' if last.month == 6 else 'cuối'} năm {last.year}"
    if target["per"] == "quarter":
        return f"Quý {['I', 'II', 'III', 'IV'][last.month // 3 - 1]}/{last.year}"
    if target["per"] == "month":
        return f"Tháng {last.month}/{last.year}"
    return f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"


def summarised(naive, target):
    """The period that the sums tell."""
    all_of_them = periods(naive.content.plan, target)
    begun = [one for one in all_of_them if one[0] <= naive.now] or all_of_them[:1]
    if target["per"] in ("week", "month"):
        begun = [one for one in begun if one[1] < naive.now] or begun
    return begun[-1]


def evidence_of(page, cell):
    """The records that a cell links to, and how many more it says there are."""
    links = {page.link(one)[0] for item in page.all("ul", cell, having="evidence") for one in page.all("a", item)}
    more = re.search(r"và (\d+) hồ sơ nữa", text(cell))
    return links, int(more[1]) if more else 0


def check_links(check, where, told, counted, what):
    """Some links stand for all when it is said how many more there are."""
    links, more = told
    check.same(where, (links - counted, len(links) + more), (set(), len(counted)), what)


def check_targets(site, naive, check):
    overview = Page(site, "chi-tieu")
    columns = {}
    for table in overview.all("table"):
        heads = [(overview.link(cell.find("a"))[0], text(cell.find("span")))
                 for cell in overview.all("th", table, scope="col") if cell.find("a") is not None]
        for row in overview.all("tr", overview.all("tbody", table)[0]):
            unit = overview.link(overview.all("a", row)[0])[0].removeprefix("don-vi/")
            for (address, period), cell in zip(heads, overview.all("td", row)):
                columns.setdefault(address, (period, {}))[1][unit] = text(cell)
        for (address, _), cell in zip(heads, overview.all("td", overview.all("tfoot", table)[0])):
            columns[address] += (text(cell),)
    for target in naive.content.plan["targets"]:
        if "count" not in target:
            continue
        address = f"chi-tieu/thu/chi-tieu/{target['code'].lower()}"
        page = Page(site, address)
        # Each cell of each year.
        told = {}
        years = [page.link(one)[0] for one in page.all("a", page.all("nav", having="years")[0])] \
            if page.all("nav", having="years") else [address]
        for year in years:
            part = Page(site, year)
            for row in part.all("tr"):
                if not row.get("id"):
                    continue
                unit = row.get("id").removeprefix("don-vi.")
                for cell in part.all("td", row):
                    if not text(cell):
                        continue
                    verdict = text(part.all("span", cell, having="state")[0])
                    if verdict == "Không áp dụng" and "Trang này không giữ hồ sơ của đơn vị" in text(cell):
                        verdict = "outside"
                    count = part.all("span", cell, having="count")
                    due = re.search(r"hạn (\d+/\d+/\d+)", text(cell))
                    told[unit, cell.get("data-label")] = (
                        VERDICTS.get(verdict, verdict), text(count[0]) if count else None,
                        evidence_of(part, cell), due and due[1])
        begun = [one for one in periods(naive.content.plan, target) if one[0] <= naive.now]
        shown = {label(target, one) for one in begun}
        check.same("periods", {period for _, period in told} <= shown, True, address)
        for period in begun:
            for unit in naive.asked(target):
                verdict = naive.verdict(target, unit, period)
                verdict_told, count_told, evidence, due = told.get((unit, label(target, period)), ("none", None, (set(), 0), None))
                what = f"{address} {unit} {label(target, period)}"
                if verdict == "not-answering":
                    check.same("verdict", verdict_told if verdict_told != "not-applicable" else "none", "none", what)
                    continue
                check.same("verdict", verdict_told, verdict, what)
                counted = naive.counted(target, unit, period)
                check_links(check, "evidence", evidence, counted, what)
                if verdict in ("met", "open", "overdue"):
                    check.same("count", count_told, f"{len(counted)}/{target.get('at_least') or 1}", what)
                if verdict == "open":
                    check.same("due day", due, f"{due_day(target, period):%d/%m/%Y}", what)
        # The sums, here and in the overview.
        period = summarised(naive, target)
        verdicts = {unit: naive.verdict(target, unit, period) for unit in naive.asked(target)}
        # A failure that is stated is a failure.
        sums = collections.Counter(
            {"stated-met": "met", "stated-not-met": "overdue" if due_day(target, period) < naive.now else "open"}
            .get(verdict, verdict) for verdict in verdicts.values())
        met = sums["met"]
        owing = met + sums["open"] + sums["overdue"]
        line = f"{met}/{owing} đơn vị đạt" if owing else "Không đơn vị nào phải đạt trong kỳ"
        lead = text(page.all("p", having="lead")[0])
        check.same("sum of a target", lead.split(" – ")[0], line, address)
        check.same("period of a sum", label(target, period), lead.partition(" – ")[2], address)
        told_sums = {VERDICTS.get(text(item.find("span")), text(item.find("span"))):
                     number(text(page.all("span", item, having="count")[0]))
                     for sums_told in page.all("ul", having="sums") for item in page.all("li", sums_told)}
        told_sums.pop("not-applicable", None)
        check.same("sums of a target", told_sums, {key: count for key, count in sums.items()
                                                   if key in ("met", "open", "overdue")}, address)
        period_told, cells, foot = columns[address]
        check.same("period in the overview", period_told, label(target, period), address)
        check.same("sum in the overview", foot, line, address)
        for unit, verdict in verdicts.items():
            word = cells.get(unit, "")
            if verdict in ("not-answering", "not-applicable", "outside"):
                words = ("", "Không áp dụng") if verdict == "not-answering" else ("Không áp dụng",)
                check.same("verdict in the overview", word if word not in words else None, None, f"{address} {unit}")
            else:
                check.same("verdict in the overview", VERDICTS.get(word, word), verdict, f"{address} {unit}")


# Disclosure.

def listed(site, address):
    """The records of a list, on all its pages."""
    found, page = [], Page(site, address)
    while page and page.exists:
        found += [page.link(one)[0] for one in page.all("a", having="entry-title")]
        following = page.all("a", rel="next")
        page = Page(site, page.link(following[0])[0]) if following else None
    return sorted(found)


def check_disclosure(site, naive, check):
    page = Page(site, "cong-khai")
    counts = {page.link(item.find("a"))[0]: text(item.find("span")) for item in page.all("li")
              if item.find("a") is not None and item.find("span") is not None}
    for item in naive.content.items:
        records = sorted(r["address"] for r in naive.live if item in naive.items(r))
        address = f"cong-khai/muc/{item}"
        check.same("count of an item", counts.get(address), str(len(records)), item)
        check.same("records of an item", listed(site, address), records, item)
    plans = sorted(r["address"] for r in naive.live if r.get("type") == "disclosure-plan")
    check.same("disclosure plans", sorted(page.link(one)[0] for one in page.all("a", having="entry-title")), plans)
    quarters = collections.defaultdict(list)
    for record in naive.live:
        if naive.items(record) and naive.is_measured(record["unit"]):
            day = naive.disclosed(record)
            quarters[f"cong-khai/danh-muc/{day.year}/quy-{(day.month + 2) // 3}"].append(record)
    check.same("quarters", {address: count for address, count in counts.items() if "danh-muc" in address},
               {address: str(len(records)) for address, records in quarters.items()})
    for address, records in quarters.items():
        part = Page(site, address)
        told, count = {}, re.search(r": (\d+) nội dung", text(part.main))
        for row in (row for body in part.all("tbody") for row in part.all("tr", body)):
            cells = part.all("td", row)
            told[part.link(part.all("a", cells[0])[0])[0]] = (set(text(cells[1]).split(", ")), text(cells[3]), text(cells[6]))
        words = {None: "", "on-time": "Đúng hạn", "late": "Chậm hạn"}
        check.same("count of a quarter", count and int(count[1]), len(records), address)
        check.same("rows of a quarter", told, {
            r["address"]: ({str(n) for n, item in enumerate(naive.content.items, 1) if item in naive.items(r)},
                           f"{r['published']:%d/%m/%Y}" if "published" in r else "", words[(naive.publish_duty(r) or (0, None))[1]])
            for r in records}, address)
        check.compared["rows of quarters"] += len(told)
    years = {"muc-do-cong-khai": naive.now.year}
    for path in (site.output / "muc-do-cong-khai").iterdir():
        if path.name.isdigit():
            years[f"muc-do-cong-khai/{path.name}"] = int(path.name)
    for address, year in years.items():
        check_year(Page(site, address), naive, check, year)
    words = {"on-time": "Đúng hạn", "late": "Chậm hạn", "open": "Còn hạn", "overdue": "Quá hạn"}
    for record in naive.live:
        if record["kind"] == "don-vi":
            continue
        part = Page(site, record["address"])
        told = [(text(part.all("span", one, having="state")[0]), part.all("time", one)[0].get("datetime"))
                for section in part.all("section", **{"aria-labelledby": "duties"}) for one in part.all("li", section)]
        duty = naive.publish_duty(record)
        check.same("duty of a record", told, [(words[duty[1]], str(duty[0]))] if duty else [], record["address"])


def check_year(page, naive, check, year):
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    communes = {name for name in naive.content.communes
                if naive.lives(f"xa-{name}", min(last, naive.now)) and naive.is_measured(f"xa-{name}")}
    tables = page.all("table")
    sums = {}
    for row in page.all("tr", page.all("tbody", tables[0])[0]):
        cells = page.all("td", row)
        sums[text(cells[0]).removeprefix("Đơn vị xa-")] = [text(cell) for cell in cells[1:]]
    check.same("communes", set(sums), communes, year)
    for table in tables[1:]:
        name = text(page.all("caption", table)[0]).removeprefix("Đơn vị xa-")
        if name not in communes:
            continue
        told = {}
        for row in page.all("tr", page.all("tbody", table)[0]):
            cells = page.all("td", row)
            links = {page.link(one)[0] for one in page.all("a", cells[2])}
            everything = re.search(r"… (\d+) hồ sơ tất cả", text(cells[2]))
            more = int(everything[1]) - len([one for one in links if "khong-phat-sinh" not in one]) if everything else 0
            told[page.link(page.all("a", cells[0])[0])[0].split("/")[-1]] = text(cells[1]), (links, more)
        counted = naive.standing_of_items(f"xa-{name}", first, last)
        lacking = "Còn thiếu" if last < naive.now else "Chưa có trong kỳ"
        words = {"disclosed": "Đã công khai", "nil": "Không phát sinh", "missing": lacking,
                 "part": "Không phát sinh trong một phần kỳ"}
        for item, (standing, records) in counted.items():
            check.same("standing of an item", told[item][0], words[standing], f"{year} {name} {item}")
            check_links(check, "records of an item of a commune", told[item][1], records, f"{year} {name} {item}")
        standings = collections.Counter(standing for standing, _ in counted.values())
        duties = collections.Counter(naive.duties_of(f"xa-{name}", first, last))
        check.same("sums of a commune", sums.get(name),
                   [f"{standings['disclosed']}/14", f"{standings['nil']}/14", f"{standings['missing'] + standings['part']}/14",
                    str(duties["on-time"]), str(duties["late"]), str(duties["overdue"])], f"{year} {name}")
        check.compared["counts of communes"] += 6


# More of them: FIGURES_SEEDS=100.
@pytest.mark.parametrize("seed", range(1, 1 + int(os.environ.get("FIGURES_SEEDS", "4"))))
def test_every_figure_follows_from_the_records(site, seed):
    content = Content(seed)
    content.put(site)
    run = site.build()
    assert run.exit == 0, run.text
    naive, check = Naive(content), Check()
    check_commitments(site, naive, check)
    check_targets(site, naive, check)
    check_disclosure(site, naive, check)
    print(f"seed {seed}, {content.now}: {sum(check.compared.values())} figures", dict(check.compared))
    assert not check.wrong, f"{len(check.wrong)} of {sum(check.compared.values())} figures:\n" + "\n".join(check.wrong)


def test_a_withdrawn_plan_of_disclosure_is_none(site):
    for name, more in [("con", {}), ("bo", {"withdrawn": "{date: 01/06/2025, reason: Nhầm}"})]:
        site.put(f"content/ke-hoach/2025/{name}.md", plan(title=f"Kế hoạch {name} công khai", type="disclosure-plan",
                                                          number=None, **more))
    assert site.build().exit == 0
    assert listed(site, "cong-khai") == ["ke-hoach/2025/con"]


def test_no_day_of_publication_is_made_up(site):
    site.put("content/ke-hoach/2025/khuyet.md", plan(title="Kế hoạch chưa rõ ngày", number=None, published=None))
    assert site.build().exit == 0
    page = Page(site, "cong-khai/danh-muc/2025/quy-2")
    rows = {text(page.all("td", row)[0]): text(page.all("td", row)[3]) for row in page.all("tr") if page.all("td", row)}
    assert rows["Kế hoạch chưa rõ ngày"] == ""
    assert rows["88/KH-UBND – Kế hoạch thực hiện dân chủ ở cơ sở năm 2025"] == "28/04/2025"


def test_a_result_may_be_told_of_any_day_of_the_first_period(site):
    """The first period may have begun before the target."""
    def put(day):
        site.put("content/ke-hoach/2025/dan-chu.md", plan(
            targets='[{text: Đối thoại, code: T1, of: [ubnd-xa-minh-chau], count: doi-thoai, per: year,'
                    ' from: 24/04/2025, until: 31/12/2025}]',
            statements=f'[{{target: T1, unit: ubnd-xa-minh-chau, date: {day}, result: met,'
                       ' source: "https://a.example/"}]'))
        return site.build()
    assert put("02/01/2025").exit == 0
    assert "Đạt, tự báo cáo" in text(Page(site, "chi-tieu/2025/dan-chu/t1").main)
    assert [problem.code for problem in put("31/12/2024").problems] == ["target"]
