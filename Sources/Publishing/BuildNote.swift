/// What a build notes of itself outside of the output folder, so that the next one with the same
/// sources need not be made. To lose it costs time only.
package struct BuildNote: Equatable, Sendable {
  /// The stamp of what the build was made from.
  package var sources: String
  /// The fingerprint of the site that it published.
  package var site: String
  /// How many records there were of each sort that the build counts, 0 or more each.
  package var records: [Int]
  /// What the build said about the content, as UTF-8.
  package var report: [UInt8]

  private static let format: StaticString = "congkhai build 2"

  /// A note of a build; neither fingerprint holds a blank.
  package init(sources: String, site: String, records: [Int], report: [UInt8]) {
    self.sources = sources
    self.site = site
    self.records = records
    self.report = report
  }

  /// The note at a path; nil when there is none that is whole and of this version.
  package init?(at path: String) {
    let place = FilePlace(path)
    guard let folder = try? Folder(opening: place.folder), let bytes = try? folder.read(place.name),
      var reader = SealedText.reader(of: bytes, format: Self.format),
      let sources = reader.word(), let site = reader.word(), let count = reader.number(),
      count <= bytes.count
    else { return nil }
    var records: [Int] = []
    for _ in 0..<count {
      guard let number = reader.number() else { return nil }
      records.append(number)
    }
    self.init(sources: sources, site: site, records: records, report: reader.rest())
  }

  /// Keeps the note, whole or not at all; where that is not possible there is none.
  package func write(to path: String) {
    let place = FilePlace(path)
    guard let folder = try? Folder(making: place.folder) else { return }
    var text = SealedText(format: Self.format)
    text.append(word: sources)
    text.append(word: site)
    text.append(records.count)
    for number in records { text.append(number) }
    text.append(last: String(decoding: report, as: UTF8.self))
    let new = "\(place.name).tmp"
    _ = try? folder.write(new, text.sealed().span)
    _ = try? folder.move(new, to: place.name)
  }
}
