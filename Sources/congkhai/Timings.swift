import Site
import Synchronization

/// What the clocks say as the steps of a build end, from whatever core.
///
/// A class because steps on several cores note their ends in one place.
final class Timings: Sendable {
  /// The clocks and counters at one moment.
  struct Moment {
    /// Seconds since some moment.
    var seconds = 0.0
    /// Seconds that cores have worked so far.
    var worked = 0.0
    /// The most memory so far, in bytes.
    var memory = 0
    /// Files handed over so far, and their bytes.
    var files = 0
    var bytes = 0
  }

  /// A step that is over.
  struct Step {
    let step: BuildStep
    let amount: BuildMarks.Amount
    /// When it began, of one that ran beside others.
    let begin: Double?
    let end: Moment
  }

  private struct Notes {
    var begun: [BuildStep: Double] = [:]
    var steps: [Step] = []
  }

  /// When the build began.
  let start = Moment(seconds: Clock.seconds)
  private let notes = Mutex(Notes())
  private let files = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)

  /// What those who do the work tell.
  var marks: BuildMarks { BuildMarks { self.note($0) } }

  /// The steps, in the order of their ends.
  var steps: [Step] { notes.withLock { $0.steps } }

  /// Seconds from the beginning to the end of the last step.
  var total: Double { (steps.last?.end.seconds ?? start.seconds) - start.seconds }

  /// Counts a file that is handed over.
  func count(_ size: Int) {
    files.add(1, ordering: .relaxed)
    bytes.add(size, ordering: .relaxed)
  }

  private func note(_ mark: BuildMarks.Mark) {
    // The clock is read under the lock, so that the order of the steps is that of their ends.
    notes.withLock { notes in
      switch mark {
      case .begin(let step): notes.begun[step] = Clock.seconds
      case .end(let step, let amount):
        let begin = notes.begun.removeValue(forKey: step)
        notes.steps.append(Step(step: step, amount: amount, begin: begin, end: moment))
      }
    }
  }

  private var moment: Moment {
    Moment(
      seconds: Clock.seconds, worked: Clock.worked, memory: Clock.peakMemory,
      files: files.load(ordering: .relaxed), bytes: bytes.load(ordering: .relaxed))
  }
}
