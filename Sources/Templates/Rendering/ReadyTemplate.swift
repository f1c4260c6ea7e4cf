import Diagnostics

/// A template of a set whose partials are tied, as rendering needs it.
///
/// A class, so that each inclusion counts one reference rather than those of all its tables.
final class ReadyTemplate: Sendable {
  /// Its place in the set.
  let index: Int
  let source: [UInt8]
  let instructions: [Template.Instruction]
  let names: [TemplateName]
  let paths: [Template.Path]
  let blocks: [Template.Block]
  let inclusions: [Template.Inclusion]

  init(_ template: Template, at index: Int) {
    self.index = index
    source = template.source.bytes
    instructions = template.instructions
    names = template.names
    paths = template.paths
    blocks = template.blocks
    inclusions = template.inclusions
  }
}
