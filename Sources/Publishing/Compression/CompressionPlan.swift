/// How a file is compressed, if it is worth it.
///
/// Measured on the 1,201 pages of the demonstration site of more than 1,024 bytes (13.0 MB): bytes
/// left, and processor time a page.
///
///     gzip  6   26.1 %   0.09 ms      brotli  5   24.4 %    0.19 ms
///     gzip  9   25.9 %   0.14 ms      brotli  9   23.9 %    0.38 ms
///     gzip 10   25.6 %   0.73 ms      brotli 10   22.4 %    4.33 ms
///     gzip 12   25.5 %   1.42 ms      brotli 11   22.1 %   10.96 ms
///
/// Beyond 9 a page of 2.6 kB loses another 160 bytes, hardly ever a packet, for eleven times the
/// time, several times that of making the page; files of the search index, of which a large site has
/// more than pages, lose 60 to 100. Style sheets and scripts are few and belong to every first visit:
/// of 28 kB that 9 leaves 11 takes 2.
struct CompressionPlan: Equatable {
  /// The least size of a file in bytes. What is smaller travels with its head in one packet of
  /// about 1,460 bytes, compressed or not, and a copy of it would take a block of the disk.
  static let smallest = 1024
  /// The largest size of a file in bytes, which bounds the memory and the time of a worker.
  static let largest = 16 << 20
  /// The level of gzip, of 1 to 12.
  static let gzipLevel: Int32 = 9

  /// The most bytes that a copy may have to be worth it: nine tenths of the file's.
  let limit: Int
  /// The quality of brotli, of 0 to 11.
  let brotliQuality: UInt32

  /// The plan for a file by its suffix and its size in bytes; nil when it is not worth it.
  init?(for path: String, size: Int) {
    guard Self.smallest...Self.largest ~= size,
      let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      // A name that fills what file systems allow leaves no room for the suffix.
      OutputPath.isUsable(ContentCoding.brotli.path(of: path))
    else { return nil }
    limit = size - size / 10
    switch path[path.index(after: dot)...] {
    case "css", "js", "mjs": brotliQuality = 11
    case "html", "json", "geojson", "xml", "xsl", "svg", "txt", "md", "csv", "tsv", "ics",
      "webmanifest", "yaml", "yml":
      brotliQuality = 9
    // Pictures, PDF and office files are compressed as they are.
    default: return nil
    }
  }

  /// The plan in words, for those who want to know why a file has no copy. It changes whenever
  /// copies would: then all of them are made anew.
  static var recipe: String {
    """
    texts of \(smallest) to \(largest) bytes that lose a tenth or more
    gzip: \(Gzip.version), level \(gzipLevel)
    brotli: \(Brotli.version), quality 9; css, js 11

    """
  }
}
