"""Measures the build of sites of several sizes and prints what was reached against the targets."""

import argparse
import json
import os
import pathlib
import sys

from . import machine, report, rivals, sites, tables, targets
from .figures import plain
from .measure import Measurement

SIZES = "1000,10000,100000"
MILLION = ",1000000"


def rounds(count):
    """How many rounds a size gets unless told: fewer where one takes minutes."""
    return 5 if count <= 1000 else 3 if count <= 100_000 else 1


def arguments(given=None):
    parser = argparse.ArgumentParser(prog="build", description=__doc__)
    parser.add_argument("--tool", type=pathlib.Path, required=True, help="the release tool")
    parser.add_argument("--floor", type=pathlib.Path, help="build-floor, beside the tool unless told")
    parser.add_argument("--folder", type=pathlib.Path, required=True,
                        help="where sites are made and built; the disk of it is measured too")
    parser.add_argument("--sizes", default=SIZES + (MILLION if os.environ.get("BENCH_MILLION") else ""),
                        help="numbers of records, with commas between")
    parser.add_argument("--runs", type=int, help="rounds, each with every sort of build once")
    parser.add_argument("--no-rivals", action="store_true", help="neither Hugo nor Pagefind")
    parser.add_argument("--rivals-up-to", type=int, default=10_000, metavar="RECORDS",
                        help="above, they take minutes and many GB")
    parser.add_argument("--rival-runs", type=int, default=2, help="rounds in which they run too")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write all figures there too")
    parser.add_argument("--markdown", type=pathlib.Path, metavar="FILE",
                        help="put the tables between the marks of this file")
    options = parser.parse_args(given)
    options.tool, options.folder = options.tool.resolve(), options.folder.resolve()
    options.floor = (options.floor or options.tool.parent / "build-floor").resolve()
    if options.markdown:
        report.check_place(options.markdown)
    if not options.no_rivals and not rivals.programs():
        print("Hugo and Pagefind are left out: this Python has no packages hugo and pagefind-bin")
        options.no_rivals = True
    return options


def main(given=None):
    # Each block is told when it is known, into files and pipes too.
    sys.stdout.reconfigure(line_buffering=True)
    options, results = arguments(given), []
    others = None if options.no_rivals else rivals.Rivals(options.folder)
    options.folder.mkdir(parents=True, exist_ok=True)
    facts = machine.facts(options.folder)
    if others:
        facts |= others.versions()
    print(machine.line(facts))
    for count in map(int, options.sizes.split(",")):
        site = sites.synthetic(options.folder, count)
        beside = others if count <= options.rivals_up_to else None
        measurement = Measurement(options.tool, options.floor, site, beside)
        results.append(measurement.measure(options.runs or rounds(count), options.rival_runs))
        print(f"\n{report.text(tables.builds(results[-1]))}\n\n{results[-1].timings}")
        save(options, facts, results)
    rows = targets.of_all(results)
    for table in tables.all_tables(results, rows):
        if table not in [tables.builds(result) for result in results]:
            print("\n" + report.text(table))
    print("\n" + machine.quiet(results))
    save(options, facts, results, rows)
    if options.markdown:
        timings = [(f"{result.records:,} records", result.timings) for result in results]
        report.put(options.markdown, report.document(
            tables.all_tables(results, rows), timings,
            f"{machine.line(facts)}. {machine.quiet(results)}."))


def save(options, facts, results, rows=()):
    if options.json:
        options.json.write_text(json.dumps(
            {"machine": facts, "sizes": plain(results), "targets": plain(rows)},
            ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
