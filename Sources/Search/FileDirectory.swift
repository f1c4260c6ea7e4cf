import Hashing

/// The numbered files of one family (term shards, facet columns, …) and the hash in each name.
///
/// Names carry the hash of the content, so they never go stale in a cache; the root tells the client
/// the hash of the number it wants. Where a family has more files than the root should name, a
/// volume of several bears one hash in one folder: a file stays as small as a query needs, and what
/// changes in it renames its volume.
struct FileDirectory {
  static let digits = 5

  let family: String
  /// How many files there are.
  let count: Int
  /// Files in one volume, a power of two.
  let volume: Int

  /// The hash of what a volume holds.
  struct Name: Equatable, Sendable {
    /// Five bits a digit, the first in the lowest.
    let bits: UInt32

    init(bits: UInt32) {
      self.bits = bits
    }

    init(of bytes: [UInt8]) {
      let mask = UInt64(1) << UInt64(5 * FileDirectory.digits) - 1
      bits = UInt32(ContentHash.value(of: bytes) & mask)
    }

    fileprivate var digits: [UInt8] {
      ContentHash.digits(of: UInt64(bits), count: FileDirectory.digits)
    }
  }

  /// A family of so many files.
  ///
  /// - Parameters:
  ///   - names: most names in the root, as long as no volume has more files than `largest`.
  ///   - largest: most files in a volume.
  init(family: String, count: Int, names: Int, largest: Int = .max) {
    self.family = family
    self.count = count
    var volume = 1
    while volume * names < count, volume < largest { volume *= 2 }
    self.volume = volume
  }

  var volumeCount: Int { (count + volume - 1) / volume }

  /// The numbers of the files in a volume.
  func files(ofVolume number: Int) -> Range<Int> {
    (number * volume)..<min(count, (number + 1) * volume)
  }

  /// `<family>/<number>.<hash>.json`; in a volume `<family>/<volume>.<hash>/<number>.json`.
  func path(of file: Int, _ name: Name) -> String {
    let folder = "\(family)/\(file / volume).\(String(decoding: name.digits, as: UTF8.self))"
    return volume > 1 ? "\(folder)/\(file).json" : "\(folder).json"
  }

  /// Writes the files of a volume, and gives its name.
  func write(
    _ contents: [[UInt8]], asVolume volume: Int, to output: IndexOutput
  ) throws -> Name {
    let name = Name(of: Array(contents.joined()))
    for (file, content) in zip(files(ofVolume: volume), contents) {
      try output.emit(path(of: file, name), content)
    }
    return name
  }

  /// What the root says of the family: `{"n": files, "w": files in a volume, "h": names}`, without
  /// `w` when each file has its own name.
  func rootEntry(_ names: [Name]) -> [UInt8] {
    var json = JSONBytes()
    json.raw("{\"n\":")
    json.int(count)
    if volume > 1 {
      json.raw(",\"w\":")
      json.int(volume)
    }
    json.raw(",\"h\":")
    json.string(names.flatMap(\.digits))
    json.raw("}")
    return json.bytes
  }
}
