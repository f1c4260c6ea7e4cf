"""How fast an index is written: the program search-benchmark over records as JSON lines, and the
size of what it, or the build of a site, has written."""

import contextlib
import re
import shutil
import subprocess
import sys

LAST = re.compile(r"records=(\d+) seconds=([\d.]+) megabytes=([\d.]+)")


@contextlib.contextmanager
def unpacked(records):
    """The lines of a file of records, compressed or not, for a program to read."""
    command = ["gzip", "-dc", records] if str(records).endswith(".gz") else ["cat", records]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as lines:
        yield lines.stdout


def run(program, records, folder):
    """Writes an index of the records and removes it; their number, seconds and peak memory in MB.

    None when there is no such program."""
    if not program.exists():
        return None
    figures = write(program, records, folder)
    shutil.rmtree(folder, ignore_errors=True)
    return figures


def write(program, records, folder):
    """Writes an index of the records; their number, seconds and peak memory in MB."""
    shutil.rmtree(folder, ignore_errors=True)
    with unpacked(records) as lines:
        done = subprocess.run(
            [program, "--output", folder], stdin=lines, capture_output=True, text=True)
    found = LAST.search(done.stdout.strip().rpartition("\n")[2])
    if done.returncode != 0 or not found:
        sys.exit(f"{program.name} failed:\n{(done.stdout + done.stderr)[:2000]}")
    return {"records": int(found[1]), "seconds": float(found[2]), "megabytes": float(found[3])}


def size(folder):
    """Files and MB of a folder."""
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"files": len(files), "megabytes": sum(files) / 1e6}
