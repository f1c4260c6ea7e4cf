import Foundation
import Synchronization
import Testing
import Vietnamese

@testable import Search

/// An index in memory, and a reader of it that shares no code with the writer.
struct BuiltIndex {
  var files: [String: [UInt8]] = [:]

  init(
    _ parts: [IndexPart], labels: FacetLabels = FacetLabels(), options: IndexOptions = .init(),
    jobs: Int = 1
  ) {
    let parts = parts.map { part in
      var part = part
      return part.seal()
    }
    do {
      try self.init(parts, labels: labels, options: options, jobs: jobs)
    } catch {
      fatalError("parts that were never encoded are not damaged: \(error)")
    }
  }

  /// The index of parts that may be damaged.
  init(
    _ parts: [SealedPart], labels: FacetLabels = FacetLabels(), options: IndexOptions = .init(),
    jobs: Int = 1
  ) throws {
    let files = Mutex<[String: [UInt8]]>([:])
    _ = try SearchIndex.write(
      parts: parts, labels: labels, options: options, jobs: jobs, over: nil,
      to: IndexOutput { path, bytes in files.withLock { $0[path] = bytes } })
    self.files = files.withLock { $0 }
  }

  /// Takes what a part gave besides: the files of texts.
  init(
    _ records: [TestRecord], labels: FacetLabels = FacetLabels(), options: IndexOptions = .init()
  ) {
    var part = IndexPart()
    let texts = records.map { part.add($0) }
    self.init([part], labels: labels, options: options)
    for text in texts { files[text.path] = text.bytes }
  }

  func json(_ path: String) throws -> Any {
    let bytes = try #require(files[path], "no file \(path)")
    return try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  }

  func object(_ path: String) throws -> [String: Any] {
    try #require(try json(path) as? [String: Any])
  }

  /// The file whose name begins so; names end in a hash.
  func path(_ prefix: String) throws -> String {
    try #require(files.keys.filter { $0.hasPrefix(prefix) }.sorted().first, "no \(prefix)")
  }

  /// Every term of all shards with its entry.
  func terms() throws -> [String: [Any]] {
    var terms: [String: [Any]] = [:]
    for path in files.keys where path.hasPrefix("t/") {
      for (name, entry) in try object(path) {
        terms[name] = entry as? [Any] ?? [[entry]]
      }
    }
    return terms
  }

  /// The records of a list with their marks, oldest first, through its segments when it has any.
  func postings(_ list: Any) throws -> [(record: Int, mark: Int)] {
    if let long = list as? [Any], let head = long.first as? [Int] {
      let names = try #require(long[1] as? String)
      let segments = try (0..<(head.count - 2)).map { place in
        let name = names.dropFirst(10 * place).prefix(10)
        return try postings(try json("p/\(name.prefix(2))/\(name).json"))
      }
      let all = Array(segments.reversed().joined())
      // The head says how many there are, and where each segment ends.
      try #require(all.count == head[0] && all.last?.record == head[1])
      var oldest = head[1]
      for (segment, step) in zip(segments, head.dropFirst(2)) {
        oldest -= step
        try #require(segment.first?.record == oldest)
      }
      return all
    }
    var found: [(record: Int, mark: Int)] = []
    for value in try #require(list as? [Int]) {
      let step = value / 8
      found.append((found.last.map { $0.record - step } ?? step, value % 8))
    }
    return found.reversed()
  }
}

/// A record as tests write it.
struct TestRecord {
  var title: String
  var number: String?
  var kind = "ke-hoach"
  var unit: String?
  /// What the texts call the unit; its address unless told.
  var unitName: String?
  /// Other names under which the unit is looked for.
  var otherNames: [String] = []
  var year: Int?
  var state: String?
  var abstract = ""
  var body = ""
  var id: UInt32 = 0

  /// The number in an order of bytes that is the order of numbers.
  var idInOrder: String { String("00000\(id)".suffix(6)) }
}

extension IndexPart {
  /// The part with all its records.
  func sealed() -> SealedPart {
    var part = self
    return part.seal()
  }

  @discardableResult
  mutating func add(_ record: TestRecord) -> IndexFile {
    let entry = SearchEntry(
      address: "ho-so/\(record.idInOrder)/", title: record.title, number: record.number,
      kind: record.kind, unit: record.unit,
      date: record.year.flatMap { .init(year: $0, month: 5, day: 19) }, state: record.state,
      abstract: record.abstract)
    let texts = [
      record.title, record.number ?? "", record.unitName ?? record.unit ?? "", record.abstract,
    ]
    return add(
      entry: entry, titleTexts: texts.map { Array($0.utf8) },
      otherNames: Array(record.otherNames.joined(separator: "\n\n").utf8),
      body: Array(record.body.utf8))
  }
}
