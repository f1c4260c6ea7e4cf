import Diagnostics
import Records
import Vietnamese

/// The states of records as search knows them.
///
/// Kinds share keys of states but not what they mean by them: `closed` is an inspection whose
/// recommendations were carried out, and a consultation that is over. So states of one key are one
/// value of the facet only where they are called alike.
struct SearchStates: Sendable {
  /// For each key that has several meanings the value of each, by what it is called.
  private let shared: [String: [String: String]]
  /// What each value is called.
  let names: [String: Message]

  /// The states of all kinds, whether or not records have them: what a site holds changes no value.
  init(_ kinds: [Kind]) {
    let states = kinds.flatMap(\.stateChoices) + [Field.Choice.withdrawn, .replaced]
    var (shared, names): ([String: [String: String]], [String: Message]) = ([:], [:])
    for (key, states) in Dictionary(grouping: states, by: \.key) {
      let isOne = Set(states.map(\.names.vi)).count == 1
      for state in states {
        let value = isOne ? key : "\(key).\(Slug.make(state.names.vi))"
        if !isOne { shared[key, default: [:]][state.names.vi] = value }
        names[value] = state.names
      }
    }
    (self.shared, self.names) = (shared, names)
  }

  /// The value of a state of a kind, or of one that lists tell of in its place.
  func value(of state: Field.Choice) -> String {
    shared[state.key]?[state.names.vi] ?? state.key
  }
}
