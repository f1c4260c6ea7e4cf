"""Reads records as JSON lines, without keeping them all: a million must fit."""

import gzip
import json
import random
import re
import unicodedata

FOLDED = {}
for code in range(0x80, 0x1F00):
    letter = unicodedata.normalize("NFD", chr(code).lower())[0]
    if letter.isascii() and letter.isalpha():
        FOLDED[code] = letter
FOLDED |= {ord("đ"): "d", ord("Đ"): "d"}
for code in range(0x1E00, 0x1F00):
    FOLDED[code] = unicodedata.normalize("NFD", chr(code).lower())[0]
FOLDED |= {code: None for code in range(0x300, 0x370)}
WORD = re.compile(r"[a-z0-9]+")
RUN_END = re.compile(r"[^\w\s]|\n", re.UNICODE)


def folded(text):
    """The text in small letters without diacritics."""
    return text.lower().translate(FOLDED)


def syllables(text):
    """The folded syllables of a text."""
    return WORD.findall(folded(text))


def pairs(text):
    words = syllables(text)
    return list(zip(words, words[1:]))


def read(path):
    """The records of a file, one by one; a name that ends in .gz says that it is compressed."""
    unpacked = gzip.open if str(path).endswith(".gz") else open
    with unpacked(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def sample(path, count, seed):
    """So many records drawn by chance, in the order of the file; units are left out."""
    chance, kept = random.Random(seed), []
    for place, record in enumerate(one for one in read(path) if one["kind"] != "don-vi"):
        if len(kept) < count:
            kept.append((place, record))
        elif (other := chance.randrange(place + 1)) < count:
            kept[other] = (place, record)
    return [record for _, record in sorted(kept, key=lambda pair: pair[0])]


def runs(text):
    """Stretches of words with nothing but spaces between, as lists."""
    return [words for part in RUN_END.split(text) if len(words := part.split()) > 2]
