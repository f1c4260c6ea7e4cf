"""The targets of building, and whether what was measured reaches them.

On two cores, the search index included. Seconds are the median of all runs, memory the most of any."""

from dataclasses import dataclass

from .figures import quotients, summary

# Records: seconds and MB of a full build.
FULL = {10_000: (2, 150), 100_000: (20, 600), 1_000_000: (300, 4000)}
# Records: seconds after one record was edited, added or deleted; and when nothing has changed.
ONE = {10_000: 0.2, 100_000: 1.5}
NOTHING = {10_000: 0.1, 100_000: 0.7}
# How many times as long Hugo with Pagefind must take at least, and the floor at most, both on …
RIVALS, FLOOR, RATIO_RECORDS = 15, 2.5, 10_000
# Linear: for ten times the records at most so many times the ten of the time. Where a site of
# 1,000 is over in the blink of an eye, what every start costs still counts.
LINEAR = 1.2


@dataclass(frozen=True)
class Row:
    """A target, what was measured, and whether that reaches it; None when it was not measured."""

    target: str
    value: str
    reached: bool | None


def of_size(result):
    """The rows for the site of one size."""
    count, rows = result.records, []
    taken = {name: summary(samples) for name, samples in result.samples.items()}

    def row(target, value, reached):
        rows.append(Row(f"{count:,} records: {target}", value, reached))

    def within(target, name, most):
        median = taken[name].seconds.median
        row(f"{target} in {most:g} s", f"{median:.2f} s", median <= most)

    if count in FULL:
        seconds, megabytes = FULL[count]
        within("full build", "full", seconds)
        most = taken["full"].megabytes.most
        row(f"full build with {megabytes:,} MB", f"{most:,.0f} MB", most <= megabytes)
    if count in ONE:
        for change in ("edited", "added", "deleted"):
            within(f"one record {change}", change, ONE[count])
    if count in NOTHING:
        within("nothing changed", "nothing", NOTHING[count])
    row("nothing changed: no file touched", "some were" if result.touched else "none",
        not result.touched)
    if count == RATIO_RECORDS:
        rows += ratios(result)
    return rows


def ratios(result):
    """The rows for how the tool stands beside the floor and beside others' tools."""
    samples, count = result.samples, result.records
    over = quotients(samples["full"], samples.get("floor", []))
    times = quotients(others(samples), samples["full"])
    return [
        ratio_row(f"{count:,} records: full build at most {FLOOR} times the floor", over,
                  lambda median: median <= FLOOR),
        ratio_row(f"{count:,} records: Hugo with Pagefind at least {RIVALS} times the full build",
                  times, lambda median: median >= RIVALS)]


def ratio_row(target, times, reaches):
    """The row for a ratio; for one that was not measured too."""
    if not times:
        return Row(target, "not measured", None)
    return Row(target, f"{times.median:.2f} times", reaches(times.median))


def others(samples):
    """Hugo and Pagefind as one run, one for each round that had both."""
    if "hugo" not in samples or "pagefind" not in samples:
        return []
    return [type(one)(one.seconds + other.seconds, one.cpu + other.cpu,
                      max(one.megabytes, other.megabytes), one.files + other.files)
            for one, other in zip(samples["hugo"], samples["pagefind"])]


def of_growth(smaller, larger):
    """The row for whether the full build grows no faster than the records."""
    records = larger.records / smaller.records
    grown = (summary(larger.samples["full"]).seconds.median
             / summary(smaller.samples["full"]).seconds.median)
    return Row(f"{smaller.records:,} to {larger.records:,} records: full build grows linearly, at most "
               f"{records * LINEAR:.0f} times", f"{grown:.1f} times", grown <= records * LINEAR)


def of_all(results):
    """Every row: size by size, then growth."""
    return ([row for result in results for row in of_size(result)]
            + [of_growth(*pair) for pair in zip(results, results[1:])])
