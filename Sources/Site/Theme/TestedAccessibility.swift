import Diagnostics
import Records

/// What a theme was tested for, and what is known to be wrong with it: `accessibility.yaml` in its
/// folder. The accessibility statement of every site is made from it.
struct TestedAccessibility: Sendable {
  /// Something that was tested, and by what.
  struct Check: Sendable {
    var what: Message
    /// The tool and its version, if it has one of its own.
    var tool: String
  }

  /// The standard and its version, such as `WCAG 2.2`.
  private(set) var standard = ""
  /// The level that is aimed at, such as `AA`.
  private(set) var level = ""
  private(set) var checks: [Check] = []
  /// What is not as it should be, a sentence each.
  private(set) var limits: [Message] = []

  /// What the file says; nil where it is no mapping. What it does not know is left alone.
  init?(_ value: RawValue?) {
    guard case .mapping(let fields)? = value?.content else { return nil }
    for field in fields {
      let (text, items) = (Self.text(field.value), Self.items(field.value))
      switch field.name {
      case "standard": standard = text ?? ""
      case "level": level = text ?? ""
      case "checks": checks = items.compactMap(Self.check)
      case "limits": limits = items.compactMap(Self.message)
      default: break
      }
    }
  }

  private static func check(_ value: RawValue) -> Check? {
    guard let what = self["what", value].flatMap(message) else { return nil }
    let tool = ["tool", "version"].compactMap { self[$0, value].flatMap(text) }
    return Check(what: what, tool: tool.joined(separator: " "))
  }

  private static func message(_ value: RawValue) -> Message? {
    guard let vi = self["vi", value].flatMap(text) else { return nil }
    return Message(vi: vi, en: self["en", value].flatMap(text) ?? vi)
  }

  private static func text(_ value: RawValue) -> String? {
    if case .scalar(let text) = value.content { text } else { nil }
  }

  private static func items(_ value: RawValue) -> [RawValue] {
    if case .list(let items) = value.content { items } else { [] }
  }

  private static subscript(name: String, value: RawValue) -> RawValue? {
    guard case .mapping(let fields) = value.content else { return nil }
    return fields.first { $0.name == name }?.value
  }
}
