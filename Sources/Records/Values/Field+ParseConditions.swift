import Diagnostics

/// Which records a rule means, as `{hinh-thuc: Đối thoại, trang-thai: [Đã tổ chức]}` or, in a cell
/// of a table, «hinh-thuc = Đối thoại, trang-thai = Đã tổ chức».
extension Field {
  func conditions(_ fields: [RawField]) throws(ValueProblem) -> Value {
    var conditions: [ConditionValue] = []
    for field in fields {
      let answers: [String]
      switch field.value.content {
      case .scalar(let text): answers = [text.trimmed]
      case .list(let items):
        answers = items.compactMap {
          if case .scalar(let text) = $0.content { text.trimmed } else { nil }
        }
      default: throw Self.conditionShape
      }
      if answers.isEmpty { throw Self.conditionShape }
      conditions.append(
        ConditionValue(field: field.name, answers: answers, position: field.namePosition))
    }
    return .conditions(conditions)
  }

  func conditions(
    _ text: String, at position: Position
  ) throws(ValueProblem) -> [ConditionValue] {
    var conditions: [ConditionValue] = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=").map { String($0).trimmed }
      guard sides.count == 2, !sides[0].isEmpty else { throw Self.conditionShape }
      let answers = sides[1].split(separator: "|").map { String($0).trimmed }
        .filter { !$0.isEmpty }
      if answers.isEmpty { throw Self.conditionShape }
      conditions.append(ConditionValue(field: sides[0], answers: answers, position: position))
    }
    if conditions.isEmpty { throw Self.conditionShape }
    return conditions
  }

  private static var conditionShape: ValueProblem {
    ValueProblem(
      .shape, vi: "là các điều kiện dạng «tên trường: giá trị»",
      en: "conditions of the form ‘field: answer’",
      like: "{hinh-thuc: Đối thoại, trang-thai: Đã tổ chức}")
  }
}
