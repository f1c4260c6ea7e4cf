"""Things that take long to make are kept, and made again when what they are made of has changed."""


def stamp(paths):
    """What tells that something was made of these files: their sizes and times."""
    return "\n".join(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in paths)


def made_of(folder, name, paths, make):
    """Makes a thing in the folder unless it was made of the same files before."""
    note, now = folder / name, stamp(paths)
    if note.exists() and note.read_text() == now:
        return None
    note.unlink(missing_ok=True)
    answer = make()
    note.write_text(now)
    return answer
