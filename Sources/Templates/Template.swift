import Diagnostics

/// A template, made ready: one flat list of instructions and the tables they point into.
struct Template: Sendable {
  /// One step of rendering. `end` is the instruction after the body that follows.
  enum Instruction: Sendable {
    /// Bytes of the source, written as they are.
    case text(start: Int32, end: Int32, startsLine: Bool)
    /// A value, escaped unless raw.
    case value(path: Int32, raw: Bool)
    case section(path: Int32, end: Int32)
    case inverted(path: Int32, end: Int32)
    case block(Int32, end: Int32)
    case include(Int32, end: Int32)
    /// A stretch of a `SharedContext`; no template has it of itself.
    case ready(Int32)
  }

  /// A name taken apart at its dots: a stretch of `names`, empty for the lone dot.
  struct Path: Sendable {
    var start: Int32
    var end: Int32
    /// Where the name stands in the source.
    var offset: Int32

    /// Whether it is the lone dot.
    var isDot: Bool { start == end }
  }

  /// A place that a heir may fill; its default is the body that follows.
  struct Block: Sendable {
    var name: TemplateName
    /// What stands before each line, seen from the block around it.
    var indentation: [UInt8]
  }

  /// A partial or a parent.
  struct Inclusion: Sendable {
    enum Target: Sendable {
      /// An index into the templates of the set.
      case template(Int)
      /// A path whose text is the name.
      case dynamic(Int32)
      case missing
    }

    var name: String
    var target: Target
    var indentation: [UInt8]
    /// The blocks given to a parent, each with its instructions.
    var arguments: [(name: TemplateName, body: Range<Int>, tag: Range<Int>)] = []
    /// Whether it is reached each time the template is rendered.
    var isCertain: Bool
    /// Where its name stands in the source.
    var nameRange: Range<Int>
  }

  let source: SourceText
  var instructions: [Instruction] = []
  var names: [TemplateName] = []
  var paths: [Path] = []
  var blocks: [Block] = []
  var inclusions: [Inclusion] = []
  /// Whether it has a syntax error, and so renders as nothing.
  var isBroken = false
}
