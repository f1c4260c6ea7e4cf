/// For each file the digests of the summaries of its records; most files have one.
package struct SummaryDigests: Sendable {
  private var all: [UInt64] = []
  /// Where those of each file begin.
  private var starts: [Int] = []

  /// The digests of files in their order.
  package init(_ files: some Sequence<[UInt64]>) {
    for digests in files {
      starts.append(all.count)
      all += digests
    }
  }

  /// The digest of the summary of a record by its file and its place there.
  subscript(file: Int, ordinal: Int) -> UInt64 { all[starts[file] + ordinal] }
}
