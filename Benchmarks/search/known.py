"""Known items: a record is chosen, a question is made of what it says, and the record must be found.

Only records that the question can mean alone are chosen: no other title holds all of its pairs of
syllables; of phrases of the body no other record holds them."""

import random
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from .mix import window
from .records import folded, pairs, read, runs, syllables
from .spellings import NUMBER, half_typed, mistyped, number_spellings, placed_otherwise, shortened

KIND_IN_FRONT = re.compile(
    r"^(Kế hoạch|Đối thoại|Hội nghị đối thoại|Hội nghị|Quyết định|Nghị quyết|Kiểm tra|Giám sát|Thanh tra)"
    r"( (về|với|của|việc))*(?!\w)")
YEAR = re.compile(r"\bnăm \d{4}\b")
# Pieces of a body that are tried until one is rare.
WINDOWS = 12
SIGNS = re.compile(r"[^\w\s]")


@dataclass(frozen=True)
class Item:
    """A question and what it must find: the record of an address, or any with a number."""

    way: str
    text: str
    address: str = None
    number: str = None
    options: dict = field(default_factory=dict)


def title_words(title):
    """What a citizen would type of a title: neither the kind in front nor the year, no signs."""
    return " ".join(SIGNS.sub(" ", YEAR.sub(" ", KIND_IN_FRONT.sub(" ", title))).split())


def meant_alone(path, titles, phrases):
    """Those of the questions that mean one record only, by reading all records twice.

    Titles and phrases are texts; the answer has two sets."""
    title_pairs = {text: set(pairs(text)) for text in titles}
    wanted = set().union(*title_pairs.values()) if titles else set()
    common = Counter()
    for record in read(path):
        common.update(wanted & set(pairs(record["title"])))
    by_pair, by_start = defaultdict(list), defaultdict(list)
    for text, its in title_pairs.items():
        if its:
            by_pair[min(its, key=lambda pair: (common[pair], pair))].append(text)
    joined = {text: f" {' '.join(syllables(text))} " for text in phrases}
    for text in phrases:
        by_start[tuple(syllables(text)[:3])].append(text)
    found, keys = Counter(), by_start.keys()

    def see(group, is_held):
        """Counts the texts of a group that a record holds; what two records hold is looked for no more."""
        for text in [text for text in group if is_held(text)]:
            found[text] += 1
            if found[text] > 1:
                group.remove(text)

    for record in read(path):
        its = set(pairs(record["title"]))
        for pair in its & by_pair.keys():
            see(by_pair[pair], lambda text: title_pairs[text] <= its)
        words = syllables(f"{record['title']} {record['abstract']} {record['body']}")
        starts = set(zip(words, words[1:], words[2:])) & keys
        if starts:
            whole = f" {' '.join(words)} "
            for start in starts:
                see(by_start[start], lambda text: joined[text] in whole)
    once = {text for text, count in found.items() if count == 1}
    return once & set(titles), once & set(phrases)


def items(path, sample, count, seed):
    """So many items for each way of asking, fewer when the sample has not as many."""
    chance = random.Random(seed)
    sample = chance.sample(sample, len(sample))
    titles = {record["address"]: title_words(record["title"]) for record in sample}
    parts, phrases = {}, {}
    for record in sample:
        # Never across a comma or a colon, where no pair of syllables is.
        long = [run for run in runs(record["title"]) if len(run) >= 5]
        if long:
            parts[record["address"]] = window(chance.choice(long), 4, 6, chance)
        stretches = runs(record["body"])
        phrases[record["address"]] = [
            window(chance.choice(stretches), 3, 5, chance) for _ in range(WINDOWS if stretches else 0)]
    alone, rare = meant_alone(
        path, [*titles.values(), *parts.values()],
        list(dict.fromkeys(text for texts in phrases.values() for text in texts)))

    def ask(way, texts, **options):
        made = [Item(way, text, address, options=options) for address, text in texts if text]
        return made[:count]

    whole = [(address, text) for address, text in titles.items() if text in alone]
    some = [(address, text) for address, text in parts.items() if text in alone]
    body = [(address, next((text for text in texts if text in rare), None))
            for address, texts in phrases.items()]
    body = [(address, text) for address, text in body if text]
    changed = [(address, placed_otherwise(text)) for address, text in whole
               if placed_otherwise(text) != text]
    short = [(address, shortened(text)) for address, text in whole if shortened(text) != text]
    # Half of the short forms as they are typed on phones.
    short = [(address, folded(text) if place % 2 else text)
             for place, (address, text) in enumerate(short)]
    return [
        *ask("title words", whole),
        *ask("bare", [(address, folded(text)) for address, text in whole]),
        *ask("other tone placement", changed),
        *ask("decomposed letters", [
            (address, unicodedata.normalize("NFD", text)) for address, text in whole]),
        *ask("abbreviation", short),
        *ask("part of the title", some),
        *ask("part, bare", [(address, folded(text)) for address, text in some]),
        *ask("one wrong letter", [
            (address, mistyped(folded(text), chance)) for address, text in whole]),
        *ask("part, one wrong letter", [
            (address, mistyped(folded(text), chance)) for address, text in some]),
        *ask("last syllable half typed", [
            (address, half_typed(text)) for address, text in whole], prefix=True),
        *ask("rare phrase of the body", body),
        *ask("the same in quotes", [(address, f'"{text}"') for address, text in body]),
        *numbers(sample, count),
    ]


def numbers(sample, count):
    """Twenty spellings of so many different numbers; any record with the number will do."""
    written = dict.fromkeys(record["number"] for record in sample
                            if NUMBER.fullmatch(record["number"] or ""))
    return [Item(f"number: {name}", text, number=number) for number in list(written)[:count]
            for name, text in number_spellings(number).items()]
