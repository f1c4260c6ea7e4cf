extension TemplateSet {
  /// Appends a template, filled from contexts, to `out`.
  ///
  /// The outermost context comes first: names are looked up from the last to the first. So what all
  /// pages share need not be copied into each context; around them all is `shared`, made by this set.
  ///
  /// It never fails: a name that the context does not have, and a template that the set does not
  /// have, are rendered as nothing. Nesting ends at 200 levels (sections, blocks, partials) and a
  /// page at 200,000 partials, so that data or a theme gone wrong cannot run for ever.
  package func render(
    _ name: String, in shared: SharedContext? = nil, with stack: [TemplateValue],
    into out: inout [UInt8]
  ) {
    guard let index = indices[name] else { return }
    // Moved out and back, not copied: the buffer has one owner all the time.
    var bytes: [UInt8] = []
    swap(&bytes, &out)
    var renderer = TemplateRenderer(
      set: self, shared: shared, contexts: ContextStack(stack),
      output: TemplateOutput(after: consume bytes))
    renderer.run(template: index)
    out = renderer.finish()
  }
}
