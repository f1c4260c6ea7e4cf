import Publishing
import Site

/// The site that is published now, of which a build that holds its folder may let files stay.
struct EarlierOutput: EarlierFiles {
  let output: OutputFolder
  let compression: Precompression?
  let packedPages: [UInt8]?

  func keep(_ paths: [String]) throws -> Bool {
    if let compression { return try compression.keep(paths) }
    return try output.keep(paths)
  }

  func size(of path: String) -> Int? { output.size(ofPublished: path) }

  func bytes(of path: String) throws -> [UInt8]? { try output.bytes(ofPublished: path) }
}
