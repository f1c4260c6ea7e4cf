"""The questions of citizens for which bytes, requests and time are measured.

A mix in fixed shares, drawn by chance from the records of the site itself: what they find, and how
common their words are, is as in the site."""

import random
from dataclasses import dataclass, field

from .records import folded, runs

# Of twenty questions.
SHARES = {"title": 8, "place": 4, "body": 3, "number": 3, "filters": 2}
# What citizens call the kinds of records, with a place behind it.
KIND_WORDS = [
    "đối thoại", "lịch đối thoại", "tiếp công dân", "kế hoạch", "dự án", "công trình", "kiểm tra",
    "giám sát", "quyết định", "nghị quyết", "giải phóng mặt bằng", "nông thôn mới", "ngân sách",
    "nhà văn hóa", "đường giao thông", "đất đai", "hộ nghèo", "bảo hiểm y tế"]


@dataclass(frozen=True)
class Question:
    """What is typed, with what filters; its sort is a key of SHARES."""

    sort: str
    text: str
    filters: dict = field(default_factory=dict)


def draw(sample, count, seed):
    """So many questions; half of those in words are typed without diacritics."""
    chance = random.Random(seed)
    sample = chance.sample(sample, len(sample))
    # Spread evenly, so that a few questions have about the same shares.
    sorts = [sort for _, sort in sorted(
        ((place + 0.5) / share, sort) for sort, share in SHARES.items() for place in range(share))]
    makers = {"title": title, "place": place, "body": body, "number": number, "filters": filters}
    questions, counts = [], dict.fromkeys(SHARES, 0)
    for record in sample:
        if len(questions) == count:
            break
        sort = sorts[len(questions) % len(sorts)]
        question = makers[sort](record, chance)
        if question is None:
            continue
        # By turns within each sort, so that each has as many of both.
        if counts[sort] % 2 and sort != "number":
            question = Question(sort, folded(question.text), question.filters)
        counts[sort] += 1
        questions.append(question)
    return questions


def window(words, shortest, longest, chance):
    length = min(len(words), chance.randint(shortest, longest))
    start = chance.randrange(len(words) - length + 1)
    return " ".join(words[start:start + length])


def title(record, chance):
    """Two to five syllables of a title, one after the other."""
    parts = runs(record["title"])
    return Question("title", window(chance.choice(parts), 2, 5, chance)) if parts else None


def place(record, chance):
    """A matter and a commune: «doi thoai xa minh duc»."""
    commune = (record["unitName"] or "").partition(" xã ")[2]
    return Question("place", f"{chance.choice(KIND_WORDS)} xã {commune}".lower()) if commune else None


def body(record, chance):
    """Three to six syllables of a text, one after the other."""
    parts = runs(record["body"])
    return Question("body", window(chance.choice(parts), 3, 6, chance).lower()) if parts else None


def number(record, chance):
    written = record["number"]
    if written is None:
        return None
    return Question("number", chance.choice([written, folded(written), f"số {written}"]))


def filters(record, chance):
    """Two syllables of a title, with two of kind, year and unit chosen."""
    values = {"kind": record["kind"], "year": (record["date"] or "")[:4], "unit": record["unit"]}
    known = [(facet, value) for facet, value in values.items() if value]
    question = title(record, chance)
    if question is None or len(known) < 2:
        return None
    return Question("filters", question.text, dict(chance.sample(known, 2)))
