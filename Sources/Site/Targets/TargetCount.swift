import Records
import Templates

/// The column that the table of targets of a plan has besides those that its writer filled in: how
/// many units reached each target, with a link to who and why, and what was told of it, with its source.
struct TargetCount {
  let label: String
  let values: [TemplateValue]

  /// The columns that it stands for: at the end of so wide a table nobody sees them.
  static let replaced: Set<String> = ["stated", "source"]

  /// The column as a table names it.
  var column: TemplateValue {
    ["key": "counted", "label": .text(label), "isNumber": false]
  }

  /// The cell of one row.
  var cell: TemplateValue {
    ["key": "counted", "label": .text(label), "isNumber": false, "values": .list(values)]
  }
}

extension ValueContext {
  /// The results of the targets that a table of the record sets, row by row; none for other tables.
  func results(of field: Field, _ rows: [FieldValue]) -> [TargetCount] {
    guard field.role == .targets else { return [] }
    return rows.compactMap { row in
      guard let item = site.targets.item(of: id, at: row.position) else { return nil }
      return TargetCount(label: site.words["targetCount"], values: values(of: item))
    }
  }

  private func values(of item: TargetBoard.Item) -> [TemplateValue] {
    let (row, told) = (item.target.row, site.words["targetSelfReported"])
    let url = TemplateValue.text(place.page(item.address))
    // What units told is no measure, but something.
    let isTold = item.rule == nil && (row.stated != nil || !item.target.stated.isEmpty)
    let counted = isTold ? told : TargetSum(site: site, item: item).met
    guard let stated = row.stated else { return [["text": .text(counted), "url": url]] }
    var value: TemplateObject = ["text": .text("\(told): \(stated)")]
    if isTold { value["url"] = url } else { value.mark(site.tongue(of: id)) }
    let sources = TargetCellContext(site: site, place: place, item: item)
      .source(row.source, of: id).map { source -> TemplateValue in
        guard case .object(var object) = source else { return source }
        object["term"] = .text(site.words["targetSource"])
        return .object(object)
      }
    let measured: [TemplateValue] = isTold ? [] : [["text": .text(counted), "url": url]]
    return measured + [.object(value)] + sources
  }
}
