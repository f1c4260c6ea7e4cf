import Bytes

/// A value of JSON (RFC 8259) whose members keep their order.
indirect enum JSONValue {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// A text, or null where there is none.
  static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// An object and more members behind its own.
  func adding(_ members: [(String, JSONValue)]) -> JSONValue {
    if case .object(let own) = self { .object(own + members) } else { self }
  }

  /// The value as UTF-8, a member or an item a line.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    write(to: &out, depth: 0)
    out.append(0x0A)
    return out
  }

  private func write(to out: inout [UInt8], depth: Int) {
    switch self {
    case .null: out += "null".utf8
    case .flag(let flag): out += "\(flag)".utf8
    case .number(let number): out += "\(number)".utf8
    case .text(let text): JSONText.append(text, to: &out)
    case .list(let items):
      Self.write(items, "[", "]", to: &out, depth) { item, out in
        item.write(to: &out, depth: depth + 1)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &out, depth) { member, out in
        JSONText.append(member.0, to: &out)
        out += ": ".utf8
        member.1.write(to: &out, depth: depth + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout [UInt8], _ depth: Int,
    _ each: (Item, inout [UInt8]) -> Void
  ) {
    out += open.utf8
    for (place, item) in items.enumerated() {
      out += (place == 0 ? "\n" : ",\n").utf8
      out += repeatElement(0x20, count: 2 * (depth + 1))
      each(item, &out)
    }
    if !items.isEmpty {
      out.append(0x0A)
      out += repeatElement(0x20, count: 2 * depth)
    }
    out += close.utf8
  }
}
