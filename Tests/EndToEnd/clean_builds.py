"""A build over an earlier site beside a clean one of the same content."""

import shutil
import time


def build_beside_clean(site, *options, told=None):
    """Builds a site, and compares with a build that knows nothing of any before: what is said, and every byte.

    Gives the exit; `told` stands beside what differs."""
    before = site.published()
    # A file saved within the tick of a clock is another matter; see test_unchanged.
    time.sleep(0.1)
    run = site.build(*options)
    clean, kept = site.folder / "clean", site.folder / ".congkhai"
    known = set(kept.iterdir())
    wanted = site.build(*options, "--output", str(clean))
    # Not only its site: what it found in the files would be known to the next clean build.
    for path in set(kept.iterdir()) - known:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert (run.exit, [vars(one) for one in run.problems]) == (
        wanted.exit, [vars(one) for one in wanted.problems]), told
    if run.exit == 0:
        found, expected = site.published(), site.published(clean)
        assert found.keys() == expected.keys(), told
        assert [name for name in found if found[name] != expected[name]] == [], told
        shutil.rmtree(clean)
        shutil.rmtree(site.folder / ".clean.congkhai")
    else:
        assert site.published() == before, told
    return run.exit
