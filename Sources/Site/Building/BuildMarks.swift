/// Told of the steps of a build as they begin and end, by whoever does them; from any core.
///
/// A step begins where the one before it ended, so most need no more than their end marked. Those that
/// run side by side say when they begin.
package struct BuildMarks: Sendable {
  /// What a step has worked through, for its throughput; zero is what does not count.
  package struct Amount: Sendable {
    /// Records, shown or not.
    package var records = 0
    /// Files read or written.
    package var files = 0
    /// The bytes of those files.
    package var bytes = 0

    /// An amount.
    package init(records: Int = 0, files: Int = 0, bytes: Int = 0) {
      (self.records, self.files, self.bytes) = (records, files, bytes)
    }
  }

  /// What is told.
  package enum Mark: Sendable {
    /// A step begins beside others.
    case begin(BuildStep)
    /// A step has done so much and is over.
    case end(BuildStep, Amount)
  }

  /// Nobody is told.
  package static let none = BuildMarks { _ in }

  private let note: @Sendable (Mark) -> Void

  /// Marks for somebody who notes them.
  package init(_ note: @escaping @Sendable (Mark) -> Void) {
    self.note = note
  }

  /// A step begins beside others.
  package func begin(_ step: BuildStep) { note(.begin(step)) }

  /// A step is over.
  package func end(_ step: BuildStep, _ amount: Amount = Amount()) { note(.end(step, amount)) }
}
