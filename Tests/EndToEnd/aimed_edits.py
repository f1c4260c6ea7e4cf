"""Edits of chosen files of a site, each of which takes the one before it back."""

import csv
import io


def edit(site, changes):
    """Takes the last edit back and makes another one."""
    content = site.folder / "content"
    for name, text in site.contents.items():
        put(content / name, text)
    before = {path: path.read_text() if path.exists() else None
              for path in {content / name for name in changes}}
    site.contents = {str(path.relative_to(content)): text for path, text in before.items()}
    for name, change in changes.items():
        put(content / name, changed(content, before, content / name, change))


def put(path, text):
    if text is None:
        path.unlink(missing_ok=True)
    elif not path.exists() or path.read_text() != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def changed(content, before, path, change):
    """The text of a file after a change."""
    match change:
        case None:
            return None
        case str() if content / change in before:
            return before[content / change]
        case str() if before[path] is None:
            return change
        case str():
            return before[path].replace("---\n", f"---\n{change}\n", 1)
        case (old, new, *source):
            text = before[content / source[0]] if source else before[path]
            assert old in text
            return text.replace(old, new, 1)
        case _:
            text = io.StringIO()
            rows = change(list(csv.reader(io.StringIO(before[path]))))
            csv.writer(text, lineterminator="\n").writerows(rows)
            return text.getvalue()
