"""On what was measured: cores, memory, system, disk. Nothing that names the machine."""

import os
import pathlib
import platform
import re
import subprocess


def found(pattern, path):
    text = pathlib.Path(path).read_text() if pathlib.Path(path).exists() else ""
    match = re.search(pattern, text, re.MULTILINE)
    return match[1].strip() if match else "unknown"


def facts(folder):
    """What there is to say, by what it says."""
    kind = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True)
    memory = int(found(r"^MemTotal:\s*(\d+)", "/proc/meminfo")) / 1e6
    release = ".".join(platform.release().split(".")[:2])
    return {
        "processor": found(r"^model name\s*:\s*(.*)$", "/proc/cpuinfo"),
        "cores": os.cpu_count(),
        "memory": f"{memory:.0f} GB",
        "system": found(r'^PRETTY_NAME="(.*)"$', "/etc/os-release") + f", Linux {release}",
        "file system": kind.stdout.strip() or "unknown",
    }


def line(facts):
    """The same as a line of text."""
    text = (f"{facts['cores']} cores of {facts['processor']}, {facts['memory']} of memory, "
            f"{facts['system']}, {facts['file system']}")
    if "hugo" in facts:
        text += f"; Hugo {facts['hugo']}, Pagefind {facts['pagefind']}"
    return text
