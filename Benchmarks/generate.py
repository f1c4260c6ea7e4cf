#!/usr/bin/env python3
"""Writes a synthetic site: records of about 600 syllables, spread over kinds, units and years.

    generate.py FOLDER COUNT [--seed N] [--no-lines]
    generate.py --json-lines COUNT [--seed N] > records.jsonl

The same count and seed give the same bytes. The folder gets content/ with site.yaml, one unit for
every fifty records (twenty at least) and COUNT records as Markdown files. As JSON lines the same
records and units come one by one, whatever their number, in little memory: address, title, number,
kind, unit (its address), unitName, date (ISO, the one that the site shows), state, abstract and body,
the text without markup."""

import argparse
import bisect
import datetime
import json
import os
import pathlib
import random
import sys
import unicodedata
from dataclasses import dataclass

import words

FIRST_DAY = datetime.date(2019, 1, 2)
DAYS = 2500
UNIT = "Ủy ban nhân dân xã "
KINDS = ["ke-hoach"] * 7 + ["doi-thoai"] * 4 + ["du-an"] * 4 + ["kiem-tra"] * 3 + ["van-ban"] * 2
# The letters of document numbers: what a unit issues about a record of each kind.
SYMBOLS = {
    "ke-hoach": ["KH-UBND", "KH-UBND", "KH-UBND", "KH-HĐND", "CTr-UBND"],
    "doi-thoai": ["TB-UBND", "TB-UBND", "GM-UBND", "TB-HĐND"],
    "du-an": ["QĐ-UBND", "QĐ-UBND", "TTr-UBND"],
    "kiem-tra": ["KL-UBND", "BC-UBND", "BC-BTTND"],
    "van-ban": ["QĐ-UBND"],
}


def slug(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = [letter if letter.isascii() and letter.isalnum() else " "
            for letter in plain if not unicodedata.combining(letter)]
    return "-".join("".join(kept).split())


def written(day):
    return f"{day.day:02}/{day.month:02}/{day.year}"


def pieces(pattern):
    """A pattern taken apart: what fills each place, and the text behind it."""
    first, *others = pattern.split("{")
    return first, [(part[0], part[2:]) for part in others]


class Writer:
    """Says things about local government, each word as often as common words are."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.sums = {}
        # Records of one province cite the same few hundred documents, some of them over and over.
        self.documents = list({one.split()[0]: one for one in (self.symbol() for _ in range(400))}.values())
        self.dated = [f"{document} ngày {written(self.day())}" for document in self.documents]
        self.names = [f"{self.syllable()} {self.syllable()}" for _ in range(30_000)]
        self.sentences = [pieces(pattern) for pattern in words.SENTENCES]
        self.titles = {kind: [pieces(one) for one in some] for kind, some in words.TITLES.items()}
        self.fillers = {
            "a": lambda: self.one("action", words.ACTIONS),
            "t": lambda: self.one("thing", words.THINGS),
            "g": lambda: self.one("group", words.GROUPS),
            "c": lambda: self.one("cause", words.CAUSES),
            "r": lambda: self.one("result", words.RESULTS),
            "b": lambda: self.one("body", words.BODIES),
            "p": lambda: self.any(words.PLACES),
            "n": self.number,
            "d": lambda: written(self.day()),
            "x": lambda: self.one("document", self.documents),
            "e": lambda: self.one("document", self.dated),
            "z": lambda: self.one("name", self.names),
        }

    def any(self, choices):
        return choices[int(self.random.random() * len(choices))]

    def one(self, name, choices):
        """One of the choices, the first ones oftener, as words are in texts."""
        if name not in self.sums:
            total, sums = 0.0, []
            for rank in range(len(choices)):
                total += 1 / (rank + (2.7 if len(choices) < 1000 else 500))
                sums.append(total)
            self.sums[name] = sums
        sums = self.sums[name]
        return choices[bisect.bisect(sums, self.random.random() * sums[-1], 0, len(sums) - 1)]

    def syllable(self):
        while True:
            onset, rhyme = self.any(words.ONSETS), self.any(words.RHYMES)
            front = unicodedata.normalize("NFD", rhyme)[0] in "ei" or rhyme.startswith("y")
            # Which spellings do not exist: ce, ge, nge, quu, quo.
            if onset in ("c", "g", "ng") and front or onset == "qu" and rhyme[0] in "uùúủưừứoòọôồộơ":
                continue
            return (onset + rhyme).capitalize()

    def day(self):
        return FIRST_DAY + datetime.timedelta(days=int(self.random.random() * DAYS))

    def number(self):
        return f"{self.any([9, 90, 900, 9000]) * self.random.random() + 1:.0f}"

    def symbol(self):
        suffix, body = self.any([
            ("KH-UBND", "Ủy ban nhân dân tỉnh"), ("NQ-HĐND", "Hội đồng nhân dân tỉnh"),
            ("QĐ-UBND", "Ủy ban nhân dân tỉnh"), ("BC-UBND", "Ủy ban nhân dân tỉnh"),
            ("KL-TTr", "Thanh tra tỉnh"), ("TB-UBND", "Ủy ban nhân dân tỉnh")])
        return f"{self.random.randrange(1, 900)}/{suffix} của {body}"

    def filled(self, pattern, known={}):
        text, parts = pattern
        for name, rest in parts:
            text += (known.get(name) or self.fillers[name]()) + rest
        return text[0].upper() + text[1:]

    def sentence(self):
        return self.filled(self.any(self.sentences))

    def heading(self):
        text = f"{self.fillers['a']()} {self.fillers['t']()}"
        return text[0].upper() + text[1:]

    def title(self, kind, day, unit_name):
        known = {"y": str(day.year), "u": unit_name.removeprefix(UNIT)}
        return self.filled(self.any(self.titles[kind]), known)

    def own_number(self, kind, title, year):
        """The number of a record: units begin anew every year, so many have the same."""
        letters = "NQ-HĐND" if title.startswith("Nghị quyết") else self.any(SYMBOLS[kind])
        serial = 1 + int(700 * self.random.random() ** 2)
        middle = f"{year}/" if kind == "van-ban" and self.random.random() < 0.5 else ""
        return f"{serial:02}/{middle}{letters}"

    def body(self, syllables):
        """Sections, paragraphs and items as (sort, text); the sort is what Markdown begins with."""
        blocks, count, section = [], 0, 0
        while count < syllables:
            section += 1
            blocks.append(("## ", f"{section}. {self.heading()}"))
            for _ in range(2):
                blocks.append(("", " ".join(self.sentence() for _ in range(3))))
                count += blocks[-1][1].count(" ") + 1
            if section % 2 == 0:
                for _ in range(3):
                    blocks.append(("- ", self.sentence()))
                    count += blocks[-1][1].count(" ") + 1
        return blocks


def markdown(blocks):
    lines = []
    for place, (sort, text) in enumerate(blocks):
        lines.append(sort + text)
        if sort != "- " or place + 1 == len(blocks) or blocks[place + 1][0] != "- ":
            lines.append("")
    return "\n".join(lines)


def fields(kind, writer, day, unit, title):
    """The front matter of a record besides what every record has, its state, and its texts."""
    later = day + datetime.timedelta(days=writer.random.randrange(20, 300))
    done = later.year < 2025
    match kind:
        case "ke-hoach":
            task = writer.heading()
            return [
                f"from: {written(day)}", f"until: {written(later)}", "tasks:",
                f"  - text: \"{task}\"", f"    unit: {unit}",
                f"    due: {written(later)}", f"    state: {'done' if done else 'in-progress'}",
            ] + ([f"    done: {written(later)}"] if done else []), None, [task]
        case "doi-thoai":
            state = "held" if done else "confirmed"
            place = f"Nhà văn hóa thôn {writer.any(words.PLACES)}"
            chair, topic = "Chủ tịch Ủy ban nhân dân xã", writer.heading()
            return [
                "form: dialogue", f"state: {state}", f"time: {day.isoformat()} 08:00–11:30",
                f"place: \"{place}\"", f"chair: {chair}", "topics:", f"  - \"{topic}\"",
            ], state, [place, chair, topic]
        case "du-an":
            budget = writer.random.randrange(200, 90_000) * 1_000_000
            state = "completion" if done else "construction"
            return [
                f"stage: {state}", f"budget: {budget}",
                f"progress: {100 if done else writer.random.randrange(5, 95)}%",
                f"progress-date: {written(later)}", f"planned-start: {written(day)}",
                f"planned-end: {written(later)}",
            ] + ([f"actual-end: {written(later)}"] if done else []), state, []
        case "kiem-tra":
            state, finding = "closed" if done else "following", writer.heading()
            conclusion = writer.fillers["x"]().split()[0]
            return [
                "form: check", f"state: {state}", f"conclusion: {conclusion}",
                f"concluded: {written(later)}", "findings:", f"  - text: \"{finding}\"",
                "    severity: shortcoming",
            ], state, [conclusion, finding]
        case _:
            sort = "resolution" if title.startswith("Nghị quyết") else "decision"
            return [f"type: {sort}", "state: in-force", f"effective: {written(later)}"], "in-force", []


@dataclass
class Record:
    """One record or unit: what search knows of it, and its Markdown file."""

    address: str
    title: str
    kind: str
    abstract: str
    body: str
    path: str
    text: str
    number: str = None
    unit: str = None
    unitName: str = None
    date: str = None
    state: str = None

    def line(self):
        """The record as a line of JSON, without the file."""
        return json.dumps({name: getattr(self, name) for name in (
            "address", "title", "number", "kind", "unit", "unitName", "date", "state",
            "abstract", "body")}, ensure_ascii=False)


def records(count, seed):
    """The units, then the records, one by one."""
    writer = Writer(seed)
    units = []
    for index in range(max(20, count // 50)):
        place = words.PLACES[index % len(words.PLACES)]
        name = UNIT + place
        if index >= len(words.PLACES):
            name += f" {index // len(words.PLACES) + 1}"
        units.append((slug(name), name))
        text = writer.sentence()
        yield Record(
            address=f"don-vi/{units[-1][0]}/", title=name, kind="don-vi", abstract=text, body=text,
            path=f"don-vi/{units[-1][0]}.md",
            text=f"---\ntitle: {name}\nkind-of-unit: peoples-committee\nlevel: commune\n---\n{text}\n")
    for index in range(count):
        yield record(writer, index, *writer.any(units))


def record(writer, index, unit, unit_name):
    kind, day = writer.any(KINDS), writer.day()
    title = writer.title(kind, day, unit_name)
    number, summary = writer.own_number(kind, title, day.year), writer.sentence()
    published = day + datetime.timedelta(days=3)
    own, state, texts = fields(kind, writer, day, unit, title)
    blocks = writer.body(500)
    head = [
        "---", f"title: \"{title}\"", f"number: {number}", f"unit: {unit}",
        f"issued: {written(day)}", f"published: {written(published)}", f"summary: \"{summary}\"",
    ] + own + ["---", ""]
    # Plans, dialogues and documents are dated by their own day, not by that of publication.
    dated = published if kind in ("du-an", "kiem-tra") else day
    name = f"{kind}/{day.year}/{index + 1:07}"
    return Record(
        address=f"{name}/", title=title, number=number, kind=kind, unit=f"don-vi/{unit}/",
        unitName=unit_name, date=dated.isoformat(), state=state, abstract=summary,
        body="\n\n".join([text for _, text in blocks] + texts), path=f"{name}.md",
        text="\n".join(head) + markdown(blocks))


def generate(folder, count, seed, with_lines=True):
    """Writes the site; besides content/ the folder gets the same records as records.jsonl.

    Each goes to the disk before the next is made, so that a million need little memory."""
    content = folder / "content"
    content.mkdir(parents=True, exist_ok=True)
    (content / "site.yaml").write_text(
        "title: Trang công khai tổng hợp\nbase-url: https://example.org/\nnow: 2025-11-20\n")
    made = set()
    with open(folder / "records.jsonl" if with_lines else os.devnull, "w") as lines:
        for one in records(count, seed):
            place = content / one.path
            if place.parent not in made:
                place.parent.mkdir(parents=True, exist_ok=True)
                made.add(place.parent)
            place.write_text(one.text)
            if with_lines:
                lines.write(one.line() + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path, nargs="?")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json-lines", action="store_true", help="records to standard output")
    parser.add_argument("--no-lines", action="store_true", help="no records.jsonl beside content/")
    arguments = parser.parse_args()
    if not arguments.json_lines and arguments.folder is None:
        parser.error("say into which folder, or --json-lines")
    if not arguments.json_lines:
        return generate(arguments.folder, arguments.count, arguments.seed, not arguments.no_lines)
    for one in records(arguments.count, arguments.seed):
        sys.stdout.write(one.line() + "\n")


if __name__ == "__main__":
    main()
