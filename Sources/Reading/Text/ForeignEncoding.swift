/// An encoding in which Vietnamese offices have saved files, guessed for a hint.
enum ForeignEncoding: String {
  case utf16 = "UTF-16"
  case tcvn3 = "TCVN3"
  case windows1258 = "Windows-1258"

  /// A guess from the bytes of a file that is not UTF-8; nil when nothing speaks for any.
  init?(guessing bytes: [UInt8]) {
    let start = bytes.prefix(256)
    let zeros = start.count { $0 == 0 }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || zeros * 4 > start.count
    {
      self = .utf16
      return
    }
    // The letter đ is in almost every sentence, and has another byte in each.
    let sample = bytes.prefix(65_536)
    let tcvn3 = sample.count { $0 == 0xAE || (0xB5...0xB9).contains($0) }
    let windows = sample.count { $0 == 0xF0 || $0 == 0xCC || $0 == 0xEC || $0 == 0xF2 }
    if tcvn3 == 0, windows == 0 { return nil }
    self = tcvn3 > windows ? .tcvn3 : .windows1258
  }
}
