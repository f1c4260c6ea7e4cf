/// The blocks given to the parents that are being rendered, innermost last.
struct BlockFrames {
  private struct Frame {
    var template: Int
    var inclusion: Int
    var outer: Int?
  }

  /// What a block shows in place of its default.
  struct Argument {
    var template: Int
    var body: Range<Int>
    fileprivate var frame: Int
  }

  private var frames: [Frame] = []
  /// The frame whose blocks count here; a block that was given sees only the frames further out, so
  /// that it cannot stand for itself.
  private var current: Int?

  /// Enters an inclusion that gives blocks.
  mutating func push(_ template: Int, _ inclusion: Int) {
    frames.append(Frame(template: template, inclusion: inclusion, outer: current))
    current = frames.count - 1
  }

  /// Leaves the inclusion entered last.
  mutating func pop() {
    current = frames.popLast()?.outer
  }

  /// What was given for a block; the outermost heir decides.
  func argument(for block: TemplateName, in templates: [Template]) -> Argument? {
    var given: Argument?
    var number = current
    while let frame = number {
      let holder = frames[frame]
      // At the field: an inclusion is large.
      let argument = templates[holder.template].inclusions[holder.inclusion].arguments
        .first { $0.name == block }
      if let argument {
        given = Argument(template: holder.template, body: argument.body, frame: frame)
      }
      number = holder.outer
    }
    return given
  }

  /// Steps into an argument; returns where to step back to with `leave`.
  mutating func enter(_ argument: Argument) -> Int? {
    let inner = current
    current = frames[argument.frame].outer
    return inner
  }

  /// Steps back out of an argument.
  mutating func leave(to inner: Int?) {
    current = inner
  }
}
