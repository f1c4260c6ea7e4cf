"""The tool as an administrator installs it, away from the folder where it was built."""

import os
import re
import shutil
import subprocess

import pytest

from conftest import ROOT, TOOL

GUIDE = ROOT / "docs/administration.md"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder into which the tool was installed twice, under a strict mask."""
    folder = tmp_path_factory.mktemp("installed")
    themes = folder / "opt/share/congkhai/themes"
    for _ in range(2):
        made = subprocess.run(
            ["make", "-s", "install", f"TOOL={TOOL}", f"DESTDIR={folder}", "PREFIX=/opt"], cwd=ROOT,
            capture_output=True, text=True, timeout=120, umask=0o077)
        assert made.returncode == 0, made.stderr
        assert not (themes / "default/old.css").exists()
        (themes / "default/old.css").touch()
    return folder / "opt"


def test_an_installed_tool_builds_a_site_anywhere(installed, tmp_path):
    environment = {name: value for name, value in os.environ.items() if name != "CONGKHAI_THEMES"}
    run = lambda *words: subprocess.run(
        [installed / "bin/congkhai", *words], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
    assert run("new", "site", "Xã Minh Châu").returncode == 0
    built = run("build")
    assert built.returncode == 0, built.stderr
    assert list(tmp_path.glob("output/assets/*.css"))


def test_everybody_may_read_what_was_installed(installed):
    paths = [installed / "bin/congkhai", *installed.glob("share/congkhai/**/*")]
    assert len(paths) > 20
    for path in paths:
        assert path.stat().st_mode & 0o044 == 0o044, path
        if path.is_dir():
            assert path.stat().st_mode & 0o011 == 0o011, path


def test_nothing_is_installed_before_it_is_built(tmp_path):
    made = subprocess.run(
        ["make", "-s", "install", f"TOOL={tmp_path}/missing", f"DESTDIR={tmp_path}"], cwd=ROOT, capture_output=True,
        text=True, timeout=60)
    assert made.returncode != 0 and "make build" in made.stderr
    assert not list(tmp_path.iterdir())


def test_the_guide_names_every_package_that_the_tool_loads():
    if not shutil.which("dpkg-query"):
        pytest.skip("this is no Debian")
    needed = re.findall(
        r"NEEDED.*\[(.*)\]", subprocess.run(["readelf", "-d", TOOL], capture_output=True, text=True, check=True).stdout)
    cache = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    files = dict(re.findall(r"^\s+(\S+) \(.*\) => (\S+)$", cache, re.MULTILINE))
    packages = set()
    for library in needed:
        path = files.get(library)
        # The runtime of Swift, which is in the tool that is installed.
        if not path or "swift" in path:
            continue
        owner = subprocess.run(["dpkg-query", "-S", os.path.realpath(path)], capture_output=True, text=True)
        packages.add(owner.stdout.split(":")[0])
    # Every Debian has the C library and that of its compiler; that of C++ the runtime of Swift needs.
    packages = packages - {"libc6", "libgcc-s1", ""} | {"libstdc++6"}
    assert "libyaml-0-2" in packages
    command = GUIDE.read_text().split("apt-get install ")[1].split("\n\n")[0].replace("\\", " ").split()
    assert set(command) == packages
