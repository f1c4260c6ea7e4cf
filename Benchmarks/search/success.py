"""success@k: the share of known items that are among the first k hits."""

from collections import defaultdict
from dataclasses import dataclass


@dataclass
class Success:
    """How a way of asking does; shares from 0 to 1, and what was not found first."""

    items: int
    at1: float
    at10: float
    # Found first only by asking what the client proposed.
    by_proposal: int
    misses: list


def rank(item, hits):
    """The place of an item among the hits from 1; None when it is not there."""
    for place, hit in enumerate(hits, 1):
        if hit["number"] == item.number if item.number else hit["url"] == item.address:
            return place
    return None


def measure(client, items):
    """Success by way of asking; the ways of writing numbers also together, as «number»."""
    answers = client.ask([(item.text, item.options) for item in items])
    ranks = [rank(item, answer["hits"]) for item, answer in zip(items, answers)]
    # A proposal counts as if it was accepted, once, and only where a letter is wrong.
    again = [place for place, (item, answer) in enumerate(zip(items, answers))
             if "wrong letter" in item.way and ranks[place] != 1 and answer["didYouMean"]]
    proposed = {}
    for place, answer in zip(again, client.ask([(answers[place]["didYouMean"], {}) for place in again])):
        proposed[place] = rank(items[place], answer["hits"])
    groups = defaultdict(list)
    for place, item in enumerate(items):
        groups[item.way].append(place)
        if item.way.startswith("number: "):
            groups["number"].append(place)
    return {way: summary(places, items, ranks, proposed, answers) for way, places in groups.items()}


def summary(places, items, ranks, proposed, answers):
    best = {place: min(ranks[place] or 99, proposed.get(place) or 99) for place in places}
    return Success(
        len(places), sum(one == 1 for one in best.values()) / len(places),
        sum(one <= 10 for one in best.values()) / len(places),
        sum(best[place] == 1 and ranks[place] != 1 for place in places),
        [{"text": items[place].text, "wanted": items[place].address or items[place].number,
          "rank": ranks[place], "didYouMean": answers[place]["didYouMean"],
          "first": [hit["number"] if items[place].number else hit["title"]
                    for hit in answers[place]["hits"][:1]]}
         for place in places if best[place] != 1][:20])
