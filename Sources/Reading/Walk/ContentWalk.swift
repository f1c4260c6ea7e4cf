package import Diagnostics
import Glibc
import Vietnamese

/// Lists the files of a content folder.
package enum ContentWalk {
  /// All files under the folder `root`, in the order of the bytes of their paths, and all that
  /// keeps any from being listed.
  ///
  /// Hidden files and what editors leave behind are passed over. Links are followed inside the
  /// folder, those that leave it or lead round in a circle are refused.
  /// - Parameter name: the name by which people know the folder, such as `content`.
  package static func files(
    in root: String, named name: String
  ) -> (files: [WalkedFile], problems: [Diagnostic]) {
    var walker = Walker(root: root, name: name)
    walker.run()
    return (walker.files, walker.problems)
  }
}

private struct Walker {
  /// Links to folders of links could list the same files without end.
  static let entryLimit = 4_000_000

  let root: String
  let name: String
  var files: [WalkedFile] = []
  var problems: [Diagnostic] = []
  private var realRoot = ""
  private var entries = 0
  /// The folders that the walk is in, outermost first.
  private var ancestors: [Directory.Identity] = []
  /// The links through which the walk came to be there, outermost first.
  private var links: [String] = []

  init(root: String, name: String) {
    self.root = root
    self.name = name
  }

  mutating func run() {
    do throws(SystemFault) {
      realRoot = try Directory.realPath(root)
      let status = try Directory.status(root)
      guard status.kind == .folder else { throw SystemFault(code: ENOTDIR) }
      walk("", status.identity)
    } catch {
      problems.append(error.diagnostic(name))
    }
  }

  /// Lists a folder; `path` is empty or ends in `/`.
  private mutating func walk(_ path: String, _ identity: Directory.Identity) {
    ancestors.append(identity)
    defer { ancestors.removeLast() }
    var found: [FolderLook.Found] = []
    do throws(SystemFault) {
      let folder = try OpenFolder(path.isEmpty ? root : "\(root)/\(path)")
      let look = FolderLook(
        path: path, root: root, realRoot: realRoot, name: name, ancestors: ancestors,
        link: links.last)
      let all = look.all(try folder.names(), in: folder)
      found = all.found.map(\.found)
      problems += all.problems
    } catch {
      problems.append(error.diagnostic(path.isEmpty ? name : display(String(path.dropLast()))))
    }
    for found in found {
      entries += 1
      if entries == Self.entryLimit { problems.append(.tooManyFiles(name)) }
      if entries >= Self.entryLimit { return }
      switch found {
      case .file(let file): files.append(file)
      case .folder(let path, let identity, let isLink):
        if isLink { links.append(path) }
        walk(path + "/", identity)
        if isLink { links.removeLast() }
      }
    }
  }

  private func display(_ path: String) -> String { TextCleaning.clean("\(name)/\(path)") }
}
