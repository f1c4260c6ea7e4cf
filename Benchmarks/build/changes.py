"""What happens to a site between two builds. Every change can be taken back."""

import pathlib
import shutil
import time

# Nobody starts a build within the tick of the clock in which a file was saved; the tool would not
# trust the mark of that file.
MOMENT = 0.1
# The one that generate.py writes into the settings.
THE_DAY = "2025-11-20"


class Changes:
    """Changes to one site; the files as they were wait in a folder beside its content."""

    def __init__(self, site):
        self.site = site
        self.originals = site.folder / "originals"
        self.added = site.folder / "added"  # a list of the files that were added
        self.undo()
        plans = site.content / "ke-hoach"
        years = sorted(folder.name for folder in plans.iterdir())
        # In the midst of the records: one at the end would be kinder.
        year = plans / years[len(years) // 2]
        names = sorted(path.name for path in year.glob("*.md"))
        self.edited = year / names[len(names) // 2]
        self.deleted = year / names[len(names) // 3]
        self.new = year / names[2 * len(names) // 3].replace(".md", "-moi.md")
        self.newest = plans / years[-1] / "moi-nhat.md"
        self.style = site.folder / "themes/default/css/base.css"

    def edit(self, number):
        """One record gets another sentence at its end."""
        text = self._original(self.edited).read_text()
        self.edited.write_text(f"{text.rstrip()}\n\nLần đo thứ {number}.\n")

    def add(self, number):
        """One record more."""
        text = self.edited.read_text().split("\n")
        text[1] = f'title: "Kế hoạch mới của lần đo thứ {number}"'
        self._put(self.new, "\n".join(text))

    def add_newest(self, number):
        """One record more, published on the day of the build, as most new ones are."""
        head, body = self._original(self.edited).read_text().split("\n---\n", 1)
        unit = next(line for line in head.split("\n") if line.startswith("unit: "))
        self._put(self.newest, "\n".join((
            "---", f'title: "Kế hoạch mới nhất của lần đo thứ {number}"', unit,
            f"issued: {THE_DAY}", f"published: {THE_DAY}", "---", body)))

    def delete(self, number):
        """One record less."""
        self._original(self.deleted)
        self.deleted.unlink()

    def restyle(self, number):
        """Another style sheet; its name has a fingerprint, so every page changes."""
        text = self._original(self.style).read_text()
        self.style.write_text(f"{text}\n.lan-do-{number} {{ margin: 0; }}\n")

    def undo(self):
        """Everything is as it was, also after a measurement that was stopped."""
        if self.added.exists():
            for path in self.added.read_text().splitlines():
                pathlib.Path(path).unlink(missing_ok=True)
            self.added.unlink()
        if self.originals.exists():
            for path in (path for path in self.originals.rglob("*") if path.is_file()):
                shutil.copy2(path, self.site.folder / path.relative_to(self.originals))
            shutil.rmtree(self.originals)
        time.sleep(MOMENT)

    def _put(self, path, text):
        with self.added.open("a") as added:
            added.write(f"{path}\n")
        path.write_text(text)

    def _original(self, path):
        """The file as it was, kept before its first change."""
        kept = self.originals / path.relative_to(self.site.folder)
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, kept)
        return kept
