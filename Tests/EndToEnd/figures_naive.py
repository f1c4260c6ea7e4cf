"""Counts the figures of a site anew, by docs/promises.md alone: every record for every unit, day after day, nothing remembered."""

import datetime

DAY = datetime.timedelta(days=1)
NEVER, EVER = datetime.date(1, 1, 1), datetime.date(9000, 1, 1)
DEFAULT_ITEM = {"ke-hoach": "quy-che-nhiem-vu", "kiem-tra": "ket-qua-thanh-tra", "ngan-sach": "ngan-sach"}
TABLES = [("ke-hoach", "tasks", "nhiem-vu"), ("kiem-tra", "recommendations", "kien-nghi"),
          ("doi-thoai", "commitments", "viec-phai-lam")]


def month_end(year, month):
    return datetime.date(year + month // 12, month % 12 + 1, 1) - DAY


def periods(plan, target):
    """The periods of a target, each as its first and last day, oldest first."""
    first = target.get("from") or plan.get("from")
    last = target.get("until") or plan.get("until")
    if target["per"] in ("once", "term"):
        return [(first, max(last, target.get("due") or last))]
    months = {"year": 12, "half-year": 6, "quarter": 3, "month": 1}[target["per"]]
    found = []
    for year in range(first.year - 1, last.year + 2):
        for month in range(1, 13, months):
            begin, end = datetime.date(year, month, 1), month_end(year, month + months - 1)
            if first <= end <= last:
                found.append((begin, end))
    return found


def due_day(target, period):
    due = target.get("due")
    if due and (target["per"] in ("once", "term") or period[0] <= due <= period[1]):
        return due
    return period[1] + (target.get("grace") or 0) * DAY


class Naive:
    def __init__(self, content):
        self.content, self.now = content, content.now
        self.all = content.records
        self.units = {r["name"]: r for r in self.all.values() if r["kind"] == "don-vi"}
        self.shown = [r for r in self.all.values() if self.is_shown(r)]
        self.live = [r for r in self.shown if "withdrawn" not in r]

    def is_shown(self, record):
        return not ("draft" in record or record.get("audience") == "internal"
                    or record.get("published", NEVER) > self.now)

    # Units.

    def above(self, unit):
        """The units that a unit lies in, nearest first."""
        found = []
        while unit := self.units[unit].get("parent"):
            found.append(unit)
        return found

    def within(self, unit, top):
        return unit == top or top in self.above(unit)

    def lives(self, unit, day):
        it = self.units[unit]
        return it.get("valid_from", NEVER) <= day <= it.get("valid_until", EVER)

    def took_over(self, new, old):
        """Whether a unit took over from another, directly or over others."""
        return any(old == before or self.took_over(before, old) for before in self.units
                   if new in self.units[before].get("merged_into", [])
                   or before in self.units[new].get("merged_from", []))

    def counts_for(self, named):
        """The units that are concerned by what a unit does: itself, its commune, and what took over from these."""
        lies_in = [unit for unit in [named, *self.above(named)] if self.units[unit]["kind_of_unit"] == "territory"]
        return self.with_successors({named, *lies_in[:1]})

    def credited(self, named):
        """The units for which a record counts that names a unit: here all territories above, the province too."""
        return self.with_successors({named} | {unit for unit in self.above(named)
                                               if self.units[unit]["kind_of_unit"] == "territory"})

    def with_successors(self, own):
        return own | {unit for unit in self.units if any(self.took_over(unit, old) for old in own)}

    def is_measured(self, unit):
        """Whether the site holds the records of a unit."""
        names = self.content.measured
        return names is None or any(self.within(unit, top) for top in names)

    # Commitments.

    def commitments(self):
        """Every commitment: its text, record, row, lead, due day, standing."""
        found = []
        for record in self.live:
            for kind, table, slug in TABLES:
                if record["kind"] == kind:
                    for number, row in enumerate(record.get(table) or [], 1):
                        found.append(self.commitment(record, slug, number, row, row["text"], row.get("done"),
                                                     row["state"] == "done", row["state"] == "dropped"))
            for number, row in enumerate(record.get("questions") or [], 1):
                if row.get("due") or row["state"] in (None, "waiting"):
                    found.append(self.commitment(record, "cau-hoi", number, row, row["question"], row.get("answered"),
                                                 row["state"] == "answered", row["state"] == "forwarded"))
        return [one for one in found if self.is_measured(one["record"]["unit"])]

    def commitment(self, record, slug, number, row, text, done_on, done, dropped):
        due, lead = row.get("due"), row.get("unit")
        if not lead and not row.get("who"):
            lead = record["unit"]
        if dropped:
            standing = "dropped"
        elif done:
            standing = "done-late" if done_on and due and done_on > due else "done"
        else:
            standing = "undated" if not due else "late" if due < self.now else "due"
        return {"text": text, "record": record, "row": f"viec-{slug}-{number}", "lead": lead, "due": due,
                "standing": standing, "done": done_on}

    def followed_at(self, unit, commitments):
        """The commitments that the page of a unit tells."""
        return [one for one in commitments if one["lead"] and unit in self.counts_for(one["lead"])]

    # Targets.

    def asked(self, target):
        if target.get("of"):
            return {unit for unit in self.units
                    if any(unit == named or self.took_over(unit, named) for named in target["of"])}
        return {name for name, unit in self.units.items()
                if unit["kind_of_unit"] in target["of_kind"] and unit["level"] in target["of_level"]
                and any(top in self.above(name) for top in target["within"])}

    def answers(self, target, unit, period):
        """Whether a unit that exists on the last day must answer for a period."""
        first = due_day(target, period) if target["per"] in ("once", "term") else period[0]
        return self.lives(unit, first) or any(self.lives(old, first) for old in self.units if self.took_over(unit, old))

    def date_in_lists(self, record):
        if record["kind"] == "doi-thoai":
            return record["day"]
        return record.get("issued") if record["kind"] == "ke-hoach" else record.get("published") or record.get("issued")

    def day_of(self, target, record):
        if target.get("count_date"):
            return record.get(target["count_date"])
        return self.date_in_lists(record)

    def counted(self, target, unit, period):
        """The records that count for a unit in a period."""
        first, last = period
        found = set()
        for record in self.live:
            if record["kind"] != target["count"]:
                continue
            if any(record.get(key) != value for key, value in (target.get("where") or {}).items()):
                continue
            if target.get("count_form") and record["form"] not in target["count_form"]:
                continue
            if target.get("count_state") and record["state"] not in target["count_state"]:
                continue
            if record["kind"] == "don-vi":
                ends = min([self.units[one].get("valid_until", EVER) for one in [record["parent"], *self.above(record["parent"])]])
                ends = record.get("valid_until", ends)
                here = record.get("valid_from", NEVER) <= min(last, self.now) <= ends
                named = record["parent"]
            else:
                day = self.day_of(target, record)
                # What need be there but once counts whenever it was made.
                here = day is not None and day <= self.now and (target["per"] == "once" or first <= day <= last)
                named = record["unit"]
            if here and unit in self.credited(named):
                found.add(record["address"])
        return found

    def has_any(self, target, unit, period):
        return any(record["kind"] == target["if_any"] and unit in self.credited(record["unit"])
                   and (self.date_in_lists(record) or NEVER) <= min(period[1], self.now) for record in self.live)

    def stated(self, target, unit, period):
        # Of one record the lower row is the later, of two records of one day that of the later address.
        rows = [((self.date_in_lists(record) or NEVER, record["address"], number), row) for record in self.live
                for number, row in enumerate(record.get("statements") or [])
                if row["target"].split("#")[-1] == target["code"] and row["unit"] == unit
                and period[0] <= row["date"] <= period[1]]
        return max(rows, key=lambda found: found[0], default=(None, None))[1]

    def verdict(self, target, unit, period):
        if not self.lives(unit, period[1]):
            return "not-answering"
        if len(self.counted(target, unit, period)) >= (target.get("at_least") or 1):
            return "met"
        if row := self.stated(target, unit, period):
            return "not-applicable" if row["result"] == "not-applicable" else "stated-" + row["result"]
        if not self.answers(target, unit, period):
            return "not-answering"
        if target.get("if_any") and not self.has_any(target, unit, period):
            return "not-applicable"
        if not self.is_measured(unit):
            return "outside"
        return "overdue" if due_day(target, period) < self.now else "open"

    # Disclosure and duties.

    def items(self, record):
        if record["kind"] in ("khong-phat-sinh", "don-vi"):
            return []
        return record.get("disclosure_item") or [DEFAULT_ITEM[record["kind"]]] if record["kind"] in DEFAULT_ITEM \
            else record.get("disclosure_item") or []

    def disclosed(self, record):
        return record.get("published") or record.get("issued")

    def standing_of_items(self, commune, first, last):
        """For each item: the addresses of its records, or of its nil statements."""
        found = {}
        begin = max(first, self.units[commune].get("valid_from", NEVER))
        days = [begin + datetime.timedelta(n) for n in range((min(last, self.now) - begin).days + 1)]
        for item in self.content.items:
            records = {r["address"] for r in self.live if item in self.items(r) and commune in self.counts_for(r["unit"])
                       and first <= self.disclosed(r) <= last}
            nils = {r["address"] for r in self.live if r["kind"] == "khong-phat-sinh" and item in r["items"]
                    and commune in self.counts_for(r["unit"]) and r["from"] <= last and first <= r["until"]}
            whole = all(any(r["from"] <= day <= r["until"] for r in self.live if r["address"] in nils) for day in days)
            found[item] = ("disclosed" if records else "nil" if whole else "part" if nils else "missing", records | nils)
        return found

    def is_working(self, day):
        if day in self.content.holidays:
            return False
        return day.weekday() < 5 or day in self.content.worked

    def publish_duty(self, record):
        """Due day and how the duty to publish within five working days stands, or nothing."""
        if record["kind"] not in ("ke-hoach", "ngan-sach") or not self.is_measured(record["unit"]) \
                or not {"issued", "published"} <= record.keys() or record["issued"] < datetime.date(2023, 7, 1):
            return None
        due, left = record["issued"], 5
        while left:
            due += DAY
            left -= self.is_working(due)
        return due, "on-time" if record["published"] <= due else "late"

    def duties_of(self, commune, first, last):
        """How each duty of a commune itself stands whose time began within these days."""
        return [duty[1] for record in self.live if (duty := self.publish_duty(record))
                and self.within(record["unit"], commune) and first <= record["issued"] <= last]
