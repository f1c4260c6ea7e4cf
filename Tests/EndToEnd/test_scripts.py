"""The scripts that browsers get are those of the sources."""

import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).parents[2]
THEME = ROOT / "themes" / "default"


@pytest.mark.parametrize("name", sorted(script.name for script in (THEME / "scripts").glob("*.js")))
def test_a_script_is_written_from_its_source(name, tmp_path):
    subprocess.run(
        [ROOT / "scripts" / "minify", THEME / "scripts" / name, tmp_path / name], check=True)
    assert (tmp_path / name).read_text() == (THEME / "assets" / name).read_text(), "run: make scripts"
