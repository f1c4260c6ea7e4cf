"""Makes content whose figures test_figures.py counts anew: units that merge, split, begin and end, promises, targets, disclosures."""

import datetime
import json
import random

import figures_naive

DAY = datetime.timedelta(days=1)
ITEMS = ["ke-hoach-ktxh", "ngan-sach", "du-an-dat-dai", "quy-che-nhiem-vu", "quy-dong-gop", "tai-san-cong",
         "chinh-sach-ho-tro", "thien-tai-cuu-tro", "nghia-vu-quan-su", "ket-qua-thanh-tra", "lay-y-kien",
         "phi-le-phi", "thu-tuc-hanh-chinh", "khac"]
OTHER_DUTIES = ["publish-project", "publish-in-enterprise", "publish-conclusion", "publish-inspection", "post-30-days",
                "announce-dialogue", "announce-result", "announce-village-conference", "announce-reception",
                "answer-recommendation", "consult-20-days", "answer-petition"]


def date(text):
    return datetime.date.fromisoformat(text)


def written(value):
    """A value as a file has it."""
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, dict):
        return {key.replace("_", "-"): written(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [written(part) for part in value]
    return value


class Content:
    """A site: `records` by address, each a dictionary of what its file says, with `kind` and `address`."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.records, self.items = {}, ITEMS
        pick = self.random
        self.year = pick.choice([2024, 2025])
        # Now and then the first or the last day of a period.
        self.now = pick.choice([date(f"{self.year}-12-31"), date(f"{self.year + 1}-01-01"), date(f"{self.year}-10-14"),
                                date(f"{self.year}-09-30"), date(f"{self.year + 1}-02-10")])
        self.first = date(f"{self.year - 1}-01-01")
        self.holidays, self.worked = [], []
        self.units()
        self.measured = pick.choice([None, ["xa-c", "xa-s", "xa-d"]]) if seed % 2 else None
        self.documents()
        self.targets()

    # Units.

    def unit(self, name, kind, level, parent=None, begin=None, end=None, **more):
        self.add("don-vi", name, title=f"Đơn vị {name}", kind_of_unit=kind, level=level, parent=parent,
                 valid_from=begin, valid_until=end, **more)

    def commune(self, name, begin=None, end=None, into=(), out_of=()):
        of = lambda prefix, names: [f"{prefix}-{other}" for other in names] or None
        self.communes.append(name)
        for prefix, kind, parent in [("xa", "territory", "tinh"), ("ubnd", "peoples-committee", f"xa-{name}")]:
            self.unit(f"{prefix}-{name}", kind, "commune", parent, begin, end,
                      merged_into=of(prefix, into), merged_from=of(prefix, out_of))
        # Nobody took over from a division.
        self.unit(f"phong-{name}", "division", "commune", f"ubnd-{name}", begin, end)
        if self.random.random() < 0.6:
            begin = self.random.choice([None, self.day()])
            self.unit(f"ban-{name}", "peoples-inspection-board", "commune", f"ubnd-{name}", begin,
                      self.random.choice([None, None, self.day(begin)]))

    def units(self):
        pick, year = self.random, self.year
        self.communes = []
        self.unit("tinh", "territory", "province")
        self.unit("ubnd-tinh", "peoples-committee", "province", "tinh")
        merged = date(f"{year}-07-01")
        # The one side tells it, or the other, or both.
        way = pick.choice([1, 2, 3])
        for name in "ab":
            self.commune(name, end=merged - DAY, into="c" if way & 1 else "")
        self.commune("c", begin=merged, out_of="ab" if way & 2 else "")
        split = pick.choice([date(f"{year}-01-01"), date(f"{year}-04-01"), date(f"{year}-08-16")])
        self.commune("d", end=split - DAY, into="ef" if way != 2 else "")
        for name in "ef":
            self.commune(name, begin=split, out_of="d" if way == 2 else "")
        self.commune("g", end=pick.choice([date(f"{year}-12-31"), date(f"{year}-06-29"), date(f"{year - 1}-12-31")]))
        self.commune("h", begin=pick.choice([date(f"{year}-01-01"), date(f"{year}-01-02"), date(f"{year}-10-01")]))
        self.commune("s")

    # Days and records.

    def day(self, first=None, last=None):
        """Some day, often the edge of a period or of the life of a unit."""
        pick = self.random
        first, last = first or self.first, last or self.now + 60 * DAY
        if pick.random() < 0.35:
            edges = [date(f"{year}-{day}") for year in range(first.year, last.year + 1)
                     for day in ["01-01", "03-31", "04-01", "06-30", "07-01", "09-30", "10-01", "12-31"]]
            edges += [self.now, self.now - DAY, self.now + DAY]
            edges = [edge for edge in edges if first <= edge <= last]
            if edges:
                return pick.choice(edges)
        return first + pick.randint(0, (last - first).days) * DAY

    def add(self, kind, name, **fields):
        record = {key: value for key, value in fields.items() if value is not None}
        address = f"{kind}/{name}" if kind == "don-vi" else f"{kind}/thu/{name}"
        self.records[address] = record | {"kind": kind, "name": name, "address": address}

    def document(self, kind, **fields):
        """A record that may be a draft, internal, withdrawn or still to come."""
        pick = self.random
        number = len(self.records)
        issued = fields.get("issued") or self.day(last=self.now)
        published = pick.choice([None, *[min(issued + pick.randint(0, 13) * DAY, self.now)] * 6])
        if pick.random() < 0.05:
            published = self.now + pick.choice([1, 30]) * DAY
        fate = pick.random()
        more = {}
        if fate < 0.06:
            more["draft"] = "có"
        elif fate < 0.12:
            more["audience"] = "internal"
        elif fate < 0.20:
            more["withdrawn"] = {"date": self.now, "reason": "Nhầm"}
        if kind != "khong-phat-sinh" and pick.random() < 0.5:
            more["disclosure_item"] = pick.sample(ITEMS, pick.choice([1, 1, 2]))
        if "statements" not in fields and kind != "khong-phat-sinh" and pick.random() < 0.25:
            more["statements"] = "later"
        name = f"h{number}"
        self.add(kind, name, **({"title": f"Hồ sơ số {number} của đợt này", "unit": self.some_unit(),
                                 "issued": issued, "published": published} | more | fields))

    def some_unit(self):
        pick = self.random
        return f"{pick.choice(['xa', 'ubnd', 'ubnd', 'ubnd', 'phong'])}-{pick.choice(self.communes + ['c', 's'])}"

    def promises(self, issued, least=1):
        pick, rows = self.random, []
        for _ in range(pick.randint(least, 5)):
            self.counter += 1
            state = pick.choice([None, "not-started", "in-progress", "done", "done", "dropped"])
            row = {"text": f"Việc thứ {self.counter} nhé", "state": state, "due": pick.choice([None, *[self.day(issued)] * 5]),
                   "unit": pick.choice([None, self.some_unit(), self.some_unit()]),
                   "who": pick.choice([None, None, "Các trưởng thôn"]),
                   "co_units": pick.choice([None, None, [self.some_unit()]]),
                   "note": "Vì thế" if state == "dropped" else None}
            if state == "done" and pick.random() < 0.85:
                row["done"] = pick.choice([row["due"], self.day(last=self.now)]) or self.now
                row["done"] = min(row["done"], self.now)
            rows.append(row)
        return rows

    def questions(self, issued):
        pick, rows = self.random, []
        for _ in range(pick.randint(0, 3)):
            self.counter += 1
            state = pick.choice([None, "waiting", "waiting", "answered", "forwarded"])
            rows.append({"question": f"Việc thứ {self.counter} nhé", "state": state,
                         "due": pick.choice([None, self.day(issued), self.day(issued)]),
                         "unit": pick.choice([None, self.some_unit()]),
                         "who": pick.choice([None, None, "Trưởng công an"]),
                         "answer": "Đã làm" if state == "answered" else None,
                         "answered": self.day(last=self.now) if state == "answered" and pick.random() < 0.8 else None})
        return rows

    def documents(self):
        pick = self.random
        self.counter = 0
        for _ in range(16):
            held = pick.random() < 0.7
            day = self.day(last=self.now if held else None)
            issued = self.day(last=self.now)
            self.document("doi-thoai", issued=issued, form=pick.choice(["dialogue", "dialogue", "reception", "peoples-conference"]),
                          state="held" if held else pick.choice(["provisional", "confirmed", "cancelled"]),
                          reason="Mưa bão", time=f"{day.isoformat()} 08:00–11:00", day=day, place="Hội trường",
                          chair=["Chủ tịch"], questions=self.questions(issued),
                          commitments=pick.choice([None, self.promises(issued)]))
        for _ in range(5):
            issued = self.day(last=self.now)
            self.document("ke-hoach", issued=issued, type=pick.choice(["plan", "disclosure-plan"]),
                          tasks=self.promises(issued))
        for _ in range(5):
            issued, concluded = self.day(last=self.now), self.day(last=self.now)
            self.document("kiem-tra", issued=issued, form=pick.choice(["check", "supervision"]), state="concluded",
                          conclusion="05/KL-UBND", concluded=concluded, recommendations=self.promises(issued))
        for _ in range(8):
            self.document("ngan-sach", type=pick.choice(["budget", "fund"]), stage="decided", year=self.year,
                          approved=self.day(last=self.now))
        for _ in range(5):
            first = self.day()
            self.document("khong-phat-sinh", items=pick.sample(ITEMS, 2), reason="Không có",
                          **{"from": first, "until": self.day(first, first + 100 * DAY)})

    # Targets.

    def targets(self):
        pick, year = self.random, self.year
        last = pick.choice([date(f"{year}-12-31"), date(f"{year + 1}-06-30"), date(f"{year}-11-30")])
        rows = []
        for number, per in enumerate(["year", "half-year", "quarter", "month", "once", "term", "year", "quarter", "term"], 1):
            named = pick.random() < 0.35
            kind = pick.choice(["territory", "territory", "peoples-committee"])
            row = {"text": f"Chỉ tiêu thứ {number} của tỉnh", "code": f"T{number}", "per": per,
                   "of": sorted({self.some_unit() for _ in range(4)} | {pick.choice(["tinh", "xa-s"])}) if named else None,
                   "of_kind": None if named else [kind], "of_level": None if named else ["commune"],
                   "within": None if named else ["tinh"],
                   "at_least": pick.choice([None, 1, 1, 2, 3]),
                   "if_any": pick.choice([None, None, None, "ngan-sach", "kiem-tra"])}
            count = pick.choice(["doi-thoai", "doi-thoai", "doi-thoai", "ngan-sach", "kiem-tra", "don-vi"])
            row["count"] = count
            if count == "doi-thoai":
                row["count_form"] = pick.choice([None, ["dialogue"], ["dialogue", "peoples-conference"]])
                row["count_state"] = pick.choice([None, ["held"], ["held"]])
            elif count == "ngan-sach":
                row["where"] = pick.choice([None, {"type": "budget"}])
            elif count == "don-vi":
                row["where"] = {"kind_of_unit": "peoples-inspection-board"}
            else:
                row["count_date"] = pick.choice([None, "concluded"])
                row["count_unit"] = None
            if per in ("once", "term"):
                row["due"] = pick.choice([None, self.day(self.first + 200 * DAY, last)])
                row["from"] = pick.choice([None, self.day(self.first, self.first + 100 * DAY)])
            else:
                row["grace"] = pick.choice([None, None, 15, 45])
                row["due"] = pick.choice([None, None, None, self.day(date(f"{year}-01-01"), date(f"{year}-09-30"))])
                row["from"] = pick.choice([None, None, self.day(self.first, self.first + 200 * DAY)])
                row["until"] = pick.choice([None, None, date(f"{year}-10-31"), date(f"{year}-09-30")])
            rows.append(row)
        rows.append({"text": "Chỉ tiêu nêu sẵn", "code": "T99", "stated": "97%", "source": "https://a.example/"})
        self.add("ke-hoach", "chi-tieu", title="Kế hoạch chỉ tiêu toàn tỉnh", unit="ubnd-tinh", type="plan",
                 issued=self.first, published=self.first, targets=rows, **{"from": self.first, "until": last})
        self.plan = self.records["ke-hoach/thu/chi-tieu"]
        for record in self.records.values():
            if record.get("statements") == "later":
                record["statements"] = [self.statement(rows) for _ in range(3)]

    def statement(self, rows):
        pick = self.random
        target = pick.choice(rows[:-1])
        result = pick.choice(["met", "not-met", "not-applicable"])
        # A day of one of its periods, of the last ones most often.
        first, last = pick.choice(figures_naive.periods(self.plan, target)[-4:])
        days = [first, last, first + (min(last, self.now + 90 * DAY) - first) / 2]
        unit = pick.choice(target["of"]) if target["of"] else \
            {"territory": "xa-", "peoples-committee": "ubnd-"}[target["of_kind"][0]] + pick.choice(self.communes)
        return {"target": pick.choice([target["code"], f"ke-hoach/thu/chi-tieu#{target['code']}"]), "unit": unit,
                "date": pick.choice(days), "result": result,
                "reason": "Chưa có việc" if result == "not-applicable" else None,
                "source": "https://b.example/" if result != "not-applicable" else None}

    # Files.

    def put(self, site):
        for path in ["content/don-vi/ubnd-xa-minh-chau.md", "content/ke-hoach/2025/dan-chu.md"]:
            (site.folder / path).unlink()
        settings = ["title: Trang thử", "base-url: https://example.org/", f"now: {self.now}", "page-size: 10"]
        if self.measured:
            settings.append("measured: " + json.dumps(self.measured))
        site.put("content/site.yaml", "\n".join(settings) + "\n")
        for kind in sorted({record["kind"] for record in self.records.values()}):
            rows = []
            for record in self.records.values():
                if record["kind"] == kind:
                    row = {key: value for key, value in record.items() if key not in ("kind", "name", "address", "day")}
                    rows.append({"id": record["name"]} | written(row))
            if kind == "don-vi":
                for row in rows:
                    site.put(f"content/don-vi/{row['id']}.md", "---\n" + "".join(
                        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in row.items()
                        if key != "id") + "---\n")
            else:
                site.put(f"content/{kind}/thu.yaml", "".join(
                    f"- {json.dumps(row, ensure_ascii=False)}\n" for row in rows))
        site.put("content/_duties/khac.yaml", "".join(f"- {{duty: {name}, none: true}}\n" for name in OTHER_DUTIES))
        for year in range(self.year - 1, self.year + 3):
            free = sorted({date(f"{year}-01-01"), date(f"{year}-04-30")} | {
                date(f"{year}-01-01") + self.random.randint(0, 364) * DAY for _ in range(25)})
            worked = sorted({day for day in (date(f"{year}-01-01") + self.random.randint(0, 364) * DAY for _ in range(40))
                             if day.weekday() >= 5 and day not in free})
            self.holidays += free
            self.worked += worked
            site.put(f"content/_working-days/{year}.yaml", json.dumps([{
                "year": year, "basis": "Đặt ra để thử",
                "holidays": [{"from": str(day), "until": str(day), "name": "Nghỉ"} for day in free],
                "worked": [{"date": str(day), "name": "Làm bù"} for day in worked]}], ensure_ascii=False))
