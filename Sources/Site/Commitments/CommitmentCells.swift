import Diagnostics
import Records
import Templates

/// What the tables of a record's commitments and questions show besides what is written in them: an
/// id for each row, how it stands today, that evidence is missing, the due date that was moved.
struct CommitmentCells {
  private let values: ValueContext
  private let field: Field
  /// Whether the site says how far the record was kept.
  private let isFollowed: Bool
  /// The commitments of the table by their rows.
  private let commitments: [Int: Commitment]

  /// What is added to a table of a record; nil where its rows promise nothing.
  init?(_ values: ValueContext, of field: Field) {
    let catalog = values.site.catalog
    guard field.role == .commitments || field.role == .questions,
      let place = catalog.kind(of: values.id).fields.index(ofKey: field.key)
    else { return nil }
    self.values = values
    self.field = field
    isFollowed = values.site.followUp.holds(values.id)
    commitments = catalog.summaries[values.id].commitments.reduce(into: [:]) { rows, commitment in
      if commitment.field == place { rows[commitment.row] = commitment }
    }
  }

  /// The id of a row.
  func anchor(ofRow row: Int) -> String { Site.anchor(field: field, row: row) }

  /// How a row is told by shape and colour; nil where it promises nothing.
  func tone(ofRow row: Int) -> String? {
    isFollowed ? commitments[row].map { values.site.standing(of: $0).tone } : nil
  }

  /// Whether a column must or must not be there; nil where it depends on what is written.
  func isShown(_ column: Field) -> Bool? {
    switch column.key {
    // It stands in the column of the due date.
    case "original-due": false
    case "state" where isFollowed && !commitments.isEmpty: true
    case "due" where commitments.values.contains { $0.originalDue != nil }: true
    case "evidence" where isFollowed && commitments.values.contains(where: lacksEvidence): true
    default: nil
    }
  }

  /// The words over the standing where the table of the kind has no column for it.
  var ownColumn: Field? {
    guard isFollowed, !commitments.isEmpty, field.columns.index(ofKey: "state") == nil else {
      return nil
    }
    let label = values.site.words["filterState"]
    return Field(key: "state", names: .init(vi: label, en: label), type: .choice)
  }

  /// The values of a cell, given those that are written.
  func values(_ written: [TemplateValue], _ column: Field, row: Int) -> [TemplateValue] {
    guard let commitment = commitments[row] else { return written }
    switch column.key {
    case "state" where isFollowed: return state(commitment, written)
    case "due": return written + [values.site.originalDue(of: commitment)].compactMap(\.self)
    case "evidence" where isFollowed && written.isEmpty && lacksEvidence(commitment):
      return [EvidenceCell(values: values).missing]
    default: return written
    }
  }

  private func lacksEvidence(_ commitment: Commitment) -> Bool {
    commitment.progress == .done && commitment.evidence.isEmpty
  }

  /// How it stands, and what is written of it where that says more.
  private func state(_ commitment: Commitment, _ written: [TemplateValue]) -> [TemplateValue] {
    let standing = values.site.standingValue(of: commitment)
    if values.site.standing(of: commitment) == .done, commitment.isQuestion,
      !written.isEmpty
    {
      // «Đã trả lời», as those that were answered at once.
      return written
    }
    guard commitment.progress != .done else { return [standing] }
    return [standing]
      + written.map { value in
        guard case .object(var plain) = value else { return value }
        plain["tone"] = .missing
        return .object(plain)
      }
  }
}
