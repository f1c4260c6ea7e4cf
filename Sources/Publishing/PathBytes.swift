internal import Glibc

/// Paths as they lie in notes, as UTF-8: ordered by their bytes, so that what is in one folder, at
/// any depth, stands together.
extension Span<UInt8> {
  /// Below 0 when this path comes before another, 0 when they are the same, above 0 otherwise.
  func order(to other: Span<UInt8>) -> Int {
    let shared = Swift.min(count, other.count)
    let order = withUnsafeBytes { one in
      other.withUnsafeBytes { other in
        shared == 0 ? 0 : memcmp(one.baseAddress!, other.baseAddress!, shared)
      }
    }
    return order == 0 ? count - other.count : Int(order)
  }

  /// The path for messages.
  var text: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }

  /// Whether the path begins with the bytes of another.
  func starts(with other: Span<UInt8>) -> Bool {
    count >= other.count && extracting(..<other.count).order(to: other) == 0
  }

  /// Whether the path lies in a folder, at any depth.
  func isBelow(_ folder: Span<UInt8>) -> Bool {
    folder.isEmpty || (count > folder.count && self[folder.count] == slash && starts(with: folder))
  }
}

extension [UInt8] {
  /// How a path in a text of many stands to another one there.
  func order(of one: Range<Int>, _ other: Range<Int>) -> Int {
    span.extracting(one).order(to: span.extracting(other))
  }
}

private let slash = UInt8(ascii: "/")
