"""nDCG@10 on the questions of ALQAC-2023, with binary relevance."""

import math

from .records import folded

DEPTH = 10
FORMS = {
    "full question": lambda text: text,
    "first 8 syllables": lambda text: " ".join(text.split()[:8]),
    "first 8, bare": lambda text: folded(" ".join(text.split()[:8])),
}


def ndcg(found, relevant):
    """Of a ranking of addresses: 1 when all relevant ones stand first."""
    gain = sum(1 / math.log2(place + 2) for place, one in enumerate(found[:DEPTH]) if one in relevant)
    best = sum(1 / math.log2(place + 2) for place in range(min(DEPTH, len(relevant))))
    return gain / best


def measure(ask, questions):
    """The mean for each form of the questions; `ask` takes texts and gives lists of addresses."""
    means = {}
    for form, change in FORMS.items():
        found = ask([change(text) for text, _ in questions])
        means[form] = sum(ndcg(one, relevant) for one, (_, relevant) in zip(found, questions)) / len(questions)
    return means
