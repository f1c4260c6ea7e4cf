import Diagnostics
import Glibc
import Vietnamese
import Workers

/// The look at all that is in one folder.
struct FolderLook: Sendable {
  /// Something with which the walk goes on.
  enum Found: Sendable {
    case file(WalkedFile)
    case folder(path: String, Directory.Identity, isLink: Bool)
  }

  /// What came of it.
  struct Findings: Sendable {
    /// With the keys by which it is ordered: a folder as its files are.
    var found: [(key: [UInt8], found: Found)] = []
    var problems: [Diagnostic] = []
  }

  /// The path of the folder below the root, empty or with `/` at its end.
  var path: String
  var root: String
  var realRoot: String
  /// The name by which people know the root.
  var name: String
  /// The folders that the walk is in, outermost first.
  var ancestors: [Directory.Identity]
  /// The link through which it came to be there.
  var link: String?

  /// What is behind these names, in order; the cores share the work.
  func all(_ names: [[UInt8]], in folder: borrowing OpenFolder) -> Findings {
    let parts = Workers().batches(names.count, of: 256) { numbers in
      var some = Findings()
      for name in names[numbers] { look(name, in: folder, &some) }
      return some
    }
    var all = Findings(
      found: parts.flatMap(\.found), problems: parts.flatMap(\.problems))
    all.found.sort { $0.key.lexicographicallyPrecedes($1.key) }
    return all
  }

  /// What is behind a name that a zero byte ends.
  private func look(
    _ bytes: [UInt8], in folder: borrowing OpenFolder, _ findings: inout Findings
  ) {
    let letters = bytes.dropLast()
    if IgnoredName.matches(letters) { return }
    guard let text = String(validating: letters, as: UTF8.self) else {
      let shown = path + String(decoding: letters, as: UTF8.self)
      return findings.problems.append(.nameIsNoUTF8(display(shown)))
    }
    let path = path + text
    do throws(SystemFault) {
      var status = try folder.status(bytes, following: false)
      let isLink = status.kind == .link
      if isLink {
        let target = try Directory.realPath("\(root)/\(path)")
        guard target == realRoot || target.hasPrefix(realRoot + "/") else {
          return findings.problems.append(.linkLeaves(display(path), folder: name))
        }
        status = try folder.status(bytes, following: true)
      }
      switch status.kind {
      case .folder where ancestors.contains(status.identity):
        findings.problems.append(.linkLoop(display(isLink ? path : link ?? path)))
      case .folder:
        findings.found.append(
          (letters + [0x2F], .folder(path: path, status.identity, isLink: isLink)))
      case .file:
        let file = WalkedFile(
          path: path, root: name, size: status.size, mark: status.mark)
        findings.found.append((bytes, .file(file)))
      case .link, .other: throw SystemFault(code: ENXIO)
      }
    } catch {
      findings.problems.append(problem(error, with: display(path)))
    }
  }

  private func problem(_ fault: SystemFault, with file: String) -> Diagnostic {
    switch fault.code {
    case ELOOP: .linkLoop(file)
    // The name was found in its folder a moment ago.
    case ENOENT: .brokenLink(file)
    default: fault.diagnostic(file)
    }
  }

  private func display(_ path: String) -> String { TextCleaning.clean("\(name)/\(path)") }
}
