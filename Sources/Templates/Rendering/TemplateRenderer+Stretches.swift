/// What comes out alike in all pages of a shared context: found once, then shown as it is.
extension TemplateRenderer {
  /// Renders a part of a template that every page of the shared context shows alike; nil when it is
  /// not such a part.
  consuming func traced(
    _ range: Range<Int>, of template: ReadyTemplate
  ) -> (bytes: [UInt8], names: [TemplateName], inclusions: Int)? {
    dependence = Dependence()
    // As deep as where a stretch may be shown.
    depth = Self.deepest / 2
    run(range, of: template)
    guard let dependence, !dependence.isOpen else { return nil }
    return (output.finish(), dependence.names, inclusions)
  }

  /// Shows a stretch of the shared context, if it means here what it means there; tells where it ends.
  mutating func show(stretch number: Int) -> Int? {
    guard let shared, output.indentation.isEmpty,
      depth <= Self.deepest / 2,
      inclusions + shared.stretches[number].inclusions <= Self.mostInclusions,
      !contexts.hold(anyOf: shared.stretches[number].names)
    else { return nil }
    inclusions += shared.stretches[number].inclusions
    output.write(ready: shared.stretches[number].bytes)
    return Int(shared.stretches[number].end)
  }

  /// What a path means that no context of the page has.
  mutating func sharedValue(_ template: ReadyTemplate, _ number: Int) -> TemplateValue? {
    let value = shared?.value(of: number, in: template)
    if dependence != nil {
      let path = template.paths[number]
      if path.isDot || (value == nil && contexts.isEmpty) {
        dependence?.open()
      } else {
        dependence?.insert(template.names[Int(path.start)])
      }
    }
    return value
  }
}
