"""Random edits of a site, as people make them over the years: of records, kinds, settings, theme."""

import csv
import datetime
import random
import re
import shutil

SYLLABLES = "xã đường cầu trường nước kế hoạch dự án đối thoại kiểm tra công khai Minh Châu 2026".split()


class Editor:
    """Edits a site with a seed; the same seed makes the same edits of the same site."""

    def __init__(self, site, seed):
        self.site, self.random, self.count, self.before = site, random.Random(seed), 0, None
        self.options = []
        self.names = sorted(name for name in dir(self) if name.startswith("edit_"))

    def edit(self):
        """Makes one edit and says which."""
        self.count += 1
        name = self.random.choice(self.names)
        return f"{name[5:].replace('_', ' ')}: {getattr(self, name)()}"

    def go_to_another_day(self):
        """From now on the site is built for another day: the next, some days later, any earlier or later one."""
        far = datetime.date(2025, 1, 1) + datetime.timedelta(self.random.randrange(730))
        day = datetime.date.fromisoformat(self.options[1]) if self.options else far
        day = self.random.choice([day + datetime.timedelta(1), day + datetime.timedelta(9), far])
        self.options = ["--now", day.isoformat()]
        return day

    # What there is.

    def records(self, suffix=".md"):
        return sorted(path for path in (self.site.folder / "content").rglob(f"*{suffix}")
                      if not any(part.startswith("_") for part in path.parts))

    def record(self, suffix=".md"):
        return self.random.choice(self.records(suffix))

    def words(self, count):
        return " ".join(self.random.choices(SYLLABLES, k=count))

    def day(self):
        return f"{self.random.randint(1, 28):02}/{self.random.randint(1, 12):02}/{self.random.randint(2023, 2025)}"

    def change(self, path, pattern, replacement):
        """Replaces the first match; the state before is remembered for `edit_undo`."""
        text = path.read_text()
        self.before = path, text
        path.write_text(re.sub(pattern, lambda _: replacement, text, count=1, flags=re.MULTILINE))
        return path

    def change_field(self, name, value, suffix=".md"):
        """Gives a record that has a field another value for it."""
        having = [path for path in self.records(suffix) if re.search(f"^ *{name}: .", path.read_text(), re.MULTILINE)]
        if not having:
            return "nothing"
        path = self.random.choice(having)
        places = list(re.finditer(f"^( *(?:- )?{name}): .*$", path.read_text(), re.MULTILINE))
        return self.put_line(path, self.random.choice(places), f": {value}") if places else "nothing"

    def put_line(self, path, match, value):
        text = path.read_text()
        self.before = path, text
        path.write_text(text[:match.start()] + match[1] + value + text[match.end():])
        return path, match[1]

    def exchange(self, paths):
        """Gives a field of a record the value that it has elsewhere in records of the same kind."""
        path = self.random.choice(paths)
        lines = list(re.finditer(r"^( *(?:- )?[\w-]+): (?=\S).*$", path.read_text(), re.MULTILINE))
        match = self.random.choice(lines)
        kind = path.relative_to(self.site.folder / "content").parts[0]
        others = [
            line for other in paths if other.relative_to(self.site.folder / "content").parts[0] == kind
            for line in other.read_text().splitlines() if line.startswith(match[1] + ": ")]
        return self.put_line(path, match, self.random.choice(others)[len(match[1]):])

    def write_rows(self, path, rows):
        self.before = path, path.read_text()
        with path.open("w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
        return path

    # Records.

    def edit_text(self):
        return self.change(self.record(), r"\Z", f"\n{self.words(30)}\n")

    def edit_citation(self):
        return self.change(self.record(), r"\Z", f"\nTheo Kế hoạch số {self.random.randint(1, 200)}/KH-UBND.\n")

    def edit_title(self):
        return self.change_field("tieu-de", self.words(8))

    def edit_issued(self):
        return self.change_field("ngay-ban-hanh", self.day())

    def edit_published(self):
        return self.change_field("ngay-cong-khai", self.day())

    def edit_due(self):
        return self.change_field("han-tra-loi", self.day(), self.random.choice([".md", ".yaml"]))

    def edit_unit(self):
        unit = self.random.choice([path for path in self.records() if path.parent.name == "don-vi"])
        return self.change_field("co-quan", unit.stem)

    def edit_name_of_a_unit(self):
        units = [path for path in self.records() if path.parent.name == "don-vi"]
        return self.change(self.random.choice(units), r"^tieu-de: .*$", f"tieu-de: Đơn vị {self.words(3)}")

    def edit_unit_above(self):
        units = [path for path in self.records() if path.parent.name == "don-vi"]
        return self.change_field("cap-tren", self.random.choice(units).stem)

    def edit_field_as_elsewhere(self):
        return self.exchange(self.records())

    def edit_item_as_elsewhere(self):
        return self.exchange(self.records(".yaml"))

    def edit_line_away(self):
        path = self.random.choice(self.records() + self.records(".yaml"))
        line = self.random.choice(path.read_text().splitlines())
        return self.change(path, "^" + re.escape(line) + r"\n", "")

    def edit_row(self):
        path = self.record(".csv")
        head, *rows = list(csv.reader(path.read_text().splitlines()))
        if not rows or len(head) < 2:
            return "nothing"
        column = self.random.randrange(1, len(head))
        self.random.choice(rows)[column] = self.random.choice(rows)[column]
        return self.write_rows(path, [head] + rows)

    def edit_row_away(self):
        path = self.record(".csv")
        rows = list(csv.reader(path.read_text().splitlines()))
        if len(rows) < 3:
            return "nothing"
        del rows[self.random.randrange(1, len(rows))]
        return self.write_rows(path, rows)

    def edit_draft(self):
        return self.change(self.record(), r"\A---\n", "---\nban-thao: có\n")

    def edit_add(self):
        path = self.record()
        new = path.with_name(f"moi-{self.count}.md")
        text = re.sub(r"^(so-hieu|dia-chi-cu|id|number|aliases):.*\n(?:[ -].*\n)*", "", path.read_text(), flags=re.MULTILINE)
        new.write_text(text)
        self.before = new, None
        return new

    def edit_add_of_long_ago(self):
        path = self.edit_add()
        path.write_text(re.sub(r"^(ngay-ban-hanh|ngay-cong-khai): .*$", r"\1: 02/01/2019", path.read_text(), flags=re.MULTILINE))
        return path

    def edit_rename(self):
        path = self.record()
        return path.rename(path.with_name(f"ten-{self.count}.md"))

    def edit_delete(self):
        path = self.record()
        self.before = path, path.read_text()
        path.unlink()
        return path

    def edit_delete_several(self):
        return [self.edit_delete().name for _ in range(5)]

    def edit_attachment(self):
        path = self.record()
        path.with_name(f"tep-{self.count}.pdf").write_bytes(b"%PDF-1.4\n" + self.random.randbytes(50))
        return self.change(path, r"\A---\n(?![\s\S]*^tep:)", f"---\ntep: [tep-{self.count}.pdf]\n")

    def edit_nothing_but_the_time(self):
        path = self.record()
        path.touch()
        return path

    def edit_undo(self):
        """The last edit is taken back, mostly one that was refused."""
        if not self.before:
            return "nothing"
        path, text = self.before
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return path

    # What every page shares.

    def edit_settings(self):
        return self.change(self.site.folder / "content/site.yaml", r"\Z", f"# {self.count}\n")

    def edit_title_of_the_site(self):
        return self.change(self.site.folder / "content/site.yaml", r"^  vi: .*$", f"  vi: {self.words(4)}")

    def edit_day_of_the_build(self):
        return self.change(
            self.site.folder / "content/site.yaml", r"^now: .*$", f"now: 2025-{self.random.randint(6, 12):02}-15")

    def edit_kind(self):
        path = self.site.folder / "content/_kinds/du-an.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"kind: project\nplural: {{vi: Dự án {self.words(1)}, en: Projects {self.count}}}\n")
        return path

    def edit_new_kind(self):
        path = self.site.folder / f"content/_kinds/moi-{self.count}.yaml"
        path.parent.mkdir(exist_ok=True)
        name = f"loai-{self.count}"
        path.write_text(
            f"kind: own-{self.count}\nslug: {name}\nnames: {{vi: Loại {self.count}, en: Kind {self.count}}}\n"
            f"plural: {{vi: Các loại {self.count}, en: Kinds {self.count}}}\n"
            "about: {vi: Một loại của riêng trang này, en: A kind of this site}\n")
        (self.site.folder / "content" / name).mkdir()
        (self.site.folder / "content" / name / "mot.md").write_text(f"---\ntitle: {self.words(5)}\n---\n{self.words(9)}\n")
        return path

    def edit_theme(self):
        path = self.random.choice(sorted((self.site.folder / "themes").rglob("*.css")))
        return self.change(path, r"\Z", f"/* */ .moi-{self.count} {{ color: red }}\n")

    def edit_template(self):
        path = self.random.choice(sorted((self.site.folder / "themes").rglob("foot.mustache")))
        return self.change(path, r"\A", f"<p>{self.words(2)}</p>")

    def edit_template_that_tells_the_day(self):
        path = self.random.choice(sorted((self.site.folder / "themes").rglob("foot.mustache")))
        return self.change(path, r"\A", "<p>{{site.buildDate}}</p>")

    def edit_strings(self):
        path = self.site.folder / "themes/default/strings.vi.yaml"
        return self.change(path, r"^home: .*$", f"home: {self.words(2)}")


def copy_of_the_demonstration(site, root):
    """Makes a site that of the demonstration."""
    shutil.rmtree(site.folder / "content")
    shutil.copytree(root / "content", site.folder / "content")
