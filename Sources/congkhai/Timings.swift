import Diagnostics
import Vietnamese

/// How long each step of a build took.
struct Timings {
  private let start = Clock.seconds
  private var steps: [(name: String, end: Double)] = []

  /// Ends a step.
  mutating func note(_ name: String) { steps.append((name, Clock.seconds)) }

  /// Seconds from the beginning to the end of the last step.
  var total: Double { (steps.last?.end ?? start) - start }

  /// A line a step: seconds, share, name; then the peak of memory.
  func table(in language: Language) -> String {
    var last = start
    var lines: [String] = []
    for step in steps {
      let seconds = step.end - last
      let share = total > 0 ? Int((seconds / total * 100).rounded()) : 0
      lines.append("  \(Self.text(seconds, language))  \(share) %  \(step.name)")
      last = step.end
    }
    let memory = Clock.peakMemory / 1_000_000
    lines.append("  \(memory) MB  " + (language == .vi ? "bộ nhớ cao nhất" : "peak memory"))
    return lines.joined(separator: "\n")
  }

  /// Seconds with two decimals, in the manner of a language.
  static func text(_ seconds: Double, _ language: Language) -> String {
    let number = VietnameseNumber(Int64((seconds * 100).rounded()), scale: 2)
    return language == .vi ? "\(number.vietnamese) giây" : "\(number.english) s"
  }
}
