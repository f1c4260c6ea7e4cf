/// Files that are named by nothing but their content: segments of lists, texts of records.
///
/// `<family>/<first two digits>/<name>.json`, the name ten digits of base 32.
enum HashedFile {
  static let digits = 10

  /// The name of a content.
  static func name(of bytes: [UInt8]) -> [UInt8] { ContentHash.name(of: bytes, digits: digits) }

  /// The path of the file with that name.
  static func path(of name: [UInt8], in family: String) -> String {
    let text = String(decoding: name, as: UTF8.self)
    return "\(family)/\(text.prefix(2))/\(text).json"
  }
}
