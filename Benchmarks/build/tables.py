"""What was measured, as tables: for the terminal and for Markdown alike."""

from dataclasses import dataclass

from .figures import quotients, summary
from .measure import BUILDS
from .rivals import NAMES
from .targets import others


@dataclass(frozen=True)
class Table:
    """A title, the heads of the columns, the rows. The first column is text, the others numbers."""

    title: str
    head: list[str]
    rows: list[list[str]]


def range_of(spread, places):
    """A median with the least and the greatest; the median alone when there was one run."""
    text = f"{spread.median:,.{places}f}"
    if spread.least == spread.most:
        return text
    return f"{text} ({spread.least:,.{places}f}–{spread.most:,.{places}f})"


def everything(result):
    """The runs of a result with how they are called, in the order of tables."""
    samples = result.samples
    named = [(title, samples[name]) for name, title in BUILDS.items() if name in samples]
    beside = {"floor": "floor of the full build", **NAMES}
    named += [(title, samples[name]) for name, title in beside.items() if name in samples]
    both = others(samples)
    return named + ([("Hugo with Pagefind", both)] if both else [])


def builds(result):
    """What each sort of build took."""
    rows = []
    for title, samples in everything(result):
        one = summary(samples)
        rows.append([
            title, range_of(one.seconds, 2), f"{one.cpu.median:,.2f}",
            f"{one.cpu.median / one.seconds.median:.1f}", f"{one.megabytes.most:,.0f}",
            f"{one.files.median:,.0f}" if one.files else "",
            f"{result.records / one.seconds.median:,.0f}", str(one.runs)])
    return Table(f"{result.records:,} records",
                 ["build", "seconds", "CPU seconds", "cores", "peak MB", "files written",
                  "records/s", "runs"], rows)


def sizes(results):
    """What was read and what was written, by whom."""
    rows = []
    for result in results:
        named = [("sources", result.sources), ("output", result.output)]
        named += [(f"output of {NAMES[name]}", listing) for name, listing in result.rivals.items()]
        for title, listing in named:
            page = f"{listing.page_kilobytes:.1f}" if listing.page_kilobytes else ""
            rows.append([f"{result.records:,} records: {title}", f"{listing.files:,}",
                         f"{listing.folders:,}", f"{listing.megabytes:,.1f}", page])
    return Table("What is read and written",
                 ["of what", "files", "folders", "MB", "kB of a record's page"], rows)


def ratios(results):
    """The tool beside the floor and beside others, in the same rounds."""
    rows = []

    def row(title, upper, lower, places):
        if upper and lower:
            rows.append([title, range_of(quotients(upper, lower), places),
                         range_of(quotients(upper, lower, of="cpu"), places)])

    for result in results:
        samples, size = result.samples, f"{result.records:,} records:"
        full = samples["full"]
        row(f"{size} full build / floor", full, samples.get("floor"), 2)
        row(f"{size} Hugo alone / full build", samples.get("hugo"), full, 1)
        row(f"{size} Hugo with Pagefind / full build", others(samples), full, 1)
    return Table("Ratios in the same run", ["of what", "seconds", "CPU seconds"], rows)


def growth(results):
    """How time and memory of each sort of build grow from one size to the next."""
    rows = []
    for smaller, larger in zip(results, results[1:]):
        records = larger.records / smaller.records
        for name, title in {**BUILDS, "floor": "floor"}.items():
            if name not in smaller.samples or name not in larger.samples:
                continue
            one, other = summary(smaller.samples[name]), summary(larger.samples[name])
            seconds = other.seconds.median / one.seconds.median
            memory = other.megabytes.most / one.megabytes.most
            rows.append([f"{smaller.records:,} → {larger.records:,}: {title}", f"{records:.1f}",
                         f"{seconds:.1f}", f"{seconds / records:.2f}", f"{memory:.1f}"])
    return Table("Growth from each size to the next",
                 ["build", "records ×", "seconds ×", "seconds × for each record ×", "memory ×"], rows)


def targets(rows):
    reached = {True: "reached", False: "not reached", None: "not measured"}
    return Table("Targets", ["target", "measured", ""],
                 [[row.target, row.value, reached[row.reached]] for row in rows])


def all_tables(results, target_rows):
    """Every table, in their order."""
    tables = [targets(target_rows)] + [builds(result) for result in results]
    tables += [ratios(results), sizes(results)]
    return tables + ([growth(results)] if len(results) > 1 else [])
