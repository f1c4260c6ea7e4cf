"""The floor: a program that reads the same sources, runs cmark-gfm over them, and writes as many bytes
in as many files and folders as the tool has, on as many threads. It tells what nothing can undercut
that works this way."""

import os
import re

from . import listing
from .run import run

LAST = re.compile(r"sources=(\d+) files=(\d+) bytes=(\d+)")


class Floor:
    """The floor under one site; its list of files is that of the site's output."""

    def __init__(self, program, site):
        self.program, self.site = program, site
        self.list = site.folder / "floor.list"
        self.output = site.folder / "floor"

    def take_list(self):
        """Notes the files of the output that is there now; what they are."""
        with open(self.list, "w") as lines:
            return listing.read(self.site.output, lines)

    def run(self):
        """One run into an empty folder, and how many files and bytes were written."""
        done = run([self.program, self.site.content, self.list, self.output, str(os.cpu_count())])
        _, files, size = LAST.search(done.said).groups()
        return done, int(files), int(size)
