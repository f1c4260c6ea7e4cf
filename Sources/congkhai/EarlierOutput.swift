import Publishing
import Site

/// The files of the site that is published now, which a build may let stay.
struct EarlierOutput: EarlierFiles {
  let output: OutputFolder
  let compression: Precompression?

  func keep(_ paths: [String]) throws -> Bool {
    if let compression { return try compression.keep(paths) }
    return try output.keep(paths)
  }

  func size(of path: String) -> Int? { output.size(ofPublished: path) }

  func bytes(of path: String) -> [UInt8]? { output.bytes(ofPublished: path) }
}
