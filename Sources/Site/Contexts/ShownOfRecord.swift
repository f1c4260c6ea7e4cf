import Records
import Synchronization
import Templates

/// What the templates of a page show of the records of a kind: nothing else of them need be made.
struct ShownOfRecord: Sendable {
  /// Something that is made for the page only where its template asks for it.
  enum Part: String, CaseIterable {
    case body, tally, progress, findings, recovery, related, cites, citedBy, duties, thread
    case calendar, facts, sections, attachments, legalBasis, changes
  }

  /// How a field is shown.
  struct Use: Sendable {
    /// Its name in `f`; nil where the templates do not ask for it there.
    var name: String?
    /// The part that it belongs to by its name, such as `attachments`.
    var part: Part?
    var isFact = false
    /// Whether it stands behind the facts that the kind itself has.
    var isLast = false
    var isSection = false
    /// Whether it is all of a table.
    var isTable = false

    /// Whether it tells that the record was withdrawn.
    var isWithdrawal = false

    /// Whether its values stand anywhere.
    var isShown: Bool { name != nil || part != nil || isFact || isSection }
  }

  /// For each field of the kind how it is shown.
  let uses: [Use]
  private let parts: Set<Part>

  /// What templates show of a kind, and other parts that are taken from their context.
  init(_ asked: AskedNames, of kind: Kind, and others: Set<Part> = []) {
    let parts = others.union(Part.allCases.filter { $0.names.contains(where: asked.contains) })
    self.parts = parts
    let stateKey = kind.stateKey
    uses = kind.fields.fields.map { field in
      let name = field.key.camelCased
      var use = Use(name: asked.contains(name, in: "f") ? name : nil)
      use.part = Part(rawValue: name).flatMap {
        [.attachments, .legalBasis, .changes].contains($0) && parts.contains($0) ? $0 : nil
      }
      use.isWithdrawal = field.key == "withdrawn"
      use.isTable = field.type == .table || (field.type == .group && field.isList)
      if Self.placed.contains(field.key) || field.key == stateKey { return use }
      use.isFact = field.show == .facts && parts.contains(.facts)
      use.isLast = Self.last.contains(field.key)
      use.isSection = field.show == .section && parts.contains(.sections)
      return use
    }
  }

  /// Whether a part is shown.
  func contains(_ part: Part) -> Bool { parts.contains(part) }

  /// Fields that stand in a place of their own on every page and so not among the facts.
  private static let placed: Set<String> = [
    "title", "number", "unit", "issued", "published", "status", "summary", "attachments", "related",
    "legal-basis", "changes", "aliases", "draft", "audience", "language", "illustration",
    "withdrawn", "replaced-by", "title-en", "summary-en", "text-en",
  ]

  /// Facts of every kind that tell a reader less than the kind's own, and so come after them.
  private static let last: Set<String> = ["disclosure-item", "posting"]
}

extension ShownOfRecord.Part {
  /// The names that templates may ask for it; of a list the flag too, such as `hasDuties`.
  fileprivate var names: [String] {
    let own = [rawValue, "has" + rawValue.capitalized]
    return self == .body ? own + ["bodyLang", "toc", "hasToc"] : own
  }
}

/// What the pages of each kind show of its records, by the templates of the pages: found out when the
/// first of them is made.
final class ShownOfRecords: Sendable {
  private struct Key: Hashable {
    let kind: String
    let template: String
  }

  private let known = Mutex<[Key: ShownOfRecord]>([:])

  /// What a template shows; with the sheet, that is made from the context of the page.
  func by(_ template: String, of kind: Kind, in theme: Theme, withSheet: Bool) -> ShownOfRecord {
    let key = Key(kind: kind.key, template: template)
    if let shown = known.withLock({ $0[key] }) { return shown }
    let asked = theme.templates.asked(by: withSheet ? [template, "sheet"] : [template])
    let shown = ShownOfRecord(asked, of: kind, and: withSheet ? [.facts] : [])
    known.withLock { $0[key] = shown }
    return shown
  }
}

extension Site {
  /// The template of the pages of a kind's records: its own if the theme has one.
  func template(ofRecords kind: Kind) -> String {
    let special = "record-\(kind.key)"
    return theme.templates.contains(special) ? special : "record"
  }
}
