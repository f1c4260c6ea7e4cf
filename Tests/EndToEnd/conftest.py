"""Runs the tool on small sites in temporary folders."""

import os
import pathlib
import re
import shutil
import subprocess
from dataclasses import dataclass, field

import pytest

# The fixtures of the tests in a browser.
pytest_plugins = ["demonstration", "page_types"]

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = pathlib.Path(os.environ.get("CONGKHAI_TOOL", ROOT / ".build/release/congkhai"))

UNIT = """\
---
title: Ủy ban nhân dân xã Minh Châu
kind-of-unit: peoples-committee
level: commune
---
Trụ sở đặt tại thôn Đông.
"""

PLAN = """\
---
title: Kế hoạch thực hiện dân chủ ở cơ sở năm 2025
number: 88/KH-UBND
unit: ubnd-xa-minh-chau
issued: 24/04/2025
published: 28/04/2025
---
Xã công khai những nội dung mà Nhân dân được biết.
"""

SITE = """\
title: Trang công khai xã Minh Châu
base-url: https://example.org/
now: 2025-11-20
"""

GOOD = {
    "content/site.yaml": SITE,
    "content/don-vi/ubnd-xa-minh-chau.md": UNIT,
    "content/ke-hoach/2025/dan-chu.md": PLAN,
}


def plan(**fields):
    """A plan record; a field given as None is left out, one given anew replaces the usual."""
    lines = dict(line.split(": ", 1) for line in PLAN.split("---\n")[1].splitlines())
    lines |= {name.replace("_", "-"): value for name, value in fields.items()}
    head = "".join(f"{name}: {value}\n" for name, value in lines.items() if value is not None)
    return f"---\n{head}---\nNội dung.\n"


@dataclass
class Problem:
    """One diagnostic as it is printed."""

    file: str
    line: int | None
    column: int | None
    severity: str
    message: str
    code: str
    mends: list[str] = field(default_factory=list)


HEADLINE = re.compile(
    r"^(?:(?P<file>[^\s:][^:]*?)(?::(?P<line>\d+)(?::(?P<column>\d+))?)?: )?"
    r"(?P<severity>lỗi|cảnh báo|error|warning): (?P<message>.*) \[(?P<code>[a-z0-9-]+)\]$")


def problems(text):
    """The diagnostics in a printed text."""
    found = []
    for line in text.splitlines():
        if match := HEADLINE.match(line):
            found.append(Problem(
                file=match["file"] or "",
                line=int(match["line"]) if match["line"] else None,
                column=int(match["column"]) if match["column"] else None,
                severity=match["severity"], message=match["message"], code=match["code"]))
        elif found and line.strip().startswith("= "):
            found[-1].mends.append(line.strip()[2:])
    return found


@dataclass
class Run:
    """What one call of the tool did."""

    exit: int
    text: str

    @property
    def problems(self):
        return problems(self.text)


class Site:
    """A site in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.output = folder / "output"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in GOOD.items():
            self.put(name, text)
        # Copied, so that a test may break it.
        if not (folder / "themes").exists():
            shutil.copytree(ROOT / "themes", folder / "themes")

    def put(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content)
        return path

    def command(self, *arguments, environment=None, prefix=(), **options):
        """Starts the tool in the folder of the site."""
        return subprocess.Popen(
            [*prefix, TOOL, *arguments], cwd=self.folder, env=os.environ | (environment or {}),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)

    def run(self, *arguments, **options):
        process = self.command(*arguments, **options)
        text, _ = process.communicate(timeout=300)
        return Run(process.returncode, text.decode())

    def build(self, *arguments, **options):
        return self.run("build", *arguments, **options)

    def published(self, output=None):
        """Every file of the output with its bytes, without the notes of the publisher and without
        what stays of earlier publications for a time."""
        output = output or self.output
        former = self.former(output)
        return {
            name: path.read_bytes()
            for path in sorted(output.rglob("*"))
            if path.is_file() and ".congkhai" not in path.parts
            and (name := str(path.relative_to(output))) not in former
        }

    def former(self, output=None):
        """The files that stay of earlier publications for a time."""
        notes = (output or self.output) / ".congkhai/former"
        if not notes.exists():
            return set()
        lines = notes.read_text().splitlines()[1:-1]
        return {line.split(" ", 3)[3] for line in lines}

    @property
    def state(self):
        """The folder in which publications are prepared and earlier ones kept."""
        return self.output.parent / f".{self.output.name}.congkhai"

    def leftovers(self):
        """What a build left behind among its notes besides what belongs there."""
        belongs = {
            self.output / ".congkhai": {"lock", "manifest", "folders", "staged", "number", "former", "label"},
            self.state: {"lock", "previous", "spare"},
        }
        return {
            str(path.relative_to(self.folder))
            for folder, names in belongs.items() if folder.exists()
            for path in folder.iterdir() if path.name not in names
        }


@pytest.fixture(scope="session", autouse=True)
def tool():
    if not TOOL.exists():
        pytest.exit(f"{TOOL} is missing: run `make build` first", returncode=1)
    return TOOL


@pytest.fixture(scope="session")
def powerless():
    """What to put before a command so that file permissions bind it, even when root tests."""
    if os.geteuid() != 0:
        return []
    prefix = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    if shutil.which("setpriv") and subprocess.run([*prefix, "true"]).returncode == 0:
        return prefix
    pytest.skip("root is bound by no permission here")


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site")


@pytest.fixture
def built(site):
    """A site that has been built once."""
    run = site.build()
    assert run.exit == 0, run.text
    return site


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """The tool must not depend on these; a test that wants them sets them."""
    for name in ["SOURCE_DATE_EPOCH", "NO_COLOR", "GITHUB_ACTIONS"]:
        monkeypatch.delenv(name, raising=False)


def pytest_terminal_summary(terminalreporter):
    """Prints what tests measured, below their results."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, text in report.user_properties:
                if name == "measured":
                    terminalreporter.write_line(f"\n{text}")
