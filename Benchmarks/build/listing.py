"""What a folder holds: how many files of what size, and whether anything in it was touched."""

import os
import re
from dataclasses import dataclass

# The notes of the tool, which no visitor asks for.
NOTES = ".congkhai"
RECORD_PAGE = re.compile(r"^[a-z-]+/\d{4}/\d{7}/index\.html$")


@dataclass
class Listing:
    """Files and folders, MB (10⁶ bytes), and the kB of a record's page on average."""

    files: int = 0
    folders: int = 0
    megabytes: float = 0
    page_kilobytes: float = 0


def entries(folder, below=""):
    """Every file and folder in a folder, by path, with its entry; what is in a folder follows it."""
    with os.scandir(folder) as found:
        sorted_entries = sorted(found, key=lambda entry: entry.name)
    for entry in sorted_entries:
        if entry.name == NOTES:
            continue
        path = below + entry.name
        yield path, entry
        if entry.is_dir(follow_symlinks=False):
            yield from entries(entry.path, path + "/")


def read(folder, lines=None):
    """The listing of a folder; with `lines` a file gets a line SIZE PATH for each file."""
    listing, page_bytes, pages = Listing(), 0, 0
    for path, entry in entries(folder):
        if entry.is_dir(follow_symlinks=False):
            listing.folders += 1
            continue
        size = entry.stat(follow_symlinks=False).st_size
        listing.files += 1
        listing.megabytes += size / 1e6
        if RECORD_PAGE.match(path):
            page_bytes += size
            pages += 1
        if lines:
            lines.write(f"{size} {path}\n")
    listing.page_kilobytes = page_bytes / pages / 1000 if pages else 0
    return listing


def fingerprint(folder):
    """Changes when a file or folder comes, goes, is written or replaced; little memory."""
    mixed = 0
    for path, entry in entries(folder):
        facts = entry.stat(follow_symlinks=False)
        mixed ^= hash((path, facts.st_ino, facts.st_size, facts.st_mtime_ns))
    return mixed
