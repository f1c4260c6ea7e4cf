/// A text in the two languages of the product, both always present.
public struct Message: Hashable, Sendable {
  /// Vietnamese, fully marked.
  public var vi: String
  /// English.
  public var en: String

  /// A text in Vietnamese and in English.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    language == .vi ? vi : en
  }
}

/// The languages in which staff are spoken to.
public enum Language: String, CaseIterable, Sendable {
  case vi
  case en

  /// The language that a tag of BCP 47 means, such as `en-GB`; nil for any other.
  package init?(code: String) {
    let language = code.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    self.init(rawValue: String(decoding: language.map { $0 | 0x20 }, as: UTF8.self))
  }
}
