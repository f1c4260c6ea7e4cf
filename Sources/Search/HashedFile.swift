/// Files that are named by nothing but their content: segments of lists, texts of records.
///
/// `<family>/<first two digits>/<name>.json`, the name ten digits of base 32.
package enum HashedFile {
  static let digits = 10

  /// The folders of such files.
  enum Family: String, CaseIterable {
    case records = "x/"
    case postings = "p/"
  }

  /// Whether a path of the index is that of such a file, which may be made more than once.
  package static func isPath(_ path: String) -> Bool {
    Family.allCases.contains { path.hasPrefix($0.rawValue) }
  }

  /// The path of the file with that name.
  static func path(of name: [UInt8], in family: Family) -> String {
    let text = String(decoding: name, as: UTF8.self)
    return "\(family.rawValue)\(text.prefix(2))/\(text).json"
  }
}
