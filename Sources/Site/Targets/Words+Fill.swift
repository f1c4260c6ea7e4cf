extension Words {
  /// The words under a key, with what stands in braces filled in: `{n}` by the value of `n`.
  func fill(_ key: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = self[key][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      filled += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
