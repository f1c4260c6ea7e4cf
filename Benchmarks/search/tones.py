"""Whether a question without diacritics has the same candidates as the one with them, and whether
records with the very tones that were typed stand first."""

import itertools
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass

from .records import folded, read, runs
from .spellings import PLACEMENTS, OPEN

LIMIT = 50
NEW = set("oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split())
# How many records are read to find words that differ by their diacritics only.
READ = 100_000


@dataclass
class Tones:
    """How many questions were compared, how many had the same total and label, the same records as
    far as all could be looked at, and the exact tones first."""

    questions: int
    same_total: int
    # Of those whose records are at most LIMIT.
    comparable: int
    same_records: int
    # Of those that find both the tones typed and others in titles.
    mixed: int
    exact_first: int
    # Before those, at least, where a syllable bears other marks than the one typed: «Thành», «Thạnh»;
    # not «Thanh», which may have been written without its marks.
    before_marked: int
    odd: list


def placed(text):
    """The tone marks of open syllables in the traditional place."""
    return OPEN.sub(lambda match: PLACEMENTS[match[0]] if match[0] in NEW else match[0], text)


def toned(text):
    """Small letters, composed, tone marks in the traditional place, no signs."""
    text = toned_signs(text)
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text).split())


def is_in(phrase, text):
    return f" {phrase} " in f" {text} "


def alike(path, count):
    """Two words of titles that occur there with other diacritics too: «Lủ Tháy» and «Lũ Thảy»."""
    forms = defaultdict(Counter)
    for record in itertools.islice(read(path), READ):
        for words in runs(toned_signs(record["title"])):
            for pair in zip(words, words[1:]):
                text = " ".join(pair)
                forms[folded(text)][text] += 1
    texts = [text for its in forms.values() if len(its) > 1 for text, _ in its.most_common(2)]
    return texts[:: max(1, len(texts) // count)][:count]


def toned_signs(text):
    return placed(unicodedata.normalize("NFC", text).lower())


def has_other_marks(phrase, title):
    """Whether the phrase stands in the title with other marks on a syllable that has some."""
    asked, words = phrase.split(), title.split()
    for start in range(len(words) - len(asked) + 1):
        there = words[start:start + len(asked)]
        if folded(" ".join(there)) == folded(phrase):
            return any(one != other and folded(one) != one and folded(other) != other
                       for one, other in zip(asked, there))
    return False


def measure(client, texts):
    """Compares each text with itself without diacritics."""
    options = {"limit": LIMIT}
    with_tones = client.ask([(text, options) for text in texts])
    without = client.ask([(folded(text), options) for text in texts])
    result = Tones(len(texts), 0, 0, 0, 0, 0, 0, [])
    for text, one, other in zip(texts, with_tones, without):
        full = [{hit["url"] for hit in answer["hits"] if not hit["partial"]} for answer in (one, other)]
        is_same = (one["total"], one["bound"]) == (other["total"], other["bound"])
        result.same_total += is_same
        if max(one["total"], other["total"]) <= LIMIT:
            result.comparable += 1
            result.same_records += full[0] == full[1]
        titles = [toned(hit["title"]) for hit in one["hits"]]
        exact = [is_in(toned(text), title) for title in titles]
        odd = [not hit and is_in(folded(text), folded(title)) for hit, title in zip(exact, titles)]
        if any(exact) and any(odd):
            result.mixed += 1
            first = not any(exact[odd.index(True):])
            result.exact_first += first
            marked = [is_odd and has_other_marks(toned(text), title)
                      for is_odd, title in zip(odd, titles)]
            result.before_marked += not any(marked) or not any(exact[marked.index(True):])
            if not first:
                result.odd.append(text)
        if not is_same:
            result.odd.append(f"{text}: {one['bound']} {one['total']}, {other['bound']} {other['total']}")
    return result
