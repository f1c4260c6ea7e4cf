import Packing
import Synchronization

@testable import Search

/// An index that is written again and again, each time over the one before.
struct RebuiltIndex {
  let options: IndexOptions
  /// The files of the index, without those of texts.
  var files: [String: [UInt8]] = [:]
  var memory: IndexMemory?
  /// The files that were made by the last build, and those that stayed.
  private(set) var made: Set<String> = []
  private(set) var kept: Set<String> = []

  init(_ options: IndexOptions = IndexOptions()) { self.options = options }

  /// Writes the index of some records, split over parts; one part is new, the others have been encoded.
  mutating func build(_ records: [TestRecord], parts count: Int = 3) {
    var parts = [IndexPart](repeating: IndexPart(), count: count)
    for record in records { parts[Int(record.id) % count].add(record) }
    let sealed = parts.map { $0.sealed() }
    do {
      try build([sealed[0]] + sealed.dropFirst().map { try $0.copied() })
    } catch {
      fatalError("nothing is damaged: \(error)")
    }
  }

  /// Writes the index of some parts, which may be damaged.
  mutating func build(_ parts: [SealedPart]) throws {
    let before = files
    let kept = Mutex<Set<String>>([])
    let made = Mutex<[String: [UInt8]]>([:])
    memory = try SearchIndex.write(
      parts: parts, labels: FacetLabels(), options: options, jobs: 2,
      over: memory.flatMap { IndexMemory(packed: $0.packed) },
      to: IndexOutput(
        keeping: { paths in
          guard paths.allSatisfy({ before[$0] != nil }) else { return false }
          kept.withLock { $0.formUnion(paths) }
          return true
        },
        to: { path, bytes in made.withLock { $0[path] = bytes } }))
    self.kept = kept.withLock { $0 }
    files = made.withLock { $0 }
    self.made = Set(files.keys)
    for path in self.kept { files[path] = before[path] }
  }

  /// Whether its files are those of an index that knows nothing of another.
  func isClean(of records: [TestRecord]) -> Bool {
    var part = IndexPart()
    for record in records { part.add(record) }
    return files == BuiltIndex([part], options: options).files
  }
}

extension SealedPart {
  /// As a later build has it.
  func copied() throws(IndexPartError) -> SealedPart {
    let encoded = try encoded()
    return try SealedPart(encoded: PartBytes(encoded.bytes), hash: encoded.hash)
  }

  /// As the build that made it has it once it is kept.
  func moved() throws(IndexPartError) -> SealedPart {
    moved(to: PartBytes(try encoded().bytes))
  }
}

extension EncodedPart {
  /// The part; nil where it is damaged.
  var part: SealedPart? { try? SealedPart(encoded: PartBytes(bytes), hash: hash) }
}

extension IndexMemory {
  /// As it is kept.
  var packed: [UInt8] {
    var packer = Packer()
    packer.add(self)
    return packer.take()
  }

  /// As it is read again; nil when the bytes are something else.
  init?(packed bytes: [UInt8]) {
    var unpacker = Unpacker(bytes)
    guard let memory = try? unpacker.next(IndexMemory.self), unpacker.isAtEnd else { return nil }
    self = memory
  }
}
