"""Moves away what a run has made, and deletes it where it disturbs nobody."""

import os
import shutil
import time

# For seconds after many files were deleted ext4 is slow to make new ones: as long as the deletion
# took, but not longer than this.
REST = 10


class Aside:
    """A folder for what is in the way, on the same disk."""

    def __init__(self, folder):
        self.folder = folder
        self.count = 0
        self.empty()

    def take(self, *paths):
        """Moves files or folders here; those that are not there are passed over."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for path in paths:
            if path.exists():
                self.count += 1
                path.rename(self.folder / str(self.count))

    def make_room(self, megabytes):
        """Whether the disk has room for so much more, if need be after deleting what is here."""
        def has_room():
            return shutil.disk_usage(self.folder.parent).free >= megabytes * 1e6

        if not has_room():
            self.empty()
        return has_room()

    def empty(self):
        """Deletes all of it, and waits until that is over."""
        if self.folder.exists():
            started = time.monotonic()
            shutil.rmtree(self.folder)
            os.sync()
            time.sleep(min(REST, time.monotonic() - started))
