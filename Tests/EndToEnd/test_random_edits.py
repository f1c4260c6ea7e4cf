"""After any edits, and on any day, a build over an earlier site gives what a clean build gives, byte for byte."""

import os
import time

import pytest

from clean_builds import build_beside_clean
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
        if build_beside_clean(site, *editor.options, told=told) == 0:
            made += 1
        else:
            refused += 1
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
