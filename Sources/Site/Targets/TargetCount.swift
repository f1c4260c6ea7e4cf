import Records
import Templates

/// The column that the table of targets of a plan has besides those that its writer filled in: how
/// many units reached each target, with a link to who and why.
struct TargetCount {
  let label: String
  let value: TemplateValue

  /// The column as a table names it.
  var column: TemplateValue {
    ["key": "counted", "label": .text(label), "isNumber": false]
  }

  /// The cell of one row.
  var cell: TemplateValue {
    ["key": "counted", "label": .text(label), "isNumber": false, "values": .list([value])]
  }
}

extension ValueContext {
  /// The counts of the targets that a table of the record sets, row by row; none for other tables.
  func results(of field: Field, _ rows: [FieldValue]) -> [TargetCount] {
    guard field.role == "targets" else { return [] }
    return rows.compactMap { row in
      guard let item = site.targets.item(of: id, at: row.position) else { return nil }
      let sum = TargetSum(site: site, item: item)
      // What units told is no measure, but something.
      let isTold =
        item.rule == nil && (item.target.row.stated != nil || !item.target.stated.isEmpty)
      let value: TemplateValue = [
        "text": .text(isTold ? site.words["targetSelfReported"] : sum.met),
        "url": .text(place.page(item.address)),
      ]
      return TargetCount(label: site.words["targetCount"], value: value)
    }
  }
}
