"""Writes the site for Hugo: the very records of generate.py, as Hugo wants them.

    python3 -m build.hugo_site FOLDER COUNT SEED

Title, date, summary, number, kind, unit, year and the fields of its kind become front matter, the text
stays as it is. The templates of hugo/ give pages the furniture that the tool's own have, and its style sheets."""

import json
import pathlib
import shutil
import sys

import generate

from .sites import ROOT

TEMPLATES = pathlib.Path(__file__).parent / "hugo"
KINDS = {"don-vi": "Cơ quan, đơn vị", "ke-hoach": "Kế hoạch", "doi-thoai": "Đối thoại",
         "du-an": "Dự án", "kiem-tra": "Kiểm tra, giám sát", "van-ban": "Văn bản"}


def fields(record):
    """The fields of a record's kind, which stand behind its summary, each with its value as one text,
    so that no template has to take it apart."""
    head = record.text.split("---\n", 2)[1]
    facts = []
    for line in head.partition("\nsummary: ")[2].splitlines()[1:]:
        if line.startswith(" "):
            facts[-1][1] += line.strip("- ") + " "
        else:
            name, _, value = line.partition(":")
            facts.append([name, value.strip()])
    return facts


def front_matter(record):
    """YAML for one record; texts in quotes as JSON has them are YAML too."""
    def text(value):
        return json.dumps(value, ensure_ascii=False)

    lines = [f"title: {text(record.title)}", f"description: {text(record.abstract)}"]
    if record.number:
        lines += [f"date: {record.date}", f"number: {text(record.number)}",
                  f"kinds: [{text(KINDS[record.kind])}]", f"units: [{text(record.unitName)}]",
                  f"years: [{text(record.date[:4])}]"]
    if record.state:
        lines.append(f"state: {text(record.state)}")
    if facts := fields(record):
        lines.append("facts:")
        lines += [f"  - {{name: {text(name)}, value: {text(value)}}}" for name, value in facts]
    return "\n".join(lines)


def write(folder, count, seed):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    styles = sorted((ROOT / "themes/default/css").glob("*.css"))
    (folder / "static").mkdir()
    (folder / "static/site.css").write_text("".join(style.read_text() for style in styles))
    shutil.copy(ROOT / "themes/default/assets/icon.svg", folder / "static/icon.svg")
    made = set()
    for record in generate.records(count, seed):
        place = folder / "content" / record.path
        if place.parent not in made:
            place.parent.mkdir(parents=True, exist_ok=True)
            made.add(place.parent)
        body = record.text.split("---\n", 2)[2]
        place.write_text(f"---\n{front_matter(record)}\n---\n{body}")
    for kind, title in KINDS.items():
        (folder / "content" / kind / "_index.md").write_text(f"---\ntitle: {title}\n---\n")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
