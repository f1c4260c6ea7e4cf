"""The other ways to type something: twenty spellings of a document number, tone marks in the other
place, short forms, slips of the finger."""

import random
import re
import unicodedata

import words

from .records import folded

# Where the tone mark of an open syllable may stand, the traditional and the other way.
PLACEMENTS = {}
for old, new in zip(
        "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(),
        "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()):
    PLACEMENTS |= {old: new, new: old}
OPEN = re.compile(r"(?<![qQ])(" + "|".join(PLACEMENTS) + r")(?!\w)", re.IGNORECASE)
SHORT = re.compile(
    r"(?<!\w)(" + "|".join(sorted(words.ABBREVIATIONS, key=len, reverse=True)) + r")(?!\w)",
    re.IGNORECASE)
SHORT_FORMS = {long.lower(): short for long, short in words.ABBREVIATIONS.items()}
LETTERS = "abcdeghiklmnopqrstuvxy"
KIND_NAMES = {
    "KH": "kế hoạch", "QĐ": "quyết định", "NQ": "nghị quyết", "TB": "thông báo", "KL": "kết luận",
    "BC": "báo cáo", "TTr": "tờ trình", "GM": "giấy mời", "CTr": "chương trình"}
ISSUER_NAMES = {"UBND": "ủy ban nhân dân", "HĐND": "hội đồng nhân dân",
                "BTTND": "ban thanh tra nhân dân"}

# The numbers that can be written in all twenty ways.
NUMBER = re.compile(
    rf"\d+/(\d{{4}}/)?({'|'.join(KIND_NAMES)})-({'|'.join(ISSUER_NAMES)})")


def placed_otherwise(text):
    """The text with every tone mark of an open syllable in the other place."""
    def swap(match):
        other = PLACEMENTS[match[0].lower()]
        if match[0].isupper():
            return other.upper()
        return other[0].upper() + other[1:] if match[0][0].isupper() else other

    return OPEN.sub(swap, text)


def shortened(text):
    """The text with the short form for every long one that offices abbreviate."""
    return SHORT.sub(lambda match: SHORT_FORMS[match[0].lower()], text)


def mistyped(text, chance: random.Random):
    """The text with one letter wrong or left out in one syllable; None without a longer syllable."""
    syllables = text.split()
    places = [place for place, one in enumerate(syllables) if len(one) > 2 and one.isalpha()]
    if not places:
        return None
    place = chance.choice(places)
    word = syllables[place]
    at = chance.randrange(len(word))
    letter = "" if chance.random() < 0.5 else chance.choice(LETTERS.replace(word[at], ""))
    syllables[place] = word[:at] + letter + word[at + 1:]
    return " ".join(syllables) if syllables[place] != word else None


def half_typed(text):
    """The text with half of its last syllable; None when that is short or no word."""
    last = text.split()[-1]
    if len(last) < 3 or not last.isalpha():
        return None
    return text[:-(len(last) // 2)]


def number_spellings(number):
    """The same document number, `136/KH-UBND` or `12/2024/QĐ-UBND`, in twenty spellings.

    Each says all that the number says: serial, year if any, kind and issuer."""
    head, _, letters = number.rpartition("/")
    serial, _, year = head.partition("/")
    kind, issuer = letters.split("-")
    with_year = f"/{year}" if year else ""
    spaced_year = f" {year}" if year else ""
    kind_name, issuer_name = KIND_NAMES[kind], ISSUER_NAMES[issuer]
    return {
        "as written": number,
        "small letters": number.lower(),
        "without diacritics": folded(number),
        "hyphen and slash changed": f"{serial}{with_year}-{kind}/{issuer}",
        "spaces only": f"{serial}{spaced_year} {kind} {issuer}",
        "spaces, bare": folded(f"{serial}{spaced_year} {kind} {issuer}"),
        "spaces around signs": f"{serial} / {year + ' / ' if year else ''}{kind} - {issuer}",
        "dots": f"{serial}{'.' + year if year else ''}.{kind}.{issuer}",
        "underscores": f"{serial}{'_' + year if year else ''}_{kind}_{issuer}",
        "dash and fraction slash": number.replace("-", "–").replace("/", "∕"),
        "«số» in front": f"số {number}",
        "«so» in front, bare": folded(f"so {number}"),
        "«no.» in front": f"No. {number}",
        "zeros in front": f"0{number}",
        "groups in the other order": f"{serial}{with_year}/{issuer}-{kind}",
        "kind before, glued": folded(f"{kind}{serial}{with_year}/{issuer}"),
        "kind before, spaced": f"{kind} {serial}{with_year} {issuer}",
        "kind in words": f"{kind_name} số {serial}{with_year}/{kind}-{issuer}",
        "kind and issuer in words": f"{kind_name} số {serial}{spaced_year} {issuer_name}",
        "decomposed letters": unicodedata.normalize("NFD", number),
    }
