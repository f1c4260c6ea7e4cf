"""Everything that is measured of one site, round by round."""

import re
import sys
from dataclasses import dataclass, field

from . import listing
from .aside import Aside
from .changes import Changes
from .figures import Sample
from .floor import Floor
from .run import run

# What builds are made of, in the order of a round, with how they are called in tables.
BUILDS = {
    "full": "full build", "nothing": "nothing changed",
    "early": "one record edited, right after a full build", "edited": "one record edited",
    "added": "one record added", "deleted": "one record deleted",
    "newest": "one record added, the newest", "day": "the next day",
    "theme": "style sheet changed", "cache": "cache lost",
}
# After the one that generate.py writes into the settings.
THE_NEXT_DAY = "2025-11-21"
WRITTEN = re.compile(r"^Built .*: ([\d,]+) files new or changed", re.MULTILINE)
TIMINGS = re.compile(r"^step .*?^total [^\n]*", re.DOTALL | re.MULTILINE)


@dataclass
class Result:
    """What was measured of a site of so many records."""

    records: int
    sources: listing.Listing
    output: listing.Listing = None
    # What the tool's own build looks like from within, of the full build that took the median time.
    timings: str = ""
    # Whether a build with nothing changed has touched a file after all.
    touched: bool = False
    # What others made of the same records, by name.
    rivals: dict = field(default_factory=dict)
    # The runs by their sort: those of BUILDS, "floor", and those of others' tools.
    samples: dict = field(default_factory=dict)


class Measurement:
    """The rounds of one site, each with every sort of run once."""

    def __init__(self, tool, floor, site, rivals=None):
        self.tool, self.site, self.rivals = tool, site, rivals
        self.floor = Floor(floor, site)
        self.aside = Aside(site.folder / "aside")
        self.changes = Changes(site)
        self.result = Result(site.count, listing.read(site.content))
        self.timings = []

    def measure(self, rounds, rival_rounds):
        """Runs so many rounds, and others' tools in some of them."""
        for one in range(rounds):
            print(f"  {self.site.count:,} records, round {one + 1} of {rounds}", file=sys.stderr)
            self._full()
            self._floor()
            if self.rivals and one < rival_rounds:
                self._rivals()
            self._rebuilds(one)
        self.timings.sort()
        self.result.timings = self.timings[len(self.timings) // 2][1]
        self.aside.take(*self.site.built)
        self.aside.empty()
        return self.result

    def _full(self):
        self.aside.take(*self.site.built)
        self._has_room()
        done = self._build("full")
        self.timings.append((done.seconds, TIMINGS.search(done.said)[0]))
        self.result.output = self.floor.take_list()

    def _floor(self):
        self.aside.take(self.floor.output)
        if not self._has_room():
            print("  the floor is left out: the disk has no room for it", file=sys.stderr)
            return
        done, files, _ = self.floor.run()
        self._note("floor", done, files)
        self.aside.take(self.floor.output)

    def _rivals(self):
        for name, done, files in self.rivals.runs(self.site.count, self.aside):
            self._note(name, done, files)
        self.result.rivals = dict(self.rivals.outputs)

    def _rebuilds(self, one):
        before = listing.fingerprint(self.site.output)
        self._build("nothing")
        self.result.touched |= listing.fingerprint(self.site.output) != before
        # The second and third publication give every file a second name. A site that somebody works
        # on has them behind it.
        for number in (1, 2):
            self.changes.edit(f"{one} ({number})")
            self._build("early")
        for name, change in (("edited", self.changes.edit), ("added", self.changes.add),
                             ("deleted", self.changes.delete), ("newest", self.changes.add_newest)):
            change(one)
            self._build(name)
        self._build("day", "--now", THE_NEXT_DAY)
        self.changes.restyle(one)
        self._build("theme")
        if caches := self.site.caches:
            self.aside.take(*caches)
            self._build("cache")
        self.changes.undo()

    def _build(self, name, *options):
        done = run([self.tool, "build", "--site", self.site.folder, "--timings", "--lang", "en", *options])
        self._note(name, done, int(WRITTEN.search(done.said)[1].replace(",", "")))
        return done

    def _note(self, name, done, files=None):
        self.result.samples.setdefault(name, []).append(
            Sample(done.seconds, done.cpu, done.megabytes, files, done.others))

    def _has_room(self):
        """Whether there is room for one output more, with its blocks that are not full."""
        output = self.result.output
        if not output:
            return True
        return self.aside.make_room(
            output.megabytes + (output.files + output.folders) * 0.004 + 1000)
