/// A file of the index, before it is written: its path under the folder of the index.
struct IndexFile: Sendable {
  var path: String
  var bytes: [UInt8]
}
