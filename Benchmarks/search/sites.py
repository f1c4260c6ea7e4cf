"""The sites that are measured: synthetic ones of any size, and the law articles of ALQAC-2023."""

import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass

import generate
from made import made_of

from . import indexing

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEARCH, INDEX = "tim-kiem", "tim-kiem/index"


@dataclass(frozen=True)
class Site:
    """A built site: its pages, and its records as JSON lines."""

    output: pathlib.Path
    records: pathlib.Path
    # Seconds of the build; None when it was there already.
    seconds: float = None
    # An index that takes the place of the site's own.
    index: pathlib.Path = None
    # What its making took, when that was measured.
    indexing: dict = None

    @property
    def mounts(self):
        """What a server has to serve."""
        mounts = {"/": self.output}
        return mounts | ({f"/{INDEX}/": self.index} if self.index else {})

    @property
    def index_folder(self):
        return self.index or self.output / INDEX


def build(tool, folder):
    """Builds the site of a folder with the tool; the seconds it took."""
    started = time.perf_counter()
    done = subprocess.run([tool, "build", "--site", folder, "--quiet"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"the build of {folder} failed:\n{(done.stdout + done.stderr)[:4000]}")
    return time.perf_counter() - started


def theme_files():
    return sorted(path for path in (ROOT / "themes").rglob("*") if path.is_file())


def built(tool, folder, write, sources):
    """The site of a folder, written and built when its sources, the theme or the tool are newer."""
    def anew():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        write(folder)

    def publish():
        shutil.rmtree(folder / "themes", ignore_errors=True)
        shutil.rmtree(folder / "output", ignore_errors=True)
        shutil.copytree(ROOT / "themes", folder / "themes")
        return build(tool, folder)

    made_of(folder, "written", sources, anew)
    seconds = made_of(folder, "published", [*sources, tool, *theme_files()], publish)
    return Site(folder / "output", folder / "records.jsonl", seconds)


def synthetic(tool, folder, count):
    """The site of so many records made by generate.py."""
    sources = [pathlib.Path(generate.__file__), pathlib.Path(generate.words.__file__)]
    return built(tool, folder / str(count), lambda site: generate.generate(site, count, seed=1), sources)


def index_only(program, folder, count):
    """The index of so many synthetic records, which has no pages: a million take 10 GB, not 60."""
    folder = folder / f"index-{count}"
    folder.mkdir(parents=True, exist_ok=True)
    records, figures = folder / "records.jsonl.gz", folder / "indexing.json"
    sources = [pathlib.Path(generate.__file__), pathlib.Path(generate.words.__file__)]

    def make_records():
        with gzip.open(records, "wt", compresslevel=1, encoding="utf-8") as lines:
            lines.writelines(one.line() + "\n" for one in generate.records(count, seed=1))

    made_of(folder, "written", sources, make_records)
    made_of(folder, "indexed", [*sources, program], lambda: figures.write_text(
        json.dumps(indexing.write(program, records, folder / "index"))))
    return Site(None, records, index=folder / "index", indexing=json.loads(figures.read_text()))


def data_folder():
    """The shared test data; None when it is not there."""
    folder = pathlib.Path(os.environ.get("CONGKHAI_TEST_DATA", ROOT.parent / "shared/data"))
    return folder if (folder / "alqac/articles.json").exists() else None


def alqac(tool, folder, data):
    """The site of ALQAC-2023, an article a page, and its questions.

    Questions are (text, addresses of the relevant articles)."""
    articles = json.loads((data / "alqac/articles.json").read_text("utf-8"))
    questions = json.loads((data / "alqac/questions.json").read_text("utf-8"))
    places = {name: f"trang/d{place:04}" for place, name in enumerate(articles, 1)}

    def write(site):
        (site / "content/trang").mkdir(parents=True)
        (site / "content/site.yaml").write_text(
            "title: Luật Việt Nam\nbase-url: https://example.org/\nnow: 2025-11-20\n")
        for name, text in articles.items():
            law, _, article = name.rpartition("@")
            title, _, body = text.partition("\n\n")
            title = re.sub(r"\s+", " ", f"Điều {article}. {title}").strip()
            (site / f"content/{places[name]}.md").write_text(
                f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{law}\n\n{body}\n")

    site = built(tool, folder / "alqac", write,
                 [pathlib.Path(__file__), data / "alqac/articles.json"])
    return site, [(question["text"], [f"{places[name]}/" for name in question["relevant"]])
                  for question in questions]
