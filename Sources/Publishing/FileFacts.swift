internal import Glibc

/// When a file was last changed.
struct FileTime: Hashable, Comparable {
  var seconds: Int
  var nanoseconds: Int

  static func < (one: FileTime, other: FileTime) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }

  /// The moment itself when it lies in a later second than another, else the next second after
  /// that one, if there is any: copying tools and caches look at whole seconds.
  func after(_ earlier: FileTime) -> FileTime {
    if seconds > earlier.seconds { return self }
    // Some file systems let a file be of any time at all.
    return FileTime(seconds: min(earlier.seconds, .max - 1) + 1, nanoseconds: 0)
  }
}

/// What the system knows of a regular file.
struct FileFacts: Hashable {
  /// In bytes.
  var size: Int
  /// The same for all names of one file.
  var inode: UInt64
  var changed: FileTime
}

/// What stands at a path.
enum Look: Hashable {
  case missing
  case file(FileFacts)
  case folder
  /// A link, a device, a socket; its inode.
  case other(UInt64)
  /// A part of the path above it is not a folder.
  case blocked

  init(_ facts: stat) {
    switch facts.st_mode & S_IFMT {
    case S_IFREG:
      self = .file(
        FileFacts(
          size: Int(facts.st_size), inode: UInt64(facts.st_ino), changed: FileTime(facts.st_mtim)))
    case S_IFDIR: self = .folder
    default: self = .other(UInt64(facts.st_ino))
    }
  }
}

extension FileTime {
  init(_ time: timespec) {
    self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }

  /// What the clock of the machine says.
  static var now: FileTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return FileTime(time)
  }

  /// As system calls take it.
  var asSpec: timespec { timespec(tv_sec: seconds, tv_nsec: nanoseconds) }
}
