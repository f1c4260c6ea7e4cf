import FoundationEssentials

@testable import Vietnamese

/// The test vectors that the browser's client is tested with as well.
struct Vectors: Decodable {
  struct Token: Decodable, Equatable {
    var fold: String
    var canon: String
    var adjacent: Bool
    var compound: Bool?
  }

  struct Case: Decodable, CustomStringConvertible {
    var text: String
    var tokens: [Token]
    var description: String { text }
  }

  struct Number: Decodable {
    var text: String
    var key: String
  }

  var tokens: [Case]
  /// Texts that are a document number, with its key.
  var numbers: [Number]
  /// Texts that are none.
  var notNumbers: [String]

  static func read() throws -> Vectors {
    let path = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let data = try Data(contentsOf: URL(filePath: "/\(path)/Vectors/vietnamese.json"))
    return try JSONDecoder().decode(Vectors.self, from: data)
  }

  /// What the scanner and the folder make of a text.
  static func tokens(of text: String) -> [Token] {
    let bytes = Array(text.utf8)
    var scanner = SyllableScanner(bytes)
    var folder = SyllableFolder()
    var tokens: [Token] = []
    while let syllable = scanner.next() {
      folder.read(bytes, syllable.range)
      tokens.append(
        Token(
          fold: String(decoding: folder.fold, as: UTF8.self),
          canon: String(decoding: folder.canon, as: UTF8.self), adjacent: syllable.isAdjacent,
          compound: syllable.kind == .compound ? true : nil))
    }
    return tokens
  }
}
