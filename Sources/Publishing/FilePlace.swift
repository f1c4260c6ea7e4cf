/// Where a file or folder is: the folder that it is in, and its name there.
struct FilePlace {
  let folder: String
  /// Empty where the path ends with a slash.
  let name: String

  /// The place that a path of the user leads to, from where the command was called.
  init(_ path: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      (folder, name) = (".", path)
      return
    }
    folder = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.utf8.index(after: slash)...])
  }
}
