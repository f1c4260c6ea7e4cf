"""After any edits, and on any day, a build over an earlier site gives what a clean build gives, byte for byte."""

import os
import shutil
import time

import pytest

from conftest import ROOT
from edits import Editor, copy_of_the_demonstration


def follow(site, seed, builds, edits=(1, 3), days=False):
    """Edits, builds and compares; between two builds there are so many edits, and the day is another where asked for."""
    copy_of_the_demonstration(site, ROOT)
    editor = Editor(site, seed)
    assert site.build("--quiet").exit == 0
    made = refused = 0
    for _ in range(builds):
        told = [editor.edit() for _ in range(editor.random.randint(*edits))]
        if days:
            told.append(f"day: {editor.go_to_another_day()}")
        print(*told, sep="\n")
        before = site.published()
        # A file saved within the tick of a clock is another matter; see test_unchanged.
        time.sleep(0.1)
        run = site.build(*editor.options)
        clean = site.folder / "clean"
        wanted = site.build(*editor.options, "--output", str(clean))
        assert (run.exit, [vars(one) for one in run.problems]) == (
            wanted.exit, [vars(one) for one in wanted.problems]), told
        if run.exit == 0:
            made += 1
            found, expected = site.published(), site.published(clean)
            assert found.keys() == expected.keys(), told
            assert [name for name in found if found[name] != expected[name]] == [], told
            shutil.rmtree(clean)
            shutil.rmtree(site.folder / ".clean.congkhai")
        else:
            refused += 1
            assert site.published() == before, told
            # As a clerk would: what was refused is put right, here by beginning anew.
            copy_of_the_demonstration(site, ROOT)
    return made, refused


def test_builds_after_random_edits_are_those_of_a_clean_folder(site):
    made, _ = follow(site, seed=4, builds=8)
    assert made >= 4


def test_builds_on_other_days_are_those_of_a_clean_folder(site):
    made, _ = follow(site, seed=6, builds=8, edits=(0, 1), days=True)
    assert made >= 4


@pytest.mark.long
def test_many_builds_on_other_days_are_those_of_a_clean_folder(site):
    seed = int(os.environ.get("CONGKHAI_EDITS_SEED", time.time()))
    print(f"CONGKHAI_EDITS_SEED={seed}")
    made, refused = follow(site, seed, builds=int(os.environ.get("CONGKHAI_EDITS", 250)) // 5, edits=(0, 2), days=True)
    print(f"{made} built, {refused} refused")
    assert made > refused


@pytest.mark.long
def test_many_builds_after_random_edits_are_those_of_a_clean_folder(site):
    seed = int(os.environ.get("CONGKHAI_EDITS_SEED", time.time()))
    print(f"CONGKHAI_EDITS_SEED={seed}")
    made, refused = follow(site, seed, builds=int(os.environ.get("CONGKHAI_EDITS", 250)))
    print(f"{made} built, {refused} refused")
    assert made > refused
