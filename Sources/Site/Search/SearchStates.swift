import Diagnostics
import Records
import Vietnamese

/// The states of records as search knows them.
///
/// Kinds share keys of states but not what they mean by them: `closed` is an inspection whose
/// recommendations were carried out, and a consultation that is over. So states of one key are one
/// value of the facet only where they are called alike.
struct SearchStates: Sendable {
  /// For each kind the values of its states, in their order.
  private let values: [[String]]
  /// What each value is called.
  let names: [String: Message]

  /// The states of all kinds, whether or not records have them: what a site holds changes no value.
  init(_ kinds: [Kind]) {
    let states = kinds.map { kind in
      kind.fields.index(ofKey: kind.stateKey).map { kind.fields.fields[$0].choices } ?? []
    }
    let words = Dictionary(grouping: states.joined()) { $0.key }
      .mapValues { Set($0.map(\.names.vi)) }
    var names: [String: Message] = [:]
    values = states.map { states in
      states.map { state in
        let isOne = words[state.key]?.count == 1
        let value = isOne ? state.key : "\(state.key).\(Slug.make(state.names.vi))"
        names[value] = state.names
        return value
      }
    }
    self.names = names
  }

  /// The value of a record with its state; nil where it has none, or was withdrawn.
  func value(of summary: Summary) -> String? {
    if summary.withdrawn != nil { return nil }
    return summary.state.flatMap { state in
      values[summary.kind].indices.contains(state) ? values[summary.kind][state] : nil
    }
  }
}
