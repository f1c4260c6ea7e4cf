"""Random edits of a site, as people make them over the years: of records, kinds, settings, theme."""

import random
import re
import shutil

SYLLABLES = "xã đường cầu trường nước kế hoạch dự án đối thoại kiểm tra công khai Minh Châu 2026".split()


class Editor:
    """Edits a site with a seed; the same seed makes the same edits of the same site."""

    def __init__(self, site, seed):
        self.site, self.random, self.count, self.before = site, random.Random(seed), 0, None
        self.names = sorted(name for name in dir(self) if name.startswith("edit_"))

    def edit(self):
        """Makes one edit and says which."""
        self.count += 1
        name = self.random.choice(self.names)
        return f"{name[5:].replace('_', ' ')}: {getattr(self, name)()}"

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

    # Records.

    def edit_text(self):
        return self.change(self.record(), r"\Z", f"\n{self.words(30)}\n")

    def edit_citation(self):
        return self.change(self.record(), r"\Z", f"\nTheo Kế hoạch số {self.random.randint(1, 200)}/KH-UBND.\n")

    def edit_title(self):
        return self.change(self.record(), r"^title: .*$", f"title: {self.words(8)}")

    def edit_issued(self):
        return self.change(self.record(), r"^issued: .*$", f"issued: {self.day()}")

    def edit_published(self):
        return self.change(self.record(), r"^published: .*$", f"published: {self.day()}")

    def edit_unit(self):
        units = self.records()
        unit = self.random.choice([path for path in units if path.parent.name == "don-vi"])
        return self.change(self.record(), r"^unit: .*$", f"unit: {unit.stem}")

    def edit_name_of_a_unit(self):
        units = [path for path in self.records() if path.parent.name == "don-vi"]
        return self.change(self.random.choice(units), r"^title: .*$", f"title: Đơn vị {self.words(3)}")

    def edit_row(self):
        path = self.record(".csv")
        return self.change(path, r"^(.*)$(?![\s\S])", path.read_text().splitlines()[-1])

    def edit_draft(self):
        return self.change(self.record(), r"\A---\n", "---\ndraft: yes\n")

    def edit_add(self):
        path = self.record()
        new = path.with_name(f"moi-{self.count}.md")
        text = re.sub(r"^(number|aliases|id):.*\n(?:[ -].*\n)*", "", path.read_text(), flags=re.MULTILINE)
        new.write_text(text)
        self.before = new, None
        return new

    def edit_add_of_long_ago(self):
        path = self.edit_add()
        path.write_text(re.sub(r"^(issued|published): .*$", r"\1: 02/01/2019", path.read_text(), flags=re.MULTILINE))
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
        return self.change(path, r"\A---\n(?![\s\S]*^attachments:)", f"---\nattachments: [tep-{self.count}.pdf]\n")

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
        return self.change(self.site.folder / "content/site.yaml", r"^(title|tieu-de): .*$", f"title: {self.words(4)}")

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

    def edit_strings(self):
        path = self.site.folder / "themes/default/strings.vi.yaml"
        return self.change(path, r"^home: .*$", f"home: {self.words(2)}")


def copy_of_the_demonstration(site, root):
    """Makes a site that of the demonstration."""
    shutil.rmtree(site.folder / "content")
    shutil.copytree(root / "content", site.folder / "content")
