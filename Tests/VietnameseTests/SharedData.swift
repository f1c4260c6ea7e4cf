import FoundationEssentials

/// The test data beside the project, when it is there.
enum SharedData {
  static let folder =
    ProcessInfo.processInfo.environment["CONGKHAI_TEST_DATA"]
    ?? "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/shared/data"

  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(name)")
  }

  static func read<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
    try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }
}

/// The spellings that must meet, and those that must not.
struct Spellings: Decodable {
  var sameTonedKey: [[String]]
  var differentTonedKey: [[String]]
  var folded: [[String]]
  var sameDocumentNumber: [NumberCase]

  struct NumberCase: Decodable {
    var canonical: String
    var variants: [String]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      canonical = try list.decode(String.self)
      variants = try list.decode([String].self)
    }
  }

  enum CodingKeys: String, CodingKey {
    case sameTonedKey = "same_toned_key"
    case differentTonedKey = "different_toned_key"
    case folded
    case sameDocumentNumber = "same_document_number"
  }

  static let file = "vietnamese.json"
  static let isThere = SharedData.has(file)
  static func read() throws -> Spellings { try SharedData.read(file, as: Spellings.self) }
}
