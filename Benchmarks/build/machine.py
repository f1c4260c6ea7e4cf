"""On what was measured: cores, memory, system, disk. Nothing that names the machine."""

import os
import pathlib
import platform
import re

from .figures import spread


def found(pattern, path):
    text = pathlib.Path(path).read_text() if pathlib.Path(path).exists() else ""
    match = re.search(pattern, text, re.MULTILINE)
    return match[1].strip() if match else "unknown"


def file_system(folder):
    """The type of the file system that a folder lies on."""
    mounts = [line.split() for line in pathlib.Path("/proc/mounts").read_text().splitlines()]
    above = [mount for mount in mounts if folder.is_relative_to(mount[1])]
    return max(above, key=lambda mount: len(mount[1]))[2] if above else "unknown"


def facts(folder):
    """What there is to say, by what it says."""
    memory = int(found(r"^MemTotal:\s*(\d+)", "/proc/meminfo")) / 1e6
    release = ".".join(platform.release().split(".")[:2])
    return {
        "processor": found(r"^model name\s*:\s*(.*)$", "/proc/cpuinfo"),
        "cores": os.cpu_count(),
        "memory": f"{memory:.0f} GB",
        "system": found(r'^PRETTY_NAME="(.*)"$', "/etc/os-release") + f", Linux {release}",
        "file system": file_system(folder),
    }


def quiet(results):
    """How much of the machine others had while it was measured: the system's own work is in it."""
    cores = spread(one.others for result in results for samples in result.samples.values()
                   for one in samples)
    return (f"Other programs and the system kept {cores.median:.1f} cores busy meanwhile, "
            f"{cores.most:.1f} at most")


def line(facts):
    """The same as a line of text."""
    text = (f"{facts['cores']} cores of {facts['processor']}, {facts['memory']} of memory, "
            f"{facts['system']}, {facts['file system']}")
    if "hugo" in facts:
        text += f"; Hugo {facts['hugo']}, Pagefind {facts['pagefind']}"
    return text
