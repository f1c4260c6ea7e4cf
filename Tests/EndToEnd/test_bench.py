"""The measure of building does not rot: the whole of it on a small site, without others' tools; no time
is held to anything."""

import json
import os
import re
import subprocess
import sys

import pytest

from conftest import ROOT, TOOL

RECORDS = 50
FLOOR = ROOT / ".build/debug/build-floor"
PLACE = "# Figures\n\n<!-- figures: begin -->\nold ones\n<!-- figures: end -->\n\nWhat follows.\n"


def bench(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "build", "--tool", TOOL, "--floor", FLOOR, "--no-rivals",
         "--runs", "1", *arguments],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT / "Benchmarks")},
        capture_output=True, text=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("bench")


@pytest.fixture(scope="module")
def measured(folder):
    (folder / "figures.md").write_text(PLACE)
    done = bench("--folder", folder / "sites", "--sizes", str(RECORDS),
                 "--json", folder / "figures.json", "--markdown", folder / "figures.md")
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "figures.json").read_text())["sizes"][0] | {"said": done.stdout}


def written(measured, build):
    return measured["samples"][build][0]["files"]


def test_a_full_build_writes_every_file_and_a_second_one_touches_none(measured):
    assert written(measured, "full") == measured["output"]["files"] > RECORDS
    assert written(measured, "nothing") == 0
    assert measured["touched"] is False


@pytest.mark.parametrize("change", ["edited", "added", "deleted", "newest", "day"])
def test_one_changed_record_changes_some_files_and_leaves_most_pages(measured, change):
    assert 0 < written(measured, change) < written(measured, "full")


def test_another_style_sheet_changes_every_page(measured):
    assert written(measured, "theme") > RECORDS


def test_the_floor_writes_as_many_files_and_bytes_as_the_tool(measured, folder):
    assert written(measured, "floor") == measured["output"]["files"]
    lines = (folder / f"sites/{RECORDS}/floor.list").read_text().splitlines()
    size = sum(int(line.split(" ", 1)[0]) for line in lines)
    assert size / 1e6 == pytest.approx(measured["output"]["megabytes"])


def test_the_site_is_as_it_was_after_all_changes(measured, folder):
    site = folder / f"sites/{RECORDS}"
    assert len(list((site / "content").rglob("*/*/*.md"))) == RECORDS
    assert not any("Lần đo" in path.read_text() for path in (site / "content").rglob("*.md"))
    styles = "themes/default/css/base.css"
    assert (site / styles).read_bytes() == (ROOT / styles).read_bytes()
    assert not (site / "output").exists()


def test_the_tables_go_between_the_marks_of_a_markdown_file(measured, folder):
    text = (folder / "figures.md").read_text()
    assert text.startswith("# Figures\n") and text.endswith("\n\nWhat follows.\n")
    assert "old ones" not in text
    assert re.search(r"^\| full build \| .* \|$", text, re.MULTILINE)
    assert "| 50 records: nothing changed: no file touched | none | reached |" in text


def test_a_file_without_the_marks_is_left_alone(folder):
    (folder / "other.md").write_text("# Another\n")
    done = bench("--folder", folder / "none", "--sizes", "50", "--markdown", folder / "other.md")
    assert done.returncode != 0 and "figures: begin" in done.stderr
    assert (folder / "other.md").read_text() == "# Another\n"
    assert not (folder / "none").exists()
