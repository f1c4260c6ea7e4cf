#!/usr/bin/env python3
"""Measures the build of synthetic sites and prints what matters: seconds, memory, ratios.

    bench.py --tool PATH --folder FOLDER [--counts 1000,10000] [--runs 3]

Every figure is the median of the runs. «cold» builds into an empty folder, «again» builds the same
content over it, «one» after one record has changed."""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import generate


def run(tool, site):
    """Builds a site; its seconds and the most memory it used, in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [tool, "build", "--site", site, "--quiet"], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"the build of {site} failed:\n{output.decode()[:4000]}")
    return seconds, usage.ru_maxrss / 1024


def prepare(folder, count):
    """The site of so many records, made when it is not there or the generator has changed."""
    site = folder / str(count)
    made = site / "generated"
    sources = [pathlib.Path(generate.__file__), pathlib.Path(generate.words.__file__)]
    newest = max(source.stat().st_mtime for source in sources)
    if not made.exists() or made.stat().st_mtime < newest:
        shutil.rmtree(site, ignore_errors=True)
        generate.generate(site, count, seed=1)
        shutil.copytree("themes", site / "themes")
        made.touch()
    return site


def change_one(site, run_number):
    """Adds a sentence to one record, always the same one."""
    record = sorted((site / "content" / "ke-hoach").rglob("*.md"))[0]
    text = record.read_text().split("\n\nLần đo")[0].rstrip("\n")
    record.write_text(f"{text}\n\nLần đo thứ {run_number}.\n")


def measure(tool, site, runs):
    figures = {"cold": [], "again": [], "one": []}
    aside = site / "aside"
    shutil.rmtree(aside, ignore_errors=True)
    for number in range(runs):
        # Moved, not deleted: for seconds after a deletion ext4 is slow to make new files.
        if (site / "output").exists():
            aside.mkdir(exist_ok=True)
            (site / "output").rename(aside / str(number))
        if (site / ".output.congkhai").exists():
            (site / ".output.congkhai").rename(aside / f"{number}-state")
        figures["cold"].append(run(tool, site))
        figures["again"].append(run(tool, site))
        change_one(site, number)
        figures["one"].append(run(tool, site))
    shutil.rmtree(aside, ignore_errors=True)
    return {
        name: tuple(statistics.median(column) for column in zip(*pairs))
        for name, pairs in figures.items()
    }


def size_of(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", type=pathlib.Path, required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--counts", default="1000,10000")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    counts = [int(count) for count in arguments.counts.split(",")]
    results = {}
    print(f"{'records':>8} {'build':>6} {'seconds':>8} {'MB':>7} {'records/s':>10}")
    for count in counts:
        site = prepare(arguments.folder, count)
        results[count] = measure(arguments.tool.resolve(), site, arguments.runs)
        for name, (seconds, memory) in results[count].items():
            print(f"{count:8} {name:>6} {seconds:8.2f} {memory:7.0f} {count / seconds:10.0f}")
        files, megabytes = size_of(site / "output")
        print(f"{'':8} {files} files, {megabytes:.0f} MB")
    for small, large in zip(counts, counts[1:]):
        for name in results[small]:
            time_ratio = results[large][name][0] / results[small][name][0]
            memory_ratio = results[large][name][1] / results[small][name][1]
            print(f"{large}/{small} {name}: time x{time_ratio:.1f}, memory x{memory_ratio:.1f}")


if __name__ == "__main__":
    main()
