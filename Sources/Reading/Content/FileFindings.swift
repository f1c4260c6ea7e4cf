package import Diagnostics
package import Hashing
import Packing
package import Records

/// What the first pass found in one file of records.
package struct FileFindings: Sendable {
  /// One summary a record, in the order of the file.
  package var summaries: [Summary]
  /// Every problem in the file.
  package var diagnostics: [Diagnostic]
  /// The hash of its text.
  package var text: ContentHash
  /// For each summary a digest: equal ones are of equal summaries, whichever file they are of.
  package var digests: [UInt64] = []
  /// Whether they come from the memory of an earlier pass.
  private(set) var isRemembered = false
  /// The findings as bytes, for the next build; empty where it has no use for them.
  package var packed: ArraySlice<UInt8> = []

  /// What a file holds that stands at a place among the content files.
  init(of file: RecordFile, at index: Int, kind: Int) {
    let summary = FileSummary(of: file, at: index, kind: kind)
    summaries = summary.summaries
    diagnostics = file.diagnostics + summary.diagnostics
    text = ContentHash(of: file.source.bytes.span)
  }

  /// Whether the system did not give the file.
  var isUnreadable: Bool { diagnostics.contains { $0.code == .unreadable } }

  /// Fills in the digests and the packed form.
  mutating func pack(with packer: inout Packer) {
    digests = []
    var digest = Digest()
    var all: [UInt8] = []
    for var summary in summaries {
      // Its place among the files is another matter.
      summary.file = 0
      packer.add(summary)
      let bytes = packer.take()
      digest.add(bytes)
      digests.append(digest.take())
      all += bytes
    }
    packer.add(number: UInt64(summaries.count))
    packer.add(raw: all)
    packer.add(diagnostics)
    packer.add(digests)
    packer.add(text.value)
    packed = packer.take()[...]
  }

  /// The findings that were packed for a file that now stands at a place among the content files;
  /// `repeated` are texts of others.
  init(
    unpacking bytes: [UInt8], in range: Range<Int>, at index: Int,
    repeating repeated: inout RepeatedTexts
  ) throws(PackingError) {
    var unpacker = Unpacker(bytes, in: range)
    swap(&unpacker.repeated, &repeated)
    defer { swap(&unpacker.repeated, &repeated) }
    summaries = []
    let count = try unpacker.count()
    summaries.reserveCapacity(count)
    for _ in 0..<count {
      var summary: Summary = try unpacker.next()
      summary.file = index
      summaries.append(summary)
    }
    diagnostics = try unpacker.next()
    digests = try unpacker.next()
    guard digests.count == count else { throw PackingError() }
    text = ContentHash(value: try unpacker.next())
    packed = bytes[range]
    isRemembered = true
  }
}
