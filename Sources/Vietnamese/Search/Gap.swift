/// What lies between two words, read scalar by scalar.
///
/// Words are adjacent when the gap, without invisible characters, with odd spaces as space and
/// dashes as hyphen, matches `^(?:[ \t]*(?:-[ \t]*\n?|\n)?[ \t]*|[/.&'])$`, where `/` stands for
/// U+2215 and U+2044 too and `'` for U+2019. So «kinh tế - xã hội», «KT-XH», «TP.HCM», «GD&ĐT»,
/// «Đắk R'lấp» and a soft line break hold together; punctuation, a blank line, and a newline
/// before a hyphen (a list) part.
struct Gap {
  private enum State { case empty, spaces, hyphen, newline, joiner, broken }

  private var state = State.empty

  var isAdjacent: Bool { state != .broken }

  mutating func take(_ scalar: UInt32) {
    if state == .broken { return }
    switch scalar {
    case 0x20, 0x09:
      if state == .empty { state = .spaces } else if state == .joiner { state = .broken }
    case 0x0A:
      state = state == .newline || state == .joiner ? .broken : .newline
    case 0x2F, 0x2E, 0x26, 0x27, 0x2215, 0x2044, 0x2019:
      state = state == .empty ? .joiner : .broken
    case _ where ScalarClass.isOddSpace(scalar): take(0x20)
    case _ where ScalarClass.isDash(scalar):
      state = state == .empty || state == .spaces ? .hyphen : .broken
    case _ where ScalarClass.isInvisible(scalar): break
    default: state = .broken
    }
  }

  mutating func breakOff() { state = .broken }
}
