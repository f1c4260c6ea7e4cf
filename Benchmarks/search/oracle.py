"""Compares counts and facets with a plain scan of all records: what is called exact must be equal,
what is called «at least» or «at most» must be so."""

import re
from collections import Counter
from dataclasses import dataclass, field

import words

from .records import folded, read, runs

# Two words of a text are neighbours with spaces, a hyphen, a slash, a dot or the like between.
GAP = r"(?:[^\S\n]*(?:-[^\S\n]*\n?|\n)?[^\S\n]*|[/.&'])"
# Syllables of what abbreviations stand for; a plain scan does not know them.
EXPANDED = {part for long in words.ABBREVIATIONS for part in folded(long).split()} | {
    "mat", "tran", "to", "quoc", "thanh", "tra", "nhan", "dan", "kinh", "te", "xa", "hoi"}


@dataclass
class Oracle:
    """How many counts were looked at, how many were called exact, and what was wrong."""

    questions: int
    exact: int
    facets: int
    wrong: list = field(default_factory=list)


@dataclass
class Truth:
    total: int = 0
    kinds: Counter = field(default_factory=Counter)
    years: Counter = field(default_factory=Counter)


def phrases(sample, count):
    """Phrases of two and three syllables of texts, as (text, pattern for folded texts)."""
    chosen = {}
    for record in sample:
        for run in runs(record["body"])[:6]:
            length = 2 + len(chosen) % 2
            part = folded(" ".join(run[1:1 + length])).split()
            if len(part) == length and all(one.isalpha() and one not in EXPANDED for one in part):
                chosen[" ".join(part)] = re.compile(
                    r"(?<![a-z0-9])" + GAP.join(part) + r"(?![a-z0-9])")
                break
        if len(chosen) == count:
            break
    return chosen


def scan(path, patterns):
    """The truth about each phrase."""
    truths = {text: Truth() for text in patterns}
    first = {text: text.split()[0] for text in patterns}
    for record in read(path):
        text = folded("\n\n".join(
            record[name] or "" for name in ("title", "number", "unitName", "abstract", "body")))
        for phrase, pattern in patterns.items():
            if first[phrase] in text and pattern.search(text):
                truth = truths[phrase]
                truth.total += 1
                truth.kinds[record["kind"]] += 1
                truth.years[(record["date"] or "")[:4]] += 1
    return truths


def measure(client, path, sample, count):
    """Asks so many quoted phrases, as citizens do and with everything counted."""
    patterns = phrases(sample, count)
    truths = scan(path, patterns)
    result = Oracle(0, 0, 0)
    # JSON has no infinity; a budget that nothing exceeds counts everything.
    for budget in ({}, {"budget": 1_000_000_000}):
        options = {"facets": ["kind", "unit", "year", "state"]} | budget
        answers = client.ask([(f'"{text}"', options) for text in patterns])
        for (text, truth), answer in zip(truths.items(), answers):
            check(result, text, truth, answer)
    return result


def check(result, text, truth, answer):
    result.questions += 1
    result.exact += answer["bound"] == "exact"
    total = answer["total"]
    is_right = {"exact": total == truth.total, "atLeast": total <= truth.total,
                "atMost": total >= truth.total}.get(answer["bound"], True)
    if not is_right:
        result.wrong.append(f"«{text}»: {answer['bound']} {total}, there are {truth.total}")
    facets = answer["facets"]
    # Phrases that were not checked in all texts count candidates, not records.
    if not facets or answer["bound"] in ("atMost", "about"):
        return
    result.facets += facets["exact"]
    for name, counts in (("kind", truth.kinds), ("year", truth.years)):
        for one in facets[name]:
            there = counts[str(one["value"])]
            if one["count"] > there or facets["exact"] and one["count"] != there:
                sign = "" if facets["exact"] else "at least "
                result.wrong.append(f"«{text}» {name} {one['value']}: {sign}{one['count']}, there are {there}")
