"""Runs a program once and tells what it took."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

# Of what a program says no more is kept than this: a million warnings would make this process large.
KEPT = 100_000


@dataclass(frozen=True)
class Run:
    """Seconds by the clock, seconds that cores worked, the most memory in MB, how many cores others
    kept busy meanwhile, and the last of what was said.

    Linux counts the memory of the starting process at its start in: below some 20 MB the figure
    tells nothing."""

    seconds: float
    cpu: float
    megabytes: float
    others: float
    said: str


def busy_seconds():
    """The seconds that all cores have worked since the machine was started, for whatever program."""
    with open("/proc/stat") as facts:
        user, nice, system, _, _, interrupts, soft, *_ = map(int, facts.readline().split()[1:])
    return (user + nice + system + interrupts + soft) / os.sysconf("SC_CLK_TCK")


def run(command, folder=None):
    """Runs a command to its end; one that fails ends the measurement."""
    # Written to the disk before: so that no program pays for what the one before it left to write.
    os.sync()
    with tempfile.TemporaryFile() as said:
        busy, started = busy_seconds(), time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said,
                                   stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds, busy = time.perf_counter() - started, busy_seconds() - busy
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(max(0, said.seek(0, os.SEEK_END) - KEPT))
        text = said.read().decode(errors="replace")
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed with {process.returncode}:\n{text[-4000:]}")
    cpu = usage.ru_utime + usage.ru_stime
    return Run(seconds, cpu, usage.ru_maxrss * 1024 / 1e6, max(0, busy - cpu) / seconds, text)
