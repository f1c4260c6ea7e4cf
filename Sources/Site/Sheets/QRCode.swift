internal import CQRencode

/// A text as a QR code (ISO/IEC 18004) of the lowest version that holds it, by libqrencode.
///
/// A seventh of it may be lost (level M): paper on a board gets wet and torn.
struct QRCode {
  /// How many modules it is wide and high, without the quiet zone of four around it: 21 to 177.
  let width: Int
  /// The modules row by row; dark is true.
  let modules: [Bool]

  /// The code of a text in UTF-8; nil where it has more than 2,331 bytes.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    self.width = width
    // The lowest bit of a module says whether it is dark.
    modules = (0..<width * width).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// The width of the square with its quiet zone.
  var outerWidth: Int { width + 8 }

  /// The dark modules as strokes of an SVG path in ASCII, one unit wide and one unit a module, in the
  /// square with the quiet zone.
  var path: [UInt8] {
    var path: [UInt8] = []
    path.reserveCapacity(width * width * 3)
    for y in 0..<width {
      // Where the pen stands in this row; nil before its first stroke.
      var pen: Int?
      var x = 0
      while x < width {
        let start = x
        while x < width, modules[y * width + x] { x += 1 }
        if x == start {
          x += 1
          continue
        }
        if let pen {
          Self.add("m", start - pen, to: &path)
          path += [UInt8(ascii: " "), UInt8(ascii: "0")]
        } else {
          Self.add("M", start + 4, to: &path)
          Self.add(" ", y + 4, to: &path)
          path += [UInt8(ascii: "."), UInt8(ascii: "5")]
        }
        Self.add("h", x - start, to: &path)
        pen = x
      }
    }
    return path
  }

  /// A letter and a number of at most three digits.
  private static func add(_ letter: Unicode.Scalar, _ number: Int, to path: inout [UInt8]) {
    path.append(UInt8(ascii: letter))
    if number >= 100 { path.append(UInt8(ascii: "0") + UInt8(number / 100)) }
    if number >= 10 { path.append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    path.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
