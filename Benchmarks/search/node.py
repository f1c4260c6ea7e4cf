"""Asks the shipped client in Node, over an index alone: no browser, no site around it.

Bytes and requests are those of the page: what it asks for and in which order is in `asked.mjs`."""

import contextlib
import gzip
import json
import pathlib
import shutil
import subprocess
import tempfile

from .client import BATCH, PLAIN
from .cold import Visit, address_of
from .server import GZIP_LEVEL
from .sites import ROOT

ASSETS = ROOT / "themes/default/assets"


def compressed(path):
    """How many bytes a file takes on the line."""
    return len(gzip.compress(path.read_bytes(), GZIP_LEVEL, mtime=0))


def scripts():
    """The bytes of both scripts with gzip: {name: bytes}."""
    return {name: compressed(ASSETS / name) for name in ("search-page.js", "search.js")}


class Node:
    """A client over the index in a folder, as long as the process lives."""

    def __init__(self, process, index):
        self.process, self.index = process, index

    def say(self, question):
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def ask(self, questions):
        """The answers to (text, options) pairs, in their order."""
        answers = []
        for start in range(0, len(questions), BATCH):
            answers += self.say({"ask": [{"text": text, "options": PLAIN | options}
                                         for text, options in questions[start:start + BATCH]]})
        return answers

    def visit(self, question):
        """What one question costs a browser that has never seen the site; no times."""
        found = self.say({"visit": {"text": question.text, "filters": question.filters}})
        sizes = [compressed(self.index / path) for path in found["files"]]
        before, both = found["before"], scripts()
        return Visit(
            question.sort, address_of(question), found["hits"],
            sum(both.values()) + sum(sizes), len(both) + len(sizes),
            sum(both.values()) + sum(sizes[:before]), len(both) + before,
            sum(both.values()), None, None, None, None, None, found["missing"],
            f"{found['bound']} {found['total']}")


@contextlib.contextmanager
def node(index):
    """A client of its own for an index, which ends with the block."""
    with tempfile.TemporaryDirectory() as folder:
        # Node takes a file for a module by its name.
        script = shutil.copy(ASSETS / "search.js", pathlib.Path(folder) / "search.mjs")
        process = subprocess.Popen(
            ["node", pathlib.Path(__file__).with_name("asked.mjs"), index, script],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            yield Node(process, index)
        finally:
            process.stdin.close()
            process.wait()
