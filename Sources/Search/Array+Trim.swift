extension Array where Element: BitwiseCopyable {
  /// Gives back the room that it has beyond its elements.
  mutating func trim() {
    if capacity > count { self = withUnsafeBufferPointer { Array($0) } }
  }
}

extension ArraySlice where Element: BitwiseCopyable {
  /// Gives back the room that it has beyond its elements.
  mutating func trim() {
    if capacity > count { self = withUnsafeBufferPointer { ArraySlice($0) } }
  }
}
