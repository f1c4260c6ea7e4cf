#!/usr/bin/env python3
"""Writes a synthetic site: records of about 600 syllables, spread over kinds, units and years.

    generate.py FOLDER COUNT [--seed N]

The same count and seed give the same bytes. The folder gets content/ with site.yaml, one unit for
every fifty records (twenty at least) and COUNT records as Markdown files."""

import argparse
import datetime
import pathlib
import random
import unicodedata

import words

FIRST_DAY = datetime.date(2019, 1, 2)
DAYS = 2500
KINDS = ["ke-hoach"] * 7 + ["doi-thoai"] * 4 + ["du-an"] * 4 + ["kiem-tra"] * 3 + ["van-ban"] * 2


def slug(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = [letter if letter.isascii() and letter.isalnum() else " "
            for letter in plain if not unicodedata.combining(letter)]
    return "-".join("".join(kept).split())


def written(day):
    return f"{day.day:02}/{day.month:02}/{day.year}"


class Writer:
    """Says things about local government, each word as often as common words are."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.weights = {}
        # Records of one province cite the same few hundred documents, some of them over and over.
        self.documents = [self.symbol() for _ in range(400)]
        self.names = [f"{self.syllable()} {self.syllable()}" for _ in range(30_000)]

    def one(self, name, choices):
        if name not in self.weights:
            total, sums = 0.0, []
            for rank in range(len(choices)):
                total += 1 / (rank + (2.7 if len(choices) < 1000 else 500))
                sums.append(total)
            self.weights[name] = sums
        return self.random.choices(choices, cum_weights=self.weights[name])[0]

    def syllable(self):
        while True:
            onset, rhyme = self.random.choice(words.ONSETS), self.random.choice(words.RHYMES)
            front = unicodedata.normalize("NFD", rhyme)[0] in "ei" or rhyme.startswith("y")
            # Which spellings do not exist: ce, ge, nge, quu, quo.
            if onset in ("c", "g", "ng") and front or onset == "qu" and rhyme[0] in "uùúủưừứoòọôồộơ":
                continue
            return (onset + rhyme).capitalize()

    def day(self):
        return FIRST_DAY + datetime.timedelta(days=self.random.randrange(DAYS))

    def number(self):
        return f"{self.random.choice([9, 90, 900, 9000]) * self.random.random() + 1:.0f}"

    def document(self):
        return self.one("document", self.documents)

    def symbol(self):
        suffix, body = self.random.choice([
            ("KH-UBND", "Ủy ban nhân dân tỉnh"), ("NQ-HĐND", "Hội đồng nhân dân tỉnh"),
            ("QĐ-UBND", "Ủy ban nhân dân tỉnh"), ("BC-UBND", "Ủy ban nhân dân tỉnh"),
            ("KL-TTr", "Thanh tra tỉnh"), ("TB-UBND", "Ủy ban nhân dân tỉnh")])
        return f"{self.random.randrange(1, 900)}/{suffix} của {body}"

    def sentence(self):
        pattern = self.random.choice(words.SENTENCES)
        parts = []
        for piece in pattern.split("{"):
            name, _, rest = piece.partition("}") if "}" in piece[:2] else ("", "", piece)
            parts.append(self.filler(name) + rest)
        text = "".join(parts)
        return text[0].upper() + text[1:]

    def filler(self, name):
        match name:
            case "a": return self.one("action", words.ACTIONS)
            case "t": return self.one("thing", words.THINGS)
            case "g": return self.one("group", words.GROUPS)
            case "c": return self.one("cause", words.CAUSES)
            case "r": return self.one("result", words.RESULTS)
            case "b": return self.one("body", words.BODIES)
            case "p": return self.random.choice(words.PLACES)
            case "n": return self.number()
            case "d": return written(self.day())
            case "x": return self.document()
            case "z": return self.one("name", self.names)
            case _: return ""

    def body(self, syllables):
        lines, count = [], 0
        section = 0
        while count < syllables:
            section += 1
            lines += [f"## {section}. {self.title()}", ""]
            for _ in range(2):
                paragraph = " ".join(self.sentence() for _ in range(3))
                count += paragraph.count(" ") + 1
                lines += [paragraph, ""]
            if section % 2 == 0:
                for _ in range(3):
                    item = self.sentence()
                    count += item.count(" ") + 1
                    lines.append(f"- {item}")
                lines.append("")
        return "\n".join(lines)

    def title(self):
        text = f"{self.one('action', words.ACTIONS)} {self.one('thing', words.THINGS)}"
        return text[0].upper() + text[1:]


def fields(kind, writer, day, unit):
    """The front matter of a record besides what every record has."""
    later = day + datetime.timedelta(days=writer.random.randrange(20, 300))
    done = later.year < 2025
    match kind:
        case "ke-hoach":
            task = "done" if done else "in-progress"
            return [
                f"from: {written(day)}", f"until: {written(later)}", "tasks:",
                f"  - text: \"{writer.title()}\"", f"    unit: {unit}",
                f"    due: {written(later)}", f"    state: {task}",
            ] + ([f"    done: {written(later)}"] if done else [])
        case "doi-thoai":
            return [
                "form: dialogue", f"state: {'held' if done else 'confirmed'}",
                f"time: {day.isoformat()} 08:00–11:30",
                f"place: \"Nhà văn hóa thôn {writer.random.choice(words.PLACES)}\"",
                "chair: Chủ tịch Ủy ban nhân dân xã", "topics:", f"  - \"{writer.title()}\"",
            ]
        case "du-an":
            budget = writer.random.randrange(200, 90_000) * 1_000_000
            return [
                f"stage: {'completion' if done else 'construction'}", f"budget: {budget}",
                f"progress: {100 if done else writer.random.randrange(5, 95)}%",
                f"progress-date: {written(later)}", f"planned-start: {written(day)}",
                f"planned-end: {written(later)}",
            ] + ([f"actual-end: {written(later)}"] if done else [])
        case "kiem-tra":
            return [
                "form: check", f"state: {'closed' if done else 'following'}",
                f"conclusion: {writer.document().split()[0]}", f"concluded: {written(later)}",
                "findings:", f"  - text: \"{writer.title()}\"", "    severity: shortcoming",
            ]
        case _:
            return ["type: decision", "state: in-force", f"effective: {written(later)}"]


def generate(folder, count, seed):
    writer = Writer(seed)
    content = folder / "content"
    (content / "don-vi").mkdir(parents=True, exist_ok=True)
    (content / "site.yaml").write_text(
        "title: Trang công khai tổng hợp\nbase-url: https://example.org/\nnow: 2025-11-20\n")
    units = []
    for index in range(max(20, count // 50)):
        place = words.PLACES[index % len(words.PLACES)]
        name = f"Ủy ban nhân dân xã {place}"
        if index >= len(words.PLACES):
            name += f" {index // len(words.PLACES) + 1}"
        units.append(slug(name))
        (content / "don-vi" / f"{units[-1]}.md").write_text(
            f"---\ntitle: {name}\nkind-of-unit: peoples-committee\nlevel: commune\n---\n"
            f"{writer.sentence()}\n")
    for index in range(count):
        kind = writer.random.choice(KINDS)
        day, unit = writer.day(), writer.random.choice(units)
        head = [
            "---", f"title: \"{writer.title()} năm {day.year}\"",
            f"number: {index + 1}/KH-UBND", f"unit: {unit}", f"issued: {written(day)}",
            f"published: {written(day + datetime.timedelta(days=3))}",
            f"summary: \"{writer.sentence()}\"",
        ] + fields(kind, writer, day, unit) + ["---", ""]
        place = content / kind / str(day.year) / f"{index + 1:07}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("\n".join(head) + writer.body(500))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.count, arguments.seed)
