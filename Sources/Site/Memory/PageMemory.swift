import Hashing
import Packing
import Reading
import Records
import Search
import Vietnamese

/// What a build made of what, kept for the next one: pages need not be made again of which nothing
/// has changed that they show.
///
/// It belongs to one publication: whoever keeps it must know that its files stand as they were
/// published. To lose it costs time only.
package struct PageMemory: Sendable {
  /// What decides about every page besides records and the day: the program, settings, theme.
  var key: UInt64 = 0
  /// The records of the site by the hashes of their addresses, in the order of ids.
  var names: [UInt64] = []
  /// The digests of what could be read of records, by the keys of `Reads`.
  var digests: [UInt64] = []
  /// The digests of the list of each kind's records.
  var kinds: [UInt64] = []
  /// The pages of each shown record, with its files in every language.
  var pages = MadeList()
  /// The parts of the site besides, in the order in which they are made.
  var parts: [MadePart] = []
  /// The shares of the search index.
  var shares: [SearchShare] = []
  /// Files of the search index.
  var index: IndexMemory?
  /// The published files that records name, as they were, by path below the content folder.
  var attachments: [String: FileMark] = [:]

  /// A share of the search index that was kept.
  struct SearchShare: Sendable {
    /// The digest of its members and their order.
    var members: UInt64
    /// The hash of what is kept.
    var hash: ContentHash

    /// The name under which it is kept.
    var name: String { "search-\(hash.hexadecimal)" }
  }

  /// A memory of nothing.
  init() {}
}

extension PageMemory {
  private static let mark = Array("congkhai page memory 8\n".utf8)

  /// The memory as bytes.
  package var packed: [UInt8] {
    var packer = Packer()
    packer.add(raw: Self.mark)
    packer.add(key)
    for list in [names, digests, kinds] { packer.add(list) }
    packer.add(pages)
    packer.add(parts)
    packer.add(shares)
    packer.add(index)
    packer.add(number: UInt64(attachments.count))
    for (path, mark) in attachments.sorted(by: { $0.key < $1.key }) {
      packer.add(path)
      packer.add(mark.inode)
      packer.add(mark.changed)
    }
    return packer.take()
  }

  /// The memory in some bytes, which are known to be whole; nil when they are of another version.
  package init?(packed bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark) else { return nil }
    var unpacker = Unpacker(bytes, in: Self.mark.count..<bytes.count)
    do {
      try read(&unpacker)
      guard unpacker.isAtEnd, digests.count == names.count * 2, pages.count <= names.count
      else { return nil }
    } catch {
      return nil
    }
  }

  private mutating func read(_ unpacker: inout Unpacker) throws(PackingError) {
    key = try unpacker.next()
    names = try unpacker.next()
    digests = try unpacker.next()
    kinds = try unpacker.next()
    pages = try unpacker.next()
    parts = try unpacker.next()
    shares = try unpacker.next()
    index = try unpacker.next()
    for _ in 0..<(try unpacker.count()) {
      let path: String = try unpacker.next()
      attachments[path] = FileMark(inode: try unpacker.next(), changed: try unpacker.next())
    }
  }
}

extension Made: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(source)
    packer.add(isOfEverything)
    packer.add(days != .always)
    if days != .always {
      packer.add(days.lowerBound)
      packer.add(days.upperBound)
    }
    // Sorted, each as its distance from the one before: most take a byte.
    packer.add(number: UInt64(records.count))
    var before: UInt32 = 0
    for record in records.sorted() {
      packer.add(number: UInt64(record - before))
      before = record
    }
    packer.add(kinds)
    packer.add(paths)
    packer.add(text)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    source = try unpacker.next()
    isOfEverything = try unpacker.next()
    if try unpacker.next() {
      let (first, last): (CivilDate, CivilDate) = (try unpacker.next(), try unpacker.next())
      guard first <= last else { throw PackingError() }
      days = first...last
    }
    let count = try unpacker.count()
    records.reserveCapacity(count)
    var before: UInt32 = 0
    for _ in 0..<count {
      before &+= UInt32(truncatingIfNeeded: try unpacker.number())
      records.append(before)
    }
    kinds = try unpacker.next()
    paths = try unpacker.next()
    text = try unpacker.next()
  }
}

extension PageMemory.SearchShare: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(members)
    packer.add(hash.value)
  }

  package init(from unpacker: inout Unpacker) throws(PackingError) {
    self.init(members: try unpacker.next(), hash: ContentHash(value: try unpacker.next()))
  }
}
