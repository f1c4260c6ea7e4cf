/// One of the six tones of Vietnamese, in the order of dictionaries.
package enum Tone: UInt8, CaseIterable, Sendable {
  case level, falling, asking, tumbling, sharp, heavy

  /// The letter that marks the tone in a canonical syllable, as in the Telex typing method.
  ///
  /// The level tone has none.
  package var telex: UInt8? {
    switch self {
    case .level: nil
    case .falling: UInt8(ascii: "f")
    case .asking: UInt8(ascii: "r")
    case .tumbling: UInt8(ascii: "x")
    case .sharp: UInt8(ascii: "s")
    case .heavy: UInt8(ascii: "j")
    }
  }

  /// The tone that a combining mark stands for, nil when the mark is not a tone.
  static func ofMark(_ scalar: UInt32) -> Tone? {
    switch scalar {
    case 0x300, 0x340: .falling
    case 0x309: .asking
    case 0x303: .tumbling
    case 0x301, 0x341: .sharp
    case 0x323: .heavy
    default: nil
    }
  }
}
