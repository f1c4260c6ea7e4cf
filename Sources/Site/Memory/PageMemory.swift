import Reading
import Search

/// What a build made of what, kept for the next one: pages need not be made again of which nothing
/// has changed that they show.
///
/// It belongs to one publication: whoever keeps it must know that its files stand as they were
/// published. To lose it costs time only.
package struct PageMemory: Sendable {
  /// What decides about every page besides records: the program, settings, theme, the day.
  var key: UInt64 = 0
  /// The records of the site by the hashes of their addresses, in the order of ids.
  var names: [UInt64] = []
  /// The digests of what could be read of records, by the keys of `Reads`.
  var digests: [UInt64] = []
  /// The digests of the list of each kind's records.
  var kinds: [UInt64] = []
  /// The pages of each shown record, with its files in every language.
  var pages: [Made] = []
  /// The parts of the site besides, in the order in which they are made.
  var parts: [Made] = []
  /// The shares of the search index.
  var shares: [SearchShare] = []
  /// The term shards of the search index.
  var terms: TermMemory?
  /// The published files that records name, as they were, by path below the content folder.
  var attachments: [String: FileMark] = [:]

  /// A share of the search index that was kept.
  struct SearchShare: Sendable {
    /// The digest of its members and their order.
    var members: UInt64
    /// The name under which it is kept.
    var name: String
  }

  /// A memory of nothing.
  init() {}

  /// The names under which more is kept.
  package var keptNames: [String] { shares.map(\.name) }
}

extension PageMemory {
  private static let mark = Array("congkhai page memory 2\n".utf8)

  /// The memory as bytes.
  package func packed() throws -> [UInt8] {
    let encoder = PackedEncoder()
    encoder.add(raw: Self.mark)
    try encoder.add(key)
    for list in [names, digests, kinds] { try encoder.add(list) }
    for list in [pages, parts] {
      try encoder.add(list.count)
      for made in list { try made.pack(into: encoder) }
    }
    try encoder.add(shares.count)
    for share in shares {
      try encoder.add(share.members)
      try encoder.add(share.name)
    }
    encoder.add(block: terms?.encoded() ?? [])
    try encoder.add(attachments.count)
    for (path, mark) in attachments.sorted(by: { $0.key < $1.key }) {
      try encoder.add(path)
      try encoder.add(mark.inode)
      try encoder.add(mark.changed)
    }
    return encoder.take()
  }

  /// The memory in some bytes, which are known to be whole; nil when they are of another version.
  package init?(packed bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark) else { return nil }
    let decoder = PackedDecoder(bytes, in: Self.mark.count..<bytes.count)
    do {
      key = try decoder.next()
      (names, digests, kinds) = (try decoder.next(), try decoder.next(), try decoder.next())
      guard digests.count == names.count * 2 else { return nil }
      for _ in 0..<(try decoder.next(Int.self)) { pages.append(try Made(unpacking: decoder)) }
      for _ in 0..<(try decoder.next(Int.self)) { parts.append(try Made(unpacking: decoder)) }
      for _ in 0..<(try decoder.next(Int.self)) {
        shares.append(SearchShare(members: try decoder.next(), name: try decoder.next()))
      }
      terms = TermMemory(encoded: Array(bytes[try decoder.skipBlock()]))
      for _ in 0..<(try decoder.next(Int.self)) {
        let path: String = try decoder.next()
        attachments[path] = FileMark(inode: try decoder.next(), changed: try decoder.next())
      }
      guard decoder.isAtEnd, pages.count <= names.count else { return nil }
    } catch {
      return nil
    }
  }
}

extension Made {
  fileprivate func pack(into encoder: PackedEncoder) throws {
    try encoder.add(source)
    try encoder.add(isOfEverything)
    // Sorted, each as its distance from the one before: most take a byte.
    try encoder.add(records.count)
    var before = 0
    for record in records.sorted() {
      try encoder.add(record - before)
      before = record
    }
    try encoder.add(kinds)
    try encoder.add(paths)
    try encoder.add(text ?? "")
  }

  fileprivate init(unpacking decoder: PackedDecoder) throws {
    source = try decoder.next()
    isOfEverything = try decoder.next()
    let count: Int = try decoder.next()
    var before = 0
    for _ in 0..<count {
      before &+= try decoder.next(Int.self)
      records.append(before)
    }
    kinds = try decoder.next()
    paths = try decoder.next()
    let text: String = try decoder.next()
    self.text = text.isEmpty ? nil : text
  }
}
