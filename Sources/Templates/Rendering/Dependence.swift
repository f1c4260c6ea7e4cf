/// What came out of a part of a template that was rendered by itself, and what that depended on besides
/// a shared context.
struct Dependence {
  /// The names that were looked for beyond the contexts of the part.
  private(set) var names: [TemplateName] = []
  /// Whether it comes out otherwise elsewhere: it asked for something that only a page has.
  private(set) var isOpen = false

  /// Something only a page can tell was asked for, or a limit was reached.
  mutating func open() { isOpen = true }

  /// A name was looked for.
  mutating func insert(_ name: TemplateName) {
    if !names.contains(name) { names.append(name) }
  }
}
