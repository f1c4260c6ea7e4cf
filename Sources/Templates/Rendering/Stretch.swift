/// Instructions of a template that come out alike in every page of a `SharedContext`, with what comes
/// out: what the head, the navigation and the foot of a page show of the site, words beside text.
struct Stretch {
  /// Where it ends among the instructions.
  let end: Int32
  let bytes: [UInt8]
  /// The names that mean what they meant as long as no context of a page has them.
  let names: [TemplateName]
  /// How many partials it includes.
  let inclusions: Int
}
