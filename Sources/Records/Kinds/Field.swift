package import Diagnostics
package import Vietnamese

/// One field of a kind, or one column of a table: what it is called, what it takes, how it shows.
package struct Field: Sendable {
  /// Where a page shows a field.
  package enum Show: String, CaseIterable, Sendable {
    /// In the list of key facts.
    case facts
    /// Under a heading of its own.
    case section
    /// Not on the page.
    case hidden
  }

  /// How a state is told by shape and colour, and so what it means.
  package enum Tone: String, CaseIterable, Sendable {
    case good, warn, bad, done, neutral
  }

  /// What the rows of a table are to the site.
  package enum Role: String, CaseIterable, Sendable {
    case commitments, targets, statements, questions, changes, milestones, funding, contracts
  }

  /// One of the answers of a choice.
  package struct Choice: Sendable {
    /// The English key, as in addresses and data.
    package var key: String
    /// The words on the page.
    package var names: Message
    /// How a state is told by shape and colour: the name of a `Tone`, as templates take it.
    package var tone: String
  }

  /// What makes a field required: another field that has one of these values, or any value.
  package struct Condition: Sendable {
    /// The key of the other field.
    package var field: String
    /// Keys of choices; empty when any value counts.
    package var values: [String]
  }

  /// The English key.
  package var key: String
  /// The label in each language.
  package var names: Message
  /// Further accepted names; the first is the Vietnamese key.
  package var also: [String] = []
  /// What the field takes.
  package var type: FieldType
  /// Whether it takes a list of that.
  package var isList = false
  /// Whether every record must have it.
  package var isRequired = false
  /// When else a record must have it.
  package var requiredWhen: [Condition] = []
  /// The answers of a choice.
  package var choices: [Choice] = [] {
    didSet { choiceIndex = Self.index(of: choices) }
  }
  /// The places of the answers, by their names as they are and folded.
  private var choiceIndex: [String: Int] = [:]
  /// The kinds that a record reference may name; empty for all.
  package var kinds: [String] = []
  /// The smallest and the largest number that it takes, in đồng for money; nil where any will do.
  package var least: VietnameseNumber?
  package var greatest: VietnameseNumber?
  /// The columns of a table or a group.
  package var columns = FieldTable()
  /// What the rows of a table are to the site, such as `commitments`.
  package var role: Role?
  /// Where a page shows it.
  package var show: Show = .facts
  /// One line for the person who fills it in.
  package var help: Message?
  /// A value as one would write it.
  package var example: String?
  /// Whether every kind has it.
  package var isCommon = false

  /// A field with its names and type; everything else is as most fields have it.
  package init(key: String, names: Message, type: FieldType) {
    self.key = key
    self.names = names
    self.type = type
  }

  /// The name that staff write: the Vietnamese key, or the folded Vietnamese label.
  package var vietnameseKey: String {
    if let first = also.first { return first }
    let folded = Slug.make(names.vi)
    return folded.isEmpty ? key : folded
  }

  /// The index of a choice, by key or by label in any language; case and diacritics do not matter.
  package func choice(named text: String) -> Int? {
    choiceIndex[text] ?? choiceIndex[Folding.key(text)]
  }

  private static func index(of choices: [Choice]) -> [String: Int] {
    var index: [String: Int] = [:]
    for (place, choice) in choices.enumerated() {
      for name in [choice.key, choice.names.vi, choice.names.en] {
        for spelling in [name, Folding.key(name)] where index[spelling] == nil {
          index[spelling] = place
        }
      }
    }
    return index
  }
}
