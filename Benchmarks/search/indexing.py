"""How fast an index is written: the program search-benchmark over records as JSON lines, and the
size of what it, or the build of a site, has written."""

import re
import shutil
import subprocess
import sys

LAST = re.compile(r"records=(\d+) seconds=([\d.]+) megabytes=([\d.]+)")


def run(program, records, folder):
    """Writes an index of the records; their number, seconds and peak memory in MB.

    None when there is no such program."""
    if not program.exists():
        return None
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run([program, "--records", records, "--output", folder],
                          capture_output=True, text=True)
    found = LAST.search(done.stdout.strip().rpartition("\n")[2])
    shutil.rmtree(folder, ignore_errors=True)
    if done.returncode != 0 or not found:
        sys.exit(f"{program.name} failed:\n{(done.stdout + done.stderr)[:2000]}")
    return {"records": int(found[1]), "seconds": float(found[2]), "megabytes": float(found[3])}


def size(folder):
    """Files and MB of a folder."""
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"files": len(files), "megabytes": sum(files) / 1e6}
