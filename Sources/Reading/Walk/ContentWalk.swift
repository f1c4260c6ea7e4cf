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
      let status = try Directory.status(root, following: true)
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
    var found: [(key: [UInt8], path: String, isLink: Bool, status: Directory.Status)] = []
    do throws(SystemFault) {
      let names = try Directory.names(in: path.isEmpty ? root : "\(root)/\(path)")
      for name in names where !IgnoredName.matches(name) {
        guard let text = String(validating: name, as: UTF8.self) else {
          let shown = path + String(decoding: name, as: UTF8.self)
          problems.append(.nameIsNoUTF8(display(shown)))
          continue
        }
        let path = path + text
        guard let (isLink, status) = status(path) else { continue }
        // With the slash that follows it, a folder is sorted as its files are.
        found.append((status.kind == .folder ? name + [0x2F] : name, path, isLink, status))
      }
    } catch {
      problems.append(error.diagnostic(path.isEmpty ? name : display(String(path.dropLast()))))
    }
    found.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for (_, path, isLink, status) in found {
      entries += 1
      if entries == Self.entryLimit { problems.append(.tooManyFiles(name)) }
      if entries >= Self.entryLimit { return }
      if status.kind == .folder {
        if isLink { links.append(path) }
        walk(path + "/", status.identity)
        if isLink { links.removeLast() }
      } else {
        files.append(
          WalkedFile(path: path, file: display(path), size: status.size, mark: status.mark))
      }
    }
  }

  /// What a path leads to, nil when it is refused.
  private mutating func status(
    _ path: String
  ) -> (isLink: Bool, status: Directory.Status)? {
    let full = "\(root)/\(path)"
    do throws(SystemFault) {
      var status = try Directory.status(full, following: false)
      let isLink = status.kind == .link
      if isLink {
        let target = try Directory.realPath(full)
        guard target == realRoot || target.hasPrefix(realRoot + "/") else {
          problems.append(.linkLeaves(display(path), folder: name))
          return nil
        }
        status = try Directory.status(full, following: true)
      }
      switch status.kind {
      case .folder where ancestors.contains(status.identity):
        problems.append(.linkLoop(display(isLink ? path : links.last ?? path)))
        return nil
      case .file, .folder: return (isLink, status)
      case .link, .other: throw SystemFault(code: ENXIO)
      }
    } catch {
      let file = display(path)
      switch error.code {
      case ELOOP: problems.append(.linkLoop(file))
      // The name was found in its folder a moment ago.
      case ENOENT: problems.append(.brokenLink(file))
      default: problems.append(error.diagnostic(file))
      }
      return nil
    }
  }

  private func display(_ path: String) -> String { TextCleaning.clean("\(name)/\(path)") }
}
