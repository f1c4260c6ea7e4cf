"""The parts of the measure of building: which figures reach their targets, how they grow; changes that
are taken back."""

import shutil
import sys

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "Benchmarks"))
from build import targets  # noqa: E402
from build.changes import Changes  # noqa: E402
from build.figures import Sample  # noqa: E402
from build.listing import Listing  # noqa: E402
from build.measure import Result  # noqa: E402
from build.sites import Site as BenchSite  # noqa: E402


def samples(*seconds, megabytes=100, cpu=1.0):
    return [Sample(one, cpu, megabytes, 1) for one in seconds]


def result(records, full=(1.0,), **others):
    """A site that reaches everything, unless told."""
    usual = {name: samples(0.05) for name in ("nothing", "edited", "added", "deleted")}
    floor = samples(*(seconds / 2 for seconds in full))
    return Result(records, Listing(), samples={
        "full": samples(*full), "floor": floor, **usual, **others})


def reached(one):
    return {row.target.partition(": ")[2]: row.reached for row in targets.of_size(one)}


def test_a_site_of_no_target_size_is_held_to_touching_nothing_alone():
    assert reached(result(1000)) == {"nothing changed: no file touched": True}


@pytest.mark.parametrize("seconds, expected", [((1.9, 2.0, 9.0), True), ((1.0, 2.1, 2.2), False)])
def test_the_median_of_the_seconds_counts(seconds, expected):
    assert reached(result(10_000, seconds))["full build in 2 s"] is expected


@pytest.mark.parametrize("megabytes, expected", [(150, True), (151, False)])
def test_the_greatest_memory_counts(megabytes, expected):
    one = result(10_000)
    one.samples["full"] = samples(1, megabytes=90) + samples(1, megabytes=megabytes)
    assert reached(one)["full build with 150 MB"] is expected


@pytest.mark.parametrize("change", ["edited", "added", "deleted"])
@pytest.mark.parametrize("seconds, expected", [(1.5, True), (1.6, False)])
def test_every_change_of_one_record_has_its_target(change, seconds, expected):
    one = result(100_000, (15,), **{change: samples(seconds)})
    assert reached(one)[f"one record {change} in 1.5 s"] is expected


def test_a_touched_file_is_seen():
    one = result(1000)
    one.touched = True
    assert reached(one)["nothing changed: no file touched"] is False


def test_ratios_are_those_of_the_same_rounds():
    # The machine is slow in the second round: the quotient of medians would be 4.
    one = result(10_000, (1, 4, 4), floor=samples(0.5, 2, 1))
    assert reached(one)["full build at most 2.5 times the floor"] is True


@pytest.mark.parametrize("hugo, pagefind, expected", [(5, 10, True), (5, 9, False)])
def test_hugo_and_pagefind_count_together(hugo, pagefind, expected):
    one = result(10_000, (1,), hugo=samples(hugo), pagefind=samples(pagefind))
    assert reached(one)["Hugo with Pagefind at least 15 times the full build"] is expected


def test_what_was_not_measured_is_neither_reached_nor_missed():
    assert reached(result(10_000))["Hugo with Pagefind at least 15 times the full build"] is None


@pytest.mark.parametrize("seconds, expected", [(12.0, True), (12.1, False)])
def test_ten_times_the_records_take_ten_times_the_time_and_a_fifth(seconds, expected):
    row = targets.of_growth(result(10_000, (1,)), result(100_000, (seconds,)))
    assert row.reached is expected


@pytest.fixture
def bench_site(tmp_path):
    plans = tmp_path / "content/ke-hoach/2025"
    plans.mkdir(parents=True)
    for name in "abcdef":
        (plans / f"{name}.md").write_text(f"---\ntitle: Kế hoạch {name}\n---\nNội dung.\n")
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    return BenchSite(tmp_path, 6)


def files(site):
    return {path: path.read_bytes() for path in site.folder.rglob("*") if path.is_file()}


def test_changes_of_a_measurement_that_was_stopped_are_taken_back_by_the_next(bench_site):
    before = files(bench_site)
    stopped = Changes(bench_site)
    for change in (stopped.edit, stopped.add, stopped.delete, stopped.restyle):
        during = files(bench_site)
        change(1)
        assert files(bench_site) != during
    Changes(bench_site)
    assert files(bench_site) == before


def test_the_same_record_is_edited_in_every_round(bench_site):
    changes = Changes(bench_site)
    changes.edit(1)
    changes.add(1)
    changes.undo()
    changes.edit(2)
    assert [path.name for path in bench_site.content.rglob("*.md")
            if "Lần đo" in path.read_text()] == [changes.edited.name]
