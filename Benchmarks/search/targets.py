"""The targets of search, and whether what was measured reaches them.

kB are 1,000 bytes with gzip. Cold bytes and requests are everything that a search causes until
nothing is fetched any more, scripts and texts for snippets included."""

from dataclasses import dataclass

# Records: kB at most for p50 and p90, requests at most (none is asked of smaller sites).
COLD = {10_000: (60, 100, None), 100_000: (60, 130, 20), 1_000_000: (75, 140, 20)}
# Milliseconds; asked of 10,000 records. Of more the same question, asked again, reads on.
WARM, WARM_UP_TO = 50, 10_000
NDCG = {"full question": 0.90, "first 8 syllables": 0.64, "first 8, bare": 0.64}
SUCCESS = {"title words": 0.95, "bare": 0.95, "other tone placement": 0.95, "abbreviation": 0.95,
           "number": 1.00}
CLIENT = 9
# Of 10,000 records: seconds, MB.
INDEXING = (2, 300)


@dataclass(frozen=True)
class Row:
    """A target, what was measured, and whether that reaches it; None when it was not measured."""

    target: str
    value: str
    reached: bool | None


def nearest(count):
    """The target size that a number of records is held to."""
    return next((size for size in COLD if count <= size * 1.1), 1_000_000)


def of_size(result):
    """The rows for one corpus size."""
    count, rows = result["records"], []

    def row(target, value, reached):
        rows.append(Row(f"{count:,} records: {target}", value, reached))

    p50, p90, requests = COLD[nearest(count)]
    cold = result["cold"]
    for name, most in (("p50", p50), ("p90", p90)):
        value = cold["bytes"][name] / 1000
        row(f"cold query {name} ≤ {most} kB", f"{value:.1f} kB", value <= most)
    # Facets and the texts of hits that are on the screen come after the results.
    first, idle = cold["requests_to_results"], cold["requests"]
    least = f"≤ {requests} requests p50" if requests else "requests p50"
    row(f"cold query {least} until ten results stand",
        f"{first['p50']} (p90 {first['p90']}, max {first['max']}; until idle p50 {idle['p50']}, "
        f"max {idle['max']})", first["p50"] <= requests if requests else None)
    if warm := result.get("warm"):
        for name, how in (("typed", "typed after a pause"),
                          ("entered", "by Enter, no wait")):
            value = warm[name]["p90"]
            is_asked = nearest(count) <= WARM_UP_TO
            row(f"warm p90 ≤ {WARM} ms, {how}" if is_asked else f"warm p90, {how}",
                f"{value:.0f} ms", value <= WARM if is_asked else None)
    tones = result["tones"]
    row("without diacritics the same total", f"{tones['same_total']} of {tones['questions']}",
        tones["same_total"] == tones["questions"])
    row("… and the same records", f"{tones['same_records']} of {tones['comparable']}",
        tones["same_records"] == tones["comparable"])
    row("exact tones first", f"{tones['exact_first']} of {tones['mixed']}",
        tones["exact_first"] == tones["mixed"] if tones["mixed"] else None)
    row("exact tones before other marks", f"{tones['before_marked']} of {tones['mixed']}",
        tones["before_marked"] == tones["mixed"] if tones["mixed"] else None)
    for way, least in SUCCESS.items():
        if one := result["success"].get(way):
            row(f"success@1 {way} ≥ {least:.2f}", f"{one['at1']:.3f} ({one['items']} items)",
                one["at1"] >= least)
    if oracle := result.get("oracle"):
        row("counts and facets as a plain scan says", f"{len(oracle['wrong'])} wrong, "
            f"{oracle['exact']} of {oracle['questions']} counts called exact", not oracle["wrong"])
    if indexing := result.get("indexing"):
        seconds, megabytes = (value * count / 10_000 if count > 10_000 else value for value in INDEXING)
        megabytes = min(megabytes, 4000)
        row(f"indexing ≤ {seconds:.0f} s, {megabytes:.0f} MB",
            f"{indexing['seconds']:.2f} s, {indexing['megabytes']:.0f} MB",
            indexing["seconds"] <= seconds and indexing["megabytes"] <= megabytes)
    else:
        row("indexing", "not measured, no search-benchmark", None)
    return rows


def overall(client, ndcg):
    """The rows that do not depend on the size."""
    # The page's own script is no part of what a portal would import.
    own = client["search.js"] / 1000
    others = ", ".join(f"{name} {value / 1000:.1f}" for name, value in client.items()
                       if name != "search.js")
    rows = [Row(f"client ≤ {CLIENT} kB", f"{own:.1f} kB (besides {others})", own <= CLIENT)]
    for form, least in NDCG.items():
        value = ndcg and ndcg[form]
        rows.append(Row(f"nDCG@10 ALQAC, {form} ≥ {least:.2f}",
                        f"{value:.3f}" if ndcg else "not measured, no test data",
                        value >= least if ndcg else None))
    return rows
