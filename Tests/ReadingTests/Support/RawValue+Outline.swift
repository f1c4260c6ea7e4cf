import Diagnostics
import Records

extension RawValue {
  /// The value as one readable line: `{a: «x», b: [«y», -]}`.
  var outline: String {
    switch content {
    case .empty: "-"
    case .scalar(let text): "«\(text)»"
    case .list(let items): "[\(items.map(\.outline).joined(separator: ", "))]"
    case .mapping(let fields): "{\(fields.outline)}"
    }
  }
}

extension [RawField] {
  var outline: String { map { "\($0.name): \($0.value.outline)" }.joined(separator: ", ") }
}
