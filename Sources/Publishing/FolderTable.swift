/// The folders above files that are ordered by their paths, by number; the output folder itself is
/// number 0, and each stands behind the one that it is in.
struct FolderTable: Sendable {
  private struct Folder {
    /// Where the path stands in the text of the files.
    var range: Range<Int>
    var above: Int32
  }

  private var folders = [Folder(range: 0..<0, above: 0)]
  private var last: Int32 = 0

  var count: Int { folders.count }

  /// Where the path of a folder stands in the text.
  func range(_ number: Int) -> Range<Int> { folders[number].range }

  /// The number of the folder that a folder is in.
  func above(_ number: Int) -> Int { Int(folders[number].above) }

  /// Adds the folders above a file whose path stands in a text. All that is in one folder comes one
  /// after the other, so only those that the last file is in need to be compared.
  /// - Returns: the number of the folder that it is in.
  mutating func add(above path: Range<Int>, _ text: [UInt8]) -> Int32 {
    let (start, text) = (path.lowerBound, text.span)
    let file = text.extracting(path)
    while !file.isBelow(text.extracting(folders[Int(last)].range)) {
      last = folders[Int(last)].above
    }
    let known = folders[Int(last)].range.count
    for cut in file.indices.dropFirst(known == 0 ? 0 : known + 1) where file[cut] == slash {
      folders.append(Folder(range: start..<start + cut, above: last))
      last = Int32(folders.count - 1)
    }
    return last
  }

  /// The number of the folder at a path; nil when there is none. A search in halves.
  func number(of path: String, in text: [UInt8]) -> Int? {
    if path.isEmpty { return 0 }
    var (low, high) = (1, folders.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.order(of: text.span.extracting(range(middle)), to: path.utf8.span) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && text.span.extracting(range(low)).order(to: path.utf8.span) == 0
      ? low : nil
  }

  /// Folders are ordered as what is in them is: with the slash behind their paths.
  private static func order(of folder: Span<UInt8>, to other: Span<UInt8>) -> Int {
    let shared = min(folder.count, other.count)
    let order = folder.extracting(..<shared).order(to: other.extracting(..<shared))
    if order != 0 || folder.count == other.count { return order }
    if folder.count < other.count { return slash <= other[shared] ? -1 : 1 }
    return folder[shared] < slash ? -1 : 1
  }
}

private let slash = UInt8(ascii: "/")
