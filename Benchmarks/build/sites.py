"""The sites that are built: synthetic ones of any size, made once and kept."""

import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass

import generate
from made import made_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = 1
SOURCES = [pathlib.Path(generate.__file__), pathlib.Path(generate.words.__file__)]


@dataclass(frozen=True)
class Site:
    """A folder with content/ and themes/, and so many records besides the units."""

    folder: pathlib.Path
    count: int

    @property
    def content(self):
        return self.folder / "content"

    @property
    def output(self):
        return self.folder / "output"

    @property
    def caches(self):
        """What a build keeps for the next one besides its output; those that there are."""
        places = [self.folder / ".congkhai", self.output / ".congkhai/cache",
                  self.folder / ".output.congkhai/cache"]
        return [place for place in places if place.exists()]

    @property
    def built(self):
        """Everything that builds have made; those that there are."""
        names = ["output", ".output.congkhai", ".congkhai"]
        return [self.folder / name for name in names if (self.folder / name).exists()]


def synthetic(folder, count):
    """The site of so many records made by generate.py, with the default theme as it is now."""
    site = Site(folder / str(count), count)

    def anew():
        shutil.rmtree(site.folder, ignore_errors=True)
        site.folder.mkdir(parents=True)
        # In a process of its own, whose memory is no part of what this one hands on.
        subprocess.run([sys.executable, SOURCES[0], site.folder, str(count), "--seed", str(SEED),
                        "--no-lines"], check=True)

    site.folder.mkdir(parents=True, exist_ok=True)
    made_of(site.folder, "written", SOURCES, anew)
    shutil.rmtree(site.folder / "themes", ignore_errors=True)
    shutil.copytree(ROOT / "themes", site.folder / "themes")
    return site
