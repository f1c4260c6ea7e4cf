internal import Glibc

/// The folder beside an output folder in which publications are prepared and earlier ones kept:
/// `.output.congkhai` for `output`.
///
/// - `lock`: held by the one build that may use both folders;
/// - `next`: the tree of a publication that is being prepared;
/// - `previous`: the publication before the one that is seen;
/// - `spare`: the one before that, to be brought up to date by the next build;
/// - `trash-…`: what is to be deleted.
///
/// Web servers do not get in: only the owner of the output folder and its group.
final class StateFolder: Sendable {
  /// The folder that holds the output folder and this one.
  let parent: Folder
  /// The name of the output folder.
  let name: String
  let folder: Folder
  private let lock: FolderLock

  /// Opens the one of an output folder, which is there, and takes its lock; makes it when it is
  /// not there.
  /// - Returns: nil where the output folder cannot be exchanged with another: it is a mount point
  ///   or holds one, the folder above it is not ours to write, the file system does not know how,
  ///   or whoever called works inside it and would go away with it.
  static func beside(_ output: String) throws(PublishingError) -> StateFolder? {
    guard let real = realPath(output), !MountPoints.exist(atOrBelow: real),
      let here = realPath("."), !"\(here)/".utf8.starts(with: "\(real)/".utf8),
      case let place = FilePlace(real), !place.name.isEmpty
    else { return nil }
    do throws(PublishingError) {
      return try StateFolder(Folder(opening: place.folder), place.name, output: output)
    } catch {
      if case .system(_, let code) = error.reason, refusals.contains(code) { return nil }
      throw error
    }
  }

  /// What the system answers where folders cannot be exchanged, whatever is tried again.
  private static let refusals: Set<Int32> = [
    EACCES, EPERM, EROFS, EINVAL, ENOSYS, EOPNOTSUPP, EXDEV, EBUSY, ENAMETOOLONG,
  ]

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(validatingCString: found)
  }

  private init(
    _ parent: consuming Folder, _ name: String, output: String
  ) throws(PublishingError) {
    let own = ".\(name).congkhai"
    let isNew = try parent.makeFolder(own, mode: 0o700)
    do throws(PublishingError) {
      let folder = try Folder(opening: own, in: parent)
      if isNew { folder.resemble(".", in: parent, name, masking: 0o007) }
      lock = try FolderLock(in: folder, of: output, isNamed: true)
      try Self.probe(parent, name, folder)
      self.folder = folder
    } catch {
      if isNew, case .system = error.reason { try? parent.removeAll(own) }
      throw error
    }
    self.parent = parent
    self.name = name
  }

  /// Finds out whether the output folder can be exchanged, without moving it: two folders are
  /// exchanged, and the output folder is moved onto one that is not empty, which no system does.
  private static func probe(
    _ parent: borrowing Folder, _ name: String, _ folder: borrowing Folder
  ) throws(PublishingError) {
    defer { for name in ["probe-1", "probe-2"] { try? folder.removeAll(name) } }
    for name in ["probe-1", "probe-2", "probe-2/full"] { try folder.makeFolder(name) }
    try folder.exchange("probe-1", with: "probe-2", in: folder)
    do throws(PublishingError) {
      guard try parent.move(name, to: "probe-1", in: folder) else { return }
    } catch {
      if case .system(_, ENOTEMPTY) = error.reason { return }
      if case .system(_, EEXIST) = error.reason { return }
      throw error
    }
  }

  /// Puts something out of the way, to be deleted later.
  func throwAway(_ name: String) throws(PublishingError) {
    if try folder.look(at: name) == .missing { return }
    var number = 1
    while try folder.look(at: "trash-\(number)") != .missing { number += 1 }
    try folder.move(name, to: "trash-\(number)")
  }

  /// Deletes what was thrown away. Best effort: what stays is deleted another time.
  func emptyTrash() {
    for name in (try? folder.names()) ?? [] where name.utf8.starts(with: "trash-".utf8) {
      try? folder.removeAll(name)
    }
  }

  /// The number of the latest publication that is kept here; 0 when there is none.
  var latestNumber: Int {
    ["previous", "spare"].reduce(0) { latest, name in
      guard let notes = try? Folder(opening: "\(name)/\(OutputPath.notes)", in: folder),
        let number = try? PublishedTree.number(in: notes)
      else { return latest }
      return max(latest, number)
    }
  }
}
